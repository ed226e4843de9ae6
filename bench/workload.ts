/** The work that is measured: each case is new, applied for, accepted, reviewed and decided. */
import { randomUUID } from "node:crypto";
import type { CommandRequest, SubmitRequest } from "../src/app/case/engine.ts";
import type { CaseCommand } from "../src/core/case/index.ts";
import { type Actor, type CitizenActor, residentIdCheckCharacter, type StaffActor } from "../src/core/party/index.ts";
import type { CaseId, Jurisdiction } from "../src/core/shared/index.ts";
import { accountOf, type DemoItem } from "./demo-item.ts";

export const ENGINE_DISTRICT = "990191" as Jurisdiction;
export const FLOOR_DISTRICT = "990192" as Jurisdiction;
export const PGBENCH_DISTRICT = "990193" as Jurisdiction;

export interface Workload {
  application(): SubmitRequest;
  acceptance(id: CaseId): CommandRequest;
  opinion(id: CaseId): CommandRequest;
  decision(id: CaseId): CommandRequest;
}

export const OPINION = "材料齐全，符合条件，拟同意。";
export const REASON = "符合法定条件、标准。";

/** As many applicants as a district has in a year: each comes back now and then. */
const PEOPLE = 20_000;

export function workloadOf(item: DemoItem, jurisdiction = ENGINE_DISTRICT): Workload {
  const { reviewTask, decideTask } = item;
  const [clerk, reviewer, decider] = [item.clerk, item.reviewer, item.decider].map((one) => ({ ...one, jurisdiction }));
  if (clerk === undefined || reviewer === undefined || decider === undefined) throw new Error("nobody is there");
  const people = makePeople(item, jurisdiction);
  const anybody = () => people[Math.floor(Math.random() * PEOPLE)] ?? (people[0] as Person);
  return {
    application: () => newApplication(item, anybody()),
    acceptance: (id) => request(id, clerk, { type: "accept" }),
    opinion: (id) => request(id, reviewer, { type: "review", task: reviewTask, outcome: "agree", opinion: OPINION }),
    decision: (id) => request(id, decider, { type: "decide", task: decideTask, outcome: "granted", reason: REASON }),
  };
}

interface Person {
  readonly actor: CitizenActor;
  readonly applicant: SubmitRequest["command"]["applicant"];
}

/** Made before the load begins: what is measured is the engine, not the making of people. */
function makePeople({ application }: DemoItem, jurisdiction: Jurisdiction): readonly Person[] {
  return Array.from({ length: PEOPLE }, (_, person) => {
    const account = accountOf(1_000_000 + person);
    const phone = `138${String(person).padStart(8, "0")}`;
    const applicant = { ...application.applicant, name: `样例${person}`, idNumber: residentId(person), phone };
    return { actor: { kind: "citizen", jurisdiction, account, partyKey: "" }, applicant };
  });
}

function newApplication({ procedure, application }: DemoItem, { actor, applicant }: Person): SubmitRequest {
  return {
    jurisdiction: actor.jurisdiction,
    item: procedure.item.code,
    actor,
    command: {
      ...application,
      applicant,
      type: "submit",
      id: uuidv7() as CaseId,
      trackingCode: randomUUID().slice(-12),
      channel: "online",
      serviceWay: "electronic",
      owner: actor.account,
    },
    idempotency: keyed(actor),
  };
}

function request(id: CaseId, actor: StaffActor, command: CaseCommand): CommandRequest {
  return { jurisdiction: actor.jurisdiction, id, actor, command, idempotency: keyed(actor) };
}

function keyed(actor: Exclude<Actor, { readonly kind: "system" | "anonymous" }>) {
  return { caller: actor.account, key: randomUUID(), request: "47DEQpj8HBSa-_TImW-5JC" };
}

function residentId(person: number): string {
  const born = String(19_500_101 + (person % 60) * 10_000);
  const first17 = `990108${born}${String(Math.floor(person / 60)).padStart(3, "0")}`;
  return first17 + residentIdCheckCharacter(first17);
}

/** Time first, as the server's own case ids. */
function uuidv7(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

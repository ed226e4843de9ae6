/** The work that is measured: each case is new, applied for, accepted, reviewed and decided. */
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { CommandRequest, SubmitRequest } from "../src/app/case/engine.ts";
import type { CaseCommand } from "../src/core/case/index.ts";
import { type Actor, residentIdCheckCharacter } from "../src/core/party/index.ts";
import type { AccountId, CaseId, Jurisdiction } from "../src/core/shared/index.ts";
import { application } from "../test/factories/case.ts";
import { citizen, staff } from "../test/factories/people.ts";
import { sampleProcedure } from "../test/factories/procedure.ts";

export const ENGINE_DISTRICT = "990191" as Jurisdiction;
export const FLOOR_DISTRICT = "990192" as Jurisdiction;

export const procedure = sampleProcedure();

const clerk = here(staff("clerk"));
const reviewer = here(staff("reviewer"));
const decider = here(staff("decider"));

export const COMMANDS_PER_CASE = 4;

/** As many people as a district has in a year's applicants: each comes back now and then. */
const PEOPLE = 20_000;

export function newApplication(): SubmitRequest {
  const { number: _number, parties: _parties, ...command } = application;
  const id = uuidv7() as CaseId;
  const person = randomInt(PEOPLE);
  const account = `00000000-0000-4000-8000-${String(person).padStart(12, "0")}` as AccountId;
  const actor: Actor = { ...citizen, account, jurisdiction: ENGINE_DISTRICT };
  const applicant = {
    ...command.applicant,
    name: `样例${person}`,
    idNumber: residentId(person),
    phone: `138${String(person).padStart(8, "0")}`,
  };
  return {
    jurisdiction: ENGINE_DISTRICT,
    item: procedure.item.code,
    actor,
    command: { ...command, id, applicant, owner: account, trackingCode: id.replaceAll("-", "").slice(0, 13) },
    idempotency: keyed(actor),
  };
}

function residentId(person: number): string {
  const first17 = `99010819900101${String(person % 1000).padStart(3, "0")}`;
  return first17 + residentIdCheckCharacter(first17);
}

/** Time first, as the server's own case ids. */
function uuidv7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function acceptance(id: CaseId): CommandRequest {
  return request(id, clerk, { type: "accept" });
}

export function opinion(id: CaseId, task: string): CommandRequest {
  const checks = { address: true };
  return request(id, reviewer, {
    type: "review",
    task,
    outcome: "agree",
    opinion: "材料齐全，符合条件，拟同意。",
    checks,
  });
}

export function decision(id: CaseId, task: string): CommandRequest {
  return request(id, decider, { type: "decide", task, outcome: "granted", reason: "符合法定条件、标准。" });
}

function request(id: CaseId, actor: Actor, command: CaseCommand): CommandRequest {
  return { jurisdiction: ENGINE_DISTRICT, id, actor, command, idempotency: keyed(actor) };
}

function keyed(actor: Actor) {
  const caller = "account" in actor ? actor.account : actor.kind;
  return { caller, key: randomUUID(), request: "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU" };
}

function here<A extends Actor>(actor: A): A {
  return { ...actor, jurisdiction: ENGINE_DISTRICT };
}

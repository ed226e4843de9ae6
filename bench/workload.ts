/** The work that is measured: each case is new, applied for, accepted, reviewed and decided. */
import { randomUUID } from "node:crypto";
import type { CommandRequest, SubmitRequest } from "../src/app/case/engine.ts";
import type { CaseCommand } from "../src/core/case/index.ts";
import type { Actor } from "../src/core/party/index.ts";
import type { CaseId, Jurisdiction } from "../src/core/shared/index.ts";
import { application } from "../test/factories/case.ts";
import { citizen, staff } from "../test/factories/people.ts";
import { sampleProcedure } from "../test/factories/procedure.ts";

export const ENGINE_DISTRICT = "990191" as Jurisdiction;
export const FLOOR_DISTRICT = "990192" as Jurisdiction;

export const procedure = sampleProcedure();

const applicant: Actor = { ...citizen, jurisdiction: ENGINE_DISTRICT };
const clerk = here(staff("clerk"));
const reviewer = here(staff("reviewer"));
const decider = here(staff("decider"));

export const COMMANDS_PER_CASE = 4;

export function newApplication(): SubmitRequest {
  const { number: _number, parties: _parties, ...command } = application;
  const id = randomUUID() as CaseId;
  return {
    jurisdiction: ENGINE_DISTRICT,
    item: procedure.item.code,
    actor: applicant,
    command: { ...command, id, trackingCode: id.replaceAll("-", "").slice(0, 13) },
    idempotency: keyed(applicant),
  };
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

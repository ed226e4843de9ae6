/** From the wire to the engine: one command, given once, on the version that the caller saw. */
import type { Static } from "typebox";
import { fileIdsIn } from "../../app/files/case-files.ts";
import type { CaseCommand } from "../../core/case/index.ts";
import type { StaffActor } from "../../core/party/index.ts";
import {
  type AccountId,
  type CaseId,
  type FileId,
  type JsonObject,
  type Jurisdiction,
  ok,
  parseCivilDate,
  parseInstant,
  type Refusal,
  type Refused,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { RequestRefusal } from "../refusal-status.ts";
import type { ApiReply, ApiRequest } from "../route.ts";
import { type CaseReceipt, handedIn, receiptReply, submitDraft } from "./apply.ts";
import type { CommandSchema } from "./command-schema.ts";
import { findUnknownReason } from "./reasons.ts";
import type { CaseServices } from "./services.ts";

type Given = Static<typeof CommandSchema>;
type CommandRequest = Pick<ApiRequest<unknown, unknown, Given>, "actor" | "jurisdiction" | "body" | "idempotency">;

export async function giveCommand(
  services: CaseServices,
  request: CommandRequest,
  id: CaseId,
): Promise<ApiReply<CaseReceipt>> {
  const { actor, jurisdiction, body, idempotency } = request;
  if (body.type === "submit") return submitDraft(services, { ...request, body }, id);
  const people = await staffIn(services, jurisdiction, body);
  const command = commandFrom(body, people);
  if (!command.ok) return command;
  const unknown = await findUnknownReason(services, jurisdiction, command.value);
  if (unknown !== null) return refuse({ code: "case/reason-unknown", reason: unknown });
  const files = filesIn(command.value);
  if (files.length > 0) {
    const fit = await services.files.checkCaseFiles(jurisdiction, actor, files, id);
    if (!fit.ok) return fit;
  }
  const [recipient] = "to" in body && isToColleague(body.type) ? people : [];
  const done = await services.engine.execute({
    jurisdiction,
    id,
    actor,
    command: command.value,
    ...(body.expectedVersion === undefined ? {} : { expectedVersion: body.expectedVersion }),
    ...(recipient === undefined ? { participants: people } : { recipient }),
    ...(idempotency === undefined ? {} : { idempotency }),
  });
  if (!done.ok) return done;
  if (files.length > 0) await services.files.attach(jurisdiction, actor, files, id);
  return ok({ status: 200, value: receiptReply(done.value) });
}

/** The members of staff whom the command names. Who is none, or none any more, does not count. */
async function staffIn(
  { staff }: CaseServices,
  jurisdiction: Jurisdiction,
  given: Exclude<Given, { type: "submit" }>,
): Promise<readonly StaffActor[]> {
  const accounts = accountsIn(given) as readonly AccountId[];
  if (accounts.length === 0) return NO_ONE;
  const named = [...new Set(accounts)];
  const found = await Promise.all(named.map((account) => staff.findStaff(jurisdiction, account)));
  return found.flatMap((person) => (person === null ? [] : [person]));
}

const NO_ONE: readonly StaffActor[] = [];

function accountsIn(given: Exclude<Given, { type: "submit" }>): readonly unknown[] {
  switch (given.type) {
    case "hand-over":
    case "ask-signer":
    case "delegate":
    case "supervise":
      return [given.to];
    case "record-visit":
      return given.officers;
    case "check-undertaking":
      return given.officers ?? [];
    case "decide":
      return given.meeting?.members ?? [];
    default:
      return NO_ONE;
  }
}

/** Commands that give work to one colleague. */
function isToColleague(type: Given["type"]): boolean {
  return type === "hand-over" || type === "ask-signer" || type === "delegate" || type === "supervise";
}

/** The shapes are the same but for brands, dates as text, people by account, and materials by file id. */
function commandFrom(
  given: Exclude<Given, { type: "submit" }>,
  people: readonly StaffActor[],
): Result<CaseCommand, Refusal> {
  const { expectedVersion: _, ...fields } = given;
  switch (fields.type) {
    case "correct":
    case "correct-on-the-spot": {
      const { form, materials, ...rest } = fields;
      return ok({
        ...rest,
        ...(form === undefined ? {} : { form: form as JsonObject }),
        ...(materials === undefined ? {} : { materials: handedIn(materials) }),
      });
    }
    case "deliver-undertaking":
      return ok({ ...fields, materials: handedIn(fields.materials) });
    case "check-undertaking": {
      const officers = people.map(({ account, enforcementNumber = "" }) => ({ account, enforcementNumber }));
      return ok({ ...fields, officers });
    }
    case "record-visit": {
      const visitedAt = parseInstant(fields.visitedAt);
      if (visitedAt === undefined) return refuse({ code: "request/instant-unreadable", field: "visitedAt" });
      // The number of the law-enforcement certificate comes from the register.
      const officers = people.map(({ account, enforcementNumber = "" }) => ({ account, enforcementNumber }));
      return ok({ ...fields, visitedAt, officers, photos: (fields.photos ?? []) as FileId[] });
    }
    case "hand-over":
    case "ask-signer":
    case "delegate":
      return ok({ ...fields, to: fields.to as AccountId });
    case "deliver-message":
      return ok({ ...fields, files: (fields.files ?? []) as FileId[] });
    case "decide": {
      const { meeting, ...rest } = fields;
      if (meeting === undefined) return ok(rest);
      return ok({ ...rest, meeting: { ...meeting, members: people.map((person) => person.account) } });
    }
    case "start-special": {
      const { served } = fields;
      const expectedEndOn = parseCivilDate(fields.expectedEndOn);
      if (expectedEndOn === undefined) return noSuchDay("/expectedEndOn");
      const servedOn = served === null ? undefined : parseCivilDate(served.on);
      if (served === null) return ok({ ...fields, expectedEndOn, served });
      if (servedOn === undefined) return noSuchDay("/served/on");
      return ok({ ...fields, expectedEndOn, served: { ...served, on: servedOn } });
    }
    case "suspend": {
      const servedOn = parseCivilDate(fields.served.on);
      if (servedOn === undefined) return noSuchDay("/served/on");
      return ok({ ...fields, served: { ...fields.served, on: servedOn } });
    }
    case "end-licence": {
      const { heard, served, on, ...rest } = fields;
      const heardOn = heard === undefined ? undefined : parseCivilDate(heard.on);
      if (heard !== undefined && heardOn === undefined) return noSuchDay("/heard/on");
      const servedOn = served === undefined ? undefined : parseCivilDate(served.on);
      if (served !== undefined && servedOn === undefined) return noSuchDay("/served/on");
      const day = on === undefined ? undefined : parseCivilDate(on);
      if (on !== undefined && day === undefined) return noSuchDay("/on");
      return ok({
        ...rest,
        ...(heard === undefined || heardOn === undefined ? {} : { heard: { ...heard, on: heardOn } }),
        ...(served === undefined || servedOn === undefined ? {} : { served: { ...served, on: servedOn } }),
        ...(day === undefined ? {} : { on: day }),
      });
    }
    case "note-penalty": {
      const { until, ...rest } = fields;
      const on = parseCivilDate(fields.on);
      if (on === undefined) return noSuchDay("/on");
      const last = until === undefined ? undefined : parseCivilDate(until);
      if (until !== undefined && last === undefined) return noSuchDay("/until");
      return ok({ ...rest, on, ...(last === undefined ? {} : { until: last }) });
    }
    case "supervise": {
      const answerDueOn = parseCivilDate(fields.answerDueOn);
      if (answerDueOn === undefined) return noSuchDay("/answerDueOn");
      return ok({ ...fields, to: fields.to as AccountId, answerDueOn });
    }
    case "end-special": {
      const endedOn = parseCivilDate(fields.endedOn);
      return endedOn === undefined ? noSuchDay("/endedOn") : ok({ ...fields, endedOn });
    }
    case "serve": {
      const { signature, ...rest } = fields;
      return ok(signature === undefined ? rest : { ...rest, signature: signature as FileId });
    }
    default:
      return ok(fields);
  }
}

function noSuchDay(path: string): Refused<RequestRefusal> {
  return refuse({ code: "request/invalid", problems: [{ path, code: "input/shape" }] });
}

function filesIn(command: CaseCommand): readonly FileId[] {
  switch (command.type) {
    case "correct":
    case "correct-on-the-spot":
      return [
        ...Object.values(command.materials ?? {}).flatMap((papers) => papers.files),
        ...fileIdsIn(command.form ?? {}),
      ];
    case "deliver-undertaking":
      return Object.values(command.materials).flatMap((papers) => papers.files);
    case "deliver-message":
      return command.files ?? [];
    case "record-visit":
      return command.photos ?? [];
    case "serve":
      return command.signature === undefined ? [] : [command.signature];
    default:
      return [];
  }
}

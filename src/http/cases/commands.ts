/** From the wire to the engine: one command, given once, on the version that the caller saw. */
import type { Static } from "typebox";
import { fileIdsIn } from "../../app/files/case-files.ts";
import type { CaseCommand } from "../../core/case/index.ts";
import {
  type AccountId,
  type CaseId,
  type CivilDate,
  type FileId,
  type JsonObject,
  type Jurisdiction,
  ok,
  parseInstant,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { ApiReply, ApiRequest } from "../route.ts";
import { type CaseReceipt, handedIn, receiptReply, submitDraft } from "./apply.ts";
import type { CommandSchema } from "./schemas.ts";
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
  const command = await commandFrom(services, jurisdiction, body);
  if (!command.ok) return command;
  const files = filesIn(command.value);
  if (files.length > 0) {
    const fit = await services.files.checkCaseFiles(jurisdiction, actor, files, id);
    if (!fit.ok) return fit;
  }
  const recipient =
    command.value.type === "hand-over" ? await services.staff.findStaff(jurisdiction, command.value.to) : null;
  const done = await services.engine.execute({
    jurisdiction,
    id,
    actor,
    command: command.value,
    ...(body.expectedVersion === undefined ? {} : { expectedVersion: body.expectedVersion }),
    ...(recipient === null ? {} : { recipient }),
    ...(idempotency === undefined ? {} : { idempotency }),
  });
  if (!done.ok) return done;
  if (files.length > 0) await services.files.attach(jurisdiction, actor, files, id);
  return ok({ status: 200, value: receiptReply(done.value) });
}

/** The shapes are the same but for brands, dates as text, and materials by file id. */
async function commandFrom(
  services: CaseServices,
  jurisdiction: Jurisdiction,
  given: Exclude<Given, { type: "submit" }>,
): Promise<Result<CaseCommand>> {
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
    case "record-visit": {
      const visitedAt = parseInstant(fields.visitedAt);
      if (visitedAt === undefined) return refuse({ code: "request/instant-unreadable", field: "visitedAt" });
      const officers = await officersOf(services, jurisdiction, fields.officers as unknown as readonly AccountId[]);
      return ok({ ...fields, visitedAt, officers, photos: (fields.photos ?? []) as FileId[] });
    }
    case "hand-over":
      return ok({ ...fields, to: fields.to as AccountId });
    case "decide": {
      const { meeting, ...rest } = fields;
      if (meeting === undefined) return ok(rest);
      return ok({ ...rest, meeting: { ...meeting, members: meeting.members as AccountId[] } });
    }
    case "start-special":
      return ok({
        ...fields,
        expectedEndOn: fields.expectedEndOn as CivilDate,
        served: fields.served === null ? null : { ...fields.served, on: fields.served.on as CivilDate },
      });
    case "end-special":
      return ok({ ...fields, endedOn: fields.endedOn as CivilDate });
    case "serve": {
      const { signature, ...rest } = fields;
      return ok(signature === undefined ? rest : { ...rest, signature: signature as FileId });
    }
    default:
      return ok(fields);
  }
}

/** With the number of each one's law-enforcement certificate; who has none does not count as an officer. */
async function officersOf(services: CaseServices, jurisdiction: Jurisdiction, accounts: readonly AccountId[]) {
  const found = await Promise.all(accounts.map((account) => services.staff.findStaff(jurisdiction, account)));
  return found.flatMap((person) =>
    person === null ? [] : [{ account: person.account, enforcementNumber: person.enforcementNumber ?? "" }],
  );
}

function filesIn(command: CaseCommand): readonly FileId[] {
  switch (command.type) {
    case "correct":
    case "correct-on-the-spot":
      return [
        ...Object.values(command.materials ?? {}).flatMap((papers) => papers.files),
        ...fileIdsIn(command.form ?? {}),
      ];
    case "record-visit":
      return command.photos ?? [];
    case "serve":
      return command.signature === undefined ? [] : [command.signature];
    default:
      return [];
  }
}

/** Shapes of joint work on the wire. */
import { type TSchema, Type } from "typebox";
import { ABSENCE_KINDS } from "../../core/catalog/index.ts";
import { JOINT_KINDS } from "../../core/joint/index.ts";
import { CHINA } from "../../core/shared/index.ts";
import { CivilDate, Instant, Uuid } from "../fields.ts";

const enumOf = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: "string", enum: [...values] });
const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Office = Type.String({ minLength: 1, maxLength: 100 });
const Words = Type.String({ maxLength: 4000 });
const Short = Type.String({ maxLength: 500 });
const PartId = Type.String({ minLength: 1, maxLength: 10 });
const CheckId = Type.String({ minLength: 1, maxLength: 100 });
const FileId = Type.String({ pattern: "^[0-9a-f]{64}$", description: "SHA-256 of an uploaded file" });
const Slot = Type.Object({ from: Instant, to: Instant });
const Outcome = Type.String({ minLength: 1, maxLength: 100 });
const Address = Type.String({ minLength: 1, maxLength: 300 });
export const Latitude = Type.Number({ minimum: CHINA.latitude.from, maximum: CHINA.latitude.to });
export const Longitude = Type.Number({ minimum: CHINA.longitude.from, maximum: CHINA.longitude.to });
const Point = Type.Object(
  { latitude: Latitude, longitude: Longitude },
  { description: "Degrees of WGS-84 (CGCS2000), within China" },
);

export const Asked = enumOf(["attendance", "opinion", "own-decision", "required-reply"]);
const AbsenceKind = enumOf(ABSENCE_KINDS);
const StandsFor = enumOf([...ABSENCE_KINDS, "nothing"]);
const DocumentId = Type.String({ minLength: 1, maxLength: 100, description: "Of the district's register of absence" });
const Verdict = enumOf(["met", "unmet", "not-applicable"]);
const OpinionOutcome = enumOf(["agree", "conditional", "object"]);
export const JointStatusSchema = enumOf(["arranging", "settled", "on-site", "concluded", "cancelled"]);
const Kind = enumOf(JOINT_KINDS);

const Step = { caseId: Uuid, task: Type.String({ minLength: 1, maxLength: 200 }) };

export const JointRequestSchema = Type.Object({
  kind: Kind,
  lead: Office,
  address: Address,
  point: Type.Optional(Point),
  minutes: Type.Integer({ minimum: 1, maximum: 1440 }),
  travelMinutes: Type.Integer({ minimum: 0, maximum: 1440 }),
  steps: Type.Array(Type.Object(Step), { maxItems: 30 }),
});

const expectedVersion = { expectedVersion: Type.Optional(Type.Integer({ minimum: 1 })) };
const command = <T extends string, P extends Record<string, TSchema>>(type: T, fields: P) =>
  Type.Object({ type: Type.Literal(type), ...fields, ...expectedVersion });

export const JointCommandSchema = Type.Union([
  command("invite", {
    responders: Type.Array(Type.Object({ office: Office, asked: Asked }), { minItems: 1, maxItems: 20 }),
    replyBy: Instant,
  }),
  command("respond", {
    office: Office,
    attends: Type.Boolean(),
    reason: Type.Optional(Short),
    busy: Type.Optional(Type.Array(Slot, { maxItems: 100 })),
  }),
  command("join-with", Step),
  command("propose-slots", { slots: Type.Array(Slot, { minItems: 1, maxItems: 20 }) }),
  command("settle-slot", { slot: Slot, reason: Type.Optional(Short) }),
  command("check-in", {}),
  command("record-findings", {
    findings: Type.Array(
      Type.Object({
        part: PartId,
        check: CheckId,
        verdict: Verdict,
        note: Type.Optional(Words),
        photos: Type.Optional(Type.Array(FileId, { maxItems: 20 })),
      }),
      { minItems: 1, maxItems: 200 },
    ),
  }),
  command("give-opinion", { office: Office, outcome: OpinionOutcome, words: Type.Optional(Words) }),
  command("sign", { signature: Type.Optional(FileId) }),
  command("sign-person", { signature: Type.Optional(FileId), words: Type.Optional(Words) }),
  command("record-absence", { office: Office, standsFor: StandsFor, document: Type.Optional(DocumentId) }),
  command("conclude", { summary: Words, outcomes: Type.Record(PartId, Outcome) }),
  command("cancel", { reason: Short }),
  command("reuse-for", {
    ...Step,
    outcome: Outcome,
    address: Address,
    validDays: Type.Integer({ minimum: 1, maximum: 3650, description: "Days for which a finding holds" }),
  }),
  command("feed-again", { part: PartId }),
]);

export const JointReceiptSchema = Type.Object({ id: Uuid, version: Type.Integer() });

const FindingShown = Type.Object({
  verdict: Verdict,
  note: Type.String(),
  photos: Type.Array(FileId),
  by: Type.String(),
  at: Instant,
});

const PartShown = Type.Object({
  id: PartId,
  caseId: Uuid,
  caseNumber: Type.String(),
  item: Type.String(),
  itemName: Type.String(),
  task: Type.String(),
  kind: Type.String(),
  office: Type.String(),
  officeName: Type.String(),
  latestOn: Nullable(CivilDate),
  outcomes: Type.Array(Type.String()),
  outcome: Nullable(Type.String()),
  words: Nullable(Type.String({ description: "The report, as it goes into the case" })),
  checks: Type.Array(Type.Object({ id: Type.String(), text: Type.String(), finding: Nullable(FindingShown) })),
  fed: Nullable(
    Type.Object({
      done: Type.Boolean(),
      code: Nullable(Type.String({ description: "Why the case did not take it" })),
      at: Instant,
    }),
  ),
  covers: Type.Array(Type.Object({ check: Type.String(), part: Type.String(), by: Type.String(), foundAt: Instant }), {
    description: "Which earlier finding stands for which check",
  }),
});

const ResponderShown = Type.Object({
  office: Type.String(),
  officeName: Type.String(),
  asked: Asked,
  replyBy: Instant,
  mayStandFor: Type.Array(StandsFor, { description: "What an absence may stand for; `nothing` needs no document" }),
  absenceDocuments: Type.Array(
    Type.Object({
      id: DocumentId,
      title: Type.String(),
      article: Type.String(),
      number: Type.String(),
      issuedOn: CivilDate,
      inForceFrom: CivilDate,
      standsFor: Type.Array(AbsenceKind),
    }),
    { description: "By which an absence of this office may count today" },
  ),
  attends: Nullable(Type.Boolean()),
  reply: Nullable(Type.Object({ reason: Type.String(), busy: Type.Array(Slot), by: Type.String(), at: Instant })),
  absence: Nullable(
    Type.Object({ standsFor: StandsFor, document: Type.String(), article: Type.String(), at: Instant }),
  ),
  opinion: Nullable(Type.Object({ outcome: OpinionOutcome, words: Type.String(), by: Type.String(), at: Instant })),
});

export const JointSchema = Type.Object({
  id: Uuid,
  version: Type.Integer(),
  kind: Kind,
  status: JointStatusSchema,
  lead: Type.String(),
  leadName: Type.String(),
  address: Nullable(Type.String()),
  point: Nullable(Point),
  minutes: Type.Integer(),
  travelMinutes: Type.Integer(),
  latestOn: Nullable(CivilDate),
  requestedAt: Instant,
  requestedBy: Type.String(),
  slot: Nullable(Slot),
  proposed: Type.Array(Slot),
  parts: Type.Array(PartShown),
  responders: Type.Array(ResponderShown),
  untold: Type.Array(
    Type.Object({
      caseId: Uuid,
      number: Nullable(Type.String()),
      what: enumOf(["invited", "settled", "moved", "cancelled", "absent"]),
      slot: Nullable(Slot),
      code: Type.String({ description: "Why the case did not note it" }),
      at: Instant,
    }),
    { description: "What was arranged and did not reach its case" },
  ),
  people: Type.Array(
    Type.Object({
      account: Uuid,
      name: Type.String(),
      officeName: Type.String(),
      enforcementNumber: Nullable(Type.String()),
      at: Instant,
      signed: Type.Boolean(),
    }),
  ),
  person: Nullable(
    Type.Object({ signed: Type.Boolean(), words: Type.String(), signature: Nullable(FileId), at: Instant }),
  ),
  summary: Nullable(Type.String()),
  concludedAt: Nullable(Instant),
  here: Type.Boolean({ description: "The caller is checked in" }),
  signed: Type.Boolean({ description: "The caller has signed" }),
  allowed: Type.Array(Type.String()),
});

export const SlotsSchema = Type.Object({
  slots: Type.Array(
    Type.Object({
      from: Instant,
      to: Instant,
      travelMinutes: Type.Integer(),
      missing: Type.Array(Type.String(), { description: "Names of offices that could not come" }),
    }),
  ),
  unanswered: Type.Array(Type.String()),
});

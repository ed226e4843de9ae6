/** Shapes of cases on the wire. Instants carry an offset, money is `amountFen`, satisfaction 1 is best. */

import { Type } from "typebox";
import { CASE_STATUSES, type PartyKind as PartyKindName } from "../../core/case/index.ts";
import { CHANNELS, SERVICE_WAYS, SPECIAL_PROCEDURES } from "../../core/catalog/index.ts";
import { CORRESPONDENTS } from "../../core/flow/index.ts";
import { MOST_COUNTED } from "../../core/shared/index.ts";
import { UndertakingToldSchema } from "../catalogue/schemas.ts";

const enumOf = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: "string", enum: [...values] });
const keysOf = <T extends string>(table: Readonly<Record<T, unknown>>) => Object.keys(table) as T[];

export const Uuid = Type.String({ format: "uuid" });
export const CivilDate = Type.String({ format: "date", description: "Civil date in the district's time zone" });
export const Instant = Type.String({ format: "date-time", description: "Instant with an offset" });
const FileId = Type.String({ pattern: "^[0-9a-f]{64}$", description: "SHA-256 of an uploaded file" });
const Name = Type.String({ minLength: 1, maxLength: 200 });
const Words = Type.String({ maxLength: 4000 });
const Code = Type.String({ minLength: 1, maxLength: 100 });
const Values = Type.Unsafe<Readonly<Record<string, never>>>({
  type: "object",
  description: "Answers by field id; checked against the item's form",
  additionalProperties: true,
});

export const CaseStatusSchema = enumOf(["draft", ...keysOf(CASE_STATUSES)]);
export const ServiceWaySchema = enumOf(keysOf(SERVICE_WAYS));
const Served = Type.Object({ on: CivilDate, way: ServiceWaySchema });

const Person = {
  name: Name,
  idNumber: Type.String({ minLength: 1, maxLength: 50 }),
  phone: Type.String({ maxLength: 30 }),
};

export const ApplicantSchema = Type.Object({
  kind: enumOf(["person", "firm"]),
  idKind: Type.Optional(
    Type.String({ maxLength: 10, description: "GB/T 证件类型; 111 is the resident identity card" }),
  ),
  ...Person,
  address: Type.Optional(Type.String({ maxLength: 300 })),
  representative: Type.Optional(Type.Object(Person)),
  proxy: Type.Optional(Type.Object({ ...Person, letterSeen: Type.Boolean() })),
});

const Materials = Type.Record(Type.String({ minLength: 1, maxLength: 100 }), Type.Array(FileId, { maxItems: 50 }), {
  description: "Uploaded files by material code",
});

export const ApplicationSchema = Type.Object({
  jurisdiction: Type.String({ pattern: "^[0-9]{6,12}$" }),
  item: Code,
  applicant: Type.Optional(ApplicantSchema),
  situation: Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 100 })),
  form: Values,
  materials: Materials,
  submit: Type.Boolean(),
  incomplete: Type.Optional(
    Type.Boolean({ description: "Hand in what there is: receipt may not be refused for gaps" }),
  ),
  serviceWay: Type.Optional(ServiceWaySchema),
  originalsSeen: Type.Optional(Type.Array(Code, { maxItems: 100, description: "At a counter: 原件已核" })),
  undertakings: Type.Optional(
    Type.Array(Code, {
      maxItems: 20,
      description: "Undertakings (承诺) that the person chose; none is ever asked for",
    }),
  ),
  undertakingsSigned: Type.Optional(
    Type.Boolean({ description: "At a counter: the person has read and signed the letters" }),
  ),
});

export const DraftSchema = Type.Object({
  version: Type.Integer({ minimum: 0, description: "The version that the screen last saw" }),
  item: Code,
  content: Values,
});

export const AllowedSchema = Type.Array(
  Type.Object({ type: Type.String(), tasks: Type.Optional(Type.Array(Type.String())) }),
);

export const ReceiptSchema = Type.Object({
  id: Uuid,
  number: Type.Union([Type.String(), Type.Null()]),
  state: CaseStatusSchema,
  version: Type.Integer(),
  trackingCode: Type.Optional(Type.String()),
  allowed: AllowedSchema,
});

const CorrectionItem = Type.Object({ target: Code, reason: Code, how: Words });
const Corrections = Type.Array(CorrectionItem, { minItems: 1, maxItems: 100 });
const Checks = Type.Optional(Type.Record(Type.String({ maxLength: 100 }), Type.Boolean()));
const Task = Code;

const expected = {
  expectedVersion: Type.Optional(Type.Integer({ minimum: 1, description: "409 when the case has moved on" })),
};
type Fields = Parameters<typeof Type.Object>[0];
const named = <T extends string, P extends Fields>(type: T, fields: P) =>
  Type.Object({ type: Type.Literal(type), ...expected, ...fields });

export const CommandSchema = Type.Union([
  named("submit", {}),
  named("receive", { originalsSeen: Type.Optional(Type.Array(Code, { maxItems: 100 })) }),
  named("accept", {}),
  named("give-undertaking", {
    undertaking: Code,
    signed: Type.Optional(Type.Boolean({ description: "At a counter: the person has read and signed the letter" })),
  }),
  named("withdraw-undertaking", { undertaking: Code, reason: Words }),
  named("deliver-undertaking", { undertaking: Code, materials: Materials }),
  named("check-undertaking", {
    undertaking: Code,
    outcome: enumOf(["kept", "unmet"]),
    findings: Words,
    officers: Type.Optional(
      Type.Array(Uuid, { maxItems: 20, description: "Who verified on site; two or more for conditions" }),
    ),
  }),
  named("request-corrections", { items: Corrections, headReason: Type.Optional(Words) }),
  named("correct", { form: Type.Optional(Values), materials: Type.Optional(Materials) }),
  named("correct-on-the-spot", { form: Type.Optional(Values), materials: Type.Optional(Materials), note: Words }),
  named("declare-not-needed", { reason: Code, explanation: Words }),
  named("decline-jurisdiction", { reason: Code, rightBody: Name, explanation: Words }),
  named("return-papers", { items: Corrections }),
  named("return-to-window", { reason: Code, explanation: Words }),
  named("claim", { task: Task }),
  named("hand-over", { task: Task, to: Uuid, note: Type.Optional(Words) }),
  named("review", {
    task: Task,
    outcome: Code,
    opinion: Words,
    conditions: Type.Optional(Type.Array(Words, { maxItems: 20, description: "Of an agreement on conditions" })),
    checks: Checks,
  }),
  named("record-visit", {
    task: Task,
    outcome: Code,
    visitedAt: Instant,
    officers: Type.Array(Uuid, { maxItems: 20, description: "Accounts; their 执法证 numbers come from the register" }),
    findings: Words,
    personsWords: Words,
    photos: Type.Optional(Type.Array(FileId, { maxItems: 50 })),
  }),
  named("send-back", { task: Task, to: Code, reason: Words }),
  named("ask-signer", { task: Task, to: Uuid, question: Words }),
  named("delegate", { task: Task, to: Uuid, note: Type.Optional(Words) }),
  named("take-back", { node: Code, reason: Words }),
  named("jump", { task: Task, to: Code, reason: Words }),
  named("deliver-message", {
    wait: Code,
    words: Words,
    files: Type.Optional(Type.Array(FileId, { maxItems: 50 })),
  }),
  named("decide", {
    task: Task,
    outcome: enumOf(["granted", "refused", "filed"]),
    reason: Words,
    ground: Type.Optional(Code),
    checks: Checks,
    answers: Type.Optional(
      Type.Array(Type.Object({ task: Task, adopted: Type.Boolean(), reason: Words }), {
        maxItems: 50,
        description: "To each objection of a consulted office",
      }),
    ),
    meeting: Type.Optional(Type.Object({ members: Type.Array(Uuid, { maxItems: 50 }), minutes: Words })),
  }),
  named("start-special", {
    procedure: enumOf(keysOf(SPECIAL_PROCEDURES)),
    reason: Words,
    expectedEndOn: CivilDate,
    served: Type.Union([Served, Type.Null()]),
    askedBy: Type.Optional(Type.Literal("applicant")),
  }),
  named("end-special", { special: Code, endedOn: CivilDate, conclusion: Words }),
  named("suspend", { ground: Code, explanation: Words, served: Served }),
  named("resume", { explanation: Words }),
  named("supervise", { order: Words, to: Uuid, answerDueOn: CivilDate }),
  named("answer-supervision", { supervision: Code, answer: Words }),
  named("extend", { amount: Type.Integer({ minimum: 1, maximum: 1000 }), ground: Code, reason: Words }),
  named("record-payment", {
    amountFen: Type.Integer({ minimum: 0 }),
    receiptNumber: Type.String({ minLength: 1, maxLength: 100 }),
  }),
  named("serve", {
    way: ServiceWaySchema,
    recipient: Name,
    proof: Type.String({ maxLength: 500 }),
    signature: Type.Optional(FileId),
  }),
  named("withdraw", { reason: Words, children: Type.Optional(enumOf(["withdraw", "release"])) }),
  named("terminate", { ground: Code, explanation: Words }),
  named("explain-delay", { ground: Code, explanation: Words }),
  named("remind", { note: Words }),
  named("rate", {
    act: Code,
    level: Type.Unsafe<1 | 2 | 3 | 4 | 5>({ type: "integer", minimum: 1, maximum: 5 }),
    comment: Type.Optional(Words),
  }),
  named("archive", {}),
]);

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Light = enumOf(["green", "yellow", "red"]);
const Facts = Type.Unsafe<Readonly<Record<string, unknown>>>({ type: "object", additionalProperties: true });

export const ClockSchema = Type.Object({
  name: Type.String({ description: "receipt, statutory, promised, delivery, or the id of a further clock" }),
  label: Type.String({ description: "Of a further clock; empty for the others" }),
  kind: enumOf(["common", "campaign", "project"]),
  limit: Type.Object({ amount: Type.Number(), unit: Type.String() }),
  startsOn: CivilDate,
  dueOn: CivilDate,
  dueAt: Instant,
  light: Light,
  provisional: Type.Boolean({ description: "Crosses into a year whose holidays are not published" }),
  running: Type.Boolean(),
  totalDays: Type.Number(),
  usedDays: Type.Number(),
  leftDays: Type.Number(),
  days: Type.Array(Type.Object({ date: CivilDate, counted: Type.Boolean(), why: Type.String() })),
});

export const PartyKind = enumOf([
  "applicant",
  "window",
  "office",
  "expert",
  "other-body",
  "upper",
  "stop",
  "nobody",
] satisfies readonly PartyKindName[]);
const PartyFields = { kind: PartyKind, unit: Type.String(), name: Type.String() };

export const SpentSchema = Type.Object({
  days: Type.Array(
    Type.Object({
      date: CivilDate,
      why: Type.String(),
      working: Type.Boolean(),
      shares: Type.Array(Type.Object({ ...PartyFields, share: Type.Number() })),
      stop: Nullable(Type.Object({ procedure: Type.String(), articles: Type.Array(Type.String()) })),
    }),
  ),
  parties: Type.Array(Type.Object({ ...PartyFields, calendarDays: Type.Number(), workingDays: Type.Number() })),
});

export const UndertakingSchema = Type.Object({
  ...UndertakingToldSchema.properties,
  standing: Type.String(),
  givenAt: Instant,
  dueOn: Nullable(CivilDate),
  dueOf: Nullable(enumOf(["person", "office"])),
  breach: Nullable(Type.Object({ effect: Type.String(), reason: Type.String() })),
  mayWithdraw: Type.Boolean(),
  mayDeliver: Type.Boolean(),
  mayCheck: Type.Boolean(),
});

/** The page of a case. Parts that only screens of our own read are described loosely. */
const Steps = Type.Array(Type.Object({ node: Type.String(), name: Type.String() }));

export const CaseSchema = Type.Object({
  id: Uuid,
  number: Nullable(Type.String()),
  state: CaseStatusSchema,
  version: Type.Integer(),
  item: Type.Object({
    code: Type.String(),
    name: Type.String(),
    caseType: Type.String(),
    decisionMode: Type.String(),
  }),
  body: Type.Object({ id: Type.String(), name: Type.String() }),
  channel: enumOf(keysOf(CHANNELS)),
  submittedAt: Instant,
  receivedOn: CivilDate,
  acceptedOn: Nullable(CivilDate),
  acceptanceKind: Nullable(Type.String()),
  situation: Type.Record(Type.String(), Type.String()),
  applicant: Nullable(
    Type.Object({
      kind: enumOf(["person", "firm"]),
      name: Type.String(),
      idKind: Type.String(),
      idNumber: Type.String(),
      phone: Type.String(),
      address: Nullable(Type.String()),
      representative: Nullable(Type.String()),
      proxy: Nullable(Type.Object({ name: Type.String(), phone: Type.String(), letterSeen: Type.Boolean() })),
    }),
  ),
  form: Facts,
  materials: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      necessity: Type.String(),
      verification: Type.String(),
      sharedFrom: Nullable(Type.String()),
      fromForm: Type.Boolean(),
      files: Type.Array(
        Type.Object({ id: FileId, name: Type.String(), mediaType: Type.String(), size: Type.Integer() }),
      ),
      originalSeen: Type.Boolean(),
    }),
  ),
  corrections: Type.Array(
    Type.Object({
      requestedAt: Instant,
      dueOn: CivilDate,
      effect: Type.String(),
      deliveredOn: Nullable(CivilDate),
      items: Type.Array(CorrectionItem),
    }),
  ),
  undertakings: Type.Array(UndertakingSchema),
  undertakingsOffered: Type.Array(UndertakingToldSchema),
  clocks: Type.Array(ClockSchema),
  spent: Nullable(SpentSchema),
  tasks: Type.Array(
    Type.Object({
      id: Type.String(),
      node: Type.String(),
      name: Type.String(),
      kind: Type.String(),
      office: Type.String(),
      officeName: Type.String(),
      post: Type.String(),
      holder: Nullable(Type.String()),
      holderName: Nullable(Type.String()),
      openedAt: Nullable(Instant),
      dueOn: Nullable(CivilDate),
      light: Nullable(Light),
      outcomes: Type.Array(Type.String()),
      minimumOfficers: Type.Integer(),
      returnTargets: Steps,
      jumpTargets: Steps,
    }),
  ),
  takeBack: Steps,
  waits: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), from: enumOf(CORRESPONDENTS) })),
  opinions: Type.Array(
    Type.Object({
      task: Type.String(),
      step: Type.String(),
      officeName: Type.String(),
      by: Nullable(Type.String()),
      outcome: Type.String(),
      text: Type.String(),
      at: Instant,
      stands: Type.Boolean({ description: "False after the step was sent back" }),
    }),
  ),
  consultations: Type.Array(
    Type.Object({
      node: Type.String(),
      step: Type.String(),
      leadName: Type.String(),
      columns: Type.Array(
        Type.Object({
          task: Type.String(),
          officeName: Type.String(),
          state: enumOf(["open", "said", "absent", "called-off"]),
          outcome: Nullable(Type.String({ description: "Null for whoever was silent: that is no opinion" })),
          conditions: Type.Array(Type.String()),
          text: Type.String(),
          by: Nullable(Type.String()),
          openedAt: Instant,
          at: Nullable(Instant),
          dueOn: Nullable(CivilDate),
          light: Nullable(Light),
          absentBasis: Nullable(Type.String()),
          answer: Nullable(Type.Object({ adopted: Type.Boolean(), reason: Type.String() })),
          stands: Type.Boolean(),
        }),
      ),
      agreed: Type.Integer(),
      conditional: Type.Integer(),
      objected: Type.Integer(),
      absent: Type.Integer(),
      open: Type.Integer(),
    }),
  ),
  specials: Type.Array(Facts),
  suspensions: Type.Array(Facts),
  suspensionsAllowed: Type.Array(Type.Object({ code: Type.String(), label: Type.String() })),
  supervisions: Type.Array(
    Type.Object({
      id: Type.String(),
      order: Type.String(),
      toName: Nullable(Type.String()),
      byName: Nullable(Type.String()),
      orderedAt: Instant,
      answerDueOn: CivilDate,
      answer: Nullable(Type.Object({ text: Type.String(), at: Instant })),
      mine: Type.Boolean(),
    }),
  ),
  stopsAllowed: Type.Array(
    Type.Object({ kind: Type.String(), label: Type.String(), stops: Type.Array(Type.String()) }),
  ),
  extensionAllowed: Nullable(Type.Object({ maximum: Type.Number(), unit: Type.String(), authority: Type.String() })),
  conditions: Type.Array(Facts),
  outcomes: Type.Array(Type.String()),
  decision: Nullable(Facts),
  feeFen: Nullable(Type.Integer()),
  paid: Type.Boolean(),
  issued: Nullable(Facts),
  service: Nullable(Facts),
  serviceWay: Type.String(),
  closedAt: Nullable(Instant),
  acts: Type.Array(Type.Object({ id: Type.String(), kind: Type.String(), at: Instant, rated: Type.Boolean() })),
  alarms: Type.Array(Type.String()),
  children: Type.Array(
    Type.Object({
      step: Type.String(),
      item: Type.String(),
      itemName: Type.String(),
      id: Nullable(Uuid),
      number: Nullable(Type.String()),
      state: Nullable(CaseStatusSchema),
      outcome: Nullable(Type.String()),
      askedOn: CivilDate,
      statutoryDueOn: Nullable(CivilDate),
      promisedDueOn: Nullable(CivilDate),
      dueOn: Nullable(CivilDate),
      light: Nullable(Light),
      released: Type.Boolean({ description: "It goes on by itself: this case no longer waits for it" }),
      obstacle: Nullable(Type.String()),
      readable: Type.Boolean(),
    }),
  ),
  parent: Nullable(Type.Object({ id: Uuid, number: Type.String(), readable: Type.Boolean() })),
  timeline: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      type: Type.String(),
      at: Instant,
      effectiveAt: Nullable(Instant),
      by: Type.Object({ kind: Type.String(), name: Nullable(Type.String()), substitute: Type.Boolean() }),
      facts: Facts,
    }),
  ),
  next: Nullable(
    Type.Object({
      code: Type.String(),
      who: Type.String(),
      dueOn: Nullable(CivilDate),
      steps: Type.Array(Type.String()),
    }),
  ),
  observed: Nullable(
    Type.Object({ deadlineAt: Nullable(Instant), closedAt: Nullable(Instant), activities: Type.Integer() }),
  ),
  allowed: AllowedSchema,
});

export const CaseRowSchema = Type.Object({
  id: Uuid,
  number: Type.String(),
  item: Type.String(),
  itemName: Type.String(),
  state: CaseStatusSchema,
  office: Type.String(),
  officeName: Type.String(),
  channel: Type.String(),
  applicantName: Nullable(Type.String()),
  submittedAt: Instant,
  dueOn: Nullable(CivilDate),
  dueAt: Nullable(Instant),
  light: Nullable(Light),
  provisional: Type.Boolean(),
  statutoryDueOn: Nullable(CivilDate),
  promisedDueOn: Nullable(CivilDate),
  outcome: Nullable(Type.String()),
  closedAt: Nullable(Instant),
  version: Type.Integer(),
});

/** Of a list that is not counted to its end. */
export const CountedTotal = Type.Integer({
  description: `Counted up to ${MOST_COUNTED}, which stands for as many or more`,
});

export const CasePageSchema = Type.Object({ total: CountedTotal, rows: Type.Array(CaseRowSchema) });

export const TaskRowSchema = Type.Object({
  ...CaseRowSchema.properties,
  task: Type.String(),
  taskName: Type.String(),
  taskKind: Type.String(),
  taskOffice: Type.String(),
  taskOfficeName: Type.String(),
  taskPost: Type.String(),
  mine: Type.Boolean(),
  openedAt: Instant,
  taskDueOn: Nullable(CivilDate),
  taskLight: Nullable(Light),
});

export const TaskPageSchema = Type.Object({ total: CountedTotal, rows: Type.Array(TaskRowSchema) });

export const SpentFiguresSchema = Type.Object({
  year: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      office: Type.String(),
      officeName: Type.String(),
      party: PartyKind,
      unit: Type.String(),
      unitName: Type.String({ description: "Of an office; empty for parties that are named by kind and unit" }),
      cases: Type.Integer(),
      calendarDays: Type.Number(),
      workingDays: Type.Number(),
    }),
  ),
});

export const SpentPageSchema = Type.Object({
  total: Type.Integer(),
  rows: Type.Array(
    Type.Object({ ...CaseRowSchema.properties, calendarDays: Type.Number(), workingDays: Type.Number() }),
  ),
});

export const BoardSchema = Type.Object({
  at: Instant,
  offices: Type.Array(
    Type.Object({
      office: Type.String(),
      officeName: Type.String(),
      open: Type.Integer(),
      green: Type.Integer(),
      yellow: Type.Integer(),
      red: Type.Integer(),
    }),
  ),
  observed: Type.Object({
    cases: Type.Integer(),
    events: Type.Integer(),
    activities: Type.Integer(),
    variants: Type.Integer(),
    overdue: Type.Integer(),
    open: Type.Integer(),
  }),
});

export const NoticeId = Type.String({
  pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9]{1,8}\\.[0-9]{1,4}$",
  description: "Case, event and place among the notices of that event",
});

export const NoticeSchema = Type.Object({
  id: NoticeId,
  caseId: Uuid,
  code: Type.String(),
  facts: Facts,
  at: Instant,
  read: Type.Boolean(),
});

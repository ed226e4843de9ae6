/** A case as its page reads it. Instants carry an offset, money is `amountFen`, satisfaction 1 is best. */
import { Type } from "typebox";
import { LICENCE_ACTS, LICENCE_STANDINGS, type PartyKind as PartyKindName } from "../../core/case/index.ts";
import { CHANNELS } from "../../core/catalog/index.ts";
import { CORRESPONDENTS } from "../../core/flow/index.ts";
import { UndertakingToldSchema } from "../catalogue/schemas.ts";
import {
  CaseStatusSchema,
  CivilDate,
  enumOf,
  Facts,
  FileId,
  Instant,
  keysOf,
  Light,
  Nullable,
  Uuid,
} from "../fields.ts";
import { ProvenanceSchema } from "../prefill/schemas.ts";
import { AllowedSchema } from "./application-schema.ts";
import { CorrectionItem } from "./command-schema.ts";

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
  provenance: Type.Array(ProvenanceSchema),
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
      held: Nullable(
        Type.Object({
          kind: enumOf(["certificate", "case"]),
          number: Type.String(),
          name: Type.String(),
          bodyName: Type.String(),
          on: Nullable(CivilDate),
          until: Nullable(CivilDate),
        }),
      ),
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
  licence: Nullable(
    Type.Object({
      standing: enumOf(LICENCE_STANDINGS),
      since: Nullable(CivilDate),
      changes: Type.Array(
        Type.Object({
          act: enumOf(keysOf(LICENCE_ACTS)),
          on: CivilDate,
          until: Nullable(CivilDate),
          deceit: Type.Boolean(),
        }),
      ),
      acts: Type.Array(enumOf(keysOf(LICENCE_ACTS))),
      lapses: Type.Array(Type.Object({ code: Type.String(), label: Type.String() })),
    }),
  ),
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
  expectedEnd: Nullable(
    Type.Object(
      {
        on: CivilDate,
        moving: Type.Boolean({ description: "A clock on the way stands still: the day moves with every day of it" }),
        by: Type.Array(Type.String(), { description: "Names of the steps that set the day" }),
      },
      { description: "When a bundle comes to its end as things stand; null for every other case" },
    ),
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

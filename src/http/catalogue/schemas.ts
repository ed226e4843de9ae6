/** Shapes of the catalogue on the wire. Limits carry their unit and a text in the reader's language. */
import { type Static, type TSchema, Type } from "typebox";
import {
  BODY_NATURES,
  BREACH_EFFECTS,
  CASE_TYPES,
  EXERCISE_LEVELS,
  HANDLING_FORMS,
  HANDLING_KINDS,
  type ItemSpec,
  KINDS_OF_UNDERTAKING,
  MEASURES,
  ONLINE_DEPTHS,
  POWER_SOURCES,
  REMOVALS,
  SERVED_PARTIES,
  SERVICE_RANGES,
  SPECIAL_PROCEDURES,
} from "../../core/catalog/index.ts";
import type { LimitUnit } from "../../core/clock/index.ts";
import { NODE_KINDS, TASK_KINDS } from "../../core/flow/index.ts";
import type { FormSpec } from "../../core/form/index.ts";
import type { BodyId, CivilDate, ItemCode, OfficeId } from "../../core/shared/index.ts";

const enumOf = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: "string", enum: [...values] });
const keysOf = <T extends string>(table: Readonly<Record<T, unknown>>) => Object.keys(table) as T[];
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const list = <T extends TSchema>(schema: T) => Type.Unsafe<readonly Static<T>[]>(Type.Array(schema));
const text = Type.String();
const code = Type.Unsafe<ItemCode>({ type: "string", description: "Implementation code (实施编码)" });
const date = Type.Unsafe<CivilDate>({ type: "string", format: "date" });
const id = Type.String();
const bodyId = Type.Unsafe<BodyId>({ type: "string" });
const officeId = Type.Unsafe<OfficeId>({ type: "string" });

const unit = enumOf<LimitUnit>(["wd", "cd", "mo", "h", "wh", "min"]);
const Limit = Type.Object({ amount: Type.Integer(), unit, text });
const starts = enumOf<NonNullable<ItemSpec["promise"]>["starts"]>([
  "acceptance",
  "application-received",
  "report-received",
  "documents-received",
  "proof-received",
  "intake-closed",
  "decision",
]);

export const CitedLaw = Type.Object({
  title: Type.String({ description: "Full title without book-title marks" }),
  level: enumOf(["law", "regulation", "local-regulation", "rule", "document"]),
  documentNumber: nullable(text),
  article: nullable(text),
  text: Type.String({ description: "As papers write it; without the article where nobody has checked it" }),
  checked: Type.Boolean({ description: "False: to be shown as 待核" }),
  invented: Type.Boolean({ description: "Made up for a demonstration district" }),
  repealedOn: nullable(text),
});
const laws = list(CitedLaw);

/** What the person is told before choosing an undertaking. */
const undertakingTold = {
  id,
  kind: enumOf(keysOf(KINDS_OF_UNDERTAKING)),
  name: text,
  putsOff: Type.Unsafe<readonly string[]>(
    Type.Array(text, { description: "Names of materials, or texts of conditions" }),
  ),
  materials: list(text),
  effects: list(Type.Object({ effect: enumOf(keysOf(BREACH_EFFECTS)), basis: laws })),
  basis: laws,
  bars: Type.Boolean({ description: "Who broke one and has not repaired it may not choose it" }),
  told: list(text),
};
export const UndertakingToldSchema = Type.Object(undertakingTold);

const searchReason = Type.Union([
  Type.Object({ by: enumOf(["listing", "code", "name", "words", "pinyin", "sound"]) }),
  Type.Object({ by: enumOf(["synonym"]), everyday: text, means: text }),
]);

const listing = {
  code,
  name: text,
  bodyName: text,
  type: Type.String({ description: "GB/T 39046 A.1, or as imported where it is none of them" }),
  status: enumOf(["draft", "published", "withdrawn"]),
  applicable: Type.Boolean({ description: "Published, so that an application can be made" }),
  caseType: nullable(enumOf(keysOf(CASE_TYPES))),
  handling: nullable(enumOf(keysOf(HANDLING_KINDS))),
  main: nullable(Type.Object({ basicCode: text, name: text }, { description: "Main item that it is a handling of" })),
  servedParties: list(enumOf(keysOf(SERVED_PARTIES))),
  themes: list(text),
  promise: nullable(Type.Object({ limit: Limit, starts })),
};

export const ItemPageSchema = Type.Object({
  total: Type.Integer(),
  page: Type.Integer(),
  pageSize: Type.Integer(),
  items: list(Type.Object({ ...listing, why: searchReason })),
});

const Time = Type.Object({
  limit: Limit,
  starts,
  basis: laws,
  note: nullable(text),
  intakeCloses: list(text),
});

const Receipt = Type.Object({
  kind: enumOf(["licence", "on-the-spot", "returned", "receipt-is-filing", "promised"]),
  noticeWithin: nullable(Limit),
  silence: enumOf(["accepted-from-receipt", "accepted-at-once", "warning"]),
  basis: laws,
  corrections: nullable(Type.Object({ within: Limit, effect: enumOf(["deemed-withdrawn", "returned"]), basis: laws })),
});

const Question = Type.Object({
  id,
  text,
  options: list(Type.Object({ code: text, label: text, help: Type.Optional(text) })),
});

const Material = Type.Object({
  id,
  name: text,
  necessity: enumOf(["required", "situational", "deferrable"]),
  source: enumOf(["applicant", "government", "intermediary", "other"]),
  form: enumOf(["original", "copy", "electronic", "certificate"]),
  copies: Type.Integer(),
  verification: enumOf(["original-seen", "shared-data", "declaration"]),
  acceptanceStandard: text,
  sample: text,
  conditional: Type.Boolean({ description: "Asked only in some situations" }),
  issuer: nullable(text),
  sharedFrom: nullable(Type.String({ description: "Fetched from there: the person need not bring it" })),
  blankForm: nullable(text),
  fromForm: Type.Boolean({ description: "The form's answers stand for it" }),
  basis: laws,
});

const Office = Type.Object({ id: text, name: text });
const step = {
  kind: enumOf(TASK_KINDS),
  office: Office,
  post: Type.String({ description: "Role within the office" }),
  limit: nullable(Type.String({ description: "The step's own limit, such as 3wd" })),
};

const Channel = Type.Object({ unit: text, phone: text, address: Type.Optional(text), url: Type.Optional(text) });

export const GuideSchema = Type.Object({
  version: text,
  bundle: Type.Boolean({ description: "Other items applied for together (一件事)" }),
  main: nullable(
    Type.Object({
      basicCode: text,
      name: text,
      handlingCode: Type.String({ description: "业务办理项编码: 33 characters" }),
      handlings: list(Type.Object({ code, name: text, handling: enumOf(keysOf(HANDLING_KINDS)) })),
    }),
  ),
  basicCode: text,
  handling: enumOf(keysOf(HANDLING_KINDS)),
  level: enumOf(keysOf(EXERCISE_LEVELS)),
  caseType: enumOf(keysOf(CASE_TYPES)),
  servedParties: list(enumOf(keysOf(SERVED_PARTIES))),
  handlingForms: list(enumOf(keysOf(HANDLING_FORMS))),
  decision: Type.Object({
    mode: enumOf(["sole", "review-and-decide", "collegial"]),
    outcomes: list(enumOf(["granted", "refused", "filed"])),
  }),
  body: Type.Object({
    id: bodyId,
    name: text,
    creditCode: text,
    nature: enumOf(keysOf(BODY_NATURES)),
    phone: text,
    address: text,
  }),
  office: Type.Object({ id: officeId, name: text }),
  themes: list(Type.Object({ code: text, name: text })),
  legalBases: laws,
  receipt: Receipt,
  statutory: nullable(Time),
  promise: nullable(Time),
  delivery: nullable(Time),
  stops: list(
    Type.Object({
      kind: enumOf(keysOf(SPECIAL_PROCEDURES)),
      label: text,
      stops: list(enumOf(["statute", "promise"])),
      maximum: nullable(Limit),
      basis: laws,
    }),
  ),
  extension: nullable(
    Type.Object({
      maximum: Limit,
      authority: enumOf(["agency-head", "chief-agency-head", "government-head"]),
      basis: laws,
    }),
  ),
  conditions: list(Type.Object({ id, text, basis: laws })),
  situations: list(Question),
  materials: list(Material),
  undertakings: list(
    Type.Object({ ...undertakingTold, due: nullable(Type.Object({ limit: Limit, starts })), rectify: nullable(Limit) }),
  ),
  form: Type.Unsafe<FormSpec>({
    type: "object",
    description: "Sections of typed fields, with conditions in FEEL",
    additionalProperties: true,
  }),
  result: Type.Object({
    kind: enumOf(["licence", "certificate", "approval", "filing", "notice", "none"]),
    name: text,
    validity: nullable(
      Type.Union([
        Limit,
        Type.Object({ years: Type.Integer() }),
        Type.Object({
          until: Type.String({ description: "As the licence that it stands for: label of the form's date" }),
        }),
      ]),
    ),
    basis: laws,
  }),
  fee: nullable(
    Type.Object({
      name: text,
      amountFen: nullable(Type.Integer({ description: "Null when it follows from what is applied for" })),
      payee: text,
      reduction: nullable(text),
      basis: laws,
    }),
  ),
  siteVisits: Type.Object({ count: Type.Integer(), reason: nullable(text) }),
  summary: text,
  steps: list(text),
  notes: list(text),
  faq: list(Type.Object({ question: text, answer: text })),
  place: text,
  hours: text,
  consult: Channel,
  complaint: Channel,
  remedies: Type.Object({
    reviewBody: text,
    reviewDays: Type.Integer(),
    court: text,
    litigationMonths: Type.Integer(),
    online: Type.Optional(text),
  }),
  flow: list(Type.Object({ id, name: text, ...step })),
  elements: Type.Object({
    powerSource: Type.Optional(enumOf(keysOf(POWER_SOURCES))),
    quantityLimit: Type.Optional(Type.Object({ text })),
    appointment: Type.Optional(
      Type.Object({ offered: Type.Boolean(), perDay: Type.Optional(Type.Integer()), note: Type.Optional(text) }),
    ),
    onlineDepth: Type.Optional(enumOf(keysOf(ONLINE_DEPTHS))),
    range: Type.Optional(enumOf(keysOf(SERVICE_RANGES))),
    payOnline: Type.Optional(Type.Boolean()),
    express: Type.Optional(Type.Object({ materials: Type.Boolean(), result: Type.Boolean() })),
    selfService: Type.Optional(Type.Boolean()),
    hall: Type.Optional(Type.Object({ name: text, transport: Type.Optional(text) })),
    rights: Type.Optional(list(text)),
    duties: Type.Optional(list(text)),
  }),
});

export const ItemSchema = Type.Object({ ...listing, guide: nullable(GuideSchema) });

export const FlowSchema = Type.Object({
  id,
  name: text,
  nodes: list(
    Type.Object({
      id,
      kind: enumOf(NODE_KINDS),
      name: text,
      task: nullable(Type.Object({ ...step, outcomes: list(text), statutory: Type.Boolean() })),
    }),
  ),
  edges: list(Type.Object({ id, from: text, to: text, condition: nullable(text) })),
  lanes: list(Type.Object({ id, name: text, office: Office, post: nullable(text) })),
  bpmn: Type.String({ description: "BPMN 2.0 XML, for viewers that draw it" }),
});

const Answers = Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 100 }), {
  description: "Code of the chosen option by question",
});

export const SituationQuerySchema = Type.Object({
  answers: Answers,
  form: Type.Optional(
    Type.Unsafe<Readonly<Record<string, never>>>({
      type: "object",
      description: "The form as far as it is filled in",
      additionalProperties: true,
    }),
  ),
  applicantKind: Type.Optional(enumOf(["person", "firm"])),
});

export const SituationSchema = Type.Object({
  questions: list(Question),
  answers: Answers,
  complete: Type.Boolean(),
  materials: list(Material),
  undertakings: Type.Unsafe<readonly string[]>(Type.Array(text, { description: "Ids of those that are offered" })),
});

const LikeField = Type.Object({ itemName: text, label: text, kind: text });
const ProvedLine = Type.Object({
  id: Type.String({ description: "Item and part of it; the same in every bundle that has the item" }),
  item: code,
  itemName: text,
  word: nullable(enumOf(["hand-in", "collect", "promise", "delivery", "trip"])),
  name: Type.String({ description: "Empty where the word says it" }),
  amount: Type.Integer({ description: "1, or working days" }),
  conditional: Type.Boolean({ description: "Asked only by some answers" }),
  laws,
  removed: nullable(
    Type.Object({
      code: enumOf(keysOf(REMOVALS)),
      by: Type.String({ description: "What makes it unnecessary: an item, a source, a data element, a value" }),
      stands: nullable(Type.String({ description: "Name of the line that stands for it" })),
      already: Type.Boolean({ description: "Not asked either of whoever applies for the items one by one" }),
      rule: nullable(Type.String({ description: "Null: the document by which the bundle is offered" })),
    }),
  ),
});

export const BundleProofSchema = Type.Object({
  items: list(Type.Object({ code, name: text, level: Type.Integer({ description: "From 1: what begins together" }) })),
  measures: list(
    Type.Object({
      name: enumOf(MEASURES),
      before: Type.Integer({ description: "Is already and saved and after together" }),
      already: Type.Integer(),
      saved: Type.Integer(),
      after: Type.Integer(),
      lines: list(ProvedLine),
    }),
  ),
  waits: list(Type.Object({ item: text, on: text, paper: text })),
  path: Type.Object({ from: date, dueOn: date, items: list(text) }),
  conflicts: list(Type.Object({ element: text, why: enumOf(["kind", "limits"]), fields: list(LikeField) })),
  alike: list(list(LikeField)),
  offeredBy: laws,
});

export const ThemesSchema = Type.Object({
  themes: list(Type.Object({ code: text, name: text, audience: enumOf(["person", "legal"]), items: Type.Integer() })),
});

export const BodiesSchema = Type.Object({
  bodies: list(Type.Object({ id: nullable(bodyId), name: text, items: Type.Integer(), applicable: Type.Integer() })),
});

export const ReasonsSchema = Type.Object({
  reasons: list(Type.Object({ kind: text, code: text, text, law: laws })),
});

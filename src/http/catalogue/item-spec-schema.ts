/**
 * An item as its author sends it: every field of ItemSpec, closed, so that nothing is sent that nobody would read. Texts
 * may be empty and lists too short: an item is saved as far as it is written, and what it lacks is told by the check.
 */
import { type Static, type TSchema, Type } from "typebox";
import {
  BREACH_EFFECTS,
  CASE_TYPES,
  ENDING_ACTS,
  EXERCISE_LEVELS,
  HANDLING_FORMS,
  HANDLING_KINDS,
  ITEM_TYPES,
  type ItemSpec,
  KINDS_OF_UNDERTAKING,
  SAFETY_AREAS,
  SERVED_PARTIES,
  SPECIAL_PROCEDURES,
} from "../../core/catalog/index.ts";
import { LIMIT_UNITS } from "../../core/clock/index.ts";
import type { FormSpec } from "../../core/form/index.ts";
import type { BodyId, ItemCode, OfficeId } from "../../core/shared/index.ts";
import { itemElements, materialElements } from "./item-elements-schema.ts";

const MOST_TEXT = 2_000;
const MOST_ENTRIES = 500;

const text = Type.String({ maxLength: MOST_TEXT });
const list = <T extends TSchema>(schema: T) => Type.Array(schema, { maxItems: MOST_ENTRIES });
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: "string", enum: [...values] });
const keysOf = <T extends string>(table: Readonly<Record<T, unknown>>) =>
  Type.Unsafe<T>({ type: "string", enum: Object.keys(table) });
const closed = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
const count = Type.Integer({ minimum: 0, maximum: 100_000 });

const bodyId = Type.Unsafe<BodyId>(text);
const officeId = Type.Unsafe<OfficeId>(text);
const itemCode = Type.Unsafe<ItemCode>(text);

const limit = closed({ amount: count, unit: oneOf(LIMIT_UNITS) });
const basis = list(closed({ law: text, article: Type.Optional(text), checked: Type.Boolean() }));

const timeRule = {
  limit,
  starts: oneOf([
    "acceptance",
    "application-received",
    "report-received",
    "documents-received",
    "proof-received",
    "intake-closed",
    "decision",
  ]),
  basis,
  note: Type.Optional(text),
  intakeCloses: Type.Optional(list(text)),
};
const time = nullable(closed(timeRule));

const receipt = closed({
  kind: oneOf(["licence", "on-the-spot", "returned", "receipt-is-filing", "promised"]),
  noticeWithin: nullable(limit),
  silence: oneOf(["accepted-from-receipt", "accepted-at-once", "warning"]),
  basis,
  corrections: nullable(closed({ within: limit, effect: oneOf(["deemed-withdrawn", "returned"]), basis })),
});

const material = closed({
  id: text,
  name: text,
  necessity: oneOf(["required", "situational", "deferrable"]),
  when: Type.Optional(text),
  source: oneOf(["applicant", "government", "intermediary", "other"]),
  issuer: Type.Optional(text),
  paidBy: Type.Optional(oneOf(["applicant", "government"])),
  form: oneOf(["original", "copy", "electronic", "certificate"]),
  copies: count,
  verification: oneOf(["original-seen", "shared-data", "declaration"]),
  sharedFrom: Type.Optional(text),
  basis,
  acceptanceStandard: text,
  blankForm: Type.Optional(text),
  sample: text,
  fromForm: Type.Optional(Type.Boolean()),
  elements: Type.Optional(materialElements),
});

const undertaking = closed({
  id: text,
  kind: keysOf(KINDS_OF_UNDERTAKING),
  name: text,
  when: Type.Optional(text),
  materials: list(text),
  conditions: list(text),
  basis,
  due: time,
  breach: list(closed({ effect: keysOf(BREACH_EFFECTS), basis })),
  rectify: Type.Optional(closed({ within: limit, basis })),
  bars: nullable(closed({ basis })),
  told: list(text),
});

const result = closed({
  kind: oneOf(["licence", "certificate", "approval", "filing", "notice", "none"]),
  name: text,
  prefix: text,
  validity: nullable(Type.Union([limit, closed({ years: count }), closed({ until: text })])),
  renewedBy: Type.Optional(closed({ item: itemCode, remindBefore: limit, askBefore: limit })),
  lapses: Type.Optional(list(closed({ code: text, label: text, basis }))),
  sample: Type.Optional(text),
  endings: Type.Optional(list(closed({ act: keysOf(ENDING_ACTS), by: bodyId, basis }))),
  fields: list(closed({ label: text, value: text })),
  basis,
});

const texts = Type.Record(Type.String({ maxLength: 200 }), text);
const channel = closed({ unit: text, phone: text, address: Type.Optional(text), url: Type.Optional(text) });

const handled = {
  code: itemCode,
  basicCode: text,
  name: text,
  handling: keysOf(HANDLING_KINDS),
  main: Type.Optional(closed({ basicCode: text, name: text, handlingCode: text })),
  type: keysOf(ITEM_TYPES),
  level: keysOf(EXERCISE_LEVELS),
  caseType: keysOf(CASE_TYPES),
  servedParties: list(keysOf(SERVED_PARTIES)),
  handlingForms: list(keysOf(HANDLING_FORMS)),
  body: bodyId,
  office: officeId,
  themes: list(text),
  keywords: list(text),
  legalBases: basis,
  siteVisits: closed({ count, reason: Type.Optional(text) }),
};

const timed = {
  receipt,
  statutory: time,
  promise: time,
  delivery: time,
  stops: list(
    closed({
      kind: keysOf(SPECIAL_PROCEDURES),
      label: text,
      stops: list(oneOf(["statute", "promise"])),
      basis,
      maximum: Type.Optional(limit),
    }),
  ),
  suspensions: Type.Optional(list(closed({ code: text, label: text, basis }))),
  extension: nullable(
    closed({ maximum: limit, authority: oneOf(["agency-head", "chief-agency-head", "government-head"]), basis }),
  ),
  clocks: Type.Optional(
    list(
      closed({
        ...timeRule,
        id: text,
        name: text,
        kind: oneOf(["campaign", "project"]),
        until: oneOf(["decision", "delivery"]),
        stoppedWith: nullable(oneOf(["statute", "promise"])),
      }),
    ),
  ),
  renewal: Type.Optional(
    closed({
      endField: text,
      opensBefore: nullable(limit),
      askBefore: limit,
      warnBefore: limit,
      silence: oneOf(["renewed", "none"]),
      basis,
    }),
  ),
  yellowShare: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
};

const decided = {
  decision: closed({
    mode: oneOf(["sole", "review-and-decide", "collegial"]),
    outcomes: list(oneOf(["granted", "refused", "filed"])),
  }),
  conditions: list(
    closed({
      id: text,
      text,
      basis,
      checks: list(closed({ id: text, text, material: Type.Optional(text) })),
    }),
  ),
  situations: list(
    closed({
      id: text,
      text,
      options: list(closed({ code: text, label: text, help: Type.Optional(text) })),
      when: Type.Optional(text),
    }),
  ),
  materials: list(material),
  undertakings: Type.Optional(list(undertaking)),
  safety: Type.Optional(closed({ areas: list(keysOf(SAFETY_AREAS)), basis })),
  calls: Type.Optional(
    Type.Record(Type.String({ maxLength: 200 }), closed({ situation: texts, form: texts, materials: texts })),
  ),
  bundle: Type.Optional(closed({ basis })),
  unified: Type.Optional(closed({ departments: list(bodyId), decision: basis })),
};

const told = {
  form: Type.Unsafe<FormSpec>({
    type: "object",
    description: "Sections of typed fields, with conditions in FEEL; checked as a form and told as findings",
    properties: {
      sections: { type: "array", maxItems: MOST_ENTRIES, items: { type: "object", additionalProperties: true } },
    },
    required: ["sections"],
    additionalProperties: false,
  }),
  flow: text,
  result,
  fee: nullable(
    closed({
      name: text,
      amountFen: text,
      basis,
      payee: text,
      reduction: Type.Optional(text),
      onlinePayment: Type.Optional(Type.Boolean()),
    }),
  ),
  guide: closed({
    summary: text,
    steps: list(text),
    notes: list(text),
    faq: list(closed({ question: text, answer: text })),
    place: text,
    hours: text,
  }),
  consult: channel,
  complaint: channel,
  elements: Type.Optional(itemElements),
};

export const ItemSpecSchema = closed({ ...handled, ...timed, ...decided, ...told });

/** A field of the schema that the item does not know, or reads otherwise, is a fault of types here. */
export function asItemSpec(sent: SentItem): ItemSpec {
  return sent;
}

type SentItem = Static<typeof ItemSpecSchema>;

/** Nothing optional and nothing readonly, to the last leaf: so a field that stands on one side only is a fault of types. */
export type Whole<T> = T extends Leaf ? T : { -readonly [K in keyof T]-?: Whole<T[K]> };
/** As it stands, to be written. */
type Writable<T> = T extends Leaf ? T : { -readonly [K in keyof T]: Writable<T[K]> };
type Leaf = string | number | boolean | null | undefined;

/** What an item may have its author can send: a new field of ItemSpec is a fault of types here until the schema has it. */
interface Agreed<Sent, Read extends Sent> {
  readonly sent: Sent;
  readonly read: Read;
}
export type EveryFieldIsTaken = readonly [
  Agreed<Writable<SentItem>, Writable<ItemSpec>>,
  Agreed<Whole<ItemSpec>, Whole<SentItem>>,
  Agreed<Whole<SentItem>, Whole<ItemSpec>>,
];

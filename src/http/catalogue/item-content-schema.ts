/**
 * An item as its author sends it: every field of ItemSpec, closed, so that nothing is sent that nobody would read. Texts
 * may be empty and lists too short: an item is saved as far as it is written, and what it lacks is told by the check.
 */
import { type Static, type TSchema, Type } from "typebox";
import type { ItemContent } from "../../app/ports/item-drafts.ts";
import {
  BREACH_EFFECTS,
  CASE_TYPES,
  ENDING_ACTS,
  EXERCISE_LEVELS,
  FIXED_FIELDS,
  type FixedField,
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
import {
  type BodyId,
  type ItemCode,
  type Json,
  type JsonObject,
  type OfficeId,
  ok,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import { bodyCheck, type InputProblem } from "../schemas.ts";
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

const ItemSpecSchema = closed({ ...handled, ...timed, ...decided, ...told });

const fixedFields = closed({
  name: Type.Optional(handled.name),
  type: Type.Optional(handled.type),
  servedParties: Type.Optional(handled.servedParties),
  legalBases: Type.Optional(handled.legalBases),
  statutory: Type.Optional(timed.statutory),
  conditions: Type.Optional(decided.conditions),
} satisfies Record<FixedField, TSchema>);

const checkFixed = bodyCheck(fixedFields);

/** One of the fields that a basic catalogue may fix, by its name. */
export const FixedTextSchema = Type.Unsafe<JsonObject>({
  type: "object",
  description: 'The field with what it should say, in the shape of an item: {"name": "…"}',
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: true,
});

/** Refused with what is no such field, place by place (`/proposed/conditions/0/text`). */
export function readFixedText(
  sent: JsonObject,
): Result<{ readonly field: FixedField; readonly proposed: Json }, InvalidContent> {
  const problems = checkFixed(sent).map((problem) => ({ ...problem, path: `/proposed${problem.path}` }));
  const field = FIXED_FIELDS.find((one) => one in sent);
  const proposed = field === undefined ? undefined : sent[field];
  if (problems.length > 0 || field === undefined || proposed === undefined)
    return refuse({ code: "request/invalid", problems });
  return ok({ field, proposed });
}

/** A field of the schema that the item does not know, or reads otherwise, is a fault of types here. */
function asItemSpec(sent: Static<typeof ItemSpecSchema>): ItemSpec {
  return sent;
}

const checkSpec = bodyCheck(ItemSpecSchema);

/** A thousand steps with their drawing. */
const LONGEST_FILE = 1_000_000;
const MOST_FILES = 20;

/** In a description the item is one object: with all its fields it would be longer than all the rest together. */
const spec = Type.Unsafe<Static<typeof ItemSpecSchema>>({
  type: "object",
  description: "The item: every field that it is answered with, and no other; texts may be empty",
  additionalProperties: true,
});

export const ItemContentSchema = closed({
  spec,
  bpmn: Type.String({ maxLength: LONGEST_FILE, description: "The BPMN 2.0 file of its flow" }),
  dmn: Type.Array(
    closed({
      name: Type.String({ minLength: 1, maxLength: 120, pattern: "^[^/\\\\]+[.]dmn$" }),
      xml: Type.String({ maxLength: LONGEST_FILE }),
    }),
    { maxItems: MOST_FILES, description: "The DMN files beside it" },
  ),
});

/** Takes what was sent for an item. Refused with what is none, place by place (`/source/spec/promise/limit`). */
export function readContent(sent: Static<typeof ItemContentSchema>): Result<ItemContent, InvalidContent> {
  const problems = checkSpec(sent.spec).map((problem) => ({ ...problem, path: `/source/spec${problem.path}` }));
  if (problems.length > 0) return refuse({ code: "request/invalid", problems });
  return ok({ ...sent, spec: asItemSpec(sent.spec) });
}

interface InvalidContent {
  readonly code: "request/invalid";
  readonly problems: readonly InputProblem[];
}

/** As it is given back: what an older release has written is given as it stands. */
export const ItemContentReply = Type.Object({
  spec: Type.Unsafe<ItemSpec>({
    type: "object",
    description: "The item, in the shape in which it is sent",
    additionalProperties: true,
  }),
  bpmn: Type.String(),
  dmn: Type.Array(Type.Object({ name: Type.String(), xml: Type.String() })),
});

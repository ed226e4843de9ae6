/** Shape of `item.yaml`: the fields of ItemSpec, with limits and references to law as short texts. */
import { Type } from "typebox";
import {
  CASE_TYPES,
  ENDING_ACTS,
  EXERCISE_LEVELS,
  HANDLING_FORMS,
  HANDLING_KINDS,
  ITEM_TYPES,
  SERVED_PARTIES,
  SPECIAL_PROCEDURES,
} from "../../core/catalog/index.ts";
import { elements, materialElements } from "./list-elements.ts";
import { text, texts } from "./schema.ts";
import { intakeCloses, namedClock, START_EVENTS, yellowShare } from "./timing-schema.ts";
import { safety, undertaking } from "./undertaking.ts";
import { closed, codeOf, oneOf } from "./yaml-file.ts";

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const itemId = Type.String({ pattern: "^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$" });
const feel = text;

const timeRule = closed({
  limit: text,
  starts: START_EVENTS,
  basis: texts,
  note: Type.Optional(text),
  intakeCloses,
});

const receipt = closed({
  kind: oneOf(["licence", "on-the-spot", "returned", "receipt-is-filing", "promised"]),
  noticeWithin: nullable(text),
  silence: oneOf(["accepted-from-receipt", "accepted-at-once", "warning"]),
  basis: texts,
  corrections: nullable(closed({ within: text, effect: oneOf(["deemed-withdrawn", "returned"]), basis: texts })),
});

const condition = closed({
  id: itemId,
  text,
  basis: texts,
  checks: Type.Array(closed({ id: itemId, text, material: Type.Optional(itemId) }), { minItems: 1 }),
});

const situation = closed({
  id: Type.String({ pattern: "^[a-z][A-Za-z0-9]*$" }),
  text,
  options: Type.Array(closed({ code: itemId, label: text, help: Type.Optional(text) }), { minItems: 2 }),
  when: Type.Optional(feel),
});

const material = closed({
  id: itemId,
  name: text,
  necessity: oneOf(["required", "situational", "deferrable"]),
  when: Type.Optional(feel),
  source: oneOf(["applicant", "government", "intermediary", "other"]),
  issuer: Type.Optional(text),
  paidBy: Type.Optional(oneOf(["applicant", "government"])),
  form: oneOf(["original", "copy", "electronic", "certificate"]),
  copies: Type.Integer({ minimum: 1, maximum: 20 }),
  verification: oneOf(["original-seen", "shared-data", "declaration"]),
  sharedFrom: Type.Optional(text),
  basis: texts,
  acceptanceStandard: text,
  blankForm: Type.Optional(text),
  sample: text,
  fromForm: Type.Optional(Type.Boolean()),
  elements: Type.Optional(materialElements),
});

const result = closed({
  kind: oneOf(["licence", "certificate", "approval", "filing", "notice", "none"]),
  name: text,
  prefix: text,
  validity: Type.Union([text, closed({ years: Type.Integer({ minimum: 1 }) }), closed({ until: text }), Type.Null()]),
  renewedBy: Type.Optional(closed({ item: text, remindBefore: text, askBefore: text })),
  lapses: Type.Optional(Type.Array(closed({ code: itemId, label: text, basis: texts }), { minItems: 1 })),
  fields: Type.Array(closed({ label: text, value: feel })),
  basis: texts,
  sample: Type.Optional(text),
  endings: Type.Optional(Type.Array(closed({ act: codeOf(ENDING_ACTS), by: text, basis: texts }))),
});

const call = closed({
  situation: Type.Optional(Type.Record(Type.String(), feel)),
  form: Type.Optional(Type.Record(Type.String(), feel)),
  materials: Type.Optional(Type.Record(Type.String(), itemId)),
});

const channel = closed({ unit: text, phone: text, address: Type.Optional(text), url: Type.Optional(text) });

const guide = closed({
  summary: text,
  steps: Type.Array(text, { minItems: 1 }),
  notes: texts,
  faq: Type.Array(closed({ question: text, answer: text })),
  place: text,
  hours: text,
});

export const itemFile = closed({
  code: text,
  basicCode: text,
  name: text,
  handling: codeOf(HANDLING_KINDS),
  main: Type.Optional(closed({ basicCode: text, name: text, handlingCode: text })),
  type: codeOf(ITEM_TYPES),
  level: codeOf(EXERCISE_LEVELS),
  caseType: codeOf(CASE_TYPES),
  servedParties: Type.Array(codeOf(SERVED_PARTIES), { minItems: 1 }),
  handlingForms: Type.Array(codeOf(HANDLING_FORMS), { minItems: 1 }),
  body: text,
  office: text,
  themes: texts,
  keywords: texts,
  legalBases: texts,
  receipt,
  statutory: nullable(timeRule),
  promise: nullable(timeRule),
  stops: Type.Array(
    closed({
      kind: codeOf(SPECIAL_PROCEDURES),
      label: text,
      stops: Type.Array(oneOf(["statute", "promise"]), { minItems: 1 }),
      basis: texts,
      maximum: Type.Optional(text),
    }),
  ),
  suspensions: Type.Optional(Type.Array(closed({ code: itemId, label: text, basis: texts }))),
  extension: nullable(
    closed({
      maximum: text,
      authority: oneOf(["agency-head", "chief-agency-head", "government-head"]),
      basis: texts,
    }),
  ),
  decision: closed({
    mode: oneOf(["sole", "review-and-decide", "collegial"]),
    outcomes: Type.Array(oneOf(["granted", "refused", "filed"])),
  }),
  conditions: Type.Array(condition),
  situations: Type.Array(situation),
  materials: Type.Array(material),
  undertakings: Type.Optional(Type.Array(undertaking)),
  safety: Type.Optional(safety),
  form: Type.Unknown(),
  flow: text,
  result,
  fee: nullable(
    closed({
      name: text,
      amountFen: feel,
      basis: texts,
      payee: text,
      reduction: Type.Optional(text),
      onlinePayment: Type.Optional(Type.Boolean()),
    }),
  ),
  delivery: nullable(timeRule),
  clocks: Type.Optional(Type.Array(namedClock)),
  yellowShare: Type.Optional(yellowShare),
  calls: Type.Optional(Type.Record(Type.String(), call)),
  bundle: Type.Optional(closed({ basis: texts })),
  unified: Type.Optional(closed({ departments: texts, decision: texts })),
  renewal: Type.Optional(
    closed({
      endField: Type.String({ pattern: "^[a-z][A-Za-z0-9]*$" }),
      opensBefore: nullable(text),
      askBefore: text,
      warnBefore: text,
      silence: oneOf(["renewed", "none"]),
      basis: texts,
    }),
  ),
  siteVisits: closed({ count: Type.Integer({ minimum: 0 }), reason: Type.Optional(text) }),
  elements: Type.Optional(elements),
  guide,
  consult: channel,
  complaint: channel,
});

export const specimenFile = closed({
  applicant: oneOf(["citizen", "firm"]),
  situation: Type.Record(Type.String(), text),
  form: Type.Record(Type.String(), Type.Unknown()),
  undertakings: Type.Optional(texts),
});

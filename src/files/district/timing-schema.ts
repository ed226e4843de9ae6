/** Shapes of further clocks, of an item or of the district, and of `time-policy.yaml`. */
import { Type } from "typebox";
import { CASE_TYPES } from "../../core/catalog/index.ts";
import { text, texts } from "./schema.ts";
import { closed, codeOf, oneOf } from "./yaml-file.ts";

export const START_EVENTS = oneOf([
  "acceptance",
  "application-received",
  "report-received",
  "documents-received",
  "proof-received",
  "intake-closed",
  "decision",
]);
export const intakeCloses = Type.Optional(
  Type.Array(Type.String({ pattern: "^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" })),
);
/** In (0, 1): at 0 every case would be yellow, at 1 none. */
export const yellowShare = Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 });
const clockId = Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" });

const clockFields = {
  id: clockId,
  name: text,
  kind: oneOf(["campaign", "project"]),
  limit: text,
  starts: START_EVENTS,
  until: oneOf(["decision", "delivery"]),
  stoppedWith: Type.Union([Type.Literal("statute"), Type.Literal("promise"), Type.Null()]),
  basis: texts,
  note: Type.Optional(text),
  intakeCloses,
};
export const namedClock = closed(clockFields);

const addressee = Type.Union([
  Type.Literal("holder"),
  closed({ role: Type.String({ pattern: "^[a-z][a-z-]*$" }), in: oneOf(["office", "body", "district"]) }),
]);

export const policyFile = closed({
  yellowShare,
  clocks: Type.Array(
    closed({
      ...clockFields,
      applies: closed({
        items: Type.Optional(texts),
        bodies: Type.Optional(texts),
        caseTypes: Type.Optional(Type.Array(codeOf(CASE_TYPES), { minItems: 1 })),
      }),
    }),
  ),
  escalations: Type.Array(
    closed({
      id: clockId,
      clock: text,
      at: Type.Union([Type.Literal("yellow"), Type.Literal("red"), closed({ after: text })]),
      to: Type.Array(addressee, { minItems: 1 }),
    }),
  ),
});

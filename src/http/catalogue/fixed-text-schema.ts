/** One field of a basic catalogue as a district proposes it upward, in the shape that it has in an item. */
import { type TSchema, Type } from "typebox";
import { FIXED_FIELDS, type FixedField } from "../../core/catalog/index.ts";
import { type Json, type JsonObject, ok, type Result, refuse } from "../../core/shared/index.ts";
import { bodyCheck } from "../schemas.ts";
import type { InvalidContent } from "./item-content-schema.ts";
import { ItemSpecSchema } from "./item-spec-schema.ts";

const { name, type, servedParties, legalBases, statutory, conditions } = ItemSpecSchema.properties;

const fixedFields = Type.Object(
  {
    name: Type.Optional(name),
    type: Type.Optional(type),
    servedParties: Type.Optional(servedParties),
    legalBases: Type.Optional(legalBases),
    statutory: Type.Optional(statutory),
    conditions: Type.Optional(conditions),
  } satisfies Record<FixedField, TSchema>,
  { additionalProperties: false },
);

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

/** What an item is made of as its author sends it: its fields, its flow and its tables, each within its bounds. */
import { type Static, type TSchema, Type } from "typebox";
import type { ItemContent } from "../../app/ports/item-drafts.ts";
import type { ItemSpec } from "../../core/catalog/index.ts";
import { ok, type Result, refuse } from "../../core/shared/index.ts";
import { bodyCheck, type InputProblem } from "../schemas.ts";
import { asItemSpec, ItemSpecSchema } from "./item-spec-schema.ts";

const closed = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

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

export interface InvalidContent {
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

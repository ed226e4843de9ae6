/**
 * What a new edition of a basic item changes, and where an item that rests on it stands by then. Rule R-CAT-116: an item
 * of the files follows by itself, one that was published on screen is mended by a change of its own.
 */
import type { Json, JsonObject } from "../../shared/index.ts";
import { type BasicItem, FIXED_FIELDS, type FixedField, fixedText, lockedDifferences } from "../basic.ts";
import { diffTrees, type FieldChange } from "../change/diff.ts";
import type { ItemSpec } from "../item.ts";

/** `follows`: says what the new edition says; `behind`: what the last one said; `other`: neither; `open`: no more fixed. */
export const STANDINGS = ["follows", "behind", "other", "open"] as const;
export type Standing = (typeof STANDINGS)[number];

export interface FieldStanding {
  readonly field: FixedField;
  readonly standing: Standing;
}

/** Null stands for a district that did not inherit it yet, or inherits it no more. */
export function editionChanges(before: BasicItem | null, after: BasicItem | null): readonly FieldChange[] {
  return diffTrees(fixedTree(before), fixedTree(after));
}

/** R-CAT-116: of every field that the edition changed. */
export function standingsOf(spec: ItemSpec, before: BasicItem | null, after: BasicItem): readonly FieldStanding[] {
  const changed = new Set(editionChanges(before, after).map(({ path }) => path[0]));
  return FIXED_FIELDS.filter((field) => changed.has(field)).map((field) => ({
    field,
    standing: standingOf(spec, field, before, after),
  }));
}

function standingOf(spec: ItemSpec, field: FixedField, before: BasicItem | null, after: BasicItem): Standing {
  const differsFrom = (basic: BasicItem) => lockedDifferences(spec, [basic]).some(({ path }) => path[0] === field);
  if (fixedText(after, field) === undefined) return "open";
  if (!differsFrom(after)) return "follows";
  return before !== null && fixedText(before, field) !== undefined && !differsFrom(before) ? "behind" : "other";
}

/** Every fixed field with what it says. */
export function fixedTree(basic: BasicItem | null): JsonObject {
  if (basic === null) return {};
  const entries = FIXED_FIELDS.map((field): readonly [string, Json | undefined] => [field, fixedText(basic, field)]);
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

/**
 * 基本目录: what the upper level fixes of a power for everybody who exercises it. A district or a street inherits it,
 * completes what is left open, and changes nothing of what is fixed; who thinks it wrong proposes another text upward.
 * Rule R-CAT-87.
 */
import type { Json, JsonObject } from "../shared/index.ts";
import { diffTrees, type FieldChange } from "./change/diff.ts";
import { placeOf } from "./change/tree.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec } from "./item.ts";

/** What an upper level may fix. Everything else is open to the body that exercises the power. */
export const FIXED_FIELDS = ["name", "type", "servedParties", "legalBases", "statutory", "conditions"] as const;
export type FixedField = (typeof FIXED_FIELDS)[number];

export interface BasicItem {
  /** 基本编码: every item with it inherits this. */
  readonly basicCode: string;
  /** What the upper level calls it. */
  readonly title: string;
  /** Who keeps the basic catalogue. */
  readonly issuedBy: string;
  /** As the document of the catalogue names it: 2026年版. */
  readonly edition: string;
  readonly fixed: Partial<Pick<ItemSpec, FixedField>>;
}

/** R-CAT-87: what the item says otherwise than the upper level; empty when it inherits from nobody. */
export function lockedDifferences(item: ItemSpec, basics: readonly BasicItem[] | undefined): readonly FieldChange[] {
  const basic = basics?.find(({ basicCode }) => basicCode === item.basicCode);
  if (basic === undefined) return [];
  const fields = FIXED_FIELDS.filter((field) => field in basic.fixed);
  const own = Object.fromEntries(fields.map((field) => [field, item[field]]));
  return diffTrees(plain(basic.fixed), plain(own));
}

/** R-CAT-87: one finding for each place. */
export function checkBasic(item: ItemSpec, basics: readonly BasicItem[] | undefined): readonly CatalogFinding[] {
  const basic = basics?.find(({ basicCode }) => basicCode === item.basicCode);
  if (basic === undefined) return [];
  const { title, issuedBy: by, edition } = basic;
  const places = new Set(lockedDifferences(item, basics).map(({ path }) => placeOf(path)));
  return [...places].map((place) => finding("catalog/basic-locked", place, { title, by, edition }));
}

/** What the basic item fixes of the field, as JSON; undefined for what it leaves open. */
export function fixedText(basic: BasicItem, field: FixedField): Json | undefined {
  return field in basic.fixed ? plain(basic.fixed)[field] : undefined;
}

function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as Json & JsonObject;
}

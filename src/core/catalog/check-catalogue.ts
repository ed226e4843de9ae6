/**
 * What only shows when the whole catalogue is looked at: papers that one item asks for and another one issues, circles of
 * such items, papers that other items fetch, and items that stand twice. Rules R-CAT-45 to 47, 70 and 79.
 */
import type { ItemCode } from "../shared/index.ts";
import { checkFamilies } from "./check-handlings.ts";
import { requirementsOn } from "./check-requirements.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec, Material } from "./item.ts";
import type { LegalBasis } from "./law.ts";
import { titleOf } from "./title.ts";

/**
 * By the item in which each was found; linear in the size of the catalogue.
 *
 * @param bases The laws by which one item comes before another; without them only papers tell.
 */
export function checkCatalogue(
  items: readonly ItemSpec[],
  bases: readonly LegalBasis[] = [],
): ReadonlyMap<ItemCode, readonly CatalogFinding[]> {
  const issuers = issuersOf(items);
  const needs = items.flatMap((item) => [...needsOf(item, issuers), ...orderedBefore(item, issuers, bases)]);
  const found = new Map<ItemCode, CatalogFinding[]>();
  const add = (item: ItemCode, one: CatalogFinding) => {
    const sofar = found.get(item);
    if (sofar === undefined) found.set(item, [one]);
    else sofar.push(one);
  };
  for (const need of needs) {
    if (need.material !== null && isBrought(need.material)) add(need.item.code, heldHere(need, need.material));
  }
  for (const [item, one] of fetchedElsewhere(items, issuers)) add(item.code, one);
  for (const { need, circle } of circlesOf(needs))
    if (need.material !== null) add(need.item.code, inCircle(need, need.material, circle));
  for (const [item, other] of repeated(items)) {
    const facts = { name: item.name, other: other.code };
    add(item.code, finding("catalog/item-repeated", "name", facts));
  }
  for (const [item, one] of checkFamilies(items)) add(item, one);
  return found;
}

/** What an item cannot do without, and the item that issues it. */
export interface Need {
  readonly item: ItemSpec;
  /** The paper that is asked for; null where the law puts one item before the other. */
  readonly material: Material | null;
  readonly index: number;
  readonly issuer: ItemSpec;
}

/** By the name of what they issue. Renewals and changes issue the same again: then it is the first that is meant. */
function issuersOf(items: readonly ItemSpec[]): ReadonlyMap<string, ItemSpec> {
  const issuers = new Map<string, ItemSpec>();
  for (const item of items) {
    const title = titleOf(item.result.name);
    if (issues(item) && !issuers.has(title)) issuers.set(title, item);
  }
  return issuers;
}

/** Whether what it ends with is a paper that others may ask for. */
export function issues({ result: { kind }, bundle }: ItemSpec): boolean {
  return kind !== "none" && kind !== "notice" && bundle === undefined;
}

function needsOf(item: ItemSpec, issuers: ReadonlyMap<string, ItemSpec>): readonly Need[] {
  const own = titleOf(item.result.name);
  return item.materials.flatMap((material, index) => {
    const title = titleOf(material.name);
    const issuer = issuers.get(title);
    // What is renewed or changed is brought along by right.
    return issuer === undefined || issuer.code === item.code || title === own
      ? []
      : [{ item, material, index, issuer }];
  });
}

/** The person has to bring it, although it could be fetched. */
export function isBrought({ source, sharedFrom }: Material): boolean {
  return source === "applicant" && sharedFrom === undefined;
}

/** R-CAT-70. What the law issues only to whoever has this item's result already needs this item. */
function orderedBefore(
  item: ItemSpec,
  issuers: ReadonlyMap<string, ItemSpec>,
  bases: readonly LegalBasis[],
): readonly Need[] {
  return orderedPapers(item, bases).flatMap((name) => {
    const later = issuers.get(titleOf(name));
    return later === undefined || later.code === item.code
      ? []
      : [{ item: later, material: null, index: 0, issuer: item }];
  });
}

/** Papers that are issued only to whoever has this item's result already. */
export function orderedPapers(item: ItemSpec, bases: readonly LegalBasis[]): readonly string[] {
  return requirementsOn(item, bases).flatMap(({ asks }) => asks.precedes ?? []);
}

/**
 * R-CAT-79. What one item fetches, no other asks the person to bring; what an item of the catalogue issues is told by
 * R-CAT-45. @basis 政务数据共享条例 §19
 */
function fetchedElsewhere(
  items: readonly ItemSpec[],
  issuers: ReadonlyMap<string, ItemSpec>,
): readonly (readonly [ItemSpec, CatalogFinding])[] {
  const fetched = new Map<string, { readonly from: string; readonly by: ItemSpec }>();
  for (const by of items)
    for (const { name, sharedFrom } of by.materials)
      if (sharedFrom !== undefined && !fetched.has(titleOf(name))) fetched.set(titleOf(name), { from: sharedFrom, by });
  return items.flatMap((item) =>
    item.materials.flatMap((material, index) => {
      const title = titleOf(material.name);
      const source = fetched.get(title);
      if (source === undefined || issuers.has(title)) return [];
      return sharedElsewhere(material, index, source).map((one) => [item, one] as const);
    }),
  );
}

/** R-CAT-79. */
export function sharedElsewhere(
  material: Material,
  index: number,
  source: { readonly from: string; readonly by: ItemSpec },
): readonly CatalogFinding[] {
  if (!isBrought(material) || material.fromForm === true) return [];
  const facts = { name: material.name, from: source.from, item: source.by.name };
  const place = `materials[${index}].sharedFrom`;
  return [finding("catalog/material-shared-elsewhere", place, facts, "政务数据共享条例 §19")];
}

/** R-CAT-45. @basis 优化营商环境条例 §37; 政务数据共享条例 §19 */
export function heldHere({ index, issuer }: Need, material: Material): CatalogFinding {
  const facts = { name: material.name, item: issuer.name };
  return finding("catalog/material-issued-here", `materials[${index}].sharedFrom`, facts, "政务数据共享条例 §19");
}

/** R-CAT-46. */
export function inCircle({ index }: Need, material: Material, circle: readonly ItemSpec[]): CatalogFinding {
  const items = circle.map(({ name }) => name).join(" → ");
  return finding("catalog/precondition-cycle", `materials[${index}]`, { name: material.name, items });
}

interface Circle {
  readonly need: Need;
  /** From the item back to itself, each needing what the next one issues. */
  readonly circle: readonly ItemSpec[];
}

/** Needs that no case can do without, and that lead back to where they came from. */
function circlesOf(needs: readonly Need[]): readonly Circle[] {
  const always = needs.filter(
    ({ material }) => material === null || (material.necessity === "required" && material.when === undefined),
  );
  const left = withoutEnds(always);
  const byItem = Map.groupBy(left, ({ item }) => item.code);
  return left.flatMap((need) => {
    const way = wayBetween(byItem, need.issuer, need.item);
    return way === null ? [] : [{ need, circle: [need.item, ...way] }];
  });
}

/** Without those that lead to an item that needs nothing, or come from one that nobody needs: they are in no circle. */
function withoutEnds(needs: readonly Need[]): readonly Need[] {
  for (let left = needs; ; ) {
    const needing = new Set(left.map(({ item }) => item.code));
    const needed = new Set(left.map(({ issuer }) => issuer.code));
    const inner = left.filter(({ item, issuer }) => needing.has(issuer.code) && needed.has(item.code));
    if (inner.length === left.length) return inner;
    left = inner;
  }
}

/** The shortest way from an item to another one over what is needed; null when there is none. */
function wayBetween(
  needs: ReadonlyMap<ItemCode, readonly Need[]>,
  from: ItemSpec,
  to: ItemSpec,
): readonly ItemSpec[] | null {
  const before = new Map<ItemCode, ItemSpec | null>([[from.code, null]]);
  const queue = [from];
  for (const item of queue) {
    if (item.code === to.code) return backFrom(item, before);
    for (const { issuer } of needs.get(item.code) ?? []) {
      if (before.has(issuer.code)) continue;
      before.set(issuer.code, item);
      queue.push(issuer);
    }
  }
  return null;
}

function backFrom(last: ItemSpec, before: ReadonlyMap<ItemCode, ItemSpec | null>): readonly ItemSpec[] {
  const way: ItemSpec[] = [];
  for (let item: ItemSpec | null = last; item !== null; item = before.get(item.code) ?? null) way.unshift(item);
  return way;
}

/** R-CAT-47. The same matter of the same body stands once: name and kind of handling tell it. */
function repeated(items: readonly ItemSpec[]): readonly (readonly [ItemSpec, ItemSpec])[] {
  const seen = new Map<string, ItemSpec>();
  return items.flatMap((item) => {
    const key = [item.body, item.handling, titleOf(item.name)].join("\n");
    const other = seen.get(key);
    if (other === undefined) seen.set(key, item);
    return other === undefined ? [] : [[item, other] as const];
  });
}

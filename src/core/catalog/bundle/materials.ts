/**
 * 一套材料: papers of the same title are handed in once, in the strictest form that any item wants; what the bundle
 * issues itself, what is held already and what the form says is not handed in at all. Rules R-CAT-91, R-CAT-92.
 */

import type { Material } from "../item.ts";
import { titleOf } from "../title.ts";
import type { Asked, ChosenItem } from "./asked.ts";
import { issuerOf, issuersAmong } from "./order.ts";
import { lineOf, type ProofLine, type Removal, removal } from "./proof.ts";

export interface AskedMaterial {
  readonly item: ChosenItem;
  readonly material: Material;
  readonly asked: Exclude<Asked, "never">;
}

/** A paper that is handed in once, and for whom it is. */
export interface MergedMaterial {
  /** As the strictest item wants it; without a condition, which is each part's own. */
  readonly material: Material;
  /** The one that it is kept as, and every other for which it stands; by code of the item. */
  readonly parts: readonly AskedMaterial[];
}

export interface MaterialsOnce {
  readonly lines: readonly ProofLine[];
  readonly merged: readonly MergedMaterial[];
}

export function mergeMaterials(items: readonly ChosenItem[]): MaterialsOnce {
  const all = items.flatMap(askedOf);
  const without = withoutPaper(items, all);
  const brought = all.filter((one) => !without.has(one));
  const merged = [...Map.groupBy(brought, paperOf).values()].map(mergedOf);
  const keeper = new Map(merged.flatMap(({ parts }) => parts.map((part) => [part, parts[0]] as const)));
  const lines = all.map((one): ProofLine => {
    const kept = keeper.get(one);
    const group = merged.find(({ parts }) => parts.includes(one))?.parts ?? [one];
    const same =
      kept === undefined || kept === one ? null : removal("same-paper", kept.item.spec.name, { line: idOf(kept) });
    const removed = without.get(one) ?? same;
    return lineOf(one.item.spec, one.material.id, {
      name: one.material.name,
      basis: one.material.basis,
      conditional: (removed === null ? group : [one]).every(({ asked }) => asked === "may"),
      removed,
    });
  });
  return { lines, merged };
}

function askedOf(item: ChosenItem): readonly AskedMaterial[] {
  return item.spec.materials.flatMap((material) => {
    const asked = item.asks(material.when);
    return asked === "never" ? [] : [{ item, material, asked }];
  });
}

function idOf({ item, material }: AskedMaterial): string {
  return `${item.spec.code}/${material.id}`;
}

/** What nobody hands in, with the reason. */
function withoutPaper(
  items: readonly ChosenItem[],
  all: readonly AskedMaterial[],
): ReadonlyMap<AskedMaterial, Removal> {
  const issuers = issuersAmong(items);
  const held = new Map(
    all.flatMap(({ material }) => (material.sharedFrom === undefined ? [] : [[titleOf(material.name), material]])),
  );
  const removed = new Map<AskedMaterial, Removal>();
  for (const one of all) {
    const { item, material } = one;
    const reason = reasonWithout(one, issuerOf(item.spec, material, issuers)?.name, held.get(titleOf(material.name)));
    if (reason !== null) removed.set(one, reason);
  }
  return removed;
}

function reasonWithout(
  { item, material }: AskedMaterial,
  issuer: string | undefined,
  held: Material | undefined,
): Removal | null {
  const { fromForm, sharedFrom } = material;
  if (fromForm === true) return removal("form-data", item.spec.name, { already: true });
  // Whoever applies one by one is not asked for it either where it is fetched, once it is there.
  if (issuer !== undefined) return removal("issued-in-bundle", issuer, { already: sharedFrom !== undefined });
  if (sharedFrom !== undefined) return removal("held", sharedFrom, { already: true });
  return held?.sharedFrom === undefined ? null : removal("held-for-other", held.sharedFrom);
}

/** Titles that say nothing of what is written: two papers of this title are two papers. */
const GENERIC = /^(?:申请书|申请表|登记表|承诺书|告知承诺书|声明|声明书|说明|情况说明|委托书|证明|证明材料)$/;

/** Papers with the same key are one: an own blank form, and a title that names nothing, keep a paper apart. */
function paperOf(one: AskedMaterial): string {
  const title = titleOf(one.material.name);
  return GENERIC.test(title) ? idOf(one) : [title, one.material.blankForm ?? ""].join("\n");
}

function mergedOf(group: readonly AskedMaterial[]): MergedMaterial {
  const [first, ...others] = [...group].sort((a, b) => strictness(b.material) - strictness(a.material));
  if (first === undefined) throw new Error("a group has at least one paper");
  const parts = [first, ...others];
  const always = parts.some(({ asked, material }) => asked === "always" && material.necessity === "required");
  const { when: _, ...material } = first.material;
  const standards = new Set(parts.map((part) => part.material.acceptanceStandard));
  return {
    material: {
      ...material,
      necessity: always ? "required" : first.material.necessity,
      verification: strictest(parts.map((part) => part.material.verification)),
      copies: copiesOf(parts),
      acceptanceStandard: [...standards].join(""),
      basis: distinct(parts.flatMap((part) => part.material.basis)),
    },
    parts,
  };
}

/** An original is more than a copy, a copy more than a file. */
export const FORM_RANK: Readonly<Record<Material["form"], number>> = {
  original: 3,
  certificate: 2,
  copy: 1,
  electronic: 0,
};
const VERIFICATIONS: readonly Material["verification"][] = ["declaration", "shared-data", "original-seen"];

function strictness({ form, verification, necessity }: Material): number {
  return FORM_RANK[form] * 10 + VERIFICATIONS.indexOf(verification) * 2 + (necessity === "required" ? 1 : 0);
}

function strictest(all: readonly Material["verification"][]): Material["verification"] {
  return VERIFICATIONS[Math.max(...all.map((one) => VERIFICATIONS.indexOf(one)))] ?? "declaration";
}

/** A file is sent to everybody; on paper each body keeps its own. */
function copiesOf(parts: readonly AskedMaterial[]): number {
  const most = (list: readonly AskedMaterial[]) => Math.max(...list.map(({ material }) => material.copies));
  if (parts.every(({ material }) => material.form === "electronic")) return most(parts);
  const bodies = Map.groupBy(parts, ({ item }) => item.spec.body);
  return [...bodies.values()].reduce((sum, list) => sum + most(list), 0);
}

function distinct<T>(list: readonly T[]): readonly T[] {
  const seen = new Map(list.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}

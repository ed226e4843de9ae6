/** Which item of a bundle waits for which, and what runs side by side. Rules R-CAT-92, R-CAT-94. */
import type { ItemCode } from "../../shared/index.ts";
import type { ItemSpec, Material } from "../item.ts";
import { titleOf } from "../title.ts";
import type { ChosenItem } from "./asked.ts";

/** An item asks for a paper that another one of the bundle issues. */
export interface Wait {
  readonly item: ItemCode;
  readonly on: ItemCode;
  /** Id of the material. */
  readonly material: string;
  readonly paper: string;
}

/** The first of the chosen items that issues a paper of that title. */
export function issuersAmong(items: readonly ChosenItem[]): ReadonlyMap<string, ItemSpec> {
  const issuers = new Map<string, ItemSpec>();
  for (const { spec } of items) {
    const { kind, name } = spec.result;
    const title = titleOf(name);
    if (kind === "none" || kind === "notice" || spec.bundle !== undefined || issuers.has(title)) continue;
    issuers.set(title, spec);
  }
  return issuers;
}

/** Undefined where nobody in the bundle issues it, and for what the person has already: a licence that is renewed. */
export function issuerOf(
  spec: ItemSpec,
  material: Material,
  issuers: ReadonlyMap<string, ItemSpec>,
): ItemSpec | undefined {
  const title = titleOf(material.name);
  const issuer = issuers.get(title);
  return issuer === undefined || issuer.code === spec.code || title === titleOf(spec.result.name) ? undefined : issuer;
}

/** Also where only some answers make it wait: an order has to hold for every case. */
export function waitsAmong(items: readonly ChosenItem[]): readonly Wait[] {
  const issuers = issuersAmong(items);
  return items.flatMap(({ spec, asks }) =>
    spec.materials.flatMap((material) => {
      const issuer = issuerOf(spec, material, issuers);
      if (issuer === undefined || asks(material.when) === "never") return [];
      return [{ item: spec.code, on: issuer.code, material: material.id, paper: material.name }];
    }),
  );
}

export interface Order {
  /** Items that can begin together, by code; each level waits for something of the one before. */
  readonly levels: readonly (readonly ItemCode[])[];
  /** Items that wait for each other in a circle: they are in no level. */
  readonly circle: readonly ItemCode[];
}

export function orderOf(items: readonly ChosenItem[], waits: readonly Wait[]): Order {
  const levels: ItemCode[][] = [];
  const placed = new Set<ItemCode>();
  let left = items.map(({ spec }) => spec.code);
  while (left.length > 0) {
    const level = left.filter((code) => waits.every(({ item, on }) => item !== code || placed.has(on)));
    if (level.length === 0) return { levels, circle: left };
    levels.push(level);
    for (const code of level) placed.add(code);
    left = left.filter((code) => !placed.has(code));
  }
  return { levels, circle: [] };
}

/** Items on which the item waits itself, each once. */
export function waitsOf(code: ItemCode, waits: readonly Wait[]): readonly ItemCode[] {
  return [...new Set(waits.filter(({ item }) => item === code).map(({ on }) => on))];
}

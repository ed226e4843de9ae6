/**
 * The catalogue surveyed once, so that one item that is being written is checked against thousands of others at every
 * word: what the whole check (`check-catalogue.ts`) would find in it, were it the last of the catalogue. Rule R-CAT-122.
 */
import type { ItemCode } from "../shared/index.ts";
import { heldHere, inCircle, isBrought, issues, orderedPapers, sharedElsewhere } from "./check-catalogue.ts";
import { checkFamilies } from "./check-handlings.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec, Material } from "./item.ts";
import type { LegalBasis } from "./law.ts";
import { titleOf } from "./title.ts";

export interface CatalogueSurvey {
  readonly codes: ReadonlySet<ItemCode>;
  readonly bases: readonly LegalBasis[];
  /** By title, in the order of the catalogue. */
  readonly issuers: ReadonlyMap<string, readonly ItemSpec[]>;
  readonly fetchers: ReadonlyMap<string, readonly Fetcher[]>;
  /** Items whose law puts them before whatever has the title. */
  readonly precede: ReadonlyMap<string, readonly ItemSpec[]>;
  /** Items of the same body, kind of handling and name. */
  readonly alike: ReadonlyMap<string, readonly ItemSpec[]>;
  /** Handlings of the same main item of the same body. */
  readonly families: ReadonlyMap<string, readonly ItemSpec[]>;
}

interface Fetcher {
  readonly from: string;
  readonly by: ItemSpec;
}

/** @param bases The laws by which one item comes before another */
export function surveyCatalogue(items: readonly ItemSpec[], bases: readonly LegalBasis[]): CatalogueSurvey {
  const issuers = new Map<string, ItemSpec[]>();
  const fetchers = new Map<string, Fetcher[]>();
  const precede = new Map<string, ItemSpec[]>();
  for (const item of items) {
    if (issues(item)) push(issuers, titleOf(item.result.name), item);
    for (const one of fetchedBy(item)) push(fetchers, one.title, one);
    for (const name of orderedPapers(item, bases)) push(precede, titleOf(name), item);
  }
  return {
    codes: new Set(items.map(({ code }) => code)),
    ...{ bases, issuers, fetchers, precede },
    alike: Map.groupBy(items, keyOf),
    families: Map.groupBy(
      items.filter(({ main }) => main !== undefined),
      familyOf,
    ),
  };
}

/** R-CAT-122. What stands against the item as it is written; the survey may know it as it was. */
export function checkAmong(survey: CatalogueSurvey, item: ItemSpec): readonly CatalogFinding[] {
  const around = withEdited(survey, item);
  const own = titleOf(item.result.name);
  return item.materials
    .flatMap((material, index): readonly CatalogFinding[] => {
      const issuer = around.issuerOf(titleOf(material.name));
      const needed =
        issuer === undefined || issuer.code === item.code || titleOf(material.name) === own ? null : issuer;
      const need = needed === null ? null : { item, material, index, issuer: needed };
      const way = need === null || !isAlways(material) ? null : around.wayBack(need.issuer);
      const fetched = around.fetcherOf(titleOf(material.name));
      return [
        ...(need !== null && isBrought(material) ? [heldHere(need, material)] : []),
        ...(fetched === undefined || issuer !== undefined ? [] : sharedElsewhere(material, index, fetched)),
        ...(need === null || way === null ? [] : [inCircle(need, material, [item, ...way])]),
      ];
    })
    .concat(repeatedIn(survey, item), familyFindings(survey, item));
}

/** The catalogue with the item as it is written, last of all. */
function withEdited({ issuers, fetchers, precede, bases }: CatalogueSurvey, item: ItemSpec) {
  const { code } = item;
  const ownTitle = issues(item) ? titleOf(item.result.name) : null;
  const ownPapers = new Set(orderedPapers(item, bases).map(titleOf));
  const ownFetched = new Map(
    fetchedBy(item)
      .reverse()
      .map((one) => [one.title, one]),
  );

  function issuerOf(title: string): ItemSpec | undefined {
    const other = issuers.get(title)?.find((one) => one.code !== code);
    return other ?? (title === ownTitle ? item : undefined);
  }

  function fetcherOf(title: string): Fetcher | undefined {
    return fetchers.get(title)?.find(({ by }) => by.code !== code) ?? ownFetched.get(title);
  }

  /** What an item cannot do without. */
  function needed(from: ItemSpec): readonly ItemSpec[] {
    const title = titleOf(from.result.name);
    const papers = from.materials.filter(isAlways).flatMap(({ name }) => {
      const issuer = titleOf(name) === title ? undefined : issuerOf(titleOf(name));
      return issuer === undefined || issuer.code === from.code ? [] : [issuer];
    });
    if (issuerOf(title)?.code !== from.code) return papers;
    const before = (precede.get(title) ?? []).filter((one) => one.code !== code && one.code !== from.code);
    return [...papers, ...before, ...(ownPapers.has(title) && from.code !== code ? [item] : [])];
  }

  /** The shortest way from an item to the edited one; null when there is none. */
  function wayBack(from: ItemSpec): readonly ItemSpec[] | null {
    const before = new Map<ItemCode, ItemSpec | null>([[from.code, null]]);
    const queue = [from];
    for (const one of queue) {
      if (one.code === code) return backFrom(one, before);
      for (const next of needed(one)) {
        if (before.has(next.code)) continue;
        before.set(next.code, one);
        queue.push(next);
      }
    }
    return null;
  }

  return { issuerOf, fetcherOf, wayBack };
}

function isAlways({ necessity, when }: Material): boolean {
  return necessity === "required" && when === undefined;
}

function backFrom(last: ItemSpec, before: ReadonlyMap<ItemCode, ItemSpec | null>): readonly ItemSpec[] {
  const way: ItemSpec[] = [];
  for (let item: ItemSpec | null = last; item !== null; item = before.get(item.code) ?? null) way.unshift(item);
  return way;
}

function fetchedBy(by: ItemSpec): (Fetcher & { readonly title: string })[] {
  return by.materials.flatMap(({ name, sharedFrom }) =>
    sharedFrom === undefined ? [] : [{ title: titleOf(name), from: sharedFrom, by }],
  );
}

function repeatedIn({ alike }: CatalogueSurvey, item: ItemSpec): readonly CatalogFinding[] {
  const other = alike.get(keyOf(item))?.find(({ code }) => code !== item.code);
  if (other === undefined) return [];
  return [finding("catalog/item-repeated", "name", { name: item.name, other: other.code })];
}

function familyFindings({ families }: CatalogueSurvey, item: ItemSpec): readonly CatalogFinding[] {
  if (item.main === undefined) return [];
  const others = (families.get(familyOf(item)) ?? []).filter(({ code }) => code !== item.code);
  return checkFamilies([...others, item]).flatMap(([code, one]) => (code === item.code ? [one] : []));
}

function keyOf({ body, handling, name }: ItemSpec): string {
  return [body, handling, titleOf(name)].join("\n");
}

function familyOf({ body, main }: ItemSpec): string {
  return `${body} ${main?.basicCode ?? ""}`;
}

function push<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

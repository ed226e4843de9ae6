/** The catalogue as it is published, and as it would be with some items changed or gone. */
import {
  type CatalogueRegister,
  indexLists,
  LISTS_OF_ITEMS,
  type ListIndex,
  type WholeItem,
} from "../../../core/catalog/index.ts";
import type { CivilDate, ItemCode } from "../../../core/shared/index.ts";
import type { CatalogueStore } from "../../ports/catalogue-store.ts";
import type { ListStore } from "../../ports/list-store.ts";
import type { DistrictCatalogue } from "../cache.ts";

export type Around = ReadonlyMap<ItemCode, WholeItem>;

export type AroundOf = (catalogue: DistrictCatalogue) => Promise<Around>;

/** Read once for each state of a catalogue, in portions, so that nobody else waits for the database or this process. */
export function createAround(store: Pick<CatalogueStore, "listWhole">): AroundOf {
  const known = new WeakMap<DistrictCatalogue, Promise<Around>>();
  return (catalogue) => {
    const standing = known.get(catalogue) ?? read(store, catalogue);
    known.set(catalogue, standing);
    // A database that is away for a moment is asked again.
    standing.catch(() => known.delete(catalogue));
    return standing;
  };
}

const PORTION = 250;

async function read(store: Pick<CatalogueStore, "listWhole">, { district, items }: DistrictCatalogue): Promise<Around> {
  const published = [...items.values()].flatMap(({ code, version }) => (version === null ? [] : [{ code, version }]));
  const portionAt = (at: number) =>
    at < published.length ? store.listWhole(district.code, published.slice(at, at + PORTION)) : Promise.resolve([]);
  const found = new Map<ItemCode, WholeItem>();
  // While one portion is made into objects here, the database unpacks the next.
  let coming = portionAt(0);
  for (let at = PORTION; at < published.length + PORTION; at += PORTION) {
    const portion = coming;
    coming = portionAt(at);
    // If the one before it fails, nobody asks for it any more.
    coming.catch(() => undefined);
    for (const whole of await portion) found.set(whole.spec.code, whole);
  }
  return found;
}

/** Null takes an item out. */
export function withChanges(around: Around, changes: ReadonlyMap<ItemCode, WholeItem | null>): Around {
  const next = new Map(around);
  for (const [code, whole] of changes) {
    if (whole === null) next.delete(code);
    else next.set(code, whole);
  }
  return next;
}

/** Everything that an item is held against. */
export interface Ground {
  readonly catalogue: DistrictCatalogue;
  readonly around: Around;
  readonly listIndex: ListIndex;
  readonly today: CivilDate;
}

/** As it stands now, and as law and lists will be on that day. */
export async function groundOf(
  { aroundOf, lists }: { readonly aroundOf: AroundOf; readonly lists: Pick<ListStore, "readLists"> },
  catalogue: DistrictCatalogue,
  today: CivilDate,
): Promise<Ground> {
  const [around, kept] = await Promise.all([
    aroundOf(catalogue),
    lists.readLists(catalogue.district.code, today, LISTS_OF_ITEMS),
  ]);
  return { catalogue, around, listIndex: indexLists(kept), today };
}

export function registerAround({ catalogue, around, listIndex, today }: Ground): CatalogueRegister {
  const { register, calendar } = catalogue;
  const { bases, bodies, offices, posts, absences, policy, basics, elements, themes } = register;
  return {
    audiences: Object.fromEntries(themes.map(({ code, audience }) => [code, audience])),
    ...{ bases, bodies, offices, posts, absences, today, calendar, listIndex, catalogue: [...around.values()] },
    ...(policy === undefined ? {} : { policy }),
    ...(basics === undefined ? {} : { basics }),
    ...(elements === undefined ? {} : { elements }),
  };
}

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

/** Read once for each state of a catalogue. */
export function createAround(store: Pick<CatalogueStore, "readWhole">): AroundOf {
  const known = new WeakMap<DistrictCatalogue, Promise<Around>>();
  return (catalogue) => {
    const standing = known.get(catalogue) ?? read(store, catalogue);
    known.set(catalogue, standing);
    // A database that is away for a moment is asked again.
    standing.catch(() => known.delete(catalogue));
    return standing;
  };
}

async function read(store: Pick<CatalogueStore, "readWhole">, { district, items }: DistrictCatalogue): Promise<Around> {
  const published = [...items.values()].flatMap(({ code, version }) => (version === null ? [] : [{ code, version }]));
  const found = new Map<ItemCode, WholeItem>();
  for await (const whole of store.readWhole(district.code, published)) found.set(whole.spec.code, whole);
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

type GroundOfCheck = Omit<Ground, "catalogue"> & {
  readonly catalogue: Pick<DistrictCatalogue, "register" | "calendar">;
};

export function registerAround({ catalogue, around, listIndex, today }: GroundOfCheck): CatalogueRegister {
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

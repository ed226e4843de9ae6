/** The lists of a district as checks ask them, read once for each state of its catalogue. */
import { indexLists, LISTS_OF_ITEMS, type ListIndex } from "../../core/catalog/index.ts";
import type { CivilDate } from "../../core/shared/index.ts";
import type { DistrictCatalogue } from "../catalogue/cache.ts";
import type { ListStore } from "../ports/list-store.ts";

export function createListIndex(store: Pick<ListStore, "readLists">) {
  const known = new WeakMap<DistrictCatalogue, { readonly today: CivilDate; readonly index: Promise<ListIndex> }>();
  return (catalogue: DistrictCatalogue, today: CivilDate): Promise<ListIndex> => {
    const kept = known.get(catalogue);
    if (kept?.today === today) return kept.index;
    const index = store.readLists(catalogue.district.code, today, LISTS_OF_ITEMS).then(indexLists);
    known.set(catalogue, { today, index });
    index.catch(() => known.delete(catalogue));
    return index;
  };
}

/** Items of the district that inherit a basic item, published or kept from it by what stands against them. */
import type { StoredItem } from "../../ports/catalogue-store.ts";
import type { DistrictCatalogue } from "../cache.ts";

/** In the order of the catalogue; without those that were withdrawn. */
export function heirsOf({ items }: DistrictCatalogue, basicCode: string): readonly StoredItem[] {
  return [...items.values()].filter(
    ({ status, summary }) => status !== "withdrawn" && summary?.basicCode === basicCode,
  );
}

/** Items of the district that inherit a basic item, published or kept from it by what stands against them. */
import { readItemCode } from "../../../core/catalog/index.ts";
import type { StoredItem } from "../../ports/catalogue-store.ts";
import type { DistrictCatalogue } from "../cache.ts";

/** In the order of the catalogue; without those that were withdrawn. */
export function heirsOf(catalogue: DistrictCatalogue, basicCode: string): readonly StoredItem[] {
  return heirsByBasic(catalogue).get(basicCode) ?? [];
}

/** Of every basic code, whether the district inherits it or not. */
export function heirsByBasic({ items }: DistrictCatalogue): ReadonlyMap<string, readonly StoredItem[]> {
  const standing = [...items.values()].filter(({ status }) => status !== "withdrawn");
  return Map.groupBy(standing, basicCodeOf);
}

/** What is not published says it by its code, as far as that can be read. */
function basicCodeOf({ code, summary }: StoredItem): string {
  return summary?.basicCode ?? readItemCode(code)?.basicCode ?? "";
}

/** Handlings of one main item (新办、变更、延续 …) stand under its heading. */
import type { FoundItem } from "./catalogue.ts";

export interface HandlingGroup {
  /** Null for an item that stands alone. */
  readonly main: NonNullable<FoundItem["main"]> | null;
  /** One when it stands alone; two or more under a heading. */
  readonly items: readonly FoundItem[];
}

/** In the order of the items; a group stands where its first one does. A main item with one hit needs no heading. */
export function groupHandlings(items: readonly FoundItem[]): readonly HandlingGroup[] {
  const groups = Map.groupBy(items, (item) => (item.main === null ? item.code : mainKey(item)));
  return [...groups.values()].flatMap((group) => {
    const main = group.length > 1 ? (group[0]?.main ?? null) : null;
    return [{ main, items: group }];
  });
}

function mainKey({ bodyName, main }: FoundItem): string {
  return `${bodyName} ${main?.basicCode ?? ""}`;
}

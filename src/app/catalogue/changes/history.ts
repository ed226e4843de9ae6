/** What an item has said since when, and what changed from one version to another: for everybody. */
import { diffItems } from "../../../core/catalog/index.ts";
import type { CivilDate, ItemCode, Jurisdiction } from "../../../core/shared/index.ts";
import type { CatalogueStore } from "../../ports/catalogue-store.ts";
import type { ItemChangeStore, Release } from "../../ports/item-changes.ts";
import type { CatalogueCache } from "../cache.ts";
import { stateOf } from "./item-changes.ts";
import { type Telling, type ToldChange, tellChanges } from "./told.ts";

export interface ItemHistory {
  /** The latest first; what is announced and has no effect yet before all. Null when there is no such item. */
  list(jurisdiction: Jurisdiction, item: ItemCode): Promise<readonly HistoryEntry[] | null>;
  /** From one version to another; null when one of them was never made public. */
  compare(
    jurisdiction: Jurisdiction,
    asked: { readonly item: ItemCode; readonly from: string; readonly to: string },
    telling: Omit<Telling, "bases">,
  ): Promise<readonly ToldChange[] | null>;
}

export interface HistoryEntry extends Omit<Release, "seq"> {
  /** `coming`: announced, in effect from its day. */
  readonly state: "coming" | "current" | "former";
  /** The first day on which it was in effect no more; null while it is. */
  readonly until: CivilDate | null;
}

export interface HistoryParts {
  readonly cache: CatalogueCache;
  readonly versions: Pick<CatalogueStore, "findVersion">;
  readonly changes: Pick<ItemChangeStore, "listReleases" | "list" | "findBatch">;
}

export function createItemHistory({ cache, versions, changes }: HistoryParts): ItemHistory {
  async function listAll(jurisdiction: Jurisdiction, item: ItemCode): Promise<readonly HistoryEntry[]> {
    const released = await changes.listReleases(jurisdiction, item);
    const former = released.map(({ seq: _, ...release }, index): HistoryEntry => {
      const until = released[index - 1]?.effectiveOn ?? null;
      return { ...release, state: index === 0 ? "current" : "former", until };
    });
    return [...(await listComing(jurisdiction, item)), ...former];
  }

  async function listComing(jurisdiction: Jurisdiction, item: ItemCode): Promise<readonly HistoryEntry[]> {
    const [scheduled] = await changes.list(jurisdiction, { item, statuses: ["scheduled"], limit: 1 });
    if (scheduled === undefined) return [];
    const { version, reason, batch, effectiveOn } = stateOf(scheduled);
    const found = batch === null ? null : await changes.findBatch(jurisdiction, batch);
    if (effectiveOn === null || found === null) return [];
    const { documentNumber, name: batchName } = found;
    return [
      { version, origin: "screen", documentNumber, batchName, reason, effectiveOn, state: "coming", until: null },
    ];
  }

  return {
    async list(jurisdiction, item) {
      const { items } = await cache.get(jurisdiction);
      return items.has(item) ? listAll(jurisdiction, item) : null;
    },
    async compare(jurisdiction, { item, from, to }, telling) {
      const known = (await listAll(jurisdiction, item)).map(({ version }) => version);
      if (!known.includes(from) || !known.includes(to)) return null;
      const [before, after] = await Promise.all([
        versions.findVersion(jurisdiction, item, from),
        versions.findVersion(jurisdiction, item, to),
      ]);
      if (before === null || after === null) return null;
      const { bases } = (await cache.get(jurisdiction)).register;
      return tellChanges(diffItems(before, after), { ...telling, bases });
    },
  };
}

/** Items that are being edited and are not published: one draft for each item, whoever works on it. */
import type { AccountId, Instant, ItemCode, Jurisdiction } from "../../core/shared/index.ts";
import type { StoredVersion } from "./catalogue-store.ts";

/** Everything that an item is made of, as an author writes it: what compiling it begins from. */
export type ItemContent = Omit<StoredVersion, "flow">;

export interface ItemDraftRow {
  /** Version of the item that it was begun from; null for one that nobody has published yet. */
  readonly baseVersion: string | null;
  readonly source: ItemContent;
  /** Goes up by one with each saving, from 1. */
  readonly revision: number;
  readonly savedBy: AccountId;
  readonly savedAt: Instant;
}

/** What a list of drafts tells, without what was written. */
export interface ItemDraftHead extends Omit<ItemDraftRow, "source"> {
  readonly item: ItemCode;
  readonly name: string;
}

export interface ItemDraftStore {
  find(jurisdiction: Jurisdiction, item: ItemCode): Promise<ItemDraftRow | null>;
  /** The last saved first. */
  list(jurisdiction: Jurisdiction): Promise<readonly ItemDraftHead[]>;
  /** Creates at revision 1, or replaces when the stored revision is the one before. False when it is not. */
  save(jurisdiction: Jurisdiction, item: ItemCode, draft: ItemDraftRow): Promise<boolean>;
  /** False when another revision is stored. */
  remove(jurisdiction: Jurisdiction, item: ItemCode, revision: number): Promise<boolean>;
}

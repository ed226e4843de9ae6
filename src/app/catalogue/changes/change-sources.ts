/** What a change is made from: the item as it was being written, and whoever wrote it. */
import type { AccountId, ItemCode, Jurisdiction } from "../../../core/shared/index.ts";
import type { ItemContent, ItemDraftStore } from "../../ports/item-drafts.ts";

export interface ChangeSource {
  readonly content: ItemContent;
  /** Published when the draft was begun; null for an item that nobody has published yet. */
  readonly baseVersion: string | null;
  readonly authors: readonly AccountId[];
}

export interface ChangeSources {
  /** Null when nobody is writing on the item. */
  find(jurisdiction: Jurisdiction, item: ItemCode): Promise<ChangeSource | null>;
}

export function sourcesOfDrafts(drafts: Pick<ItemDraftStore, "find">): ChangeSources {
  return {
    async find(jurisdiction, item) {
      const draft = await drafts.find(jurisdiction, item);
      if (draft === null) return null;
      const { source, baseVersion, savedBy } = draft;
      return { content: source, baseVersion, authors: [savedBy] };
    },
  };
}

/**
 * The draft of an item: saved while it is edited, by whoever may manage the catalogue. Who saves names the revision
 * that they have before them, so that nobody's work is written over unseen. Rule R-CAT-104.
 */
import {
  type AccountId,
  formatInstant,
  type ItemCode,
  type Jurisdiction,
  ok,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { ItemContent, ItemDraftHead, ItemDraftRow, ItemDraftStore } from "../ports/item-drafts.ts";
import type { Calendars, Now } from "../ports/procedures.ts";
import type { Staff } from "../ports/register.ts";

export interface ItemDrafts {
  find(jurisdiction: Jurisdiction, item: ItemCode): Promise<ItemDraft | null>;
  /** The last saved first. */
  list(jurisdiction: Jurisdiction): Promise<readonly ListedDraft[]>;
  /** Sent again after a lost answer it changes nothing: the same words of the same person are there already. */
  save(who: DraftAuthor, item: ItemCode, draft: EditedDraft): Promise<Result<ItemDraft, ItemDraftRefusal>>;
  /** Throws the draft away; what is not there needs no throwing away. */
  discard(jurisdiction: Jurisdiction, item: ItemCode, revision: number): Promise<Result<null, ItemDraftRefusal>>;
}

export interface DraftAuthor {
  readonly jurisdiction: Jurisdiction;
  readonly account: AccountId;
}

export interface EditedDraft {
  /** Null for an item that nobody has published yet. */
  readonly baseVersion: string | null;
  /** The code within it is that of the draft, whatever was written. */
  readonly source: ItemContent;
  /** The one that the author has before them; 0 where there was none. */
  readonly revision: number;
}

interface Saved {
  /** Null when the person is not known any more. */
  readonly savedByName: string | null;
  /** With the district's offset. */
  readonly savedAt: string;
}

export interface ItemDraft extends Omit<ItemDraftRow, "savedAt">, Saved {}

export interface ListedDraft extends Omit<ItemDraftHead, "savedAt">, Saved {}

export type ItemDraftRefusal =
  /** Somebody has saved since: who, and when. */
  | {
      readonly code: "catalogue/draft-changed";
      readonly revision: number;
      readonly savedByName: string;
      readonly savedAt: string;
    }
  /** Somebody has thrown it away since. */
  | { readonly code: "catalogue/draft-discarded" };

export interface ItemDraftParts {
  readonly store: ItemDraftStore;
  readonly staff: Pick<Staff, "getNames">;
  readonly calendars: Calendars;
  readonly now: Now;
}

export function createItemDrafts({ store, staff, calendars, now }: ItemDraftParts): ItemDrafts {
  async function shown<Row extends Pick<ItemDraftRow, "savedBy" | "savedAt">>(
    jurisdiction: Jurisdiction,
    rows: readonly Row[],
  ): Promise<readonly (Omit<Row, "savedAt"> & Saved)[]> {
    const [names, { zone }] = await Promise.all([
      staff.getNames(jurisdiction, [...new Set(rows.map((row) => row.savedBy))]),
      calendars.getCalendar(jurisdiction),
    ]);
    return rows.map((row) => ({
      ...row,
      savedByName: names.get(row.savedBy) ?? null,
      savedAt: formatInstant(row.savedAt, zone),
    }));
  }

  async function shownOne(jurisdiction: Jurisdiction, row: ItemDraftRow): Promise<ItemDraft> {
    const [one] = await shown(jurisdiction, [row]);
    if (one === undefined) throw new Error("what goes in comes out");
    return one;
  }

  async function changed(jurisdiction: Jurisdiction, row: ItemDraftRow): Promise<Result<never, ItemDraftRefusal>> {
    const { revision, savedByName, savedAt } = await shownOne(jurisdiction, row);
    return refuse({ code: "catalogue/draft-changed", revision, savedByName: savedByName ?? "", savedAt });
  }

  return {
    find: async (jurisdiction, item) => {
      const row = await store.find(jurisdiction, item);
      return row === null ? null : shownOne(jurisdiction, row);
    },
    list: async (jurisdiction) => shown(jurisdiction, await store.list(jurisdiction)),
    save: async ({ jurisdiction, account }, item, { revision, baseVersion, source: written }) => {
      const source = { ...written, spec: { ...written.spec, code: item } };
      const row = { baseVersion, source, revision: revision + 1, savedBy: account, savedAt: now(jurisdiction) };
      if (await store.save(jurisdiction, item, row)) return ok(await shownOne(jurisdiction, row));
      const standing = await store.find(jurisdiction, item);
      if (standing === null) return refuse({ code: "catalogue/draft-discarded" });
      if (isSame(standing, row)) return ok(await shownOne(jurisdiction, standing));
      return changed(jurisdiction, standing);
    },
    discard: async (jurisdiction, item, revision) => {
      if (await store.remove(jurisdiction, item, revision)) return ok(null);
      const standing = await store.find(jurisdiction, item);
      return standing === null ? ok(null) : changed(jurisdiction, standing);
    },
  };
}

function isSame(one: ItemDraftRow, other: ItemDraftRow): boolean {
  return (
    one.savedBy === other.savedBy && one.baseVersion === other.baseVersion && hasSameWords(one.source, other.source)
  );
}

/** Whatever order the keys stand in: the store does not keep it. */
function hasSameWords(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const [ours, theirs] = [Object.entries(one), Object.entries(other)];
  if (Array.isArray(one) !== Array.isArray(other) || ours.length !== theirs.length) return false;
  const known = new Map(theirs);
  return ours.every(([key, value]) => known.has(key) && hasSameWords(value, known.get(key)));
}

/**
 * The draft of a procedure: saved while it is edited, by whoever may manage the catalogue. Who saves names the revision
 * that they have before them, so that nobody's work is written over unseen.
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
import type { DmnFile } from "../ports/catalogue-store.ts";
import type { ProcedureDraftRow, ProcedureDraftStore } from "../ports/procedure-drafts.ts";
import type { Calendars, Now } from "../ports/procedures.ts";
import type { Staff } from "../ports/register.ts";

export interface ProcedureDrafts {
  find(jurisdiction: Jurisdiction, item: ItemCode): Promise<ProcedureDraft | null>;
  /** Sent again after a lost answer it changes nothing: the same words of the same person are there already. */
  save(who: DraftAuthor, item: ItemCode, draft: EditedDraft): Promise<Result<ProcedureDraft, ProcedureDraftRefusal>>;
  /** Throws the draft away; what is not there needs no throwing away. */
  discard(jurisdiction: Jurisdiction, item: ItemCode, revision: number): Promise<Result<null, ProcedureDraftRefusal>>;
}

export interface DraftAuthor {
  readonly jurisdiction: Jurisdiction;
  readonly account: AccountId;
}

export interface EditedDraft {
  readonly baseVersion: string;
  readonly bpmn: string;
  readonly dmn: readonly DmnFile[];
  /** The one that the author has before them; 0 where there was none. */
  readonly revision: number;
}

export interface ProcedureDraft extends Omit<ProcedureDraftRow, "savedAt"> {
  /** Null when the person is not known any more. */
  readonly savedByName: string | null;
  /** With the district's offset. */
  readonly savedAt: string;
}

export type ProcedureDraftRefusal =
  /** Somebody has saved since: who, and when. */
  | {
      readonly code: "catalogue/draft-changed";
      readonly revision: number;
      readonly savedByName: string;
      readonly savedAt: string;
    }
  /** Somebody has thrown it away since. */
  | { readonly code: "catalogue/draft-discarded" };

export interface ProcedureDraftParts {
  readonly store: ProcedureDraftStore;
  readonly staff: Pick<Staff, "getNames">;
  readonly calendars: Calendars;
  readonly now: Now;
}

export function createProcedureDrafts({ store, staff, calendars, now }: ProcedureDraftParts): ProcedureDrafts {
  async function shown(jurisdiction: Jurisdiction, row: ProcedureDraftRow): Promise<ProcedureDraft> {
    const [names, { zone }] = await Promise.all([
      staff.getNames(jurisdiction, [row.savedBy]),
      calendars.getCalendar(jurisdiction),
    ]);
    return { ...row, savedByName: names.get(row.savedBy) ?? null, savedAt: formatInstant(row.savedAt, zone) };
  }

  async function changed(
    jurisdiction: Jurisdiction,
    row: ProcedureDraftRow,
  ): Promise<Result<never, ProcedureDraftRefusal>> {
    const { revision, savedByName, savedAt } = await shown(jurisdiction, row);
    return refuse({ code: "catalogue/draft-changed", revision, savedByName: savedByName ?? "", savedAt });
  }

  return {
    find: async (jurisdiction, item) => {
      const row = await store.find(jurisdiction, item);
      return row === null ? null : shown(jurisdiction, row);
    },
    save: async ({ jurisdiction, account }, item, { revision, ...content }) => {
      const row = { ...content, revision: revision + 1, savedBy: account, savedAt: now(jurisdiction) };
      if (await store.save(jurisdiction, item, row)) return ok(await shown(jurisdiction, row));
      const standing = await store.find(jurisdiction, item);
      if (standing === null) return refuse({ code: "catalogue/draft-discarded" });
      if (isSame(standing, row)) return ok(await shown(jurisdiction, standing));
      return changed(jurisdiction, standing);
    },
    discard: async (jurisdiction, item, revision) => {
      if (await store.remove(jurisdiction, item, revision)) return ok(null);
      const standing = await store.find(jurisdiction, item);
      return standing === null ? ok(null) : changed(jurisdiction, standing);
    },
  };
}

function isSame(one: ProcedureDraftRow, other: ProcedureDraftRow): boolean {
  return (
    one.savedBy === other.savedBy &&
    one.baseVersion === other.baseVersion &&
    one.bpmn === other.bpmn &&
    JSON.stringify(one.dmn) === JSON.stringify(other.dmn)
  );
}

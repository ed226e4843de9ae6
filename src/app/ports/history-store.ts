/** What the making of a history needs of storage: many closed cases written as copies of few. */
import type { AccountId, CaseId, FileId, Instant, Jurisdiction } from "../../core/shared/index.ts";
import type { CaseRow, NoticeRow, PaperRow, RatingRow, SpentRow, StoredEvent } from "./case-store.ts";

/** A life that the engine led. What stands here is the same in every copy, but for the time at which it happened. */
export interface CaseTemplate {
  /** As it was opened, and as it stood in the end. */
  readonly opening: CaseRow;
  readonly standing: CaseRow;
  readonly events: readonly StoredEvent[];
  readonly notices: readonly NoticeRow[];
  readonly ratings: readonly RatingRow[];
  /** Whose days it took. */
  readonly spent: readonly SpentRow[];
  readonly readings: readonly Reading[];
}

/** Somebody of the house looked at the case. */
export interface Reading {
  readonly account: AccountId;
  readonly at: Instant;
}

/** What a copy has to itself: who applied, its numbers, and whatever is sealed with its own key. */
export interface CaseCopy {
  readonly id: CaseId;
  readonly number: string;
  /** Milliseconds by which everything happened later than in the template. */
  readonly laterMs: number;
  readonly owner: string | null;
  readonly applicantName: string;
  readonly applicantKey: string;
  readonly phoneKey: string;
  readonly trackingHash: string;
  readonly dataKey: Buffer;
  readonly events: readonly StoredEvent[];
  readonly papers: readonly CopiedPaper[];
}

/** A printed paper with its words. */
export interface CopiedPaper extends PaperRow {
  readonly serial: number;
  readonly file: FileId;
  readonly number: string;
  /** Sealed. */
  readonly content: Buffer;
  readonly verifyHash: string;
}

export interface PaperSeriesName {
  readonly body: string;
  readonly kind: string;
  readonly year: number;
}

export interface HistoryStore {
  /** How many made cases there are, and whether there are others. */
  lookAround(jurisdiction: Jurisdiction): Promise<{ readonly made: number; readonly hasOthers: boolean }>;
  /** Free bytes on the disk of the database; null where that cannot be seen from here. */
  freeBytes(): Promise<number | null>;
  /** Takes so many numbers of each series. @returns the first of each, in order */
  reservePaperNumbers(
    jurisdiction: Jurisdiction,
    series: readonly (PaperSeriesName & { readonly count: number })[],
  ): Promise<readonly number[]>;
  /** All copies or none. */
  write(jurisdiction: Jurisdiction, template: CaseTemplate, copies: readonly CaseCopy[]): Promise<void>;
  /** Tells the database's planner what is there now. */
  settle(): Promise<void>;
  /**
   * Takes every made case away, and gives the disk back. Series of papers end where the last paper left ends.
   * @returns how many there were
   */
  remove(jurisdiction: Jurisdiction): Promise<number>;
}

/**
 * Ids of made cases: UUID version 8 with the place in the history at the end. They lie before every id that the platform
 * gives (those begin with the time), in one stretch of each index.
 */
export const FIRST_MADE_ID = "00000000-0000-8000-8000-000000000000" as CaseId;
export const LAST_MADE_ID = "00000000-0000-8000-8000-ffffffffffff" as CaseId;

/** @param place from 1 */
export function madeCaseId(place: number): CaseId {
  return `${FIRST_MADE_ID.slice(0, 24)}${place.toString(16).padStart(12, "0")}` as CaseId;
}

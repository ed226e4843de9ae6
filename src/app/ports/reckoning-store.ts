/** What reckoning anew needs of storage: the mark of each district, the list of cases still to be done, their dates. */
import type { CaseDates } from "../../core/case/index.ts";
import type { CaseId, CivilDate, Instant, Jurisdiction } from "../../core/shared/index.ts";
import type { NoticeRow, StepDue } from "./case-store.ts";

/** By what the dates of a district's cases are reckoned. */
export interface ReckoningMark {
  /** Number of the catalogue's change as of which the basis was read. */
  readonly change: number;
  readonly basis: string;
  /** By what all cases were reckoned before; null while that is not known. Equal to the basis: all is done. */
  readonly reckonedBy: string | null;
  /** From when it is to be looked for what others wrote by an older basis; null: that was done. */
  readonly settlesAt: Instant | null;
}

export interface ListedCase {
  readonly id: CaseId;
  /** The change as of which it was listed. */
  readonly change: number;
}

/** The dates of a case as stored. */
export interface StoredDates extends CaseDueDates {
  readonly id: CaseId;
  readonly version: number;
  readonly closed: boolean;
  /** Of its last event: dates held by an open stop are as of that day. */
  readonly updatedAt: Instant;
  readonly wakeAt: Instant | null;
  readonly steps: ReadonlyMap<string, StepDue>;
  /** By their number among those of the case. */
  readonly undertakings: ReadonlyMap<number, Due>;
}

export type CaseDueDates = Omit<CaseDates, "wakeAt" | "closedLate">;

export interface Due {
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
}

/** A case reckoned anew: what is as it was is absent. */
export interface ReckonedCase extends ListedCase {
  /** Nothing is written when the case has moved on. */
  readonly version: number;
  readonly dates: CaseDueDates | null;
  /** By when it has to be woken: an earlier wake-up that stands is kept. Null: nothing is awaited. */
  readonly wakeAt: Instant | null;
  readonly steps: readonly (readonly [task: string, due: StepDue])[];
  readonly undertakings: readonly (readonly [nth: number, due: Due])[];
  /** Their numbers follow those that were told at this version before. */
  readonly notices: readonly Omit<NoticeRow, "seq" | "nth">[];
}

export interface ReckoningStore {
  /** Null for a district that was never looked at. */
  findMark(jurisdiction: Jurisdiction): Promise<ReckoningMark | null>;
  /**
   * Sets the mark and, where the basis is another one, lists every case that is open or awaits something; nothing
   * happens when the mark is as new.
   * @param settlesAt after which nobody writes by the old basis any more
   */
  markBasis(
    jurisdiction: Jurisdiction,
    wanted: Pick<ReckoningMark, "change" | "basis">,
    settlesAt: Instant,
  ): Promise<void>;
  /**
   * Takes cases that were listed as of that change at the latest, what is due first first, each for one caller alone
   * until `until`.
   */
  takeListed(
    jurisdiction: Jurisdiction,
    take: { readonly change: number; readonly now: Instant; readonly until: Instant; readonly limit: number },
  ): Promise<readonly ListedCase[]>;
  /** Nobody takes them before `until`. */
  putOff(jurisdiction: Jurisdiction, ids: readonly CaseId[], until: Instant): Promise<void>;
  /** Cases that are there, in no order. */
  findDates(jurisdiction: Jurisdiction, ids: readonly CaseId[]): Promise<readonly StoredDates[]>;
  /**
   * All in one statement that waits for nobody: a case that is being written this moment, or has moved on, is left as
   * it is. @returns those that are done
   */
  writeReckoned(jurisdiction: Jurisdiction, cases: readonly ReckonedCase[]): Promise<readonly CaseId[]>;
  /**
   * When nothing is left to be done: at first lists what was written since it was reckoned, or opened, and after that
   * sets the mark to done. Nothing happens when somebody was first.
   */
  concludeRound(jurisdiction: Jurisdiction, mark: Pick<ReckoningMark, "change">, now: Instant): Promise<void>;
}

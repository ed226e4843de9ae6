/** What the use cases need of storage for undertakings and bars. */
import type { Bar } from "../../core/case/index.ts";
import type { AccountId, CaseId, CivilDate, Instant, Jurisdiction } from "../../core/shared/index.ts";
import type { Page } from "./case-lists.ts";

/** An undertaking of a case as it stands after the commit. */
export interface UndertakingRow {
  /** Among those of the case, from 1. */
  readonly nth: number;
  readonly rule: string;
  readonly kind: string;
  readonly item: string;
  readonly office: string;
  readonly partyKey: string;
  readonly standing: string;
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly dueOf: "person" | "office" | null;
  readonly givenAt: Instant;
}

/** A bar that follows from a breach. */
export interface BreachBarRow {
  readonly partyKey: string;
  readonly rule: string;
  readonly from: CivilDate;
  readonly cause: string;
  readonly basis: string;
  readonly setAt: Instant;
}

export interface UndertakingListRow extends UndertakingRow {
  readonly caseId: CaseId;
  readonly number: string;
  readonly applicantName: string | null;
}

export interface UndertakingQuery {
  readonly offices?: readonly string[];
  readonly kind?: string;
  readonly offset: number;
  readonly limit: number;
}

/** Whoever is barred is known by the name that a case of theirs shows, or by nothing. */
export interface BarListRow extends Bar {
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly applicantName: string | null;
  readonly setBy: AccountId | null;
  readonly setAt: Instant;
  readonly lifted: { readonly at: Instant; readonly by: AccountId; readonly reason: string } | null;
}

export interface NewBar extends Omit<Bar, "id"> {
  readonly partyKey: string;
  /** Whoever applied in it is meant. */
  readonly caseId: CaseId;
  readonly setBy: AccountId;
  readonly setAt: Instant;
}

export interface Lift {
  readonly id: string;
  readonly by: AccountId;
  readonly at: Instant;
  readonly reason: string;
}

export interface UndertakingStore {
  /** Bars in force on whoever they are about, by keyed hash. */
  listStanding(jurisdiction: Jurisdiction): Promise<ReadonlyMap<string, readonly Bar[]>>;
  /** Still to be kept, what is due first first. */
  listOpen(jurisdiction: Jurisdiction, query: UndertakingQuery): Promise<Page<UndertakingListRow>>;
  /** The latest first; those in force only, where `standing` is true. */
  listBars(
    jurisdiction: Jurisdiction,
    query: { readonly standing: boolean; readonly offset: number; readonly limit: number },
  ): Promise<Page<BarListRow>>;
  setBar(jurisdiction: Jurisdiction, bar: NewBar): Promise<string>;
  /** False when there is no such bar, or it was lifted before. */
  liftBar(jurisdiction: Jurisdiction, lift: Lift): Promise<boolean>;
}

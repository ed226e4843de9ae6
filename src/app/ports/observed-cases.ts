/** What the replay of a log asks of the cases that are stored already. */
import type { CaseId, Instant, Jurisdiction } from "../../core/shared/index.ts";

export interface ObservedCases {
  /** Those of the ids that are stored. */
  findStored(jurisdiction: Jurisdiction, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, StoredObserved>>;
  /** Those of the numbers that some case of the district has. */
  findTakenNumbers(jurisdiction: Jurisdiction, numbers: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Enough to tell whether a log still says of a case what it said when the case was stored. */
export interface StoredObserved {
  /** Number of its events. */
  readonly version: number;
  readonly submittedAt: Instant;
  readonly deadlineAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly updatedAt: Instant;
}

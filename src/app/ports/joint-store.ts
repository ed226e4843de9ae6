/** What joint work needs of storage. `store/joint` is the one that speaks SQL. */
import type { Interval, JointId } from "../../core/joint/index.ts";
import type { AccountId, CaseId, CivilDate, Instant, Jurisdiction } from "../../core/shared/index.ts";

export interface StoredJointEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  /** JSON texts, written and read back as they stand. */
  readonly actor: string;
  readonly body: string;
  readonly sealed: Buffer | null;
}

/** The row for lists, as it stands after the commit. */
export interface JointRow {
  readonly id: JointId;
  readonly version: number;
  readonly kind: string;
  readonly status: string;
  readonly lead: string;
  readonly offices: readonly string[];
  readonly requestedBy: AccountId;
  readonly requestedAt: Instant;
  readonly latestOn: CivilDate | null;
  readonly slot: Interval | null;
  readonly siteKey: string;
  /** Wrapped by the master key and by the keys of `keyCases`; null: as it stands already. */
  readonly dataKey: Buffer | null;
  /** Cases whose keys it takes to open the work's, in the order of wrapping. */
  readonly keyCases: readonly CaseId[];
  readonly feedAt: Instant | null;
}

export interface JointStep {
  readonly caseId: CaseId;
  readonly task: string;
  readonly part: string;
}

export interface JointCommit {
  /** The version that the decision was made on; 0 opens the work. */
  readonly expectedVersion: number;
  readonly row: JointRow;
  readonly event: StoredJointEvent;
  /** Steps that it serves from now on; empty once it is cancelled. */
  readonly steps: readonly JointStep[];
  readonly used: JointUsedKey | null;
}

export interface JointUsedKey {
  readonly caller: string;
  readonly key: string;
  readonly request: string;
}

/** `step-taken`: other work serves one of the steps. None but `committed` wrote anything. */
export type JointCommitOutcome = "committed" | "conflict" | "repeated" | "step-taken";

/** The wrapped key of a case; null when it never had one, or the person was forgotten. */
export interface CaseKey {
  readonly caseId: CaseId;
  readonly key: Buffer | null;
}

export interface StoredJoint {
  readonly dataKey: Buffer | null;
  readonly keyCases: readonly CaseKey[];
  readonly events: readonly StoredJointEvent[];
}

export interface JointQuery {
  /** Work in which one of these offices takes part; undefined for all. */
  readonly offices?: readonly string[];
  readonly statuses?: readonly string[];
  /** Settled to begin in this time. */
  readonly between?: Interval;
  readonly limit: number;
}

export interface JointStore {
  /** All of it or nothing. */
  commit(jurisdiction: Jurisdiction, commit: JointCommit): Promise<JointCommitOutcome>;
  /** In the order asked for; unknown ids are absent. */
  findMany(jurisdiction: Jurisdiction, ids: readonly JointId[]): Promise<ReadonlyMap<JointId, StoredJoint>>;
  /** In the order asked for; unknown cases are absent. */
  findCaseKeys(jurisdiction: Jurisdiction, cases: readonly CaseId[]): Promise<readonly CaseKey[]>;
  /** What came of a key: whose event, and the hash of what was asked. */
  findKey(
    jurisdiction: Jurisdiction,
    used: Pick<JointUsedKey, "caller" | "key">,
  ): Promise<{ readonly id: JointId; readonly seq: number; readonly request: string } | null>;
  /** What is open by the time of the slot, what has none yet first; then what is over, the latest first. */
  list(jurisdiction: Jurisdiction, query: JointQuery): Promise<readonly JointId[]>;
  listOfCase(jurisdiction: Jurisdiction, caseId: CaseId): Promise<readonly JointId[]>;
  /** Concluded work at the same place. */
  listAtSite(jurisdiction: Jurisdiction, siteKey: string): Promise<readonly JointId[]>;
  /** Settled times of work that the account arranges, and that is not over. */
  listSlotsOf(
    jurisdiction: Jurisdiction,
    account: AccountId,
  ): Promise<readonly (Interval & { readonly id: JointId })[]>;
  /** Takes work whose cases are to be told, each for one caller alone until `until`. */
  takeDueFeeds(jurisdiction: Jurisdiction, now: Instant, until: Instant, limit: number): Promise<readonly JointId[]>;
  /** Looks again at `to`; nothing happens when it was moved meanwhile. */
  moveFeed(jurisdiction: Jurisdiction, id: JointId, from: Instant, to: Instant): Promise<void>;
}

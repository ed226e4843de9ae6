/** What the use cases need of storage for cases. `store/case` is the one that speaks SQL. */
import type { CaseId, CivilDate, Instant, Json, Jurisdiction } from "../../core/shared/index.ts";
import type { BreachBarRow, UndertakingRow } from "./undertakings.ts";

/** An event as stored: the open part in clear, the personal part sealed. */
export interface StoredEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly effectiveAt: Instant | null;
  /** JSON text of the actor and of the body: written and read back as it stands. */
  readonly actor: string;
  readonly body: string;
  readonly sealed: Buffer | null;
  /** With the last event of a command on a case: the key that it came under. */
  readonly used: UsedKey | null;
}

/** An event for whoever asks what happened, not by which request. */
export type ToldEvent = Omit<StoredEvent, "used">;

/**
 * The row of the case for lists, as it stands after the commit. Number, item, channel, people, keys, time of submission,
 * day of receipt and an observed deadline last for life: they are read when the case opens and never again.
 */
export interface CaseRow {
  readonly id: CaseId;
  readonly version: number;
  readonly status: string;
  readonly number: string;
  readonly item: string;
  readonly itemVersion: string;
  readonly office: string;
  readonly channel: string;
  readonly owner: string | null;
  readonly applicantName: string | null;
  readonly applicantKey: string | null;
  readonly phoneKey: string | null;
  readonly trackingHash: string | null;
  readonly dataKey: Buffer | null;
  readonly submittedAt: Instant;
  readonly receivedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  readonly acceptanceKind: string | null;
  readonly statutoryDueOn: CivilDate | null;
  readonly promisedDueOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly yellowAt: Instant | null;
  readonly provisional: boolean;
  readonly decidedAt: Instant | null;
  readonly outcome: string | null;
  readonly closedAt: Instant | null;
  /** Closed, and decided (or, with no decision, closed) after its time. */
  readonly closedLate: boolean;
  readonly updatedAt: Instant;
  readonly deadlineAt: Instant | null;
  /** When the case is woken, at the latest when something is due; null for never. */
  readonly wakeAt: Instant | null;
}

export interface TaskRow {
  readonly task: string;
  readonly name: string;
  readonly kind: string;
  readonly office: string;
  readonly post: string;
  /** Who held it already when it was opened and taken in one commit. */
  readonly holder: string | null;
  readonly openedAt: Instant;
  readonly due: StepDue;
}

/** All null for a step without a limit, and while a stop holds it. */
export interface StepDue {
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly yellowAt: Instant | null;
}

export interface PaperRow {
  readonly seq: number;
  readonly kind: string;
  readonly body: string;
  readonly year: number;
  readonly issuedAt: Instant;
}

export interface NoticeRow {
  /** Of the event that tells it. */
  readonly seq: number;
  /** Among the notices of that event. */
  readonly nth: number;
  readonly account: string | null;
  readonly office: string | null;
  readonly action: string | null;
  readonly code: string;
  readonly facts: Readonly<Record<string, Json>>;
  readonly at: Instant;
}

export interface RatingRow {
  readonly act: string;
  readonly level: number;
  readonly item: string;
  readonly office: string;
  readonly ratedAt: Instant;
}

/** What one party used of a case that closed; days in thousandths, since parallel steps share them. */
export interface SpentRow {
  readonly party: string;
  readonly unit: string;
  readonly item: string;
  /** That answers for the item. */
  readonly office: string;
  /** In which the case closed. */
  readonly year: number;
  readonly calendarThousandths: number;
  readonly workingThousandths: number;
}

/** The idempotency key of a command, so that a repeated request has one effect. */
export interface UsedKey {
  /** Of who used it and what it is (`keyDigest`), sixteen bytes. */
  readonly digest: Buffer;
  /** Hash of the request; the same key with another request is refused. */
  readonly request: string;
}

/** What came of the request with a key. The answer is made anew from the case as it stood at that version. */
export interface KeyFound {
  readonly request: string;
  /** The case that was opened; null: the key was used for something that is no command on a case. */
  readonly opened: { readonly caseId: CaseId; readonly version: number } | null;
}

/** Everything that one command writes: all of it or nothing. */
export interface CaseCommit {
  readonly jurisdiction: Jurisdiction;
  /** The version that the decision was made on; 0 opens the case. */
  readonly expectedVersion: number;
  readonly row: CaseRow;
  readonly events: readonly StoredEvent[];
  readonly tasksOpened: readonly TaskRow[];
  readonly tasksClosed: readonly string[];
  /** Task that stood open before, and who holds it now. */
  readonly holders: readonly (readonly [task: string, holder: string])[];
  /** Tasks that stood open before and whose limit a stop held or let go. */
  readonly moved: readonly (readonly [task: string, due: StepDue])[];
  readonly papers: readonly PaperRow[];
  readonly notices: readonly NoticeRow[];
  readonly ratings: readonly RatingRow[];
  /** Only with the event that closes the case. */
  readonly spent: readonly SpentRow[];
  /** Under which the case was opened; that of a command on a case stands with its event. */
  readonly usedKey: UsedKey | null;
  /** Only of a case that has any, when they changed. */
  readonly undertakings?: readonly UndertakingRow[];
  /** Only with a breach that bars. */
  readonly bars?: readonly BreachBarRow[];
}

/**
 * `conflict`: somebody else wrote the case meanwhile, or a case of that id or number exists; `repeated`: the
 * idempotency key of an application was used before; `failed`: the database does not take one of its values. None wrote anything.
 */
export type CommitOutcome = "committed" | "conflict" | "repeated" | { readonly failed: unknown };

export interface StoredCase {
  readonly dataKey: Buffer | null;
  readonly events: readonly StoredEvent[];
}

export interface CaseStore {
  /**
   * One durable statement for many cases of one jurisdiction, each case once: one outcome each, in order.
   * @throws when the database is gone; whether the batch was written is then not known
   */
  commit(jurisdiction: Jurisdiction, batch: readonly CaseCommit[]): Promise<readonly CommitOutcome[]>;
  findCase(jurisdiction: Jurisdiction, id: CaseId): Promise<StoredCase | null>;
  /** The version now, to tell whether a state kept in memory is still the last. */
  findVersion(jurisdiction: Jurisdiction, id: CaseId): Promise<number | null>;
  /** @param digest of a key under which a case was opened, or something done that is no command on a case */
  findKey(jurisdiction: Jurisdiction, digest: Buffer): Promise<KeyFound | null>;
  /** Reserves `count` case numbers of the year and returns the first. */
  reserveNumbers(jurisdiction: Jurisdiction, year: number, count: number): Promise<number>;
  /**
   * Takes cases whose wake-up is due by `now`, at most `limit`, in order of time, each for one caller alone: until
   * `until` nobody else is given it. What the caller then commits puts the wake-up right.
   */
  takeDueWakeUps(jurisdiction: Jurisdiction, now: Instant, until: Instant, limit: number): Promise<readonly CaseId[]>;
  /** Moves a wake-up that was taken until `from`; nothing happens when it was moved meanwhile. */
  moveWakeUp(jurisdiction: Jurisdiction, id: CaseId, from: Instant, to: Instant): Promise<void>;
  /** Sets the wake-up (null: none) of a case that is still at the version; else nothing happens. */
  setWakeUp(jurisdiction: Jurisdiction, id: CaseId, version: number, at: Instant | null): Promise<void>;
}

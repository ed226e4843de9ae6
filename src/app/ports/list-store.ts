/** What the use cases need of storage for the lists of a district. */
import type {
  EntryOf,
  KeptLists,
  ListChange,
  ListChangeState,
  ListKind,
  StandingEntry,
} from "../../core/catalog/index.ts";
import type { AccountId, CivilDate, Instant, Jurisdiction } from "../../core/shared/index.ts";

export interface ListStore {
  listKept(jurisdiction: Jurisdiction, today: CivilDate): Promise<readonly KeptList[]>;
  /** What is in force on that day of these lists; a list that is not kept is not there. */
  readLists(jurisdiction: Jurisdiction, today: CivilDate, kinds: readonly ListKind[]): Promise<KeptLists>;
  /**
   * Fills lists that are not kept yet; a list that is kept stays as it is, unless `addMissing`: then entries come in
   * whose code it never had. All or nothing. @returns the lists that were established
   */
  establish(jurisdiction: Jurisdiction, lists: KeptLists, how: Establishment): Promise<readonly ListKind[]>;
  /** Codes and names of what is in force, in the order of the codes. */
  listNames(jurisdiction: Jurisdiction, list: ListKind, today: CivilDate): Promise<readonly NamedEntry[]>;
  /** As it was last registered; null when it was never there. */
  findStanding(jurisdiction: Jurisdiction, list: ListKind, code: string): Promise<StandingEntry | null>;
  /** Entries of which a registered change has its day after today, with the first such day. */
  listAhead(jurisdiction: Jurisdiction, list: ListKind, today: CivilDate): Promise<ReadonlyMap<string, CivilDate>>;
  /** In the order of the codes; those of which nothing is in force are left out. */
  findInForce<K extends ListKind>(
    jurisdiction: Jurisdiction,
    list: K,
    ...[codes, today]: [codes: readonly string[], today: CivilDate]
  ): Promise<readonly EntryOf<K>[]>;
  /** As they were last called, by code; codes that were never there are absent. */
  findNames(jurisdiction: Jurisdiction, list: ListKind, codes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** All of them or, where one of the entries has an open change already, none and its code. */
  propose(jurisdiction: Jurisdiction, changes: readonly ListChange[]): Promise<string | null>;
  findChange(jurisdiction: Jurisdiction, id: string): Promise<ListChange | null>;
  findChanges(jurisdiction: Jurisdiction, query: ChangeQuery): Promise<ChangePage>;
  /**
   * Closes an open change; one that is registered has effect from its day. `check` is asked with what stands while nobody
   * else can change the list. Null when there is no such change.
   */
  decide<R>(
    jurisdiction: Jurisdiction,
    decision: ListDecision,
    check: (change: ListChange, standing: StandingEntry | null) => R | null,
  ): Promise<ListChange | { readonly refused: R } | null>;
}

export interface KeptList {
  readonly list: ListKind;
  readonly establishedAt: Instant;
  /** In force. */
  readonly entries: number;
}

export interface Establishment {
  readonly at: Instant;
  readonly addMissing: boolean;
}

export interface NamedEntry {
  readonly code: string;
  readonly name: string;
  readonly body: string;
  /** Of a power its basic code, of a duty the code of its power. */
  readonly refers: string | null;
}

export interface ChangeQuery {
  readonly list: ListKind | null;
  readonly entry: string | null;
  readonly state: ListChangeState;
  readonly offset: number;
  readonly limit: number;
}

export interface ChangePage {
  readonly total: number;
  readonly changes: readonly ListChange[];
}

export interface ListDecision {
  readonly id: string;
  readonly state: Exclude<ListChangeState, "proposed">;
  readonly by: AccountId;
  readonly at: Instant;
  readonly remark: string | null;
}

/** What the use cases need of storage for the lists of a district. */
import type {
  EntryOf,
  KeptLists,
  ListChange,
  ListChangeState,
  ListEntry,
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
  findPage(jurisdiction: Jurisdiction, query: ListQuery): Promise<ListPage>;
  /** As it was last registered; null when it was never there. */
  findStanding(jurisdiction: Jurisdiction, list: ListKind, code: string): Promise<StandingEntry | null>;
  findInForce<K extends ListKind>(
    jurisdiction: Jurisdiction,
    list: K,
    ...[code, today]: [code: string, today: CivilDate]
  ): Promise<EntryOf<K> | null>;
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

export interface ListQuery {
  readonly list: ListKind;
  /** Every word has to stand in the name or the code. Empty: everything. */
  readonly words: readonly string[];
  readonly body: string | null;
  /** Of duties: the code of the power; of powers: the basic code. */
  readonly refers: string | null;
  readonly today: CivilDate;
  readonly offset: number;
  readonly limit: number;
}

export interface ListPage {
  readonly total: number;
  readonly entries: readonly ListEntry[];
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

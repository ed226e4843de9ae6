/** Questions that screens ask of the projections: lists, queues, boards, notices, drafts. */
import type { AccountId, CaseId, CivilDate, Instant, ItemCode, Json, Jurisdiction } from "../../core/shared/index.ts";

/** One case in a list. Times are instants; the light is judged by whoever shows it. */
export interface CaseListRow {
  readonly id: CaseId;
  readonly number: string;
  readonly item: string;
  readonly status: string;
  readonly office: string;
  readonly channel: string;
  readonly applicantName: string | null;
  readonly submittedAt: Instant;
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly yellowAt: Instant | null;
  readonly provisional: boolean;
  readonly statutoryDueOn: CivilDate | null;
  readonly promisedDueOn: CivilDate | null;
  readonly outcome: string | null;
  readonly closedAt: Instant | null;
  readonly updatedAt: Instant;
  readonly version: number;
}

export interface TaskListRow extends CaseListRow {
  readonly task: string;
  readonly taskName: string;
  readonly taskKind: string;
  readonly taskOffice: string;
  readonly taskPost: string;
  readonly holder: AccountId | null;
  readonly openedAt: Instant;
  /** Null for a step without a limit of its own, and while a stop holds it. */
  readonly taskDueOn: CivilDate | null;
  readonly taskDueAt: Instant | null;
  readonly taskYellowAt: Instant | null;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export interface CaseQuery {
  /** Case number or its beginning, name or its beginning, or a whole phone number (as blind index). */
  readonly text?: string;
  readonly phoneKey?: string;
  readonly statuses?: readonly string[];
  readonly items?: readonly string[];
  readonly offices?: readonly string[];
  readonly owner?: AccountId;
  readonly applicantKey?: string;
  /** Open cases that have this light at that moment; `any` asks for all open ones. */
  readonly lights?: { readonly light: "any" | "green" | "yellow" | "red"; readonly at: Instant };
  readonly offset: number;
  readonly limit: number;
}

export interface NoticeListRow {
  readonly id: string;
  readonly caseId: CaseId;
  readonly code: string;
  readonly facts: Readonly<Record<string, Json>>;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

/** Which posts' work and notices are asked for. */
export interface PostKey {
  readonly office: string;
  readonly post: string;
}

export interface BoardCounts {
  readonly open: number;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
}

export interface BoardOffice extends BoardCounts {
  readonly office: string;
}

export interface BoardQuery {
  readonly at: Instant;
  /** Both lights when nothing is said. */
  readonly light?: "yellow" | "red";
  readonly offices?: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

/** An open case that is near its due time or past it, with whoever has it now. */
export interface BoardCase {
  readonly id: CaseId;
  readonly number: string;
  readonly item: string;
  readonly status: string;
  readonly office: string;
  readonly channel: string;
  readonly applicantName: string | null;
  readonly submittedAt: Instant;
  readonly version: number;
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant;
  readonly light: "yellow" | "red";
  readonly provisional: boolean;
  readonly steps: readonly BoardStep[];
}

export interface BoardStep {
  readonly task: string;
  readonly name: string;
  readonly office: string;
  readonly post: string;
  readonly holder: AccountId | null;
  readonly openedAt: Instant;
  readonly dueOn: CivilDate | null;
}

export interface SupervisionQuery {
  /** Of the case, or that is spoken to; all when nothing is said. */
  readonly offices?: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

/** An order of supervision (督办) that waits for its answer. */
export interface OpenSupervision {
  readonly caseId: CaseId;
  /** Of the event that gave it; its paper has the same. */
  readonly seq: number;
  readonly number: string;
  readonly item: string;
  readonly status: string;
  /** That is spoken to. */
  readonly office: string;
  readonly applicantName: string | null;
  /** Id within the case. */
  readonly supervision: string;
  readonly order: string;
  readonly to: AccountId;
  /** Null where the system gave it. */
  readonly by: AccountId | null;
  readonly orderedAt: Instant;
  readonly answerDueOn: CivilDate;
}

/** What a replayed log amounts to, counted from the stored cases. */
export interface ObservedFigures {
  readonly cases: number;
  readonly events: number;
  readonly activities: number;
  readonly variants: number;
  readonly overdue: number;
  readonly open: number;
}

/** What the cases that one office closed in one year took, by who had them. Days may be parts of a day. */
export interface SpentFigure {
  readonly year: number;
  readonly office: string;
  readonly party: string;
  readonly unit: string;
  readonly cases: number;
  readonly calendarDays: number;
  readonly workingDays: number;
}

export interface SpentCaseRow extends CaseListRow {
  /** Of the party asked for. */
  readonly calendarDays: number;
  readonly workingDays: number;
}

export interface CaseLists {
  /** Who spent the days of the cases that closed in the year. */
  countSpent(jurisdiction: Jurisdiction, year: number): Promise<readonly SpentFigure[]>;
  /** The cases behind one of those figures, the longest first. */
  listSpent(
    jurisdiction: Jurisdiction,
    query: {
      readonly year: number;
      readonly office?: string;
      readonly party: string;
      readonly unit?: string;
      readonly offset: number;
      readonly limit: number;
    },
  ): Promise<Page<SpentCaseRow>>;
  /**
   * Of a text: numbers that begin with it, the highest first; then the cases of the phone; then names that begin with it,
   * in order and of each the latest first; then the latest of the items. Without a text the latest first; of closed
   * statuses alone the last closed first; with a light what is due first first.
   */
  findCases(jurisdiction: Jurisdiction, query: CaseQuery): Promise<Page<CaseListRow>>;
  /** Waiting for a word of the window, the soonest due first. */
  listQueue(jurisdiction: Jurisdiction, limit: number): Promise<Page<CaseListRow>>;
  /** Open tasks of the posts, or held by the account. */
  listTasks(
    jurisdiction: Jurisdiction,
    whose: { readonly posts: readonly PostKey[]; readonly account: AccountId },
    limit: number,
  ): Promise<Page<TaskListRow>>;
  countBoard(jurisdiction: Jurisdiction, now: Instant): Promise<readonly BoardOffice[]>;
  /** The cases behind the yellow and red numbers, what is due first first. */
  listBoardCases(jurisdiction: Jurisdiction, query: BoardQuery): Promise<Page<BoardCase>>;
  /** Orders of supervision without an answer, what is to be answered first first. */
  listSupervisions(jurisdiction: Jurisdiction, query: SupervisionQuery): Promise<Page<OpenSupervision>>;
  /**
   * Open cases past their due time, and closed ones that were decided after it. An observed case is judged by its own
   * deadline, which is an instant: at it, the case is still in time.
   */
  listOverdue(
    jurisdiction: Jurisdiction,
    query: {
      readonly at: Instant;
      readonly office?: string;
      readonly which: "open" | "closed";
      readonly offset: number;
      readonly limit: number;
    },
  ): Promise<Page<CaseListRow>>;
  /** Of one observed procedure; without it, of all that were replayed into the district. */
  countObserved(jurisdiction: Jurisdiction, procedure?: ItemCode): Promise<ObservedFigures>;
  listNotices(
    jurisdiction: Jurisdiction,
    whose: {
      readonly account: AccountId;
      readonly offices: readonly { readonly office: string; readonly action: string }[];
    },
    limit: number,
  ): Promise<readonly NoticeListRow[]>;
  markNoticesRead(jurisdiction: Jurisdiction, account: AccountId, ids: readonly string[], at: Instant): Promise<void>;
  logReading(jurisdiction: Jurisdiction, account: AccountId, caseId: CaseId, what: string): Promise<void>;
}

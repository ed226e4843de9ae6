/** The columns of the commit statement: name, type, and where the value stands in the commit. */
import type {
  CaseCommit,
  NoticeRow,
  RatingRow,
  SpentRow,
  StepDue,
  StoredEvent,
  TaskRow,
  UsedKey,
} from "../../app/ports/case-store.ts";
import type { BindMessage, CellType, CellValues } from "../postgres/bind-message.ts";
import type { NumberedPaper, Series } from "./paper-numbers.ts";

export interface Column<Row> {
  readonly name: string;
  readonly type: CellType;
  addTo(message: Pick<BindMessage, "array">, rows: readonly Row[]): void;
}

/** What a case keeps for life: written when it opens and never again. */
const lasting: readonly Column<CaseCommit>[] = [
  column("number", "text", ({ row }) => row.number),
  column("item", "text", ({ row }) => row.item),
  column("item_version", "text", ({ row }) => row.itemVersion),
  column("channel", "text", ({ row }) => row.channel),
  column("owner", "uuid", ({ row }) => row.owner),
  column("applicant_name", "text", ({ row }) => row.applicantName),
  column("applicant_key", "text", ({ row }) => row.applicantKey),
  column("phone_key", "text", ({ row }) => row.phoneKey),
  column("tracking_hash", "text", ({ row }) => row.trackingHash),
  column("data_key", "bytea", ({ row }) => row.dataKey),
  column("submitted_at", "timestamptz", ({ row }) => row.submittedAt),
  column("received_on", "date", ({ row }) => row.receivedOn),
  column("deadline_at", "timestamptz", ({ row }) => row.deadlineAt),
];

/** What the decision was made on: the case changes only while it is still at that version. */
const expected: Column<CaseCommit> = column("expected", "int", (commit) => commit.expectedVersion);

const changing: readonly Column<CaseCommit>[] = [
  column("version", "int", ({ row }) => row.version),
  column("status", "text", ({ row }) => row.status),
  column("office", "text", ({ row }) => row.office),
  column("accepted_on", "date", ({ row }) => row.acceptedOn),
  column("acceptance_kind", "text", ({ row }) => row.acceptanceKind),
  column("statutory_due_on", "date", ({ row }) => row.statutoryDueOn),
  column("promised_due_on", "date", ({ row }) => row.promisedDueOn),
  column("due_on", "date", ({ row }) => row.dueOn),
  column("due_at", "timestamptz", ({ row }) => row.dueAt),
  column("yellow_at", "timestamptz", ({ row }) => row.yellowAt),
  column("provisional", "bool", ({ row }) => row.provisional),
  column("decided_at", "timestamptz", ({ row }) => row.decidedAt),
  column("outcome", "text", ({ row }) => row.outcome),
  column("closed_at", "timestamptz", ({ row }) => row.closedAt),
  column("closed_late", "bool", ({ row }) => row.closedLate),
  column("updated_at", "timestamptz", ({ row }) => row.updatedAt),
  column("wake_at", "timestamptz", ({ row }) => row.wakeAt),
];

const event: readonly Column<StoredEvent>[] = [
  column("seq", "int", (row) => row.seq),
  column("type", "text", (row) => row.type),
  column("at", "timestamptz", (row) => row.at),
  column("effective_at", "timestamptz", (row) => row.effectiveAt),
  column("actor", "text", (row) => row.actor),
  column("body", "text", (row) => row.body),
  column("sealed", "bytea", (row) => row.sealed),
  column("used_key", "uuid", ({ used }) => used?.digest ?? null),
  column("used_request", "text", ({ used }) => used?.request ?? null),
];

const task: readonly Column<TaskRow>[] = [
  column("task", "text", (row) => row.task),
  column("name", "text", (row) => row.name),
  column("kind", "text", (row) => row.kind),
  column("office", "text", (row) => row.office),
  column("post", "text", (row) => row.post),
  column("holder", "uuid", (row) => row.holder),
  column("opened_at", "timestamptz", (row) => row.openedAt),
  column("due_on", "date", (row) => row.due.dueOn),
  column("due_at", "timestamptz", (row) => row.due.dueAt),
  column("yellow_at", "timestamptz", (row) => row.due.yellowAt),
];

const paper: readonly Column<NumberedPaper>[] = [
  column("case_id", "uuid", (row) => row.caseId),
  column("seq", "int", (row) => row.seq),
  column("kind", "text", (row) => row.kind),
  column("body", "text", (row) => row.body),
  column("year", "int", (row) => row.year),
  column("issued_at", "timestamptz", (row) => row.issuedAt),
  // Counted from the end of the batch; the statement takes it from the last number of the series.
  column("serial", "int", (row) => row.later),
];

const series: readonly Column<Series>[] = [
  column("body", "text", (row) => row.body),
  column("kind", "text", (row) => row.kind),
  column("year", "int", (row) => row.year),
  column("last", "int", (row) => row.count),
];

const notice: readonly Column<NoticeRow>[] = [
  column("seq", "int", (row) => row.seq),
  column("nth", "int", (row) => row.nth),
  column("account", "uuid", (row) => row.account),
  column("office", "text", (row) => row.office),
  column("action", "text", (row) => row.action),
  column("code", "text", (row) => row.code),
  column("facts", "text", (row) => JSON.stringify(row.facts)),
  column("at", "timestamptz", (row) => row.at),
];

const rating: readonly Column<RatingRow>[] = [
  column("act", "text", (row) => row.act),
  column("level", "int", (row) => row.level),
  column("item", "text", (row) => row.item),
  column("office", "text", (row) => row.office),
  column("rated_at", "timestamptz", (row) => row.ratedAt),
];

const spent: readonly Column<SpentRow>[] = [
  column("party", "text", (row) => row.party),
  column("unit", "text", (row) => row.unit),
  column("item", "text", (row) => row.item),
  column("office", "text", (row) => row.office),
  column("year", "int", (row) => row.year),
  column("calendar_thousandths", "int", (row) => row.calendarThousandths),
  column("working_thousandths", "int", (row) => row.workingThousandths),
];

const key: readonly Column<KeyRow>[] = [
  column("key", "uuid", ({ used }) => used.digest),
  column("request", "text", ({ used }) => used.request),
  column("status", "int", () => OPENED),
  column("version", "int", (row) => row.version),
];

/** HTTP's word for what the application did. */
const OPENED = 201;

/** The key of an application, and the version to which it brought its case. */
interface KeyRow {
  readonly used: UsedKey;
  readonly version: number;
}

const closed: readonly Column<string>[] = [column("task", "text", (row) => row)];
const held: readonly Column<readonly [string, string]>[] = [
  column("task", "text", ([id]) => id),
  column("holder", "uuid", ([, holder]) => holder),
];

const moved: readonly Column<readonly [string, StepDue]>[] = [
  column("task", "text", ([id]) => id),
  column("due_on", "date", ([, due]) => due.dueOn),
  column("due_at", "timestamptz", ([, due]) => due.dueAt),
  column("yellow_at", "timestamptz", ([, due]) => due.yellowAt),
];

export const columns = {
  lasting,
  expected,
  changing,
  event,
  task,
  closed,
  held,
  moved,
  series,
  paper,
  notice,
  rating,
  spent,
  key,
} as const;

export function column<Row, Type extends CellType>(
  name: string,
  type: Type,
  of: (row: Row) => CellValues[Type] | null,
): Column<Row> {
  return { name, type, addTo: (message, rows) => message.array(type, rows, of) };
}

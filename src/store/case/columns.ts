/** The columns of the commit statement: name, type, and where the value stands in the commit. */
import type {
  CaseCommit,
  KeptReply,
  NoticeRow,
  PaperRow,
  RatingRow,
  StoredEvent,
  TaskRow,
} from "../../app/ports/case-store.ts";
import type { Instant } from "../../core/shared/index.ts";

export interface Column<Row> {
  readonly name: string;
  readonly type: string;
  of(row: Row): unknown;
}

const given: readonly Column<CaseCommit>[] = [
  column("expected", "int", (commit) => commit.expectedVersion),
  column("version", "int", (commit) => commit.row.version),
  column("status", "text", (commit) => commit.row.status),
  column("number", "text", (commit) => commit.row.number),
  column("item", "text", (commit) => commit.row.item),
  column("item_version", "text", (commit) => commit.row.itemVersion),
  column("office", "text", (commit) => commit.row.office),
  column("channel", "text", (commit) => commit.row.channel),
  column("owner", "uuid", (commit) => commit.row.owner),
  column("applicant_name", "text", (commit) => commit.row.applicantName),
  column("applicant_key", "text", (commit) => commit.row.applicantKey),
  column("phone_key", "text", (commit) => commit.row.phoneKey),
  column("tracking_hash", "text", (commit) => commit.row.trackingHash),
  column("data_key", "bytea", (commit) => commit.row.dataKey),
  column("submitted_at", "timestamptz", (commit) => timestamp(commit.row.submittedAt)),
  column("received_on", "date", (commit) => commit.row.receivedOn),
  column("accepted_on", "date", (commit) => commit.row.acceptedOn),
  column("acceptance_kind", "text", (commit) => commit.row.acceptanceKind),
  column("statutory_due_on", "date", (commit) => commit.row.statutoryDueOn),
  column("promised_due_on", "date", (commit) => commit.row.promisedDueOn),
  column("due_on", "date", (commit) => commit.row.dueOn),
  column("due_at", "timestamptz", (commit) => timestamp(commit.row.dueAt)),
  column("yellow_at", "timestamptz", (commit) => timestamp(commit.row.yellowAt)),
  column("provisional", "bool", (commit) => commit.row.provisional),
  column("decided_at", "timestamptz", (commit) => timestamp(commit.row.decidedAt)),
  column("outcome", "text", (commit) => commit.row.outcome),
  column("closed_at", "timestamptz", (commit) => timestamp(commit.row.closedAt)),
  column("updated_at", "timestamptz", (commit) => timestamp(commit.row.updatedAt)),
  column("deadline_at", "timestamptz", (commit) => timestamp(commit.row.deadlineAt)),
];

const event: readonly Column<StoredEvent>[] = [
  column("seq", "int", (row) => row.seq),
  column("type", "text", (row) => row.type),
  column("at", "timestamptz", (row) => timestamp(row.at)),
  column("effective_at", "timestamptz", (row) => timestamp(row.effectiveAt)),
  column("actor", "jsonb", (row) => row.actor),
  column("body", "jsonb", (row) => row.body),
  column("sealed", "bytea", (row) => row.sealed),
];

const task: readonly Column<TaskRow>[] = [
  column("task", "text", (row) => row.task),
  column("name", "text", (row) => row.name),
  column("kind", "text", (row) => row.kind),
  column("office", "text", (row) => row.office),
  column("post", "text", (row) => row.post),
  column("holder", "uuid", (row) => row.holder),
  column("opened_at", "timestamptz", (row) => timestamp(row.openedAt)),
  column("due_on", "date", (row) => row.dueOn),
];

const paper: readonly Column<PaperRow>[] = [
  column("seq", "int", (row) => row.seq),
  column("kind", "text", (row) => row.kind),
  column("body", "text", (row) => row.body),
  column("year", "int", (row) => row.year),
  column("issued_at", "timestamptz", (row) => timestamp(row.issuedAt)),
];

const notice: readonly Column<NoticeRow>[] = [
  column("account", "uuid", (row) => row.account),
  column("office", "text", (row) => row.office),
  column("action", "text", (row) => row.action),
  column("code", "text", (row) => row.code),
  column("facts", "jsonb", (row) => JSON.stringify(row.facts)),
  column("at", "timestamptz", (row) => timestamp(row.at)),
];

const rating: readonly Column<RatingRow>[] = [
  column("act", "text", (row) => row.act),
  column("level", "int", (row) => row.level),
  column("item", "text", (row) => row.item),
  column("office", "text", (row) => row.office),
  column("rated_at", "timestamptz", (row) => timestamp(row.ratedAt)),
];

const kept: readonly Column<KeptReply>[] = [
  column("caller", "text", (row) => row.caller),
  column("key", "text", (row) => row.key),
  column("request", "text", (row) => row.request),
  column("status", "int", (row) => row.status),
  column("reply", "jsonb", (row) => JSON.stringify(row.reply)),
];

const closed: readonly Column<string>[] = [column("task", "text", (row) => row)];
const held: readonly Column<readonly [string, string]>[] = [
  column("task", "text", ([id]) => id),
  column("holder", "uuid", ([, holder]) => holder),
];
const wake: readonly Column<Instant | null>[] = [column("at", "timestamptz", (at) => timestamp(at))];

/** What a case keeps for life: not written again by later commits. */
const fixed: readonly string[] = ["number", "item", "item_version", "channel", "tracking_hash", "submitted_at"];

export const columns = { given, event, task, closed, held, wake, paper, notice, rating, kept, fixed } as const;

function column<Row>(name: string, type: string, of: (row: Row) => unknown): Column<Row> {
  return { name, type, of };
}

/** RFC 3339 in UTC: read the same by every server whatever its own time zone. */
function timestamp(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

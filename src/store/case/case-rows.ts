/** The row of a case in a list, as every list reads it. */
import { type Kysely, type QueryExecutorProvider, type SelectQueryBuilder, sql } from "kysely";
import type { CaseListRow, Page } from "../../app/ports/case-lists.ts";
import { type CaseId, type CivilDate, type Instant, MOST_COUNTED } from "../../core/shared/index.ts";
import type { CaseTables } from "./tables.ts";

export const CASE_COLUMNS = [
  "c.id",
  "c.number",
  "c.item",
  "c.status",
  "c.office",
  "c.channel",
  "c.applicant_name",
  "c.submitted_at",
  "c.due_at",
  "c.yellow_at",
  "c.provisional",
  "c.outcome",
  "c.closed_at",
  "c.updated_at",
  "c.version",
] as const;

/** Civil dates come as text: a driver's Date would move them between time zones. */
export const CASE_DATES = [
  sql<string | null>`c.due_on::text`.as("due_on"),
  sql<string | null>`c.statutory_due_on::text`.as("statutory_due_on"),
  sql<string | null>`c.promised_due_on::text`.as("promised_due_on"),
] as const;

interface Listed<DB, TB extends keyof DB, Base, Row> {
  readonly db: QueryExecutorProvider;
  readonly base: SelectQueryBuilder<DB, TB, Base>;
  readonly page: SelectQueryBuilder<DB, TB, Row>;
}

/** A page of rows and how many there are in all, counted up to `MOST_COUNTED`. */
export async function readPage<DB, TB extends keyof DB, Base, Row, Out>(
  { db, base, page }: Listed<DB, TB, Base, Row>,
  window: { readonly offset: number; readonly limit: number },
  shape: (row: Row) => Out,
): Promise<Page<Out>> {
  const rows = await page.offset(window.offset).limit(window.limit).execute();
  if (window.offset === 0 && rows.length < window.limit) return { rows: rows.map(shape), total: rows.length };
  const first = base.select(sql`1`.as("one")).limit(MOST_COUNTED);
  const counted = await sql<{ total: number }>`select count(*)::int as total from (${first}) as counted`.execute(db);
  return { rows: rows.map(shape), total: counted.rows[0]?.total ?? rows.length };
}

/** The rows of these cases, in the order of the ids: a list finds its page first, and then what it shows of it. */
export async function readRows(
  db: Kysely<CaseTables>,
  jurisdiction: string,
  ids: readonly string[],
): Promise<readonly CaseListRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("case_record as c")
    .where("c.jurisdiction", "=", jurisdiction)
    .where("c.id", "=", sql<string>`any(${ids}::uuid[])`)
    .select(CASE_COLUMNS)
    .select(CASE_DATES)
    .execute();
  const places = new Map(ids.map((id, place) => [id, place]));
  return rows.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)).map(caseRow);
}

export interface CaseRecordRow {
  readonly id: string;
  readonly number: string;
  readonly item: string;
  readonly status: string;
  readonly office: string;
  readonly channel: string;
  readonly applicant_name: string | null;
  readonly submitted_at: Date;
  readonly due_on: string | null;
  readonly due_at: Date | null;
  readonly yellow_at: Date | null;
  readonly provisional: boolean;
  readonly statutory_due_on: string | null;
  readonly promised_due_on: string | null;
  readonly outcome: string | null;
  readonly closed_at: Date | null;
  readonly updated_at: Date;
  readonly version: number;
}

export function caseRow(row: CaseRecordRow): CaseListRow {
  return {
    id: row.id as CaseId,
    number: row.number,
    item: row.item,
    status: row.status,
    office: row.office,
    channel: row.channel,
    applicantName: row.applicant_name,
    submittedAt: instantOf(row.submitted_at),
    dueOn: row.due_on as CivilDate | null,
    dueAt: row.due_at === null ? null : instantOf(row.due_at),
    yellowAt: row.yellow_at === null ? null : instantOf(row.yellow_at),
    provisional: row.provisional,
    statutoryDueOn: row.statutory_due_on as CivilDate | null,
    promisedDueOn: row.promised_due_on as CivilDate | null,
    outcome: row.outcome,
    closedAt: row.closed_at === null ? null : instantOf(row.closed_at),
    updatedAt: instantOf(row.updated_at),
    version: row.version,
  };
}

export function instantOf(date: Date): Instant {
  return date.getTime() as Instant;
}

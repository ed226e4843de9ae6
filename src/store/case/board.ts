/**
 * The boards, and the queue of the window. All begin at the open cases, which have an index of their own
 * (`case_standing_open`), so that closed ones cost nothing however many there are. What is asked of every open case is
 * asked of how it stands, in one pass; what it is, is looked up for those on the page.
 */
import type pg from "pg";
import type { BoardCase, BoardOffice, BoardQuery, BoardStep, Page } from "../../app/ports/case-lists.ts";
import type { AccountId, CaseId, CivilDate, Instant } from "../../core/shared/index.ts";
import { isPast } from "./lights.ts";

const OPEN = "case_standing s where s.jurisdiction = $1 and s.closed_at is null";
/** Few, however many are open; some of them are not lit yet. */
const LIT = `${OPEN} and s.lit_at <= $2`;
const RED = isPast("$2");

/** Lights of open cases by office. */
export async function countBoard(pool: pg.Pool, jurisdiction: string, now: Instant): Promise<readonly BoardOffice[]> {
  const { rows } = await pool.query<BoardOffice & { readonly lit: number }>({
    name: "count-board",
    text: `select s.office, count(*)::int as open, (count(*) filter (where ${RED}))::int as red,
        (count(*) filter (where s.yellow_at <= $2 or ${RED}))::int as lit
      from ${OPEN} group by s.office`,
    values: [jurisdiction, new Date(now)],
  });
  return rows
    .map(({ office, open, red, lit }) => ({ office, open, red, yellow: lit - red, green: open - lit }))
    .sort((a, b) => (a.office < b.office ? -1 : 1));
}

/** Yellow and red ones, what is due first first, each with its open steps. */
export async function listBoardCases(
  pool: pg.Pool,
  jurisdiction: string,
  { at, light, offices, offset, limit }: BoardQuery,
): Promise<Page<BoardCase>> {
  const { rows } = await pool.query<PageRow>({
    name: "list-board-cases",
    text: `with lit as materialized (
        select s.case_id, s.due_at, ${RED} as red from ${LIT}
          and (s.yellow_at <= $2 or s.due_at <= $2) and ($4::text[] is null or s.office = any($4))
      ),
      shown as (select * from lit where $3::text is null or red = ($3 = 'red')),
      page as (select * from shown order by due_at, case_id offset $5 limit $6)
      select (select count(*)::int from shown) as total, page.case_id as id, o.number, o.item, s.status, s.office,
        o.applicant_name, s.version, s.due_on::text as due_on, page.due_at, page.red, s.provisional, o.channel,
        o.submitted_at
      from page
      join case_opening o on o.jurisdiction = $1 and o.id = page.case_id
      join case_standing s on s.jurisdiction = $1 and s.case_id = page.case_id
      order by page.due_at, page.case_id`,
    values: [jurisdiction, new Date(at), light ?? null, offices ?? null, offset, limit],
  });
  const steps = await stepsOf(pool, jurisdiction, rows);
  return { total: rows[0]?.total ?? 0, rows: rows.map((row) => boardCase(row, steps.get(row.id) ?? [])) };
}

/** Ids of a page, and how many there are on all pages. */
interface Found {
  readonly total: number;
  readonly ids: readonly string[];
}

/** A page of the open cases past their due time, longest past first. */
export async function findOverdue(
  pool: pg.Pool,
  jurisdiction: string,
  { at, office, offset, limit }: Omit<BoardQuery, "light" | "offices"> & { readonly office?: string },
): Promise<Found> {
  const { rows } = await pool.query<Found>({
    name: "find-overdue",
    text: `with late as materialized (
        select s.case_id, s.due_at from ${LIT} and ${RED} and ($3::text is null or s.office = $3)
      )
      select (select count(*)::int from late) as total,
        array(select case_id::text from late order by due_at, case_id offset $4 limit $5) as ids`,
    values: [jurisdiction, new Date(at), office ?? null, offset, limit],
  });
  return rows[0] ?? { total: 0, ids: [] };
}

/** The first of the cases that wait for a word of the window, the soonest due first. */
export async function findWaiting(pool: pg.Pool, jurisdiction: string, limit: number): Promise<Found> {
  const { rows } = await pool.query<Found>({
    name: "find-waiting",
    text: `with waiting as materialized (
        select s.case_id, s.due_at from ${OPEN} and s.status in ('submitted', 'received', 'corrected')
      )
      select (select count(*)::int from waiting) as total,
        array(select case_id::text from waiting order by due_at, case_id limit $2) as ids`,
    values: [jurisdiction, limit],
  });
  return rows[0] ?? { total: 0, ids: [] };
}

interface PageRow {
  readonly total: number;
  readonly id: string;
  readonly number: string;
  readonly item: string;
  readonly status: string;
  readonly office: string;
  readonly applicant_name: string | null;
  readonly version: number;
  readonly due_on: string | null;
  readonly due_at: Date;
  readonly red: boolean;
  readonly provisional: boolean;
  readonly channel: string;
  readonly submitted_at: Date;
}

async function stepsOf(pool: pg.Pool, jurisdiction: string, cases: readonly PageRow[]) {
  const { rows } = await pool.query<StepRow>({
    name: "list-steps-of-cases",
    text: `select case_id, task, name, office, post, holder, opened_at, due_on::text as due_on
      from case_task where jurisdiction = $1 and case_id = any($2::uuid[]) order by opened_at, task`,
    values: [jurisdiction, cases.map((row) => row.id)],
  });
  return Map.groupBy(rows, (row) => row.case_id);
}

interface StepRow {
  readonly case_id: string;
  readonly task: string;
  readonly name: string;
  readonly office: string;
  readonly post: string;
  readonly holder: string | null;
  readonly opened_at: Date;
  readonly due_on: string | null;
}

function boardCase(row: PageRow, steps: readonly StepRow[]): BoardCase {
  return {
    id: row.id as CaseId,
    number: row.number,
    item: row.item,
    status: row.status,
    office: row.office,
    channel: row.channel,
    applicantName: row.applicant_name,
    submittedAt: row.submitted_at.getTime() as Instant,
    version: row.version,
    dueOn: row.due_on as CivilDate | null,
    dueAt: row.due_at.getTime() as Instant,
    light: row.red ? "red" : "yellow",
    provisional: row.provisional,
    steps: steps.map(
      (step): BoardStep => ({
        task: step.task,
        name: step.name,
        office: step.office,
        post: step.post,
        holder: step.holder as AccountId | null,
        openedAt: step.opened_at.getTime() as Instant,
        dueOn: step.due_on as CivilDate | null,
      }),
    ),
  };
}

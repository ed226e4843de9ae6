/**
 * The board of lights and the cases behind its numbers. Both begin at the open cases, which have an index of their own
 * (`case_standing_awake`), so that closed ones cost nothing however many there are.
 */
import type pg from "pg";
import type { BoardCase, BoardOffice, BoardQuery, BoardStep, Page } from "../../app/ports/case-lists.ts";
import type { AccountId, CaseId, CivilDate, Instant } from "../../core/shared/index.ts";

/**
 * The deadline of a replayed case, which never turns yellow, is looked up only where no yellow is set. A due time is the
 * 24:00 at which a day ends; a deadline is an instant, and at it the case is still in time.
 */
const OPEN = `
  select s.case_id, s.office, s.due_at, s.yellow_at, case when s.yellow_at is null then (
      select o.deadline_at from case_opening o where o.jurisdiction = $1 and o.id = s.case_id
    ) end as deadline_at
  from case_standing s
  where s.jurisdiction = $1 and s.closed_at is null`;

const RED = "coalesce(deadline_at < $2, due_at <= $2, false)";

/** Lights of open cases by office. */
export async function countBoard(pool: pg.Pool, jurisdiction: string, now: Instant): Promise<readonly BoardOffice[]> {
  const { rows } = await pool.query<BoardOffice>({
    name: "count-board",
    text: `with open as (select *, ${RED} as red from (${OPEN}) as each)
      select office, count(*)::int as open, (count(*) filter (where red))::int as red,
        (count(*) filter (where not red and yellow_at <= $2))::int as yellow,
        (count(*) filter (where not red and coalesce(yellow_at > $2, true)))::int as green
      from open group by office order by office`,
    values: [jurisdiction, new Date(now)],
  });
  return rows;
}

/** Yellow and red ones, what is due first first, each with its open steps. */
export async function listBoardCases(
  pool: pg.Pool,
  jurisdiction: string,
  { at, light, offices, offset, limit }: BoardQuery,
): Promise<Page<BoardCase>> {
  const { rows } = await pool.query<PageRow>({
    name: "list-board-cases",
    text: `with open as materialized (select *, ${RED} as red from (${OPEN}) as each),
      lit as (
        select * from open
        where (red or yellow_at <= $2) and ($3::text is null or red = ($3 = 'red'))
          and ($4::text[] is null or office = any($4))
      ),
      page as (select * from lit order by coalesce(deadline_at, due_at), case_id offset $5 limit $6)
      select (select count(*)::int from lit) as total, page.case_id as id, o.number, o.item, s.status, page.office,
        o.applicant_name, s.version, s.due_on::text as due_on, coalesce(page.deadline_at, page.due_at) as due_at, page.red,
        s.provisional, o.channel, o.submitted_at
      from page
      join case_opening o on o.jurisdiction = $1 and o.id = page.case_id
      join case_standing s on s.jurisdiction = $1 and s.case_id = page.case_id
      order by coalesce(page.deadline_at, page.due_at), page.case_id`,
    values: [jurisdiction, new Date(at), light ?? null, offices ?? null, offset, limit],
  });
  const steps = await stepsOf(pool, jurisdiction, rows);
  return { total: rows[0]?.total ?? 0, rows: rows.map((row) => boardCase(row, steps.get(row.id) ?? [])) };
}

/** A page of the open cases past their due time, longest past first. */
export async function findOverdue(
  pool: pg.Pool,
  jurisdiction: string,
  { at, office, offset, limit }: Omit<BoardQuery, "light" | "offices"> & { readonly office?: string },
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  const { rows } = await pool.query<{ total: number; ids: readonly string[] }>({
    name: "find-overdue",
    text: `with open as materialized (select *, ${RED} as red from (${OPEN}) as each),
      late as (select * from open where red and ($3::text is null or office = $3)),
      page as (select case_id from late order by coalesce(deadline_at, due_at), case_id offset $4 limit $5)
      select (select count(*)::int from late) as total, array(select case_id::text from page) as ids`,
    values: [jurisdiction, new Date(at), office ?? null, offset, limit],
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

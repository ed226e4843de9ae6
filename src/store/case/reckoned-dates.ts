/** The dates of cases as stored, and their change where days have changed. */
import type pg from "pg";
import type { StepDue } from "../../app/ports/case-store.ts";
import type { Due, ReckonedCase, StoredDates } from "../../app/ports/reckoning-store.ts";
import type { CaseId, CivilDate, Instant, Jurisdiction } from "../../core/shared/index.ts";
import { datesIn, litAt } from "./lights.ts";

interface StandingRow {
  readonly case_id: CaseId;
  readonly version: number;
  readonly closed: boolean;
  readonly updated_at: Date;
  readonly statutory_due_on: CivilDate | null;
  readonly promised_due_on: CivilDate | null;
  readonly due_on: CivilDate | null;
  readonly due_at: Date | null;
  readonly yellow_at: Date | null;
  readonly provisional: boolean;
  readonly wake_at: Date | null;
  readonly steps: readonly StepRow[];
  readonly undertakings: readonly UndertakingDueRow[];
}

/** As JSON: instants in milliseconds. */
interface StepRow {
  readonly task: string;
  readonly due_on: CivilDate | null;
  readonly due_at: number | null;
  readonly yellow_at: number | null;
}

interface UndertakingDueRow {
  readonly nth: number;
  readonly due_on: CivilDate | null;
  readonly due_at: number | null;
}

export async function findDates(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  ids: readonly CaseId[],
): Promise<readonly StoredDates[]> {
  const { rows } = await pool.query<StandingRow>({
    name: "find-case-dates",
    text: `select s.case_id, s.version, s.closed_at is not null as closed, s.updated_at, s.statutory_due_on::text,
             s.promised_due_on::text, s.due_on::text, s.due_at, s.yellow_at, s.provisional, s.wake_at,
             coalesce((select json_agg(json_build_object('task', t.task, 'due_on', t.due_on,
                 'due_at', extract(epoch from t.due_at) * 1000, 'yellow_at', extract(epoch from t.yellow_at) * 1000))
               from case_task t where t.jurisdiction = $1 and t.case_id = s.case_id), '[]') as steps,
             coalesce((select json_agg(json_build_object('nth', u.nth, 'due_on', u.due_on,
                 'due_at', extract(epoch from u.due_at) * 1000))
               from undertaking u where u.jurisdiction = $1 and u.case_id = s.case_id), '[]') as undertakings
           from case_standing s where s.jurisdiction = $1 and s.case_id = any($2)`,
    values: [jurisdiction, ids],
  });
  return rows.map((row) => ({
    id: row.case_id,
    version: row.version,
    closed: row.closed,
    updatedAt: row.updated_at.getTime() as Instant,
    statutoryDueOn: row.statutory_due_on,
    promisedDueOn: row.promised_due_on,
    dueOn: row.due_on,
    dueAt: instantOf(row.due_at),
    yellowAt: instantOf(row.yellow_at),
    provisional: row.provisional,
    wakeAt: instantOf(row.wake_at),
    steps: new Map(row.steps.map(({ task, ...step }) => [task, { ...dueOf(step), yellowAt: atOf(step.yellow_at) }])),
    undertakings: new Map(row.undertakings.map(({ nth, ...due }) => [nth, dueOf(due)])),
  }));
}

function dueOf({ due_on, due_at }: Omit<UndertakingDueRow, "nth">): Due {
  return { dueOn: due_on, dueAt: atOf(due_at) };
}

function atOf(milliseconds: number | null): Instant | null {
  return milliseconds === null ? null : (Math.round(milliseconds) as Instant);
}

function instantOf(at: Date | null): Instant | null {
  return at === null ? null : (at.getTime() as Instant);
}

/**
 * Rows that a command holds this moment are passed over, so that neither waits for the other. A wake-up is only ever
 * moved to an earlier time: whoever is woken for nothing sets the right one.
 */
export async function writeReckoned(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  cases: readonly ReckonedCase[],
): Promise<readonly CaseId[]> {
  if (cases.length === 0) return [];
  const { rows } = await pool.query<{ case_id: CaseId }>({
    name: "write-reckoned-cases",
    text: WRITE,
    values: [
      jurisdiction,
      JSON.stringify(cases.map(caseRow)),
      JSON.stringify(cases.flatMap(({ id, steps }) => steps.map((step) => stepRow(id, ...step)))),
      JSON.stringify(cases.flatMap(({ id, undertakings }) => undertakings.map((due) => undertakingRow(id, ...due)))),
      JSON.stringify(cases.flatMap(noticeRows)),
    ],
  });
  return rows.map((row) => row.case_id);
}

const WRITE = `
  with reckoned as materialized (
    select * from jsonb_to_recordset($2::jsonb) as r (case_id uuid, change int, version int, dated bool,
      statutory_due_on date, promised_due_on date, due_on date, due_at timestamptz, yellow_at timestamptz,
      provisional bool, wake_at timestamptz)
  ), held as materialized (
    select r.*, case when r.wake_at is null then s.wake_at else least(s.wake_at, r.wake_at) end as wakes_at
    from reckoned r join case_standing s on s.case_id = r.case_id
    where s.jurisdiction = $1 and s.version = r.version
    order by s.case_id for update of s skip locked
  ), standing as (
    update case_standing s set
      statutory_due_on = case when h.dated then h.statutory_due_on else s.statutory_due_on end,
      promised_due_on = case when h.dated then h.promised_due_on else s.promised_due_on end,
      due_on = case when h.dated then h.due_on else s.due_on end,
      due_at = case when h.dated then h.due_at else s.due_at end,
      yellow_at = case when h.dated then h.yellow_at else s.yellow_at end,
      provisional = case when h.dated then h.provisional else s.provisional end,
      lit_at = case when h.dated then ${litAt(datesIn("h"))} else s.lit_at end,
      wake_at = h.wakes_at
    from held h
    where s.jurisdiction = $1 and s.case_id = h.case_id and (h.dated or s.wake_at is distinct from h.wakes_at)
  ), steps as (
    update case_task t set due_on = r.due_on, due_at = r.due_at, yellow_at = r.yellow_at
    from jsonb_to_recordset($3::jsonb) as r (case_id uuid, task text, due_on date, due_at timestamptz, yellow_at timestamptz)
      join held h on h.case_id = r.case_id
    where t.jurisdiction = $1 and t.case_id = r.case_id and t.task = r.task
  ), owed as (
    update undertaking u set due_on = r.due_on, due_at = r.due_at
    from jsonb_to_recordset($4::jsonb) as r (case_id uuid, nth int, due_on date, due_at timestamptz)
      join held h on h.case_id = r.case_id
    where u.jurisdiction = $1 and u.case_id = r.case_id and u.nth = r.nth
  ), told as (
    insert into notice (jurisdiction, case_id, seq, nth, account, office, action, code, facts, at)
    select $1, r.case_id, h.version, r.nth + coalesce(
        (select max(n.nth) + 1 from notice n where n.jurisdiction = $1 and n.case_id = r.case_id and n.seq = h.version), 0),
      r.account, r.office, r.action, r.code, r.facts, r.at
    from jsonb_to_recordset($5::jsonb) as r
        (case_id uuid, nth int, account uuid, office text, action text, code text, facts text, at timestamptz)
      join held h on h.case_id = r.case_id
  ), done as (
    update reckoning_case c set version = h.version, wake_at = h.wakes_at from held h
    where c.jurisdiction = $1 and c.case_id = h.case_id and c.change = h.change
  )
  select case_id from held`;

function caseRow({ id, change, version, dates, wakeAt }: ReckonedCase) {
  return {
    ...{ case_id: id, change, version, dated: dates !== null, wake_at: textOf(wakeAt) },
    statutory_due_on: dates?.statutoryDueOn ?? null,
    promised_due_on: dates?.promisedDueOn ?? null,
    due_on: dates?.dueOn ?? null,
    due_at: textOf(dates?.dueAt ?? null),
    yellow_at: textOf(dates?.yellowAt ?? null),
    provisional: dates?.provisional ?? null,
  };
}

function stepRow(id: CaseId, task: string, { dueOn, dueAt, yellowAt }: StepDue) {
  return { case_id: id, task, due_on: dueOn, due_at: textOf(dueAt), yellow_at: textOf(yellowAt) };
}

function undertakingRow(id: CaseId, nth: number, { dueOn, dueAt }: Due) {
  return { case_id: id, nth, due_on: dueOn, due_at: textOf(dueAt) };
}

function noticeRows({ id, notices }: ReckonedCase) {
  return notices.map(({ account, office, action, code, facts, at }, nth) => ({
    ...{ case_id: id, nth, account, office, action, code, facts: JSON.stringify(facts), at: textOf(at) },
  }));
}

function textOf(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

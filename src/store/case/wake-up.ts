/** When cases need waking: taking what is due, so that of many processes each takes another part. */
import type pg from "pg";
import type { CaseId, Instant, Jurisdiction } from "../../core/shared/index.ts";

/** A row that another process is about to take is passed over; one that was taken is put off, so it is taken once. */
export async function takeDueWakeUps(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  ...[now, until, limit]: [now: Instant, until: Instant, limit: number]
): Promise<readonly CaseId[]> {
  const { rows } = await pool.query<{ case_id: CaseId }>({
    name: "take-due-wake-ups",
    text: `with due as (
             select case_id from wake_up where jurisdiction = $1 and at <= $2
             order by at limit $4 for update skip locked
           )
           update wake_up w set at = $3 from due where w.jurisdiction = $1 and w.case_id = due.case_id
           returning w.case_id`,
    values: [jurisdiction, timestamp(now), timestamp(until), limit],
  });
  return rows.map((row) => row.case_id);
}

export async function moveWakeUp(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  ...[id, from, to]: [id: CaseId, from: Instant, to: Instant]
): Promise<void> {
  await pool.query({
    name: "move-wake-up",
    text: "update wake_up set at = $4 where jurisdiction = $1 and case_id = $2 and at = $3",
    values: [jurisdiction, id, timestamp(from), timestamp(to)],
  });
}

/** The case stays locked while its wake-up is set: a commit of a newer version comes before or after, never between. */
export async function setWakeUp(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  ...[id, version, at]: [id: CaseId, version: number, at: Instant | null]
): Promise<void> {
  await pool.query({
    name: "set-wake-up",
    text: `with current as (
             select case_id from case_standing where jurisdiction = $1 and case_id = $2 and version = $3 for update
           ), resting as (
             delete from wake_up w using current where w.jurisdiction = $1 and w.case_id = current.case_id and $4::timestamptz is null
           )
           insert into wake_up (jurisdiction, case_id, at) select $1, case_id, $4::timestamptz from current where $4::timestamptz is not null
           on conflict (jurisdiction, case_id) do update set at = excluded.at`,
    values: [jurisdiction, id, version, at === null ? null : timestamp(at)],
  });
}

function timestamp(at: Instant): string {
  return new Date(at).toISOString();
}

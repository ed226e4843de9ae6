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
             select case_id from case_standing where jurisdiction = $1 and wake_at <= $2
             order by wake_at limit $4 for update skip locked
           )
           update case_standing s set wake_at = $3 from due where s.jurisdiction = $1 and s.case_id = due.case_id
           returning s.case_id`,
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
    text: "update case_standing set wake_at = $4 where jurisdiction = $1 and case_id = $2 and wake_at = $3",
    values: [jurisdiction, id, timestamp(from), timestamp(to)],
  });
}

/** Nothing happens when a commit of a newer version came before: that one set it. */
export async function setWakeUp(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  ...[id, version, at]: [id: CaseId, version: number, at: Instant | null]
): Promise<void> {
  await pool.query({
    name: "set-wake-up",
    text: "update case_standing set wake_at = $4 where jurisdiction = $1 and case_id = $2 and version = $3",
    values: [jurisdiction, id, version, at === null ? null : timestamp(at)],
  });
}

function timestamp(at: Instant): string {
  return new Date(at).toISOString();
}

/** Figures of a replayed log, counted from the stored cases and nothing else. */
import type pg from "pg";
import type { ObservedFigures } from "../../app/ports/case-lists.ts";

/** Overdue: closed after the deadline, compared as instants. Variants: distinct sequences of activities. */
export async function countObserved(pool: pg.Pool, jurisdiction: string): Promise<ObservedFigures> {
  const { rows } = await pool.query<ObservedFigures>({
    text: `
      with observed as (
        select id, deadline_at, closed_at from case_record where jurisdiction = $1 and channel = 'imported'
      ),
      activity as (
        select e.case_id, e.seq, e.body ->> 'activity' as name
        from case_event e join observed o on o.id = e.case_id
        where e.jurisdiction = $1 and e.type = 'activity-observed'
      )
      select
        (select count(*)::int from observed) as cases,
        (select count(*)::int from activity) as events,
        (select count(distinct name)::int from activity) as activities,
        (select count(distinct path)::int from (
          select string_agg(name, E'\\x1f' order by seq) as path from activity group by case_id) as paths) as variants,
        (select count(*)::int from observed where closed_at > deadline_at) as overdue,
        (select count(*)::int from observed where closed_at is null) as open`,
    values: [jurisdiction],
  });
  const figures = rows[0];
  if (figures === undefined) throw new Error("counting gives one row");
  return figures;
}

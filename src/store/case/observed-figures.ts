/** Figures of replayed logs, counted from the stored cases and nothing else. */
import type pg from "pg";
import type { ObservedFigures } from "../../app/ports/case-lists.ts";

/**
 * Of one observed procedure, or of all in the district. Overdue: closed after the deadline, compared as instants.
 * Variants: distinct sequences of activities; a case without any is one of them.
 */
export async function countObserved(
  pool: pg.Pool,
  jurisdiction: string,
  procedure: string | undefined,
): Promise<ObservedFigures> {
  const { rows } = await pool.query<ObservedFigures>({
    text: `
      with observed as (
        select id, deadline_at, closed_at from case_record
        where jurisdiction = $1 and channel = 'imported' and ($2::text is null or item = $2)
      ),
      activity as (
        select e.case_id, e.seq, e.body ->> 'activity' as name
        from case_event e join observed o on o.id = e.case_id
        where e.jurisdiction = $1 and e.type = 'activity-observed'
      ),
      path as (
        select o.id, array_agg(a.name order by a.seq) as names
        from observed o left join activity a on a.case_id = o.id group by o.id
      )
      select
        (select count(*)::int from observed) as cases,
        (select count(*)::int from activity) as events,
        (select count(distinct name)::int from activity) as activities,
        (select count(distinct names)::int from path) as variants,
        (select count(*)::int from observed where closed_at > deadline_at) as overdue,
        (select count(*)::int from observed where closed_at is null) as open`,
    values: [jurisdiction, procedure ?? null],
  });
  const figures = rows[0];
  if (figures === undefined) throw new Error("counting gives one row");
  return figures;
}

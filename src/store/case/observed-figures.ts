/** Figures of replayed logs, counted from the stored cases and nothing else. */
import type pg from "pg";
import type { ObservedFigures } from "../../app/ports/case-lists.ts";

export interface ObservedCounts {
  count(pool: pg.Pool, jurisdiction: string, procedure: string | undefined): Promise<ObservedFigures>;
}

/**
 * Figures are kept until there are more cases: an observed case is stored whole and never changes. How many there are is
 * seen in an index that holds no others.
 */
export function createObservedFigures(): ObservedCounts {
  const known = new Map<string, ObservedFigures>();
  return {
    async count(pool, jurisdiction, procedure) {
      const name = `${jurisdiction} ${procedure ?? ""}`;
      const cases = await countCases(pool, jurisdiction, procedure);
      const kept = known.get(name);
      if (kept?.cases === cases) return kept;
      const figures = await countObserved(pool, jurisdiction, procedure);
      known.set(name, figures);
      return figures;
    },
  };
}

async function countCases(pool: pg.Pool, jurisdiction: string, procedure: string | undefined): Promise<number> {
  const { rows } = await pool.query<{ cases: number }>({
    text: `select count(*)::int as cases from case_opening
           where jurisdiction = $1 and channel = 'imported' and ($2::text is null or item = $2)`,
    values: [jurisdiction, procedure ?? null],
  });
  return rows[0]?.cases ?? 0;
}

/**
 * Of one observed procedure, or of all in the district. Overdue: closed after the deadline, compared as instants.
 * Variants: distinct sequences of activities; a case without any is one of them.
 */
async function countObserved(
  pool: pg.Pool,
  jurisdiction: string,
  procedure: string | undefined,
): Promise<ObservedFigures> {
  const { rows } = await pool.query<ObservedFigures>({
    // Case by case through the key of its events: fresh tables have no statistics that a join could be planned by.
    text: `
      with observed as materialized (
        select c.deadline_at, c.closed_at, coalesce(path.names, '{}') as names
        from case_record c
        left join lateral (
          select array_agg((e.body::json ->> 'activity') collate "C" order by e.seq) as names from case_event e
          where e.jurisdiction = $1 and e.case_id = c.id and e.type = 'activity-observed'
        ) as path on true
        where c.jurisdiction = $1 and c.channel = 'imported' and ($2::text is null or c.item = $2)
      )
      select
        count(*)::int as cases,
        coalesce(sum(cardinality(names)), 0)::int as events,
        (select count(distinct name)::int from observed, unnest(names) as name) as activities,
        count(distinct names)::int as variants,
        (count(*) filter (where closed_at > deadline_at))::int as overdue,
        (count(*) filter (where closed_at is null))::int as open
      from observed`,
    values: [jurisdiction, procedure ?? null],
  });
  const figures = rows[0];
  if (figures === undefined) throw new Error("counting gives one row");
  return figures;
}

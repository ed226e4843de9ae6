/** Cases that were closed after their time, out of however many were closed in it. */
import type pg from "pg";
import { type CaseId, MOST_COUNTED } from "../../core/shared/index.ts";

export interface LateQuery {
  readonly office?: string;
  readonly offset: number;
  readonly limit: number;
}

export interface LatePage {
  /** Counted up to `MOST_COUNTED`. */
  readonly total: number;
  /** The last closed first. */
  readonly ids: readonly CaseId[];
}

export async function findLate(pool: pg.Pool, jurisdiction: string, query: LateQuery): Promise<LatePage> {
  const { office = null, offset, limit } = query;
  const late = "jurisdiction = $1 and closed_late and ($2::text is null or office = $2)";
  const { rows } = await pool.query<{ ids: readonly CaseId[]; total: number }>({
    name: "find-late-cases",
    text: `select
        array(select case_id from case_standing where ${late}
              order by closed_at desc, case_id offset $3 limit $4) as ids,
        (select count(*)::int from (select from case_standing where ${late} limit ${MOST_COUNTED}) as counted) as total`,
    values: [jurisdiction, office, offset, limit],
  });
  return rows[0] ?? { ids: [], total: 0 };
}

/** Notices to a person, and to the posts that a person holds. */
import type pg from "pg";
import type { CaseLists, NoticeListRow } from "../../app/ports/case-lists.ts";
import type { CaseId, Instant, Json } from "../../core/shared/index.ts";

interface NoticeRow {
  readonly case_id: CaseId;
  readonly seq: number;
  readonly nth: number;
  readonly code: string;
  /** JSON text. */
  readonly facts: string;
  readonly at: Date;
  readonly read_at: Date | null;
}

/**
 * The latest of each office and of the person, each by its own index and no more than are asked for; then the latest of
 * these. Of all of them together the latest would be found by looking through all that a busy office was ever told.
 */
export async function listNotices(
  pool: pg.Pool,
  jurisdiction: string,
  whose: Parameters<CaseLists["listNotices"]>[1],
  limit: number,
): Promise<readonly NoticeListRow[]> {
  const { rows } = await pool.query<NoticeRow>({
    name: "list-notices",
    text: `select * from (
        (select ${COLUMNS} from notice n where n.jurisdiction = $1 and n.account = $2 ${LATEST})
        union all
        select heard.* from (select distinct * from unnest($3::text[], $4::text[]) as unit (office, action)) as unit
        cross join lateral (
          select ${COLUMNS} from notice n
          where n.jurisdiction = $1 and n.office = unit.office and n.action = unit.action ${LATEST}
        ) as heard
      ) as n ${LATEST}`,
    values: [
      jurisdiction,
      whose.account,
      whose.offices.map(({ office }) => office),
      whose.offices.map(({ action }) => action),
      limit,
    ],
  });
  return rows.map((row) => ({
    id: `${row.case_id}.${row.seq}.${row.nth}`,
    caseId: row.case_id,
    code: row.code,
    facts: JSON.parse(row.facts) as Readonly<Record<string, Json>>,
    at: row.at.getTime() as Instant,
    readAt: row.read_at === null ? null : (row.read_at.getTime() as Instant),
  }));
}

const COLUMNS = "n.case_id, n.seq, n.nth, n.code, n.facts, n.at, n.read_at";
const LATEST = "order by n.at desc, n.case_id, n.seq desc, n.nth limit $5";

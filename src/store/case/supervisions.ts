/**
 * Orders of supervision that nobody has answered yet. They are found by the papers that they made: an index holds these
 * alone, so that all other papers cost nothing here; a district's orders are few, and each is looked at.
 */
import type pg from "pg";
import type { OpenSupervision, Page, SupervisionQuery } from "../../app/ports/case-lists.ts";
import type { AccountId, CaseId, CivilDate, Instant } from "../../core/shared/index.ts";

interface Row {
  readonly total: number;
  readonly case_id: string;
  readonly seq: number;
  readonly number: string;
  readonly item: string;
  readonly status: string;
  readonly case_office: string;
  readonly applicant_name: string | null;
  readonly ordered_at: Date;
  readonly actor: string;
  readonly body: string;
}

/** What is to be answered first first. */
export async function listSupervisions(
  pool: pg.Pool,
  jurisdiction: string,
  { offices, offset, limit }: SupervisionQuery,
): Promise<Page<OpenSupervision>> {
  const { rows } = await pool.query<Row>({
    name: "list-supervisions",
    text: `with ordered as (
        select p.case_id, p.seq, e.at as ordered_at, e.actor, e.body, e.body::jsonb as told
        from case_paper p
        join case_event e on e.jurisdiction = $1 and e.case_id = p.case_id and e.seq = p.seq
        where p.jurisdiction = $1 and p.kind = 'supervision-order'
      ), open as (
        select o.*, s.office as case_office, s.status from ordered o
        join case_standing s on s.jurisdiction = $1 and s.case_id = o.case_id
        where ($2::text[] is null or s.office = any($2) or o.told ->> 'office' = any($2))
          and not exists (
            select from case_event a
            where a.jurisdiction = $1 and a.case_id = o.case_id and a.seq > o.seq and a.type = 'supervision-answered'
              and a.body::jsonb ->> 'supervision' = o.told ->> 'supervision')
      )
      select (select count(*)::int from open) as total, open.case_id, open.seq, c.number, c.item, open.status,
        open.case_office, c.applicant_name, open.ordered_at, open.actor, open.body
      from open join case_opening c on c.jurisdiction = $1 and c.id = open.case_id
      order by open.told ->> 'answerDueOn', open.ordered_at, open.case_id, open.seq offset $3 limit $4`,
    values: [jurisdiction, offices ?? null, offset, limit],
  });
  return { total: rows[0]?.total ?? 0, rows: rows.map(supervision) };
}

interface Told {
  readonly supervision: string;
  readonly order: string;
  readonly to: AccountId;
  readonly office?: string;
  readonly answerDueOn: CivilDate;
}

function supervision(row: Row): OpenSupervision {
  const told = JSON.parse(row.body) as Told;
  const by = JSON.parse(row.actor) as { readonly account?: AccountId };
  return {
    caseId: row.case_id as CaseId,
    seq: row.seq,
    number: row.number,
    item: row.item,
    status: row.status,
    office: told.office ?? row.case_office,
    applicantName: row.applicant_name,
    supervision: told.supervision,
    order: told.order,
    to: told.to,
    by: by.account ?? null,
    orderedAt: row.ordered_at.getTime() as Instant,
    answerDueOn: told.answerDueOn,
  };
}

/** What took effect when, and what runs on it. */
import type { Release, RunningCases } from "../../../app/ports/item-changes.ts";
import type { CivilDate, ItemCode, Jurisdiction } from "../../../core/shared/index.ts";
import type { Queryable } from "../transaction.ts";

interface ReleaseRow {
  readonly seq: number;
  readonly version: string | null;
  readonly origin: Release["origin"];
  readonly document_number: string | null;
  readonly batch_name: string | null;
  readonly reason: string | null;
  readonly effective_on: CivilDate;
}

export async function listReleases(
  client: Queryable,
  jurisdiction: Jurisdiction,
  item: ItemCode,
): Promise<readonly Release[]> {
  const { rows } = await client.query<ReleaseRow>({
    name: "list-item-releases",
    text: `select r.seq, r.version, r.origin, r.document_number, b.name as batch_name, r.reason,
                  r.effective_on::text as effective_on
           from item_release r left join item_batch b on b.jurisdiction = r.jurisdiction and b.id = r.batch
           where r.jurisdiction = $1 and r.code = $2 order by r.seq desc`,
    values: [jurisdiction, item],
  });
  return rows.map(({ document_number, batch_name, effective_on, ...row }) => ({
    ...row,
    documentNumber: document_number,
    batchName: batch_name,
    effectiveOn: effective_on,
  }));
}

/** Cases replayed from another system's log keep their own procedure and are not counted. */
export async function countRunning(
  client: Queryable,
  jurisdiction: Jurisdiction,
  item: ItemCode,
): Promise<readonly RunningCases[]> {
  const { rows } = await client.query<{ status: string; cases: string }>({
    name: "count-running-cases-of-item",
    text: `select s.status, count(*) as cases
           from case_opening o join case_standing s on s.jurisdiction = o.jurisdiction and s.case_id = o.id
           where o.jurisdiction = $1 and o.item = $2 and s.closed_at is null
           group by s.status order by s.status`,
    values: [jurisdiction, item],
  });
  return rows.map(({ status, cases }) => ({ status, cases: Number(cases) }));
}

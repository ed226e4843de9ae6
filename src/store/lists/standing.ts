/** An entry as it was last registered, and which entries have changes before them. */
import type { ListEntry, ListKind, StandingEntry } from "../../core/catalog/index.ts";
import type { CivilDate, Jurisdiction } from "../../core/shared/index.ts";
import type { Queryable } from "../catalogue/transaction.ts";

export async function findStanding(
  client: Queryable,
  jurisdiction: Jurisdiction,
  ...[list, code]: [list: ListKind, code: string]
): Promise<StandingEntry | null> {
  const { rows } = await client.query<{ data: ListEntry; valid_from: CivilDate | null; valid_until: CivilDate | null }>(
    `select data, valid_until::text, case when isfinite(valid_from) then valid_from::text end as valid_from
     from list_entry where jurisdiction = $1 and list = $2 and code = $3
     order by list_entry.valid_from desc limit 1`,
    [jurisdiction, list, code],
  );
  const [row] = rows;
  return row === undefined ? null : { entry: row.data, validFrom: row.valid_from, validUntil: row.valid_until };
}

/** What comes begins later; what goes has its removal registered. */
export async function listAhead(
  client: Queryable,
  jurisdiction: Jurisdiction,
  ...[list, today]: [list: ListKind, today: CivilDate]
): Promise<ReadonlyMap<string, CivilDate>> {
  const { rows } = await client.query<{ code: string; first_on: CivilDate }>(
    `select code, min(first_on)::text as first_on
     from (select code, valid_from as first_on from list_entry
           where jurisdiction = $1 and list = $2 and valid_from > $3
           union all
           select entry, effective_on from list_change
           where jurisdiction = $1 and list = $2 and state = 'registered' and kind = 'remove' and effective_on > $3) coming
     group by code`,
    [jurisdiction, list, today],
  );
  return new Map(rows.map(({ code, first_on }) => [code, first_on]));
}

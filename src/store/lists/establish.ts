/** The first filling of a list: every entry of it in one transaction, in slices that the server takes at once. */
import type { Establishment } from "../../app/ports/list-store.ts";
import { type KeptLists, LIST_KINDS, type ListEntry, type ListKind } from "../../core/catalog/index.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import { countChange } from "../catalogue/settings.ts";
import type { Queryable } from "../catalogue/transaction.ts";

const ROWS_EACH = 5_000;

export async function establish(
  client: Queryable,
  jurisdiction: Jurisdiction,
  ...[lists, { at, addMissing }]: [lists: KeptLists, how: Establishment]
): Promise<readonly ListKind[]> {
  const established: ListKind[] = [];
  for (const list of LIST_KINDS) {
    const entries: readonly ListEntry[] | undefined = lists[list];
    if (entries === undefined) continue;
    const { rowCount } = await client.query(
      "insert into kept_list (jurisdiction, list, established_at) values ($1, $2, $3) on conflict do nothing",
      [jurisdiction, list, new Date(at)],
    );
    if (rowCount === 1) established.push(list);
    if (rowCount === 1 || addMissing) await insertEntries(client, jurisdiction, list, entries);
  }
  // Whoever keeps the lists in memory reads them anew; a district that is only being made is read anyway.
  if (established.length > 0) await countChange(client, jurisdiction);
  return established;
}

/** Entries whose code the list never had. */
async function insertEntries(
  client: Queryable,
  jurisdiction: Jurisdiction,
  ...[list, entries]: [list: ListKind, entries: readonly ListEntry[]]
): Promise<void> {
  for (let from = 0; from < entries.length; from += ROWS_EACH) {
    const rows = entries.slice(from, from + ROWS_EACH).map(rowOf);
    await client.query(
      `insert into list_entry (jurisdiction, list, code, valid_from, valid_until, name, body, refers, data)
       select $1, $2, e.code, coalesce(e.valid_from, '-infinity'), e.valid_until, e.name, e.body, e.refers, e.data
       from jsonb_to_recordset($3::jsonb) as e(code text, valid_from date, valid_until date, name text, body text,
                                               refers text, data jsonb)
       where not exists (select 1 from list_entry k
                         where k.jurisdiction = $1 and k.list = $2 and k.code = e.code)
       on conflict do nothing`,
      [jurisdiction, list, JSON.stringify(rows)],
    );
  }
}

/** By what other entries and items find it. */
export function rowOf(entry: ListEntry) {
  const { code, name, body, inForceFrom = null, endsOn = null } = entry;
  const refers = "basicCode" in entry ? entry.basicCode : "power" in entry ? entry.power : null;
  return { code, valid_from: inForceFrom, valid_until: endsOn, name, body, refers, data: entry };
}

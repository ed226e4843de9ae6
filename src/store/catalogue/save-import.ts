/** Writes rows of an imported list as drafts. An item with files of its own keeps what they say. */
import type { ImportedItem } from "../../app/ports/catalogue-store.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import { countChange, lockDistrict } from "./settings.ts";
import type { Queryable } from "./transaction.ts";

const ROWS_EACH = 2_000;

/** Within the caller's transaction. */
export async function saveImport(
  client: Queryable,
  jurisdiction: Jurisdiction,
  items: readonly ImportedItem[],
): Promise<void> {
  if (items.length === 0) return;
  await lockDistrict(client, jurisdiction);
  for (let at = 0; at < items.length; at += ROWS_EACH) {
    const rows = items.slice(at, at + ROWS_EACH).map(({ bodyName, imported, ...item }) => ({
      ...item,
      body_name: bodyName,
      imported,
      flags: imported.flags,
    }));
    await client.query(UPSERT, [jurisdiction, JSON.stringify(rows)]);
  }
  await countChange(client, jurisdiction);
}

/** An item that was only ever imported follows the list; one with files of its own keeps its name, body and state. */
const UPSERT = `
  insert into item as i (jurisdiction, code, name, body_name, type, status, imported, flags)
  select $1, e.code, e.name, e.body_name, e.type, 'draft', e.imported, e.flags
  from jsonb_to_recordset($2::jsonb)
    as e(code text, name text, body_name text, type text, imported jsonb, flags jsonb)
  on conflict (jurisdiction, code) do update set
    name = case when i.current_version is null and i.imported is not null then excluded.name else i.name end,
    body_name = case when i.current_version is null and i.imported is not null then excluded.body_name
                     else i.body_name end,
    type = case when i.current_version is null and i.imported is not null then excluded.type else i.type end,
    flags = case when i.current_version is null and i.imported is not null then excluded.flags else i.flags end,
    status = case when i.status = 'withdrawn' then 'draft' else i.status end,
    imported = excluded.imported,
    updated_at = now()`;

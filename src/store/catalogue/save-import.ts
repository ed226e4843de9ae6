/** Writes rows of an imported list as drafts. An item with files of its own keeps what they say. */
import type { EmptyDistrict, ImportedItem } from "../../app/ports/catalogue-store.ts";
import { saveRegister } from "./register.ts";
import { countChange, insertDistrict, lockDistrict } from "./settings.ts";
import type { Queryable } from "./transaction.ts";

const ROWS_EACH = 2_000;

/** Within the caller's transaction. True when there was none of that code; an existing one is left as it is. */
export async function insertEmptyDistrict(client: Queryable, district: EmptyDistrict): Promise<boolean> {
  const created = await insertDistrict(client, district);
  if (created) await saveRegister(client, district.code, district.register);
  return created;
}

/** Within the caller's transaction. */
export async function saveImport(
  client: Queryable,
  district: EmptyDistrict,
  items: readonly ImportedItem[],
): Promise<void> {
  await insertEmptyDistrict(client, district);
  if (items.length === 0) return;
  await lockDistrict(client, district.code);
  for (let at = 0; at < items.length; at += ROWS_EACH) {
    const rows = items.slice(at, at + ROWS_EACH).map(({ bodyName, imported, ...item }) => ({
      ...item,
      body_name: bodyName,
      imported,
      flags: imported.flags,
    }));
    await client.query(UPSERT, [district.code, JSON.stringify(rows)]);
  }
  await countChange(client, district.code);
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

/**
 * Writes a district as its files say it; what is as it was is not touched, and neither is an item that was published on
 * screen. Rule R-CAT-88.
 */
import type { DistrictChange, DistrictSaved, LoadedItem } from "../../app/ports/catalogue-store.ts";
import type { CivilDate, ItemCode, Jurisdiction } from "../../core/shared/index.ts";
import { saveRegister } from "./register.ts";
import { countChange, insertDistrict, lockDistrict, updateDistrict } from "./settings.ts";
import type { Queryable } from "./transaction.ts";
import { noteEditions } from "./upward/editions.ts";

/** Within the caller's transaction. */
export async function saveDistrict(client: Queryable, change: DistrictChange): Promise<DistrictSaved> {
  const { district, register, takeBack = [], today } = change;
  const created = await insertDistrict(client, district);
  await lockDistrict(client, district.code);
  await takeBackFromScreen(client, district.code, takeBack);
  const kept = await listOfScreen(client, district.code);
  const items = change.items.filter((item) => !kept.includes(item.code));
  const settings = await updateDistrict(client, district);
  const registered = await saveRegister(client, district.code, register);
  const changes = [
    created,
    settings,
    registered,
    await saveItems(client, district.code, items),
    await saveVersions(client, district.code, items),
  ];
  const withdrawn = await withdrawOthers(client, district.code, items);
  const changed = withdrawn.length > 0 || changes.includes(true);
  if (registered) await noteEditions(client, district.code, today);
  if (changed) {
    await noteReleases(client, district.code, today);
    await countChange(client, district.code);
  }
  return { created, changed, withdrawn, kept };
}

/** The operator says that the files are right again for these. */
async function takeBackFromScreen(
  client: Queryable,
  jurisdiction: Jurisdiction,
  codes: readonly ItemCode[],
): Promise<void> {
  if (codes.length === 0) return;
  await client.query("update item set origin = 'files' where jurisdiction = $1 and code = any($2)", [
    jurisdiction,
    codes,
  ]);
}

/** Items that were published, or withdrawn, on screen: the district's rows are locked, so none is added meanwhile. */
async function listOfScreen(client: Queryable, jurisdiction: Jurisdiction): Promise<readonly ItemCode[]> {
  const { rows } = await client.query<{ code: ItemCode }>(
    "select code from item where jurisdiction = $1 and origin = 'screen' order by code",
    [jurisdiction],
  );
  return rows.map(({ code }) => code);
}

/** What people can apply for now stands in the history of each item, from today. */
async function noteReleases(client: Queryable, jurisdiction: Jurisdiction, today: CivilDate): Promise<void> {
  await client.query(
    `insert into item_release (jurisdiction, code, seq, version, origin, effective_on)
     select i.jurisdiction, i.code, coalesce(last.seq, 0) + 1,
            case when i.status = 'published' then i.current_version end, 'files', $2
     from item i
     left join lateral (
       select r.seq, r.version from item_release r
       where r.jurisdiction = i.jurisdiction and r.code = i.code order by r.seq desc limit 1) last on true
     where i.jurisdiction = $1 and i.origin = 'files'
       and (case when i.status = 'published' then i.current_version end) is distinct from last.version`,
    [jurisdiction, today],
  );
}

async function saveItems(
  client: Queryable,
  jurisdiction: Jurisdiction,
  items: readonly LoadedItem[],
): Promise<boolean> {
  const rows = items.map(({ code, name, bodyName, type, findings, publish }) => ({
    code,
    name,
    body_name: bodyName,
    type,
    status: publish === null ? "draft" : "published",
    version: publish?.version ?? null,
    flags: findings,
  }));
  // What does not compile keeps the number of its last published version, but nobody can apply for it.
  const { rowCount } = await client.query(
    `insert into item as i (jurisdiction, code, name, body_name, type, status, current_version, flags)
     select $1, e.code, e.name, e.body_name, e.type, e.status, e.version, e.flags
     from jsonb_to_recordset($2::jsonb)
       as e(code text, name text, body_name text, type text, status text, version text, flags jsonb)
     on conflict (jurisdiction, code) do update set
       name = excluded.name, body_name = excluded.body_name, type = excluded.type, status = excluded.status,
       current_version = coalesce(excluded.current_version, i.current_version), flags = excluded.flags,
       updated_at = now()
     where (i.name, i.body_name, i.type, i.status, i.current_version, i.flags) is distinct from
           (excluded.name, excluded.body_name, excluded.type, excluded.status,
            coalesce(excluded.current_version, i.current_version), excluded.flags)`,
    [jurisdiction, JSON.stringify(rows)],
  );
  return rowCount !== 0;
}

/** The same files read by a newer release may read better: then the version is written again. */
async function saveVersions(
  client: Queryable,
  jurisdiction: Jurisdiction,
  items: readonly LoadedItem[],
): Promise<boolean> {
  const rows = items.flatMap(({ code, publish }) => {
    if (publish === null) return [];
    const { version, spec, flow, bpmn, dmn } = publish;
    return [{ code, version, spec, flow: { model: flow, bpmn, dmn } }];
  });
  const { rowCount } = await client.query(
    `insert into item_version as v (jurisdiction, code, version, spec, flow)
     select $1, e.code, e.version, e.spec, e.flow
     from jsonb_to_recordset($2::jsonb) as e(code text, version text, spec jsonb, flow jsonb)
     on conflict (jurisdiction, code, version) do update set spec = excluded.spec, flow = excluded.flow
     where (v.spec, v.flow) is distinct from (excluded.spec, excluded.flow)`,
    [jurisdiction, JSON.stringify(rows)],
  );
  return rowCount !== 0;
}

/** Running cases go on; a row that was also imported goes back to being a draft. */
async function withdrawOthers(
  client: Queryable,
  jurisdiction: Jurisdiction,
  items: readonly LoadedItem[],
): Promise<readonly ItemCode[]> {
  const { rows } = await client.query<{ code: ItemCode }>(
    `update item
     set status = case when imported is null then 'withdrawn' else 'draft' end, flags = '[]', updated_at = now()
     where jurisdiction = $1 and code <> all($2) and origin = 'files'
       and (status = 'published' or (status = 'draft' and imported is null))
     returning code`,
    [jurisdiction, items.map((item) => item.code)],
  );
  return rows.map((row) => row.code).sort();
}

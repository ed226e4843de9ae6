/** The row of a district: name, zone, settings, and the counter by which other processes notice a change. */
import type { NewDistrict } from "../../app/ports/catalogue-store.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { Queryable } from "./transaction.ts";

/** True when there was none of that code; an existing one is left as it is. */
export async function insertDistrict(client: Queryable, district: NewDistrict): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into jurisdiction (code, name, zone, demo, settings) values ($1, $2, $3, $4, $5)
     on conflict (code) do nothing`,
    [district.code, district.name, district.zone, district.demo, JSON.stringify(settingsOf(district))],
  );
  return rowCount === 1;
}

/** Whoever changes a district's catalogue holds its row until the end: one after the other. */
export async function lockDistrict(client: Queryable, jurisdiction: Jurisdiction): Promise<void> {
  const { rowCount } = await client.query("select 1 from jurisdiction where code = $1 for update", [jurisdiction]);
  if (rowCount !== 1) throw new Error(`there is no district ${jurisdiction}`);
}

/** True when something was different. */
export async function updateDistrict(client: Queryable, district: NewDistrict): Promise<boolean> {
  const { rowCount } = await client.query(
    `update jurisdiction set name = $2, zone = $3, demo = $4, settings = settings || $5::jsonb
     where code = $1 and (name, zone, demo, settings) is distinct from ($2, $3, $4, settings || $5::jsonb)`,
    [district.code, district.name, district.zone, district.demo, JSON.stringify(settingsOf(district))],
  );
  return rowCount === 1;
}

export async function countChange(client: Queryable, jurisdiction: Jurisdiction): Promise<void> {
  await client.query(
    `update jurisdiction
     set settings = jsonb_set(settings, '{catalogueChange}',
                              to_jsonb(coalesce((settings->>'catalogueChange')::int, 0) + 1))
     where code = $1`,
    [jurisdiction],
  );
}

function settingsOf({ fullName, calendar }: NewDistrict) {
  return { fullName, calendar };
}

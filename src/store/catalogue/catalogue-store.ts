/** Storage of districts, registers and items in PostgreSQL: each query is named by the question it answers. */
import type {
  CatalogueStore,
  DraftFlags,
  ImportedRow,
  ImportFlag,
  ItemFinding,
  ItemStatus,
  ItemSummary,
  StoredCatalogue,
  StoredDistrict,
  StoredImport,
  StoredItem,
  StoredSurroundings,
  StoredVersion,
  WantedVersion,
} from "../../app/ports/catalogue-store.ts";
import type { Instant, ItemCode, Json, Jurisdiction, TimeZone } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { readRegister } from "./register.ts";
import { saveDistrict } from "./save-district.ts";
import { insertEmptyDistrict, saveImport } from "./save-import.ts";
import { inTransaction, type Queryable } from "./transaction.ts";
import { readWhole } from "./whole-items.ts";

export function openCatalogueStore(pools: DistrictPools): CatalogueStore {
  return {
    listDistricts: () => listDistricts(pools.platform),
    readCatalogue: (jurisdiction) =>
      inTransaction(pools.forJurisdiction(jurisdiction), "repeatable read, read only", (client) =>
        readCatalogue(client, jurisdiction),
      ),
    readSurroundings: (jurisdiction) =>
      inTransaction(pools.forJurisdiction(jurisdiction), "repeatable read, read only", (client) =>
        readSurroundings(client, jurisdiction),
      ),
    listPublished: (jurisdiction) => listPublished(pools.forJurisdiction(jurisdiction), jurisdiction),
    findVersion: (jurisdiction, item, version) =>
      findVersion(pools.forJurisdiction(jurisdiction), jurisdiction, item, version),
    readWhole: (jurisdiction, wanted) => readWhole(pools.forJurisdiction(jurisdiction), jurisdiction, wanted),
    listSpecs: (jurisdiction, wanted) => listSpecs(pools.forJurisdiction(jurisdiction), jurisdiction, wanted),
    listImported: (jurisdiction) => listImported(pools.forJurisdiction(jurisdiction), jurisdiction),
    listFlags: (jurisdiction) => listFlags(pools.forJurisdiction(jurisdiction), jurisdiction),
    ensureDistrict: (district) =>
      inTransaction(pools.forJurisdiction(district.code), "read committed", (client) =>
        insertEmptyDistrict(client, district),
      ),
    saveDistrict: (change) =>
      inTransaction(pools.forJurisdiction(change.district.code), "read committed", (client) =>
        saveDistrict(client, change),
      ),
    saveImport: (district, items) =>
      inTransaction(pools.forJurisdiction(district.code), "read committed", (client) =>
        saveImport(client, district, items),
      ),
  };
}

async function listDistricts(platform: Queryable): Promise<readonly StoredDistrict[]> {
  const { rows } = await platform.query<DistrictRow>({
    name: "list-districts",
    text: `select code, name, zone, demo, coalesce((settings->>'catalogueChange')::int, 0) as change
           from jurisdiction order by code`,
  });
  return rows;
}

interface DistrictRow {
  readonly code: Jurisdiction;
  readonly name: string;
  readonly zone: TimeZone;
  readonly demo: boolean;
  readonly change: number;
}

async function readCatalogue(client: Queryable, jurisdiction: Jurisdiction): Promise<StoredCatalogue> {
  return { ...(await readSurroundings(client, jurisdiction)), items: await listItems(client, jurisdiction) };
}

async function readSurroundings(client: Queryable, jurisdiction: Jurisdiction): Promise<StoredSurroundings> {
  const { rows } = await client.query<{ full_name: string; calendar: Json; change: number }>(
    `select coalesce(settings->>'fullName', name) as full_name, settings->'calendar' as calendar,
            coalesce((settings->>'catalogueChange')::int, 0) as change
     from jurisdiction where code = $1`,
    [jurisdiction],
  );
  const [district] = rows;
  if (district === undefined) throw new Error(`there is no district ${jurisdiction}`);
  return {
    fullName: district.full_name,
    calendar: district.calendar,
    change: district.change,
    register: await readRegister(client, jurisdiction),
  };
}

async function listPublished(client: Queryable, jurisdiction: Jurisdiction): Promise<readonly WantedVersion[]> {
  const { rows } = await client.query<WantedVersion>({
    name: "list-published",
    text: `select code, current_version as version from item
           where jurisdiction = $1 and status = 'published' order by code`,
    values: [jurisdiction],
  });
  return rows;
}

interface ItemRow {
  readonly code: ItemCode;
  readonly name: string;
  readonly body_name: string;
  readonly type: string;
  readonly status: ItemStatus;
  readonly current_version: string | null;
  readonly summary: ItemSummary | null;
  readonly category: string | null;
  readonly since: number | null;
}

async function listItems(client: Queryable, jurisdiction: Jurisdiction): Promise<readonly StoredItem[]> {
  const { rows } = await client.query<ItemRow>(
    `select i.code, i.name, i.body_name, i.type, i.status, i.current_version, i.imported->>'category' as category,
            extract(epoch from v.created_at)::float8 * 1000 as since,
            case when i.status = 'published' then to_jsonb(s) end as summary
     from item i left join item_version v
       on v.jurisdiction = i.jurisdiction and v.code = i.code and v.version = i.current_version
     -- As a record, so that a specification is unpacked once and not for each of its parts.
     left join lateral jsonb_to_record(v.spec) as s(
       "basicCode" jsonb, body jsonb, "caseType" jsonb, promise jsonb, statutory jsonb, handling jsonb, main jsonb,
       themes jsonb, keywords jsonb, "servedParties" jsonb) on true
     where i.jurisdiction = $1
     order by i.status = 'published' desc, i.code`,
    [jurisdiction],
  );
  return rows.map(({ body_name, current_version, since, ...row }) => ({
    ...row,
    since: since === null ? null : (Math.trunc(since) as Instant),
    bodyName: body_name,
    version: row.status === "published" ? current_version : null,
  }));
}

async function findVersion(
  client: Queryable,
  jurisdiction: Jurisdiction,
  item: ItemCode,
  version: string,
): Promise<StoredVersion | null> {
  const { rows } = await client.query<{ spec: StoredVersion["spec"]; flow: StoredFlow }>({
    name: "find-item-version",
    text: "select spec, flow from item_version where jurisdiction = $1 and code = $2 and version = $3",
    values: [jurisdiction, item, version],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { model, bpmn, dmn = [] } = row.flow;
  return { spec: row.spec, flow: model, bpmn, dmn };
}

async function listSpecs(client: Queryable, jurisdiction: Jurisdiction, wanted: readonly WantedVersion[]) {
  const { rows } = await client.query<{ version: string; spec: StoredVersion["spec"] }>({
    name: "list-item-specs",
    text: `select v.version, v.spec
           from unnest($2::text[], $3::text[]) as w(code, version)
           join item_version v on v.jurisdiction = $1 and v.code = w.code and v.version = w.version`,
    values: [jurisdiction, wanted.map(({ code }) => code), wanted.map(({ version }) => version)],
  });
  return rows;
}

/** The column `item_version.flow`: the model that runs and the files that it was compiled from. */
interface StoredFlow {
  readonly model: StoredVersion["flow"];
  readonly bpmn: string;
  /** Versions written before there were decision tables have none. */
  readonly dmn?: StoredVersion["dmn"];
}

async function listImported(client: Queryable, jurisdiction: Jurisdiction): Promise<readonly StoredImport[]> {
  const { rows } = await client.query<{ code: ItemCode; imported: ImportedRow | null }>(
    "select code, imported from item where jurisdiction = $1",
    [jurisdiction],
  );
  return rows;
}

async function listFlags(client: Queryable, jurisdiction: Jurisdiction): Promise<readonly DraftFlags[]> {
  const { rows } = await client.query<DraftRow>(
    "select code, name, body_name as body, flags, imported from item where jurisdiction = $1 and status = 'draft' order by code",
    [jurisdiction],
  );
  return rows.map(({ code, name, body, flags, imported }) => ({
    ...{ code, name, body },
    // A row of a list leaves its own flags here until the item has files.
    compiled: flags.filter((flag) => "severity" in flag),
    imported: imported?.flags ?? [],
  }));
}

interface DraftRow {
  readonly code: ItemCode;
  readonly name: string;
  readonly body: string;
  readonly flags: readonly (ItemFinding | ImportFlag)[];
  readonly imported: ImportedRow | null;
}

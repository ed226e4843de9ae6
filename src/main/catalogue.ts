/** Wires the catalogue to the configured database, and its commands to the files that they read. */
import { resolve } from "node:path";
import { type CatalogueCache, createCatalogueCache } from "../app/catalogue/cache.ts";
import { type ImportReport, importCatalogue } from "../app/catalogue/import-catalogue.ts";
import { type DistrictLoaded, loadDistrict } from "../app/catalogue/load-district.ts";
import { createProcedures } from "../app/catalogue/procedures.ts";
import { type CatalogueQueries, createCatalogueQueries } from "../app/catalogue/queries.ts";
import { createDistricts, createItemNames, createRegister } from "../app/catalogue/register.ts";
import type { CatalogueStore } from "../app/ports/catalogue-store.ts";
import type { Districts } from "../app/ports/districts.ts";
import type { ListStore } from "../app/ports/list-store.ts";
import type { PeopleLoader } from "../app/ports/people-loader.ts";
import type { Calendars, Now, Procedures } from "../app/ports/procedures.ts";
import type { Register } from "../app/ports/register.ts";
import { createSealer } from "../app/sealing.ts";
import type { CatalogueImportRequest } from "../cli/catalogue.ts";
import type { DistrictLoadRequest } from "../cli/district.ts";
import type { TextTools } from "../core/catalog/index.ts";
import type { Instant, ItemCode, Result } from "../core/shared/index.ts";
import { chinaCalendarSpec } from "../files/calendar/china.ts";
import { readCatalogue } from "../files/catalogue/index.ts";
import { type DistrictDefects, readDistrict } from "../files/district/index.ts";
import { syllablesOf } from "../files/text/pinyin.ts";
import { makeSegmenter } from "../files/text/segment.ts";
import { openCatalogueStore } from "../store/catalogue/catalogue-store.ts";
import { openListStore } from "../store/lists/list-store.ts";
import { inTurn } from "../store/postgres/in-turn.ts";
import type { DistrictPools } from "../store/postgres/pool.ts";
import type { Config } from "./config.ts";
import { openMasterKey } from "./master-key.ts";
import { openPeople } from "./people.ts";
import { holdsSealedData } from "./sealed-data.ts";
import { withCatalogue } from "./with-catalogue.ts";

export interface CatalogueServices {
  readonly store: CatalogueStore;
  readonly lists: ListStore;
  readonly cache: CatalogueCache;
  readonly procedures: Procedures & Calendars;
  readonly register: Register;
  readonly districts: Districts;
  readonly itemNames: ReturnType<typeof createItemNames>;
  readonly queries: CatalogueQueries;
}

export function openCatalogue(pools: DistrictPools, now: Now): CatalogueServices {
  const store = openCatalogueStore(pools);
  const cache = createCatalogueCache(store);
  const procedures = createProcedures(cache, store);
  return {
    store,
    lists: openListStore(pools),
    cache,
    procedures,
    register: createRegister(cache),
    districts: createDistricts(cache),
    itemNames: createItemNames(cache),
    queries: createCatalogueQueries({ cache, store, procedures, text: textTools, now }),
  };
}

/** The dictionary takes a hundred megabytes and a quarter of a second: one for the process, at the first search. */
function textTools(): TextTools {
  tools ??= { segment: makeSegmenter(), pinyin: syllablesOf };
  return tools;
}

let tools: TextTools | undefined;

export interface DistrictFolderParts extends Pick<CatalogueServices, "store" | "lists" | "cache"> {
  readonly people: PeopleLoader | undefined;
  readonly demoAccountsAllowed: boolean;
  readonly takeBack?: readonly ItemCode[];
}

/** Reads the folder and loads it; refused with every finding when it cannot be read. */
export async function loadDistrictFolder(
  parts: DistrictFolderParts,
  folder: string,
): Promise<Result<DistrictLoaded, DistrictDefects>> {
  const read = await readDistrict(resolve(folder));
  if (!read.ok) return read;
  return { ok: true, value: await loadDistrict({ ...parts, now: Date.now() as Instant }, read.value) };
}

/** `district load DIR`. */
export function loadDistrictCommand(config: Config, { folder, takeBack, progress }: DistrictLoadRequest) {
  return withCatalogue(config, progress, async ({ store, lists, cache, pools, migratorUrl }) => {
    progress(`reading ${folder}`);
    const masterKey = openMasterKey(config.masterKeyFile, !(await holdsSealedData(migratorUrl)));
    const now = () => Date.now() as Instant;
    const sealer = createSealer(masterKey);
    const people = openPeople({ pools, sealer, masterKey, districts: createDistricts(cache), now }).loader;
    const codes = takeBack.map((code) => code as ItemCode);
    const parts = { store, lists, cache, people, demoAccountsAllowed: config.loopback, takeBack: codes };
    const loaded = await inTurn(pools.platform, () => loadDistrictFolder(parts, folder));
    if (loaded.ok && loaded.value.accounts === null)
      progress("HOST can be reached from elsewhere: accounts with a known password are not loaded");
    return loaded;
  });
}

/** `catalogue import FILE --jurisdiction CODE`. */
export function importCatalogueCommand(
  config: Config,
  { file, jurisdiction, progress }: CatalogueImportRequest,
): Promise<ImportReport> {
  return withCatalogue(config, progress, async ({ store, cache }) => {
    const rows = await readCatalogue(resolve(file));
    return importCatalogue({ store, cache, calendar: chinaCalendarSpec() }, jurisdiction, rows);
  });
}

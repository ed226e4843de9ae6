/** Wires the making of a history to the configured database, with the sample district's applications. */
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { loadDistrict } from "../app/catalogue/load-district.ts";
import { castOf } from "../app/history/cast.ts";
import type { SampleApplication } from "../app/history/life.ts";
import { type HistoryMade, makeHistory } from "../app/history/make-history.ts";
import { OperatorError } from "../app/operate/operator-error.ts";
import { createSealer } from "../app/sealing.ts";
import type { MakeHistoryRequest, RemoveHistoryRequest } from "../cli/bench-history.ts";
import type { Applicant } from "../core/case/index.ts";
import {
  civilDate,
  civilDateOf,
  type Instant,
  type ItemCode,
  type JsonObject,
  type Jurisdiction,
} from "../core/shared/index.ts";
import { type DistrictFiles, readDistrict } from "../files/district/index.ts";
import { openCaseStore } from "../store/case/case-store.ts";
import { openHistoryStore } from "../store/history/history-store.ts";
import { openPeopleStore } from "../store/people/people-store.ts";
import type { Database } from "../store/postgres/database.ts";
import { type DistrictPools, openPools } from "../store/postgres/pool.ts";
import { type CatalogueServices, openCatalogue } from "./catalogue.ts";
import { type Config, projectRoot } from "./config.ts";
import { openMasterKey } from "./master-key.ts";
import { holdsSealedData } from "./sealed-data.ts";
import { createNow } from "./wall-clock.ts";
import { withMigratedDatabase } from "./with-database.ts";

/** @throws OperatorError as `makeHistory` */
export function makeHistoryCommand(
  config: Config,
  request: MakeHistoryRequest,
  freeBytes = () => freeBytesFor(config),
): Promise<HistoryMade> {
  return withPools(config, request, async (pools, { migratorUrl }) => {
    const { jurisdiction, cases, progress } = request;
    const sealer = createSealer(openMasterKey(config.masterKeyFile, !(await holdsSealedData(migratorUrl))));
    const clock = createNow(config.demoNow, (code) => catalogue.cache.isDemo(code));
    const catalogue: CatalogueServices = openCatalogue(pools, clock);
    const files = await readSampleDistrict();
    const { demo, register, calendar } = await openDistrict(catalogue, files, { jurisdiction, progress });
    const now = clock(jurisdiction);
    const held = await openPeopleStore(pools).listPosts(jurisdiction, civilDateOf(now, calendar.zone));
    const parts = {
      history: openHistoryStore({ pools, ownerUrl: migratorUrl, freeBytes }),
      numbers: openCaseStore(pools),
      procedures: catalogue.procedures,
      ...{ sealer, calendar, register, now, progress },
      cast: castOf(jurisdiction, register, held),
      samples: samplesOf(files),
      publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
    };
    return makeHistory(parts, { jurisdiction, cases, demo });
  });
}

/** @throws OperatorError `jurisdiction/unknown` */
export function removeHistoryCommand(config: Config, request: RemoveHistoryRequest): Promise<number> {
  return withPools(config, request, async (pools, { migratorUrl }) => {
    await requireDistrict(
      openCatalogue(pools, () => Date.now() as Instant),
      request.jurisdiction,
    );
    const store = openHistoryStore({ pools, ownerUrl: migratorUrl, freeBytes: () => freeBytesFor(config) });
    return store.remove(request.jurisdiction);
  });
}

function withPools<T>(
  config: Config,
  { progress }: RemoveHistoryRequest,
  use: (pools: DistrictPools, database: Database) => Promise<T>,
): Promise<T> {
  return withMigratedDatabase(config, progress, async (database) => {
    const pools = openPools({
      url: database.appUrl,
      connectionsEach: 2,
      onError: (error) => progress(error.message),
    });
    try {
      return await use(pools, database);
    } finally {
      await pools.end();
    }
  });
}

async function readSampleDistrict(): Promise<DistrictFiles> {
  const read = await readDistrict(join(projectRoot, "districts/demo"));
  if (!read.ok) throw new Error(`the sample district cannot be read: ${JSON.stringify(read.refusal)}`);
  return read.value;
}

interface Opening {
  readonly jurisdiction: Jurisdiction;
  readonly progress: (line: string) => void;
}

/** A district of which nobody knows yet gets the organisation and the items of the sample district, and no accounts. */
async function openDistrict(
  { store, lists, cache }: CatalogueServices,
  files: DistrictFiles,
  { jurisdiction, progress }: Opening,
) {
  if ((await cache.find(jurisdiction)) === null) {
    progress(`district ${jurisdiction} is new: it gets the sample district's items`);
    const settings = { ...files.settings, code: jurisdiction, name: jurisdiction, demo: false };
    const now = Date.now() as Instant;
    await loadDistrict(
      { store, lists, cache, people: undefined, demoAccountsAllowed: false, now },
      { ...files, settings },
    );
  }
  const { district, register, calendar } = await cache.get(jurisdiction);
  return { demo: district.demo, register, calendar };
}

async function requireDistrict({ cache }: CatalogueServices, jurisdiction: Jurisdiction): Promise<void> {
  if ((await cache.find(jurisdiction)) !== null) return;
  throw new OperatorError("jurisdiction/unknown", `There is no district ${jurisdiction}.`, { jurisdiction });
}

/** Of the sample district's applications. */
const FILLED_IN_ON = civilDate("2026-11-23");

/** By the first citizen, or the first firm, of the sample district. */
function samplesOf({ items, people }: DistrictFiles): ReadonlyMap<ItemCode, SampleApplication> {
  const [citizen] = people.citizens;
  const [firm] = people.firms;
  const applicants = {
    citizen: citizen === undefined ? undefined : personOf(citizen),
    firm: firm === undefined ? undefined : firmOf(firm),
  };
  const samples = new Map<ItemCode, SampleApplication>();
  for (const { spec, specimen } of items) {
    const applicant = specimen === undefined ? undefined : applicants[specimen.applicant];
    if (specimen === undefined || applicant === undefined) continue;
    samples.set(spec.code, {
      situation: specimen.situation,
      form: specimen.form as JsonObject,
      applicant,
      filledInOn: FILLED_IN_ON,
    });
  }
  return samples;
}

function personOf({ name, residentId, login }: DistrictFiles["people"]["citizens"][number]): Applicant {
  return { kind: "person", name, idKind: "111", idNumber: residentId, phone: login };
}

function firmOf({ name, creditCode, representative }: DistrictFiles["people"]["firms"][number]): Applicant {
  const { residentId, mobile } = representative;
  return {
    ...{ kind: "firm", name, idKind: "uscc", idNumber: creditCode, phone: mobile },
    representative: { name: representative.name, idNumber: residentId, phone: mobile },
  };
}

/** Where the database lies with the data folder; of a server elsewhere nothing is seen from here. */
async function freeBytesFor({ dataDir, databaseUrl }: Config): Promise<number | null> {
  if (databaseUrl !== undefined) return null;
  const { bavail, bsize } = await statfs(dataDir);
  return bavail * bsize;
}

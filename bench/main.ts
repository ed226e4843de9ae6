/**
 * `npm run bench -- --json [--history N] [--workers N]`: what one machine does in one run. Floor, engine and HTTP take turns
 * on the same database, each load in a process of its own, so that a busy neighbour weighs on all alike. Then what the
 * history of N closed cases costs (100,000 when nothing is said, 0 leaves it out). With `--workers` HTTP is measured with
 * one server process and with N, in turns.
 */
import { availableParallelism, cpus, totalmem } from "node:os";
import pg from "pg";
import { type BpmnEngineRun, makeBpmnEngineTable } from "./bpmn-engine.ts";
import type { CatalogueTimes } from "./catalogue.ts";
import type { CatalogueFileTimes } from "./catalogue-files.ts";
import { benchClock } from "./clock.ts";
import { type BenchDatabase, openBenchDatabase } from "./database.ts";
import type { EditTimes } from "./edit-item.ts";
import type { EngineFigures, EngineRun } from "./engine.ts";
import type { FloorRun } from "./floor.ts";
import { makeFloor } from "./floor-data.ts";
import { benchHistory } from "./history.ts";
import type { HttpRun } from "./http.ts";
import type { Measured } from "./latency.ts";
import type { ListsRun, ListTimes } from "./lists.ts";
import { ENGINE_PEAK, HTTP_PEAK } from "./load.ts";
import { inOwnProcess } from "./own-process.ts";
import { type PgbenchRates, runPgbench } from "./pgbench.ts";
import type { PureRates } from "./pure.ts";
import { benchSearch } from "./search.ts";
import { startServer } from "./server.ts";

const ROUNDS = 3;
/** As many as bring it to its best number. */
const FLOOR = { connections: 16, warmUpSeconds: 1, seconds: 6 };
const BPMN_ENGINE = { callers: 16, warmUpSeconds: 1, seconds: 4 };
const PGBENCH = { connections: 16, seconds: 4 };
/**
 * As many connections as an open load may need at the same time. While its rate rises nothing is compiled yet: what that
 * leaves waiting is worked off before waiting means anything.
 */
const OPEN = { callers: 256, warmUpSeconds: 12, seconds: 12 };
const HISTORY = 100_000;

/** Server processes that are compared with one. */
const WORKERS = process.argv.includes("--workers") ? Number(process.argv[process.argv.indexOf("--workers") + 1]) : 1;

interface Runs {
  readonly floor: readonly Measured[];
  readonly engine: readonly EngineFigures[];
  readonly http: readonly HttpFigures[];
  /** Null where there is no pgbench. */
  readonly pgbench: readonly (PgbenchRates | null)[];
  readonly bpmn_engine: Measured;
  readonly half_load: { readonly engine: readonly Measured[]; readonly http: readonly Measured[] };
  /** With several server processes; empty when none were asked for. */
  readonly http_with_workers: readonly HttpFigures[];
}

interface HttpFigures extends Measured {
  readonly server_rss_mb: number | null;
}

interface Catalogue extends CatalogueTimes {
  /** Through the server's own route. */
  readonly edit_item: EditTimes;
  readonly lists: ListTimes;
  /** The command, on folders. */
  readonly files: CatalogueFileTimes;
}

async function bench(history: number) {
  const pure = await inOwnProcess<object, PureRates>("pure.ts", {});
  const catalogue = await inOwnProcess<object, CatalogueTimes>("catalogue.ts", {});
  const files = await inOwnProcess<object, CatalogueFileTimes>("catalogue-files.ts", {});
  const edit_item = await inOwnProcess<object, EditTimes>("edit-item.ts", {});
  const database = await openBenchDatabase(process.env.DATABASE_URL);
  let figures: ReturnType<typeof report> & { readonly catalogue: Catalogue };
  try {
    const owner = new pg.Client({ connectionString: database.migratorUrl });
    await owner.connect();
    await makeFloor(owner);
    await makeBpmnEngineTable(owner);
    await owner.end();
    const lists = await inOwnProcess<ListsRun, ListTimes>("lists.ts", { url: database.appUrl });
    const measured = report(database.version, await runRounds(database), pure);
    figures = { ...measured, catalogue: { ...catalogue, edit_item, lists, files } };
  } finally {
    await database.close();
  }
  return history === 0 ? figures : { ...figures, history: await benchHistory(history, process.env.DATABASE_URL) };
}

async function runRounds({ appUrl: url, serverEnvironment }: BenchDatabase): Promise<Runs> {
  const floor: Measured[] = [];
  const engine: EngineFigures[] = [];
  const http: HttpFigures[] = [];
  const pgbench: (PgbenchRates | null)[] = [];
  const many: HttpFigures[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floor.push(await inOwnProcess<FloorRun, Measured>("floor.ts", { url, ...FLOOR }));
    pgbench.push(await runPgbench({ url, ...PGBENCH }));
    engine.push(await inOwnProcess<EngineRun, EngineFigures>("engine.ts", { url, ...ENGINE_PEAK }));
    http.push(await measureHttp(serverEnvironment, 1));
    if (WORKERS > 1) many.push(await measureHttp(serverEnvironment, WORKERS));
  }
  const bpmn_engine = await inOwnProcess<BpmnEngineRun, Measured>("bpmn-engine.ts", { url, ...BPMN_ENGINE });
  const half_load = await halfLoad(url, serverEnvironment, { engine: mean(engine) / 2, http: mean(http) / 2 });
  return { floor, engine, http, http_with_workers: many, pgbench, bpmn_engine, half_load };
}

async function measureHttp(environment: BenchDatabase["serverEnvironment"], workers: number): Promise<HttpFigures> {
  const server = await startServer(environment, workers);
  try {
    const measured = await inOwnProcess<HttpRun, Measured>("http.ts", { baseUrl: server.baseUrl, ...HTTP_PEAK });
    return { ...measured, server_rss_mb: server.residentMb() };
  } finally {
    await server.stop();
  }
}

async function halfLoad(
  url: string,
  serverEnvironment: BenchDatabase["serverEnvironment"],
  perSecond: { readonly engine: number; readonly http: number },
): Promise<Runs["half_load"]> {
  const engine: Measured[] = [];
  const http: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    engine.push(await inOwnProcess<EngineRun, Measured>("engine.ts", { url, ...OPEN, perSecond: perSecond.engine }));
    const server = await startServer(serverEnvironment);
    try {
      const run = { baseUrl: server.baseUrl, ...OPEN, perSecond: perSecond.http };
      http.push(await inOwnProcess<HttpRun, Measured>("http.ts", run));
    } finally {
      await server.stop();
    }
  }
  return { engine, http };
}

function report(postgres: string, runs: Runs, pure: PureRates) {
  const floor = mean(runs.floor);
  const engine = mean(runs.engine);
  const http = mean(runs.http);
  const found = runs.pgbench.filter((rates) => rates !== null);
  const pgbench = found.length === 0 ? null : average(found.map((rates) => rates.same_rows_per_s));
  return {
    floor_tx_per_s: floor,
    engine_commands_per_s: engine,
    http_commands_per_s: http,
    engine_to_floor: ratio(engine, floor),
    http_to_floor: ratio(http, floor),
    pgbench_commands_per_s: pgbench,
    pgbench_floor_rows_per_s: pgbench === null ? null : average(found.map((rates) => rates.floor_rows_per_s)),
    engine_to_pgbench: pgbench === null ? null : ratio(engine, pgbench),
    bpmn_engine_commands_per_s: runs.bpmn_engine.per_s,
    p99_ms_at_half_load: { engine: median99(runs.half_load.engine), http: median99(runs.half_load.http) },
    server_rss_mb: Math.max(...runs.http.map((run) => run.server_rss_mb ?? 0)),
    ...pure,
    ...(runs.http_with_workers.length === 0 ? {} : withWorkers(mean(runs.http_with_workers), http, floor)),
    ...runs,
    clock: benchClock(),
    search: benchSearch(),
    machine: machine(postgres),
  };
}

function withWorkers(rate: number, one: number, floor: number) {
  return {
    http_workers: WORKERS,
    http_commands_per_s_with_workers: rate,
    http_with_workers_to_floor: ratio(rate, floor),
    http_with_workers_to_one: ratio(rate, one),
  };
}

function machine(postgres: string) {
  return {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? "",
    memory_mb: Math.round(totalmem() / 1_048_576),
    node: process.version,
    postgres,
  };
}

function mean(runs: readonly Measured[]): number {
  return average(runs.map((run) => run.per_s));
}

/** Of the rounds the one in the middle: a neighbour's hiccup in one of them is not what people wait for. */
function median99(runs: readonly Measured[]): number {
  const sorted = runs.map(({ p99_ms }) => p99_ms).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function average(rates: readonly number[]): number {
  return Math.round(rates.reduce((sum, rate) => sum + rate, 0) / rates.length);
}

function ratio(a: number, b: number): number {
  return Math.round((a / b) * 100) / 100;
}

function historyAsked(argv: readonly string[]): number {
  const at = argv.findIndex((word) => word === "--history" || word.startsWith("--history="));
  if (at < 0) return HISTORY;
  const cases = Number(argv[at]?.split("=")[1] ?? argv[at + 1]);
  if (!Number.isSafeInteger(cases) || cases < 0) throw new Error("--history takes a number of cases, 0 for none");
  return cases;
}

try {
  const figures = await bench(historyAsked(process.argv));
  console.log(JSON.stringify(figures, null, process.argv.includes("--json") ? undefined : 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * `npm run bench -- --json`: what one machine does in one run. Floor, engine and HTTP take turns on the same database,
 * each load in a process of its own, so that a busy neighbour weighs on all alike.
 */
import { spawn } from "node:child_process";
import { availableParallelism, cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { benchClock } from "./clock.ts";
import { type BenchDatabase, openBenchDatabase } from "./database.ts";
import type { EngineFigures, EngineRun } from "./engine.ts";
import type { FloorRun } from "./floor.ts";
import { makeFloor } from "./floor-data.ts";
import type { HttpRun } from "./http.ts";
import type { Measured } from "./latency.ts";
import { benchSearch } from "./search.ts";
import { startServer } from "./server.ts";

const ROUNDS = 3;
const FLOOR = { connections: 16, warmUpSeconds: 1, seconds: 6 };
const ENGINE = { callers: 64, warmUpSeconds: 3, seconds: 7 };
const HTTP = { callers: 64, warmUpSeconds: 3, seconds: 7 };

interface Runs {
  readonly floor: readonly Measured[];
  readonly engine: readonly EngineFigures[];
  readonly http: readonly HttpFigures[];
}

interface HttpFigures extends Measured {
  readonly server_rss_mb: number | null;
}

async function bench() {
  const database = await openBenchDatabase(process.env.DATABASE_URL);
  try {
    const owner = new pg.Client({ connectionString: database.migratorUrl });
    await owner.connect();
    await makeFloor(owner);
    await owner.end();
    return report(database.version, await runRounds(database));
  } finally {
    await database.close();
  }
}

async function runRounds({ appUrl: url, serverEnvironment }: BenchDatabase): Promise<Runs> {
  const floor: Measured[] = [];
  const engine: EngineFigures[] = [];
  const http: HttpFigures[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floor.push(await inOwnProcess<FloorRun, Measured>("floor.ts", { url, ...FLOOR }));
    engine.push(await inOwnProcess<EngineRun, EngineFigures>("engine.ts", { url, ...ENGINE }));
    const server = await startServer(serverEnvironment);
    try {
      const measured = await inOwnProcess<HttpRun, Measured>("http.ts", { baseUrl: server.baseUrl, ...HTTP });
      http.push({ ...measured, server_rss_mb: server.residentMb() });
    } finally {
      await server.stop();
    }
  }
  return { floor, engine, http };
}

function report(postgres: string, runs: Runs) {
  const floor = mean(runs.floor);
  const engine = mean(runs.engine);
  const http = mean(runs.http);
  return {
    floor_tx_per_s: floor,
    engine_commands_per_s: engine,
    http_commands_per_s: http,
    engine_to_floor: ratio(engine, floor),
    http_to_floor: ratio(http, floor),
    ...runs,
    clock: benchClock(),
    search: benchSearch(),
    machine: machine(postgres),
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
  return Math.round(runs.reduce((sum, run) => sum + run.per_s, 0) / runs.length);
}

function ratio(a: number, b: number): number {
  return Math.round((a / b) * 100) / 100;
}

function inOwnProcess<Run, Figures>(file: string, run: Run): Promise<Figures> {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(run)], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => (code === 0 ? done(JSON.parse(out)) : fail(new Error(`${file} ended with ${code}`))));
  });
}

try {
  const figures = await bench();
  console.log(JSON.stringify(figures, null, process.argv.includes("--json") ? undefined : 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

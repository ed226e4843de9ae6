/**
 * `npm run bench -- --json`: what one machine does in one run. Floor and engine take turns on the same database, each
 * in a process of its own, so that a busy neighbour weighs on both alike.
 */
import { spawn } from "node:child_process";
import { availableParallelism, cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { benchClock } from "./clock.ts";
import { openBenchDatabase } from "./database.ts";
import type { EngineFigures, EngineRun } from "./engine.ts";
import type { FloorRun } from "./floor.ts";
import { makeFloor } from "./floor-data.ts";
import type { Measured } from "./latency.ts";
import { benchSearch } from "./search.ts";

const ROUNDS = 2;
const FLOOR = { connections: 16, warmUpSeconds: 1, seconds: 7 };
const ENGINE = { callers: 64, warmUpSeconds: 3, seconds: 10 };

async function bench() {
  const database = await openBenchDatabase(process.env.DATABASE_URL);
  try {
    const owner = new pg.Client({ connectionString: database.migratorUrl });
    await owner.connect();
    await makeFloor(owner);
    await owner.end();
    const floors: Measured[] = [];
    const engines: EngineFigures[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      floors.push(await inOwnProcess<FloorRun, Measured>("floor.ts", { url: database.appUrl, ...FLOOR }));
      engines.push(await inOwnProcess<EngineRun, EngineFigures>("engine.ts", { url: database.appUrl, ...ENGINE }));
    }
    return report(database.version, floors, engines);
  } finally {
    await database.close();
  }
}

function report(postgres: string, floors: readonly Measured[], engines: readonly EngineFigures[]) {
  const floor = mean(floors, (run) => run.per_s);
  const engine = mean(engines, (run) => run.per_s);
  return {
    floor_tx_per_s: floor,
    engine_commands_per_s: engine,
    http_commands_per_s: null,
    engine_to_floor: ratio(engine, floor),
    http_to_floor: null,
    floor: floors,
    engine: engines,
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

function mean<T>(runs: readonly T[], of: (run: T) => number): number {
  return Math.round(runs.reduce((sum, run) => sum + of(run), 0) / runs.length);
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

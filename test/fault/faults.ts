/** Loads cases while processes and database are killed at random, then asks whether what was acknowledged is there, once. */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, fstatSync, mkdtempSync, openSync, readFileSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type DemoItem, readDemoItem } from "../../bench/demo-item.ts";
import { type Found, inspect } from "./inspect.ts";
import { type KilledServers, startKilledServers } from "./killed-server.ts";
import { seededRandom } from "./random.ts";
import type { Acknowledgement, WriterRun } from "./writer.ts";

export interface FaultRun {
  /** Decides when what is killed. */
  readonly seed: number;
  /** Server processes over the one database. */
  readonly processes: number;
  readonly serverKills: number;
  readonly databaseKills: number;
  /** Acknowledged commands at least. */
  readonly commands: number;
  readonly callers: number;
  readonly log: (line: string) => void;
}

export interface FaultReport extends Found {
  readonly seed: number;
  readonly serverKills: number;
  readonly databaseKills: number;
  readonly acknowledged: number;
  /** Commands that had to be sent more than once. */
  readonly repeated: number;
  readonly seconds: number;
}

export async function runFaults(run: FaultRun): Promise<FaultReport> {
  const begunAt = performance.now();
  const dataDir = mkdtempSync(join(tmpdir(), `bancheng-test-${process.pid}-`));
  const file = join(mkdtempSync(join(tmpdir(), "bancheng-fault-")), "acknowledged.jsonl");
  const item = await readDemoItem();
  const servers = await startKilledServers(dataDir, run.processes);
  let writer: ChildProcess | undefined;
  try {
    await servers.ready();
    writer = startWriter(item, { baseUrls: servers.baseUrls, callers: run.callers, seed: run.seed, file });
    const written = endOf(writer);
    const killed = await Promise.race([killAtRandom(servers, run, lineCounter(file)), written.then(endedEarly)]);
    writer.kill("SIGTERM");
    await written;
    await servers.stop();
    const acknowledged = readAcknowledged(file);
    return {
      ...{ seed: run.seed, ...killed },
      acknowledged: acknowledged.length,
      repeated: acknowledged.filter((one) => one.sent > 1).length,
      ...(await inspect(dataDir, item, acknowledged)),
      seconds: Math.round((performance.now() - begunAt) / 1000),
    };
  } finally {
    writer?.kill("SIGKILL");
    await servers.stop();
    for (const folder of [dataDir, dirname(file)]) rmSync(folder, { recursive: true, force: true });
  }
}

const PATIENCE_MS = 60_000;

interface Killed {
  readonly serverKills: number;
  readonly databaseKills: number;
}

/** Mostly what runs and works is killed; now and then what is only just starting. */
async function killAtRandom(servers: KilledServers, run: FaultRun, acknowledged: () => number): Promise<Killed> {
  const random = seededRandom(run.seed);
  let serverKills = 0;
  let databaseKills = 0;
  const kills = run.serverKills + run.databaseKills;
  for (let wanted = kills; wanted > 0; wanted = kills - serverKills - databaseKills) {
    // Spread over the whole run; now and then one follows upon the other.
    if (random() < 0.85) await reached(acknowledged, (run.commands * (kills - wanted + 1)) / (kills + 1));
    await pause(random() * 1000);
    const killsServer = random() * wanted < run.serverKills - serverKills;
    const which = Math.floor(random() * run.processes);
    const dead = killsServer ? servers.killServer(which) : servers.killDatabase();
    if (!dead) continue;
    if (killsServer) serverKills++;
    else databaseKills++;
    run.log(`${killsServer ? `process ${which + 1}` : "database"} killed, ${acknowledged()} commands acknowledged`);
  }
  await reached(acknowledged, run.commands);
  return { serverKills, databaseKills };
}

/** Resolves when so many commands are acknowledged. */
async function reached(acknowledged: () => number, wanted: number): Promise<void> {
  let last = -1;
  for (let since = Date.now(); last < wanted; await pause(50)) {
    const now = acknowledged();
    if (now > last) since = Date.now();
    else if (Date.now() - since > PATIENCE_MS) throw new Error("no command is acknowledged any more");
    last = now;
  }
}

function startWriter(item: DemoItem, place: Pick<WriterRun, "baseUrls" | "callers" | "seed" | "file">): ChildProcess {
  const [citizen] = item.citizens.filter((one) => one.residentId === item.application.applicant.idNumber);
  const run: WriterRun = {
    ...place,
    ...{ jurisdiction: item.jurisdiction, item: item.procedure.item.code, password: item.password },
    ...{ ...item.logins, citizen: citizen?.login ?? "" },
    application: { situation: item.application.situation, form: item.application.form },
    ...{ reviewTask: item.reviewTask, decideTask: item.decideTask },
  };
  const script = join(import.meta.dirname, "writer.ts");
  return spawn(process.execPath, [script, JSON.stringify(run)], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => (code === 0 ? done() : fail(new Error(`the writer ended with ${code}`))));
  });
}

function endedEarly(): never {
  throw new Error("the writer ended before it was told to");
}

function readAcknowledged(file: string): readonly Acknowledgement[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** Counts the lines of a file that grows, each time only what is new. */
function lineCounter(file: string): () => number {
  let offset = 0;
  let lines = 0;
  return () => {
    if (!existsSync(file)) return 0;
    const handle = openSync(file, "r");
    const fresh = Buffer.alloc(fstatSync(handle).size - offset);
    offset += readSync(handle, fresh, 0, fresh.length, offset);
    closeSync(handle);
    for (const byte of fresh) if (byte === NEWLINE) lines++;
    return lines;
  };
}

const NEWLINE = 10;

/**
 * Several server processes behind one port. This process takes no requests: it holds the port and the database, starts
 * the others, starts again what dies, and ends them all. Nothing is lost with it: what was acknowledged is in the
 * database, and workers that find themselves alone leave in good order (docs/adr/0020-several-processes.md).
 */
import cluster, { type Worker } from "node:cluster";
import { migrate } from "../store/migrate.ts";
import { openDatabase } from "../store/postgres/database.ts";
import { type Config, STARTED_AT } from "./config.ts";
import { gatherMetrics, type MetricsAsked, type MetricsTold } from "./gather-metrics.ts";
import { openMasterKey } from "./master-key.ts";
import { holdsSealedData } from "./sealed-data.ts";
import type { WorkerReady, WorkersStand } from "./worker.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** A worker that lived so long died of something else than its start. */
const SETTLED_MS = 60_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;
/** A worker that does not end by itself: what it had not acknowledged is given up. */
const PATIENCE_MS = 30_000;

/**
 * Resolves when all workers answer; it then runs until it is told to stop.
 * @throws OperatorError what keeps every worker from starting, told before the first is started
 */
export async function mindWorkers(config: Config): Promise<void> {
  const database = await openDatabase(config, say);
  try {
    await migrate(database.migratorUrl, { log: say });
    openMasterKey(config.masterKeyFile, !(await holdsSealedData(database.migratorUrl)));
    await run(config, async () => void (await database.stop()));
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** The place of one worker; another takes it when that one dies. */
interface Place {
  worker: Worker | undefined;
  ready: boolean;
  /** Deaths in a row, each soon after the start. */
  deaths: number;
  pause: NodeJS.Timeout | undefined;
}

async function run(config: Config, letGo: () => Promise<void>): Promise<void> {
  const places = Array.from({ length: config.workers }, newPlace);
  const started = Promise.withResolvers<string>();
  const metrics = gatherMetrics(() =>
    places.flatMap(({ worker, ready }) => (ready && worker !== undefined ? [worker] : [])),
  );
  let open = false;
  let stopping: Promise<void> | undefined;

  function begin(place: Place, demo: boolean): Promise<string> {
    const environment = { [STARTED_AT]: String(config.startedAt ?? SINCE), ...(demo ? {} : { BANCHENG_DEMO: "off" }) };
    const worker = cluster.fork(environment);
    const bornAt = performance.now();
    place.worker = worker;
    return new Promise((ready) => {
      worker.on("message", (message: WorkerReady | MetricsAsked | MetricsTold) => {
        if (message.kind !== "ready") {
          metrics.onMessage(worker, message);
          return;
        }
        place.ready = true;
        ready(message.address);
        tellStand();
      });
      worker.on("error", () => undefined);
      worker.once("exit", (code, signal) => {
        place.worker = undefined;
        place.ready = false;
        tellStand();
        if (stopping !== undefined) return undefined;
        // One that ended by itself has said why: so it would again.
        if (!open && signal === null) return started.reject(new StartFailed(code));
        place.deaths = performance.now() - bornAt < SETTLED_MS ? place.deaths + 1 : 1;
        const wait = pauseAfter(place.deaths);
        process.stderr.write(`a server process ended (${signal ?? code}) and is started again in ${wait} ms\n`);
        place.pause = setTimeout(() => void begin(place, demo && !open).then(ready), wait);
      });
    });
  }

  function tellStand(): void {
    const stand: WorkersStand = { kind: "workers", allReady: places.every((place) => place.ready) };
    for (const { worker } of places) if (worker?.isConnected() === true) worker.send(stand, () => undefined);
  }

  function stop(): Promise<void> {
    stopping ??= end();
    return stopping;
  }

  async function end(): Promise<void> {
    say("stopping");
    await Promise.all(places.map(endPlace));
    await letGo();
    process.exit(process.exitCode ?? 0);
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  // Whoever started us died without a word.
  process.on("disconnect", stop);

  const [first, ...others] = places;
  if (first === undefined) return;
  cluster.setupPrimary({ execArgv: process.execArgv });
  try {
    // The first loads the demonstration district, which the others then find.
    const address = await Promise.race([begin(first, true), started.promise]);
    await Promise.race([Promise.all(others.map((place) => begin(place, false))), started.promise]);
    open = true;
    say(`办成 Bancheng is ready on ${address}, with ${places.length} processes`);
    process.send?.("ready");
  } catch (error) {
    if (!(error instanceof StartFailed)) throw error;
    // It has said why.
    process.exitCode = error.code;
    await stop();
  }
}

const SINCE = Date.now();

class StartFailed extends Error {
  readonly code: number;

  constructor(code: number | null) {
    super("a server process did not start");
    this.code = code === null || code === 0 ? 1 : code;
  }
}

function newPlace(): Place {
  return { worker: undefined, ready: false, deaths: 0, pause: undefined };
}

/** Milliseconds, doubled with each death in a row. */
export function pauseAfter(deaths: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (deaths - 1), LONGEST_PAUSE_MS);
}

function endPlace(place: Place): Promise<void> {
  clearTimeout(place.pause);
  const { worker } = place;
  if (worker === undefined || worker.isDead()) return Promise.resolve();
  return new Promise((ended) => {
    const impatience = setTimeout(() => worker.process.kill("SIGKILL"), PATIENCE_MS);
    worker.once("exit", () => {
      clearTimeout(impatience);
      ended();
    });
    worker.process.kill("SIGTERM");
  });
}

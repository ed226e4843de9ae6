/** Rate of the real engine: 64 callers in one process, each taking new cases from application to decision. */
import { performance } from "node:perf_hooks";
import { createCommitQueue } from "../src/app/case/commit-queue.ts";
import { type CaseEngine, createCaseEngine } from "../src/app/case/engine.ts";
import { createSealer } from "../src/app/sealing.ts";
import type { Instant, Result } from "../src/core/shared/index.ts";
import { openCaseStore } from "../src/store/case/case-store.ts";
import { openPools } from "../src/store/postgres/pool.ts";
import { readDemoItem } from "./demo-item.ts";
import { type Measured, startMeter } from "./latency.ts";
import { type Workload, workloadOf } from "./workload.ts";

export interface EngineRun {
  readonly url: string;
  readonly callers: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

export interface EngineFigures extends Measured {
  readonly rss_mb: number;
  readonly heap_mb: number;
  /** Share of the time in which the one thread was busy. */
  readonly busy: number;
  /** Of this process, database not included. */
  readonly cpu_us_per_command: number;
}

export async function runEngine(run: EngineRun): Promise<EngineFigures> {
  const { url, callers, warmUpSeconds, seconds } = run;
  const item = await readDemoItem();
  const { procedure, calendar } = item;
  const workload = workloadOf(item);
  const pools = openPools({ url });
  const store = openCaseStore(pools);
  const engine = createCaseEngine({
    store,
    queue: createCommitQueue(store),
    procedures: { findPublished: async () => procedure, getVersion: async () => procedure },
    calendars: { getCalendar: async () => calendar },
    sealer: createSealer(Buffer.alloc(32, 1)),
    now: () => Date.now() as Instant,
  });
  const meter = startMeter(warmUpSeconds, seconds);
  const load = startLoad(warmUpSeconds);
  const take = async <T, R extends { readonly code: string }>(work: () => Promise<Result<T, R>>): Promise<T> => {
    const begunAt = performance.now();
    const answer = await work();
    if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
    meter.done(begunAt);
    return answer.value;
  };
  const caller = async () => {
    while (meter.isRunning()) await takeOneCase(engine, workload, take);
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const { rss, heapUsed } = process.memoryUsage();
  await pools.end();
  const measured = meter.result();
  return { ...measured, rss_mb: mb(rss), heap_mb: mb(heapUsed), ...load.result(measured.count) };
}

type Take = <T, R extends { readonly code: string }>(work: () => Promise<Result<T, R>>) => Promise<T>;

async function takeOneCase(engine: CaseEngine, workload: Workload, take: Take): Promise<void> {
  const { id } = await take(() => engine.submit(workload.application()));
  await take(() => engine.execute(workload.acceptance(id)));
  await take(() => engine.execute(workload.opinion(id)));
  await take(() => engine.execute(workload.decision(id)));
}

/** What the process does once it is warm. */
function startLoad(warmUpSeconds: number) {
  let cpu = process.cpuUsage();
  let loop = performance.eventLoopUtilization();
  setTimeout(() => {
    cpu = process.cpuUsage();
    loop = performance.eventLoopUtilization();
  }, warmUpSeconds * 1000);
  return {
    result: (commands: number) => {
      const { user, system } = process.cpuUsage(cpu);
      const { utilization } = performance.eventLoopUtilization(loop);
      return { busy: Math.round(utilization * 100) / 100, cpu_us_per_command: Math.round((user + system) / commands) };
    },
  };
}

function mb(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}

if (import.meta.main) {
  const run: EngineRun = JSON.parse(process.argv[2] ?? "{}");
  console.log(JSON.stringify(await runEngine(run)));
}

/** Rate of the real engine: callers in one process, each taking new cases from application to decision. */
import { performance } from "node:perf_hooks";
import { createCommitQueue } from "../src/app/case/commit-queue.ts";
import { type CaseEngine, createCaseEngine } from "../src/app/case/engine.ts";
import { createSealer } from "../src/app/sealing.ts";
import type { Instant, Jurisdiction, Result } from "../src/core/shared/index.ts";
import { openCaseStore } from "../src/store/case/case-store.ts";
import { openPools } from "../src/store/postgres/pool.ts";
import { readDemoItem } from "./demo-item.ts";
import { type Measured, startMeter } from "./latency.ts";
import { closedLoop, openLoop, type Step } from "./load.ts";
import { type Workload, workloadOf } from "./workload.ts";

export interface EngineRun {
  readonly url: string;
  readonly callers: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
  /** Commands that come whether the others are answered or not; without it, callers wait for their answers. */
  readonly perSecond?: number;
  /** Where the cases are; a district of the load's own when nothing is said. */
  readonly jurisdiction?: Jurisdiction;
  /** With which the server on this database reads them; 64 hexadecimal digits. */
  readonly masterKey?: string;
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
  const workload = workloadOf(item, run.jurisdiction);
  const pools = openPools({ url });
  const store = openCaseStore(pools);
  const engine = createCaseEngine({
    store,
    queue: createCommitQueue(store),
    procedures: { findPublished: async () => procedure, getVersion: async () => procedure },
    calendars: { getCalendar: async () => calendar },
    sealer: createSealer(run.masterKey === undefined ? Buffer.alloc(32, 1) : Buffer.from(run.masterKey, "hex")),
    now: () => Date.now() as Instant,
  });
  const meter = startMeter(warmUpSeconds, seconds);
  const load = startLoad(warmUpSeconds);
  const newCase = () => caseOf(engine, workload);
  await (run.perSecond === undefined ? closedLoop(callers, meter, newCase) : openLoop(run.perSecond, meter, newCase));
  const { rss, heapUsed } = process.memoryUsage();
  await pools.end();
  const measured = meter.result();
  return { ...measured, rss_mb: mb(rss), heap_mb: mb(heapUsed), ...load.result(measured.count) };
}

function caseOf(engine: CaseEngine, workload: Workload): Step {
  return async () => {
    const { id } = accepted(await engine.submit(workload.application()));
    return async () => {
      accepted(await engine.execute(workload.acceptance(id)));
      return async () => {
        accepted(await engine.execute(workload.opinion(id)));
        return async () => {
          accepted(await engine.execute(workload.decision(id)));
          return null;
        };
      };
    };
  };
}

function accepted<T, R extends { readonly code: string }>(answer: Result<T, R>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
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

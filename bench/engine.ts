/** Rate of the real engine: 64 callers in one process, each taking new cases from application to decision. */
import { type CaseEngine, createCaseEngine } from "../src/app/case/engine.ts";
import { createSealer } from "../src/app/sealing.ts";
import { makeCalendar } from "../src/core/calendar/index.ts";
import type { Instant, Result } from "../src/core/shared/index.ts";
import { chinaCalendarSpec } from "../src/files/calendar/china.ts";
import { openCaseStore } from "../src/store/case/case-store.ts";
import { openPools } from "../src/store/postgres/pool.ts";
import { type Measured, startMeter } from "./latency.ts";
import { acceptance, decision, newApplication, opinion, procedure } from "./workload.ts";

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
}

export async function runEngine({ url, callers, warmUpSeconds, seconds }: EngineRun): Promise<EngineFigures> {
  const pools = openPools({ url });
  const calendar = makeCalendar(chinaCalendarSpec());
  const engine = createCaseEngine({
    store: openCaseStore(pools),
    procedures: { findPublished: async () => procedure, getVersion: async () => procedure },
    calendars: { getCalendar: async () => calendar },
    sealer: createSealer(Buffer.alloc(32, 1)),
    now: () => Date.now() as Instant,
  });
  const meter = startMeter(warmUpSeconds, seconds);
  const utilisation = performance.eventLoopUtilization();
  const take = async <T, R extends { readonly code: string }>(work: () => Promise<Result<T, R>>): Promise<T> => {
    const begunAt = performance.now();
    const answer = await work();
    if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
    meter.done(begunAt);
    return answer.value;
  };
  const caller = async () => {
    while (meter.isRunning()) await takeOneCase(engine, take);
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const busy = performance.eventLoopUtilization(utilisation).utilization;
  const memory = process.memoryUsage();
  await pools.end();
  return {
    ...meter.result(),
    rss_mb: mb(memory.rss),
    heap_mb: mb(memory.heapUsed),
    busy: Math.round(busy * 100) / 100,
  };
}

type Take = <T, R extends { readonly code: string }>(work: () => Promise<Result<T, R>>) => Promise<T>;

async function takeOneCase(engine: CaseEngine, take: Take): Promise<void> {
  const application = newApplication();
  const { id } = await take(() => engine.submit(application));
  await take(() => engine.execute(acceptance(id)));
  const reviewed = await take(() => engine.execute(opinion(id, "Task_review#1")));
  void reviewed;
  await take(() => engine.execute(decision(id, "Task_decide#2")));
}

function mb(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}

if (import.meta.main) {
  const run: EngineRun = JSON.parse(process.argv[2] ?? "{}");
  console.log(JSON.stringify(await runEngine(run)));
}

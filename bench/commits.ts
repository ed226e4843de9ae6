/** Commits as the engine makes them, without a database: for the floor's rows, and to compare ways of writing them. */
import { createCaseEngine } from "../src/app/case/engine.ts";
import type { CaseCommit, CaseStore } from "../src/app/ports/case-store.ts";
import { createSealer } from "../src/app/sealing.ts";
import type { Instant } from "../src/core/shared/index.ts";
import { readDemoItem } from "./demo-item.ts";
import { workloadOf } from "./workload.ts";

/** @returns gives so many new cases at each call, each as the commits of its four commands */
export async function makeCommits(): Promise<(cases: number) => Promise<readonly (readonly CaseCommit[])[]>> {
  const item = await readDemoItem();
  const { procedure, calendar } = item;
  const workload = workloadOf(item);
  const written: CaseCommit[] = [];
  const engine = createCaseEngine({
    store: recording(written),
    procedures: { findPublished: async () => procedure, getVersion: async () => procedure },
    calendars: { getCalendar: async () => calendar },
    sealer: createSealer(Buffer.alloc(32, 2)),
    now: () => Date.now() as Instant,
  });
  const makeOne = async () => {
    written.length = 0;
    const application = workload.application();
    await engine.submit(application);
    for (const command of [workload.acceptance, workload.opinion, workload.decision])
      await engine.execute(command(application.command.id));
    return [...written];
  };
  return async (cases) => {
    const made: CaseCommit[][] = [];
    while (made.length < cases) made.push(await makeOne());
    return made;
  };
}

/** A store that says yes to everything and writes nothing. */
function recording(written: CaseCommit[]): CaseStore {
  let number = 1;
  const commit = async (batch: readonly CaseCommit[]) => {
    written.push(...batch);
    return batch.map(() => "committed" as const);
  };
  return {
    commit: (_, batch) => commit(batch),
    findCase: async () => null,
    findVersion: async () => null,
    findKey: async () => null,
    reserveNumbers: async (_, __, count) => {
      const first = number;
      number += count;
      return first;
    },
    takeDueWakeUps: async () => [],
    moveWakeUp: async () => undefined,
    setWakeUp: async () => undefined,
  };
}

/** Rows of the floor: as large as the engine's own, since they are made by the same code. */
import type pg from "pg";
import { createCaseEngine } from "../src/app/case/engine.ts";
import type { CaseCommit, CaseStore, KeptReply } from "../src/app/ports/case-store.ts";
import { createSealer } from "../src/app/sealing.ts";
import type { Instant } from "../src/core/shared/index.ts";
import { readDemoItem } from "./demo-item.ts";
import { FLOOR_DISTRICT, workloadOf } from "./workload.ts";

export const FLOOR_CASES = 20_000;

export interface FloorCommand {
  readonly event: CaseCommit["events"][number];
  readonly row: CaseCommit["row"];
  readonly reply: KeptReply;
}

/** The four commands of a case as the engine would write them. */
export async function floorCommands(): Promise<readonly FloorCommand[]> {
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
  const application = workload.application();
  await engine.submit(application);
  for (const command of [workload.acceptance, workload.opinion, workload.decision])
    await engine.execute(command(application.command.id));
  return written.flatMap(({ events: [event], row, keptReply: reply }) =>
    event === undefined || reply === null ? [] : [{ event, row, reply }],
  );
}

/** A store that says yes to everything and writes nothing. */
function recording(written: CaseCommit[]): CaseStore {
  return {
    commit: async (_, batch) => {
      written.push(...batch);
      return batch.map(() => "committed");
    },
    findCase: async () => null,
    findVersion: async () => null,
    findKeptReply: async () => null,
    reserveNumbers: async () => 1,
    takeDueWakeUps: async () => [],
    moveWakeUp: async () => undefined,
    setWakeUp: async () => undefined,
  };
}

/** @param owner connection of the role that owns the tables */
export async function makeFloor(owner: pg.Client): Promise<void> {
  for (const [floor, table] of [
    ["floor_case", "case_standing"],
    ["floor_event", "case_event"],
    ["floor_idempotency", "idempotency"],
  ])
    await owner.query(`create table ${floor} (like ${table} including all)`);
  await owner.query(
    `insert into floor_case (jurisdiction, case_id, version, status, office, updated_at)
     select $1, gen_random_uuid(), 0, 'submitted', 'market', now() from generate_series(1, $2::int)`,
    [FLOOR_DISTRICT, FLOOR_CASES],
  );
  await owner.query("vacuum analyze floor_case");
}

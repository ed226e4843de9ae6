/** Rows of the floor: as large as the engine's own, since they are made by the same code. */
import type pg from "pg";
import { commitOf } from "../src/app/case/write.ts";
import type { CaseCommit, KeptReply } from "../src/app/ports/case-store.ts";
import { createSealer } from "../src/app/sealing.ts";
import { evolve } from "../src/core/case/index.ts";
import { CaseStory } from "../test/factories/case.ts";
import { staff } from "../test/factories/people.ts";
import { china } from "../test/support/calendar.ts";
import { FLOOR_DISTRICT, procedure } from "./workload.ts";

export const FLOOR_CASES = 20_000;

export interface FloorCommand {
  readonly event: CaseCommit["events"][number];
  readonly row: CaseCommit["row"];
  readonly reply: KeptReply;
}

/** The four commands of a case, as rows. */
export const FLOOR_COMMANDS: readonly FloorCommand[] = commands();

function commands(): readonly FloorCommand[] {
  const story = new CaseStory(procedure)
    .submit("2026-03-02 09:00")
    .next("2026-03-02 10:00", staff("clerk"), { type: "accept" });
  story.next("2026-03-03 09:00", staff("reviewer"), {
    type: "review",
    task: story.task("Task_review"),
    outcome: "agree",
    opinion: "材料齐全，符合条件，拟同意。",
  });
  story.next("2026-03-04 09:00", staff("decider"), {
    type: "decide",
    task: story.task("Task_decide"),
    outcome: "granted",
    reason: "符合法定条件、标准。",
  });
  const sealer = createSealer(Buffer.alloc(32, 2));
  const key = sealer.newKey();
  let before = null;
  const made: FloorCommand[] = [];
  for (const event of story.events) {
    const after = evolve(FLOOR_DISTRICT, before, event);
    const context = { now: event.at, calendar: china, actor: staff("clerk") };
    const states = [after];
    const commit = commitOf({
      sealer,
      procedure,
      before,
      wakeBefore: undefined,
      states,
      events: [event],
      key,
      context,
      kept: null,
    });
    before = after;
    const [stored] = commit.events;
    const reply = { id: after.id, number: after.number, version: after.version, state: after.status, allowed: [] };
    const kept = { caller: context.actor.account, key: "", request: "x".repeat(43), status: 200, reply };
    if (stored !== undefined) made.push({ event: stored, row: commit.row, reply: kept });
  }
  return made.slice(0, 4);
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

/** Rows of the floor: as large as the engine's own, since they are made by the same code. */
import type pg from "pg";
import type { CaseCommit, UsedKey } from "../src/app/ports/case-store.ts";
import { makeCommits } from "./commits.ts";
import { FLOOR_DISTRICT } from "./workload.ts";

export const FLOOR_CASES = 20_000;

export interface FloorCommand {
  readonly event: CaseCommit["events"][number];
  readonly row: CaseCommit["row"];
  readonly usedKey: UsedKey;
}

/** The four commands of a case as the engine would write them. */
export async function floorCommands(): Promise<readonly FloorCommand[]> {
  const next = await makeCommits();
  const [commits = []] = await next(1);
  return commits.flatMap(({ events: [event], row, usedKey }) => {
    const used = usedKey ?? event?.used;
    return event === undefined || used === undefined || used === null ? [] : [{ event, row, usedKey: used }];
  });
}

/** In SQL. @param n expression of its place, from 1 */
export function floorCaseId(n: string): string {
  return `('00000000-0000-7000-8000-' || lpad(to_hex((${n})::int), 12, '0'))::uuid`;
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
     select $1, ${floorCaseId("n")}, 0, 'submitted', 'market', now() from generate_series(1, $2::int) as n`,
    [FLOOR_DISTRICT, FLOOR_CASES],
  );
  await owner.query("vacuum analyze floor_case");
}

/**
 * What a program in C reaches with the same rows, each command one statement and one transaction: pgbench, where this
 * machine has it. Twice: with every row that the engine writes for the four commands of a case, and with the three rows of
 * the floor. All is made easy for it: nothing is decided or sealed, the rows are texts of the statement, and every
 * connection has number series of its own, so that none waits for another's commit.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { litAt } from "../src/store/case/lights.ts";
import { makeCommits } from "./commits.ts";
import { FLOOR_CASES, type FloorCommand, floorCaseId, floorCommands } from "./floor-data.ts";
import { commandOf, literal } from "./same-rows.ts";
import { FLOOR_DISTRICT, PGBENCH_DISTRICT } from "./workload.ts";

export interface PgbenchRun {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface PgbenchRates {
  /** Commands in a second with all the rows that the engine writes. */
  readonly same_rows_per_s: number;
  /** With the event, the case and the key alone. */
  readonly floor_rows_per_s: number;
}

/** Null where there is no pgbench. */
export async function runPgbench(run: PgbenchRun): Promise<PgbenchRates | null> {
  const program = findPgbench();
  if (program === undefined) return null;
  const [, acceptance] = await floorCommands();
  if (acceptance === undefined) throw new Error("no command");
  const [commands = []] = await (await makeCommits())(1);
  const lives = rateOf(program, run, `\\set n :n + 1\n${commands.map(commandOf).join("\n")}\n`);
  return {
    same_rows_per_s: Math.round(lives * commands.length),
    floor_rows_per_s: Math.round(rateOf(program, run, floorScript(acceptance))),
  };
}

/** Runs of the script in a second. */
function rateOf(program: string, { url, connections, seconds }: PgbenchRun, script: string): number {
  const folder = mkdtempSync(join(tmpdir(), "bancheng-pgbench-"));
  try {
    const file = join(folder, "command.sql");
    writeFileSync(file, script);
    const limits = ["-n", "-M", "prepared", "-c", String(connections), "-j", "2", "-T", String(seconds)];
    // Numbers of cases that no run before has used.
    const variables = ["-D", `n=${Math.floor(Date.now() / 1000) * 100_000}`];
    const { status, stdout, stderr } = spawnSync(program, [...limits, ...variables, "-f", file, url], {
      encoding: "utf8",
      env: { ...process.env, PGOPTIONS: `-c bancheng.jurisdiction=${PGBENCH_DISTRICT}` },
    });
    const rate = /^tps = ([\d.]+)/m.exec(stdout)?.[1];
    if (status !== 0 || rate === undefined) throw new Error(`pgbench: ${stderr || stdout}`);
    return Number(rate);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function findPgbench(): string | undefined {
  const versions = "/usr/lib/postgresql";
  const installed = existsSync(versions) ? readdirSync(versions).sort().reverse() : [];
  const folders = [
    ...installed.map((version) => join(versions, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.map((folder) => join(folder, "pgbench")).find((program) => existsSync(program));
}

function floorScript({ event, row, usedKey }: FloorCommand): string {
  const dates = { yellow: literal("timestamptz", row.yellowAt), due: literal("timestamptz", row.dueAt) };
  return `\\set m random(1, ${FLOOR_CASES})
with moved as (
  update floor_case set version = version + 1, status = ${literal("text", row.status)},
    due_on = ${literal("date", row.dueOn)}, due_at = ${dates.due},
    yellow_at = ${dates.yellow}, lit_at = ${litAt(dates, { stood: "lit_at", now: "now()" })}, updated_at = now(),
    accepted_on = ${literal("date", row.acceptedOn)}, closed_at = ${literal("timestamptz", row.closedAt)}
  where jurisdiction = '${FLOOR_DISTRICT}' and case_id = ${floorCaseId(":m")} returning case_id, version
), happened as (
  insert into floor_event (jurisdiction, case_id, seq, type, at, actor, body, sealed)
  select '${FLOOR_DISTRICT}', case_id, version, ${literal("text", event.type)}, now(), ${literal("text", event.actor)},
    ${literal("text", event.body)}, ${literal("bytea", event.sealed)}
  from moved
)
insert into floor_idempotency (jurisdiction, key, request, status, case_id, version)
select '${FLOOR_DISTRICT}', gen_random_uuid(), ${literal("text", usedKey.request)}, 200, case_id, version
from moved;
`;
}

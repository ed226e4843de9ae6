/**
 * What a program in C reaches with the rows of the floor, each command one statement and one transaction: pgbench, where
 * this machine has it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { FLOOR_CASES, type FloorCommand, floorCaseId, floorCommands } from "./floor-data.ts";
import { FLOOR_DISTRICT } from "./workload.ts";

export interface PgbenchRun {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
}

/** Transactions in a second; null where there is no pgbench. */
export async function runPgbench({ url, connections, seconds }: PgbenchRun): Promise<number | null> {
  const program = findPgbench();
  if (program === undefined) return null;
  const [, acceptance] = await floorCommands();
  if (acceptance === undefined) throw new Error("no command");
  const folder = mkdtempSync(join(tmpdir(), "bancheng-pgbench-"));
  try {
    const script = join(folder, "command.sql");
    writeFileSync(script, scriptOf(acceptance));
    const limits = ["-n", "-M", "prepared", "-c", String(connections), "-j", "2", "-T", String(seconds)];
    const { status, stdout, stderr } = spawnSync(program, [...limits, "-f", script, url], { encoding: "utf8" });
    const rate = /^tps = ([\d.]+)/m.exec(stdout)?.[1];
    if (status !== 0 || rate === undefined) throw new Error(`pgbench: ${stderr || stdout}`);
    return Math.round(Number(rate));
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

function scriptOf({ event, row, usedKey }: FloorCommand): string {
  const at = (moment: number | null) => (moment === null ? "null" : `to_timestamp(${moment / 1000})`);
  // In pgbench a colon before a letter or a figure is a variable, in a text too: so texts stand as bytes, taken as text
  // when the statement is planned.
  const bytes = (value: Buffer) => `'\\x${value.toString("hex")}'`;
  const text = (value: string | null) =>
    value === null ? "null" : `convert_from(${bytes(Buffer.from(value))}, 'UTF8')`;
  const sealed = event.sealed === null ? "null" : bytes(event.sealed);
  return `\\set n random(1, ${FLOOR_CASES})
with moved as (
  update floor_case set version = version + 1, status = ${text(row.status)}, due_on = ${text(row.dueOn)}::date,
    due_at = ${at(row.dueAt)}, yellow_at = ${at(row.yellowAt)}, updated_at = now(), accepted_on = ${text(row.acceptedOn)}::date,
    closed_at = ${at(row.closedAt)}
  where jurisdiction = '${FLOOR_DISTRICT}' and case_id = ${floorCaseId(":n")} returning case_id, version
), happened as (
  insert into floor_event (jurisdiction, case_id, seq, type, at, actor, body, sealed)
  select '${FLOOR_DISTRICT}', case_id, version, ${text(event.type)}, now(), ${text(event.actor)}, ${text(event.body)}, ${sealed}
  from moved
)
insert into floor_idempotency (jurisdiction, key, request, status, case_id, version)
select '${FLOOR_DISTRICT}', gen_random_uuid(), ${text(usedKey.request)}, ${usedKey.status}, case_id, version from moved;
`;
}

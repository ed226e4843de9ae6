/**
 * What a plain program would reach on the same tables: the bare client, 16 connections, one transaction per command,
 * every statement prepared. It keeps no case in memory, so that a register of keys has to tell it what came before: the
 * engine needs that for applications alone (docs/adr/0005-group-commit.md). Looking through the case's events instead
 * would be a statement as well.
 */
import pg from "pg";
import { litAt } from "../src/store/case/lights.ts";
import { FLOOR_CASES, type FloorCommand, floorCommands } from "./floor-data.ts";
import { type Measured, startMeter } from "./latency.ts";
import { FLOOR_DISTRICT } from "./workload.ts";

export interface FloorRun {
  readonly url: string;
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

export async function runFloor({ url, connections, warmUpSeconds, seconds }: FloorRun): Promise<Measured> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const { rows } = (await clients[0]?.query<{ id: string }>(
    "select case_id as id from floor_case order by case_id",
  )) ?? { rows: [] };
  const ids = rows.map((row) => row.id);
  if (ids.length !== FLOOR_CASES) throw new Error(`the floor has ${ids.length} cases`);
  const commands = await floorCommands();
  const meter = startMeter(warmUpSeconds, seconds);
  await Promise.all(
    clients.map(async (client, index) => {
      for (let n = index; meter.isRunning(); n += connections) {
        const begunAt = performance.now();
        await runTransaction(client, commands, ids[n % ids.length] ?? "");
        meter.done(begunAt);
      }
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  return meter.result();
}

async function runTransaction(client: pg.Client, commands: readonly FloorCommand[], id: string): Promise<void> {
  await client.query("begin");
  const { rows } = await client.query<{ version: number }>({
    name: "lock",
    text: "select version from floor_case where jurisdiction = $1 and case_id = $2 for update",
    values: [FLOOR_DISTRICT, id],
  });
  const version = (rows[0]?.version ?? 0) + 1;
  const command = commands[(version - 1) % commands.length];
  if (command === undefined) throw new Error("no command");
  const { event, row, usedKey } = command;
  await client.query({
    name: "event",
    text: `insert into floor_event (jurisdiction, case_id, seq, type, at, actor, body, sealed)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [FLOOR_DISTRICT, id, version, event.type, new Date(), event.actor, event.body, event.sealed],
  });
  await client.query({
    name: "update",
    text: `update floor_case set version = $3, status = $4, due_on = $5, due_at = $6, yellow_at = $7, updated_at = $8,
             accepted_on = $9, closed_at = $10, lit_at = ${LIT_AT} where jurisdiction = $1 and case_id = $2`,
    values: [
      ...[FLOOR_DISTRICT, id, version, row.status, row.dueOn, moment(row.dueAt), moment(row.yellowAt), new Date()],
      ...[row.acceptedOn, moment(row.closedAt)],
    ],
  });
  await client.query({
    name: "key",
    text: "insert into floor_idempotency (jurisdiction, key, request, status, case_id, version) values ($1, $2, $3, $4, $5, $6)",
    values: [FLOOR_DISTRICT, crypto.randomUUID(), usedKey.request, 200, id, version],
  });
  await client.query("commit");
}

const LIT_AT = litAt(
  { yellow: "$7::timestamptz", due: "$6::timestamptz" },
  { stood: "lit_at", now: "$8::timestamptz" },
);

function moment(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

if (import.meta.main) {
  const run: FloorRun = JSON.parse(process.argv[2] ?? "{}");
  console.log(JSON.stringify(await runFloor(run)));
}

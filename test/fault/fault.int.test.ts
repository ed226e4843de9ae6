import { expect, test } from "vitest";
import { runFaults } from "./faults.ts";

const PATIENCE_MS = 300_000;
/** The server brings its own PostgreSQL: a second run of the tests on another one would kill the same again. */
const elsewhere = (process.env.BANCHENG_TEST_PG ?? "18") !== "18";

test.skipIf(elsewhere)(
  "whatever is killed, every acknowledged command is there once, and rows are what the events say",
  async () => {
    const seed = Date.now() % 1_000_000;
    process.stdout.write(`fault test, seed ${seed}\n`);
    const run = { seed, serverKills: 3, databaseKills: 2, commands: 800, callers: 16, log: () => undefined };
    const report = await runFaults(run);
    expect(report).toMatchObject({ serverKills: 3, databaseKills: 2, lost: [], doubled: [], bent: [], gaps: [] });
    expect(report.acknowledged).toBeGreaterThanOrEqual(800);
  },
  PATIENCE_MS,
);

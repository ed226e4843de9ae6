import { expect, test } from "vitest";
import { runFaults } from "./faults.ts";

const PATIENCE_MS = 300_000;
/** The server brings its own PostgreSQL: a second run of the tests on another one would kill the same again. */
const elsewhere = (process.env.BANCHENG_TEST_PG ?? "18") !== "18";

test.skipIf(elsewhere)(
  "four processes, whichever is killed: every acknowledged command once, rows as events say, every case in somebody's hands",
  async () => {
    const seed = Date.now() % 1_000_000;
    process.stdout.write(`fault test, seed ${seed}\n`);
    const kills = { serverKills: 3, databaseKills: 1 };
    const report = await runFaults({ seed, processes: 4, ...kills, commands: 600, callers: 16, log: () => undefined });
    expect(report).toMatchObject({ ...kills, lost: [], doubled: [], bent: [], gaps: [], homeless: [] });
    expect(report.acknowledged).toBeGreaterThanOrEqual(600);
    expect(Object.keys(report.places).length).toBeGreaterThanOrEqual(4);
  },
  PATIENCE_MS,
);

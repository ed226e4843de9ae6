import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { openSole, type Sole } from "./sole.ts";

let database: TestDatabase;
let processes: readonly Sole[];

beforeEach(async () => {
  database = await createTestDatabase("empty");
  processes = Array.from({ length: 4 }, () => openSole(database.appUrl));
});
afterEach(async () => {
  for (const one of processes) await one.end();
  await database.drop();
});

const holders = async () => (await Promise.all(processes.map((one) => one.isMine()))).filter(Boolean).length;

test("of four processes one has the work, and keeps it", async () => {
  expect([await holders(), await holders(), await holders()]).toEqual([1, 1, 1]);
  const before = await Promise.all(processes.map((one) => one.isMine()));
  expect(await Promise.all(processes.map((one) => one.isMine()))).toEqual(before);
});

test("when it ends, another takes the work over", async () => {
  for (let left = 4; left > 0; left--) {
    const mine = await Promise.all(processes.map((one) => one.isMine()));
    expect(mine.filter(Boolean)).toHaveLength(1);
    await processes[mine.indexOf(true)]?.end();
  }
  expect(await holders()).toBe(0);
});

test("a process whose connection broke has it no more, until it asks again", async () => {
  expect(await holders()).toBe(1);
  const owner = new pg.Client({ connectionString: database.superuserUrl });
  await owner.connect();
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bancheng duties' and datname = current_database()",
  );
  await expect.poll(holders).toBe(1);
  await owner.end();
});

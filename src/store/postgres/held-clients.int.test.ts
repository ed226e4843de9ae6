import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { district } from "../../../test/factories/people.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type DistrictPools, openPools } from "./pool.ts";

describe("connections kept at hand", () => {
  let database: TestDatabase;
  let pools: DistrictPools;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(() => {
    pools = openPools({ url: database.appUrl });
  });
  afterAll(async () => {
    await database?.drop();
  });

  const backend = async () => {
    const { rows } = await pools.heldFor(district).query<{ pid: number }>({ text: "select pg_backend_pid() as pid" });
    return rows[0]?.pid;
  };

  test("are used again, see their district alone, and stay when a statement is refused", async () => {
    const first = await backend();
    await expect(pools.heldFor(district).query({ text: "select 1 / 0" })).rejects.toMatchObject({ code: "22012" });
    expect(await backend()).toBe(first);
    const { rows } = await pools.heldFor(district).query({ text: "select current_jurisdiction() as here" });
    expect(rows).toEqual([{ here: district }]);
    await pools.end();
  });

  test("are as many as there are statements at a time", async () => {
    const asked = await Promise.all([backend(), backend(), backend()]);
    expect(new Set(asked).size).toBe(3);
    expect(asked).toContain(await backend());
    await pools.end();
  });

  test("are given up when they break, idle or at work, and the next statement has another", async () => {
    const idle = await backend();
    await pools.platform.query("select pg_terminate_backend($1)", [idle]);
    await expect
      .poll(async () => (await pools.platform.query("select from pg_stat_activity where pid = $1", [idle])).rowCount)
      .toBe(0);
    const working = await backend().catch(() => backend());
    expect(working).not.toBe(idle);
    const broken = pools.heldFor(district).query({ text: "select pg_terminate_backend(pg_backend_pid())" });
    await expect(broken).rejects.toThrow();
    expect(await backend()).not.toBe(working);
    await pools.end();
  });

  test("do not keep the pools from ending, and a statement under way comes to its end", async () => {
    await backend();
    const slow = pools.heldFor(district).query({ text: "select pg_sleep(0.2)" });
    await pools.end();
    await expect(slow).resolves.toMatchObject({ rowCount: 1 });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { district } from "../../../test/factories/people.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { BindMessage } from "./bind-message.ts";
import type { TextRow } from "./bound-statement.ts";
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

  /** Answers with what it was given, and by which connection, after a while; refused when it is to divide by zero. */
  const echo = (word: string, milliseconds = 0, divisor = 1) => {
    const name = "echo";
    const bound = new BindMessage(name);
    bound.text(word);
    bound.bigint(milliseconds);
    bound.bigint(divisor);
    const text = "select $1::text, pg_backend_pid(), pg_sleep($2::bigint / 1000.0), 1 / $3::bigint";
    return pools.heldFor(district).runBound({ name, text, message: bound.finish() });
  };
  const words = async (answer: Promise<readonly TextRow[]>) => (await answer)[0]?.slice(0, 2);

  test("a statement goes out behind the one under way, and each has its own answer, in order", async () => {
    await backend();
    for (const _ of ["before the server knows it", "after"]) {
      const ended: string[] = [];
      const asked = ["a", "b"].map((word, at) =>
        words(echo(word, at === 0 ? 60 : 0)).finally(() => void ended.push(word)),
      );
      const answers = await Promise.all(asked);
      expect(answers.map((answer) => answer?.[0])).toEqual(["a", "b"]);
      expect(new Set(answers.map((answer) => answer?.[1])).size).toBe(1);
      expect(ended).toEqual(["a", "b"]);
    }
    await pools.end();
  });

  test("a third one goes elsewhere", async () => {
    await backend();
    const answers = await Promise.all(["a", "b", "c"].map((word) => words(echo(word, 60))));
    expect(answers.map((answer) => answer?.[0])).toEqual(["a", "b", "c"]);
    expect(new Set(answers.map((answer) => answer?.[1])).size).toBe(2);
    await pools.end();
  });

  test("one that is refused leaves the next alone", async () => {
    await echo("known");
    const [refused, next] = [echo("a", 0, 0), words(echo("b"))];
    await expect(refused).rejects.toMatchObject({ code: "22012" });
    expect((await next)?.[0]).toBe("b");
    expect((await words(echo("c")))?.[1]).toBe((await next)?.[1]);
    await pools.end();
  });

  test("after a refusal, which comes before the server is ready again, each still has its own answer", async () => {
    await echo("known");
    for (let round = 0; round < 20; round++) {
      const behind = round % 2 === 0 ? undefined : words(echo("y", 1));
      const asked = await echo("a", 0, 0).catch(() => Promise.allSettled([echo("b", 0, 0), words(echo("c"))]));
      expect(asked).toMatchObject([{ status: "rejected" }, { status: "fulfilled", value: ["c", expect.any(String)] }]);
      expect((await behind)?.[0]).toBe(behind === undefined ? undefined : "y");
    }
    await pools.end();
  });

  test("all that a broken connection had before it fail, and the next goes elsewhere", async () => {
    const first = (await words(echo("known")))?.[1];
    const asked = Promise.allSettled([echo("a", 5000), echo("b")]);
    await pools.platform.query("select pg_terminate_backend($1)", [first]);
    expect((await asked).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect((await words(echo("c")))?.[1]).not.toBe(first);
    await pools.end();
  });
});

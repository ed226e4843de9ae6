import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/support/database.ts";
import { writtenTrace } from "../../test/support/replay.ts";
import { projectFile } from "../../test/support/shared-data.ts";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "bancheng-log-"));
});

afterAll(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

function bancheng(...argv: readonly string[]) {
  const env = {
    ...process.env,
    BANCHENG_DATA_DIR: folder,
    DATABASE_URL: database.superuserUrl,
    DATABASE_APP_URL: database.appUrl,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [projectFile("src/main/cli.ts"), ...argv], {
    env,
    encoding: "utf8",
  });
  return { status, lines: stdout.trimEnd().split("\n"), stderr };
}

async function districts(): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  const { rows } = await client.query("select code, name, zone, demo from jurisdiction order by code");
  await client.end();
  return rows;
}

describe("bancheng log replay", () => {
  const day = "2011-03-01T09:00:00+01:00";

  test("a refused log creates no district; one that is read creates it empty and prints one object", async () => {
    const file = join(folder, "small.xes");
    writeFileSync(file, "<log>");
    const refused = bancheng("log", "replay", file, "--jurisdiction", "990501", "--json");
    expect(refused).toMatchObject({ status: 1, lines: [expect.stringContaining(`{"error":{"code":"xes/not-xml"`)] });
    expect(await districts()).toEqual([]);

    writeFileSync(file, `<log>${writtenTrace("1", { deadline: day, events: [`a ${day}`] })}</log>`);
    const figures = { cases: 1, events: 1, activities: 1, variants: 1, overdue: 0, open: 1 };
    for (const _ of ["first", "second"]) {
      const replayed = bancheng("log", "replay", file, "--jurisdiction", "990501", "--json");
      expect(replayed).toMatchObject({ status: 0, lines: [JSON.stringify(figures)] });
    }
    expect(await districts()).toEqual([{ code: "990501", name: "990501", zone: "Asia/Shanghai", demo: false }]);
  });

  test("somebody can be let in to look at a district that a replay made", () => {
    const add = (...more: readonly string[]) =>
      bancheng("user", "add", "head01", "--name", "某人", "--jurisdiction", "990501", "--json", ...more);
    expect(add("--post", "nowhere")).toMatchObject({
      status: 1,
      lines: [expect.stringContaining(`{"error":{"code":"people/post-unknown"`)],
    });
    expect(add("--post", "district.supervisor", "--post", "district.admin").status).toBe(0);
  });
});

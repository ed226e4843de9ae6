import { createHash } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/support/database.ts";
import { type Migration, migrate } from "./migrate.ts";

const first = migration(0, "first", "create table first_table (id integer)");
const second = migration(1, "second", "create table second_table (id integer)");
const broken = migration(1, "broken", "create table half_table (id integer); select 1 / 0");

describe("migrations go forward only", () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase("empty");
  });

  afterEach(() => database.drop());

  test("each file is applied once, in order", async () => {
    expect((await apply([first])).map((done) => done.name)).toEqual(["first"]);
    expect((await apply([first, second])).map((done) => done.name)).toEqual(["second"]);
    expect(await apply([first, second])).toEqual([]);
  });

  test("several processes that start together apply them once", async () => {
    const done = await Promise.all([apply([first, second]), apply([first, second]), apply([first, second])]);
    expect(done.flat()).toHaveLength(2);
  });

  test("a file that fails leaves nothing behind, and the ones before it stand", async () => {
    await expect(apply([first, broken])).rejects.toMatchObject({ code: "store/migration-failed" });
    expect(await tables()).toEqual(["first_table", "schema_migration"]);
  });

  test("a file that was edited after it had been applied is refused", async () => {
    await apply([first]);
    const edited = migration(0, "first", "create table first_table (id bigint)");
    await expect(apply([edited, second])).rejects.toMatchObject({ code: "store/migration-changed" });
    expect(await tables()).toEqual(["first_table", "schema_migration"]);
  });

  test("a database of a newer release is refused", async () => {
    await apply([first, second]);
    await expect(apply([first])).rejects.toMatchObject({ code: "store/migration-unknown" });
  });

  test("the runner stops where it is told", async () => {
    await migrate(database.migratorUrl, { migrations: [first, second], upTo: 0 });
    expect(await tables()).toEqual(["first_table", "schema_migration"]);
  });

  function apply(migrations: readonly Migration[]) {
    return migrate(database.migratorUrl, { migrations });
  }

  async function tables(): Promise<readonly string[]> {
    const client = new pg.Client({ connectionString: database.migratorUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    );
    await client.end();
    return rows.map((row) => row.name);
  }
});

function migration(version: number, name: string, sql: string): Migration {
  return { version, name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/support/database.ts";
import { describeSchema } from "./postgres/describe-schema.ts";

describe("the schema on paper", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  // The wording of the catalogs differs between releases; the paper is written with the packaged one.
  test.runIf(inject("postgres").binFolder === undefined)(
    "schema.sql is what the migrations make (npm run schema)",
    async () => {
      const paper = readFileSync(join(import.meta.dirname, "schema.sql"), "utf8");
      expect(await describeSchema(database.migratorUrl)).toBe(paper);
    },
  );

  test("every table of a district is held apart by row-level security, and says its district first", async () => {
    const text = await describeSchema(database.migratorUrl);
    const tables = [...text.matchAll(/^create table (\S+) \(\n {2}(\S+)/gm)];
    expect(tables.length).toBeGreaterThan(1);
    for (const [, name = "", firstColumn] of tables) {
      if (["jurisdiction", "schema_migration"].includes(name) || name.startsWith("auth.")) continue;
      expect(firstColumn, name).toBe("jurisdiction");
      expect(text, name).toContain(`alter table ${name} force row level security;`);
      expect(text, name).toContain(`create policy tenant on ${name} using`);
    }
  });

  test("of what commands write few statistics are kept, or none: each column says so", async () => {
    const owner = new pg.Client({ connectionString: database.migratorUrl });
    await owner.connect();
    const { rows } = await owner.query<{ place: string; kept: number | null }>(
      `
      select format('%s.%s', c.relname, a.attname) as place, nullif(a.attstattarget, -1) as kept
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attnum > 0 and not a.attisdropped and c.relnamespace = 'public'::regnamespace and c.relname = any($1)`,
      [["case_event", "case_opening", "case_paper", "case_standing", "case_task", "idempotency", "notice"]],
    );
    await owner.end();
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ kept }) => kept === null || kept > 20)).toEqual([]);
  });
});

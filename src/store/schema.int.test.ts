import { readFileSync } from "node:fs";
import { join } from "node:path";
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
});

import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import { type DistrictPools, openPools } from "./pool.ts";

const HERE = "990108" as Jurisdiction;
const THERE = "990109" as Jurisdiction;

describe("districts are held apart by the database", () => {
  let database: TestDatabase;
  let pools: DistrictPools;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.migratorUrl });
    await owner.connect();
    await owner.query(`create table note (
      jurisdiction text not null, id integer not null, body text not null, primary key (jurisdiction, id))`);
    await owner.query("call protect('note')");
    pools = openPools({ url: database.appUrl, connectionsEach: 2, districts: 2 });
    await pools.forJurisdiction(HERE).query("insert into note values ($1, 1, 'here')", [HERE]);
    await pools.forJurisdiction(THERE).query("insert into note values ($1, 1, 'there')", [THERE]);
  });

  afterAll(async () => {
    await pools?.end();
    await owner?.end();
    await database?.drop();
  });

  test("a connection of a district sees its rows and no others, whatever the statement forgets", async () => {
    const { rows } = await pools.forJurisdiction(HERE).query("select jurisdiction, body from note");
    expect(rows).toEqual([{ jurisdiction: HERE, body: "here" }]);
  });

  test("a query without its district set returns nothing", async () => {
    const { rows } = await pools.platform.query("select * from note");
    expect(rows).toEqual([]);
  });

  test("a row cannot be written into, moved to or deleted from another district", async () => {
    const here = pools.forJurisdiction(HERE);
    await expect(here.query("insert into note values ($1, 2, 'smuggled')", [THERE])).rejects.toThrow(
      /row-level security/,
    );
    await expect(here.query("update note set jurisdiction = $1", [THERE])).rejects.toThrow(/row-level security/);
    expect((await here.query("delete from note where jurisdiction = $1", [THERE])).rowCount).toBe(0);
    await expect(pools.platform.query("insert into note values ($1, 3, 'x')", [HERE])).rejects.toThrow(
      /row-level security/,
    );
  });

  test("the owner of the tables is bound too, unless it does upkeep", async () => {
    expect((await owner.query("select * from note")).rows).toEqual([]);
    await owner.query("set bancheng.upkeep = 'on'");
    expect((await owner.query("select * from note")).rows).toHaveLength(2);
    await owner.query("reset bancheng.upkeep");
    const app = new pg.Client({ connectionString: database.appUrl, options: "-c bancheng.upkeep=on" });
    await app.connect();
    expect((await app.query("select * from note")).rows).toEqual([]);
    await app.end();
  });

  test("the app role is no superuser, does not bypass row-level security and cannot alter the schema", async () => {
    const app = pools.forJurisdiction(HERE);
    const { rows } = await app.query(
      "select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user",
    );
    expect(rows).toEqual([
      { rolname: "bancheng_app", rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
    ]);
    for (const statement of [
      "create table mine (id integer)",
      "create temporary table mine (id integer)",
      "create schema mine",
      "create table auth.mine (id integer)",
      "alter table note add column extra text",
      "alter table note disable row level security",
      "drop policy tenant on note",
      "drop table note",
      "truncate note",
      "create function mine() returns integer language sql return 1",
      "set role bancheng_migrator",
      "insert into schema_migration (version, name, checksum) values (9999, 'x', 'x')",
    ]) {
      await expect(app.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  test("a table whose key does not begin with the district cannot be protected", async () => {
    await owner.query("create table stray (id integer primary key, jurisdiction text not null)");
    await expect(owner.query("call protect('stray')")).rejects.toThrow(/must begin with jurisdiction/);
  });

  test("only a division code can name a district", () => {
    expect(() => pools.forJurisdiction("1' or '1'='1" as Jurisdiction)).toThrow(RangeError);
    expect(() => pools.forJurisdiction("990108 -c role=postgres" as Jurisdiction)).toThrow(RangeError);
  });

  test("the pool of the district used longest ago is closed when others need the room, and reopens", async () => {
    const first = pools.forJurisdiction(HERE);
    pools.forJurisdiction(THERE);
    pools.forJurisdiction("990110" as Jurisdiction);
    expect(first.ending).toBe(true);
    const again = pools.forJurisdiction(HERE);
    expect(again).not.toBe(first);
    expect((await again.query("select count(*)::int as n from note")).rows).toEqual([{ n: 1 }]);
  });
});

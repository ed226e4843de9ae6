import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import { migrate } from "../migrate.ts";
import { openDatabase } from "./database.ts";
import { openPools } from "./pool.ts";
import { openSnapshot } from "./snapshot.ts";

const quiet = () => undefined;
const at = (databaseUrl: string, databaseAppUrl?: string) =>
  openDatabase({ dataDir: "/nowhere", databaseUrl, databaseAppUrl }, quiet);

describe("a server of the operator's own", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await asSuperuser(`drop role if exists own_owner; create role own_owner login password 'x' nosuperuser`);
    await asSuperuser(`grant all on database ${database.name} to own_owner`);
  });

  afterAll(async () => {
    await asSuperuser(`revoke all on database ${database.name} from own_owner`);
    await database.drop();
  });

  test("requests step down to bancheng_app, even from a superuser, and stay within their district", async () => {
    const own = await at(database.superuserUrl);
    const pools = openPools({ url: own.appUrl });
    const pool = pools.forJurisdiction("990108" as Jurisdiction);
    const { rows } = await pool.query("select current_user as who, current_jurisdiction() as district");
    expect(rows).toEqual([{ who: "bancheng_app", district: "990108" }]);
    await expect(pool.query("create table mine (id integer)")).rejects.toThrow(/permission denied/);
    await pools.end();
    expect(own).toMatchObject({ kind: "own-server", migratorUrl: database.superuserUrl });
  });

  test("an owner who may not create the role is told what an administrator has to run", async () => {
    await expect(at(ownerUrl())).rejects.toMatchObject({ code: "store/app-role-missing" });
    await asSuperuser("grant bancheng_app to own_owner");
    const own = await at(ownerUrl());
    await own.stop();
    await asSuperuser("revoke bancheng_app from own_owner");
  });

  test("an ordinary user who owns the database is enough: migrations, requests, upkeep", async () => {
    const fresh = await createTestDatabase("empty");
    await asSuperuser(`alter database ${fresh.name} owner to own_owner; grant bancheng_app to own_owner`);
    const url = new URL(ownerUrl());
    url.pathname = `/${fresh.name}`;
    const own = await at(url.href);
    await migrate(own.migratorUrl);
    const pools = openPools({ url: own.appUrl });
    const insert = "insert into register_entry (jurisdiction, register, id, data) values ($1, 'r', 'i', '{}')";
    await pools.forJurisdiction("990108" as Jurisdiction).query(insert, ["990108"]);
    expect((await pools.platform.query("select * from register_entry")).rows).toEqual([]);
    await pools.end();
    const snapshot = await openSnapshot(own.migratorUrl);
    const table = snapshot.content.tables.find(({ name }) => name === "public.register_entry");
    const rows: Uint8Array[] = [];
    if (table !== undefined) for await (const row of snapshot.readTable(table)) rows.push(row);
    expect(rows).toHaveLength(1);
    await snapshot.close();
    await fresh.drop();
    await asSuperuser("revoke bancheng_app from own_owner");
  });

  test("a separate login for requests is taken as it is", async () => {
    const own = await at(database.superuserUrl, database.appUrl);
    expect(own.appUrl).toBe(database.appUrl);
  });

  test("a server that cannot be reached is named without its password", async () => {
    const refused = at("postgresql://user:secret@127.0.0.1:1/nothing");
    await expect(refused).rejects.toMatchObject({ code: "store/database-unreachable" });
    await expect(refused).rejects.not.toThrow(/secret/);
  });

  function ownerUrl(): string {
    const url = new URL(database.superuserUrl);
    url.username = "own_owner";
    url.password = "x";
    return url.href;
  }

  async function asSuperuser(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  }
});

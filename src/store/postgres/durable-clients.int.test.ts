import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { district } from "../../../test/factories/people.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { BindMessage } from "./bind-message.ts";
import { writeDurably } from "./durable-clients.ts";
import { holdClients } from "./held-clients.ts";
import { type DistrictPools, openPools } from "./pool.ts";

const NO_ROWS = { command: "SELECT", rowCount: 1, oid: 0, fields: [], rows: [] };

describe("commits that do not wait one by one", () => {
  let database: TestDatabase;
  let pools: DistrictPools;

  beforeAll(async () => {
    database = await createTestDatabase();
    pools = openPools({ url: database.appUrl });
  });
  afterAll(async () => {
    await pools?.end();
    await database?.drop();
  });

  /** A transaction that writes, and tells how far the journal was then. */
  const WRITE =
    "select txid_current(), pg_logical_emit_message(true, 'test', repeat('x', 2000)), pg_current_wal_insert_lsn()::text as place";
  const statement = () => ({ name: "write", text: WRITE, message: new BindMessage("write").finish() });
  const isOnDisk = async (place: unknown) => {
    const { rows } = await pools.platform.query("select pg_current_wal_flush_lsn() >= $1::pg_lsn as is", [place]);
    return rows[0]?.is;
  };

  test("are on disk when they are acknowledged, and no sooner", async () => {
    const held = pools.heldFor(district);
    let toldSooner = 0;
    for (let round = 0; round < 20; round++) {
      let isSettled = false;
      const rows = held.runBound(statement(), () => {
        if (!isSettled) toldSooner++;
      });
      const place = (
        await rows.finally(() => {
          isSettled = true;
        })
      )[0]?.[2];
      expect(await isOnDisk(place)).toBe(true);
    }
    expect(toldSooner).toBe(20);
  });

  test("a transaction of several statements too, and all that others committed when it is asked for", async () => {
    const held = pools.heldFor(district);
    let place: unknown;
    await held.transaction(async (client) => {
      place = (await client.query(WRITE)).rows[0].place;
    });
    expect(await isOnDisk(place)).toBe(true);
    const { rows } = await held.query<{ place: string }>({ text: WRITE });
    await held.durable();
    expect(await isOnDisk(rows[0]?.place)).toBe(true);
  });

  test("a statement that is refused is nobody's to wait for, and the next is written", async () => {
    const held = pools.heldFor(district);
    const refused = { name: "refuse", text: "select 1 / 0", message: new BindMessage("refuse").finish() };
    let told = false;
    await expect(
      held.runBound(refused, () => {
        told = true;
      }),
    ).rejects.toMatchObject({ code: "22012" });
    expect(told).toBe(false);
    expect(await isOnDisk((await held.runBound(statement()))[0]?.[2])).toBe(true);
  });

  test("nothing is acknowledged while the disk is not heard of; who comes meanwhile shares the next round", async () => {
    const writing = holdClients(pools.forJurisdiction(district));
    const rounds: PromiseWithResolvers<void>[] = [];
    const waiting = {
      ...writing,
      query: <Row extends pg.QueryResultRow>(): Promise<pg.QueryResult<Row>> => {
        const round = Promise.withResolvers<void>();
        rounds.push(round);
        return round.promise.then(() => NO_ROWS);
      },
    };
    const held = writeDurably(writing, waiting);
    const ended: string[] = [];
    const note = (name: string, promise: Promise<void>) =>
      promise.then(
        () => void ended.push(name),
        () => void ended.push(`${name} failed`),
      );
    const asked = [note("first", held.durable()), note("second", held.durable()), note("third", held.durable())];
    expect(rounds.length).toBe(1);
    rounds[0]?.reject(new Error("the database is gone"));
    await asked[0];
    expect(ended).toEqual(["first failed"]);
    await expect.poll(() => rounds.length).toBe(2);
    asked.push(note("fourth", held.durable()));
    rounds[1]?.resolve();
    await Promise.all(asked.slice(0, 3));
    expect(ended).toEqual(["first failed", "second", "third"]);
    await expect.poll(() => rounds.length).toBe(3);
    rounds[2]?.resolve();
    await Promise.all(asked);
    held.release();
  });
});

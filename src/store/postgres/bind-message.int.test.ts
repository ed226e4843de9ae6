import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type CivilDate, civilDateFromDayNumber, type Instant } from "../../core/shared/index.ts";
import { BindMessage, type CellType, type CellValues } from "./bind-message.ts";
import { runBound } from "./bound-statement.ts";

/** What a value reads like as PostgreSQL's own text. */
const KINDS: { readonly [Type in CellType]: readonly [fc.Arbitrary<CellValues[Type]>, (value: never) => string] } = {
  int: [fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), String],
  bool: [fc.boolean(), String],
  text: [fc.string({ unit: "binary", maxLength: 60 }).map((text) => text.replaceAll("\u0000", "")), String],
  uuid: [fc.uuid(), String],
  timestamptz: [
    fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 11, 31) }).map((ms) => ms as Instant),
    (at: Instant) => String(at),
  ],
  date: [fc.integer({ min: -700_000, max: 2_900_000 }).map(civilDateFromDayNumber), (date: CivilDate) => date],
  bytea: [
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    (bytes: Buffer) => `\\x${bytes.toString("hex")}`,
  ],
};

describe("parameters in binary form", () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase("empty");
    client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
  });

  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  test.each(Object.keys(KINDS) as CellType[])("%s: PostgreSQL reads what was written", async (type) => {
    const [values, textOf] = KINDS[type] as [fc.Arbitrary<CellValues[CellType]>, (value: unknown) => string];
    // Milliseconds, since a server writes instants in its own time zone.
    const shown = type === "timestamptz" ? "(extract(epoch from v) * 1000)::bigint::text" : "v::text";
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(values), { maxLength: 40 }), async (rows) => {
        const name = `read-${type}`;
        const bound = new BindMessage(name);
        bound.array("text", ["before"], (row) => row);
        bound.array(type, rows, (row) => row);
        const text = `select ${shown} from unnest($1::text[]) as b, unnest($2::${type}[]) as v`;
        const read = await runBound(client, { name, text, message: bound.finish() });
        bound.release();
        expect(read.map(([shown]) => shown)).toEqual(rows.map((row) => (row === null ? null : textOf(row))));
      }),
      { numRuns: 40 },
    );
  });

  test("scalars and arrays share one block however large it grows, and one that was used before", async () => {
    const text = "select $1::text, $2::bigint, $3::text[], $4::int[]";
    for (const long of ["汉字".repeat(40_000), "short"]) {
      const bound = new BindMessage("mixed");
      bound.text("第一");
      bound.bigint(-(2 ** 40));
      bound.array("text", [long, "a"], (row) => row);
      bound.array("int", [1, 2, 3], (row) => row);
      const read = await runBound(client, { name: "mixed", text, message: bound.finish() });
      bound.release();
      expect(read).toEqual([["第一", String(-(2 ** 40)), `{${long},a}`, "{1,2,3}"]]);
    }
  });

  test("a statement that fails says so, and the connection goes on", async () => {
    const text = "select 1 / $1::bigint";
    const divide = (by: number) => {
      const bound = new BindMessage("divide");
      bound.bigint(by);
      return runBound(client, { name: "divide", text, message: bound.finish() });
    };
    await expect(divide(0)).rejects.toMatchObject({ code: "22012" });
    expect(await divide(1)).toEqual([["1"]]);
    const wrong = new BindMessage("wrong");
    await expect(
      runBound(client, { name: "wrong", text: "select nothing from nowhere", message: wrong.finish() }),
    ).rejects.toMatchObject({ code: "42P01" });
    expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });

  test("what is no uuid is refused before anything is sent", () => {
    for (const id of ["", "none", "00000000-0000-7000-8000-00000000000g", "0".repeat(35)])
      expect(() => new BindMessage("none").array("uuid", [id], (row) => row), id).toThrow(RangeError);
  });
});

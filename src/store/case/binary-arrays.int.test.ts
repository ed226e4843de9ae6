import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type CivilDate, civilDateFromDayNumber, type Instant } from "../../core/shared/index.ts";
import { BinaryArrays, type CellType, type CellValues } from "./binary-arrays.ts";

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
  json: [fc.json().filter((text) => !text.includes("\\u0000")), String],
  bytea: [
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    (bytes: Buffer) => `\\x${bytes.toString("hex")}`,
  ],
};

describe("arrays in binary form", () => {
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
        const arrays = new BinaryArrays();
        arrays.add("text", ["before"], (row) => row);
        arrays.add(type, rows, (row) => row);
        const [, array] = arrays.finish();
        const read = await client.query(`select ${shown} as shown from unnest($1::${type}[]) as v`, [array]);
        expect(read.rows.map((row) => row.shown)).toEqual(rows.map((row) => (row === null ? null : textOf(row))));
      }),
      { numRuns: 40 },
    );
  });

  test("many arrays share one block however large it grows", async () => {
    const arrays = new BinaryArrays();
    const long = "汉字".repeat(40_000);
    arrays.add("text", [long, "a"], (row) => row);
    arrays.add("int", [1, 2, 3], (row) => row);
    const read = await client.query("select $1::text[] as texts, $2::int[] as numbers", arrays.finish());
    expect(read.rows).toEqual([{ texts: [long, "a"], numbers: [1, 2, 3] }]);
  });

  test("what is no uuid is refused before anything is sent", () => {
    for (const id of ["", "none", "00000000-0000-7000-8000-00000000000g", "0".repeat(35)])
      expect(() => new BinaryArrays().add("uuid", [id], (row) => row), id).toThrow(RangeError);
  });
});

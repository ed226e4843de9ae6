/** What a board looks at when closed cases still wait for a day: index entries, not time. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { district } from "../../../test/factories/people.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { Instant } from "../../core/shared/index.ts";
import { type DistrictPools, openPools } from "../postgres/pool.ts";
import { countBoard, findOverdue, listBoardCases } from "./board.ts";
import { takeDueWakeUps } from "./wake-up.ts";

const OPEN = 20;
const RESTING = 2000;
const now = at("2026-03-02 09:00");
const later = (days: number) => (now + days * 86_400_000) as Instant;

let database: TestDatabase;
let pools: DistrictPools;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  pools = openPools({ url: database.appUrl, connectionsEach: 2 });
  owner = new pg.Client({ connectionString: database.superuserUrl });
  await owner.connect();
  await pools.forJurisdiction(district).query(
    `insert into case_standing (jurisdiction, case_id, version, status, office, updated_at, due_at, lit_at, closed_at, wake_at)
     select $1, gen_random_uuid(), 1, case when n <= $2 then 'reviewing' else 'delivered' end, 'market', $4, $5::timestamptz, $5,
       case when n > $2 then $4::timestamptz end, case when n <= $2 then $5::timestamptz else $6::timestamptz end
     from generate_series(1, $2::int + $3::int) as n`,
    [district, OPEN, RESTING, ...[now, later(10), later(1000)].map((one) => new Date(one))],
  );
  await owner.query("vacuum analyze case_standing");
});
afterAll(async () => {
  await owner?.end();
  await pools?.end();
  await database?.drop();
});

interface PlanNode {
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

const within = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(within)];

/** Rows of `case_standing` at which the query looked, and the indexes by which it came to them. */
async function lookedAt(ask: (pool: pg.Pool) => Promise<unknown>) {
  const client = await pools.forJurisdiction(district).connect();
  const asked: { text: string; values: unknown[] }[] = [];
  await ask({ query: async (query: (typeof asked)[number]) => asked.push(query) && { rows: [] } } as never);
  const [query] = asked;
  if (query === undefined) throw new Error("nothing was asked");
  try {
    const { rows } = await client.query(`explain (analyze, format json) ${query.text}`, query.values);
    const nodes = within(rows[0]["QUERY PLAN"][0].Plan).filter((node) => node["Relation Name"] === "case_standing");
    return {
      rows: nodes.reduce(
        (sum, node) => sum + (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"],
        0,
      ),
      indexes: nodes.map((node) => node["Index Name"]),
    };
  } finally {
    client.release();
  }
}

describe("closed cases that wait for the end of their licence", () => {
  test("weigh nothing on a board: it looks at the open cases alone", async () => {
    expect(await countBoard(pools.forJurisdiction(district), district, now)).toEqual([
      { office: "market", open: OPEN, red: 0, yellow: 0, green: OPEN },
    ]);
    const looked = await lookedAt((pool) => countBoard(pool, district, now));
    expect(looked).toEqual({ rows: OPEN, indexes: ["case_standing_open"] });
  });

  test("the lists of yellow and red ones do not even look at the open cases that are neither", async () => {
    const pool = pools.forJurisdiction(district);
    const all = { offset: 0, limit: 10 };
    const lists = [
      (asked: pg.Pool, at: Instant) => findOverdue(asked, district, { at, ...all }),
      (asked: pg.Pool, at: Instant) => listBoardCases(asked, district, { at, ...all }),
    ];
    expect((await findOverdue(pool, district, { at: later(11), ...all })).total).toBe(OPEN);
    for (const list of lists) {
      const { rows, indexes } = await lookedAt((asked) => list(asked, now));
      expect(rows).toBe(0);
      expect(indexes).toContain("case_standing_lit");
    }
  });

  test("are woken on their day, and never more at once than asked for", async () => {
    const pool = pools.forJurisdiction(district);
    const take = async (moment: Instant, limit: number) =>
      (await takeDueWakeUps(pool, district, moment, later(2000), limit)).length;
    expect(await take(later(11), 500)).toBe(OPEN);
    expect(await take(later(11), 500)).toBe(0);
    expect(await take(later(1001), 1500)).toBe(1500);
    expect(await take(later(1001), 1500)).toBe(500);
  });
});

import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { CaseLists, CaseQuery } from "../../app/ports/case-lists.ts";
import type { AccountId, Instant, Jurisdiction } from "../../core/shared/index.ts";
import { UPKEEP } from "../migrate.ts";
import { type DistrictPools, openPools } from "../postgres/pool.ts";
import { openCaseLists } from "./case-lists.ts";

const here = "990108" as Jurisdiction;
const now = Date.parse("2026-03-02T01:00:00Z") as Instant;

let database: TestDatabase;
let owner: pg.Client;
let pools: DistrictPools;
let lists: CaseLists;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.migratorUrl, options: UPKEEP });
  await owner.connect();
  // One connection: what it looked at is counted by the connection itself.
  pools = openPools({ url: database.appUrl, connectionsEach: 1 });
  lists = openCaseLists(pools);
});

afterAll(async () => {
  await owner?.end();
  await pools?.end();
  await database?.drop();
});

beforeEach(async () => {
  await owner.query("truncate case_opening, case_standing");
});

interface Made {
  readonly number: string;
  readonly item?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly submitted?: string;
  readonly status?: string;
  readonly office?: string;
  readonly closed?: string;
  readonly due?: string;
}

async function make(...cases: readonly Made[]): Promise<void> {
  await pools.forJurisdiction(here).query(
    `with made as (
       select gen_random_uuid() as id, * from json_to_recordset($2) as one (number text, item text, name text, phone text,
         submitted timestamptz, status text, office text, closed timestamptz, due timestamptz)
     ), opened as (
       insert into case_opening (jurisdiction, id, number, item, item_version, channel, applicant_name, phone_key, submitted_at)
       select $1, id, number, coalesce(item, 'other'), '1', 'online', name, phone, coalesce(submitted, '2026-01-01Z') from made
     )
     insert into case_standing (jurisdiction, case_id, version, status, office, closed_at, due_at, lit_at, updated_at)
     select $1, id, 1, coalesce(status, 'reviewing'), coalesce(office, 'market'), closed, due, due, now() from made`,
    [here, JSON.stringify(cases)],
  );
}

async function numbersOf(query: Partial<CaseQuery>): Promise<readonly string[]> {
  const { rows, total } = await lists.findCases(here, { offset: 0, limit: 30, ...query });
  expect(total).toBe(rows.length);
  return rows.map(({ number }) => number);
}

describe("the search for cases", () => {
  test("numbers that begin with the text come first, the highest first; then the phone's, names in order, items", async () => {
    await make(
      { number: "7701", submitted: "2026-02-01Z" },
      { number: "7703", submitted: "2026-01-01Z" },
      { number: "1", name: "77乙", submitted: "2026-01-05Z" },
      { number: "2", name: "77甲", submitted: "2026-01-06Z" },
      { number: "3", name: "77甲", submitted: "2026-01-07Z" },
      { number: "4", phone: "key", submitted: "2026-01-01Z" },
      { number: "5", phone: "key", submitted: "2026-01-02Z" },
      { number: "6", item: "a", submitted: "2026-01-03Z" },
      { number: "8", item: "b", submitted: "2026-01-04Z" },
      { number: "9", item: "c", name: "甲77", phone: "another" },
    );
    expect(await numbersOf({ text: "77", phoneKey: "key", items: ["a", "b"] })).toEqual([
      "7703",
      "7701",
      "5",
      "4",
      "1",
      "3",
      "2",
      "8",
      "6",
    ]);
  });

  test("a case that fits in several ways is found once", async () => {
    await make({ number: "7701", name: "77", phone: "key", item: "a" }, { number: "7", name: "77", item: "a" });
    expect(await numbersOf({ text: "77", phoneKey: "key", items: ["a"] })).toEqual(["7701", "7"]);
  });

  test("pages go on from one way to the next and leave nothing out", async () => {
    await make(
      ...Array.from({ length: 7 }, (_, nth) => ({ number: `77${nth}` })),
      ...Array.from({ length: 7 }, (_, nth) => ({ number: `${nth}`, name: `77${nth}` })),
      ...Array.from({ length: 7 }, (_, nth) => ({ number: `a${nth}`, item: "a", submitted: `2026-01-0${nth + 1}Z` })),
    );
    const query = { text: "77", items: ["a"], limit: 4 };
    const pages = await Promise.all([0, 4, 8, 12, 16, 20].map((offset) => lists.findCases(here, { ...query, offset })));
    expect(pages.map(({ total }) => total)).toEqual([21, 21, 21, 21, 21, 21]);
    const all = pages.flatMap(({ rows }) => rows.map(({ number }) => number));
    expect(all).toHaveLength(21);
    expect(all).toEqual(
      (await lists.findCases(here, { ...query, limit: 30, offset: 0 })).rows.map(({ number }) => number),
    );
  });

  test("without a text the latest come first, of an item and of all", async () => {
    await make(
      { number: "1", submitted: "2026-01-01Z", item: "a" },
      { number: "2", submitted: "2026-01-03Z", item: "b" },
      { number: "3", submitted: "2026-01-02Z", item: "a" },
    );
    expect(await numbersOf({})).toEqual(["2", "3", "1"]);
    expect(await numbersOf({ items: ["a"] })).toEqual(["3", "1"]);
    expect(await numbersOf({ items: [] })).toEqual([]);
  });

  test("of closed cases alone the last closed come first, and office and text narrow them", async () => {
    await make(
      { number: "771", status: "archived", closed: "2026-02-01Z", submitted: "2026-01-03Z" },
      { number: "772", status: "archived", closed: "2026-02-03Z", submitted: "2026-01-01Z" },
      { number: "773", status: "refused", closed: "2026-02-02Z", submitted: "2026-01-02Z", office: "elsewhere" },
      { number: "774", status: "submitted" },
    );
    expect(await numbersOf({ statuses: ["archived", "refused"] })).toEqual(["772", "773", "771"]);
    expect(await numbersOf({ statuses: ["archived", "refused"], offices: ["elsewhere"] })).toEqual(["773"]);
    expect(await numbersOf({ statuses: ["archived", "refused"], offices: ["market", "elsewhere"] })).toEqual([
      "772",
      "773",
      "771",
    ]);
    expect(await numbersOf({ offices: ["market"] })).toHaveLength(3);
    expect(await numbersOf({ offices: [] })).toEqual([]);
    expect(await numbersOf({ text: "77", statuses: ["archived"] })).toEqual(["772", "771"]);
    expect(await numbersOf({ text: "77", statuses: ["submitted"] })).toEqual(["774"]);
    expect(await numbersOf({ text: "78", statuses: ["submitted"] })).toEqual([]);
    expect(await numbersOf({ statuses: ["submitted"] })).toEqual(["774"]);
  });

  test("with a light open cases are listed, what is due first first", async () => {
    await make(
      { number: "1", due: "2026-03-01Z" },
      { number: "2", due: "2026-02-01Z" },
      { number: "3", due: "2026-04-01Z" },
      { number: "4", due: "2026-02-01Z", status: "archived", closed: "2026-01-15Z" },
    );
    expect(await numbersOf({ lights: { light: "red", at: now } })).toEqual(["2", "1"]);
    expect(await numbersOf({ lights: { light: "green", at: now } })).toEqual(["3"]);
    expect(await numbersOf({ lights: { light: "any", at: now } })).toEqual(["2", "1", "3"]);
    expect(await numbersOf({ lights: { light: "any", at: now }, text: "3" })).toEqual(["3"]);
  });
});

describe("with twice the closed cases", () => {
  const page = { offset: 0, limit: 30 };
  const account = "00000000-0000-4000-8000-000000000001" as AccountId;
  const asked: Readonly<Record<string, () => Promise<unknown>>> = {
    "the latest": () => lists.findCases(here, page),
    "by number": () => lists.findCases(here, { text: "9901", items: [], phoneKey: "none", ...page }),
    "by one day's number": () => lists.findCases(here, { text: "990120250101", items: [], phoneKey: "none", ...page }),
    "by name": () => lists.findCases(here, { text: "样例1", items: [], phoneKey: "none", ...page }),
    "by item": () => lists.findCases(here, { text: "没有", items: ["item-1", "item-2"], phoneKey: "none", ...page }),
    "by nothing there is": () => lists.findCases(here, { text: "没有", items: [], phoneKey: "none", ...page }),
    "of an office": () => lists.findCases(here, { offices: ["market"], ...page }),
    "of an office with few": () => lists.findCases(here, { offices: ["quiet"], ...page }),
    "archived in an office": () =>
      lists.findCases(here, { offices: ["market", "quiet"], statuses: ["archived"], ...page }),
    archived: () => lists.findCases(here, { statuses: ["archived"], ...page }),
    "archived, by number": () => lists.findCases(here, { text: "9901", statuses: ["archived"], ...page }),
    "at the window": () => lists.findCases(here, { statuses: ["submitted"], ...page }),
    "the window's queue": () => lists.listQueue(here, 200),
    "the worklist": () => lists.listTasks(here, { posts: [{ office: "market", post: "reviewer" }], account }, 200),
    "the board": () => lists.countBoard(here, now),
    "behind the board": () => lists.listBoardCases(here, { at: now, ...page }),
    overdue: () => lists.listOverdue(here, { at: now, which: "open", ...page }),
    "closed late": () => lists.listOverdue(here, { at: now, which: "closed", ...page }),
    "with a light": () => lists.findCases(here, { lights: { light: "red", at: now }, ...page }),
  };

  test("no list looks at more pages: what there is beside the page is not read", async () => {
    await make(
      ...Array.from({ length: 300 }, (_, nth) => ({ number: `open${nth}`, due: `2026-0${1 + (nth % 6)}-01Z` })),
    );
    await makeClosed(1, 12_000);
    const before = await pagesLookedAt();
    await makeClosed(12_001, 24_000);
    const after = await pagesLookedAt();
    for (const [name, pages] of Object.entries(before)) {
      expect(pages, name).toBeGreaterThan(0);
      // A level more in an index, and a page here and there.
      expect(after[name], name).toBeLessThan(pages * 1.2 + 30);
    }
  }, 60_000);

  test("what came in since the planner last looked is found by the key of each case all the same", async () => {
    await makeClosed(1, 12_000);
    const later = (nth: number) => new Date(Date.UTC(2026, 0, 1, 0, nth)).toISOString();
    await make(...Array.from({ length: 1_200 }, (_, nth) => ({ number: `77${nth}`, submitted: later(nth) })));
    expect(await pagesOf(() => lists.findCases(here, { statuses: ["reviewing"], ...page }))).toBeLessThan(1_000);
    const ask = () => lists.findCases(here, { text: "771", statuses: ["reviewing"], ...page });
    expect((await ask()).rows).toHaveLength(30);
    expect(await pagesOf(ask)).toBeLessThan(2_000);
  });

  /** One in twenty was closed late; all are to be woken in some years, as those are whose licence ends. */
  async function makeClosed(first: number, last: number): Promise<void> {
    await pools.forJurisdiction(here).query(
      `with made as (
         select nth, ('00000000-0000-7000-8000-' || lpad(nth::text, 12, '0'))::uuid as id from generate_series($2::int, $3::int) as nth
       ), opened as (
         insert into case_opening (jurisdiction, id, number, item, item_version, channel, applicant_name, phone_key, submitted_at)
         select $1, id, '9901202501' || lpad((nth % 28 + 1)::text, 2, '0') || nth, 'item-' || nth % 4, '1', 'online',
           '样例' || nth % 500, 'phone' || nth % 1000, timestamptz '2025-01-01Z' + nth * interval '1 minute' from made
       )
       insert into case_standing (jurisdiction, case_id, version, status, office, due_at, closed_at, closed_late, wake_at, updated_at)
       select $1, id, 9, 'archived', case when nth < 50 then 'quiet' else 'market' end, '2025-01-01Z', timestamptz '2025-02-01Z' + nth * interval '1 minute', nth % 20 = 0,
         '2030-01-01Z', now() from made`,
      [here, first, last],
    );
    await owner.query("vacuum (analyze) case_opening, case_standing");
  }

  async function pagesLookedAt(): Promise<Readonly<Record<string, number>>> {
    const looked: Record<string, number> = {};
    for (const [name, ask] of Object.entries(asked)) looked[name] = await pagesOf(ask);
    return looked;
  }

  /** Of the second time: what is looked up once in a connection is no part of it. */
  async function pagesOf(ask: () => Promise<unknown>): Promise<number> {
    await ask();
    const before = await pagesSoFar();
    await ask();
    return (await pagesSoFar()) - before;
  }

  async function pagesSoFar(): Promise<number> {
    const pool = pools.forJurisdiction(here);
    await pool.query("select pg_stat_force_next_flush()");
    const { rows } = await pool.query<{ pages: number }>(
      `select sum(heap_blks_read + heap_blks_hit + idx_blks_read + idx_blks_hit)::int as pages from pg_statio_user_tables
       where relname in ('case_opening', 'case_standing', 'case_task')`,
    );
    return rows[0]?.pages ?? 0;
  }
});

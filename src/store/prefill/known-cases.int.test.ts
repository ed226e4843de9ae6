/** An applicant's earlier cases, found among many: the rows at which the query looks, not the time it takes. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { citizen, district } from "../../../test/factories/people.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { AccountId } from "../../core/shared/index.ts";
import { type DistrictPools, openPools } from "../postgres/pool.ts";
import { openKnownCases } from "./known-cases.ts";

const OTHERS = 4000;
/** Of one party: more than anybody looks at. */
const OWN = 300;
const LIMIT = 50;

let database: TestDatabase;
let pools: DistrictPools;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  pools = openPools({ url: database.appUrl, connectionsEach: 2 });
  owner = new pg.Client({ connectionString: database.superuserUrl });
  await owner.connect();
  const pool = pools.forJurisdiction(district);
  // Of the party every tenth case is imported, every tenth of a person forgotten, every third another account's.
  await pool.query(
    `insert into case_opening (jurisdiction, id, number, item, item_version, channel, owner, applicant_key, data_key,
                               submitted_at)
     select $1, gen_random_uuid(), 'N' || n, 'item', 'v1',
            case when n <= $2 and n % 10 = 1 then 'imported' else 'online' end,
            case when n % 3 = 0 then $4::uuid else $5::uuid end,
            case when n <= $2 then 'party' else 'other' || n % 400 end,
            case when n <= $2 and n % 10 = 2 then null else '\\x00'::bytea end,
            timestamptz '2026-01-01 00:00Z' + n * interval '1 minute'
     from generate_series(1, $2::int + $3::int) as n`,
    [district, OWN, OTHERS, "00000000-0000-4000-8000-00000000000f", citizen.account],
  );
  await pool.query(
    `insert into case_standing (jurisdiction, case_id, version, status, office, outcome, updated_at)
     select jurisdiction, id, 12, 'archived', 'market', 'granted', submitted_at from case_opening where jurisdiction = $1`,
    [district],
  );
  await pool.query(
    `insert into case_event (jurisdiction, case_id, seq, type, at, actor, body)
     select o.jurisdiction, o.id, s, case s when 1 then 'case-submitted' when 9 then 'result-issued' else 'other' end,
            o.submitted_at, '{}', '{}' from case_opening o, generate_series(1, 12) as s where o.jurisdiction = $1`,
    [district],
  );
  await pool.query(
    `insert into case_paper (jurisdiction, case_id, seq, kind, body, year, serial, issued_at)
     select jurisdiction, id, 9, 'certificate', 'bureau', 2026, substr(number, 2)::int, submitted_at
     from case_opening where jurisdiction = $1`,
    [district],
  );
  await owner.query("vacuum analyze case_opening, case_standing, case_event, case_paper");
});
afterAll(async () => {
  await owner?.end();
  await pools?.end();
  await database?.drop();
});

describe("the earlier cases of a party", () => {
  test("are its latest ones, without imported logs and forgotten people, each with what the person said", async () => {
    const found = await openKnownCases(pools).listOfParty(district, { partyKey: "party", owner: null }, LIMIT);
    const latest = Array.from({ length: OWN }, (_, index) => OWN - index).filter((n) => ![1, 2].includes(n % 10));
    expect(found.map(({ number }) => number)).toEqual(latest.slice(0, LIMIT).map((n) => `N${n}`));
    expect(found[0]?.events.map(({ type }) => type)).toEqual(["case-submitted", "result-issued"]);
    expect(found[0]?.certificate).toEqual({ seq: 9, year: 2026, serial: OWN });
  });

  test("R-PRE-02 are those of one account where only these may be seen, and none of nobody", async () => {
    const store = openKnownCases(pools);
    const found = await store.listOfParty(district, { partyKey: "party", owner: citizen.account }, LIMIT);
    expect(found.every(({ number }) => Number(number.slice(1)) % 3 !== 0)).toBe(true);
    const stranger = "00000000-0000-4000-8000-0000000000ff" as AccountId;
    expect(await store.listOfParty(district, { partyKey: "party", owner: stranger }, LIMIT)).toEqual([]);
    expect(await store.listOfParty(district, { partyKey: "", owner: null }, LIMIT)).toEqual([]);
  });

  test("are read from indexes: as many rows as the answer has, however many cases there are", async () => {
    const asked: { text: string; values: unknown[] }[] = [];
    const listening = { forJurisdiction: () => ({ query: async (query: never) => asked.push(query) && { rows: [] } }) };
    await openKnownCases(listening as never).listOfParty(district, { partyKey: "party", owner: null }, LIMIT);
    const [query] = asked;
    if (query === undefined) throw new Error("nothing was asked");
    const { rows } = await pools
      .forJurisdiction(district)
      .query<{ "QUERY PLAN": readonly { readonly Plan: PlanNode }[] }>(
        `explain (analyze, format json) ${query.text}`,
        query.values,
      );
    const nodes = within(rows[0]?.["QUERY PLAN"][0]?.Plan ?? { "Actual Rows": 0, "Actual Loops": 0 });
    const scans = nodes.filter((node) => node["Relation Name"] !== undefined);
    expect(scans.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"])).toEqual([]);
    const openings = scans.filter((node) => node["Relation Name"] === "case_opening");
    const looked = openings.map(
      (node) => (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"],
    );
    // The latest fifty, and those among them that are left out.
    expect(Math.max(...looked)).toBeLessThanOrEqual(LIMIT * 2);
  });
});

interface PlanNode {
  readonly "Node Type"?: string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

const within = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(within)];

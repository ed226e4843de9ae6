import { afterAll, beforeAll, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { district, staff } from "../../../test/factories/people.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type EngineUnderTest, newApplication, openEngine } from "../../../test/support/engine.ts";
import type { CaseCommand } from "../../core/case/index.ts";
import type { StaffActor } from "../../core/party/index.ts";
import type { CaseId, Instant } from "../../core/shared/index.ts";
import { openCaseLists } from "./case-lists.ts";
import { settleLights } from "./lights.ts";

let database: TestDatabase;
let under: EngineUnderTest;

beforeAll(async () => {
  database = await createTestDatabase();
  under = openEngine(database.appUrl, { now: () => at("2026-03-02 09:00") });
});

afterAll(async () => {
  await under?.close();
  await database?.drop();
});

const MOMENTS = ["2026-03-02 10:00", "2026-03-06 12:00", "2026-03-09 09:00", "2026-03-30 09:00"];

/** @returns the lights that were seen */
async function expectCasesBehindNumbers(): Promise<readonly string[]> {
  const lists = openCaseLists(under.pools);
  const seen = new Set<string>();
  for (const moment of MOMENTS) {
    const [office] = await lists.countBoard(district, at(moment));
    for (const light of ["green", "yellow", "red"] as const) {
      const query = { lights: { light, at: at(moment) }, offset: 0, limit: 10 };
      const found = await lists.findCases(district, query);
      expect(found.total, `${moment} ${light}`).toBe(office?.[light]);
      if (found.total > 0) seen.add(light);
    }
    const all = await lists.findCases(district, { lights: { light: "any", at: at(moment) }, offset: 0, limit: 10 });
    expect(all.total).toBe(office?.open);
    for (const light of ["yellow", "red"] as const) {
      const board = await lists.listBoardCases(district, { at: at(moment), light, offset: 0, limit: 2 });
      expect(board.total, `${moment} ${light}`).toBe(office?.[light]);
      expect(new Set(board.rows.map((row) => row.light))).toEqual(new Set(board.total === 0 ? [] : [light]));
    }
    const overdue = await lists.listOverdue(district, { at: at(moment), which: "open", offset: 0, limit: 2 });
    expect(overdue.total, moment).toBe(office?.red);
    const elsewhere = { at: at(moment), offices: ["elsewhere"], offset: 0, limit: 2 };
    expect((await lists.listBoardCases(district, elsewhere)).total).toBe(0);
  }
  return [...seen].sort();
}

test("behind each number of the board stand as many cases as it says, whatever the moment", async () => {
  const made = [newApplication(), newApplication(), newApplication()];
  for (const one of made) expect((await under.engine.submit(one)).ok).toBe(true);
  const lists = openCaseLists(under.pools);
  expect(await expectCasesBehindNumbers()).toEqual(["green", "red", "yellow"]);
  expect((await lists.findCases(district, { offices: [], offset: 0, limit: 10 })).total).toBe(0);

  // Accepted, one of them is due later than it was before, and its row still tells of the earlier time.
  const id = made[0]?.command.id as CaseId;
  const pool = under.pools.forJurisdiction(district);
  const litAt = async () =>
    (await pool.query("select lit_at, yellow_at from case_standing where case_id = $1", [id])).rows[0];
  const before = await litAt();
  const accepted = { jurisdiction: district, id, actor: staff("clerk"), command: { type: "accept" } } as const;
  expect((await under.engine.execute(accepted)).ok).toBe(true);
  const after = await litAt();
  expect(after.lit_at).toEqual(before.lit_at);
  expect(after.yellow_at > after.lit_at).toBe(true);
  expect(await expectCasesBehindNumbers()).toEqual(["green", "red", "yellow"]);

  // Once the earlier time is past, and once that is put right.
  expect(await settleLights(pool, district, at("2026-03-02 10:00"))).toBe(0);
  const between = (after.lit_at.getTime() + 60_000) as Instant;
  expect(await settleLights(pool, district, between)).toBe(1);
  expect((await litAt()).lit_at).toEqual(after.yellow_at);
  expect(await settleLights(pool, district, between)).toBe(0);
  expect(await expectCasesBehindNumbers()).toEqual(["green", "red", "yellow"]);
});

test("a case behind a number comes with its open steps, who holds them and since when", async () => {
  const made = newApplication();
  expect((await under.engine.submit(made)).ok).toBe(true);
  const { id } = made.command;
  const clerk = staff("clerk");
  const reviewer = staff("reviewer");
  const give = (actor: StaffActor, command: CaseCommand) =>
    under.engine.execute({ jurisdiction: district, id, command, actor });
  expect((await give(clerk, { type: "accept" })).ok).toBe(true);
  const lists = openCaseLists(under.pools);
  const ask = async () => {
    const { rows } = await lists.listBoardCases(district, { at: at("2026-06-30 09:00"), offset: 0, limit: 30 });
    return rows.find((row) => row.id === id)?.steps;
  };
  expect(await ask()).toMatchObject([
    { office: "market", post: "reviewer", holder: null, openedAt: at("2026-03-02 09:00") },
  ]);
  const task = (await ask())?.[0]?.task ?? "";
  expect((await give(reviewer, { type: "claim", task })).ok).toBe(true);
  expect(await ask()).toMatchObject([{ task, holder: reviewer.account }]);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { district } from "../../../test/factories/people.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type EngineUnderTest, newApplication, openEngine } from "../../../test/support/engine.ts";
import { openCaseLists } from "./case-lists.ts";

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

test("behind each number of the board stand as many cases as it says, whatever the moment", async () => {
  for (let count = 0; count < 3; count++) expect((await under.engine.submit(newApplication())).ok).toBe(true);
  const lists = openCaseLists(under.pools);
  const seen = new Set<string>();
  for (const moment of ["2026-03-02 10:00", "2026-03-06 12:00", "2026-03-09 09:00", "2026-03-30 09:00"]) {
    const [office] = await lists.countBoard(district, at(moment));
    for (const light of ["green", "yellow", "red"] as const) {
      const query = { lights: { light, at: at(moment) }, offset: 0, limit: 10 };
      const found = await lists.findCases(district, query);
      expect(found.total, `${moment} ${light}`).toBe(office?.[light]);
      if (found.total > 0) seen.add(light);
    }
    const all = await lists.findCases(district, { lights: { light: "any", at: at(moment) }, offset: 0, limit: 10 });
    expect(all.total).toBe(office?.open);
  }
  expect([...seen].sort()).toEqual(["green", "red", "yellow"]);
  expect((await lists.findCases(district, { offices: [], offset: 0, limit: 10 })).total).toBe(0);
});

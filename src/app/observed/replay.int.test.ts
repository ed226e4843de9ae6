import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { newApplication, openEngine } from "../../../test/support/engine.ts";
import { replayInto, writtenLog, writtenTrace } from "../../../test/support/replay.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import { openCaseLists } from "../../store/case/case-lists.ts";
import { openCaseStore } from "../../store/case/case-store.ts";
import { type DistrictPools, openPools } from "../../store/postgres/pool.ts";
import type { CaseStore } from "../ports/case-store.ts";

let database: TestDatabase;
let pools: DistrictPools;

beforeAll(async () => {
  database = await createTestDatabase();
  pools = openPools({ url: database.appUrl, connectionsEach: 4 });
});

afterAll(async () => {
  await pools?.end();
  await database?.drop();
});

let districts = 0;

/** A district of its own for each test. */
function freshDistrict(): Jurisdiction {
  districts += 1;
  return String(990_300 + districts) as Jurisdiction;
}

async function numbersIn(jurisdiction: Jurisdiction): Promise<readonly string[]> {
  const page = await openCaseLists(pools).findCases(jurisdiction, { offset: 0, limit: 1000 });
  return page.rows.map(({ number }) => number).sort();
}

async function rowsOf(jurisdiction: Jurisdiction): Promise<readonly unknown[]> {
  const { rows } = await pools
    .forJurisdiction(jurisdiction)
    .query("select c.number, e.* from case_record c join case_event e on e.case_id = c.id order by c.id, e.seq");
  return rows;
}

const day = (date: number) => `2011-03-${String(date).padStart(2, "0")}T09:00:00+01:00`;

/** As many traces, each opened on the first of March. */
function manyTraces(count: number): string {
  const traces = Array.from({ length: count }, (_, index) =>
    writtenTrace(`case-${index}`, { deadline: day(9), events: [`go ${day(1)}`, `stop ${day(2)}`] }),
  );
  return traces.join("");
}

/** A store that dies with the third batch, before or after having written it. */
function dyingStore(when: "before" | "after"): Pick<CaseStore, "commit"> {
  const store = openCaseStore(pools);
  let batches = 0;
  return {
    commit: async (jurisdiction, batch) => {
      batches += 1;
      if (batches === 3 && when === "before") throw new Error("the power went");
      const outcomes = await store.commit(jurisdiction, batch);
      if (batches === 3) throw new Error("the power went");
      return outcomes;
    },
  };
}

describe("replay of a log", () => {
  test("R-OBS-02 each trace becomes a case: overdue by instants, open without an end", async () => {
    const jurisdiction = freshDistrict();
    const log = writtenLog(
      [
        writtenTrace("in time", { deadline: day(5), enddate: day(5), events: [`a ${day(1)}`, `b ${day(2)}`] }),
        writtenTrace("late by an hour", {
          deadline: "2011-03-05T09:00:00+01:00",
          enddate: "2011-03-05T09:00:00Z",
          events: [`a ${day(1)}`, `b ${day(6)}`],
        }),
        writtenTrace("open", { deadline: day(1), events: [`a ${day(1)}`] }),
        writtenTrace("without a deadline", { enddate: day(9), events: [`b ${day(1)}`, `a ${day(1)}`] }),
        writtenTrace("nothing happened", { enddate: day(9) }),
      ].join(""),
    );
    const report = await replayInto(pools, { jurisdiction, log });
    expect(report.figures).toEqual({ cases: 5, events: 7, activities: 2, variants: 4, overdue: 1, open: 1 });
    expect(report).toMatchObject({ procedure: "observed:log", added: 5 });
    const rows = await openCaseLists(pools).findCases(jurisdiction, { text: "late", offset: 0, limit: 5 });
    expect(rows.rows).toMatchObject([{ status: "archived", office: "observed", item: "observed:log", version: 4 }]);
  });

  test.each(["before", "after"] as const)(
    "R-OBS-05 one that was cut short %s a batch was written is completed by the next, and a third adds nothing",
    async (when) => {
      const jurisdiction = freshDistrict();
      const log = writtenLog(manyTraces(1000));
      await expect(replayInto(pools, { jurisdiction, log, store: dyingStore(when) })).rejects.toThrow("the power went");
      const written = (await numbersIn(jurisdiction)).length;
      expect(written).toBe(when === "before" ? 400 : 600);
      const whole = { cases: 1000, events: 2000, activities: 2, variants: 1, overdue: 0, open: 1000 };
      const completed = await replayInto(pools, { jurisdiction, log });
      expect(completed).toMatchObject({ added: 1000 - written, figures: whole });
      const before = await rowsOf(jurisdiction);
      const third = await replayInto(pools, { jurisdiction, log });
      expect(third).toMatchObject({ added: 0, figures: whole });
      expect(await rowsOf(jurisdiction)).toEqual(before);
    },
  );

  test("two at the same time write every case once", async () => {
    const jurisdiction = freshDistrict();
    const log = writtenLog(manyTraces(700));
    const reports = await Promise.all([
      replayInto(pools, { jurisdiction, log }),
      replayInto(pools, { jurisdiction, log }),
    ]);
    expect(reports.reduce((sum, { added }) => sum + added, 0)).toBe(700);
    expect(await rowsOf(jurisdiction)).toHaveLength(700 * 3);
  });

  test("a name that another case has becomes a number of its own, and stays it", async () => {
    const jurisdiction = freshDistrict();
    const twice = (date: number) => writtenTrace("twin", { events: [`a ${day(date)}`] });
    const log = writtenLog(`${twice(1)}${twice(2)}${twice(2)}${writtenTrace("twin#1", { events: [`a ${day(3)}`] })}`);
    const report = await replayInto(pools, { jurisdiction, log });
    expect(report.figures.cases).toBe(4);
    expect(report.findings).toMatchObject([{ code: "observed/number-taken", count: 3, first: { trace: 1 } }]);
    const numbers = await numbersIn(jurisdiction);
    expect(numbers).toEqual(["twin", "twin#1", "twin#1#3", "twin#2"]);
    expect(await replayInto(pools, { jurisdiction, log })).toMatchObject({ added: 0, findings: [] });
    const other = writtenLog(twice(5));
    expect(await replayInto(pools, { jurisdiction, log: other, name: "other" })).toMatchObject({ added: 1 });
    expect(await numbersIn(jurisdiction)).toEqual(["twin", "twin#0", "twin#1", "twin#1#3", "twin#2"]);
  });

  test("two logs in one district are counted apart, and the district counts both", async () => {
    const jurisdiction = freshDistrict();
    const first = writtenLog(writtenTrace("1", { events: [`a ${day(1)}`, `b ${day(2)}`] }));
    const named = writtenLog(`<string key="concept:name" value="Permits"/>${writtenTrace("2", { enddate: day(3) })}`);
    const one = await replayInto(pools, { jurisdiction, log: first, name: "first" });
    const two = await replayInto(pools, { jurisdiction, log: named, name: "second" });
    expect(one.figures).toEqual({ cases: 1, events: 2, activities: 2, variants: 1, overdue: 0, open: 1 });
    expect(two).toMatchObject({
      procedure: "observed:Permits",
      figures: { cases: 1, events: 0, variants: 1, open: 0 },
    });
    const all = await openCaseLists(pools).countObserved(jurisdiction);
    expect(all).toEqual({ cases: 2, events: 2, activities: 2, variants: 2, overdue: 0, open: 1 });
  });

  test("a log that grew adds its new cases; what it now says otherwise of an old one is told and not taken", async () => {
    const jurisdiction = freshDistrict();
    const old = writtenTrace("old", { events: [`a ${day(1)}`] });
    await replayInto(pools, { jurisdiction, log: writtenLog(old) });
    const grown = writtenTrace("old", { enddate: day(4), events: [`a ${day(1)}`, `b ${day(3)}`] });
    const log = writtenLog(`${writtenTrace("new", { events: [`a ${day(2)}`] })}${grown}`);
    const report = await replayInto(pools, { jurisdiction, log });
    expect(report).toMatchObject({ added: 1, figures: { cases: 2, events: 2, open: 2 } });
    expect(report.findings).toMatchObject([{ code: "observed/case-differs", count: 1, first: { trace: 1 } }]);
  });

  test("observed cases stand beside a district's own and do not mix with them", async () => {
    const under = openEngine(database.appUrl);
    try {
      const own = newApplication();
      await under.engine.submit(own);
      const { jurisdiction } = own;
      const log = writtenLog(writtenTrace("1", { deadline: day(2), events: [`a ${day(1)}`] }));
      const report = await replayInto(pools, { jurisdiction, log });
      expect(report.figures).toMatchObject({ cases: 1, open: 1 });
      expect(await numbersIn(jurisdiction)).toHaveLength(2);
      expect((await openCaseLists(pools).listQueue(jurisdiction, 10)).rows).toMatchObject([{ id: own.command.id }]);
    } finally {
      await under.close();
    }
  });
});

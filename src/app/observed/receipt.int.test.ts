import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { onlyProcedure, openEngine } from "../../../test/support/engine.ts";
import { replayInto, sharedLog } from "../../../test/support/replay.ts";
import { describeWithData, sharedData } from "../../../test/support/shared-data.ts";
import { type Instant, instant, type Jurisdiction } from "../../core/shared/index.ts";
import { openCaseLists } from "../../store/case/case-lists.ts";
import { type DistrictPools, openPools } from "../../store/postgres/pool.ts";

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

const RECEIPT = "logs/receipt.xes.gz";
const RECEIPT_FIGURES = { cases: 1434, events: 8577, activities: 27, variants: 116, overdue: 377, open: 105 };

describeWithData("the receipt phase of a real permit office", [RECEIPT], () => {
  const here = "990291" as Jurisdiction;
  const lists = () => openCaseLists(pools);

  beforeAll(async () => {
    const began = performance.now();
    const report = await replayInto(pools, { jurisdiction: here, log: sharedLog(RECEIPT) });
    expect(report).toMatchObject({ added: 1434, figures: RECEIPT_FIGURES });
    expect(report.findings.filter(({ touchesCases }) => touchesCases)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test("a second replay adds nothing", async () => {
    const report = await replayInto(pools, { jurisdiction: here, log: sharedLog(RECEIPT) });
    expect(report).toMatchObject({ added: 0, figures: RECEIPT_FIGURES });
  });

  test("the board of overdue cases counts the same", async () => {
    const asked = { offset: 0, limit: 10 } as const;
    const closed = await lists().listOverdue(here, { ...asked, at: instant("2026-02-09T01:00:00Z"), which: "closed" });
    expect(closed.total).toBe(377);
    const board = await lists().countBoard(here, instant("2026-02-09T01:00:00Z"));
    expect(board).toMatchObject([{ office: "General", open: 105 }]);
    expect(await lists().countObserved(here)).toEqual(RECEIPT_FIGURES);
  });

  test("of the open ones, those past their deadline at a chosen time are told", async () => {
    const open = openDeadlines();
    expect(open).toHaveLength(105);
    const [earliest = 0] = open.toSorted((a, b) => a - b);
    const chosen = [
      earliest,
      earliest + 1,
      "2011-06-01T00:00:00+08:00",
      "2011-12-31T16:00:00Z",
      "2012-03-01T09:00:00+08:00",
    ];
    const counts: number[] = [];
    for (const time of chosen) {
      const at = typeof time === "number" ? (time as Instant) : instant(time);
      const expected = open.filter((deadline) => deadline < at).length;
      const overdue = await lists().listOverdue(here, { at, which: "open", offset: 0, limit: 1000 });
      expect(overdue.rows).toHaveLength(expected);
      const board = await lists().countBoard(here, at);
      expect(board.reduce((sum, { red }) => sum + red, 0)).toBe(expected);
      counts.push(expected);
    }
    expect(counts.slice(0, 2)).toEqual([0, 1]);
    expect(new Set(counts).size).toBeGreaterThan(3);
  });

  test("case-10011 is found by its number and loads with its events at their times", async () => {
    const found = await lists().findCases(here, { text: "case-10011", offset: 0, limit: 10 });
    expect(found.rows).toMatchObject([{ number: "case-10011", channel: "imported", applicantName: null }]);
    const under = openEngine(database.appUrl, { procedures: onlyProcedure(sampleProcedure()) });
    try {
      const id = found.rows[0]?.id;
      if (id === undefined) throw new Error("not found");
      const loaded = await under.engine.load(here, id);
      expect(loaded).toMatchObject({ procedure: null, state: { number: "case-10011", personal: undefined } });
      const activities = loaded?.events.flatMap(({ at, body }) =>
        body.type === "activity-observed" ? [`${body.activity} ${new Date(at).toISOString()}`] : [],
      );
      expect(activities).toEqual(eventsInFile("case-10011"));
      const accept = {
        jurisdiction: here,
        id,
        actor: { kind: "system", jurisdiction: here },
        command: { type: "accept" },
      } as const;
      expect(await under.engine.execute(accept)).toEqual({ ok: false, refusal: { code: "case/observed" } });
    } finally {
      await under.close();
    }
  });
});

/** Read with nothing but regular expressions: independent of the reader under test. */
function tracesOfFile(): readonly string[] {
  return gunzipSync(readFileSync(sharedData(RECEIPT)))
    .toString("utf8")
    .split("<trace>")
    .slice(1);
}

function openDeadlines(): readonly number[] {
  return tracesOfFile()
    .filter((trace) => !trace.includes('key="enddate"'))
    .map((trace) => Date.parse(/key="deadline" value="([^"]+)"/.exec(trace)?.[1] ?? ""));
}

function eventsInFile(name: string): readonly string[] {
  const trace = tracesOfFile().find((text) => text.includes(`key="concept:name" value="${name}"`)) ?? "";
  return trace
    .split("<event>")
    .slice(1)
    .map((event) => {
      const value = (key: string) => new RegExp(`key="${key}" value="([^"]+)"`).exec(event)?.[1] ?? "";
      return `${value("concept:name")} ${new Date(value("time:timestamp")).toISOString()}`;
    });
}

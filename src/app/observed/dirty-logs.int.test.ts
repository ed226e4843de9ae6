import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { replayInto, sharedLog, writtenLog, writtenTrace } from "../../../test/support/replay.ts";
import { describeWithData, projectFile, sharedData } from "../../../test/support/shared-data.ts";
import type { Jurisdiction, TimeZone } from "../../core/shared/index.ts";
import { readObservedLog } from "../../files/xes/index.ts";
import { openCaseLists } from "../../store/case/case-lists.ts";
import { type DistrictPools, openPools } from "../../store/postgres/pool.ts";
import { OperatorError } from "../operate/operator-error.ts";

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

function freshDistrict(): Jurisdiction {
  districts += 1;
  return String(990_400 + districts) as Jurisdiction;
}

const DAY = "2011-03-01T09:00:00+01:00";

describeWithData("the files of the XES certification suite", ["suites/xes-importer"], () => {
  const golden: Record<
    string,
    { readonly outcome: string; readonly traces: number; readonly remarks: readonly string[] }
  > = JSON.parse(readFileSync(projectFile("test/golden/xes-importer.json"), "utf8"));

  test.each(Object.keys(golden))("%s is stored or refused with the reason of the reader", async (file) => {
    const jurisdiction = freshDistrict();
    const expected = golden[file];
    const log = sharedLog(`suites/xes-importer/${file}`);
    if (expected?.outcome === "refused") {
      const code = expected.remarks.at(-1)?.split(" ")[0];
      await expect(replayInto(pools, { jurisdiction, log })).rejects.toMatchObject({ code });
      await expect(replayInto(pools, { jurisdiction, log })).rejects.toBeInstanceOf(OperatorError);
      expect((await openCaseLists(pools).countObserved(jurisdiction)).cases).toBe(0);
      return;
    }
    const { figures, added, findings } = await replayInto(pools, { jurisdiction, log });
    const left = findings.find(({ code }) => code === "observed/trace-without-time")?.count ?? 0;
    expect(figures.cases + left).toBe(expected?.traces);
    expect(added).toBe(figures.cases);
    expect(await replayInto(pools, { jurisdiction, log })).toMatchObject({ added: 0, figures });
  });
});

describeWithData("CoSeLoG_WABO_1.xes.gz", ["logs/CoSeLoG_WABO_1.xes.gz"], () => {
  test("is stored but for the one event without a name, which is pointed out", async () => {
    const jurisdiction = freshDistrict();
    const report = await replayInto(pools, { jurisdiction, log: sharedLog("logs/CoSeLoG_WABO_1.xes.gz") });
    expect(report.figures).toMatchObject({ cases: 937, events: 38_943, open: 937, overdue: 0 });
    expect(report.findings.filter(({ touchesCases }) => touchesCases)).toMatchObject([
      { code: "xes/event-without-name", count: 1, first: { trace: 459, event: 26 } },
    ]);
  });
});

describeWithData("BPIC15_1.xes.gz", ["logs/BPIC15_1.xes.gz"], () => {
  test("52,217 events are stored within a minute", async () => {
    const jurisdiction = freshDistrict();
    const began = performance.now();
    const report = await replayInto(pools, { jurisdiction, log: sharedLog("logs/BPIC15_1.xes.gz") });
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(report.figures).toMatchObject({ cases: 1199, events: 52_217, activities: 398, variants: 1170, open: 1199 });
    expect(report.findings).toEqual([]);
  });
});

describe("what a log may hold", () => {
  async function replayed(content: string) {
    const jurisdiction = freshDistrict();
    return replayInto(pools, { jurisdiction, log: writtenLog(content) });
  }

  test.each([
    ["a name of five thousand characters", writtenTrace("名".repeat(5000), { events: [`a ${DAY}`] })],
    ["a name with line breaks and tabs", writtenTrace("a&#10;b&#9;c", { events: [`a ${DAY}`] })],
    [
      "no name",
      `<trace><event><string key="concept:name" value="a"/><date key="time:timestamp" value="${DAY}"/></event></trace>`,
    ],
    ["a blank name", writtenTrace("  ", { events: [`a ${DAY}`] })],
    [
      "the first and the last second",
      writtenTrace("x", { deadline: "0001-01-02T00:00:00Z", enddate: "9999-12-30T00:00:00Z", events: [`a ${DAY}`] }),
    ],
    [
      "times beyond the calendar",
      writtenTrace("x", {
        deadline: "0000-01-01T00:00:00Z",
        enddate: "9999-12-31T23:59:59-12:00",
        events: [`a ${DAY}`],
      }),
    ],
    [
      "a key that names a prototype",
      `<trace><string key="__proto__" value="x"/><string key="constructor" value="y"/><event><string key="concept:name" value="a"/><date key="time:timestamp" value="${DAY}"/></event></trace>`,
    ],
    ["characters beyond the basic plane", writtenTrace("𠮷野家 👩‍👩‍👧", { events: [`𠮷 ${DAY}`] })],
    ["quotes and backslashes", writtenTrace(`a\\&quot;'{},NULL`, { events: [`\\&quot;{},NULL ${DAY}`] })],
  ])("%s: stored, once", async (_, trace) => {
    expect(await replayed(trace)).toMatchObject({ added: 1, figures: { cases: 1, events: 1 } });
  });

  test("events without times are kept at the time before them; a trace without any time is left out", async () => {
    const report = await replayed(
      `${writtenTrace("half", { events: ["a", `b ${DAY}`, "c"] })}${writtenTrace("timeless", { events: ["a"] })}`,
    );
    expect(report.figures).toMatchObject({ cases: 1, events: 3 });
    expect(report.findings.map(({ code, count }) => `${code} ${count}`)).toEqual([
      "xes/event-without-time 3",
      "observed/trace-without-time 1",
    ]);
  });

  test.each([
    ["characters that XML forbids", writtenTrace("a&#0;b", { events: [`a ${DAY}`] }), "xes/not-xml"],
    ["half of a surrogate pair", writtenTrace("a&#xD800;b", { events: [`a ${DAY}`] }), "xes/not-xml"],
    ["an end before its end", "<trace>", "xes/not-xml"],
  ])("%s: refused", async (_, content, code) => {
    await expect(replayed(content)).rejects.toMatchObject({ code });
  });

  test("a file cut short in the middle is refused, and neither case nor district is left behind", async () => {
    const jurisdiction = freshDistrict();
    const traces = Array.from({ length: 2000 }, (_, index) => writtenTrace(`case-${index}`, { events: [`a ${DAY}`] }));
    const whole = gzipSync(`<log xes.version="1.0">${traces.join("")}</log>`);
    async function* cut() {
      yield whole.subarray(0, whole.length - 100);
    }
    const opened: string[] = [];
    const openDistrict = async (code: string) => {
      opened.push(code);
      return "Asia/Shanghai" as TimeZone;
    };
    const refused = replayInto(pools, { jurisdiction, log: () => readObservedLog(cut()), openDistrict });
    await expect(refused).rejects.toMatchObject({ code: "xes/gzip-broken" });
    expect(opened).toEqual([]);
    expect((await openCaseLists(pools).countObserved(jurisdiction)).cases).toBe(0);
  });

  test("a file that is not there, or no log, is refused", async () => {
    const jurisdiction = freshDistrict();
    const missing = () => readObservedLog("/nowhere/at-all.xes");
    await expect(replayInto(pools, { jurisdiction, log: missing })).rejects.toMatchObject({ code: "xes/unreadable" });
    const page = () => readObservedLog(projectFile("package.json"));
    await expect(replayInto(pools, { jurisdiction, log: page })).rejects.toBeInstanceOf(OperatorError);
    const folder = () => readObservedLog(sharedData("."));
    await expect(replayInto(pools, { jurisdiction, log: folder })).rejects.toMatchObject({ code: "xes/unreadable" });
  });
});

import { describe, expect, test } from "vitest";
import { collect } from "../../../test/support/collect.ts";
import type { LoggedTrace, ObservedLogItem } from "../../app/ports/observed-log.ts";
import { instant } from "../../core/shared/index.ts";
import { readObservedLog } from "./index.ts";

async function read(traces: string, header = ""): Promise<readonly ObservedLogItem[]> {
  const text = `<log xes.version="1.0" xes.features="nested-attributes">${header}${traces}</log>`;
  async function* pieces() {
    yield Buffer.from(text);
  }
  return collect(readObservedLog(pieces()));
}

async function readTrace(content: string): Promise<LoggedTrace> {
  const items = await read(`<trace><string key="concept:name" value="case-1"/>${content}</trace>`);
  const trace = items.find((item) => item.kind === "trace");
  if (trace?.kind !== "trace") throw new Error("no trace was read");
  return trace;
}

const DATED = `<event><string key="concept:name" value="go"/><date key="time:timestamp" value="2011-03-01T09:00:00+01:00"/></event>`;

async function findingsOf(content: string): Promise<readonly string[]> {
  const items = await read(`<trace><string key="concept:name" value="case-1"/>${content}</trace>`);
  return items.flatMap((item) => (item.kind === "finding" && item.touchesCases ? [item.code] : []));
}

describe("a log as the replay wants it", () => {
  test("the header tells what the log calls itself", async () => {
    expect(await read("", `<string key="concept:name" value=" Permits "/>`)).toContainEqual({
      kind: "log",
      name: "Permits",
    });
    expect(await read("")).toContainEqual({ kind: "log", name: null });
  });

  test("deadline and enddate are instants, whatever else ends in their names", async () => {
    const trace = await readTrace(`
      <date key="deadline" value="2011-12-06T13:41:31.788+01:00"/>
      <date key="enddate" value="2011-10-11T13:42:22.688+02:00"/>
      <date key="enddate_planned" value="2011-12-06T13:41:31.789+01:00"/>`);
    expect(trace.deadlineAt).toBe(instant("2011-12-06T12:41:31.788Z"));
    expect(trace.closedAt).toBe(instant("2011-10-11T11:42:22.688Z"));
    const open = await readTrace(`<date key="endDate" value="2011-10-11T13:42:22.688+02:00"/>`);
    expect(open).toMatchObject({ deadlineAt: null, closedAt: null });
  });

  test("an instant that was written as a string is taken; what is none is pointed out and the case counts as open", async () => {
    expect((await readTrace(`<string key="enddate" value="2011-10-11T13:42:22+02:00"/>`)).closedAt).toBe(
      instant("2011-10-11T11:42:22Z"),
    );
    for (const unusable of [
      `<string key="enddate" value="soon"/>`,
      `<date key="enddate" value="2011-10-11T13:42:22"/>`,
      `<int key="enddate" value="5"/>`,
      `<date key="enddate" value="0001-01-01T00:00:00+01:00"/>`,
      `<date key="enddate" value="9999-12-31T23:59:59Z"/>`,
    ]) {
      expect((await readTrace(unusable)).closedAt, unusable).toBeNull();
      expect(await findingsOf(unusable), unusable).toContain("observed/time-unusable");
    }
  });

  test("an event without a name is left out and leaves a gap; one without a time stays", async () => {
    const content = `${DATED}<event><date key="time:timestamp" value="2011-03-01T10:00:00+01:00"/></event>
      <event><string key="concept:name" value="later"/></event>`;
    expect((await readTrace(content)).events).toMatchObject([
      { index: 0, activity: "go", occurredAt: instant("2011-03-01T08:00:00Z") },
      { index: 2, activity: "later", occurredAt: null },
    ]);
    expect(await findingsOf(content)).toEqual(["xes/event-without-name", "xes/event-without-time"]);
  });

  test("an event outside the years of the calendar stands without a time, its text kept", async () => {
    const content = `<event><string key="concept:name" value="go"/><date key="time:timestamp" value="0001-01-01T00:00:00Z"/></event>`;
    expect((await readTrace(content)).events).toMatchObject([
      { occurredAt: null, attributes: { "time:timestamp": "0001-01-01T00:00:00Z" } },
    ]);
    expect(await findingsOf(content)).toEqual(["observed/time-unusable"]);
  });

  test("the office is the department, else the group, else that of the first event", async () => {
    const grouped = `<event><string key="concept:name" value="go"/><string key="org:group" value="Group 1"/></event>`;
    expect((await readTrace(grouped)).office).toBe("Group 1");
    expect((await readTrace(`<string key="org:group" value="Group 2"/>${grouped}`)).office).toBe("Group 2");
    const both = `<string key="department" value="General"/><string key="org:group" value="Group 2"/>`;
    expect((await readTrace(both)).office).toBe("General");
    expect((await readTrace(DATED)).office).toBeNull();
  });

  test("attributes keep their keys and values, what the event says by itself left out", async () => {
    const trace = await readTrace(`
      <string key="__proto__" value="a key like any other"/>
      <float key="cost" value="1.50"/><float key="endless" value="INF"/><int key="huge" value="12345678901234567890"/>
      <boolean key="urgent" value="true"/><date key="planned" value="2011-03-01T09:00:00+01:00"/>
      <string key="nested" value="outer"><int key="inner" value="7"/></string>
      <list key="parts"><values><string key="part" value="Build"/><string key="part" value="Fell"/></values></list>
      <event><string key="concept:name" value="go"/><string key="org:resource" value="Resource01"/>
        <string key="lifecycle:transition" value="complete"/></event>`);
    expect(JSON.parse(JSON.stringify(trace.attributes))).toEqual(
      JSON.parse(`{"concept:name": "case-1", "__proto__": "a key like any other", "cost": 1.5, "endless": "INF",
        "huge": "12345678901234567890", "urgent": true, "planned": "2011-03-01T09:00:00+01:00",
        "nested": {"value": "outer", "attributes": {"inner": 7}}, "parts": [{"part": "Build"}, {"part": "Fell"}]}`),
    );
    expect(trace.events).toMatchObject([
      { resource: "Resource01", attributes: { "lifecycle:transition": "complete" } },
    ]);
  });

  test("remarks on the form of the file touch no case, and a refusal is the last word", async () => {
    const items = await read(`<trace>${DATED}</trace>`, `<extension name="x"/>`);
    const findings = items.filter((item) => item.kind === "finding");
    expect(new Map(findings.map(({ code, touchesCases }) => [code, touchesCases]))).toEqual(
      new Map([
        ["xes/declaration-invalid", false],
        ["xes/extension-undeclared", false],
        ["xes/trace-without-name", true],
      ]),
    );
    expect((await read("<trace>")).at(-1)).toMatchObject({ kind: "refused", code: "xes/not-xml" });
  });
});

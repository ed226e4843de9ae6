import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { collect } from "../../../test/support/collect.ts";
import { describeWithData, projectFile, sharedData } from "../../../test/support/shared-data.ts";
import { readXes, type XesAttribute, type XesItem, type XesTrace } from "./index.ts";

interface Figures {
  traces: number;
  events: number;
  nameless: number;
  readonly activities: Set<string>;
  readonly variants: Set<string>;
  readonly findings: Map<string, number>;
  refused: string | null;
}

async function figuresOf(path: string, eachTrace: (trace: XesTrace) => void = () => undefined): Promise<Figures> {
  const figures: Figures = {
    traces: 0,
    events: 0,
    nameless: 0,
    activities: new Set(),
    variants: new Set(),
    findings: new Map(),
    refused: null,
  };
  for await (const item of readXes(sharedData(path))) {
    if (item.kind === "trace") {
      countTrace(figures, item);
      eachTrace(item);
    } else if (item.kind === "finding") {
      figures.findings.set(item.code, (figures.findings.get(item.code) ?? 0) + 1);
    } else if (item.kind === "refused") figures.refused = item.code;
  }
  return figures;
}

function countTrace(figures: Figures, trace: XesTrace): void {
  figures.traces += 1;
  figures.events += trace.events.length;
  const names = trace.events.map((event) => event.name ?? "");
  figures.nameless += names.filter((name) => name === "").length;
  for (const name of names) figures.activities.add(name);
  figures.variants.add(names.join("\u0000"));
}

function instantOf(attribute: XesAttribute | undefined): number | null {
  return attribute?.type === "date" ? attribute.value : null;
}

function dayWritten(attribute: XesAttribute | undefined): string {
  return attribute?.text.slice(0, 10) ?? "";
}

describeWithData("receipt.xes.gz", ["logs/receipt.xes.gz"], () => {
  test("1,434 cases, 8,577 events, 27 activities, 116 variants, 377 overdue, 105 open", async () => {
    let overdue = 0;
    let open = 0;
    let startingWithReceipt = 0;
    const figures = await figuresOf("logs/receipt.xes.gz", (trace) => {
      const ended = instantOf(trace.attributes.get("enddate"));
      const deadline = instantOf(trace.attributes.get("deadline"));
      expect(deadline).not.toBeNull();
      if (!trace.attributes.has("enddate")) open += 1;
      else if (ended !== null && deadline !== null && ended > deadline) overdue += 1;
      if (trace.events[0]?.name === "Confirmation of receipt") startingWithReceipt += 1;
    });
    expect(figures).toMatchObject({ traces: 1434, events: 8577, nameless: 0, refused: null });
    expect(figures.activities.size).toBe(27);
    expect(figures.variants.size).toBe(116);
    expect({ overdue, open, startingWithReceipt }).toEqual({ overdue: 377, open: 105, startingWithReceipt: 1434 });
    expect([...figures.findings.keys()]).toEqual(["xes/global-missing"]);
  });
});

describeWithData("BPIC15_1.xes.gz", ["logs/BPIC15_1.xes.gz"], () => {
  test("1,199 cases, 52,217 events, 398 activities, 1,170 variants", async () => {
    let due = 0;
    let late = 0;
    let onLaterDay = 0;
    const figures = await figuresOf("logs/BPIC15_1.xes.gz", (trace) => {
      for (const event of trace.events) {
        const dueAt = instantOf(event.attributes.get("dueDate"));
        if (dueAt === null) continue;
        due += 1;
        if (event.at !== null && event.at > dueAt) late += 1;
        if (dayWritten(event.attributes.get("time:timestamp")) > dayWritten(event.attributes.get("dueDate"))) {
          onLaterDay += 1;
        }
      }
    });
    expect(figures).toMatchObject({ traces: 1199, events: 52217, refused: null });
    expect(figures.activities.size).toBe(398);
    expect(figures.variants.size).toBe(1170);
    expect({ due, late, onLaterDay }).toEqual({ due: 3340, late: 144, onLaterDay: 142 });
  }, 20_000);
});

describeWithData("CoSeLoG_WABO_1.xes.gz", ["logs/CoSeLoG_WABO_1.xes.gz"], () => {
  test("937 cases, 38,944 events within 3 seconds of computing; the event without a name is pointed out", async () => {
    const before = process.cpuUsage();
    const figures = await figuresOf("logs/CoSeLoG_WABO_1.xes.gz");
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(3);
    expect(figures).toMatchObject({ traces: 937, events: 38944, nameless: 1, refused: null });
    expect(figures.findings.get("xes/event-without-name")).toBe(1);
  }, 20_000);
});

describeWithData("the 71 files of the XES certification suite", ["suites/xes-importer"], () => {
  const golden: Record<string, unknown> = JSON.parse(
    readFileSync(projectFile("test/golden/xes-importer.json"), "utf8"),
  );

  test("every file is in the table of outcomes", async () => {
    const files = await readdir(sharedData("suites/xes-importer"));
    expect(files.filter((file) => file.endsWith(".xes")).sort()).toEqual(Object.keys(golden).sort());
  });

  describe.each(Object.keys(golden))("%s", (file) => {
    test("is imported or refused as the table says", async () => {
      const items = await collect(readXes(sharedData(`suites/xes-importer/${file}`)));
      expect(outcomeOf(items)).toEqual(golden[file]);
    });
  });
});

/** `code` at `trace/event:line`, in the order of the file. */
function outcomeOf(items: readonly XesItem[]): unknown {
  const traces = items.filter((item) => item.kind === "trace");
  const remarks = items.flatMap((item) => {
    if (item.kind !== "finding" && item.kind !== "refused") return [];
    const { trace, event, line } = item.where;
    return [`${item.code} ${trace ?? "-"}/${event ?? "-"}:${line}`];
  });
  return {
    outcome: items.some((item) => item.kind === "refused") ? "refused" : "imported",
    traces: traces.length,
    events: traces.reduce((sum, trace) => sum + trace.events.length, 0),
    remarks,
  };
}

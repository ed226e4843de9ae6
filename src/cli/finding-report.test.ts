import { describe, expect, test } from "vitest";
import { type ReportedFinding, reportFindings } from "./finding-report.ts";

function found(place: string, parts: Partial<ReportedFinding> = {}): ReportedFinding {
  const rest = { message: "说明。", basis: null, mend: "改正。", body: null };
  return { code: "catalog/x", severity: "error", place, ...rest, ...parts };
}

const lines = (findings: readonly ReportedFinding[], language: "zh-CN" | "en" = "zh-CN") =>
  reportFindings(findings, language).split("\n");

describe("a report of findings", () => {
  test("says nothing but the sum where nothing was found", () => {
    expect(lines([])).toEqual(["合计：错误 0，提醒 0，备注 0；涉及 0 个事项。"]);
    expect(lines([], "en")).toEqual(["0 errors, 0 warnings, 0 notes on 0 items"]);
  });

  test("puts the findings of an item together, the gravest first, the item with most of them before others", () => {
    const note = found("a: legalBases", { severity: "note", code: "catalog/n", mend: "" });
    const text = lines([
      note,
      found("b: promise", { severity: "warning" }),
      found("a: fee", { basis: "行政许可法 §58" }),
    ]);
    expect(text.slice(0, 8)).toEqual([
      "a",
      "  错误  fee  catalog/x",
      "        说明。 (行政许可法 §58)",
      "        → 改正。",
      "  备注  legalBases  catalog/n",
      "        说明。",
      "b",
      "  提醒  promise  catalog/x",
    ]);
    expect(text.at(-1)).toBe("合计：错误 1，提醒 1，备注 1；涉及 2 个事项。");
  });

  test("tells what every item has once, and what is frequent with what to do at the end", () => {
    const items = Array.from({ length: 12 }, (_, index) => `item-${index}`);
    const everywhere = items.map((place) => found(place, { code: "row/promise-missing", message: "没有承诺时限。" }));
    const some = items.slice(2).map((place) => found(place, { code: "row/type-missing", body: `局${place.length}` }));
    const text = lines([...everywhere, ...some]);
    expect(text.filter((line) => line.includes("row/promise-missing"))).toEqual([
      "    12  错误  row/promise-missing（每个事项都有）",
    ]);
    expect(text.filter((line) => line.includes("→"))).toHaveLength(2);
    expect(text).toContain("  错误  row/type-missing（10 个事项）");
    expect(text.filter((line) => line.includes("· item-"))).toHaveLength(10);
    expect(text).toEqual(expect.arrayContaining(["按部门（不含每个事项都有的）", "     8  局6", "     2  局7"]));
    expect(text.indexOf("按部门（不含每个事项都有的）")).toBeLessThan(text.indexOf("按问题"));
  });
});

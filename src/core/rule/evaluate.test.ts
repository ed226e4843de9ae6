import { describe, expect, test } from "vitest";
import { compiledDecision, type TableSketch } from "../../../test/factories/decision.ts";
import type { FeelContext, Json } from "../shared/index.ts";
import { evaluateDecision } from "./index.ts";

/** Does a cell of that column take the value? */
function takes(input: string, cell: string, facts: FeelContext): unknown {
  const table: TableSketch = {
    policy: "FIRST",
    inputs: [input],
    outputs: ["x"],
    rows: [`${cell} => true`, "- => false"],
  };
  const value = evaluateDecision(compiledDecision(table), facts);
  return value.ok ? value.value : value.refusal.code;
}

describe("R-RUL-05 intervals are open or closed at each end", () => {
  const cells = ["[1..5]", "(1..5]", "[1..5)", "(1..5)", "]1..5[", "< 1", "<= 1", "> 5", ">= 5", "not([1..5])"];
  test.each<[number | null, string]>([
    [0.999, "0000011001"],
    [1, "1010001000"],
    [1.001, "1111100000"],
    [4.999, "1111100000"],
    [5, "1100000010"],
    [5.001, "0000000111"],
    [-1, "0000011001"],
    [null, "0000000000"],
  ])("%j", (n, expected) => {
    expect(cells.map((cell) => Number(takes("n", cell, { n }))).join("")).toBe(expected);
  });
});

describe("R-RUL-05 a value that cannot be compared is not taken, nor is its opposite", () => {
  test.each<[Json, string, boolean]>([
    ["5", "> 1", false],
    ["5", "not(> 1)", false],
    ["5", "5", false],
    ["5", "not(5)", true],
    [null, "not(5)", true],
    [null, "null", true],
    [null, "not(null)", false],
    [0, "not(null)", true],
    [false, "null", false],
    [null, "false", false],
    [null, "not(true)", true],
    [null, "5, null", true],
    [5, "not(null, 5)", false],
    [5, "!= 4", true],
    [null, "!= 4", true],
    ["a", "!= 4", false],
    [["a"], '"a"', false],
    [["a", "b"], 'list contains(?, "b")', true],
    [["a"], "null", false],
    [["a"], "> 1", false],
  ])("%j in a cell %s: %j", (n, cell, taken) => {
    expect(takes("n", cell, { n })).toBe(taken);
  });
});

describe("R-RUL-05 cells that only FEEL can read", () => {
  const form = { n: 7, least: 5, most: 9, kinds: ["a", "b"], none: [], flag: true, text: "现场核查" };
  test.each([
    ["form.n", "> form.least", true],
    ["form.n", "[form.least..form.n)", false],
    ["form.n", "? > form.least and ? < form.most", true],
    ["form.n", "not(? > form.least)", false],
    ["form.text", "[form.least..form.most]", false],
    ["form.flag", "< form.least", false],
    ["form.flag", "not(< form.least)", false],
    ["form.n", "not([form.least..form.most))", false],
    ["form.n", "not(< form.least)", true],
    ["form.n", "form.least + 2", true],
    ["form.n", "3, form.least + 2", true],
    ["form.n", "= form.missing", false],
    ["form.n", "form.flag", true],
    ["form.flag", "form.flag", true],
    ["form.flag", "not(form.flag)", false],
    ["form.kinds[1]", "form.kinds", true],
    ["form.kinds", 'list contains(?, "a")', true],
    ["form.kinds", 'some kind in ? satisfies kind = "c"', false],
    ["count(form.none)", "0", true],
    ["form.text", 'contains(?, "核查")', true],
    ["form.text", 'starts with(?, "核查"), ends with(?, "核查")', true],
    ["form.missing", "form.missing", true],
    ["form.n", '"a", ? = 7', true],
  ])("%s in a cell %s: %j", (input, cell, taken) => {
    expect(takes(input, cell, { form })).toBe(taken);
  });

  test("one that comes to neither true nor false is refused", () => {
    expect(takes("n", "? + 1", { n: 1 })).toBe("rule/expression-failed");
  });
});

describe("R-RUL-05 dates", () => {
  const facts = { today: "2026-02-28", form: { on: "2026-02-28", wrong: "2026-02-30", text: "soon" } };
  test.each([
    ["form.on : date", 'date("2026-02-28")', true],
    ["form.on : date", '< date("2026-02-28")', false],
    ["form.on : date", '[@"2026-02-01"..@"2026-03-01")', true],
    ["form.on : date", 'not(> date("2026-02-27"))', false],
    ["form.on : date", "<= today", true],
    ["form.on : date", '? - date("2026-02-26") = duration("P2D")', true],
    ["date(form.on)", '>= date("2026-02-28")', true],
    ["today", '= date("2026-02-28")', true],
    ["today : date", '(date("2026-02-28")..date("2026-12-31")]', false],
    ["today.month", "2", true],
    ["form.missing : date", '> date("2026-01-01")', false],
    ["form.on", 'date("2026-02-28")', false],
    ["form.wrong : date", "-", "rule/input-type"],
    ["form.text : date", "-", "rule/input-type"],
  ])("%s in a cell %s: %j", (input, cell, taken) => {
    expect(takes(input, cell, facts)).toBe(taken);
  });

  test.each([
    ["form.at : dateTime", '> date and time("2026-02-28T09:00:00+08:00")', { at: "2026-02-28T09:30:00+08:00" }],
    ["form.at : time", '< time("10:00:00")', { at: "09:30:00" }],
    ["form.at : dayTimeDuration", '>= duration("P2D")', { at: "P3D" }],
    ["form.at : yearMonthDuration", '= duration("P1Y2M")', { at: "P14M" }],
  ])("%s", (input, cell, form) => {
    expect(takes(input, cell, { form })).toBe(true);
    expect(takes(input, cell, { form: { at: "5" } })).toBe("rule/input-type");
  });
});

describe("R-RUL-05 types and allowed values", () => {
  test.each<[string, Json, unknown]>([
    ["n : number", "5", "rule/input-type"],
    ["n : string", 5, "rule/input-type"],
    ["n : boolean", "true", "rule/input-type"],
    ["n : number", null, true],
    ["n : number in [0..10]", 10, true],
    ["n : number in [0..10]", 10.5, "rule/input-not-allowed"],
    ["n : number in [0..10]", null, "rule/input-not-allowed"],
    ["n : number in [0..10], null", null, true],
    ['n in "a","b"', "c", "rule/input-not-allowed"],
    ['n in not("c")', "c", "rule/input-not-allowed"],
    ["n in ? > 3", 2, "rule/input-not-allowed"],
  ])("%s given %j: %j", (input, n, expected) => {
    expect(takes(input, "-", { n })).toBe(expected);
  });

  test("the refusal names the table and the column, and no value", () => {
    const table: TableSketch = { policy: "FIRST", inputs: ["n : number in > 0"], outputs: ["x"], rows: ["- => 1"] };
    expect(evaluateDecision(compiledDecision(table), { n: -1 })).toEqual({
      ok: false,
      refusal: { code: "rule/input-not-allowed", decision: "Table_t", column: "n" },
    });
    expect(evaluateDecision(compiledDecision(table), { n: "a" })).toEqual({
      ok: false,
      refusal: { code: "rule/input-type", decision: "Table_t", column: "n", expected: "number" },
    });
  });

  test.each<[string, Json, unknown]>([
    ["x : number", 5, 5],
    ["x : number", "5", { code: "rule/output-type", row: 1, column: "x", expected: "number" }],
    ["x : date", "2026-02-28", "2026-02-28"],
    ["x : date", "soon", { code: "rule/output-type", expected: "date" }],
    ["x : string", null, null],
    ["x in [1..5]", 6, { code: "rule/output-not-allowed", row: 1, column: "x" }],
  ])("output %s from %j", (output, n, expected) => {
    const table: TableSketch = { policy: "UNIQUE", inputs: [], outputs: [output], rows: ["=> n"] };
    const value = evaluateDecision(compiledDecision(table), { n });
    if (value.ok) expect(value.value).toBe(expected);
    else expect(value.refusal).toMatchObject(expected as object);
  });

  test("a literal expression keeps its type", () => {
    const decision = compiledDecision({ id: "A", text: "n", type: "number" });
    expect(evaluateDecision(decision, { n: 1 })).toEqual({ ok: true, value: 1 });
    expect(evaluateDecision(decision, { n: "1" })).toMatchObject({
      refusal: { code: "rule/output-type", decision: "A" },
    });
  });
});

describe("a path is followed as the interpreter follows it", () => {
  const facts = { form: { list: [{ a: 1 }, { a: 2 }], on: { date: null }, "a.b": 1 }, 面积: 9 };
  test.each([
    ["form.list.a", "? = [1, 2]"],
    ["form.on.date.year", "null"],
    ["form.missing.more", "null"],
    ["missing", "null"],
    ["面积", "9"],
    ["form.toString", "null"],
  ])("%s is %s", (input, cell) => {
    expect(takes(input, cell, facts)).toBe(true);
  });
});

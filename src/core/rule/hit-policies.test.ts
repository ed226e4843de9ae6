/** Tables with inputs and expected values, in the manner of the DMN conformance suite; all cases are our own. */
import { describe, expect, test } from "vitest";
import { compiledDecision, type TableSketch } from "../../../test/factories/decision.ts";
import type { FeelContext } from "../shared/index.ts";
import { evaluateDecision } from "./index.ts";

/** The value, or the refusal's code with the rows it names. */
function evaluate(sketch: TableSketch, facts: FeelContext): unknown {
  const value = evaluateDecision(compiledDecision(sketch), facts);
  if (value.ok) return value.value;
  return "rows" in value.refusal ? `${value.refusal.code} ${value.refusal.rows}` : value.refusal.code;
}

describe("R-RUL-06 UNIQUE", () => {
  const fee: TableSketch = {
    policy: "UNIQUE",
    inputs: ["form.area : number", "form.kind : string"],
    outputs: ["fen : number"],
    rows: ['< 50 ; "shop" => 0', '[50..200) ; "shop" => 12000', '>= 200 ; "shop" => 30000', '- ; "stall" => 500'],
  };
  test.each([
    [49.99, "shop", 0],
    [50, "shop", 12_000],
    [199.5, "shop", 12_000],
    [200, "shop", 30_000],
    [1, "stall", 500],
    [1, "market", "rule/no-hit"],
    [null, "stall", 500],
    [null, "shop", "rule/no-hit"],
  ])("area %j, kind %s", (area, kind, value) => {
    expect(evaluate(fee, { form: { area, kind } })).toBe(value);
  });

  const broken: TableSketch = {
    policy: "UNIQUE",
    inputs: ["n"],
    outputs: ["x"],
    rows: ["<= 10 => 1", "> 20 => 2", ">= 10 => 3"],
  };
  test.each([
    [9, 1],
    [10, "rule/not-unique 1,3"],
    [11, 3],
    [21, "rule/not-unique 2,3"],
  ])("two hits have no value: %d", (n, value) => {
    expect(evaluate(broken, { n })).toBe(value);
  });

  test("two hits with the same output are two hits all the same", () => {
    const same = { policy: "UNIQUE", inputs: ["n"], outputs: ["x"], rows: ["> 1 => 7", "> 2 => 7"] };
    expect(evaluate(same, { n: 3 })).toBe("rule/not-unique 1,2");
  });
});

describe("R-RUL-06 ANY", () => {
  const papers: TableSketch = {
    policy: "ANY",
    inputs: ["situation.foreign", "situation.agent"],
    outputs: ["papers : string"],
    rows: ['true ; - => "translated"', '- ; true => "translated"', 'false ; false => "plain"', 'null ; true => "odd"'],
  };
  test.each([
    [true, true, "translated"],
    [true, false, "translated"],
    [false, true, "translated"],
    [false, false, "plain"],
    [null, true, "rule/any-differs 2,4"],
    [null, false, "rule/no-hit"],
  ])("foreign %j, agent %j", (foreign, agent, value) => {
    expect(evaluate(papers, { situation: { foreign, agent } })).toBe(value);
  });

  test("objects are alike whatever the order of their members", () => {
    const table = { policy: "ANY", inputs: ["n"], outputs: ["x"], rows: ["- => {a: n, b: 2}", "- => {b: 2, a: n}"] };
    expect(evaluate(table, { n: 1 })).toEqual({ a: 1, b: 2 });
  });
});

describe("R-RUL-06 PRIORITY and OUTPUT ORDER go by the order of the output values", () => {
  const rows = ['> 0 => "simple"', '> 100 => "general"', '> 50 => "fast"', '> 500 => "grave"', '> 60 => "fast"'];
  const output = 'track : string in "grave","general","fast","simple"';
  test.each([
    [1, "simple", ["simple"]],
    [51, "fast", ["fast", "simple"]],
    [70, "fast", ["fast", "fast", "simple"]],
    [101, "general", ["general", "fast", "fast", "simple"]],
    [501, "grave", ["grave", "general", "fast", "fast", "simple"]],
  ])("%d", (n, priority, list) => {
    expect(evaluate({ policy: "PRIORITY", inputs: ["n"], outputs: [output], rows }, { n })).toBe(priority);
    expect(evaluate({ policy: "OUTPUT ORDER", inputs: ["n"], outputs: [output], rows }, { n })).toEqual(list);
  });

  test("without a hit: a refusal, and an empty list", () => {
    expect(evaluate({ policy: "PRIORITY", inputs: ["n"], outputs: [output], rows }, { n: 0 })).toBe("rule/no-hit");
    expect(evaluate({ policy: "OUTPUT ORDER", inputs: ["n"], outputs: [output], rows }, { n: 0 })).toEqual([]);
  });

  test("several outputs decide from left to right; one without a list of values does not decide", () => {
    const table = (policy: string): TableSketch => ({
      policy,
      inputs: ["n"],
      outputs: ['risk in "high","low"', "note", "days in 5,10"],
      rows: ['- => "low" ; "a" ; 5', '- => "high" ; "b" ; 10', '- => "high" ; "c" ; 5', '> 5 => "high" ; "d" ; 5'],
    });
    expect(evaluate(table("PRIORITY"), { n: 1 })).toEqual({ risk: "high", note: "c", days: 5 });
    const list = evaluate(table("OUTPUT ORDER"), { n: 6 });
    expect(list).toEqual([
      { risk: "high", note: "c", days: 5 },
      { risk: "high", note: "d", days: 5 },
      { risk: "high", note: "b", days: 10 },
      { risk: "low", note: "a", days: 5 },
    ]);
  });
});

describe("R-RUL-06 FIRST", () => {
  const table: TableSketch = {
    policy: "FIRST",
    inputs: ["form.capital", "form.kind"],
    outputs: ["level"],
    rows: ['- ; "bank" => "state"', '>= 1000 ; - => "city"', '- ; not("bank") => "district"'],
  };
  test.each([
    [2000, "bank", "state"],
    [1000, "shop", "city"],
    [999, "shop", "district"],
    [999, null, "district"],
    [null, "shop", "district"],
  ])("capital %j, kind %j", (capital, kind, value) => {
    expect(evaluate(table, { form: { capital, kind } })).toBe(value);
  });

  test("a row that comes too late is not even looked at", () => {
    const late = { policy: "FIRST", inputs: ["n"], outputs: ["x : number"], rows: ["> 1 => 1", "- => form.text"] };
    expect(evaluate(late, { n: 2, form: { text: "no number" } })).toBe(1);
    expect(evaluate(late, { n: 1, form: { text: "no number" } })).toBe("rule/output-type");
  });
});

describe("R-RUL-06 RULE ORDER and COLLECT", () => {
  const rows = ['> 10 => "c"', '> 5 => "a"', '< 20 => "b"', '> 5 => "a"'];
  test.each([
    [0, ["b"]],
    [6, ["a", "b", "a"]],
    [11, ["c", "a", "b", "a"]],
    [20, ["c", "a", "a"]],
  ])("all hits in the order of the rows, repetitions too: %d", (n, list) => {
    expect(evaluate({ policy: "RULE ORDER", inputs: ["n"], outputs: ["x"], rows }, { n })).toEqual(list);
    expect(evaluate({ policy: "COLLECT", inputs: ["n"], outputs: ["x"], rows }, { n })).toEqual(list);
  });

  test("several outputs make a list of objects, one output a list of values", () => {
    const table = { policy: "COLLECT", inputs: ["n"], outputs: ["x", "y"], rows: ["- => 1 ; n", "> 5 => 2 ; n + 1"] };
    expect(evaluate(table, { n: 6 })).toEqual([
      { x: 1, y: 6 },
      { x: 2, y: 7 },
    ]);
  });

  test("no hit is an empty list", () => {
    expect(evaluate({ policy: "RULE ORDER", inputs: ["n"], outputs: ["x"], rows: ["> 5 => 1"] }, { n: 5 })).toEqual([]);
    expect(evaluate({ policy: "COLLECT", inputs: ["n"], outputs: ["x"], rows: ["> 5 => 1"] }, { n: 5 })).toEqual([]);
  });
});

describe("R-RUL-06 COLLECT with an aggregation", () => {
  const rows = ["> 0 => 30", "> 10 => 5", "> 20 => 12.5", "> 10 => 5"];
  const table = (aggregation: string, output = "x"): TableSketch => ({
    policy: "COLLECT",
    aggregation,
    inputs: ["n"],
    outputs: [output],
    rows,
  });
  test.each([
    [1, 30, 1, 30, 30],
    [11, 40, 3, 5, 30],
    [21, 52.5, 4, 5, 30],
  ])("%d: sum %d, count %d, min %d, max %d", (n, sum, count, min, max) => {
    expect(evaluate(table("SUM"), { n })).toBe(sum);
    expect(evaluate(table("COUNT"), { n })).toBe(count);
    expect(evaluate(table("MIN"), { n })).toBe(min);
    expect(evaluate(table("MAX"), { n })).toBe(max);
  });

  test("without a hit the count is 0, and nothing else can be made of nothing", () => {
    expect(evaluate(table("COUNT"), { n: 0 })).toBe(0);
    for (const aggregation of ["SUM", "MIN", "MAX"]) expect(evaluate(table(aggregation), { n: 0 })).toBe("rule/no-hit");
    expect(evaluate(table("SUM", "x = 0"), { n: 0 })).toBe(0);
  });

  test("the smallest and the greatest of texts and of dates", () => {
    const texts = { policy: "COLLECT", inputs: ["n"], outputs: ["x"], rows: ['- => "b"', '- => "a"', '- => "c"'] };
    expect(evaluate({ ...texts, aggregation: "MIN" }, { n: 0 })).toBe("a");
    expect(evaluate({ ...texts, aggregation: "MAX" }, { n: 0 })).toBe("c");
    const days = { ...texts, rows: ['- => date("2026-03-01")', '- => date("2026-02-28")'] };
    expect(evaluate({ ...days, aggregation: "MIN" }, { n: 0 })).toBe("2026-02-28");
  });

  test.each([
    ["SUM", ["- => 1", '- => "a"'], "rule/not-aggregable 1,2"],
    ["SUM", ["- => 1", "- => null"], "rule/not-aggregable 1,2"],
    ["MAX", ["- => 1", '- => "a"'], "rule/not-aggregable 1,2"],
    ["MIN", ["- => 1", "- => n"], "rule/not-aggregable 1,2"],
  ])("%s of %j is refused", (aggregation, lines, refusal) => {
    expect(evaluate({ policy: "COLLECT", aggregation, inputs: ["n"], outputs: ["x"], rows: lines }, { n: null })).toBe(
      refusal,
    );
  });
});

describe("R-RUL-07 a default is the value when no row is hit", () => {
  test.each([
    ["UNIQUE", "none"],
    ["ANY", "none"],
    ["FIRST", "none"],
    ["RULE ORDER", ["none"]],
    ["COLLECT", ["none"]],
  ])("%s", (policy, value) => {
    const table = { policy, inputs: ["n"], outputs: ['x = "none"'], rows: ['> 5 => "some"'] };
    expect(evaluate(table, { n: 5 })).toEqual(value);
  });

  test.each(["PRIORITY", "OUTPUT ORDER"])("%s", (policy) => {
    const table = { policy, inputs: ["n"], outputs: ['x in "some","none" = "none"'], rows: ['> 5 => "some"'] };
    expect(evaluate(table, { n: 5 })).toEqual(policy === "PRIORITY" ? "none" : ["none"]);
  });

  test("of several outputs, and from the facts", () => {
    const table = { policy: "FIRST", inputs: ["n"], outputs: ["x = n + 1", 'y = "no"'], rows: ['> 5 => 1 ; "yes"'] };
    expect(evaluate(table, { n: 5 })).toEqual({ x: 6, y: "no" });
  });

  test("a table without inputs hits always, one without rows never", () => {
    expect(evaluate({ policy: "UNIQUE", inputs: [], outputs: ["x"], rows: ["=> 3"] }, {})).toBe(3);
    expect(evaluate({ policy: "UNIQUE", inputs: ["n"], outputs: ["x"], rows: [] }, { n: 1 })).toBe("rule/no-hit");
  });
});

import { describe, expect, test } from "vitest";
import { compiledDecision, type TableSketch } from "../../../test/factories/decision.ts";
import { examineDecision } from "./index.ts";

/** Findings in one line each. */
function examine(sketch: TableSketch): readonly string[] {
  return examineDecision(compiledDecision(sketch)).map((finding) => {
    const { code, decision: _, ...facts } = finding;
    return `${code.slice("rule/".length)} ${JSON.stringify(facts)}`;
  });
}

function unique(inputs: readonly string[], cells: readonly string[], output = "x"): TableSketch {
  return { policy: "UNIQUE", inputs, outputs: [output], rows: cells.map((row, index) => `${row} => ${index}`) };
}

describe("R-RUL-09 rows of a UNIQUE table that are hit together", () => {
  test.each<[string, TableSketch, readonly string[]]>([
    ["at a point", unique(["n"], ["<= 10", ">= 10"]), ['{"rows":[1,2],"where":{"n":"10"}}']],
    ["in a stretch", unique(["n"], ["< 20", "> 10"]), ['{"rows":[1,2],"where":{"n":"(10..20)"}}']],
    ["not at open ends", unique(["n"], ["< 10", "[10..20)", ">= 20"]), []],
    [
      "in every column",
      unique(["a", "b"], ["< 5 ; true", "< 9 ; false", ">= 3 ; -"]),
      ['{"rows":[1,3],"where":{"a":"[3..5)","b":"true"}}', '{"rows":[2,3],"where":{"a":"[3..9)","b":"false"}}'],
    ],
    ["not when one column keeps them apart", unique(["a", "b"], ['- ; "x"', '- ; "y"', '- ; not("x","y")']), []],
    [
      "for texts",
      unique(["k"], ['"x","y"', 'not("x")', "null"]),
      ['{"rows":[1,2],"where":{"k":"\\"y\\""}}', '{"rows":[2,3],"where":{"k":"null"}}'],
    ],
    [
      "for dates",
      unique(["d : date"], ['< @"2026-03-01"', '> @"2026-02-27"', '= @"2026-02-28"']),
      [
        '{"rows":[1,2],"where":{"d":"date(\\"2026-02-28\\")"}}',
        '{"rows":[1,3],"where":{"d":"date(\\"2026-02-28\\")"}}',
        '{"rows":[2,3],"where":{"d":"date(\\"2026-02-28\\")"}}',
      ],
    ],
    ["no day lies between two days", unique(["d : date"], ['<= @"2026-02-28"', '>= @"2026-03-01"']), []],
    ["what the column does not allow is not met", unique(["n in [0..5]"], ["< 1", ">= 1", "> 5"]), []],
  ])("%s", (_, sketch, found) => {
    const overlaps = examine({ ...sketch, outputs: ["x = 99"] }).filter((line) => !line.startsWith("gap"));
    expect(overlaps).toEqual(found.map((facts) => `overlap ${facts}`));
  });

  test("ANY minds unlike outputs only", () => {
    const table: TableSketch = {
      policy: "ANY",
      inputs: ["n"],
      outputs: ["x"],
      rows: ["> 1 => 1", "> 2 => 1", "> 3 => 2", "<= 1 => n", "null => n"],
    };
    expect(examine(table)).toEqual([
      'overlap {"rows":[1,3],"where":{"n":"> 3"}}',
      'overlap {"rows":[2,3],"where":{"n":"> 3"}}',
    ]);
  });

  test.each(["FIRST", "RULE ORDER", "COLLECT"])("%s minds none", (policy) => {
    expect(examine({ ...unique(["n"], ["< 5", "-"]), policy })).toEqual([]);
  });
});

describe("R-RUL-10 values for which nothing is said", () => {
  test.each<[string, TableSketch, readonly string[]]>([
    ["between", unique(["n"], ["< 10", "> 10"]), ['{"where":{"n":"10"}}']],
    ["before and after", unique(["n"], ["[1..2]"]), ['{"where":{"n":"< 1, > 2"}}']],
    ["none", unique(["n"], ["< 10", ">= 10"]), []],
    ["of a boolean", unique(["b : boolean"], ["true"]), ['{"where":{"b":"false"}}']],
    ["of allowed texts", unique(['k in "a","b","c"'], ['"a"']), ['{"where":{"k":"\\"b\\", \\"c\\""}}']],
    ["of any text", unique(["k"], ['"a"', '"b"']), ['{"where":{"k":"not(\\"a\\", \\"b\\")"}}']],
    [
      "nothing is minded only where it is allowed",
      unique(["n in [0..1], null"], ["< 1", "1"]),
      ['{"where":{"n":"null"}}'],
    ],
    [
      "in combination",
      unique(["a", "b : boolean"], ["< 5 ; true", ">= 5 ; false"]),
      ['{"where":{"a":"< 5","b":"false"}}', '{"where":{"a":">= 5","b":"true"}}'],
    ],
    [
      "of the other columns whatever they are",
      unique(["a", "b"], ["< 5 ; -", "[5..9] ; 1"]),
      ['{"where":{"a":"[5..9]","b":"< 1, > 1"}}', '{"where":{"a":"> 9"}}'],
    ],
    ["everything", unique(["n"], []), ['{"where":{}}']],
    [
      "of dates",
      unique(["d : date"], ['< @"2026-01-01"', '> @"2026-01-01"']),
      ['{"where":{"d":"date(\\"2026-01-01\\")"}}'],
    ],
    ["of texts in order", unique(["t"], ['< "b"', '>= "c"']), ['{"where":{"t":"[\\"b\\"..\\"c\\")"}}']],
  ])("%s", (_, sketch, found) => {
    expect(examine(sketch)).toEqual(found.map((facts) => `gap ${facts}`));
  });

  test("a default, a list or a count leave no gap", () => {
    expect(examine(unique(["n"], ["< 5"], "x = 1"))).toEqual([]);
    for (const policy of ["RULE ORDER", "COLLECT"]) expect(examine({ ...unique(["n"], ["< 5"]), policy })).toEqual([]);
    expect(examine({ ...unique(["n"], ["< 5"]), policy: "COLLECT", aggregation: "COUNT" })).toEqual([]);
    expect(examine({ ...unique(["n"], ["< 5"]), policy: "COLLECT", aggregation: "SUM" })).toHaveLength(1);
  });
});

describe("R-RUL-10 rows of a FIRST table that are never hit", () => {
  const first = (inputs: readonly string[], cells: readonly string[]) =>
    examine({ ...unique(inputs, cells), policy: "FIRST" });
  test("behind one that takes more, or several that take more together", () => {
    expect(first(["n"], ["< 10", "< 5", "-"])).toEqual(['row-never-hit {"row":2}']);
    expect(first(["n"], ["-", "5"])).toEqual(['row-never-hit {"row":2}']);
    expect(first(["a", "b"], ["< 5 ; -", "- ; true", "[2..3] ; false", "- ; -"])).toEqual(['row-never-hit {"row":3}']);
    expect(first(["n"], ["< 5", ">= 5", "-"])).toEqual([]);
  });

  test("the last row may stand there for nothing (null)", () => {
    expect(first(["n : boolean"], ["true", "false", "-"])).toEqual([]);
    expect(first(["n : boolean"], ["true", "false", "null", "-"])).toEqual(['row-never-hit {"row":4}']);
  });
});

describe("R-RUL-10 what only the interpreter can read is said to be unchecked", () => {
  test("a cell: its row and the gaps are left out, the other rows are told", () => {
    expect(examine(unique(["n", "b"], ["> form.least ; -", "> 5 ; true", "> 9 ; true"]))).toEqual([
      'overlap {"rows":[2,3],"where":{"n":"> 9","b":"true"}}',
      'unchecked-cell {"column":"n","row":1}',
    ]);
  });

  test("what the column allows, and a list", () => {
    expect(examine(unique(["n in ? > 3"], ["> 5", "> 6"]))).toEqual(['unchecked-cell {"column":"n","row":null}']);
    const list = { policy: "UNIQUE", inputs: ["n"], outputs: ["x"], rows: ['list contains(?, "a") => 1'] };
    expect(examine(list)).toEqual(['unchecked-cell {"column":"n","row":1}']);
  });

  test("columns that look at the same value", () => {
    const cells = ["< 5 ; > 5", "- ; -"];
    expect(examine(unique(["form.a", "form.a * 2"], cells))).toEqual([
      'unchecked-columns {"columns":["form.a","form.a * 2"]}',
    ]);
    expect(examine(unique(["form", "form.a"], ["null ; -"]))).toHaveLength(1);
    expect(examine(unique(["form.a", "form.b"], ["- ; -"]))).toEqual([]);
  });

  test("a table that is too large", () => {
    const columns = Array.from({ length: 24 }, (_, index) => `c${index}`);
    const rows = columns.map((_, index) => columns.map((__, at) => (at === index ? "true" : "false")).join(" ; "));
    const wide = columns.map((_, index) =>
      columns.map((__, at) => (at % 12 === index % 12 ? "true" : "-")).join(" ; "),
    );
    const table = { ...unique(columns, [...rows, ...wide]), policy: "PRIORITY", outputs: ["x in 1,2"] };
    const priority = { ...table, rows: table.rows.map((row) => row.replace(/=> \d+/, "=> 1")) };
    const found = examine(priority);
    expect(found.length).toBeLessThanOrEqual(21);
    expect(found.every((line) => line.startsWith("gap") || line.startsWith("unchecked-size"))).toBe(true);
  });
});

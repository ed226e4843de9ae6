import { describe, expect, test } from "vitest";
import {
  compiledDecision,
  type DecisionSketch,
  decisionsSketch,
  type TableSketch,
} from "../../../test/factories/decision.ts";
import { compileDecisions, type DecisionsSource, evaluateDecision } from "./index.ts";

function findingsOf(source: DecisionsSource | TableSketch) {
  const compiled = compileDecisions(["decisions" in source ? source : decisionsSketch([source])]);
  return compiled.ok ? [] : compiled.refusal.findings;
}

const TABLE: TableSketch = { policy: "UNIQUE", inputs: ["n : number"], outputs: ["x : string"], rows: ['> 1 => "a"'] };

test("a decision is plain JSON", () => {
  const decision = compiledDecision({ id: "A", text: "1" }, { ...TABLE, requires: ["A"] });
  expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  expect(evaluateDecision(JSON.parse(JSON.stringify(decision)), { n: 2 })).toEqual({ ok: true, value: "a" });
});

describe("R-RUL-01 what a decision requires comes first, each once", () => {
  const diamond: readonly DecisionSketch[] = [
    { id: "Fee", text: "Level * 100 + Extra", requires: ["Level", "Extra"] },
    {
      id: "Level",
      policy: "FIRST",
      inputs: ["Base"],
      outputs: ["l"],
      rows: ["> 10 => 2", "- => 1"],
      requires: ["Base"],
    },
    { id: "Extra", text: "if Base > 20 then 5 else 0", requires: ["Base"] },
    { id: "Base", text: "form.area / 10", type: "number" },
  ];

  test("whatever their order in the file", () => {
    const compiled = compileDecisions([decisionsSketch(diamond)]);
    if (!compiled.ok) expect.fail(JSON.stringify(compiled.refusal));
    const { Fee, Level } = compiled.value;
    if (Fee === undefined || Level === undefined) expect.fail("a decision is missing");
    expect(Fee.steps.map((step) => step.id)).toEqual(["Base", "Level", "Extra", "Fee"]);
    expect(Level.steps.map((step) => step.id)).toEqual(["Base", "Level"]);
    expect(evaluateDecision(Fee, { form: { area: 210 } })).toEqual({ ok: true, value: 205 });
    expect(evaluateDecision(Fee, { form: { area: 50 } })).toEqual({ ok: true, value: 100 });
  });

  test("a date stays a date on its way, and a table with several outputs an object", () => {
    const decision = compiledDecision(
      { id: "Due", text: 'date(form.on) + duration("P10D")' },
      { id: "Both", policy: "UNIQUE", inputs: [], outputs: ["a", "b"], rows: ["=> 1 ; 2"] },
      {
        ...TABLE,
        inputs: ["Due", "Both.b"],
        rows: ['> date("2026-03-01") ; 2 => string(Due)'],
        requires: ["Due", "Both"],
      },
    );
    expect(evaluateDecision(decision, { form: { on: "2026-02-20" } })).toEqual({ ok: true, value: "2026-03-02" });
  });

  test("only what is required is seen, and it hides a fact of the same name", () => {
    const expression = (requires: readonly string[]) =>
      compiledDecision({ id: "A", text: "1" }, { id: "B", text: "A", requires });
    expect(evaluateDecision(expression(["A"]), { A: 7 })).toEqual({ ok: true, value: 1 });
    expect(evaluateDecision(expression([]), { A: 7 })).toEqual({ ok: true, value: 7 });
  });

  test.each([
    ["itself", ["A"], []],
    ["each other", ["B"], ["A"]],
  ])("a circle is refused: %s", (_, ofA, ofB) => {
    const source = decisionsSketch([
      { id: "A", text: "1", requires: ofA },
      { id: "B", text: "1", requires: ofB },
      { id: "C", text: "A", requires: ["A"] },
    ]);
    const path = ofB.length === 0 ? ["A"] : ["A", "B"];
    expect(findingsOf(source)).toEqual([{ code: "rule/requirement-cycle", element: "A", decision: "A", path }]);
  });

  test("so is one that is not there, or whose name cannot be spoken", () => {
    const source = decisionsSketch([{ id: "A", text: "1", requires: ["http://other.example#B", "With-minus"] }]);
    const named = decisionsSketch([{ id: "With-minus", text: "1" }]);
    const both = { ...source, decisions: [...source.decisions, ...named.decisions] };
    expect(findingsOf(both)).toEqual([
      { code: "rule/unknown-requirement", element: "A", decision: "A", found: "http://other.example#B" },
      { code: "rule/name-malformed", element: "With-minus", decision: "A", found: "With-minus" },
    ]);
  });

  test("ids are unique over all files, and never empty", () => {
    const source = decisionsSketch([{ id: "A", text: "1" }]);
    const compiled = compileDecisions([source, source]);
    expect(compiled).toMatchObject({ refusal: { findings: [{ code: "rule/id-duplicate", element: "A" }] } });
    expect(findingsOf(decisionsSketch([{ id: "", text: "1" }]))).toMatchObject([{ code: "rule/id-missing" }]);
  });
});

describe("R-RUL-03 every cell is checked against its column", () => {
  const cell = (input: string, text: string) => findingsOf({ ...TABLE, inputs: [input], rows: [`${text} => "a"`] });
  const at = { element: "row_1", decision: "Table_t", row: 1, column: "n" };
  test.each([
    ["n : number", "> ", { code: "rule/expression-malformed", found: "feel/syntax" }],
    ["n : number", "1e3", { code: "rule/expression-malformed", found: "feel/syntax" }],
    ["n : number", "< now()", { code: "rule/expression-malformed", found: "feel/machine-time" }],
    ["n : number", "vat(?)", { code: "rule/expression-malformed", found: "feel/unknown-function" }],
    ["n : date", 'date("2026-02-30")', { code: "rule/expression-malformed", found: "feel/evaluation" }],
    ["n : number", '"many"', { code: "rule/constant-type", found: '"many"' }],
    ["n : number", 'not("many")', { code: "rule/constant-type", found: 'not("many")' }],
    ["n : date", '"2026-01-01"', { code: "rule/constant-type", found: '"2026-01-01"' }],
    ["n : boolean", "> 1", { code: "rule/constant-type", found: "> 1" }],
    ["n : number", "[5..1]", { code: "rule/cell-never", found: "[5..1]" }],
    ["n : number", "1, (5..5]", { code: "rule/cell-never", found: "1, (5..5]" }],
    ['n : string in "a","b"', '"a","c"', { code: "rule/cell-never", found: '"a","c"' }],
    ["n : number in [0..100]", "101", { code: "rule/cell-never", found: "101" }],
  ])("%s: %s", (input, text, finding) => {
    expect(cell(input, text)).toEqual([{ ...at, ...finding }]);
  });

  test.each([
    ["n : number", "null"],
    ["n : number", "[5..5]"],
    ["n : date", '>= @"2026-02-28"'],
    ["n", '1, "many"'],
    ["n : string in not(null)", '"anything"'],
    ['n : string in "a","b"', 'not("c")'],
    ["n : time", '> time("10:00:00")'],
  ])("%s: %s stands", (input, text) => {
    expect(cell(input, text)).toEqual([]);
  });

  const entry = (output: string, text: string) => findingsOf({ ...TABLE, outputs: [output], rows: [`- => ${text}`] });
  const out = { element: "row_1", decision: "Table_t", row: 1, column: "x" };
  test.each([
    ["x : string", "", { code: "rule/row-shape", found: "1 + 0" }],
    ["x : string", "1 +", { code: "rule/expression-malformed", found: "feel/syntax" }],
    ["x : string", "5", { code: "rule/constant-type", found: "5" }],
    ["x : number", '"a" + "b"', { code: "rule/constant-type", found: '"a" + "b"' }],
    ['x : string in "a","b"', '"c"', { code: "rule/output-not-allowed", found: '"c"' }],
    ["x : number in [0..10]", "5 + 6", { code: "rule/output-not-allowed", found: "5 + 6" }],
  ])("entry of %s: %s", (output, text, { code, found }) => {
    const { column, ...row } = out;
    expect(entry(output, text)).toEqual([{ ...row, ...(code === "rule/row-shape" ? {} : { column }), code, found }]);
  });

  test("an empty cell is any value, an empty entry is a finding", () => {
    expect(cell("n : number", "")).toMatchObject([{ code: "rule/row-shape" }]);
    const source = decisionsSketch([{ ...TABLE, inputs: ["n", "m"], outputs: ["x", "y"], rows: ["; => ; 1"] }]);
    expect(findingsOf(source)).toEqual([
      { code: "rule/expression-missing", element: "row_1", decision: "Table_t", row: 1, column: "x" },
    ]);
  });

  test("types of the file are found by name, with what they allow", () => {
    const types = [
      { id: "T1", name: "kind", type: "string", isList: false, allowed: { id: "", text: '"a","b"' } },
      { id: "T2", name: "kinds", type: "kind", isList: true },
      { id: "T3", name: "person", isList: false },
      { id: "T4", name: "self", type: "self", isList: false },
    ];
    const typed = (type: string, text: string) =>
      findingsOf(decisionsSketch([{ ...TABLE, inputs: [`n : ${type}`], rows: [`${text} => "a"`] }], { types }));
    expect(typed("kind", '"a"')).toEqual([]);
    expect(typed("kind", '"c"')).toMatchObject([{ code: "rule/cell-never" }]);
    expect(typed("kinds", 'list contains(?, "a")')).toEqual([]);
    expect(typed("kinds", '"a"')).toMatchObject([{ code: "rule/constant-type" }]);
    for (const name of ["person", "self", "integer"])
      expect(typed(name, "-")).toEqual([
        { code: "rule/type-unknown", element: "in_1", decision: "Table_t", column: "n", found: name },
      ]);
  });
});

describe("R-RUL-04 a table has a policy that its columns can serve", () => {
  test.each([
    [{ policy: "OUTPUT" }, { code: "rule/hit-policy-unknown", found: "OUTPUT" }],
    [
      { policy: "COLLECT", aggregation: "MEAN" },
      { code: "rule/aggregation-unknown", found: "MEAN" },
    ],
    [{ aggregation: "SUM" }, { code: "rule/aggregation-misplaced", found: "SUM" }],
    [
      { policy: "COLLECT", aggregation: "SUM", outputs: ["x", "y"], rows: ["1 => 1 ; 2"] },
      { code: "rule/aggregation-misplaced", found: "SUM" },
    ],
    [{ outputs: [], rows: ["1 =>"] }, { code: "rule/no-output" }],
    [{ policy: "PRIORITY" }, { code: "rule/priority-without-values" }],
    [{ policy: "OUTPUT ORDER", outputs: ["x in [1..5]"], rows: ["1 => 1"] }, { code: "rule/priority-without-values" }],
    [{ outputs: ["x = 1", "y"], rows: ["1 => 1 ; 2"] }, { code: "rule/default-misplaced" }],
    [
      { policy: "COLLECT", aggregation: "COUNT", outputs: ["x = 1"], rows: ["1 => 1"] },
      { code: "rule/default-misplaced" },
    ],
    [
      { outputs: ["x", "x"], rows: ["1 => 1 ; 2"] },
      { code: "rule/name-duplicate", column: "x", found: "x" },
    ],
  ])("%j", (change, finding) => {
    const place = { element: "Table_t_table", decision: "Table_t" };
    expect(findingsOf({ ...TABLE, ...change })).toEqual([{ ...place, ...finding }]);
  });

  test("a row has a cell for each column", () => {
    expect(findingsOf({ ...TABLE, rows: ['1 => "a"', '1 ; 2 => "a"', '1 => "a" ; "b"'] })).toEqual([
      { code: "rule/row-shape", element: "row_2", decision: "Table_t", row: 2, found: "2 + 1" },
      { code: "rule/row-shape", element: "row_3", decision: "Table_t", row: 3, found: "1 + 2" },
    ]);
  });

  test("an input says what it asks, in FEEL", () => {
    expect(findingsOf({ ...TABLE, inputs: [""] })).toMatchObject([
      { code: "rule/expression-missing", element: "in_1" },
    ]);
    expect(findingsOf({ ...TABLE, inputs: ["form."] })).toMatchObject([{ code: "rule/expression-malformed" }]);
  });
});

test("R-RUL-02 a decision without logic, or with what is not executed, is refused", () => {
  const source = decisionsSketch([], { others: [{ kind: "other", id: "Bkm_a", type: "businessKnowledgeModel" }] });
  const decision = { id: "A", name: "A", variable: "A", requires: [] };
  expect(
    findingsOf({
      ...source,
      decisions: [decision, { ...decision, id: "B", logic: { kind: "other", id: "", type: "invocation" } }],
    }),
  ).toEqual([
    { code: "rule/unsupported-element", element: "Bkm_a", found: "businessKnowledgeModel" },
    { code: "rule/no-logic", element: "A", decision: "A" },
    { code: "rule/unsupported-element", element: "B", decision: "B", found: "invocation" },
  ]);
});

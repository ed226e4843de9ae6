import { describe, expect, test } from "vitest";
import { decisionsSketch, type TableSketch } from "../../../test/factories/decision.ts";
import { flowSketch } from "../../../test/factories/flow.ts";
import { compileFlow, emptyFlow, evolveFlow, type FlowSource, startFlow } from "./index.ts";

const VISIT: TableSketch = {
  id: "Visit",
  policy: "FIRST",
  inputs: ["form.area : number", "situation.kind"],
  outputs: ["visit : boolean"],
  rows: ["> 500 ; - => true", '- ; "raw" => true', "- ; - => false"],
};

function source(attributes: Readonly<Record<string, string>>, ...tables: readonly TableSketch[]): FlowSource {
  const chains = ["Start > Rule_r > Xor_way >[needVisit]> Task_visit > End", "Xor_way > Task_desk > End"];
  return { ...flowSketch(chains, { Rule_r: { attributes } }), decisions: [decisionsSketch(tables)] };
}

function compiled(from: FlowSource) {
  const model = compileFlow(from);
  if (!model.ok) expect.fail(JSON.stringify(model.refusal));
  return model.value;
}

const ATTRIBUTES = { decision: "Visit", result: "needVisit" };

describe("R-RUL-11 a rule step puts the value of its decision into the facts", () => {
  test.each([
    [501, "hot", "Task_visit"],
    [500, "raw", "Task_visit"],
    [500, "hot", "Task_desk"],
  ])("area %d, %s", (area, kind, task) => {
    const delta = startFlow(compiled(source(ATTRIBUTES, VISIT)), { form: { area }, situation: { kind } });
    if (!delta.ok) expect.fail(JSON.stringify(delta.refusal));
    const state = evolveFlow(emptyFlow, delta.value);
    expect(state.tasks.map((open) => open.nodeId)).toEqual([task]);
    expect(state.facts).toEqual({ needVisit: task === "Task_visit" });
  });

  test("a decision without a value refuses the step with what happened in the table", () => {
    const model = compiled(source(ATTRIBUTES, { ...VISIT, policy: "UNIQUE" }));
    expect(startFlow(model, { form: { area: 501 }, situation: { kind: "raw" } })).toEqual({
      ok: false,
      refusal: {
        code: "flow/rule-failed",
        element: "Rule_r",
        cause: { code: "rule/not-unique", decision: "Visit", rows: [1, 2] },
      },
    });
  });

  test("the model carries its tables: the files may change or go, and it survives JSON", () => {
    const before = JSON.stringify(compiled(source(ATTRIBUTES, VISIT)));
    const after = compiled(source(ATTRIBUTES, { ...VISIT, rows: ["- ; - => true"] }));
    const facts = { form: { area: 1 }, situation: { kind: "hot" } };
    expect(startFlow(JSON.parse(before), facts)).toMatchObject({ value: { facts: { needVisit: false } } });
    expect(startFlow(after, facts)).toMatchObject({ value: { facts: { needVisit: true } } });
  });

  test("only decisions that a step names are carried", () => {
    const model = compiled(source(ATTRIBUTES, VISIT, { ...VISIT, id: "Other" }));
    expect(Object.keys(model.decisions ?? {})).toEqual(["Visit"]);
    expect(compiled(source({ feel: "true", result: "needVisit" }, VISIT))).not.toHaveProperty("decisions");
  });
});

describe("R-RUL-11 a flow compiles only with the decisions that it names", () => {
  const findingsOf = (from: FlowSource) => {
    const model = compileFlow(from);
    return model.ok ? [] : model.refusal.findings;
  };

  test.each([["Vist"], ["toString"]])("unknown: %s", (decision) => {
    expect(findingsOf(source({ decision, result: "needVisit" }, VISIT))).toEqual([
      { code: "flow/decision-unknown", element: "Rule_r", found: decision },
    ]);
  });

  test("without any file of decisions", () => {
    const { decisions: _, ...alone } = source(ATTRIBUTES);
    expect(findingsOf(alone)).toEqual([{ code: "flow/decision-unknown", element: "Rule_r", found: "Visit" }]);
  });

  test("a decision that does not compile is told by its table, row and column", () => {
    expect(findingsOf(source(ATTRIBUTES, { ...VISIT, rows: ['"big" ; - => true'] }))).toEqual([
      {
        code: "rule/constant-type",
        element: "row_1",
        decision: "Visit",
        row: 1,
        column: "form.area",
        found: '"big"',
      },
    ]);
  });

  test.each([
    [{ feel: "true", decision: "Visit", result: "needVisit" }],
    [{ result: "needVisit" }],
    [{ decision: "Visit" }],
  ])("either an expression or a decision, and a name for its result: %j", (attributes) => {
    expect(findingsOf(source(attributes, VISIT))).toEqual([{ code: "flow/rule-incomplete", element: "Rule_r" }]);
  });

  test("its texts speak of steps that exist", () => {
    const table = { ...VISIT, inputs: ["outcomes.Task_nowhere", "situation.kind"], rows: ["- ; - => true"] };
    expect(findingsOf(source(ATTRIBUTES, table))).toEqual([
      { code: "flow/expression-unknown-step", element: "Rule_r", found: "Task_nowhere" },
    ]);
  });
});

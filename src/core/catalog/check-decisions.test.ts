import { describe, expect, test } from "vitest";
import { type DecisionSketch, decisionsSketch, type TableSketch } from "../../../test/factories/decision.ts";
import { flowSketch } from "../../../test/factories/flow.ts";
import { sampleItem } from "../../../test/factories/procedure.ts";
import { compileFlow, type FlowModel } from "../flow/index.ts";
import { checkDecisions } from "./check-decisions.ts";
import { checkExpressions } from "./check-expressions.ts";

function flowWith(...sketches: readonly DecisionSketch[]): FlowModel {
  const attributes = { decision: sketches.at(-1)?.id ?? "Table_t", result: "level" };
  const source = flowSketch(["Start > Rule_r > Task_a > End"], { Rule_r: { attributes } });
  const model = compileFlow({ ...source, decisions: [decisionsSketch(sketches)] });
  if (!model.ok) throw new Error(JSON.stringify(model.refusal.findings));
  return model.value;
}

const TABLE: TableSketch = {
  policy: "UNIQUE",
  inputs: ["form.area : number", "situation.kind"],
  outputs: ["level"],
  rows: ['< 150 ; "a" => 1', '>= 100 ; "a" => 2', '- ; not("a") => 3'],
};

describe("R-CAT-22 the tables that an item decides by are examined", () => {
  test("an overlap keeps the item from being published, with rows and values", () => {
    expect(checkDecisions(flowWith(TABLE))).toEqual([
      {
        code: "catalog/decision-overlap",
        severity: "error",
        place: "decision.Table_t",
        facts: { rows: "1 2", where: 'form.area: [100..150); situation.kind: "a"' },
      },
    ]);
  });

  test("a gap and a row in vain are signed off, what is unchecked is noted", () => {
    const told = (change: Partial<TableSketch>) =>
      checkDecisions(flowWith({ ...TABLE, ...change })).map(({ code, severity, facts }) => [code, severity, facts]);
    expect(told({ policy: "FIRST", rows: ['< 150 ; "a" => 1', '< 100 ; "a" => 2', '- ; not("a") => 3'] })).toEqual([
      ["catalog/decision-gap", "warning", { where: 'form.area: >= 150; situation.kind: "a"' }],
      ["catalog/decision-row-never-hit", "warning", { row: 2 }],
    ]);
    expect(told({ rows: ["> form.least ; - => 1"] })).toEqual([
      ["catalog/decision-unchecked", "note", { column: "form.area", row: 1 }],
    ]);
    expect(told({ inputs: ["form.area", "form.area"], rows: ["- ; - => 1"] })).toEqual([
      ["catalog/decision-unchecked", "note", { column: "form.area · form.area", row: 0 }],
    ]);
    expect(told({ rows: [] })).toEqual([["catalog/decision-gap", "warning", { where: "*" }]]);
  });

  test("so are those that it requires", () => {
    const flow = flowWith({ ...TABLE, id: "Base" }, { id: "Fee", text: "Base * 100", requires: ["Base"] });
    expect(checkDecisions(flow)).toMatchObject([{ place: "decision.Base" }]);
  });
});

test("R-CAT-21 the texts of a decision speak of what the case will know", () => {
  const [field] = sampleItem.form.sections.flatMap((section) => section.fields);
  const table = (input: string): TableSketch => ({ ...TABLE, inputs: [input, "Base"], requires: ["Base"] });
  const told = (input: string) =>
    checkExpressions(sampleItem, flowWith({ id: "Base", text: "today.month" }, table(input))).map(
      ({ place, facts }) => [place, facts.name],
    );
  expect(told(`form.${field?.id}`)).toEqual([]);
  expect(told("form.nothing")).toEqual([["decision.Table_t", "form.nothing"]]);
  expect(told("wether")).toEqual([["decision.Table_t", "wether"]]);
  expect(told("outcomes.Task_a")).toEqual([]);
});

/** What the editor of procedures begins a new table with: readable, and lacking only what its author has to say. */
import { expect, test } from "vitest";
import { compileDecisions } from "../../src/core/rule/index.ts";
import { readDmn } from "../../src/files/dmn/index.ts";
import { newDecisions } from "../../src/web/features/desk-flow-editor/decisions.ts";

test("a new file of decisions is DMN 1.3, and asks only for the expression of its input", async () => {
  const read = await readDmn(newDecisions("decision-1", '新决策 "A" & <B>'));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  expect(read.value.decisions).toMatchObject([{ id: "decision-1", name: '新决策 "A" & <B>' }]);
  const compiled = compileDecisions([read.value]);
  expect(compiled.ok ? [] : compiled.refusal.findings).toMatchObject([
    { code: "rule/expression-missing", decision: "decision-1", element: "decision-1-in-expression" },
  ]);
});

/** The decision tables of the demonstration district: drawn, complete, and deciding what the guide says. */
import { beforeAll, describe, expect, test } from "vitest";
import { projectFile } from "../../../test/support/shared-data.ts";
import { compileFlow, type FlowModel } from "../../core/flow/index.ts";
import { type Decision, evaluateDecision, examineDecision } from "../../core/rule/index.ts";
import { listUndrawn } from "../dmn/index.ts";
import { type ItemFiles, readDistrict } from "./index.ts";

let items: readonly ItemFiles[] = [];

beforeAll(async () => {
  const read = await readDistrict(projectFile("districts/demo"));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
  items = read.value.items.filter((item) => item.dmn.length > 0);
});

function flowOf({ folder, flow }: ItemFiles): FlowModel {
  const model = compileFlow(flow);
  if (!model.ok) throw new Error(`${folder}: ${JSON.stringify(model.refusal.findings)}`);
  return model.value;
}

test("some item decides by a table that lies as a file in its folder", () => {
  expect(items.map((item) => [item.folder, item.dmn.map((file) => file.name)])).toContainEqual([
    "food-service-licence",
    ["visit.dmn"],
  ]);
});

test("every decision is drawn, named by a step, and free of overlaps, gaps and rows in vain", async () => {
  for (const item of items) {
    for (const { xml } of item.dmn) expect(await listUndrawn(xml)).toEqual({ ok: true, value: [] });
    const named = Object.values(flowOf(item).decisions ?? {});
    const written = (item.flow.decisions ?? []).flatMap((file) => file.decisions.map((decision) => decision.id));
    const reached = named.flatMap((decision) => decision.steps.map((step) => step.id));
    expect(new Set(reached)).toEqual(new Set(written));
    expect(named.flatMap(examineDecision)).toEqual([]);
  }
});

describe("whether a visit is needed for a food licence", () => {
  test.each([
    ["company", "no", 149.99, false],
    ["individual", "no", 150, true],
    ["individual", "yes", 20, true],
    ["canteen", "no", 20, true],
    [null, null, 20, false],
  ])("%s, cold food %s, %d m²: %j", (applicantKind, specialFood, businessArea, visit) => {
    const item = items.find((one) => one.folder === "food-service-licence");
    const decision: Decision | undefined = item && flowOf(item).decisions?.["visit-needed"];
    if (decision === undefined) expect.fail("no such decision");
    const facts = { situation: { applicantKind, specialFood }, form: { businessArea } };
    expect(evaluateDecision(decision, facts)).toEqual({ ok: true, value: visit });
  });
});

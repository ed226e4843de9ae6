import { expect, test } from "vitest";
import { sampleItem } from "../../../../test/factories/procedure.ts";
import { type BasicItem, lockedDifferences, newItem } from "../../../core/catalog/index.ts";
import { inherit } from "./begin.ts";

const { name, type, conditions, statutory, code, basicCode, body, office } = sampleItem;
const [condition] = conditions;
if (condition === undefined) throw new Error("a sample with a condition");
const check = { id: "seen", text: "材料相符", material: "of-the-basic-catalogue" };
const basic: BasicItem = {
  ...{ basicCode, title: name, issuedBy: "岚泽市行政审批局", edition: "2026年版" },
  fixed: { name, type, conditions: [{ ...condition, checks: [check, { ...check, id: "kept" }] }], statutory },
};
const fresh = newItem({ code, basicCode, name: "随便起的名字", type: "07", handling: "new", body, office });

test("R-CAT-121 an item begun under a basic code has what the upper level fixes, and nothing of it differs", () => {
  const begun = inherit(fresh, basic);
  expect(lockedDifferences(begun, [basic])).toEqual([]);
  expect(begun).toMatchObject({ name, type, statutory, office, promise: null });
});

test("R-CAT-121 a paper that a fixed check-point names is there once, to be written", () => {
  expect(inherit(fresh, basic).materials).toMatchObject([{ id: "of-the-basic-catalogue", name: "" }]);
  const has = { ...fresh, materials: [{ ...sampleItem.materials[0], id: "of-the-basic-catalogue" }] } as typeof fresh;
  expect(inherit(has, basic).materials).toEqual(has.materials);
});

test("R-CAT-121 what nobody above fixes is as it was", () => {
  expect(inherit(sampleItem, undefined)).toBe(sampleItem);
});

import { describe, expect, test } from "vitest";
import { sampleItem } from "../../../test/factories/procedure.ts";
import { type BasicItem, checkBasic, lockedDifferences } from "./basic.ts";

const { name, legalBases, conditions, statutory } = sampleItem;
const basic: BasicItem = {
  basicCode: sampleItem.basicCode,
  title: "食品经营许可",
  issuedBy: "岚泽市行政审批局",
  edition: "2026年版",
  fixed: { name, legalBases, conditions, statutory },
};
const [condition, ...others] = conditions;
if (condition === undefined) throw new Error("a sample with a condition");

describe("R-CAT-87 what the upper level fixes", () => {
  test("R-CAT-87 is inherited as it stands: nothing is found", () => {
    expect(checkBasic(sampleItem, [basic])).toEqual([]);
    expect(checkBasic(sampleItem, undefined)).toEqual([]);
  });

  test("R-CAT-87 is not changed by whoever inherits it, and each place is told", () => {
    const changed = {
      ...sampleItem,
      name: "另一个名称",
      conditions: [{ ...condition, text: "更严的条件" }, ...others],
    };
    expect(checkBasic(changed, [basic]).map(({ code, severity, place }) => [code, severity, place])).toEqual([
      ["catalog/basic-locked", "error", "name"],
      ["catalog/basic-locked", "error", `conditions[${condition.id}].text`],
    ]);
    expect(lockedDifferences(changed, [basic])).toHaveLength(2);
  });

  test("R-CAT-87 leaves open what it does not say: the promise, the papers, the window", () => {
    const completed = { ...sampleItem, materials: [], promise: null, consult: { unit: "窗口", phone: "1" } };
    expect(checkBasic(completed, [basic])).toEqual([]);
  });

  test("R-CAT-87 binds the items of its own basic code alone", () => {
    expect(checkBasic({ ...sampleItem, name: "另一个名称", basicCode: "000000000000" }, [basic])).toEqual([]);
  });
});

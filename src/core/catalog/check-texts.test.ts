import { describe, expect, test } from "vitest";
import { sampleItem } from "../../../test/factories/procedure.ts";
import { checkNewCode, checkTexts } from "./check-texts.ts";
import type { ItemSpec } from "./item.ts";

function told(change: Partial<ItemSpec>) {
  return checkTexts({ ...sampleItem, ...change }).map(({ code, place }) => `${code} ${place}`);
}

describe("what nobody can do without", () => {
  test("an item whose texts, lists and ids are in order passes", () => {
    expect(told({})).toEqual([]);
  });

  test("R-CAT-100 an empty text that people read is told at its place", () => {
    const [material] = sampleItem.materials;
    if (material === undefined) throw new Error("the sample has materials");
    expect(told({ name: " " })).toEqual(["catalog/text-missing name"]);
    expect(told({ materials: [material, { ...material, acceptanceStandard: "" }] })).toEqual([
      "catalog/text-missing materials[1].acceptanceStandard",
    ]);
    const guide = { ...sampleItem.guide, steps: ["受理", ""] };
    expect(told({ guide })).toEqual(["catalog/text-missing guide.steps[1]"]);
    const elements = { rights: [" "], penalties: [{ act: "无证经营", penalty: "", basis: [] }] };
    expect(told({ elements })).toEqual([
      "catalog/text-missing elements.rights[0]",
      "catalog/text-missing elements.penalties[0].penalty",
    ]);
  });

  test("R-CAT-101 a question needs two answers, a condition a check-point, an item somebody whom it serves", () => {
    const question = { id: "cats", text: "养猫吗？", options: [{ code: "yes", label: "养" }] };
    expect(told({ situations: [question] })).toEqual(["catalog/list-short situations[0].options"]);
    expect(told({ conditions: [{ id: "clean", text: "干净", basis: [], checks: [] }] })).toEqual([
      "catalog/list-short conditions[0].checks",
    ]);
    expect(told({ servedParties: [] })).toEqual(["catalog/list-short servedParties"]);
  });

  test("R-CAT-102 an id that no expression could name is told; only a question's may have no hyphen", () => {
    const options = [
      { code: "yes", label: "养" },
      { code: "not-yet", label: "还没有" },
    ];
    expect(told({ situations: [{ id: "pet-cats", text: "养猫吗？", options }] })).toEqual([
      "catalog/id-form situations[0].id",
    ]);
    expect(
      told({ conditions: [{ id: "条件", text: "干净", basis: [], checks: [{ id: "seen-1", text: "看" }] }] }),
    ).toEqual(["catalog/id-form conditions[0].id"]);
  });

  test("R-CAT-103 a new item takes no code that another one has", () => {
    const item = sampleItem;
    expect(checkNewCode(item, new Set([item.code])).map(({ code }) => code)).toEqual(["catalog/code-taken"]);
    expect(checkNewCode(item, new Set(["another"]))).toEqual([]);
  });
});

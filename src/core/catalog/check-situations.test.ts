import { expect, test } from "vitest";
import { sampleItem } from "../../../test/factories/procedure.ts";
import { checkSituations, materialsByAnswer } from "./check-situations.ts";
import type { Material, SituationQuestion } from "./index.ts";

const [plan] = sampleItem.materials;
if (plan === undefined) throw new Error("the sample item has a material");
const paper: Material = plan;

const options = (...codes: string[]) => codes.map((code) => ({ code, label: code }));
const kind: SituationQuestion = { id: "kind", text: "做什么？", options: options("shop", "school") };
const food: SituationQuestion = { id: "food", text: "有食堂吗？", options: options("yes", "no") };

function found(situations: readonly SituationQuestion[], conditions: readonly string[] = []) {
  const materials = conditions.map((when, index) => ({ ...paper, id: `m${index}`, when }));
  return checkSituations({ ...sampleItem, situations, materials }).map(({ code, place }) => [code, place]);
}

test("R-CAT-44 what some answer leads to is fine", () => {
  expect(found([kind, { ...food, when: 'situation.kind = "school"' }], ['situation.food = "yes"'])).toEqual([]);
  expect(found([])).toEqual([]);
});

test("R-CAT-44 a question is asked by some way of answering", () => {
  expect(found([kind, { ...food, when: 'situation.kind = "factory"' }])).toEqual([
    ["catalog/question-never-asked", "situations[1].when"],
  ]);
});

test("R-CAT-44 conditions that contradict each other ask for nothing", () => {
  const canteen = { ...food, when: 'situation.kind = "school"' };
  expect(
    found(
      [kind, canteen],
      ['situation.kind = "shop" and situation.food = "yes"', 'situation.kind in ("shop", "school")'],
    ),
  ).toEqual([["catalog/material-never-asked", "materials[0].when"]]);
});

test("R-CAT-44 of what also depends on the form nothing is told", () => {
  expect(found([kind], ['form.area > 500 and situation.kind = "factory"'])).toEqual([]);
  const later = { ...food, when: "today > date(form.opened)" };
  expect(found([kind, later], ['situation.food = "yes"'])).toEqual([]);
});

test("R-CAT-44 where there are too many ways it says so", () => {
  const many = Array.from({ length: 15 }, (_, n) => ({ id: `q${n}`, text: `问题${n}`, options: options("a", "b") }));
  expect(found(many)).toEqual([["catalog/situations-unchecked", "situations"]]);
});

test("each answer is told with the materials that it brings, also by way of another question", () => {
  const hidden = { ...food, when: 'situation.kind = "school"' };
  const materials = [
    paper,
    { ...paper, id: "kitchen", when: 'situation.food = "yes"' },
    { ...paper, id: "either", when: 'situation.kind = "shop" or situation.food = "yes"' },
    { ...paper, id: "large", when: "form.area > 100" },
  ];
  expect(materialsByAnswer({ situations: [kind, hidden], materials })).toEqual({
    kind: { shop: ["either"], school: ["either"] },
    food: { yes: ["kitchen", "either"], no: [] },
  });
});

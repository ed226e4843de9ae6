import { expect, test } from "vitest";
import type { Material } from "../catalogue/catalogue.ts";
import { filesOfThese, heldAmong, isMissing, toBring } from "./materials.ts";

const plan: Material = {
  id: "plan",
  name: "布局图",
  necessity: "required",
  source: "applicant",
  form: "electronic",
  copies: 1,
  verification: "declaration",
  acceptanceStandard: "",
  sample: "",
  conditional: false,
  issuer: null,
  sharedFrom: null,
  blankForm: null,
  fromForm: false,
  basis: [],
};
const licence: Material = { ...plan, id: "licence", sharedFrom: "电子证照库" };
const form: Material = { ...plan, id: "form", fromForm: true };
const later: Material = { ...plan, id: "later", necessity: "deferrable" };

test("nobody is asked for what the government shares or the form says", () => {
  expect([plan, licence, form, later].map(toBring)).toEqual([true, false, false, true]);
});

test("missing is what has to be brought now and is not there", () => {
  const missing = (handedIn: Record<string, string[]>, covered: readonly string[] = []) =>
    [plan, licence, form, later].filter((each) => isMissing(each, handedIn, covered)).map((each) => each.id);
  expect(missing({})).toEqual(["plan", "later"]);
  expect(missing({ plan: [] })).toEqual(["plan", "later"]);
  expect(missing({ plan: ["f"] }, ["later"])).toEqual([]);
});

test("papers of a situation that no longer holds stay behind", () => {
  expect(filesOfThese([plan], { plan: ["a"], proxy: ["b"] })).toEqual({ plan: ["a"] });
});

test("R-PRE-06 what is held is not missing, unless the person hands in another", () => {
  const held = [
    { material: "plan", number: "1" },
    { material: "gone", number: "2" },
  ];
  expect(heldAmong([plan, later], held)).toEqual([{ material: plan, held: held[0] }]);
  expect(heldAmong([plan, later], held, ["plan"])).toEqual([]);
  expect(isMissing(plan, {}, ["plan"])).toBe(false);
  expect(isMissing(plan, {}, [])).toBe(true);
});

import { expect, test } from "vitest";
import { readClauses, writeClauses } from "./condition.ts";

test.each([
  ['situation.kind = "large"', [{ question: "kind", answers: ["large"] }]],
  ['situation.kind = "large" or situation.kind = "huge"', [{ question: "kind", answers: ["large", "huge"] }]],
  [
    '(situation.kind = "large" or situation.kind = "huge") and situation.cats = "yes"',
    [
      { question: "kind", answers: ["large", "huge"] },
      { question: "cats", answers: ["yes"] },
    ],
  ],
  ["", []],
])("%s is picked and written again as it stood", (feel, clauses) => {
  expect(readClauses(feel)).toEqual(clauses);
  expect(writeClauses(clauses)).toBe(feel);
});

test.each([
  "form.area > 100",
  'situation.kind = "large" or form.area > 100',
  'situation.kind = "large" or situation.cats = "yes"',
  'not(situation.kind = "large")',
  'situation.kind != "large"',
  '(situation.kind = "large") and (form.area > 100)',
])("%s is no condition to be picked and stays a text", (feel) => expect(readClauses(feel)).toBeUndefined());

test("a clause without an answer asks nothing", () => {
  expect(writeClauses([{ question: "kind", answers: [] }])).toBe("");
});

import { expect, test } from "vitest";
import type { BoardCase } from "../board.ts";
import { errandsOf, groupsOf } from "./groups.ts";

const step = (task: string, office: string, post: string, holder: string | null = null) => ({
  task,
  name: `step ${task}`,
  office,
  officeName: office.toUpperCase(),
  post,
  holder,
  holderName: holder,
  openedAt: "2026-03-02T09:00:00+08:00",
  dueOn: null,
});
const oneCase = (id: string, ...steps: BoardCase["steps"]) => ({ id, number: `n-${id}`, steps }) as BoardCase;

const CASES = [
  oneCase("a", step("review#1", "market", "reviewer", "zhou"), step("visit#2", "visit", "visitor")),
  oneCase("b", step("review#1", "market", "reviewer", "wu")),
  oneCase("c"),
];
const nameOf = (account: string) => account.toUpperCase();

test("steps are grouped by the post that they ask for, those of one case too, the largest group first", () => {
  expect(groupsOf(CASES).map(({ key, steps }) => [key, steps.map(({ caseId }) => caseId)])).toEqual([
    ["market.reviewer", ["a", "b"]],
    ["visit.visitor", ["a"]],
  ]);
});

test("what the next holder has already, and posts for which nobody was named, stay as they are", () => {
  expect(errandsOf(groupsOf(CASES), { to: { "market.reviewer": "wu" }, note: "", nameOf })).toEqual([
    {
      caseId: "a",
      number: "n-a",
      about: "step review#1 → WU",
      command: { type: "hand-over", task: "review#1", to: "wu" },
    },
  ]);
  expect(errandsOf(groupsOf(CASES), { to: {}, note: "", nameOf })).toEqual([]);
});

test("a note goes with each", () => {
  const errands = errandsOf(groupsOf(CASES), { to: { "visit.visitor": "shen" }, note: "请接", nameOf });
  expect(errands.map(({ command }) => command)).toEqual([
    { type: "hand-over", task: "visit#2", to: "shen", note: "请接" },
  ]);
});

import { expect, test } from "vitest";
import type { BoardCase } from "../board.ts";
import { groupsOf } from "./groups.ts";
import { HOLDER, type Ordering, ordersOf } from "./orders.ts";

const step = (task: string, post: string, holder: string | null) => ({
  task,
  name: `step ${task}`,
  office: "market",
  officeName: "MARKET",
  post,
  holder,
  holderName: holder,
  openedAt: "2026-03-02T09:00:00+08:00",
  dueOn: null,
});
const oneCase = (id: string, ...steps: BoardCase["steps"]) => ({ id, number: `n-${id}`, steps }) as BoardCase;

const CASES = [
  oneCase("a", step("review#1", "reviewer", "zhou"), step("visit#2", "visitor", "zhou")),
  oneCase("b", step("review#1", "reviewer", null)),
  oneCase("c"),
];
const GROUPS = groupsOf(CASES);
const SAID: Ordering = {
  order: "抓紧办理",
  answerDueOn: "2026-03-05",
  to: {},
  rest: undefined,
  nameOf: (account) => account.toUpperCase(),
};
const given = (ordering: Partial<Ordering>) =>
  ordersOf(CASES, GROUPS, { ...SAID, ...ordering }).errands.map(({ caseId, command }) => [caseId, command.to]);

test("whoever holds several steps of a case is given one order for it", () => {
  expect(given({})).toEqual([["a", "zhou"]]);
  const [errand] = ordersOf(CASES, GROUPS, SAID).errands;
  expect(errand).toEqual({
    caseId: "a",
    number: "n-a",
    about: "ZHOU",
    command: { type: "supervise", order: "抓紧办理", to: "zhou", answerDueOn: "2026-03-05" },
  });
});

test("a step that nobody holds asks for a person", () => {
  expect(ordersOf(CASES, GROUPS, SAID).nobody).toEqual(["market.reviewer"]);
  expect(ordersOf(CASES, GROUPS, { ...SAID, to: { "market.reviewer": "wu" } }).nobody).toEqual([]);
  expect(given({ to: { "market.reviewer": "wu", "market.visitor": HOLDER } })).toEqual([
    ["a", "wu"],
    ["b", "wu"],
    ["a", "zhou"],
  ]);
});

test("a case without an open step goes to whoever is named for these", () => {
  expect(given({ rest: "lin" })).toContainEqual(["c", "lin"]);
});

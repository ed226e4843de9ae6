import { expect, test } from "vitest";
import type { TaskRow } from "../desk-lists/rows.ts";
import { byDaysLeft, fitsFilter } from "./task-order.ts";

const row = (task: string, days: Partial<TaskRow>): TaskRow => ({
  id: task,
  number: task,
  item: "i",
  itemName: "i",
  state: "reviewing",
  office: "o",
  officeName: "o",
  channel: "window",
  applicantName: null,
  submittedAt: "2026-10-08T09:00:00+08:00",
  dueOn: null,
  dueAt: null,
  light: null,
  provisional: false,
  statutoryDueOn: null,
  promisedDueOn: null,
  outcome: null,
  closedAt: null,
  version: 1,
  task,
  taskName: task,
  taskKind: "review",
  taskOffice: "o",
  taskOfficeName: "o",
  taskPost: "reviewer",
  mine: false,
  openedAt: "2026-10-08T09:00:00+08:00",
  taskDueOn: null,
  taskLight: null,
  ...days,
});

test("the promise comes before the statute, a day before none, the older before the newer", () => {
  const rows = [
    row("none", {}),
    row("statute", { statutoryDueOn: "2026-10-09" }),
    row("late-promise", { promisedDueOn: "2026-10-20", statutoryDueOn: "2026-10-21" }),
    row("promise", { promisedDueOn: "2026-10-12", statutoryDueOn: "2026-11-05" }),
    row("older", { openedAt: "2026-10-01T09:00:00+08:00" }),
  ];
  expect(rows.sort(byDaysLeft).map((each) => each.task)).toEqual([
    "promise",
    "late-promise",
    "statute",
    "older",
    "none",
  ]);
});

test("a filter asks whose work it is and of what kind", () => {
  const mine = row("a", { mine: true, taskKind: "visit" });
  const free = row("b", {});
  const shown = (whose: "all" | "mine" | "free", kind = "") =>
    [mine, free].filter((each) => fitsFilter(each, { whose, kind })).map((each) => each.task);
  expect(shown("all")).toEqual(["a", "b"]);
  expect(shown("mine")).toEqual(["a"]);
  expect(shown("free")).toEqual(["b"]);
  expect(shown("all", "visit")).toEqual(["a"]);
});

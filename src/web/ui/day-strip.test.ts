import { expect, test } from "vitest";
import { type ClockDay, weeksOf } from "./day-strip.ts";

const DAYS: readonly ClockDay[] = [
  { date: "2026-02-26", counted: false, why: "start" },
  { date: "2026-02-27", counted: true, why: "workday" },
  { date: "2026-02-28", counted: true, why: "make-up" },
  { date: "2026-03-01", counted: false, why: "weekend" },
  { date: "2026-03-02", counted: false, why: "stopped" },
];

test("weeks begin on Monday and are whole", () => {
  const weeks = weeksOf(DAYS, {});
  expect(weeks.map((week) => week.map((day) => day?.dayOfMonth))).toEqual([
    [undefined, undefined, undefined, 26, 27, 28, 1],
    [2, undefined, undefined, undefined, undefined, undefined, undefined],
  ]);
});

test("only counted days are numbered, and each says what it was to the limit", () => {
  const days = weeksOf(DAYS, { dueOn: "2026-02-28", today: "2026-02-27" })
    .flat()
    .filter((day) => day !== undefined);
  expect(days.map((day) => day.ordinal)).toEqual([undefined, 1, 2, undefined, undefined]);
  expect(days.map((day) => day.look)).toEqual(["start", "counted", "counted", "weekend", "stopped"]);
  expect(days.filter((day) => day.isDue).map((day) => day.date)).toEqual(["2026-02-28"]);
  expect(days.filter((day) => day.isToday).map((day) => day.date)).toEqual(["2026-02-27"]);
  expect(days.filter((day) => day.showsMonth).map((day) => day.date)).toEqual(["2026-02-26", "2026-03-01"]);
});

test("a Sunday in a limit of calendar days counts, a working day beyond it is where the end moved to", () => {
  const days = weeksOf(
    [
      { date: "2026-03-01", counted: true, why: "weekend" },
      { date: "2026-03-02", counted: false, why: "workday" },
    ],
    {},
  ).flat();
  expect(days.map((day) => day?.look).filter((look) => look !== undefined)).toEqual(["counted", "moved"]);
});

test("no days are no weeks", () => {
  expect(weeksOf([], {})).toEqual([]);
});

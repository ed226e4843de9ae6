import { describe, expect, test } from "vitest";
import { china } from "../../../test/support/calendar.ts";
import { changedDays } from "./changed-days.ts";
import type { DayException } from "./spec.ts";

const withDays = (days: Readonly<Record<string, DayException>>) => ({
  ...china.spec,
  days: { ...china.spec.days, ...days },
});

describe("days that a new calendar says otherwise", () => {
  test("are told with the document that says so, or the name of the holiday", () => {
    const after = withDays({
      "2026-03-12": { kind: "holiday", name: "台风停工", notice: "样防指〔2026〕8号" },
      "2026-03-07": { kind: "make-up", name: "调休" },
      "2026-03-13": { kind: "holiday" },
    });
    expect(changedDays(china.spec, after)).toEqual([
      { on: "2026-03-07", by: "调休" },
      { on: "2026-03-12", by: "样防指〔2026〕8号" },
      { on: "2026-03-13", by: null },
    ]);
  });

  test("what is taken back is told with what it rested on", () => {
    const before = withDays({ "2026-03-12": { kind: "holiday", notice: "样防指〔2026〕8号" } });
    expect(changedDays(before, china.spec)).toEqual([{ on: "2026-03-12", by: "样防指〔2026〕8号" }]);
  });

  test("another name of the same day, or a year that is now published, moves nothing", () => {
    const before = withDays({ "2026-03-12": { kind: "holiday", name: "一" } });
    const after = { ...withDays({ "2026-03-12": { kind: "holiday", name: "二" } }), publishedYears: [2026, 2027] };
    expect(changedDays(before, after)).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeWithData, sharedData } from "../../../test/support/shared-data.ts";
import { isPublished, isWorkingDay, kindOfDay, makeCalendar } from "../../core/calendar/index.ts";
import { addDays, type CivilDate, civilDate, dayNumberOf, isoWeekday } from "../../core/shared/index.ts";
import { chinaCalendarSpec } from "./china.ts";

const china = makeCalendar(chinaCalendarSpec());
const YEARS = Array.from({ length: 13 }, (_, i) => 2014 + i);
const WORKING_DAYS = [250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248];

describe("China's calendar", () => {
  it("R-CAL-05 has as many working days a year as the notices give", () => {
    expect(YEARS.map((year) => daysOf(year).filter((date) => isWorkingDay(china, date)).length)).toEqual(WORKING_DAYS);
  });

  it("R-CAL-04 is published for 2004 to 2026, and not for 2027", () => {
    expect(chinaCalendarSpec().publishedYears).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
    expect(isPublished(china, civilDate("2027-06-01"))).toBe(false);
  });

  it("names the holiday and the number of the notice", () => {
    const { days } = chinaCalendarSpec();
    expect(days["2026-02-14"]).toEqual({ kind: "make-up", name: "春节", notice: "国办发明电〔2025〕7号" });
    expect(days["2018-12-29"]).toEqual({ kind: "make-up", name: "元旦", notice: "国办发明电〔2018〕15号" });
    expect(days["2019-05-02"]?.notice).toBe("国办发明电〔2019〕3号");
    expect(days["2020-01-31"]?.notice).toBe("国办发明电〔2020〕1号");
    expect(days["2005-10-01"]).toEqual({ kind: "holiday", name: "国庆节" });
  });
});

describeWithData("China's calendar beside an independent record", ["calendar"], () => {
  it("R-CAL-05 has the same working days on every day from 2014 to 2026", () => {
    const notices = readNotices();
    const days = YEARS.flatMap(daysOf);
    const differing = days.filter((date) => isWorkingDay(china, date) !== worksBy(notices, date));
    expect(days).toHaveLength(4748);
    expect(differing).toEqual([]);
  });

  it("knows every make-up day and every day off that falls on a weekday by its kind", () => {
    const unlike = [...readNotices()].filter(([date, off]) => {
      // A weekend day off, a weekday worked: nothing out of the ordinary, and the records differ in listing them.
      if (isWeekend(date) === off) return false;
      return kindOfDay(china, civilDate(date)) !== (off ? "holiday" : "make-up");
    });
    expect(unlike).toEqual([]);
  });
});

function daysOf(year: number): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let date = civilDate(`${year}-01-01`); date.startsWith(`${year}`); date = addDays(date, 1)) days.push(date);
  return days;
}

function worksBy(notices: ReadonlyMap<string, boolean>, date: string): boolean {
  const off = notices.get(date);
  return off === undefined ? !isWeekend(date) : !off;
}

function isWeekend(date: string): boolean {
  return isoWeekday(dayNumberOf(civilDate(date))) > 5;
}

/** Day off (true) or worked (false), by date. A date may stand in the next year's file. */
function readNotices(): ReadonlyMap<string, boolean> {
  const off = new Map<string, boolean>();
  for (const year of [...YEARS, 2027]) {
    const { days } = JSON.parse(readFileSync(sharedData(`calendar/${year}.json`), "utf8")) as {
      readonly days: readonly { readonly date: string; readonly isOffDay: boolean }[];
    };
    for (const { date, isOffDay } of days) off.set(date, isOffDay);
  }
  return off;
}

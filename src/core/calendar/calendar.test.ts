import { describe, expect, it } from "vitest";
import { china, plainWeeks } from "../../../test/support/calendar.ts";
import { civilDate } from "../shared/index.ts";
import {
  addWorkingDays,
  findException,
  isPublished,
  isWorkingDay,
  kindOfDay,
  makeCalendar,
  nextWorkingDay,
  parseCalendarSpec,
  workingDayOnOrAfter,
  workingDaysBetween,
} from "./index.ts";

const day = civilDate;

describe("kinds of days", () => {
  it("R-CAL-01 Monday to Friday are working days where no notice says otherwise", () => {
    expect(kindOfDay(china, day("2026-11-16"))).toBe("workday");
    expect(kindOfDay(china, day("2026-11-21"))).toBe("weekend");
    expect(isWorkingDay(china, day("2026-11-22"))).toBe(false);
  });

  it("R-CAL-02 a make-up Saturday is a working day", () => {
    expect(kindOfDay(china, day("2026-02-14"))).toBe("make-up");
    expect(isWorkingDay(china, day("2026-02-14"))).toBe(true);
  });

  it("R-CAL-03 a statutory day off is no working day, whatever its weekday", () => {
    expect(kindOfDay(china, day("2026-02-18"))).toBe("holiday");
    expect(kindOfDay(china, day("2026-02-21"))).toBe("holiday");
    expect(isWorkingDay(china, day("2026-02-18"))).toBe(false);
  });

  it("R-CAL-04 a year is published only when its notice is out, though single days of it may stand elsewhere", () => {
    expect(isPublished(china, day("2026-12-31"))).toBe(true);
    expect(isPublished(china, day("2027-01-01"))).toBe(false);
    expect(isPublished(china, day("2003-12-31"))).toBe(false);
  });

  it("R-CAL-06 a day off decided by the jurisdiction, with its document, is laid over the calendar", () => {
    const spec = {
      ...china.spec.days,
      "2026-08-12": { kind: "holiday", name: "台风停工", notice: "澄政发〔2026〕8号" },
    };
    const local = makeCalendar({ ...china.spec, days: spec as typeof china.spec.days });
    expect(isWorkingDay(local, day("2026-08-12"))).toBe(false);
    expect(findException(local, day("2026-08-12"))?.notice).toBe("澄政发〔2026〕8号");
    expect(isWorkingDay(china, day("2026-08-12"))).toBe(true);
  });
});

describe("reckoning in working days", () => {
  it("counts from the day after the start, over holidays and make-up days", () => {
    expect(addWorkingDays(china, day("2026-02-09"), 20)).toBe("2026-03-13");
    expect(workingDaysBetween(china, day("2026-02-09"), day("2026-03-13"))).toBe(20);
  });

  it("counts back with a negative number, and 0 is the day itself even when it is a day off", () => {
    expect(addWorkingDays(china, day("2026-02-24"), -1)).toBe("2026-02-14");
    expect(addWorkingDays(china, day("2026-02-22"), -1)).toBe("2026-02-14");
    expect(addWorkingDays(china, day("2026-02-22"), 0)).toBe("2026-02-22");
    expect(workingDaysBetween(china, day("2026-02-24"), day("2026-02-13"))).toBe(-2);
  });

  it("finds the next working day, and the one on or after a date", () => {
    expect(nextWorkingDay(china, day("2026-02-13"))).toBe("2026-02-14");
    expect(nextWorkingDay(china, day("2026-02-14"))).toBe("2026-02-24");
    expect(workingDayOnOrAfter(china, day("2026-02-14"))).toBe("2026-02-14");
    expect(workingDayOnOrAfter(china, day("2026-02-15"))).toBe("2026-02-24");
  });

  it("goes on with plain weeks before and after the years that have notices", () => {
    expect(addWorkingDays(china, day("1969-12-31"), 2)).toBe("1970-01-02");
    expect(addWorkingDays(china, day("2030-01-04"), 1)).toBe("2030-01-07");
    expect(addWorkingDays(plainWeeks, day("2010-10-01"), 5)).toBe("2010-10-08");
    expect(workingDaysBetween(plainWeeks, day("1950-01-01"), day("1950-01-08"))).toBe(5);
  });
});

describe("a calendar from outside", () => {
  const spec = {
    zone: "Asia/Shanghai",
    officeHours: [{ from: 540, to: 1020 }],
    days: { "2026-02-14": { kind: "make-up", name: "春节" } },
    publishedYears: [2026],
  };

  it("is read from plain JSON and survives it", () => {
    const parsed = parseCalendarSpec(JSON.parse(JSON.stringify(spec)));
    expect(parsed).toEqual({ ok: true, value: spec });
    expect(parseCalendarSpec(JSON.parse(JSON.stringify(china.spec)))).toEqual({ ok: true, value: china.spec });
  });

  it.each([
    [null, ""],
    [{ ...spec, zone: 8 }, "zone"],
    [{ ...spec, officeHours: [] }, "officeHours"],
    [{ ...spec, officeHours: [{ from: 600, to: 540 }] }, "officeHours"],
    [
      {
        ...spec,
        officeHours: [
          { from: 540, to: 720 },
          { from: 700, to: 1020 },
        ],
      },
      "officeHours",
    ],
    [{ ...spec, publishedYears: ["2026"] }, "publishedYears"],
    [{ ...spec, days: [] }, "days"],
    [{ ...spec, days: { "2026-02-30": { kind: "holiday" } } }, "days.2026-02-30"],
    [{ ...spec, days: { "2026-02-14": { kind: "half-day" } } }, "days.2026-02-14"],
    [{ ...spec, days: { "2026-02-14": { kind: "holiday", name: 1 } } }, "days.2026-02-14"],
  ])("is refused as a whole, naming the part that cannot be read: %#", (json, at) => {
    expect(parseCalendarSpec(json)).toEqual({ ok: false, refusal: { code: "calendar/spec-malformed", at } });
  });

  it("is refused in a time zone that nobody knows", () => {
    expect(parseCalendarSpec({ ...spec, zone: "Asia/Chenghe" })).toEqual({
      ok: false,
      refusal: { code: "calendar/zone-unknown", zone: "Asia/Chenghe" },
    });
  });

  it("throws when a broken one is made without having been read", () => {
    expect(() => makeCalendar({ ...china.spec, officeHours: [] })).toThrow(RangeError);
    expect(() => makeCalendar({ ...china.spec, days: { "2026-02-30": { kind: "holiday" } } })).toThrow(RangeError);
  });
});

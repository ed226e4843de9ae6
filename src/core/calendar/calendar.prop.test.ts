import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { china, plainWeeks } from "../../../test/support/calendar.ts";
import { addDays, civilDateFromDayNumber, dayNumberOf } from "../shared/index.ts";
import {
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  nextWorkingDay,
  workingDayAt,
  workingDayOrdinal,
  workingDaysBetween,
} from "./index.ts";

const dates = fc.integer({ min: -20_000, max: 40_000 }).map(civilDateFromDayNumber);
const counts = fc.integer({ min: 1, max: 600 });
const calendars = fc.constantFrom<Calendar>(china, plainWeeks);

describe("any calendar, any day", () => {
  it("adding working days one at a time gives the same day as adding them at once", () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 1, max: 40 }), (calendar, from, n) => {
        let day = from;
        for (let left = n; left > 0; ) {
          day = addDays(day, 1);
          if (isWorkingDay(calendar, day)) left--;
        }
        expect(addWorkingDays(calendar, from, n)).toBe(day);
      }),
    );
  });

  it("going forward and counting between are inverse, and going back undoes going forward", () => {
    fc.assert(
      fc.property(calendars, dates, counts, (calendar, from, n) => {
        const to = addWorkingDays(calendar, from, n);
        expect(isWorkingDay(calendar, to)).toBe(true);
        expect(workingDaysBetween(calendar, from, to)).toBe(n);
        if (isWorkingDay(calendar, from)) expect(addWorkingDays(calendar, to, -n)).toBe(from);
      }),
    );
  });

  it("counts add up over any day between", () => {
    fc.assert(
      fc.property(calendars, dates, dates, dates, (calendar, a, b, c) => {
        const whole = workingDaysBetween(calendar, a, c);
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c)).toBe(whole);
      }),
    );
  });

  it("the next working day is the first one after the date", () => {
    fc.assert(
      fc.property(calendars, dates, (calendar, date) => {
        const next = nextWorkingDay(calendar, date);
        expect(workingDaysBetween(calendar, date, next)).toBe(1);
        expect(isWorkingDay(calendar, next)).toBe(true);
      }),
    );
  });

  it("each working day has its own ordinal", () => {
    fc.assert(
      fc.property(calendars, dates, (calendar, date) => {
        const day = dayNumberOf(date);
        const last = workingDayAt(calendar, workingDayOrdinal(calendar, day));
        expect(last <= day).toBe(true);
        expect(last === day).toBe(isWorkingDay(calendar, date));
      }),
    );
  });
});

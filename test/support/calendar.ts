/** Calendars for tests: China's as published, and one with nothing but weeks. */
import { type Calendar, makeCalendar } from "../../src/core/calendar/index.ts";
import type { TimeZone } from "../../src/core/shared/index.ts";
import { chinaCalendarSpec } from "../../src/files/calendar/china.ts";

export const china: Calendar = makeCalendar(chinaCalendarSpec());

export const plainWeeks: Calendar = makeCalendar({
  zone: "Europe/Amsterdam" as TimeZone,
  officeHours: [
    { from: 9 * 60, to: 12 * 60 },
    { from: 13 * 60, to: 17 * 60 },
  ],
  days: {},
  publishedYears: [2010, 2011, 2012],
});

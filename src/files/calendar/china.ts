/**
 * The State Council's arrangement of holidays as a calendar spec. The package it is read from gives ordinary weeks for
 * a year it knows nothing of, so a year counts as published only when its National Day stands in the data: every
 * notice has it, and no notice of another year does (2018-12-29 stands in the notice for 2019).
 */
import arrangement from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { CalendarSpec, DayException, OfficeHours } from "../../core/calendar/index.ts";
import type { TimeZone } from "../../core/shared/index.ts";
import { findNotice } from "./china-notices.ts";

/** Nine to five without a midday break, as service halls are open: eight working hours a day. */
const HALL_HOURS: readonly OfficeHours[] = [{ from: 9 * 60, to: 17 * 60 }];

/** The calendar of a new jurisdiction; its own office hours and exceptions are laid over it. */
export function chinaCalendarSpec(officeHours: readonly OfficeHours[] = HALL_HOURS): CalendarSpec {
  const days: [date: string, exception: DayException][] = [
    ...Object.entries(arrangement.holidays).map(([date, entry]) => exception("holiday", date, entry)),
    ...Object.entries(arrangement.workdays).map(([date, entry]) => exception("make-up", date, entry)),
  ];
  days.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    zone: "Asia/Shanghai" as TimeZone,
    officeHours,
    days: Object.fromEntries(days),
    publishedYears: publishedYears(Object.keys(arrangement.holidays)),
  };
}

/** Entries read `Spring Festival,春节,4`. */
function exception(kind: DayException["kind"], date: string, entry: string): [date: string, exception: DayException] {
  const name = entry.split(",")[1];
  const notice = findNotice(date);
  return [date, { kind, ...(name === undefined ? {} : { name }), ...(notice === undefined ? {} : { notice }) }];
}

function publishedYears(holidays: readonly string[]): readonly number[] {
  return holidays
    .filter((date) => date.endsWith("-10-01"))
    .map((date) => Number(date.slice(0, 4)))
    .sort((a, b) => a - b);
}

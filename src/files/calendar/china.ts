/**
 * The State Council's arrangement of holidays as a calendar spec. The package it is read from gives ordinary weeks for
 * a year it knows nothing of, so a year counts as published only when its National Day stands in the data: every
 * notice has it, and no notice of another year does (2018-12-29 stands in the notice for 2019).
 */
import arrangement from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { CalendarSpec, DayException, OfficeHours } from "../../core/calendar/index.ts";
import type { TimeZone } from "../../core/shared/index.ts";

/** Nine to five without a midday break, as service halls are open: eight working hours a day. */
const HALL_HOURS: readonly OfficeHours[] = [{ from: 9 * 60, to: 17 * 60 }];

/** The calendar of a new jurisdiction; its own office hours and exceptions are laid over it. */
export function chinaCalendarSpec(officeHours: readonly OfficeHours[] = HALL_HOURS): CalendarSpec {
  const days: Record<string, DayException> = {};
  for (const [date, entry] of Object.entries(arrangement.holidays)) days[date] = exception("holiday", entry);
  for (const [date, entry] of Object.entries(arrangement.workdays)) days[date] = exception("make-up", entry);
  return {
    zone: "Asia/Shanghai" as TimeZone,
    officeHours,
    days: Object.fromEntries(Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1))),
    publishedYears: publishedYears(Object.keys(arrangement.holidays)),
  };
}

/** Entries read `Spring Festival,春节,4`. */
function exception(kind: DayException["kind"], entry: string): DayException {
  const name = entry.split(",")[1];
  return name === undefined ? { kind } : { kind, name };
}

function publishedYears(holidays: readonly string[]): readonly number[] {
  return holidays
    .filter((date) => date.endsWith("-10-01"))
    .map((date) => Number(date.slice(0, 4)))
    .sort((a, b) => a - b);
}

/**
 * Where a limit in working days, calendar days or months ends (R-CLK-02 … R-CLK-06, R-CLK-10). The start day is not
 * counted, stopped days are not counted, and a limit in calendar days or months whose last day is a day off ends on
 * the next working day.
 */
import { type Calendar, isWorkingDayNumber, workingDayAt, workingDayOrdinal } from "../calendar/index.ts";
import type { DayNumber } from "../shared/index.ts";
import type { DayUnit } from "./limit.ts";
import { isStopped, type Span } from "./stop.ts";

/** What it is counted with: the jurisdiction's days and the stopped ones among them. */
export interface DayCounting {
  readonly calendar: Calendar;
  readonly spans: readonly Span[];
}

/**
 * The day with which the amount is used up, before any move off a day off.
 * @basis 民法典 §201, §202 (months end on the corresponding day, else with the month); 行政许可法 §45 (stops)
 */
export function lastCountedDay(counting: DayCounting, start: DayNumber, amount: number, unit: DayUnit): DayNumber {
  switch (unit) {
    case "wd":
      return amount === 0 ? start : nthWorkingDay(counting, start, amount);
    case "cd":
      return pushedByStops(counting.spans, start, start + amount);
    case "mo":
      return pushedByStops(counting.spans, start, addMonths(start, amount));
  }
}

/**
 * The day itself when offices work on it and the clock is not stopped, else the next such day.
 * @basis 民法典 §203
 */
export function dueDayOf({ calendar, spans }: DayCounting, lastCounted: DayNumber): DayNumber {
  let day = lastCounted;
  while (!isWorkingDayNumber(calendar, day) || (spans.length > 0 && isStopped(spans, day))) day++;
  return day;
}

/** How many days of the unit's kind lie after `from` up to and including `to`, stopped ones left out. Months are counted in days. */
export function countedDays({ calendar, spans }: DayCounting, from: DayNumber, to: DayNumber, unit: DayUnit): number {
  if (to <= from) return 0;
  let days = daysBetween(calendar, from, to, unit);
  for (const span of spans) {
    const first = Math.max(span.from, from + 1);
    const last = Math.min(span.to, to);
    if (last >= first) days -= daysBetween(calendar, first - 1, last, unit);
  }
  return days;
}

/** Days of the unit's kind after `from` up to and including `to`. */
export function daysBetween(calendar: Calendar, from: DayNumber, to: DayNumber, unit: DayUnit): number {
  return unit === "wd" ? workingDayOrdinal(calendar, to) - workingDayOrdinal(calendar, from) : to - from;
}

/** The same day of a later month, else that month's last day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * MS_PER_DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastOfMonth = Date.UTC(year, month + 1, 0) / MS_PER_DAY;
  const firstOfMonth = Date.UTC(year, month, 1) / MS_PER_DAY;
  return Math.min(firstOfMonth + date.getUTCDate() - 1, lastOfMonth);
}

const MS_PER_DAY = 86_400_000;

function nthWorkingDay({ calendar, spans }: DayCounting, start: DayNumber, n: number): DayNumber {
  let ordinal = workingDayOrdinal(calendar, start) + n;
  let last = workingDayAt(calendar, ordinal);
  for (const span of spans) {
    if (span.from > last) break;
    const stoppedAfter = Math.max(span.from - 1, start);
    if (span.to <= stoppedAfter) continue;
    ordinal += workingDayOrdinal(calendar, span.to) - workingDayOrdinal(calendar, stoppedAfter);
    last = workingDayAt(calendar, ordinal);
  }
  return last;
}

function pushedByStops(spans: readonly Span[], start: DayNumber, end: DayNumber): DayNumber {
  let last = end;
  for (const span of spans) {
    if (span.from > last) break;
    const stoppedAfter = Math.max(span.from - 1, start);
    if (span.to > stoppedAfter) last += span.to - stoppedAfter;
  }
  return last;
}

/**
 * Where a limit in hours or minutes ends (R-CLK-07, R-CLK-08). It runs from the very moment, not from the next day:
 * `h` and `min` round the clock, `wh` only while offices are open. Stopped days are left out from 00:00 to 24:00.
 */
import { isWorkingDayNumber, type OfficeHours } from "../calendar/index.ts";
import {
  type CivilDate,
  type DayNumber,
  dayNumberAt,
  dayNumberOf,
  type Instant,
  minuteOfDay,
  startOfDayNumber,
  type TimeZone,
} from "../shared/index.ts";
import type { DayCounting } from "./days.ts";
import { isStopped, type Span } from "./stop.ts";

const MS_PER_MINUTE = 60_000;

export type HourUnit = "h" | "wh" | "min";

/** @basis 民法典 §201(2) */
export function endOfHours(counting: DayCounting, start: Instant, amount: number, unit: HourUnit): Instant {
  const length = Math.round((unit === "min" ? amount : amount * 60) * MS_PER_MINUTE);
  if (unit === "wh") return endWithinOfficeHours(counting, start, length);
  return endRoundTheClock(counting.spans, counting.calendar.zone, start, length);
}

/** Minutes of the unit's kind from one moment to another, stopped days left out. */
export function countedMinutes(counting: DayCounting, from: Instant, to: Instant, unit: HourUnit): number {
  if (to <= from) return 0;
  const { calendar, spans } = counting;
  if (unit !== "wh") {
    let ms = to - from;
    for (const span of spans)
      ms -= overlap(from, to, dayStart(span.from, calendar.zone), dayStart(span.to + 1, calendar.zone));
    return ms / MS_PER_MINUTE;
  }
  let minutes = 0;
  const lastDay = dayOf(to, calendar.zone);
  for (let day = dayOf(from, calendar.zone); day <= lastDay; day++) {
    if (!isWorkingDayNumber(calendar, day) || isStopped(spans, day)) continue;
    for (const open of calendar.officeHours) {
      const opens = atMinute(day, open.from, calendar.zone);
      minutes += overlap(from, to, opens, atMinute(day, open.to, calendar.zone)) / MS_PER_MINUTE;
    }
  }
  return minutes;
}

/** Whether any part of the limit can be used on the day, given where it starts. */
export function isHourDayCounted(counting: DayCounting, start: Instant, day: DayNumber, unit: HourUnit): boolean {
  const { calendar, spans } = counting;
  if (isStopped(spans, day)) return false;
  if (unit !== "wh") return true;
  if (!isWorkingDayNumber(calendar, day)) return false;
  return calendar.officeHours.some((open) => atMinute(day, open.to, calendar.zone) > start);
}

/** The moment at which offices open on the day: where a limit in hours starts when only the day is known. */
export function openingOf(date: CivilDate, officeHours: readonly OfficeHours[], zone: TimeZone): Instant {
  return atMinute(dayNumberOf(date), officeHours[0]?.from ?? 0, zone);
}

export function dayOf(at: Instant, zone: TimeZone): DayNumber {
  return dayNumberAt(at, zone);
}

export function dayStart(day: DayNumber, zone: TimeZone): Instant {
  return startOfDayNumber(day, zone);
}

function endRoundTheClock(spans: readonly Span[], zone: TimeZone, start: Instant, length: number): Instant {
  let end = start + length;
  for (const span of spans) {
    const stoppedFrom = Math.max(dayStart(span.from, zone), start);
    if (stoppedFrom >= end) break;
    const stoppedTo = dayStart(span.to + 1, zone);
    if (stoppedTo > stoppedFrom) end += stoppedTo - stoppedFrom;
  }
  return end as Instant;
}

function endWithinOfficeHours({ calendar, spans }: DayCounting, start: Instant, length: number): Instant {
  if (length === 0) return start;
  const { zone, officeHours } = calendar;
  let left = length;
  for (let day = dayOf(start, zone); ; day++) {
    if (!isWorkingDayNumber(calendar, day) || isStopped(spans, day)) continue;
    for (const open of officeHours) {
      const from = Math.max(atMinute(day, open.from, zone), start);
      const to = atMinute(day, open.to, zone);
      if (to <= from) continue;
      if (left <= to - from) return (from + left) as Instant;
      left -= to - from;
    }
  }
}

/** The wall clock's minute of the day, also on days on which the zone's offset changes. 1440 is 24:00. */
export function atMinute(day: DayNumber, minute: number, zone: TimeZone): Instant {
  if (minute === 1440) return dayStart(day + 1, zone);
  const at = (dayStart(day, zone) + minute * MS_PER_MINUTE) as Instant;
  return (at + (minute - minuteOfDay(at, zone)) * MS_PER_MINUTE) as Instant;
}

function overlap(from: number, to: number, start: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}

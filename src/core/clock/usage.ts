/** How much of a limit is used and left on a day, and the light that shows it (R-CLK-17, R-CLK-18). */
import { type CivilDate, civilDateOf, type DayNumber, dayNumberOf, type Instant } from "../shared/index.ts";
import type { ClockReading } from "./clock.ts";
import { countedDays } from "./days.ts";
import { countedMinutes, dayStart } from "./hours.ts";
import { type ClockQuery, type Course, courseOf, inDays, isDayLeg, type Leg, lengthInDays } from "./legs.ts";

export type Light = "green" | "yellow" | "red";

/**
 * Red after the limit has ended, yellow from the day on which the yellow share (0.7 unless the query says otherwise) of
 * the counted amount is reached, green before. A moment is compared by the minute, a date by the day.
 */
export function lightOf(
  reading: Pick<ClockReading, "dueOn" | "dueAt" | "yellowOn" | "yellowAt">,
  at: Instant | CivilDate,
): Light {
  if (typeof at === "number") return at >= reading.dueAt ? "red" : at >= reading.yellowAt ? "yellow" : "green";
  return at > reading.dueOn ? "red" : at >= reading.yellowOn ? "yellow" : "green";
}

/** Days of the kind the limit counts: working days for `wd` and `wh`, calendar days for the others. */
export interface ClockUsage {
  readonly totalDays: number;
  /** Counted days from the start through the day asked, at most `totalDays`; parts of a day for limits in hours. */
  readonly usedDays: number;
  /** 0 on the due day; below 0 the days by which the limit is passed. */
  readonly leftDays: number;
}

/** @param at a date means through its end, as a clerk counts; a moment matters only for limits in hours */
export function usageOf(query: ClockQuery, at: Instant | CivilDate): ClockUsage {
  const { calendar } = query;
  const date = typeof at === "string" ? at : civilDateOf(at, calendar.zone);
  const course = courseOf(query.asOf === undefined ? { ...query, asOf: date } : query);
  const day = dayNumberOf(date);
  const moment = typeof at === "string" ? dayStart(day + 1, calendar.zone) : at;
  let totalDays = 0;
  let usedDays = 0;
  for (const leg of [course.first, ...course.more]) {
    const length = lengthInDays(leg, course.counting);
    totalDays += length;
    usedDays += Math.min(length, usedIn(course, leg, day, moment));
  }
  return { totalDays, usedDays, leftDays: totalDays - usedDays - overdueDays(course, day, moment) };
}

function usedIn({ counting }: Course, leg: Leg, day: DayNumber, moment: Instant): number {
  if (isDayLeg(leg)) return countedDays(counting, leg.startDay, day, leg.unit);
  return inDays(countedMinutes(counting, leg.startAt, moment, leg.unit), leg.unit, counting.calendar);
}

/** A stop that comes after the end gives nothing back: overdue days are counted without stops. */
function overdueDays({ counting, last }: Course, day: DayNumber, moment: Instant): number {
  const afterEnd = { calendar: counting.calendar, spans: [] };
  if (isDayLeg(last)) return countedDays(afterEnd, last.dueDay, day, last.unit);
  return inDays(countedMinutes(afterEnd, last.dueAt, moment, last.unit), last.unit, counting.calendar);
}

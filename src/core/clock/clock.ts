/**
 * The reading of a clock: by when, and whether that is certain (R-CLK-02 … R-CLK-16). Cheap enough to be asked for
 * every command and never stored as truth.
 */
import type { Calendar } from "../calendar/index.ts";
import {
  type CivilDate,
  civilDateFromDayNumber,
  type DayNumber,
  dayNumberOf,
  type Instant,
  yearOf,
} from "../shared/index.ts";
import { lastCountedDay } from "./days.ts";
import { dayOf, dayStart, endOfHours } from "./hours.ts";
import { type ClockQuery, type Course, courseOf, endOfLeg, isDayLeg, type Leg, lengthInDays } from "./legs.ts";
import { isStopped } from "./stop.ts";

export interface ClockReading {
  /** The day of the event; days are counted from the next one. */
  readonly startsOn: CivilDate;
  readonly dueOn: CivilDate;
  /** 24:00 of `dueOn` for limits in days and months, the very minute for limits in hours. */
  readonly dueAt: Instant;
  /** The day on which the yellow share of the amount is reached. */
  readonly yellowOn: CivilDate;
  /** 00:00 of `yellowOn` for limits in days, the very minute for limits in hours. */
  readonly yellowAt: Instant;
  /** The days counted lie partly in a year whose calendar is not published: the date may still move. */
  readonly provisional: boolean;
  /** False while a stop holds the clock: on `asOf`, or, without it, when a stop has no end yet. */
  readonly running: boolean;
}

/**
 * By when the limit ends. The day of the event is not counted; a limit in days ends at 24:00 of its last day; one in
 * calendar days or months whose last day is a day off ends on the next working day; stopped days are not counted;
 * extensions lengthen the limit before its end is sought.
 *
 * `computeClock({ calendar: china, startsOn: "2026-02-09", limit: 20wd }).dueOn` is `2026-03-13`.
 * @basis 民法典 §201–§203; 行政许可法 §42, §45, §82
 */
export function computeClock(query: ClockQuery): ClockReading {
  return readingOf(query, courseOf(query));
}

export function readingOf(query: ClockQuery, course: Course): ClockReading {
  const { calendar } = query;
  const { first, last } = course;
  const startsOn = query.startsOn ?? civilDateFromDayNumber(first.startDay);
  const dueOn = civilDateFromDayNumber(last.dueDay);
  const yellow = yellowOf(course, query.yellowShare ?? DEFAULT_YELLOW_SHARE);
  return {
    startsOn,
    dueOn,
    dueAt: endOfLeg(last, calendar),
    yellowOn: yellow.day === last.dueDay ? dueOn : civilDateFromDayNumber(yellow.day),
    yellowAt: yellow.at ?? dayStart(yellow.day, calendar.zone),
    provisional: crossesUnpublished(calendar, course, startsOn, dueOn),
    running: !isHeld(query, course),
  };
}

export const DEFAULT_YELLOW_SHARE = 0.7;

interface Moment {
  readonly day: DayNumber;
  /** Only for legs in hours. */
  readonly at?: Instant;
}

/** When the share of the whole is used up: found in the leg in which it falls. */
function yellowOf(course: Course, share: number): Moment {
  const { counting, first, more } = course;
  if (more.length === 0) return reachedIn(course, first, share * lengthInDays(first, counting));
  let left = share * [first, ...more].reduce((days, leg) => days + lengthInDays(leg, counting), 0);
  for (const leg of [first, ...more]) {
    const length = lengthInDays(leg, counting);
    if (left <= length) return reachedIn(course, leg, left);
    left -= length;
  }
  return { day: course.last.dueDay };
}

function reachedIn({ counting }: Course, leg: Leg, days: number): Moment {
  if (isDayLeg(leg)) {
    const nth = daysReaching(days);
    if (nth === 0) return { day: leg.dueDay };
    return { day: lastCountedDay(counting, leg.startDay, nth, leg.unit === "mo" ? "cd" : leg.unit) };
  }
  const length = lengthInDays(leg, counting);
  const amount = length === 0 ? 0 : (days / length) * leg.amount;
  const at = endOfHours(counting, leg.startAt, amount, leg.unit);
  return { day: dayOf(at, counting.calendar.zone), at };
}

/** Shares such as 0.7 have no exact binary form: 0.7 × 10 must be the seventh day, not the eighth. */
export function daysReaching(days: number): number {
  return Math.ceil(days - 1e-9);
}

function crossesUnpublished(calendar: Calendar, course: Course, startsOn: CivilDate, dueOn: CivilDate): boolean {
  const dueYear = yearOf(dueOn);
  const startCounts = !isDayLeg(course.first) || startsOn === dueOn;
  const firstYear = yearOf(startsOn) + (!startCounts && startsOn.endsWith("-12-31") ? 1 : 0);
  for (let year = firstYear; year <= dueYear; year++) if (!calendar.publishedYears.has(year)) return true;
  return false;
}

/** A stop that begins only after the limit has ended holds nothing. */
function isHeld({ asOf, stops }: ClockQuery, { counting, last }: Course): boolean {
  if (stops === undefined || stops.length === 0) return false;
  if (asOf === undefined) return stops.some((stop) => stop.to === null && dayNumberOf(stop.from) <= last.dueDay);
  const today = dayNumberOf(asOf);
  return today <= last.dueDay && isStopped(counting.spans, today);
}

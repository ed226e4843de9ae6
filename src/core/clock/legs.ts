/**
 * The course of one clock as legs: the limit with the extensions of its own unit is one leg; each extension in another
 * unit is a leg that starts where the one before it ends (R-CLK-09).
 */
import type { Calendar } from "../calendar/index.ts";
import { type CivilDate, type DayNumber, dayNumberOf, type Instant } from "../shared/index.ts";
import { countedDays, type DayCounting, dueDayOf, lastCountedDay } from "./days.ts";
import { dayOf, dayStart, endOfHours, type HourUnit, openingOf } from "./hours.ts";
import { countsDays, type DayUnit, type Limit } from "./limit.ts";
import { type Stop, stoppedSpans } from "./stop.ts";

/** What a clock is computed from. Nothing of it is stored as a result: the same question gives the same answer. */
export type ClockQuery = ClockTerms & ClockStart;

/**
 * The event that starts the clock: the moment where it is known, else the day. A limit in hours that starts with a
 * mere day starts when offices open on it: the reading that favours the person.
 */
export type ClockStart =
  | { readonly startsAt: Instant; readonly startsOn?: undefined }
  | { readonly startsOn: CivilDate; readonly startsAt?: undefined };

export interface ClockTerms {
  readonly calendar: Calendar;
  readonly limit: Limit;
  readonly stops?: readonly Stop[];
  readonly extensions?: readonly Limit[];
  /** Today, in the jurisdiction. Without it an open stop counts as one day long. */
  readonly asOf?: CivilDate;
  /** The share of the counted amount from which the light is yellow; 0.7 unless told. */
  readonly yellowShare?: number;
}

export type Leg = DayLeg | HourLeg;

export interface DayLeg {
  readonly unit: DayUnit;
  readonly amount: number;
  /** The day of the event, not counted. */
  readonly startDay: DayNumber;
  readonly lastCounted: DayNumber;
  /** The last counted day, moved to the next working day where that is a day off. */
  readonly dueDay: DayNumber;
}

export interface HourLeg {
  readonly unit: HourUnit;
  readonly amount: number;
  readonly startAt: Instant;
  readonly startDay: DayNumber;
  readonly dueAt: Instant;
  readonly dueDay: DayNumber;
}

export interface Course {
  readonly counting: DayCounting;
  readonly first: Leg;
  /** The legs after the first; mostly none. */
  readonly more: readonly Leg[];
  readonly last: Leg;
}

export function courseOf(query: ClockQuery): Course {
  const { calendar, limit, extensions } = query;
  const counting = { calendar, spans: stoppedSpans(query.stops, query.asOf) };
  if (extensions === undefined || extensions.length === 0) {
    const only = firstLeg(query, counting, limit.amount);
    return { counting, first: only, more: NO_LEGS, last: only };
  }
  const sameUnit = extensions.filter((extension) => extension.unit === limit.unit);
  const first = firstLeg(
    query,
    counting,
    sameUnit.reduce((sum, { amount }) => sum + amount, limit.amount),
  );
  const more: Leg[] = [];
  let last = first;
  for (const extension of extensions) {
    if (extension.unit === limit.unit) continue;
    last = nextLeg(last, counting, extension);
    more.push(last);
  }
  return { counting, first, more, last };
}

export function isDayLeg(leg: Leg): leg is DayLeg {
  return countsDays(leg.unit);
}

/** The moment at which the leg ends: 24:00 of its due day when it counts days. */
export function endOfLeg(leg: Leg, calendar: Calendar): Instant {
  return isDayLeg(leg) ? dayStart(leg.dueDay + 1, calendar.zone) : leg.dueAt;
}

/** The leg's length in counted days, hours as parts of a day: what the light and the days used are measured by. */
export function lengthInDays(leg: Leg, counting: DayCounting): number {
  if (!isDayLeg(leg)) return inDays(leg.unit === "min" ? leg.amount : leg.amount * 60, leg.unit, counting.calendar);
  return leg.unit === "mo" ? countedDays(counting, leg.startDay, leg.lastCounted, "mo") : leg.amount;
}

/** A day of office hours is as long as the offices are open. */
export function inDays(minutes: number, unit: HourUnit, calendar: Calendar): number {
  if (unit !== "wh") return minutes / 1440;
  return minutes / calendar.officeHours.reduce((sum, open) => sum + open.to - open.from, 0);
}

export function dayLeg(counting: DayCounting, startDay: DayNumber, amount: number, unit: DayUnit): DayLeg {
  const lastCounted = lastCountedDay(counting, startDay, amount, unit);
  return { unit, amount, startDay, lastCounted, dueDay: dueDayOf(counting, lastCounted) };
}

const NO_LEGS: readonly Leg[] = [];

function firstLeg(query: ClockQuery, counting: DayCounting, amount: number): Leg {
  const { calendar, limit } = query;
  const { unit } = limit;
  if (countsDays(unit)) {
    const { startsOn } = query;
    const startDay = startsOn === undefined ? dayOf(query.startsAt, calendar.zone) : dayNumberOf(startsOn);
    return dayLeg(counting, startDay, amount, unit);
  }
  return hourLeg(counting, query.startsAt ?? openingOf(query.startsOn, calendar.officeHours, calendar.zone), {
    amount,
    unit,
  });
}

function nextLeg(before: Leg, counting: DayCounting, { amount, unit }: Limit): Leg {
  if (countsDays(unit)) return dayLeg(counting, before.dueDay, amount, unit);
  return hourLeg(counting, endOfLeg(before, counting.calendar), { amount, unit });
}

function hourLeg(counting: DayCounting, startAt: Instant, limit: { amount: number; unit: HourUnit }): HourLeg {
  const { zone } = counting.calendar;
  const dueAt = endOfHours(counting, startAt, limit.amount, limit.unit);
  const startDay = dayOf(startAt, zone);
  // 00:00 is the end of the day before, not a minute of the next one.
  const dueDay = dueAt > startAt ? dayOf((dueAt - 1) as Instant, zone) : startDay;
  return { unit: limit.unit, amount: limit.amount, startAt, startDay, dueAt, dueDay };
}

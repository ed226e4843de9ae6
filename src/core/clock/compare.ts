/** Several limits beside each other, and limits that run backwards (R-CLK-19 … R-CLK-21). */
import { addWorkingDays, type Calendar, workingDayOnOrAfter } from "../calendar/index.ts";
import {
  addDays,
  type CivilDate,
  civilDate,
  civilDateFromDayNumber,
  dayNumberOf,
  type Instant,
} from "../shared/index.ts";
import { type ClockReading, computeClock } from "./clock.ts";
import { addMonths } from "./days.ts";
import { formatLimit, type Limit } from "./limit.ts";

/** Where two limits bind, such as statute and promise, the earlier end binds. Undefined when there is none. */
export function earliestDue<T extends Pick<ClockReading, "dueAt">>(readings: readonly T[]): T | undefined {
  let earliest: T | undefined;
  for (const reading of readings) if (earliest === undefined || reading.dueAt < earliest.dueAt) earliest = reading;
  return earliest;
}

/**
 * Whether a promise can end later than the law allows cannot be told from the numbers when the units differ: 2wd are
 * fewer than 7cd, yet from 2026-09-30 they end later. Tries every day of the last three published years.
 * @returns the first day from which the promise would end later; undefined when it never does
 */
export function findLaterPromise(calendar: Calendar, promise: Limit, statutory: Limit): CivilDate | undefined {
  if (promise.unit === statutory.unit && promise.amount <= statutory.amount) return undefined;
  const pair = `${formatLimit(promise)} ${formatLimit(statutory)}`;
  const known = compared.get(calendar) ?? new Map<string, CivilDate | undefined>();
  compared.set(calendar, known);
  if (!known.has(pair)) known.set(pair, lookForLater(calendar, promise, statutory));
  return known.get(pair);
}

/** A catalogue has thousands of items, and some tens of pairs of limits. A calendar never changes: another takes its place. */
const compared = new WeakMap<Calendar, Map<string, CivilDate | undefined>>();

function lookForLater(calendar: Calendar, promise: Limit, statutory: Limit): CivilDate | undefined {
  for (const date of daysOf(calendar))
    if (endOf(calendar, date, promise) > endOf(calendar, date, statutory)) return date;
  return undefined;
}

function behind({ promise, statute }: WorstCase): number {
  return promise.dueAt - statute.dueAt;
}

/** Every day of the last three published years. */
function* daysOf(calendar: Calendar): Generator<CivilDate> {
  const years = [...calendar.publishedYears].sort((a, b) => a - b).slice(-3);
  for (const year of years) {
    const next = civilDate(`${year + 1}-01-01`);
    for (let date = civilDate(`${year}-01-01`); date < next; date = addDays(date, 1)) yield date;
  }
}

/** Of all days on which both could begin to run, the one on which the promise is latest against the statute. */
export interface WorstCase {
  readonly startsOn: CivilDate;
  readonly promise: ClockReading;
  readonly statute: ClockReading;
}

/**
 * The comparison behind `findLaterPromise`, for whoever sets the limits: on which day of the last three published years
 * the promise leaves the least time to the end of the statute, or ends furthest behind it.
 * @example 2wd against 7cd begin on 2026-09-30: the promise ends on 10-09, the statute on 10-08
 */
export function compareWorst(calendar: Calendar, promise: Limit, statutory: Limit): WorstCase | null {
  const pair = `${formatLimit(promise)} ${formatLimit(statutory)}`;
  const known = worst.get(calendar) ?? new Map<string, WorstCase | null>();
  worst.set(calendar, known);
  const standing = known.get(pair);
  if (standing !== undefined) return standing;
  const found = lookForWorst(calendar, promise, statutory);
  known.set(pair, found);
  return found;
}

const worst = new WeakMap<Calendar, Map<string, WorstCase | null>>();

function lookForWorst(calendar: Calendar, promise: Limit, statutory: Limit): WorstCase | null {
  let latest: WorstCase | null = null;
  for (const startsOn of daysOf(calendar)) {
    const one = {
      startsOn,
      promise: computeClock({ calendar, startsOn, limit: promise }),
      statute: computeClock({ calendar, startsOn, limit: statutory }),
    };
    if (latest === null || behind(one) > behind(latest)) latest = one;
  }
  return latest;
}

/**
 * The last day on which something due so long *before* a day is still in time: renewal 30 days before the licence ends
 * on 2026-12-31 is to be asked for by 2026-12-01. A day off moves to the next working day, never past `endsOn`: the
 * reading that favours the person. Limits in hours are not counted back: undefined.
 * @basis 行政许可法 §50; 民法典 §203
 */
export function lastDayBefore(calendar: Calendar, endsOn: CivilDate, limit: Limit): CivilDate | undefined {
  switch (limit.unit) {
    case "wd":
      return addWorkingDays(calendar, endsOn, -limit.amount);
    case "cd":
      return notPast(endsOn, workingDayOnOrAfter(calendar, addDays(endsOn, -limit.amount)));
    case "mo": {
      const day = addMonths(dayNumberOf(endsOn), -limit.amount);
      return notPast(endsOn, workingDayOnOrAfter(calendar, civilDateFromDayNumber(day)));
    }
    case "h":
    case "wh":
    case "min":
      return undefined;
  }
}

function endOf(calendar: Calendar, startsOn: CivilDate, limit: Limit): Instant {
  return computeClock({ calendar, startsOn, limit }).dueAt;
}

function notPast(endsOn: CivilDate, date: CivilDate): CivilDate {
  return date > endsOn ? endsOn : date;
}

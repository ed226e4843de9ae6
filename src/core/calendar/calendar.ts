/**
 * A calendar ready for reckoning. Every working day has an ordinal; "20 working days on" is then one addition, however
 * many holidays lie between. Years with exceptions are tabulated; before and after them the week alone decides, so
 * there is no edge at which a reckoning stops.
 */
import { civilDate, type DayNumber, dayNumberOf, SHANGHAI, type TimeZone } from "../shared/index.ts";
import { type CalendarSpec, type DayException, isOfficeHours, type OfficeHours } from "./spec.ts";

export type DayKind = "workday" | "weekend" | "holiday" | "make-up";

export interface Calendar {
  readonly zone: TimeZone;
  readonly officeHours: readonly OfficeHours[];
  readonly exceptions: ReadonlyMap<DayNumber, DayException>;
  readonly publishedYears: ReadonlySet<number>;
  /** What it was made from: store this, not the calendar. */
  readonly spec: CalendarSpec;
  readonly table: WorkingDayTable;
}

/** The tabulated days `first … first + kinds.length - 1`. */
export interface WorkingDayTable {
  readonly first: DayNumber;
  /** Per day an index into {@link DAY_KINDS}. */
  readonly kinds: Uint8Array;
  /** Per day the ordinal of the last working day up to and including it. */
  readonly ordinals: Int32Array;
  readonly workingDays: Int32Array;
  /** Ordinal of the last working day before the table. */
  readonly ordinalBefore: number;
  /** How many more (or fewer) working days the table has than its weeks alone. */
  readonly shift: number;
}

export const DAY_KINDS: readonly DayKind[] = ["workday", "weekend", "holiday", "make-up"];
const WORKDAY = 0;
const WEEKEND = 1;
const HOLIDAY = 2;
const MAKE_UP = 3;

/**
 * @throws RangeError when a date does not exist or the office hours are empty or overlap; take foreign input through
 * `parseCalendarSpec` first.
 */
export function makeCalendar(spec: CalendarSpec): Calendar {
  if (!isOfficeHours(spec.officeHours)) throw new RangeError("office hours are empty, overlapping or out of the day");
  const exceptions = new Map<DayNumber, DayException>();
  for (const [date, exception] of Object.entries(spec.days)) exceptions.set(dayNumberOf(civilDate(date)), exception);
  return {
    zone: spec.zone === SHANGHAI ? SHANGHAI : spec.zone,
    officeHours: spec.officeHours,
    exceptions,
    publishedYears: new Set(spec.publishedYears),
    spec,
    table: tabulate(exceptions),
  };
}

/** The same days with the office hours of one body; undefined leaves the calendar as it is. */
export function withOfficeHours(calendar: Calendar, officeHours: readonly OfficeHours[] | undefined): Calendar {
  return officeHours === undefined ? calendar : { ...calendar, officeHours };
}

/** How many Mondays to Fridays there are from the Monday before 1970 up to and including the day. */
export function weekdaysUpTo(day: DayNumber): number {
  const days = day + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

/** The other way round: the day of the n-th Monday to Friday. */
export function nthWeekday(n: number): DayNumber {
  const weeks = Math.floor((n - 1) / 5);
  return weeks * 7 + (n - 1 - weeks * 5) - 3;
}

function tabulate(exceptions: ReadonlyMap<DayNumber, DayException>): WorkingDayTable {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of exceptions.keys()) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (exceptions.size === 0) {
    first = 0;
    last = -1;
  }
  const length = last - first + 1;
  const kinds = new Uint8Array(length);
  const ordinals = new Int32Array(length);
  const workingDays: number[] = [];
  const ordinalBefore = weekdaysUpTo(first - 1);
  for (let i = 0; i < length; i++) {
    const day = first + i;
    const kind = kindByException(exceptions.get(day)) ?? kindByWeekday(day);
    if (kind === WORKDAY || kind === MAKE_UP) workingDays.push(day);
    kinds[i] = kind;
    ordinals[i] = ordinalBefore + workingDays.length;
  }
  const shift = ordinalBefore + workingDays.length - weekdaysUpTo(last);
  return { first, kinds, ordinals, workingDays: Int32Array.from(workingDays), ordinalBefore, shift };
}

function kindByException(exception: DayException | undefined): number | undefined {
  if (exception === undefined) return undefined;
  return exception.kind === "holiday" ? HOLIDAY : MAKE_UP;
}

export function kindByWeekday(day: DayNumber): number {
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return sinceMonday < 5 ? WORKDAY : WEEKEND;
}

/**
 * Questions to a calendar (R-CAL-01 … R-CAL-06). Those on civil dates are for reading; those on day numbers are for
 * reckoning in a loop.
 */
import { type CivilDate, civilDateFromDayNumber, type DayNumber, dayNumberOf } from "../shared/index.ts";
import { type Calendar, DAY_KINDS, type DayKind, kindByWeekday, nthWeekday, weekdaysUpTo } from "./calendar.ts";
import type { DayException } from "./spec.ts";

/**
 * A make-up Saturday is a working day, a statutory day off is not, whatever the weekday.
 * @basis 行政许可法 §82; 全国年节及纪念日放假办法
 */
export function kindOfDay(calendar: Calendar, date: CivilDate): DayKind {
  return kindOfDayNumber(calendar, dayNumberOf(date));
}

export function isWorkingDay(calendar: Calendar, date: CivilDate): boolean {
  return isWorkingDayNumber(calendar, dayNumberOf(date));
}

/** The notice's entry for the day, where there is one: name of the holiday, number of the notice. */
export function findException(calendar: Calendar, date: CivilDate): DayException | undefined {
  return calendar.exceptions.get(dayNumberOf(date));
}

/**
 * The n-th working day after `from`, `from` itself not counted; a negative n counts back. 0 is `from`, working or not.
 * `addWorkingDays(china, "2026-02-09", 20)` is `2026-03-13`.
 */
export function addWorkingDays(calendar: Calendar, from: CivilDate, n: number): CivilDate {
  if (n === 0) return from;
  const day = dayNumberOf(from);
  const ordinal = n > 0 ? workingDayOrdinal(calendar, day) : workingDayOrdinal(calendar, day - 1) + 1;
  return civilDateFromDayNumber(workingDayAt(calendar, ordinal + n));
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(calendar: Calendar, from: CivilDate, to: CivilDate): number {
  return workingDayOrdinal(calendar, dayNumberOf(to)) - workingDayOrdinal(calendar, dayNumberOf(from));
}

/** The first working day after the date. */
export function nextWorkingDay(calendar: Calendar, date: CivilDate): CivilDate {
  return addWorkingDays(calendar, date, 1);
}

/** The date if it is a working day, else the first one after it. */
export function workingDayOnOrAfter(calendar: Calendar, date: CivilDate): CivilDate {
  return isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, date);
}

/** Whether the notice for the date's year is out. Where it is not, any reckoning is provisional. */
export function isPublished(calendar: Calendar, date: CivilDate): boolean {
  return calendar.publishedYears.has(Number(date.slice(0, 4)));
}

export function kindOfDayNumber(calendar: Calendar, day: DayNumber): DayKind {
  return DAY_KINDS[kindIndex(calendar, day)] ?? "workday";
}

export function isWorkingDayNumber(calendar: Calendar, day: DayNumber): boolean {
  const kind = kindIndex(calendar, day);
  return kind === 0 || kind === 3;
}

/** The running number of the last working day up to and including the day. Differences of ordinals count working days. */
export function workingDayOrdinal(calendar: Calendar, day: DayNumber): number {
  const { first, ordinals, shift } = calendar.table;
  if (day < first) return weekdaysUpTo(day);
  return ordinals[day - first] ?? weekdaysUpTo(day) + shift;
}

/** The working day with the ordinal: inverse of {@link workingDayOrdinal} on working days. */
export function workingDayAt(calendar: Calendar, ordinal: number): DayNumber {
  const { workingDays, ordinalBefore, shift } = calendar.table;
  if (ordinal <= ordinalBefore) return nthWeekday(ordinal);
  return workingDays[ordinal - ordinalBefore - 1] ?? nthWeekday(ordinal - shift);
}

function kindIndex(calendar: Calendar, day: DayNumber): number {
  const { first, kinds } = calendar.table;
  if (day < first) return kindByWeekday(day);
  return kinds[day - first] ?? kindByWeekday(day);
}

/**
 * Two kinds of time. An `Instant` is a point on the world's time line; a `CivilDate` is a square on the wall
 * calendar of a jurisdiction. Law counts squares; logs count points. Neither is ever read from a machine here:
 * `now` is an argument.
 */
import type { Brand } from "./brand.ts";

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, "Instant">;
/** `YYYY-MM-DD` in the jurisdiction's time zone. Compares correctly as text. */
export type CivilDate = Brand<string, "CivilDate">;
/** IANA name, such as `Asia/Shanghai`. */
export type TimeZone = Brand<string, "TimeZone">;
/** Whole days since 1970-01-01, the arithmetic form of a civil date. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;
/** The Gregorian calendar repeats every 400 years. */
const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;
const ZERO = "0".charCodeAt(0);
const DASH = "-".charCodeAt(0);

/** Takes `YYYY-MM-DD` of a day that exists (2026-02-30 does not); anything else is undefined. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!hasShapeOfDate(text)) return undefined;
  const date = text as CivilDate;
  const month = twoDigits(date, 5);
  const day = twoDigits(date, 8);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(yearOf(date), month) ? date : undefined;
}

/** `NNNN-NN-NN`. */
function hasShapeOfDate(text: string): boolean {
  if (text.length !== 10) return false;
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== DASH : code < ZERO || code > ZERO + 9) return false;
  }
  return true;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** For dates written in code and tests. @throws RangeError when there is no such day */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === undefined) throw new RangeError(`not a civil date: ${text}`);
  return date;
}

/** Days since 1970-01-01 of the proleptic Gregorian calendar, by integer arithmetic: it stands in the hottest loops. */
export function dayNumberOf(date: CivilDate): DayNumber {
  const month = twoDigits(date, 5);
  // Years begin in March here, so that the leap day is the last of its year.
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigits(date, 8) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
}

/** Texts made before, each at the place that its day has in eleven years: a case asks for the same few again and again. */
const DAYS_KNOWN = 4096;
const knownDays = new Int32Array(DAYS_KNOWN);
const knownTexts: (CivilDate | undefined)[] = Array.from({ length: DAYS_KNOWN });

export function civilDateFromDayNumber(day: DayNumber): CivilDate {
  const place = day & (DAYS_KNOWN - 1);
  const known = knownTexts[place];
  if (known !== undefined && knownDays[place] === day) return known;
  const text = civilDateText(day);
  knownDays[place] = day;
  knownTexts[place] = text;
  return text;
}

function civilDateText(day: DayNumber): CivilDate {
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth + (marchMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(dayOfMonth)}` as CivilDate;
}

/** `addDays("2026-02-28", 1)` is `2026-03-01`; negative counts go back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateFromDayNumber(dayNumberOf(date) + days);
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function isoWeekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new RangeError(`not an instant with an offset: ${text}`);
  return parsed;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * RFC 3339 with an offset, on a day that exists; a local time without one is refused, since nobody can say when it
 * was.
 */
export function parseInstant(text: string): Instant | undefined {
  if (!INSTANT.test(text) || parseCivilDate(text.slice(0, 10)) === undefined) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : (ms as Instant);
}

/** RFC 3339 with the zone's offset: `2026-02-09T09:30:00+08:00` (milliseconds only when there are any). */
export function formatInstant(at: Instant, zone: TimeZone): string {
  const offset = offsetMinutes(at, zone);
  const local = isoText(at + offset * 60_000)
    .replace("Z", "")
    .replace(".000", "");
  const sign = offset < 0 ? "-" : "+";
  const abs = Math.abs(offset);
  return `${local}${sign}${pad(Math.floor(abs / 60))}:${pad(abs % 60)}`;
}

/** The square on the wall calendar in which the instant falls. */
export function civilDateOf(at: Instant, zone: TimeZone): CivilDate {
  return civilDateFromDayNumber(dayNumberAt(at, zone));
}

/** The same square, by its number. */
export function dayNumberAt(at: Instant, zone: TimeZone): DayNumber {
  return Math.floor((at + offsetMinutes(at, zone) * 60_000) / MS_PER_DAY);
}

/** 00:00 of the day; 24:00 of a day is `startOfDay` of the next. */
export function startOfDay(date: CivilDate, zone: TimeZone): Instant {
  return startOfDayNumber(dayNumberOf(date), zone);
}

export function startOfDayNumber(day: DayNumber, zone: TimeZone): Instant {
  const asUtc = day * MS_PER_DAY;
  const first = asUtc - offsetMinutes(asUtc as Instant, zone) * 60_000;
  // A second pass settles days on which the offset changes.
  return (asUtc - offsetMinutes(first as Instant, zone) * 60_000) as Instant;
}

/** 24:00 of the day, at which a limit counted in days ends. */
export function endOfDay(date: CivilDate, zone: TimeZone): Instant {
  return startOfDayNumber(dayNumberOf(date) + 1, zone);
}

/** Minutes past midnight on the wall clock, 0…1439. */
export function minuteOfDay(at: Instant, zone: TimeZone): number {
  const local = at + offsetMinutes(at, zone) * 60_000;
  return Math.floor((((local % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY) / 60_000);
}

const formatters = new Map<string, Intl.DateTimeFormat>();
/** China's only zone; a calendar holds this very text, so that comparing the two is a glance. */
export const SHANGHAI = "Asia/Shanghai" as TimeZone;
const SHANGHAI_FIXED_SINCE = Date.UTC(1991, 8, 15);

/** Offset from UTC in minutes. China has kept +08:00 since the last summer time of 1991: no table needed. */
function offsetMinutes(at: Instant, zone: TimeZone): number {
  if (zone === SHANGHAI && at >= SHANGHAI_FIXED_SINCE) return 480;
  let format = formatters.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    formatters.set(zone, format);
  }
  const name = format.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const match = /^GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}

/** `yearOf("2026-02-28")` is 2026. */
export function yearOf(date: CivilDate): number {
  return twoDigits(date, 0) * 100 + twoDigits(date, 2);
}

function twoDigits(date: CivilDate, at: number): number {
  return (date.charCodeAt(at) - ZERO) * 10 + date.charCodeAt(at + 1) - ZERO;
}

function isoText(ms: number): string {
  return new Date(ms).toISOString();
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

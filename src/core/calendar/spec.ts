/**
 * What a jurisdiction says about its days, as plain JSON: it is stored per jurisdiction and read by people.
 * Weekends need no entry; an entry exists only where a notice makes a day differ from its weekday.
 */
import { ok, parseCivilDate, type Refused, type Result, refuse, type TimeZone } from "../shared/index.ts";

export interface CalendarSpec {
  /** IANA name; civil dates are taken in it. */
  readonly zone: TimeZone;
  /** When a working day is open, in minutes past midnight: ascending, not overlapping, at least one. */
  readonly officeHours: readonly OfficeHours[];
  /** Exceptions by `YYYY-MM-DD`. */
  readonly days: Readonly<Record<string, DayException>>;
  /** Years whose notice is out. Reckoning in any other year is provisional. */
  readonly publishedYears: readonly number[];
}

/** From opening to closing, minutes past midnight: `{ from: 540, to: 1020 }` is 09:00 to 17:00. */
export interface OfficeHours {
  readonly from: number;
  readonly to: number;
}

/** A day off that its weekday does not show, or a weekend day on which offices work (调休). */
export interface DayException {
  readonly kind: "holiday" | "make-up";
  /** The holiday it belongs to, as in the notice: 春节. */
  readonly name?: string;
  /** Number of the notice that says so: 国办发明电〔2025〕7号. */
  readonly notice?: string;
}

export type CalendarRefusal =
  /** `at` is the path of the first part that cannot be read: `days.2026-02-30`. */
  | { readonly code: "calendar/spec-malformed"; readonly at: string }
  | { readonly code: "calendar/zone-unknown"; readonly zone: string };

/** Reads a stored or hand-written calendar. Refused as a whole: half a calendar would give wrong due dates. */
export function parseCalendarSpec(json: unknown): Result<CalendarSpec, CalendarRefusal> {
  if (!isRecord(json)) return malformed("");
  const { zone, officeHours, days, publishedYears } = json;
  if (typeof zone !== "string") return malformed("zone");
  if (!isKnownZone(zone)) return refuse({ code: "calendar/zone-unknown", zone });
  if (!isOfficeHours(officeHours)) return malformed("officeHours");
  if (!Array.isArray(publishedYears) || !publishedYears.every(isYear)) return malformed("publishedYears");
  if (!isRecord(days)) return malformed("days");
  const parsed: Record<string, DayException> = {};
  for (const [date, entry] of Object.entries(days)) {
    const exception = parseException(entry);
    if (parseCivilDate(date) === undefined || exception === undefined) return malformed(`days.${date}`);
    parsed[date] = exception;
  }
  return ok({
    zone: zone as TimeZone,
    officeHours: officeHours.map(({ from, to }) => ({ from, to })),
    days: parsed,
    publishedYears: publishedYears.filter(isYear),
  });
}

export function isOfficeHours(value: unknown): value is readonly OfficeHours[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  let closed = 0;
  for (const hours of value as readonly unknown[]) {
    if (!isRecord(hours)) return false;
    const { from, to } = hours;
    if (!isMinute(from) || !isMinute(to) || from < closed || to <= from) return false;
    closed = to;
  }
  return true;
}

function parseException(value: unknown): DayException | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, name, notice } = value;
  if (kind !== "holiday" && kind !== "make-up") return undefined;
  if (!isOptionalText(name) || !isOptionalText(notice)) return undefined;
  return { kind, ...(name === undefined ? {} : { name }), ...(notice === undefined ? {} : { notice }) };
}

function isKnownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isMinute(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 1440;
}

function isYear(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 9999;
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === "string";
}

function malformed(at: string): Refused<{ readonly code: "calendar/spec-malformed"; readonly at: string }> {
  return refuse({ code: "calendar/spec-malformed", at });
}

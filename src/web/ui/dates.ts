/** Days and moments as people write them. An instant carries the district's offset: its own digits are the local time. */
import { civilDate, dayNumberOf } from "../../core/shared/index.ts";

/** `2026-02-09` → `2026年2月9日`, `9 February 2026`. */
export function dayText(day: string, language: string): string {
  return formatterOf(language).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** `2026-02-09T10:20:31+08:00` → `2026年2月9日 10:20`. */
export function momentText(instant: string, language: string): string {
  return `${dayText(instant, language)} ${clockText(instant)}`;
}

/** `2026-02-09T10:20:31+08:00` → `10:20`. */
export function clockText(instant: string): string {
  return instant.slice(11, 16);
}

/** `2026年2月9日 10:20–11:50`; of two days, both are written. */
export function periodText({ from, to }: { readonly from: string; readonly to: string }, language: string): string {
  const end = from.slice(0, 10) === to.slice(0, 10) ? clockText(to) : momentText(to, language);
  return `${momentText(from, language)}–${end}`;
}

/** Days from `today` to `day`, both `YYYY-MM-DD`: 0 today, negative when past. */
export function daysUntil(day: string, today: string): number {
  return dayNumberOf(civilDate(day)) - dayNumberOf(civilDate(today));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(language: string): Intl.DateTimeFormat {
  const known = formatters.get(language);
  if (known !== undefined) return known;
  const locale = language === "en" ? "en-GB" : language;
  const made = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  formatters.set(language, made);
  return made;
}

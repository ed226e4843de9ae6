/** Short ways to write clocks in tests. */
import { type ClockTerms, type Limit, parseLimit, type Stop } from "../../src/core/clock/index.ts";
import { civilDate } from "../../src/core/shared/index.ts";
import { china } from "./calendar.ts";

/** @throws Error when the text is no limit */
export function limit(text: string): Limit {
  const parsed = parseLimit(text);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return parsed.value;
}

/** A limit under China's calendar, still without a start. */
export function terms(text: string): ClockTerms {
  return { calendar: china, limit: limit(text) };
}

export function stop(from: string, to: string | null): Stop {
  return { from: civilDate(from), to: to === null ? null : civilDate(to) };
}

/** A limit as a law or a promise states it: a number and the unit in which that rule counts (R-CLK-01). */
import { ok, type Result, refuse } from "../shared/index.ts";

/**
 * `wd` working days, `cd` calendar days, `mo` months, `h` hours round the clock, `wh` hours within office hours,
 * `min` minutes round the clock. The unit belongs to the rule that sets the limit, never to the engine.
 */
export type LimitUnit = "wd" | "cd" | "mo" | "h" | "wh" | "min";

/** `amount` is a whole number; 0 means at once, that is on the very day. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

export type LimitRefusal =
  | { readonly code: "clock/limit-unreadable"; readonly text: string }
  /** Longer than a hundred years: a slip of the hand, not a limit. */
  | { readonly code: "clock/limit-too-long"; readonly text: string };

const LONGEST: Readonly<Record<LimitUnit, number>> = {
  wd: 25_000,
  cd: 36_525,
  mo: 1_200,
  h: 876_600,
  wh: 200_000,
  min: 52_596_000,
};

/** Reads `20wd`, `60cd`, `3mo`, `8wh`, `24h`, `30min`. */
export function parseLimit(text: string): Result<Limit, LimitRefusal> {
  let digits = 0;
  let amount = 0;
  // Read letter by letter: every open step of a case asks for its limit at every command.
  for (; digits < text.length && isDigit(text.charCodeAt(digits)); digits += 1)
    amount = amount * 10 + text.charCodeAt(digits) - ZERO;
  const unit = unitAfter(text, digits);
  if (digits === 0 || digits > MOST_DIGITS || unit === undefined)
    return refuse({ code: "clock/limit-unreadable", text });
  if (amount > LONGEST[unit]) return refuse({ code: "clock/limit-too-long", text });
  return ok({ amount, unit });
}

const MOST_DIGITS = 9;
const ZERO = "0".charCodeAt(0);

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

function unitAfter(text: string, digits: number): LimitUnit | undefined {
  for (const unit of LIMIT_UNITS) if (unit.length === text.length - digits && text.endsWith(unit)) return unit;
  return undefined;
}

/** The text that `parseLimit` reads. */
export function formatLimit(limit: Limit): string {
  return `${limit.amount}${limit.unit}`;
}

export const LIMIT_UNITS: readonly LimitUnit[] = ["wd", "cd", "mo", "h", "wh", "min"];

export type DayUnit = "wd" | "cd" | "mo";

/** Limits in days end with a day; the others end with a minute. */
export function countsDays(unit: LimitUnit): unit is DayUnit {
  return unit === "wd" || unit === "cd" || unit === "mo";
}

import type { DayReason } from "../../core/clock/index.ts";
import { type CivilDate, civilDate, dayNumberOf, isoWeekday } from "../../core/shared/index.ts";

/** A day of a clock's explanation as JSON carries it; `date` is `YYYY-MM-DD`. */
export interface ClockDay {
  readonly date: string;
  readonly counted: boolean;
  readonly why: DayReason;
}

/** How a day looks. `moved`: an ordinary day after the last counted one, by which the end moved off a day off. */
export type DayLook = "start" | "counted" | "weekend" | "holiday" | "stopped" | "moved";

export interface StripDay extends ClockDay {
  readonly month: number;
  readonly dayOfMonth: number;
  /** The first day shown and the first of each month carry their month. */
  readonly showsMonth: boolean;
  /** Which counted day it is, from 1; undefined when it does not count. */
  readonly ordinal: number | undefined;
  readonly look: DayLook;
  readonly isDue: boolean;
  readonly isToday: boolean;
}

export interface Marks {
  readonly dueOn?: string | undefined;
  readonly today?: string | undefined;
}

/** The days in rows of Monday to Sunday; undefined before the first and after the last. */
export function weeksOf(
  days: readonly ClockDay[],
  { dueOn, today }: Marks,
): readonly (readonly (StripDay | undefined)[])[] {
  let ordinal = 0;
  const cells: (StripDay | undefined)[] = [];
  for (const day of days) {
    const date: CivilDate = civilDate(day.date);
    if (cells.length === 0) for (let blank = 1; blank < isoWeekday(dayNumberOf(date)); blank++) cells.push(undefined);
    if (day.counted) ordinal += 1;
    const dayOfMonth = Number(date.slice(8));
    cells.push({
      ...day,
      month: Number(date.slice(5, 7)),
      dayOfMonth,
      showsMonth: dayOfMonth === 1 || day === days[0],
      ordinal: day.counted ? ordinal : undefined,
      look: lookOf(day),
      isDue: day.date === dueOn,
      isToday: day.date === today,
    });
  }
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function lookOf({ why, counted }: ClockDay): DayLook {
  if (why === "start" || why === "stopped") return why;
  if (counted) return "counted";
  return why === "weekend" || why === "holiday" ? why : "moved";
}

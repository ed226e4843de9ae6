/**
 * Days that a clock does not count (R-CLK-10 … R-CLK-14): a hearing, an expert review, a test, each with its article.
 * A stop is told by two days: `from`, the first day not counted, is the day after its notice is served; `to`, the last
 * day not counted, is the day it ends. Stops that overlap or touch are one stop: no day is given twice.
 */
import { type CivilDate, civilDateFromDayNumber, type DayNumber, dayNumberOf } from "../shared/index.ts";

export interface Stop {
  /** First day not counted. */
  readonly from: CivilDate;
  /** Last day not counted; null while the stop is running. A stop whose `to` lies before its `from` stops nothing. */
  readonly to: CivilDate | null;
  /** 听证, 专家评审 …: the kind as the item's rules name it. */
  readonly kind?: string;
  /** The article that lets this stop the clock. */
  readonly basis?: string;
}

/** A run of stopped days, both ends included; `to` is null while it lasts. */
export interface StoppedDays {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** The days that the stops take together, ascending, apart by at least one day. The order of the stops is of no effect. */
export function mergeStops(stops: readonly Stop[]): readonly StoppedDays[] {
  return spansOf(stops, () => Number.POSITIVE_INFINITY).map((span) => ({
    from: civilDateFromDayNumber(span.from),
    to: span.to === Number.POSITIVE_INFINITY ? null : civilDateFromDayNumber(span.to),
  }));
}

/** Stopped days as day numbers, both ends included. */
export interface Span {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const NONE: readonly Span[] = [];

/**
 * Merged stops. One that is still running is known to last through `asOf`, and without `asOf` through its first day:
 * what comes later nobody knows yet.
 */
export function stoppedSpans(stops: readonly Stop[] | undefined, asOf: CivilDate | undefined): readonly Span[] {
  if (stops === undefined || stops.length === 0) return NONE;
  const lastKnown = asOf === undefined ? undefined : dayNumberOf(asOf);
  return spansOf(stops, (from) => lastKnown ?? from);
}

export function isStopped(spans: readonly Span[], day: DayNumber): boolean {
  for (const span of spans) if (day >= span.from && day <= span.to) return true;
  return false;
}

function spansOf(stops: readonly Stop[], openEnd: (from: DayNumber) => DayNumber): readonly Span[] {
  const spans: Span[] = [];
  for (const stop of stops) {
    const from = dayNumberOf(stop.from);
    const to = stop.to === null ? openEnd(from) : dayNumberOf(stop.to);
    if (to >= from) spans.push({ from, to });
  }
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.to + 1) merged.push(span);
    else if (span.to > last.to) merged[merged.length - 1] = { from: last.from, to: span.to };
  }
  return merged;
}

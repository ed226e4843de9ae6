export { type ClockReading, computeClock } from "./clock.ts";
export { compareWorst, earliestDue, findLaterPromise, lastDayBefore, type WorstCase } from "./compare.ts";
export { addMonths } from "./days.ts";
export { earliestLight } from "./earliest.ts";
export { type ClockDay, type ClockExplanation, type DayReason, explainClock } from "./explain.ts";
export { atMinute } from "./hours.ts";
export type { ClockQuery, ClockStart, ClockTerms } from "./legs.ts";
export {
  countsDays,
  formatLimit,
  LIMIT_UNITS,
  type Limit,
  type LimitRefusal,
  type LimitUnit,
  parseLimit,
} from "./limit.ts";
export { mergeStops, type Stop, type StoppedDays } from "./stop.ts";
export { type ClockUsage, type Light, lightOf, usageOf } from "./usage.ts";

export { type ClockReading, computeClock } from "./clock.ts";
export { earliestDue, findLaterPromise, lastDayBefore } from "./compare.ts";
export { addMonths } from "./days.ts";
export { type ClockDay, type ClockExplanation, type DayReason, explainClock } from "./explain.ts";
export { atMinute } from "./hours.ts";
export type { ClockQuery, ClockStart, ClockTerms } from "./legs.ts";
export { countsDays, formatLimit, type Limit, type LimitRefusal, type LimitUnit, parseLimit } from "./limit.ts";
export { mergeStops, type Stop, type StoppedDays } from "./stop.ts";
export { type ClockUsage, type Light, lightOf, usageOf } from "./usage.ts";

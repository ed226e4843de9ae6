/** What a case inside another tells of the clock by which it is to be decided. */
import type { ClockStart, ClockTerms } from "../clock/index.ts";

/** Without the calendar that it is read on. */
export type ChildClock = ClockStart & Required<Pick<ClockTerms, "limit" | "stops" | "extensions">>;

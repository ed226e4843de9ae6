/** When a timer of the flow rings: reckoned from when it was set. */
import type { Calendar } from "../calendar/index.ts";
import { computeClock, parseLimit } from "../clock/index.ts";
import type { OpenTimer } from "../flow/index.ts";
import type { Instant } from "../shared/index.ts";
import type { CaseState } from "./state.ts";

/** R-STP-05: null for a timer that the case has not set, and while the case is suspended: it stands still with it. */
export function timerDueAt(
  timer: OpenTimer,
  { since, suspensions }: Pick<CaseState, "since" | "suspensions">,
  calendar: Calendar,
): Instant | null {
  const startsAt = since[timer.timerId];
  const limit = parseLimit(timer.duration);
  if (startsAt === undefined || !limit.ok) return null;
  const stops = suspensions.map(({ from, to }) => ({ from, to }));
  const reading = computeClock({ calendar, startsAt, limit: limit.value, stops });
  return reading.running ? reading.dueAt : null;
}

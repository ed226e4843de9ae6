/** When an open step is due by its own limit, and when a timer of the flow rings: reckoned from when each began. */
import type { Calendar } from "../calendar/index.ts";
import { computeClock, parseLimit } from "../clock/index.ts";
import type { LimitText, OpenTimer } from "../flow/index.ts";
import type { CivilDate, Instant } from "../shared/index.ts";
import type { CaseState } from "./state.ts";

/** Last day of a step's own limit; null for a limit that cannot be read. */
export function stepDueOn(limit: LimitText, openedAt: Instant, calendar: Calendar): CivilDate | null {
  const parsed = parseLimit(limit);
  return parsed.ok ? computeClock({ calendar, startsAt: openedAt, limit: parsed.value }).dueOn : null;
}

/** Null for a timer that the case has not set. */
export function timerDueAt(timer: OpenTimer, { since }: Pick<CaseState, "since">, calendar: Calendar): Instant | null {
  const startsAt = since[timer.timerId];
  const limit = parseLimit(timer.duration);
  return startsAt === undefined || !limit.ok ? null : computeClock({ calendar, startsAt, limit: limit.value }).dueAt;
}

/** When a timer of the flow rings: reckoned from when it was set. */
import type { Calendar } from "../calendar/index.ts";
import { absenceOf, findAbsenceDocument, letsAbsenceCount, type Procedure } from "../catalog/index.ts";
import { computeClock, parseLimit } from "../clock/index.ts";
import type { OpenTimer } from "../flow/index.ts";
import { civilDateOf, type Instant } from "../shared/index.ts";
import type { CaseState } from "./state.ts";

/**
 * R-ABS-02: a timer of silence rings only if a document lets it count on the last day of the silence; else the step
 * waits on, for a word or for a person. Null as for `timerDueAt`.
 */
export function ringsAt(
  procedure: Pick<Procedure, "flow" | "absences">,
  timer: OpenTimer,
  state: Pick<CaseState, "since" | "suspensions">,
  calendar: Calendar,
): Instant | null {
  const at = timerDueAt(timer, state, calendar);
  const node = procedure.flow.nodes[timer.nodeId];
  if (at === null || node?.kind !== "user-task" || node.absence === undefined) return at;
  const document = findAbsenceDocument(procedure.absences, node.absence.basis);
  const lastDay = civilDateOf((at - 1) as Instant, calendar.zone);
  return letsAbsenceCount(document, absenceOf(node.taskKind), lastDay) ? at : null;
}

/** R-STP-05: null for a timer that the case has not set, and while the case is suspended: it stands still with it. */
function timerDueAt(
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

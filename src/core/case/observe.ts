/**
 * Replay of real work: each trace of an event log is a case of an observed procedure. What happened is decided from
 * the log's own times, never from now; no flow is enforced, so no line is refused for its place among the others.
 * Rules R-OBS-01 … R-OBS-04.
 */
import {
  type CaseId,
  civilDateOf,
  type Instant,
  type ItemCode,
  type JsonObject,
  type OfficeId,
  ok,
  type Result,
  refuse,
  type TimeZone,
} from "../shared/index.ts";
import type { CaseEvent, EventBody } from "./event.ts";

export interface ObservedTrace {
  readonly id: CaseId;
  readonly procedure: ItemCode;
  readonly number: string;
  readonly office: OfficeId;
  readonly deadlineAt: Instant | null;
  /** Null: the case is open. */
  readonly closedAt: Instant | null;
  readonly attributes: JsonObject;
  /** In the order of the log, which need not be the order of time. */
  readonly activities: readonly ObservedLine[];
}

export interface ObservedLine {
  /** Place within the trace as logged. */
  readonly index: number;
  readonly activity: string;
  /** Null where the log does not say when it happened. */
  readonly occurredAt: Instant | null;
  readonly resource: string | null;
  readonly attributes: JsonObject;
}

/** Nothing in the trace has a time: nobody can say when the case was. */
export interface ObservedRefusal {
  readonly code: "observed/trace-without-time";
}

/**
 * The stream of the trace: its opening at the earliest of its times, its lines in the order of the log, its closing
 * before the lines that came after it. These are kept and marked. A line without a time borrows that of the line
 * before it and says so.
 */
export function decideObserved(trace: ObservedTrace, zone: TimeZone): Result<readonly CaseEvent[], ObservedRefusal> {
  const openedAt = openingOf(trace);
  if (openedAt === null) return refuse({ code: "observed/trace-without-time" });
  const opened: EventBody = {
    type: "observed-opened",
    id: trace.id,
    procedure: trace.procedure,
    number: trace.number,
    office: trace.office,
    openedAt,
    openedOn: civilDateOf(openedAt, zone),
    deadlineAt: trace.deadlineAt,
    attributes: trace.attributes,
  };
  const activities = activitiesOf(trace, openedAt);
  const { closedAt } = trace;
  const events = [observed(openedAt, opened), ...activities];
  if (closedAt === null) return ok(events);
  const before = 1 + activities.findLastIndex((event) => event.at <= closedAt);
  return ok(events.toSpliced(1 + before, 0, observed(closedAt, { type: "observed-closed", closedAt })));
}

function openingOf({ activities, closedAt, deadlineAt }: ObservedTrace): Instant | null {
  let earliest: Instant | null = null;
  for (const { occurredAt } of activities) {
    if (occurredAt !== null && (earliest === null || occurredAt < earliest)) earliest = occurredAt;
  }
  return earliest ?? closedAt ?? deadlineAt;
}

function activitiesOf({ activities, closedAt }: ObservedTrace, openedAt: Instant): readonly CaseEvent[] {
  let before = openedAt;
  return activities.map(({ occurredAt, ...line }) => {
    const dated = occurredAt ?? before;
    before = dated;
    const afterClosing = closedAt !== null && occurredAt !== null && occurredAt > closedAt;
    const body = { type: "activity-observed", ...line, occurredAt: dated, afterClosing } as const;
    return observed(dated, occurredAt === null ? { ...body, undated: true } : body);
  });
}

function observed(at: Instant, body: EventBody): CaseEvent {
  return { at, by: { kind: "system" }, body };
}

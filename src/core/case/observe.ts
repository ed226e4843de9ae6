/**
 * Replay of real work: each trace of an event log is a case of an observed procedure. No flow is enforced; times are
 * the log's own. Later lines than the closing are kept and marked.
 */
import {
  type CaseId,
  civilDateOf,
  type Instant,
  type ItemCode,
  type JsonObject,
  type TimeZone,
} from "../shared/index.ts";
import type { CaseEvent } from "./event.ts";

export interface ObservedTrace {
  readonly id: CaseId;
  readonly procedure: ItemCode;
  readonly number: string;
  readonly deadlineAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly attributes: JsonObject;
  readonly activities: readonly {
    readonly activity: string;
    readonly occurredAt: Instant;
    readonly resource: string | null;
    readonly attributes: JsonObject;
  }[];
}

/** The stream of the trace, in the order of the log. Overdue is `closedAt > deadlineAt`, compared as instants. */
export function observe(trace: ObservedTrace, zone: TimeZone): readonly CaseEvent[] {
  const openedAt = trace.activities[0]?.occurredAt ?? trace.closedAt ?? trace.deadlineAt ?? (0 as Instant);
  const by = { kind: "system" } as const;
  const opened: CaseEvent = {
    at: openedAt,
    by,
    body: {
      type: "observed-opened",
      id: trace.id,
      procedure: trace.procedure,
      number: trace.number,
      openedAt,
      openedOn: civilDateOf(openedAt, zone),
      deadlineAt: trace.deadlineAt,
      attributes: trace.attributes,
    },
  };
  const activities = trace.activities.map(
    ({ activity, occurredAt, resource, attributes }, index): CaseEvent => ({
      at: occurredAt,
      by,
      body: {
        type: "activity-observed",
        index,
        activity,
        occurredAt,
        resource,
        afterClosing: trace.closedAt !== null && occurredAt > trace.closedAt,
        attributes,
      },
    }),
  );
  if (trace.closedAt === null) return [opened, ...activities];
  const closing: CaseEvent = {
    at: trace.closedAt,
    by,
    body: { type: "observed-closed", closedAt: trace.closedAt },
  };
  return [opened, ...activities, closing];
}

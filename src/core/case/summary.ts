/** The case as one row for lists: a projection, rebuilt from the events whenever asked. */
import type { Calendar } from "../calendar/index.ts";
import type { Procedure } from "../catalog/index.ts";
import { type CivilDate, civilDateOf, endOfDay, type Instant } from "../shared/index.ts";
import { type CaseClocks, clocksOf, correctionLapsesAt, decisionDue } from "./clocks.ts";
import { nextWakeAt } from "./duties.ts";
import type { CaseState } from "./state.ts";

export interface CaseDates {
  readonly statutoryDueOn: CivilDate | null;
  readonly promisedDueOn: CivilDate | null;
  /** What the office has to keep next: the notice before acceptance, the decision after it. */
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly yellowAt: Instant | null;
  readonly provisional: boolean;
  readonly wakeAt: Instant | null;
  /** Closed, and decided (or, with no decision, closed) after the end of statute or promise. */
  readonly closedLate: boolean;
}

/** The dates of the case as of `now`. All null for an observed case but its own deadline. */
export function datesOf(procedure: Procedure, state: CaseState, calendar: Calendar, now: Instant): CaseDates {
  const clocks = clocksOf(procedure, state, calendar, now);
  const due = decisionDue(clocks);
  const underDecision = state.decision === null ? due : clocks.delivery;
  const reading = clocks.receipt ?? underDecision;
  return {
    statutoryDueOn: clocks.statutory?.dueOn ?? null,
    promisedDueOn: clocks.promised?.dueOn ?? null,
    // A limit that ends at 24:00 ends on that day, not on the next.
    dueOn:
      clocks.receipt === null
        ? (underDecision?.dueOn ?? null)
        : civilDateOf((clocks.receipt.dueAt - 1) as Instant, calendar.zone),
    dueAt: correctionLapsesAt(state, calendar) ?? reading?.dueAt ?? null,
    yellowAt: reading?.yellowAt ?? null,
    provisional: reading?.provisional ?? false,
    wakeAt: nextWakeAt(procedure, state, calendar, hasOpenStop(state) ? undefined : clocks),
    closedLate: isClosedLate(state, clocks, calendar),
  };
}

/** An open stop is read as of today for the dates, and as lasting for what is awaited. */
function hasOpenStop({ specials, suspensions }: CaseState): boolean {
  return specials.some(({ to }) => to === null) || suspensions.some(({ to }) => to === null);
}

/** The end of the earlier one counts, 24:00 of its day. */
function isClosedLate({ closedAt, decision }: CaseState, clocks: CaseClocks, { zone }: Calendar): boolean {
  if (closedAt === null) return false;
  const statutory = clocks.statutory?.dueOn;
  const promised = clocks.promised?.dueOn;
  const dueOn = statutory === undefined || (promised !== undefined && promised < statutory) ? promised : statutory;
  return dueOn !== undefined && (decision?.decidedAt ?? closedAt) > endOfDay(dueOn, zone);
}

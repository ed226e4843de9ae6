/**
 * The clocks of a case, computed from its events whenever they are asked for and never stored as truth. Unit, start
 * event and stops come from the item; the earlier of statute and promise rules.
 */
import type { Calendar } from "../calendar/index.ts";
import type { Procedure, TimeRule } from "../catalog/index.ts";
import { type ClockQuery, type ClockReading, computeClock, type Stop } from "../clock/index.ts";
import { type CivilDate, civilDateOf, endOfDay, type Instant, startOfDay } from "../shared/index.ts";
import type { CaseState } from "./state.ts";
import { isBeforeAcceptance } from "./status.ts";

export type ClockName = "receipt" | "correction" | "statutory" | "promised" | "delivery";

export interface CaseClocks {
  /** Until when the window must have spoken. */
  readonly receipt: ClockReading | null;
  readonly statutory: ClockReading | null;
  readonly promised: ClockReading | null;
  readonly delivery: ClockReading | null;
}

/** The request that the clock room answers, so that a page can also ask it to explain the days one by one. */
export function clockRequest(
  name: Exclude<ClockName, "correction">,
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
): ClockQuery | null {
  const { item } = procedure;
  switch (name) {
    case "receipt":
      return receiptRequest(procedure, state, calendar);
    case "statutory":
      return decisionRequest(item.statutory, "statute", state, calendar);
    case "promised":
      return decisionRequest(item.promise, "promise", state, calendar);
    case "delivery":
      return deliveryRequest(item.delivery, state, calendar);
  }
}

/** All running clocks, as of the time given (an open stop runs through that day). */
export function clocksOf(procedure: Procedure, state: CaseState, calendar: Calendar, now: Instant): CaseClocks {
  const asOf = civilDateOf(now, calendar.zone);
  const read = (name: Exclude<ClockName, "correction">) => clockOf(name, procedure, state, calendar, asOf);
  return {
    receipt: read("receipt"),
    statutory: read("statutory"),
    promised: read("promised"),
    delivery: read("delivery"),
  };
}

/**
 * One of them alone, as of the day given; null while it does not run. Without a day an open stop is known to last through
 * its first, and the clock is held, whenever one looks.
 */
export function clockOf(
  name: Exclude<ClockName, "correction">,
  procedure: Procedure,
  state: CaseState,
  ...[calendar, asOf]: [calendar: Calendar, asOf?: CivilDate]
): ClockReading | null {
  const request = clockRequest(name, procedure, state, calendar);
  if (request === null) return null;
  return computeClock(asOf === undefined ? request : { ...request, asOf });
}

/** The decision is due at the earlier of statute and promise; null before a clock has started. */
export function decisionDue(clocks: Pick<CaseClocks, "statutory" | "promised">): ClockReading | null {
  const { statutory, promised } = clocks;
  if (statutory === null || promised === null) return statutory ?? promised;
  return promised.dueAt <= statutory.dueAt ? promised : statutory;
}

/** When the silence of the window takes effect: 24:00 of the last day. Null where no notice is due. */
export function receiptLapsesAt(procedure: Procedure, state: CaseState, calendar: Calendar): Instant | null {
  const request = receiptRequest(procedure, state, calendar);
  return request === null ? null : computeClock(request).dueAt;
}

/** When the person's own time for corrections ends, or null. */
export function correctionLapsesAt(state: CaseState, calendar: Calendar): Instant | null {
  const round = state.corrections.at(-1);
  if (state.status !== "correcting" || round === undefined) return null;
  return endOfDay(round.dueOn, calendar.zone);
}

/**
 * R-RCP-02: the day of receipt is not counted; corrected papers start the days anew from the day they came in.
 * @basis 行政许可法 §32(4)
 */
function receiptRequest(procedure: Procedure, state: CaseState, calendar: Calendar): ClockQuery | null {
  const { noticeWithin } = procedure.item.receipt;
  if (noticeWithin === null || !isBeforeAcceptance(state.status)) return null;
  return { calendar, ...startFrom(noticeWithin.unit, state.completeOn, state.completeAt), limit: noticeWithin };
}

function decisionRequest(
  rule: TimeRule | null,
  stopped: "statute" | "promise",
  state: CaseState,
  calendar: Calendar,
): ClockQuery | null {
  if (rule === null || state.observed !== null) return null;
  const start = startOf(rule, state, calendar);
  if (start === null) return null;
  return {
    calendar,
    ...startFrom(rule.limit.unit, start.on, start.at),
    limit: rule.limit,
    stops: stopsOf(state, stopped),
    // An extension is of the statute; the promise stays broken and is explained in public.
    extensions: stopped === "statute" ? state.extensions.map((extension) => extension.by) : [],
  };
}

function deliveryRequest(rule: TimeRule | null, state: CaseState, calendar: Calendar): ClockQuery | null {
  const { decision } = state;
  if (rule === null || decision === null || decision.outcome !== "granted") return null;
  return { calendar, ...startFrom(rule.limit.unit, decision.decidedOn, decision.decidedAt), limit: rule.limit };
}

interface Start {
  readonly on: CivilDate;
  readonly at: Instant;
}

/**
 * The event from which the limit runs. Starts by receipt count from the complete application: only completed papers
 * are an application (law.md 1.3). Null while that event has not happened.
 */
function startOf(rule: TimeRule, state: CaseState, calendar: Calendar): Start | null {
  switch (rule.starts) {
    case "acceptance":
      return state.clockStartsOn === null ? null : { on: state.clockStartsOn, at: acceptanceInstant(state, calendar) };
    case "application-received":
    case "report-received":
    case "documents-received":
    case "proof-received":
      return state.status === "correcting" ? null : { on: state.completeOn, at: state.completeAt };
    case "intake-closed":
      return intakeClose(rule, state, calendar);
    case "decision":
      return state.decision === null ? null : { on: state.decision.decidedOn, at: state.decision.decidedAt };
  }
}

/** Deemed acceptance reaches back to the day of receipt; express acceptance counts from the moment it was said. */
function acceptanceInstant(state: CaseState, calendar: Calendar): Instant {
  if (state.acceptanceKind === "explicit" && state.acceptedAt !== null) return state.acceptedAt;
  return state.clockStartsOn === state.completeOn
    ? state.completeAt
    : startOfDay(state.clockStartsOn ?? state.completeOn, calendar.zone);
}

/** The end of the intake window (受理期限终止之日) on or after the day of receipt. @basis 教师资格条例 §16 */
function intakeClose(rule: TimeRule, state: CaseState, calendar: Calendar): Start | null {
  const year = Number(state.completeOn.slice(0, 4));
  const closes = [year, year + 1]
    .flatMap((y) => (rule.intakeCloses ?? []).map((day) => `${y}-${day}` as CivilDate))
    .filter((day) => day >= state.completeOn)
    .sort();
  const on = closes[0];
  return on === undefined ? null : { on, at: endOfDay(on, calendar.zone) };
}

function stopsOf(state: CaseState, stopped: "statute" | "promise"): readonly Stop[] {
  return state.specials
    .filter((special) => special.stops.includes(stopped))
    .map((special) => ({ from: special.from, to: special.to }));
}

/** Days run from a civil date, hours and minutes from the instant. */
function startFrom(
  unit: string,
  startsOn: CivilDate,
  startsAt: Instant,
): { readonly startsOn: CivilDate } | { readonly startsAt: Instant } {
  return unit === "h" || unit === "wh" || unit === "min" ? { startsAt } : { startsOn };
}

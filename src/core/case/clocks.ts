/**
 * The clocks of a case, computed from its events whenever they are asked for and never stored as truth. Unit, start
 * event and stops come from the item; the earlier of statute and promise rules.
 */
import { type Calendar, withOfficeHours } from "../calendar/index.ts";
import type { NamedClock, Procedure, TimeRule } from "../catalog/index.ts";
import {
  type ClockQuery,
  type ClockReading,
  type ClockTerms,
  computeClock,
  countsDays,
  type Limit,
  parseLimit,
  type Stop,
} from "../clock/index.ts";
import type { OpenTask } from "../flow/index.ts";
import { type CivilDate, civilDateOf, endOfDay, type Instant, startOfDay } from "../shared/index.ts";
import { bundleCourse } from "./bundle-course.ts";
import type { ChildClock } from "./child-clock.ts";
import type { CaseState, Special } from "./state.ts";
import { isBeforeAcceptance } from "./status.ts";
import { awaitsApplication } from "./undertaking.ts";

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
      return decisionRequest(procedure, { rule: item.statutory, stopped: "statute" }, state, calendar);
    case "promised":
      return decisionRequest(procedure, { rule: item.promise, stopped: "promise" }, state, calendar);
    case "delivery":
      return deliveryRequest(procedure, state, calendar);
  }
}

/** R-CLK-22: a further clock of the item or the district; null before its event. It has no extension. */
export function namedClockRequest(
  clock: NamedClock,
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
): ClockQuery | null {
  return decisionRequest(procedure, { rule: clock, stopped: clock.stoppedWith }, state, calendar);
}

/**
 * R-CLK-23: the limit of an open step, from the moment at which it was opened; what stops the statute or the promise
 * stops it too. Null for a step without a limit. Hours run in the office hours of the body that has the step.
 */
export function stepClockRequest(
  procedure: Procedure,
  state: CaseState,
  task: Pick<OpenTask, "taskId" | "office" | "limit">,
  calendar: Calendar,
): ClockQuery | null {
  const since = state.since[task.taskId];
  if (task.limit === undefined || since === undefined) return null;
  const limit = parseLimit(task.limit);
  if (!limit.ok) return null;
  return {
    calendar: withOfficeHours(calendar, procedure.places[task.office]?.officeHours),
    startsAt: since,
    limit: limit.value,
    yellowShare: procedure.timing.yellowShare,
    stops: stopsOf(state, "step"),
  };
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
  // Only where something stops the clock does it matter as of which day it is read.
  const always = asOf === undefined || request.stops === undefined || request.stops.length === 0;
  return computeClock(always ? request : { ...request, asOf });
}

/** The decision is due at the earlier of statute and promise; null before a clock has started. */
export function decisionDue(clocks: Pick<CaseClocks, "statutory" | "promised">): ClockReading | null {
  const { statutory, promised } = clocks;
  if (statutory === null || promised === null) return statutory ?? promised;
  return promised.dueAt <= statutory.dueAt ? promised : statutory;
}

/**
 * What a parent is told of the clock by which the case is to be decided; null before it runs. Whoever extends says that
 * the promise will not be kept: from then on it is the law's day that counts.
 */
export function childClockOf(procedure: Procedure, state: CaseState, calendar: Calendar): ChildClock | null {
  const statutory = clockRequest("statutory", procedure, state, calendar);
  const promised = clockRequest("promised", procedure, state, calendar);
  const both = { statutory: statutory && computeClock(statutory), promised: promised && computeClock(promised) };
  const byLaw = state.extensions.length > 0 || decisionDue(both) === both.statutory;
  const query = byLaw ? (statutory ?? promised) : promised;
  if (query === null) return null;
  const { limit, stops = NO_STOPS, extensions = NO_EXTENSIONS, startsAt, startsOn } = query;
  return startsAt === undefined ? { limit, stops, extensions, startsOn } : { limit, stops, extensions, startsAt };
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
  if (noticeWithin === null || !isBeforeAcceptance(state.status) || awaitsApplication(state)) return null;
  return queryFrom(
    { on: state.completeOn, at: state.completeAt },
    {
      calendar: withOfficeHours(calendar, procedure.body.officeHours),
      limit: noticeWithin,
      yellowShare: procedure.timing.yellowShare,
      stops: NO_STOPS,
      extensions: NO_EXTENSIONS,
    },
  );
}

/** When an open step is due and from when its light is yellow; null while a stop holds it, and without a limit. */
export function stepClockOf(
  procedure: Procedure,
  state: CaseState,
  task: Pick<OpenTask, "taskId" | "office" | "limit">,
  calendar: Calendar,
): ClockReading | null {
  const request = stepClockRequest(procedure, state, task, calendar);
  if (request === null) return null;
  const reading = computeClock(request);
  return reading.running ? reading : null;
}

interface StoppableRule {
  readonly rule: TimeRule | null;
  readonly stopped: "statute" | "promise" | null;
}

function decisionRequest(
  procedure: Procedure,
  { rule, stopped }: StoppableRule,
  state: CaseState,
  calendar: Calendar,
): ClockQuery | null {
  if (rule === null || state.observed !== null) return null;
  const start = startOf(rule, state, calendar);
  if (start === null) return null;
  const ofItems = procedure.item.bundle !== undefined && rule === procedure.item.promise;
  const course = ofItems ? bundleCourse(procedure, state, start.on, calendar) : null;
  const stops = stopped === null ? NO_STOPS : stopsOf(state, stopped);
  return queryFrom(start, {
    calendar: withOfficeHours(calendar, procedure.body.officeHours),
    limit: course?.limit ?? rule.limit,
    yellowShare: procedure.timing.yellowShare,
    stops: course === null || course.held.length === 0 ? stops : [...stops, ...course.held],
    // An extension is of the statute; the promise stays broken and is explained in public.
    extensions: rule === procedure.item.statutory ? extensionsOf(state) : NO_EXTENSIONS,
  });
}

function deliveryRequest(procedure: Procedure, state: CaseState, calendar: Calendar): ClockQuery | null {
  const { decision } = state;
  const rule = procedure.item.delivery;
  if (rule === null || decision === null || decision.outcome !== "granted") return null;
  return queryFrom(
    { on: decision.decidedOn, at: decision.decidedAt },
    {
      calendar: withOfficeHours(calendar, procedure.body.officeHours),
      limit: rule.limit,
      yellowShare: procedure.timing.yellowShare,
      stops: NO_STOPS,
      extensions: NO_EXTENSIONS,
    },
  );
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
  const said = state.acceptanceKind === "explicit" || state.acceptanceKind === "with-gaps";
  if (said && state.acceptedAt !== null) return state.acceptedAt;
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

/**
 * Every stop of a clock of the case holds its steps, and a suspension holds every clock. A stop ends with its law's
 * maximum, however long the procedure lasts. Overlapping stops are merged by the clock: no day is given twice.
 */
function stopsOf(
  { specials, suspensions }: Pick<CaseState, "specials" | "suspensions">,
  stopped: "statute" | "promise" | "step",
): readonly Stop[] {
  if (specials.length === 0 && suspensions.length === 0) return NO_STOPS;
  return [
    ...suspensions.map(({ from, to }) => ({ from, to })),
    ...specials
      .filter((special) => special.stops.length > 0 && (stopped === "step" || special.stops.includes(stopped)))
      .map((special) => ({ from: special.from, to: lastStoppedDay(special) })),
  ];
}

/** The last day not counted; null while that is not known. */
export function lastStoppedDay({ to, latestOn }: Pick<Special, "to" | "latestOn">): CivilDate | null {
  if (latestOn === undefined) return to;
  if (to === null) return latestOn;
  return to < latestOn ? to : latestOn;
}

const NO_STOPS: readonly Stop[] = [];

function extensionsOf({ extensions }: Pick<CaseState, "extensions">): readonly Limit[] {
  return extensions.length === 0 ? NO_EXTENSIONS : extensions.map(({ by }) => by);
}

const NO_EXTENSIONS: readonly Limit[] = [];

/** Days run from a civil date, hours and minutes from the instant. */
function queryFrom(
  { on, at }: Start,
  { calendar, limit, yellowShare, stops, extensions }: Required<Omit<ClockTerms, "asOf">>,
): ClockQuery {
  return countsDays(limit.unit)
    ? { calendar, limit, yellowShare, stops, extensions, startsOn: on }
    : { calendar, limit, yellowShare, stops, extensions, startsAt: at };
}

/**
 * The clocks of a case that run now and are watched: the notice of the window, the decision (the earlier of statute and
 * promise), every open step with a limit of its own, further clocks, the delivery. A clock that a stop holds is not
 * watched: its date is not known yet, and when the stop ends it is reckoned anew.
 */
import type { Calendar } from "../calendar/index.ts";
import type { Escalation, NamedClock, Procedure } from "../catalog/index.ts";
import { type ClockQuery, type ClockReading, computeClock, earliestLight } from "../clock/index.ts";
import { type CivilDate, civilDateOf, type Instant } from "../shared/index.ts";
import {
  type CaseClocks,
  type ClockName,
  clockRequest,
  decisionDue,
  namedClockRequest,
  stepClockRequest,
} from "./clocks.ts";
import type { Alarm } from "./event.ts";
import type { Occasion } from "./evolve-alarms.ts";
import type { CaseState } from "./state.ts";
import { isBeforeAcceptance, isUnderReview } from "./status.ts";

export interface Watch {
  /** As escalations name it: `receipt`, `decision`, `delivery`, `step`, or the id of a named clock. */
  readonly clock: string;
  readonly reading: ClockReading;
  /** The step. */
  readonly about?: string;
  /** Where the work lies: an addressee is sought there. */
  readonly place: Place;
  /** By what its alarms are told apart from those of other clocks. */
  readonly occasion: Occasion;
  /** What it raises, in order of time; `alarmMoment` says when. */
  readonly alarms: readonly Alarm[];
}

interface Place {
  readonly office: string;
  readonly body: string;
}

const LIGHTS = ["yellow", "red"] as const satisfies readonly Alarm[];
const LATE_STEP = ["step-overdue"] as const satisfies readonly Alarm[];
const LATE_DELIVERY = ["delivery-overdue"] as const satisfies readonly Alarm[];
const THE_CASE: Occasion = {};

/** How far somebody looks for what is due. */
export interface Looking {
  /** A clock that cannot turn a light by then is left out; without it none is. */
  readonly until?: Instant;
  /** The clocks of the case that no stop holds, where they have been read already. */
  readonly running?: CaseClocks;
}

/** The clocks of a case in its present state; one that does not run, or that a stop holds, is null. */
export function runningClocks(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  until: Instant | undefined,
): CaseClocks {
  const { status } = state;
  const underReview = isUnderReview(status);
  const ask = (name: Exclude<ClockName, "correction">) => clockRequest(name, procedure, state, calendar);
  const statutory = underReview ? ask("statutory") : null;
  const promised = underReview ? ask("promised") : null;
  // The earlier of the two rules: neither is left out alone.
  const binding = mayTurnBy(until, statutory) || mayTurnBy(until, promised);
  return {
    receipt: isBeforeAcceptance(status) ? readingBy(until, ask("receipt")) : null,
    statutory: binding ? runningReading(statutory) : null,
    promised: binding ? runningReading(promised) : null,
    delivery: status === "issuing" || status === "paying" ? readingBy(until, ask("delivery")) : null,
  };
}

export function watchesOf(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  { until, running = runningClocks(procedure, state, calendar, until) }: Looking = {},
): readonly Watch[] {
  const { status } = state;
  const watches: Watch[] = [];
  const place: Place = { office: procedure.office.id, body: procedure.body.id };
  if (isBeforeAcceptance(status)) {
    const reading = running.receipt;
    // Silence has an effect of its own and is no alarm of a light.
    if (reading !== null) watches.push({ clock: "receipt", reading, place, occasion: THE_CASE, alarms: NO_ALARMS });
    addNamedWatches(watches, procedure, state, { calendar, until });
  } else if (isUnderReview(status)) {
    const reading = decisionDue(running);
    // A clock that a stop holds raises nothing; the other goes on beside it.
    if (reading !== null) watches.push({ clock: "decision", reading, place, occasion: THE_CASE, alarms: LIGHTS });
    addNamedWatches(watches, procedure, state, { calendar, until });
    addStepWatches(watches, procedure, state, { calendar, until });
  } else if (status === "issuing" || status === "paying") {
    const reading = running.delivery;
    if (reading !== null)
      watches.push({ clock: "delivery", reading, place, occasion: THE_CASE, alarms: LATE_DELIVERY });
    addNamedWatches(watches, procedure, state, { calendar, until });
  }
  return watches;
}

interface Within {
  readonly calendar: Calendar;
  readonly until: Instant | undefined;
}

const NO_ALARMS: readonly Alarm[] = [];

export interface Moment {
  readonly at: Instant;
  readonly on: CivilDate;
}

/** When a clock raises one of its alarms. */
export function alarmMoment(alarm: Alarm, reading: ClockReading, { zone }: Calendar): Moment {
  if (alarm === "yellow") return { at: reading.yellowAt, on: reading.yellowOn };
  const { dueAt, dueOn } = reading;
  // A step that ends at 24:00 ends on that day, not on the next.
  return { at: dueAt, on: alarm === "step-overdue" ? civilDateOf((dueAt - 1) as Instant, zone) : dueOn };
}

/** When the rule of the district wants somebody told. */
export function momentOf({ at }: Pick<Escalation, "at">, reading: ClockReading, calendar: Calendar): Moment {
  if (at === "yellow") return { at: reading.yellowAt, on: reading.yellowOn };
  if (at === "red") return { at: reading.dueAt, on: reading.dueOn };
  const { dueAt, dueOn } = computeClock({ calendar, startsOn: reading.dueOn, limit: at.after });
  return { at: dueAt, on: dueOn };
}

function addNamedWatches(watches: Watch[], procedure: Procedure, state: CaseState, { calendar, until }: Within): void {
  const decided = state.decision !== null;
  for (const clock of procedure.timing.clocks) {
    if (decided && clock.until !== "delivery") continue;
    const reading = readingBy(until, namedClockRequest(clock, procedure, state, calendar));
    if (reading !== null) watches.push(namedWatch(clock, reading, procedure));
  }
}

function namedWatch({ id }: NamedClock, reading: ClockReading, { office, body }: Procedure): Watch {
  return { clock: id, reading, place: { office: office.id, body: body.id }, occasion: { clock: id }, alarms: LIGHTS };
}

function addStepWatches(watches: Watch[], procedure: Procedure, state: CaseState, { calendar, until }: Within): void {
  for (const task of state.flow.tasks) {
    if (task.limit === undefined) continue;
    const reading = readingBy(until, stepClockRequest(procedure, state, task, calendar));
    if (reading === null) continue;
    const { office, taskId: about } = task;
    const place = { office, body: procedure.places[office]?.body ?? procedure.body.id };
    watches.push({ clock: "step", reading, about, place, occasion: { about }, alarms: LATE_STEP });
  }
}

function mayTurnBy(until: Instant | undefined, request: ClockQuery | null): boolean {
  return request !== null && (until === undefined || earliestLight(request) <= until);
}

function readingBy(until: Instant | undefined, request: ClockQuery | null): ClockReading | null {
  return mayTurnBy(until, request) ? runningReading(request) : null;
}

/**
 * Null for a clock that does not run, or that a stop holds which has no end yet. Read without a day as of which: an open
 * stop holds the clock, however long it has lasted already.
 */
function runningReading(request: ClockQuery | null): ClockReading | null {
  if (request === null) return null;
  const reading = computeClock(request);
  return reading.running ? reading : null;
}

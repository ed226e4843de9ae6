/**
 * The clocks of a case that run now and are watched: the notice of the window, the decision (the earlier of statute and
 * promise), every open step with a limit of its own, further clocks, the delivery. A clock that a stop holds is not
 * watched: its date is not known yet, and when the stop ends it is reckoned anew.
 */
import type { Calendar } from "../calendar/index.ts";
import type { Escalation, NamedClock, Procedure } from "../catalog/index.ts";
import { type ClockQuery, type ClockReading, computeClock } from "../clock/index.ts";
import { type CivilDate, civilDateOf, type Instant } from "../shared/index.ts";
import { type CaseClocks, clockRequest, decisionDue, namedClockRequest, stepClockRequest } from "./clocks.ts";
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
  readonly place: { readonly office: string; readonly body: string };
  /** By what its alarms are told apart from those of other clocks. */
  readonly occasion: Occasion;
  readonly alarms: readonly { readonly alarm: Alarm; readonly at: Instant; readonly on: CivilDate }[];
}

/** @param running clocks of the case that no stop holds, where they have been read already */
export function watchesOf(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  running?: CaseClocks,
): readonly Watch[] {
  const { office, body } = procedure;
  const answering = { office: office.id as string, body: body.id as string };
  if (isBeforeAcceptance(state.status)) {
    const reading = read("receipt");
    // Silence has an effect of its own and is no alarm of a light.
    return [
      ...watch("receipt", reading, { place: answering, occasion: {}, alarms: [] }),
      ...namedWatches(procedure, state, calendar, answering),
    ];
  }
  if (isUnderReview(state.status))
    return [
      ...decisionWatch({ statutory: read("statutory"), promised: read("promised") }, answering),
      ...namedWatches(procedure, state, calendar, answering),
      ...stepWatches(procedure, state, calendar),
    ];
  if (state.status !== "issuing" && state.status !== "paying") return [];
  const reading = read("delivery");
  return [
    ...watch("delivery", reading, {
      place: answering,
      occasion: {},
      alarms: reading === null ? [] : [{ alarm: "delivery-overdue", at: reading.dueAt, on: reading.dueOn }],
    }),
    ...namedWatches(procedure, state, calendar, answering),
  ];

  function read(name: keyof CaseClocks): ClockReading | null {
    return running === undefined ? runningReading(clockRequest(name, procedure, state, calendar)) : running[name];
  }
}

/** When the rule of the district wants somebody told. */
export function momentOf(
  { at }: Pick<Escalation, "at">,
  reading: ClockReading,
  calendar: Calendar,
): { readonly level: "yellow" | "red" | "after"; readonly at: Instant; readonly on: CivilDate } {
  if (at === "yellow") return { level: at, at: reading.yellowAt, on: reading.yellowOn };
  if (at === "red") return { level: at, at: reading.dueAt, on: reading.dueOn };
  const { dueAt, dueOn } = computeClock({ calendar, startsOn: reading.dueOn, limit: at.after });
  return { level: "after", at: dueAt, on: dueOn };
}

/** A clock that a stop holds raises nothing; the other goes on beside it. */
function decisionWatch(running: Pick<CaseClocks, "statutory" | "promised">, place: Watch["place"]): readonly Watch[] {
  const reading = decisionDue(running);
  if (reading === null) return [];
  return watch("decision", reading, { place, occasion: {}, alarms: lights(reading) });
}

function namedWatches(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  place: Watch["place"],
): readonly Watch[] {
  const decided = state.decision !== null;
  return procedure.timing.clocks
    .filter((clock: NamedClock) => !decided || clock.until === "delivery")
    .flatMap((clock) => {
      const reading = runningReading(namedClockRequest(clock, procedure, state, calendar));
      const alarms = reading === null ? [] : lights(reading);
      return watch(clock.id, reading, { place, occasion: { clock: clock.id }, alarms });
    });
}

function stepWatches(procedure: Procedure, state: CaseState, calendar: Calendar): readonly Watch[] {
  return state.flow.tasks.flatMap((task): readonly Watch[] => {
    if (task.limit === undefined) return [];
    const reading = runningReading(stepClockRequest(procedure, state, task, calendar));
    if (reading === null) return [];
    const { office, taskId: about } = task;
    const body = procedure.places[office]?.body ?? procedure.body.id;
    const alarms = [{ alarm: "step-overdue", at: reading.dueAt, on: dayOf(reading.dueAt, calendar) }] as const;
    return [{ clock: "step", reading, about, place: { office, body }, occasion: { about }, alarms }];
  });
}

function watch(
  clock: string,
  reading: ClockReading | null,
  rest: Pick<Watch, "place" | "occasion" | "alarms">,
): readonly Watch[] {
  return reading === null ? [] : [{ clock, reading, ...rest }];
}

function lights(reading: ClockReading): Watch["alarms"] {
  return [
    { alarm: "yellow", at: reading.yellowAt, on: reading.yellowOn },
    { alarm: "red", at: reading.dueAt, on: reading.dueOn },
  ];
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

function dayOf(at: Instant, { zone }: Calendar): CivilDate {
  return civilDateOf((at - 1) as Instant, zone);
}

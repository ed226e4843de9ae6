/**
 * What happens by itself when time passes: silence takes effect, unanswered lists lapse, timers of the flow fire,
 * lights turn. Each happens once, at its lawful time, however late the engine wakes.
 */
import type { Calendar } from "../calendar/index.ts";
import type { Procedure } from "../catalog/index.ts";
import type { ClockReading } from "../clock/index.ts";
import { fireTimer } from "../flow/index.ts";
import { endOfDay, type Instant, startOfDay } from "../shared/index.ts";
import { clockOf, correctionLapsesAt, receiptLapsesAt } from "./clocks.ts";
import { type DecideContext, feelContext, happened, todayOf } from "./context.ts";
import type { Alarm, CaseEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { acceptanceEvent } from "./opening.ts";
import type { CaseState } from "./state.ts";
import { isBeforeAcceptance, isUnderReview } from "./status.ts";
import { timerDueAt } from "./step-times.ts";

interface Duty {
  readonly at: Instant;
  readonly perform: (state: CaseState, context: DecideContext) => readonly CaseEvent[];
}

/** The events that are due by `context.now`, in the order of their lawful times; empty when there are none. */
export function dutiesDue(procedure: Procedure, state: CaseState, context: DecideContext): readonly CaseEvent[] {
  const asSystem: DecideContext = { ...context, actor: { kind: "system", jurisdiction: state.jurisdiction } };
  const events: CaseEvent[] = [];
  let current = state;
  // Each duty changes the state so that it is not due again; the bound only guards against a flow of zero-length timers.
  for (let round = 0; round < 100; round++) {
    const duty = nextDuty(procedure, current, context.calendar);
    if (duty === null || duty.at > context.now) break;
    const performed = duty.perform(current, asSystem);
    if (performed.length === 0) break;
    for (const event of performed) {
      events.push(event);
      current = evolve(state.jurisdiction, current, event);
    }
  }
  return events;
}

/** When the case next needs waking, or null when nothing is awaited of time. */
export function nextWakeAt(procedure: Procedure, state: CaseState, calendar: Calendar): Instant | null {
  return nextDuty(procedure, state, calendar)?.at ?? null;
}

function nextDuty(procedure: Procedure, state: CaseState, calendar: Calendar): Duty | null {
  let next: Duty | null = null;
  for (const duty of duties(procedure, state, calendar)) if (next === null || duty.at < next.at) next = duty;
  return next;
}

function duties(procedure: Procedure, state: CaseState, calendar: Calendar): readonly Duty[] {
  if (state.observed !== null) return [];
  if (isBeforeAcceptance(state.status)) return receiptDuties(procedure, state, calendar);
  if (state.status === "correcting") return correctionDuties(state, calendar);
  if (isUnderReview(state.status))
    return [
      ...timerDuties(procedure, state, calendar),
      ...specialDuties(state, calendar),
      ...lightDuties(procedure, state, calendar),
    ];
  if (state.status === "issuing" || state.status === "paying") return deliveryDuties(procedure, state, calendar);
  return [];
}

/**
 * R-RCP-01: nothing said by 24:00 of the last day = accepted as of the day of receipt; where the law attaches no
 * such effect, lateness is an alarm. @basis 行政许可法 §32(4)
 */
function receiptDuties(procedure: Procedure, state: CaseState, calendar: Calendar): readonly Duty[] {
  const at = receiptLapsesAt(procedure, state, calendar);
  if (at === null || state.alarms.includes("receipt-overdue")) return [];
  return [{ at, perform: (current, context) => lapseReceipt(procedure, current, at, context) }];
}

function lapseReceipt(
  procedure: Procedure,
  state: CaseState,
  at: Instant,
  context: DecideContext,
): readonly CaseEvent[] {
  const flagged = { ...alarm("receipt-overdue", context), effectiveAt: at };
  if (procedure.item.receipt.silence === "warning") return [flagged];
  const accepted = acceptanceEvent(
    procedure,
    state,
    { kind: "deemed", acceptedOn: state.completeOn, clockStartsOn: state.completeOn, effectiveAt: at },
    context,
  );
  // A flow that cannot start (a condition on an answer that is missing) leaves the alarm: a person has to look.
  return accepted.ok ? [flagged, accepted.value] : [flagged];
}

/** R-RCP-06: the person's own time ends with the effect that the notice printed. */
function correctionDuties(state: CaseState, calendar: Calendar): readonly Duty[] {
  const at = correctionLapsesAt(state, calendar);
  if (at === null) return [];
  const ground = state.corrections.at(-1)?.effect ?? "deemed-withdrawn";
  const perform = (_: CaseState, context: DecideContext): readonly CaseEvent[] => [
    {
      ...happened(context, { type: "case-terminated", ground: `corrections-${ground}`, explanation: "" }),
      effectiveAt: at,
    },
  ];
  return [{ at, perform }];
}

/** Timers of the flow, each reckoned from the moment it was set. */
function timerDuties(procedure: Procedure, state: CaseState, calendar: Calendar): readonly Duty[] {
  return state.flow.timers.flatMap((timer) => {
    const dueAt = timerDueAt(timer, state, calendar);
    if (dueAt === null) return [];
    const perform = (current: CaseState, context: DecideContext): readonly CaseEvent[] => {
      const facts = feelContext(procedure, current, todayOf(context));
      const flow = fireTimer(procedure.flow, current.flow, timer.timerId, facts);
      if (!flow.ok) return [];
      return [
        {
          ...happened(context, { type: "timer-fired", timer: timer.timerId, flow: flow.value }),
          effectiveAt: dueAt,
        },
      ];
    };
    return [{ at: dueAt, perform }];
  });
}

function specialDuties(state: CaseState, calendar: Calendar): readonly Duty[] {
  if (state.alarms.includes("special-overrun")) return [];
  return state.specials
    .filter((special) => special.to === null)
    .map((special) => alarmDuty("special-overrun", endOfDay(special.expectedEndOn, calendar.zone)));
}

/**
 * R-ALM-02: yellow and red are those of whichever running clock ends first, statute or promise. A clock that an open stop
 * holds raises what was due before the stop began and nothing more; the other goes on beside it.
 */
function lightDuties(procedure: Procedure, state: CaseState, calendar: Calendar): readonly Duty[] {
  const readings = (["statutory", "promised"] as const).flatMap(
    (name) => clockOf(name, procedure, state, calendar) ?? [],
  );
  const first = readings.filter((one) => one.running).toSorted((a, b) => a.dueAt - b.dueAt)[0];
  const alarms = first === undefined ? [] : lightsOf(state, first);
  for (const held of readings.filter((one) => !one.running))
    alarms.push(...lightsOf(state, held).filter((light) => light.at <= heldFrom(state, calendar)));
  return alarms;
}

function lightsOf(state: CaseState, { yellowAt, dueAt }: ClockReading): Duty[] {
  const { alarms } = state;
  if (alarms.includes("red")) return [];
  const red = alarmDuty("red", dueAt);
  return alarms.includes("yellow") ? [red] : [alarmDuty("yellow", yellowAt), red];
}

/** The beginning of the first day that an open stop does not count. */
function heldFrom({ specials }: CaseState, { zone }: Calendar): Instant {
  const days = specials.filter((special) => special.to === null).map((special) => startOfDay(special.from, zone));
  return Math.min(...days) as Instant;
}

function deliveryDuties(procedure: Procedure, state: CaseState, calendar: Calendar): readonly Duty[] {
  if (state.alarms.includes("delivery-overdue")) return [];
  const reading = clockOf("delivery", procedure, state, calendar);
  return reading === null ? [] : [alarmDuty("delivery-overdue", reading.dueAt)];
}

function alarmDuty(name: Alarm, at: Instant): Duty {
  return { at, perform: (_, context) => [{ ...alarm(name, context), effectiveAt: at }] };
}

function alarm(name: Alarm, context: DecideContext): CaseEvent {
  return happened(context, { type: "alarm-raised", alarm: name });
}

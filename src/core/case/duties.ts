/**
 * What happens by itself when time passes: silence takes effect, unanswered lists lapse, timers of the flow fire,
 * lights turn. Each happens once, at its lawful time, however late the engine wakes.
 */
import type { Calendar } from "../calendar/index.ts";
import { addresseeIn, BREACH_EFFECTS, type Escalation, type Procedure, unitOf } from "../catalog/index.ts";
import { computeClock } from "../clock/index.ts";
import { fireTimer } from "../flow/index.ts";
import { type CivilDate, civilDateOf, endOfDay, type Instant, startOfDay } from "../shared/index.ts";
import { errandsOf } from "./children.ts";
import { type CaseClocks, correctionLapsesAt, receiptLapsesAt } from "./clocks.ts";
import { type DecideContext, feelContext, happened, todayOf } from "./context.ts";
import { withChildrenAsked } from "./decide-children.ts";
import { breachEvents } from "./decide-undertakings.ts";
import type { Alarm, CaseEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { hasFired, type Occasion } from "./evolve-alarms.ts";
import { issueEvent } from "./issuing.ts";
import { acceptanceEvent } from "./opening.ts";
import { expiryReminder, renewedBySilenceAt } from "./renewal.ts";
import type { CaseState, Undertaking } from "./state.ts";
import { isBeforeAcceptance, isUnderReview } from "./status.ts";
import { timerDueAt } from "./step-times.ts";
import { effectNow, findUndertaking, isOpen, undertakingDue } from "./undertaking.ts";
import { momentOf, type Watch, watchesOf } from "./watches.ts";

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
    for (const event of withChildrenAsked(procedure, performed, asSystem)) {
      events.push(event);
      current = evolve(state.jurisdiction, current, event);
    }
  }
  return events;
}

/**
 * When the case next needs waking, or null when nothing is awaited of time.
 * @param running its clocks, where the caller has read them already and no stop holds them
 */
export function nextWakeAt(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  running?: CaseClocks,
): Instant | null {
  const duty = nextDuty(procedure, state, calendar, running)?.at ?? null;
  // What one case owes another is carried by whoever is woken: `decide` sees one case only.
  const [errand] = errandsOf(state);
  if (errand === undefined) return duty;
  return duty === null || errand.since < duty ? errand.since : duty;
}

function nextDuty(procedure: Procedure, state: CaseState, calendar: Calendar, running?: CaseClocks): Duty | null {
  let next: Duty | null = null;
  for (const duty of duties(procedure, state, calendar, running)) if (next === null || duty.at < next.at) next = duty;
  return next;
}

/** All that the next one is among; of what can only come after another of them, some is left out. */
function duties(
  procedure: Procedure,
  state: CaseState,
  ...[calendar, running]: [calendar: Calendar, running?: CaseClocks]
): readonly Duty[] {
  if (state.observed !== null) return [];
  const supervised = [
    ...supervisionDuties(state, calendar),
    ...renewalDuties(procedure, state, calendar),
    ...expiryDuties(procedure, state, calendar),
    ...undertakingDuties(procedure, state, calendar),
  ];
  if (isBeforeAcceptance(state.status))
    return [
      ...supervised,
      ...watchDuties(procedure, state, calendar, running),
      ...receiptDuties(procedure, state, calendar),
    ];
  if (state.status === "correcting") return [...supervised, ...correctionDuties(state, calendar)];
  if (isUnderReview(state.status))
    return [
      ...supervised,
      ...timerDuties(procedure, state, calendar),
      ...specialDuties(state, calendar),
      ...watchDuties(procedure, state, calendar, running),
    ];
  if (state.status === "issuing" || state.status === "paying")
    return [...supervised, ...watchDuties(procedure, state, calendar, running)];
  return supervised;
}

/**
 * R-RCP-01: nothing said by 24:00 of the last day = accepted as of the day of receipt; where the law attaches no
 * such effect, lateness is an alarm. @basis 行政许可法 §32(4)
 */
function receiptDuties(procedure: Procedure, state: CaseState, calendar: Calendar): readonly Duty[] {
  const at = receiptLapsesAt(procedure, state, calendar);
  if (at === null || hasFired(state, "receipt-overdue", { on: lastDayBefore(at, calendar) })) return [];
  return [{ at, perform: (current, context) => lapseReceipt(procedure, current, at, context) }];
}

function lapseReceipt(
  procedure: Procedure,
  state: CaseState,
  at: Instant,
  context: DecideContext,
): readonly CaseEvent[] {
  const flagged = alarm("receipt-overdue", { on: lastDayBefore(at, context.calendar) }, at, context);
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
  return state.specials
    .filter((special) => special.to === null)
    .flatMap((special) =>
      alarmDuty(state, "special-overrun", endOfDay(special.expectedEndOn, calendar.zone), {
        on: special.expectedEndOn,
        about: special.id,
      }),
    );
}

/**
 * R-REN-02: undecided when the licence ends, it is renewed, with its decision and its certificate; shortly before, an
 * undecided request is an alarm. While the applicant corrects or the review is suspended silence says nothing.
 * @basis 行政许可法 §50
 */
function renewalDuties(procedure: Procedure, state: CaseState, calendar: Calendar): readonly Duty[] {
  if (procedure.item.renewal === undefined || state.decision !== null || state.closedAt !== null) return [];
  const silence = renewedBySilenceAt(procedure, state, calendar);
  if (silence === null) return [];
  const { endsOn, warnOn } = silence.dates;
  const open = isBeforeAcceptance(state.status) || (isUnderReview(state.status) && state.status !== "suspended");
  return [
    ...alarmDuty(state, "renewal-due", startOfDay(warnOn, calendar.zone), { on: warnOn }),
    ...(open ? [{ at: silence.at, perform: renewed }] : []),
  ];

  function renewed(current: CaseState, context: DecideContext): readonly CaseEvent[] {
    const decided = happened(context, {
      type: "case-decided",
      task: null,
      outcome: "granted",
      reason: "",
      ground: null,
      decidedOn: endsOn,
      checks: {},
      meeting: null,
      flow: null,
      deemed: "renewal",
    });
    const issued = issueEvent(procedure, current, endsOn, context);
    const effectiveAt = endOfDay(endsOn, calendar.zone);
    return [
      { ...decided, effectiveAt },
      { ...issued, effectiveAt },
    ];
  }
}

/** R-REN-04: whoever holds a licence that ends hears of it in time. */
function expiryDuties(procedure: Procedure, state: CaseState, calendar: Calendar): readonly Duty[] {
  const { renewedBy } = procedure.item.result;
  if (renewedBy === undefined || state.issued === null) return [];
  const reminder = expiryReminder(procedure, state, calendar);
  if (reminder === null || hasFired(state, "expiry-reminded", { on: reminder.askBy })) return [];
  const { at, askBy, validTo } = reminder;
  const perform = (_: CaseState, context: DecideContext): readonly CaseEvent[] => [
    { ...happened(context, { type: "expiry-reminded", validTo, askBy, item: renewedBy.item }), effectiveAt: at },
  ];
  return [{ at, perform }];
}

/**
 * R-UND-13: a paper that was owed and did not come takes the effect that the item's law names, at 24:00 of its day; where
 * the law leaves it to the office, and for the office's own verification, it is an alarm. No licence is touched.
 */
function undertakingDuties(procedure: Procedure, state: CaseState, calendar: Calendar): readonly Duty[] {
  if (state.undertakings.length === 0) return NO_DUTIES;
  return state.undertakings.flatMap((one): readonly Duty[] => {
    if (one.kind === "credit-pre-review") return preReviewDuties(procedure, state, one, calendar);
    const due = undertakingDue(procedure, state, one, calendar);
    if (due === null) return [];
    const { at, on } = due;
    const occasion = { on, about: one.id };
    if (due.of === "office") return alarmDuty(state, "verification-overdue", at, occasion);
    const effect = effectNow(one, state.decision !== null);
    if (effect === null || !BREACH_EFFECTS[effect].byItself || one.standing !== "open")
      return one.standing === "delivered" ? [] : alarmDuty(state, "undertaking-overdue", at, occasion);
    if (!isUnderReview(state.status)) return [];
    return [{ at, perform: (current, context) => lapse(current, one.id, at, context) }];
  });
}

const NO_DUTIES: readonly Duty[] = [];

function lapse(state: CaseState, id: string, effectiveAt: Instant, context: DecideContext): readonly CaseEvent[] {
  const one = findUndertaking(state, id);
  const events = one === undefined ? null : breachEvents(state, one, { reason: "overdue", findings: "" }, context);
  return (events ?? []).map((event) => ({ ...event, effectiveAt }));
}

/**
 * A pre-review that lasts longer than the window's own days is work outside the law (体外循环): the head hears of it.
 * R-UND-20: one that no application followed by its day is void, and with it the case, in which nothing was applied for.
 */
function preReviewDuties(
  procedure: Procedure,
  state: CaseState,
  one: Undertaking,
  calendar: Calendar,
): readonly Duty[] {
  const { item } = procedure;
  const { noticeWithin } = item.receipt;
  if (!isOpen(one) || !isBeforeAcceptance(state.status)) return [];
  const due = undertakingDue(procedure, state, one, calendar);
  const end: readonly Duty[] =
    due === null ? [] : [{ at: due.at, perform: (current, context) => lapse(current, one.id, due.at, context) }];
  if (noticeWithin === null) return end;
  const startsOn = civilDateOf(one.givenAt, calendar.zone);
  const { dueAt, dueOn } = computeClock({ calendar, startsOn, limit: noticeWithin });
  return [...end, ...alarmDuty(state, "undertaking-overdue", dueAt, { on: dueOn, about: one.id })];
}

/** R-SUP-02: an order of supervision that nobody answered by its day. */
function supervisionDuties(state: CaseState, calendar: Calendar): readonly Duty[] {
  if (state.supervisions.length === 0) return [];
  return state.supervisions
    .filter((one) => one.answer === null)
    .flatMap(({ id, answerDueOn }) =>
      alarmDuty(state, "supervision-overdue", endOfDay(answerDueOn, calendar.zone), { on: answerDueOn, about: id }),
    );
}

/** R-ALM-01 … R-ALM-04: the lights of every clock that runs, and whom the district wants told. */
function watchDuties(
  procedure: Procedure,
  state: CaseState,
  ...[calendar, running]: [calendar: Calendar, running: CaseClocks | undefined]
): readonly Duty[] {
  return watchesOf(procedure, state, calendar, running).flatMap((watch) => {
    const alarms = watch.alarms.flatMap(({ alarm: name, at, on }) => {
      // Past red a light that was never seen yellow is not turned back.
      if (name === "yellow" && hasFired(state, "red", { ...watch.occasion, on: watch.reading.dueOn })) return [];
      return alarmDuty(state, name, at, { ...watch.occasion, on });
    });
    // What is told so long after red cannot be next while an alarm of the clock, red at the latest, is still to come.
    const { escalations } = procedure.timing;
    const near = alarms.length === 0 ? escalations : escalations.filter(({ at }) => typeof at === "string");
    return [...alarms, ...near.flatMap((one) => escalationDuty(procedure, state, watch, one, calendar))];
  });
}

function escalationDuty(
  { timing }: Procedure,
  state: CaseState,
  ...[watch, escalation, calendar]: [watch: Watch, escalation: Escalation, calendar: Calendar]
): readonly Duty[] {
  if (escalation.clock !== watch.clock) return [];
  const { level, at, on } = momentOf(escalation, watch.reading, calendar);
  const occasion = { clock: watch.clock, on, ...(watch.about === undefined ? {} : { about: watch.about }) };
  if (hasFired(state, escalation.id, occasion)) return [];
  const to = addresseeIn(escalation, watch.place, timing.posts);
  if (to === null) return [];
  const unit = to === "holder" ? watch.place.office : unitOf(to, watch.place);
  const perform = (_: CaseState, context: DecideContext): readonly CaseEvent[] => [
    {
      ...happened(context, { type: "escalated", rule: escalation.id, level, to, unit, ...occasion }),
      effectiveAt: at,
    },
  ];
  return [{ at, perform }];
}

function alarmDuty(state: CaseState, name: Alarm, at: Instant, occasion: Occasion): readonly Duty[] {
  if (hasFired(state, name, occasion)) return [];
  return [{ at, perform: (_, context) => [alarm(name, occasion, at, context)] }];
}

function alarm(name: Alarm, occasion: Occasion, effectiveAt: Instant, context: DecideContext): CaseEvent {
  return { ...happened(context, { type: "alarm-raised", alarm: name, ...occasion }), effectiveAt };
}

/** The day that ends at, or in which falls, the moment at which a limit ends. */
function lastDayBefore(at: Instant, { zone }: Calendar): CivilDate {
  return civilDateOf((at - 1) as Instant, zone);
}

/**
 * What happens by itself when time passes: silence takes effect, unanswered lists lapse, timers of the flow fire,
 * lights turn. Each happens once, at its lawful time, however late the engine wakes.
 */
import type { Calendar } from "../calendar/index.ts";
import { addresseeIn, BREACH_EFFECTS, type Escalation, type Procedure, unitOf } from "../catalog/index.ts";
import { type ClockReading, computeClock } from "../clock/index.ts";
import { fireTimer } from "../flow/index.ts";
import { type CivilDate, civilDateOf, endOfDay, type Instant, startOfDay } from "../shared/index.ts";
import { errandsOf } from "./children.ts";
import { type CaseClocks, correctionLapsesAt } from "./clocks.ts";
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
import { ringsAt } from "./step-times.ts";
import { effectNow, findUndertaking, isOpen, undertakingDue } from "./undertaking.ts";
import { alarmMoment, type Looking, type Moment, momentOf, runningClocks, type Watch, watchesOf } from "./watches.ts";

interface Duty {
  readonly at: Instant;
  readonly perform: (state: CaseState, context: DecideContext) => readonly CaseEvent[];
}

/** The events that are due by `context.now`, in the order of their lawful times; empty when there are none. */
export function dutiesDue(procedure: Procedure, state: CaseState, context: DecideContext): readonly CaseEvent[] {
  const { now, calendar } = context;
  const looking = { until: now };
  let duty = nextDuty(procedure, state, calendar, looking);
  if (duty === null || duty.at > now) return NOTHING;
  const asSystem: DecideContext = { ...context, actor: { kind: "system", jurisdiction: state.jurisdiction } };
  const events: CaseEvent[] = [];
  let current = state;
  // Each duty changes the state so that it is not due again; the bound only guards against a flow of zero-length timers.
  for (let round = 0; round < 100 && duty !== null && duty.at <= now; round++) {
    const performed = duty.perform(current, asSystem);
    if (performed.length === 0) break;
    for (const event of withChildrenAsked(procedure, performed, asSystem)) {
      events.push(event);
      current = evolve(state.jurisdiction, current, event);
    }
    duty = nextDuty(procedure, current, calendar, looking);
  }
  return events;
}

const NOTHING: readonly CaseEvent[] = [];

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
  const duty = nextDuty(procedure, state, calendar, running === undefined ? {} : { running })?.at ?? null;
  // What one case owes another is carried by whoever is woken: `decide` sees one case only.
  const [errand] = errandsOf(state);
  if (errand === undefined) return duty;
  return duty === null || errand.since < duty ? errand.since : duty;
}

/** Of several at the same time the one named first. Of what comes after the time looked to, some is left out. */
function nextDuty(procedure: Procedure, state: CaseState, calendar: Calendar, looking: Looking): Duty | null {
  const { status } = state;
  if (state.observed !== null) return null;
  let next = supervisionDuty(state, calendar);
  next = sooner(next, renewalDuty(procedure, state, calendar));
  next = sooner(next, expiryDuty(procedure, state, calendar));
  next = sooner(next, undertakingDuty(procedure, state, calendar));
  if (status === "correcting") return sooner(next, correctionDuty(state, calendar));
  const beforeAcceptance = isBeforeAcceptance(status);
  const underReview = isUnderReview(status);
  if (!beforeAcceptance && !underReview && status !== "issuing" && status !== "paying") return next;
  const { until, running = runningClocks(procedure, state, calendar, until) } = looking;
  if (underReview) {
    next = sooner(next, timerDuty(procedure, state, calendar));
    next = sooner(next, specialDuty(state, calendar));
  }
  for (const watch of watchesOf(procedure, state, calendar, { until, running }))
    next = sooner(next, watchDuty(procedure, state, watch, calendar));
  return beforeAcceptance ? sooner(next, receiptDuty(procedure, state, running.receipt, calendar)) : next;
}

function sooner(first: Duty | null, second: Duty | null): Duty | null {
  if (first === null || second === null) return first ?? second;
  return second.at < first.at ? second : first;
}

/**
 * R-RCP-01: nothing said by 24:00 of the last day = accepted as of the day of receipt; where the law attaches no
 * such effect, lateness is an alarm. @basis 行政许可法 §32(4)
 */
function receiptDuty(
  procedure: Procedure,
  state: CaseState,
  receipt: ClockReading | null,
  calendar: Calendar,
): Duty | null {
  if (receipt === null) return null;
  const at = receipt.dueAt;
  if (hasFired(state, "receipt-overdue", { on: lastDayBefore(at, calendar) })) return null;
  return { at, perform: (current, context) => lapseReceipt(procedure, current, at, context) };
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
function correctionDuty(state: CaseState, calendar: Calendar): Duty | null {
  const at = correctionLapsesAt(state, calendar);
  if (at === null) return null;
  const ground = state.corrections.at(-1)?.effect ?? "deemed-withdrawn";
  const perform = (_: CaseState, context: DecideContext): readonly CaseEvent[] => [
    {
      ...happened(context, { type: "case-terminated", ground: `corrections-${ground}`, explanation: "" }),
      effectiveAt: at,
    },
  ];
  return { at, perform };
}

/** The first timer of the flow to ring, each reckoned from the moment it was set. */
function timerDuty(procedure: Procedure, state: CaseState, calendar: Calendar): Duty | null {
  let next: Duty | null = null;
  for (const timer of state.flow.timers) {
    const at = ringsAt(procedure, timer, state, calendar);
    if (at === null) continue;
    const ringing = { timer: timer.timerId, effectiveAt: at };
    next = sooner(next, { at, perform: (current, context) => fire(procedure, current, ringing, context) });
  }
  return next;
}

function fire(
  procedure: Procedure,
  state: CaseState,
  { timer, effectiveAt }: { readonly timer: string; readonly effectiveAt: Instant },
  context: DecideContext,
): readonly CaseEvent[] {
  const facts = feelContext(procedure, state, todayOf(context));
  const flow = fireTimer(procedure.flow, state.flow, timer, facts);
  if (!flow.ok) return NOTHING;
  return [{ ...happened(context, { type: "timer-fired", timer, flow: flow.value }), effectiveAt }];
}

function specialDuty(state: CaseState, calendar: Calendar): Duty | null {
  let next: Duty | null = null;
  for (const { id: about, to, expectedEndOn: on } of state.specials) {
    if (to !== null) continue;
    next = sooner(next, alarmDuty(state, "special-overrun", endOfDay(on, calendar.zone), { on, about }));
  }
  return next;
}

/**
 * R-REN-02: undecided when the licence ends, it is renewed, with its decision and its certificate; shortly before, an
 * undecided request is an alarm. While the applicant corrects or the review is suspended silence says nothing.
 * @basis 行政许可法 §50
 */
function renewalDuty(procedure: Procedure, state: CaseState, calendar: Calendar): Duty | null {
  if (procedure.item.renewal === undefined || state.decision !== null || state.closedAt !== null) return null;
  const silence = renewedBySilenceAt(procedure, state, calendar);
  if (silence === null) return null;
  const { endsOn, warnOn } = silence.dates;
  const open = isBeforeAcceptance(state.status) || (isUnderReview(state.status) && state.status !== "suspended");
  const warning = alarmDuty(state, "renewal-due", startOfDay(warnOn, calendar.zone), { on: warnOn });
  return open ? sooner(warning, { at: silence.at, perform: renewed }) : warning;

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
function expiryDuty(procedure: Procedure, state: CaseState, calendar: Calendar): Duty | null {
  const { renewedBy } = procedure.item.result;
  if (renewedBy === undefined || state.issued === null) return null;
  const reminder = expiryReminder(procedure, state, calendar);
  if (reminder === null || hasFired(state, "expiry-reminded", { on: reminder.askBy })) return null;
  const { at, askBy, validTo } = reminder;
  const perform = (_: CaseState, context: DecideContext): readonly CaseEvent[] => [
    { ...happened(context, { type: "expiry-reminded", validTo, askBy, item: renewedBy.item }), effectiveAt: at },
  ];
  return { at, perform };
}

/**
 * R-UND-13: a paper that was owed and did not come takes the effect that the item's law names, at 24:00 of its day; where
 * the law leaves it to the office, and for the office's own verification, it is an alarm. No licence is touched.
 */
function undertakingDuty(procedure: Procedure, state: CaseState, calendar: Calendar): Duty | null {
  let next: Duty | null = null;
  for (const one of state.undertakings) next = sooner(next, dutyOf(procedure, state, one, calendar));
  return next;
}

function dutyOf(procedure: Procedure, state: CaseState, one: Undertaking, calendar: Calendar): Duty | null {
  if (one.kind === "credit-pre-review") return preReviewDuty(procedure, state, one, calendar);
  const due = undertakingDue(procedure, state, one, calendar);
  if (due === null) return null;
  const { at, on } = due;
  const occasion = { on, about: one.id };
  if (due.of === "office") return alarmDuty(state, "verification-overdue", at, occasion);
  const effect = effectNow(one, state.decision !== null);
  if (effect === null || !BREACH_EFFECTS[effect].byItself || one.standing !== "open")
    return one.standing === "delivered" ? null : alarmDuty(state, "undertaking-overdue", at, occasion);
  if (!isUnderReview(state.status)) return null;
  return { at, perform: (current, context) => lapse(current, one.id, at, context) };
}

function lapse(state: CaseState, id: string, effectiveAt: Instant, context: DecideContext): readonly CaseEvent[] {
  const one = findUndertaking(state, id);
  const events = one === undefined ? null : breachEvents(state, one, { reason: "overdue", findings: "" }, context);
  return (events ?? []).map((event) => ({ ...event, effectiveAt }));
}

/**
 * A pre-review that lasts longer than the window's own days is work outside the law (体外循环): the head hears of it.
 * R-UND-20: one that no application followed by its day is void, and with it the case, in which nothing was applied for.
 */
function preReviewDuty(procedure: Procedure, state: CaseState, one: Undertaking, calendar: Calendar): Duty | null {
  const { item } = procedure;
  const { noticeWithin } = item.receipt;
  if (!isOpen(one) || !isBeforeAcceptance(state.status)) return null;
  const due = undertakingDue(procedure, state, one, calendar);
  const end: Duty | null =
    due === null ? null : { at: due.at, perform: (current, context) => lapse(current, one.id, due.at, context) };
  if (noticeWithin === null) return end;
  const startsOn = civilDateOf(one.givenAt, calendar.zone);
  const { dueAt, dueOn } = computeClock({ calendar, startsOn, limit: noticeWithin });
  return sooner(end, alarmDuty(state, "undertaking-overdue", dueAt, { on: dueOn, about: one.id }));
}

/** R-SUP-02: an order of supervision that nobody answered by its day. */
function supervisionDuty(state: CaseState, calendar: Calendar): Duty | null {
  let next: Duty | null = null;
  for (const { id: about, answer, answerDueOn: on } of state.supervisions) {
    if (answer !== null) continue;
    next = sooner(next, alarmDuty(state, "supervision-overdue", endOfDay(on, calendar.zone), { on, about }));
  }
  return next;
}

/** R-ALM-01 … R-ALM-04: the next light of a clock that runs, or whom the district wants told. */
function watchDuty(procedure: Procedure, state: CaseState, watch: Watch, calendar: Calendar): Duty | null {
  const alarm = nextAlarm(state, watch, calendar);
  let next = alarm;
  for (const rule of procedure.timing.escalations) {
    // What is told so long after red cannot be next while an alarm of the clock, red at the latest, is still to come.
    if (rule.clock !== watch.clock || (alarm !== null && typeof rule.at !== "string")) continue;
    const moment = momentOf(rule, watch.reading, calendar);
    if (next === null || moment.at < next.at) next = escalationDuty(procedure, state, watch, { rule, moment }) ?? next;
  }
  return next;
}

function nextAlarm(state: CaseState, { alarms, reading, occasion }: Watch, calendar: Calendar): Duty | null {
  let next: Duty | null = null;
  for (const name of alarms) {
    // Past red a light that was never seen yellow is not turned back.
    if (name === "yellow" && hasFired(state, "red", { ...occasion, on: reading.dueOn })) continue;
    const { at, on } = alarmMoment(name, reading, calendar);
    if (next === null || at < next.at) next = alarmDuty(state, name, at, { ...occasion, on }) ?? next;
  }
  return next;
}

function escalationDuty(
  { timing }: Procedure,
  state: CaseState,
  { clock, about, place }: Watch,
  { rule, moment: { at, on } }: { readonly rule: Escalation; readonly moment: Moment },
): Duty | null {
  const occasion = { clock, on, ...(about === undefined ? {} : { about }) };
  if (hasFired(state, rule.id, occasion)) return null;
  const to = addresseeIn(rule, place, timing.posts);
  if (to === null) return null;
  const unit = to === "holder" ? place.office : unitOf(to, place);
  const level = typeof rule.at === "string" ? rule.at : "after";
  const perform = (_: CaseState, context: DecideContext): readonly CaseEvent[] => [
    { ...happened(context, { type: "escalated", rule: rule.id, level, to, unit, ...occasion }), effectiveAt: at },
  ];
  return { at, perform };
}

function alarmDuty(state: CaseState, name: Alarm, at: Instant, occasion: Occasion): Duty | null {
  if (hasFired(state, name, occasion)) return null;
  return { at, perform: (_, context) => [alarm(name, occasion, at, context)] };
}

function alarm(name: Alarm, occasion: Occasion, effectiveAt: Instant, context: DecideContext): CaseEvent {
  return { ...happened(context, { type: "alarm-raised", alarm: name, ...occasion }), effectiveAt };
}

/** The day that ends at, or in which falls, the moment at which a limit ends. */
function lastDayBefore(at: Instant, { zone }: Calendar): CivilDate {
  return civilDateOf((at - 1) as Instant, zone);
}

/**
 * What each event does to the state of its case. Total and without a procedure: an old case folds although its
 * item has changed or gone.
 */
import type { Instant, Jurisdiction } from "../shared/index.ts";
import { counterAct } from "./acts.ts";
import type { HandedInByMaterial } from "./command.ts";
import type { CaseEvent, EventOf } from "./event.ts";
import { alarmRaised, firedKey, supervisionAnswered, supervisionOrdered } from "./evolve-alarms.ts";
import {
  bundleConcluded,
  childAsked,
  childClockTold,
  childClosed,
  childNotOpened,
  childOpened,
  childReleased,
  childrenReleased,
  parentTold,
  withdrawalAsked,
  withResult,
} from "./evolve-children.ts";
import { licenceChange } from "./evolve-licence.ts";
import { observedOpened, submitted } from "./evolve-opening.ts";
import {
  accepted,
  decided,
  delegateAnswered,
  handedOver,
  migrated,
  opinionGiven,
  resumed,
  sentBack,
  signerAsked,
  specialEnded,
  specialOf,
  steppedBack,
  suspended,
  taskDelegated,
  withFlow,
} from "./evolve-review.ts";
import {
  undertakingBroken,
  undertakingChanged,
  undertakingDelivered,
  undertakingGiven,
  undertakingsAccepted,
  undertakingsLapsed,
  undertakingWithdrawn,
} from "./evolve-undertakings.ts";
import type { CaseState } from "./state.ts";
import type { CaseStatus } from "./status.ts";
import { turnsAfter } from "./turns.ts";

/** @throws Error when the first event does not open a case, or a later one does: the stream is broken */
export function evolve(jurisdiction: Jurisdiction, state: CaseState | null, event: CaseEvent): CaseState {
  if (state === null) return opened(jurisdiction, event);
  const next = withResult(applied(state, event), event);
  return { ...next, version: state.version + 1, turns: turnsAfter(state, next, event.effectiveAt ?? event.at) };
}

/** Folds a whole stream. @throws Error on an empty or broken one */
export function foldCase(jurisdiction: Jurisdiction, events: Iterable<CaseEvent>): CaseState {
  let state: CaseState | null = null;
  for (const event of events) state = evolve(jurisdiction, state, event);
  if (state === null) throw new Error("a case has at least one event");
  return state;
}

function opened(jurisdiction: Jurisdiction, event: CaseEvent): CaseState {
  const { body } = event;
  if (body.type === "case-submitted") return submitted(jurisdiction, event, body);
  if (body.type === "observed-opened") return observedOpened(jurisdiction, body);
  throw new Error(`a case cannot begin with ${body.type}`);
}

/** One arm per event; the compiler holds it exhaustive. */
function applied(state: CaseState, event: CaseEvent): CaseState {
  const { body, at } = event;
  switch (body.type) {
    case "case-submitted":
    case "observed-opened":
      throw new Error(`a case cannot be opened twice (${body.type})`);
    case "case-received":
      return { ...state, status: "received", materials: withOriginals(state.materials, body.originalsSeen) };
    case "corrections-requested":
      return { ...state, status: "correcting", corrections: [...state.corrections, roundOf(body, at)] };
    case "corrections-delivered":
      return correctionsDelivered(state, event, body);
    case "corrected-on-the-spot":
      return withPapers(state, event, body);
    case "case-accepted":
      return undertakingsAccepted(accepted(state, at, body));
    case "undertaking-given":
      return undertakingGiven(state, event, body);
    case "undertaking-withdrawn":
      return undertakingWithdrawn(state, event, body);
    case "undertaking-delivered":
      return undertakingDelivered(state, event, body);
    case "undertaking-kept":
    case "undertaking-returned":
    case "rectification-ordered":
      return undertakingChanged(state, body);
    case "undertaking-broken":
      return undertakingBroken(state, body);
    case "not-needed-declared":
      return closedAtWindow(state, "not-needed", at);
    case "jurisdiction-declined":
      return closedAtWindow(state, "not-ours", at);
    case "papers-returned":
      return closedAtWindow(state, "returned", at);
    case "returned-to-window":
      return { ...state, returnsToWindow: state.returnsToWindow + 1 };
    case "task-claimed":
      return { ...state, holders: { ...state.holders, ...holder(body.task, event.by.account) } };
    case "task-handed-over":
      return handedOver(state, body.task, body.to);
    case "opinion-given":
    case "visit-recorded":
      return opinionGiven(state, event, body);
    case "sent-back":
      return sentBack(state, event, body);
    case "signer-asked":
      return signerAsked(state, at, body);
    case "task-delegated":
      return taskDelegated(state, event, body);
    case "delegate-answered":
      return delegateAnswered(state, event, body);
    case "step-taken-back":
    case "case-jumped":
      return steppedBack(state, at, body.flow);
    case "case-migrated":
      return migrated(state, at, body);
    case "message-received":
      return withFlow(state, body.flow, at);
    case "timer-fired":
      return withFlow(state, body.flow, at);
    case "case-decided":
      return body.outcome === "refused" ? undertakingsLapsed(decided(state, event, body)) : decided(state, event, body);
    case "special-started":
      return { ...state, status: "special", specials: [...state.specials, specialOf(body)] };
    case "special-ended":
      return specialEnded(state, body);
    case "case-suspended":
      return suspended(state, body);
    case "case-resumed":
      return resumed(state, body);
    case "case-extended":
      return { ...state, extensions: [...state.extensions, { by: body.by, at }] };
    case "payment-recorded":
      return { ...state, paid: true };
    case "result-issued":
      return issued(state, at, body);
    case "service-recorded":
      return served(state, event, body);
    case "case-withdrawn":
      return closed(childrenReleased(state), "withdrawn", at);
    case "child-asked":
      return childAsked(state, event, body);
    case "child-opened":
      return childOpened(state, body);
    case "child-not-opened":
      return childNotOpened(state, body);
    case "child-closed":
      return childClosed(state, event, body);
    case "child-released":
      return childReleased(state, body);
    case "child-clock-told":
      return childClockTold(state, body);
    case "withdrawal-asked":
      return withdrawalAsked(state, at, body);
    case "bundle-concluded":
      return bundleConcluded(state, event);
    case "parent-told":
      return parentTold(state, body);
    case "case-terminated":
      return closed(state, "ended", at);
    case "delay-explained":
    case "reminder-sent":
    case "joint-work-noted":
      return state;
    case "alarm-raised":
      return alarmRaised(state, body);
    case "escalated":
      return { ...state, fired: [...state.fired, firedKey(body.rule, body)] };
    case "expiry-reminded":
      return { ...state, fired: [...state.fired, firedKey("expiry-reminded", { on: body.askBy })] };
    case "supervision-ordered":
      return supervisionOrdered(state, event, body);
    case "supervision-answered":
      return supervisionAnswered(state, event, body);
    case "licence-ended":
    case "penalty-noted":
      return { ...state, licence: [...state.licence, licenceChange(body)] };
    case "service-rated":
      return { ...state, acts: state.acts.map((act) => (act.id === body.act ? { ...act, rated: true } : act)) };
    case "case-archived":
      return { ...state, status: "archived" };
    case "activity-observed":
      return activityObserved(state, body);
    case "observed-closed":
      return observedClosed(state, body);
  }
}

function withOriginals(materials: HandedInByMaterial, seen: readonly string[]): HandedInByMaterial {
  if (seen.length === 0) return materials;
  const marked = seen.map((id) => [id, { ...(materials[id] ?? { files: [] }), originalSeen: true }] as const);
  return { ...materials, ...Object.fromEntries(marked) };
}

function roundOf(body: EventOf<"corrections-requested">, requestedAt: Instant): CaseState["corrections"][number] {
  return { requestedAt, items: body.items, dueOn: body.dueOn, effect: body.effect, deliveredOn: null, delivered: [] };
}

/** New papers replace those of the same material; form fields replace field by field. */
function withPapers(
  state: CaseState,
  event: CaseEvent,
  body: { readonly form: CaseState["form"]; readonly materials: HandedInByMaterial },
): CaseState {
  const personalForm = event.personal?.form;
  const personal =
    state.personal === undefined || personalForm === undefined
      ? state.personal
      : { ...state.personal, form: { ...state.personal.form, ...personalForm } };
  return {
    ...state,
    form: { ...state.form, ...body.form },
    materials: { ...state.materials, ...body.materials },
    personal,
  };
}

function correctionsDelivered(state: CaseState, event: CaseEvent, body: EventOf<"corrections-delivered">): CaseState {
  const delivered = [
    ...Object.keys(body.materials),
    ...Object.keys(body.form),
    ...Object.keys(event.personal?.form ?? {}),
  ];
  const corrections = state.corrections.map((round, index) =>
    index === state.corrections.length - 1 ? { ...round, deliveredOn: body.deliveredOn, delivered } : round,
  );
  const atCounter = event.by.kind === "staff";
  return {
    ...withPapers(state, event, body),
    status: "corrected",
    corrections,
    completeOn: body.deliveredOn,
    completeAt: event.at,
    acts: atCounter ? [...state.acts, counterAct("counter-correct", state.version + 1, event)] : state.acts,
  };
}

function issued(state: CaseState, at: Instant, body: EventOf<"result-issued">): CaseState {
  const status = state.status === "paying" ? "issuing" : state.status;
  const closedAt = state.closedAt ?? (status === "filed" ? at : null);
  return { ...state, status, closedAt, issued: { issuedOn: body.issuedOn, validTo: body.validTo } };
}

function served(state: CaseState, event: CaseEvent, body: EventOf<"service-recorded">): CaseState {
  const collected = body.way === "window" || body.way === "direct";
  return {
    ...state,
    status: state.status === "issuing" ? "delivered" : state.status,
    closedAt: state.closedAt ?? event.at,
    service: { way: body.way, servedOn: body.servedOn, signature: body.signature },
    acts: collected ? [...state.acts, counterAct("counter-collect", state.version + 1, event)] : state.acts,
  };
}

function closedAtWindow(state: CaseState, status: CaseStatus, at: Instant): CaseState {
  return undertakingsLapsed({ ...state, status, closedAt: at });
}

function closed(state: CaseState, status: CaseStatus, at: Instant): CaseState {
  const flow = { ...state.flow, tokens: [], tasks: [], timers: [], waits: [], calls: [] };
  return { ...undertakingsLapsed(state), status, closedAt: at, flow, holders: {}, delegated: {}, since: {} };
}

function activityObserved(state: CaseState, body: EventOf<"activity-observed">): CaseState {
  if (state.observed === null) return state;
  return {
    ...state,
    observed: {
      ...state.observed,
      activities: state.observed.activities + 1,
      lastActivityAt: body.occurredAt,
    },
  };
}

function observedClosed(state: CaseState, body: EventOf<"observed-closed">): CaseState {
  if (state.observed === null) return state;
  return {
    ...state,
    status: "archived",
    closedAt: body.closedAt,
    observed: { ...state.observed, closedAt: body.closedAt },
  };
}

function holder(task: string, account: CaseEvent["by"]["account"]): CaseState["holders"] {
  return account === undefined ? {} : { [task]: account };
}

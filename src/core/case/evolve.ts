/**
 * What each event does to the state of its case. Total and without a procedure: an old case folds although its
 * item has changed or gone.
 */
import { emptyFlow, evolveFlow, type FlowDelta } from "../flow/index.ts";
import type { Instant, Jurisdiction } from "../shared/index.ts";
import type { HandedInByMaterial } from "./command.ts";
import type { CaseEvent, EventOf } from "./event.ts";
import type { CaseState, ServiceAct } from "./state.ts";
import type { CaseStatus } from "./status.ts";

/** @throws Error when the first event does not open a case, or a later one does: the stream is broken */
export function evolve(jurisdiction: Jurisdiction, state: CaseState | null, event: CaseEvent): CaseState {
  if (state === null) return opened(jurisdiction, event);
  const next = applied(state, event);
  return { ...next, version: state.version + 1 };
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

const NOTHING_YET = {
  version: 1,
  acceptedOn: null,
  acceptedAt: null,
  acceptanceKind: null,
  clockStartsOn: null,
  corrections: [],
  flow: emptyFlow,
  holders: {},
  since: {},
  opinions: [],
  specials: [],
  extensions: [],
  alarms: [],
  returnsToWindow: 0,
  feeFen: null,
  paid: false,
  decision: null,
  issued: null,
  service: null,
  closedAt: null,
} as const satisfies Partial<CaseState>;

function submitted(jurisdiction: Jurisdiction, event: CaseEvent, body: EventOf<"case-submitted">): CaseState {
  const atCounter = body.channel === "window";
  return {
    ...NOTHING_YET,
    jurisdiction,
    id: body.id,
    status: atCounter ? "received" : "submitted",
    number: body.number,
    item: body.item,
    procedureVersion: body.procedureVersion,
    channel: body.channel,
    applicantKind: body.applicantKind,
    parties: body.parties,
    owner: body.owner,
    situation: body.situation,
    form: body.form,
    materials: body.materials,
    serviceWay: body.serviceWay,
    personal: event.personal?.submitted,
    offices: [body.office],
    submittedAt: event.at,
    receivedOn: body.receivedOn,
    completeOn: body.receivedOn,
    completeAt: event.at,
    acts: atCounter ? [counterAct("counter-submit", 1, event)] : [],
    observed: null,
  };
}

function observedOpened(jurisdiction: Jurisdiction, body: EventOf<"observed-opened">): CaseState {
  return {
    ...NOTHING_YET,
    jurisdiction,
    id: body.id,
    status: "reviewing",
    number: body.number,
    item: body.procedure,
    procedureVersion: "observed",
    channel: "imported",
    applicantKind: "person",
    parties: { applicant: "" },
    owner: null,
    situation: {},
    form: {},
    materials: {},
    serviceWay: "direct",
    personal: undefined,
    offices: [body.office],
    submittedAt: body.openedAt,
    receivedOn: body.openedOn,
    completeOn: body.openedOn,
    completeAt: body.openedAt,
    acts: [],
    observed: { deadlineAt: body.deadlineAt, closedAt: null, activities: 0, lastActivityAt: null },
  };
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
      return accepted(state, at, body);
    case "not-needed-declared":
      return { ...state, status: "not-needed", closedAt: at };
    case "jurisdiction-declined":
      return { ...state, status: "not-ours", closedAt: at };
    case "papers-returned":
      return { ...state, status: "returned", closedAt: at };
    case "returned-to-window":
      return { ...state, returnsToWindow: state.returnsToWindow + 1 };
    case "task-claimed":
      return { ...state, holders: { ...state.holders, ...holder(body.task, event.by.account) } };
    case "task-handed-over":
      return { ...state, holders: { ...state.holders, [body.task]: body.to } };
    case "opinion-given":
    case "visit-recorded":
      return opinionGiven(state, event, body);
    case "sent-back":
      return sentBack(state, event, body);
    case "timer-fired":
      return withFlow(state, body.flow, at);
    case "case-decided":
      return decided(state, event, body);
    case "special-started":
      return { ...state, status: "special", specials: [...state.specials, specialOf(body)] };
    case "special-ended":
      return specialEnded(state, body);
    case "case-extended":
      return { ...state, extensions: [...state.extensions, { by: body.by, at }] };
    case "payment-recorded":
      return { ...state, paid: true };
    case "result-issued":
      return issued(state, at, body);
    case "service-recorded":
      return served(state, event, body);
    case "case-withdrawn":
      return closed(state, "withdrawn", at);
    case "case-terminated":
      return closed(state, "ended", at);
    case "delay-explained":
    case "reminder-sent":
      return state;
    case "alarm-raised":
      return { ...state, alarms: [...state.alarms, body.alarm] };
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

function accepted(state: CaseState, at: Instant, body: EventOf<"case-accepted">): CaseState {
  return withFlow(
    {
      ...state,
      status: "accepted",
      acceptedOn: body.acceptedOn,
      acceptedAt: at,
      acceptanceKind: body.kind,
      clockStartsOn: body.clockStartsOn,
      feeFen: body.feeFen,
    },
    body.flow,
    at,
  );
}

/** Applies a flow delta, keeps when tasks and timers began, and reads the status off the open tasks. */
function withFlow(state: CaseState, delta: FlowDelta, at: Instant): CaseState {
  const flow = evolveFlow(state.flow, delta);
  const open = new Set([...flow.tasks.map((task) => task.taskId), ...flow.timers.map((timer) => timer.timerId)]);
  const fresh = [...delta.opened.map((task) => task.taskId), ...delta.timersSet.map((timer) => timer.timerId)];
  const since = Object.fromEntries([
    ...Object.entries(state.since).filter(([id]) => open.has(id)),
    ...fresh.map((id) => [id, at] as const),
  ]);
  const holders = Object.fromEntries(Object.entries(state.holders).filter(([task]) => open.has(task)));
  const offices = unite(
    state.offices,
    delta.opened.map((task) => task.office),
  );
  return {
    ...state,
    flow,
    offices,
    since,
    holders,
    status: statusUnderReview(state.status, flow, state.opinions.length > 0),
  };
}

function unite(known: readonly string[], more: readonly string[]): readonly string[] {
  return more.every((office) => known.includes(office)) ? known : [...new Set([...known, ...more])];
}

function statusUnderReview(status: CaseStatus, flow: CaseState["flow"], anyOpinion: boolean): CaseStatus {
  if (status !== "accepted" && status !== "reviewing" && status !== "deciding") return status;
  const kinds = flow.tasks.map((task) => task.kind);
  if (kinds.length > 0 && kinds.every((kind) => kind === "decide")) return "deciding";
  return anyOpinion || status !== "accepted" ? "reviewing" : "accepted";
}

function opinionGiven(
  state: CaseState,
  event: CaseEvent,
  body: EventOf<"opinion-given"> | EventOf<"visit-recorded">,
): CaseState {
  const opinion = {
    task: body.task,
    node: body.node,
    kind: body.type === "visit-recorded" ? "visit" : body.kind,
    outcome: body.outcome,
    by: event.by.account,
    at: event.at,
    stands: true,
  };
  return withFlow({ ...state, opinions: [...state.opinions, opinion] }, body.flow, event.at);
}

function sentBack(state: CaseState, event: CaseEvent, body: EventOf<"sent-back">): CaseState {
  const next = withFlow(state, body.flow, event.at);
  const standing = new Set(Object.keys(next.flow.outcomes));
  return {
    ...next,
    status: next.status === "deciding" ? "reviewing" : next.status,
    opinions: next.opinions.map((opinion) =>
      opinion.stands && !standing.has(opinion.node) ? { ...opinion, stands: false } : opinion,
    ),
  };
}

function decided(state: CaseState, event: CaseEvent, body: EventOf<"case-decided">): CaseState {
  const decision = {
    outcome: body.outcome,
    reason: body.reason,
    ground: body.ground,
    decidedOn: body.decidedOn,
    decidedAt: event.at,
    by: event.by.account,
  };
  const flowed = body.flow === null ? state : withFlow(state, body.flow, event.at);
  const closedAt = body.outcome === "granted" ? null : event.at;
  const status = statusAfterDecision(state, body.outcome);
  return { ...flowed, status, decision, closedAt, acts: withOnlineMatter(flowed, event) };
}

function statusAfterDecision(state: CaseState, outcome: EventOf<"case-decided">["outcome"]): CaseStatus {
  switch (outcome) {
    case "granted":
      return state.feeFen !== null && state.feeFen > 0 ? "paying" : "issuing";
    case "refused":
      return "refused";
    case "filed":
      return "filed";
  }
}

function specialOf(body: EventOf<"special-started">): CaseState["specials"][number] {
  return {
    id: body.special,
    procedure: body.procedure,
    stops: body.stops,
    from: body.from,
    to: null,
    expectedEndOn: body.expectedEndOn,
  };
}

function specialEnded(state: CaseState, body: EventOf<"special-ended">): CaseState {
  const specials = state.specials.map((special) =>
    special.id === body.special ? { ...special, to: body.endedOn } : special,
  );
  const stillOpen = specials.some((special) => special.to === null);
  const status = stillOpen ? "special" : statusUnderReview("reviewing", state.flow, state.opinions.length > 0);
  return { ...state, specials, status };
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

function closed(state: CaseState, status: CaseStatus, at: Instant): CaseState {
  const flow = { ...state.flow, tokens: [], tasks: [], timers: [] };
  return { ...state, status, closedAt: at, flow, holders: {}, since: {} };
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

function counterAct(kind: ServiceAct["kind"], version: number, event: CaseEvent): ServiceAct {
  return { id: `${kind}-${version}`, kind, at: event.at, office: event.by.post ?? null, rated: false };
}

function withOnlineMatter(state: CaseState, event: CaseEvent): readonly ServiceAct[] {
  if (state.channel === "window" || state.acts.some((act) => act.kind === "online-matter")) return state.acts;
  return [...state.acts, { id: "online-matter", kind: "online-matter", at: event.at, office: null, rated: false }];
}

function holder(task: string, account: CaseEvent["by"]["account"]): CaseState["holders"] {
  return account === undefined ? {} : { [task]: account };
}

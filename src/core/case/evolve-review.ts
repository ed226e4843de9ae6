/** What acceptance, review, special procedures and the decision do to the state: wherever the flow moves. */
import { evolveFlow, type FlowDelta, type FlowState } from "../flow/index.ts";
import { type AccountId, appended, type Instant } from "../shared/index.ts";
import { withOnlineMatter } from "./acts.ts";
import type { CaseEvent, EventOf } from "./event.ts";
import type { CaseState } from "./state.ts";
import type { CaseStatus } from "./status.ts";

export function accepted(state: CaseState, at: Instant, body: EventOf<"case-accepted">): CaseState {
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
export function withFlow(state: CaseState, delta: FlowDelta, at: Instant): CaseState {
  const flow = evolveFlow(state.flow, delta);
  return {
    ...state,
    flow,
    offices: unite(state.offices, delta.opened),
    since: sinceWhen(stillOpen(state.since, flow), delta, at),
    holders: stillOpen(state.holders, flow),
    delegated: stillOpen(state.delegated, flow),
    status: statusUnderReview(state.status, flow, state.opinions.length > 0),
  };
}

function sinceWhen(since: CaseState["since"], { opened, timersSet }: FlowDelta, at: Instant): CaseState["since"] {
  if (opened.length === 0 && timersSet.length === 0) return since;
  const begun: Record<string, Instant> = { ...since };
  for (const { taskId } of opened) begun[taskId] = at;
  for (const { timerId } of timersSet) begun[timerId] = at;
  return begun;
}

/** What is known of tasks and timers that are still open; itself where all of them are. */
function stillOpen<T>(values: Readonly<Record<string, T>>, flow: FlowState): Readonly<Record<string, T>> {
  const ids = Object.keys(values);
  if (ids.every((id) => isOpenIn(flow, id))) return values;
  const kept: Record<string, T> = {};
  for (const id of ids) {
    const value = values[id];
    if (value !== undefined && isOpenIn(flow, id)) kept[id] = value;
  }
  return kept;
}

function isOpenIn({ tasks, timers }: FlowState, id: string): boolean {
  return tasks.some(({ taskId }) => taskId === id) || timers.some(({ timerId }) => timerId === id);
}

function unite(known: readonly string[], opened: FlowDelta["opened"]): readonly string[] {
  let offices = known;
  for (const { office } of opened) if (!offices.includes(office)) offices = appended(offices, office);
  return offices;
}

function statusUnderReview(status: CaseStatus, flow: CaseState["flow"], anyOpinion: boolean): CaseStatus {
  if (status !== "accepted" && status !== "reviewing" && status !== "deciding") return status;
  if (flow.tasks.length > 0 && flow.tasks.every((task) => task.kind === "decide")) return "deciding";
  return anyOpinion || status !== "accepted" ? "reviewing" : "accepted";
}

export function opinionGiven(
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
    conditions: body.type === "visit-recorded" ? NO_CONDITIONS : (body.conditions ?? NO_CONDITIONS),
    stands: true,
  };
  return withFlow({ ...state, opinions: appended(state.opinions, opinion) }, body.flow, event.at);
}

const NO_CONDITIONS: readonly string[] = [];

export function sentBack(state: CaseState, event: CaseEvent, body: EventOf<"sent-back">): CaseState {
  return steppedBack(state, event.at, body.flow);
}

/** Opinions on steps that are done again no longer stand. */
export function steppedBack(state: CaseState, at: Instant, flow: FlowDelta): CaseState {
  const next = withFlow(state, flow, at);
  if (flow.tokens.undone.length === 0) return next;
  const undone = new Set(flow.tokens.undone);
  return {
    ...next,
    status: next.status === "deciding" ? "reviewing" : next.status,
    opinions: next.opinions.map((opinion) =>
      opinion.stands && undone.has(serialOf(opinion.task)) ? { ...opinion, stands: false } : opinion,
    ),
  };
}

/** The serial at the end of a task's id. */
function serialOf(task: string): number {
  return Number.parseInt(task.slice(task.lastIndexOf("#") + 1), 10);
}

/** Under a new version of the procedure: whoever held a task holds what it has become, since the same moment. */
export function migrated(state: CaseState, at: Instant, body: EventOf<"case-migrated">): CaseState {
  const { flow, to } = body;
  const work = flow?.migrated;
  if (flow === null || work === undefined) return { ...state, procedureVersion: to };
  const became = new Map(
    state.flow.tasks.map((old) => [old.taskId, work.tasks.find((task) => task.tokenId === old.tokenId)?.taskId]),
  );
  const renamed = <T>(byTask: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(byTask).map(([task, value]) => [became.get(task) ?? task, value]));
  const fresh = work.timers.filter((timer) => state.since[timer.timerId] === undefined);
  const since = { ...renamed(state.since), ...Object.fromEntries(fresh.map((timer) => [timer.timerId, at])) };
  const holders = renamed(state.holders);
  return withFlow({ ...state, procedureVersion: to, since, holders, delegated: renamed(state.delegated) }, flow, at);
}

/** The new task is held by whoever was asked. */
export function signerAsked(state: CaseState, at: Instant, body: EventOf<"signer-asked">): CaseState {
  const next = withFlow(state, body.flow, at);
  const [task] = body.flow.opened;
  return task === undefined ? next : { ...next, holders: { ...next.holders, [task.taskId]: body.to } };
}

/** Whoever takes a delegated task over takes it over as its own. */
export function handedOver(state: CaseState, task: string, to: AccountId): CaseState {
  const { [task]: _, ...delegated } = state.delegated;
  return { ...state, holders: { ...state.holders, [task]: to }, delegated };
}

export function taskDelegated(state: CaseState, event: CaseEvent, body: EventOf<"task-delegated">): CaseState {
  const { account } = event.by;
  if (account === undefined) return state;
  return {
    ...state,
    holders: { ...state.holders, [body.task]: body.to },
    delegated: { ...state.delegated, [body.task]: account },
  };
}

/** The word is kept beside the others, and the task is again with whoever gave it away. */
export function delegateAnswered(state: CaseState, event: CaseEvent, body: EventOf<"delegate-answered">): CaseState {
  const { task, node, outcome } = body;
  const opinion = {
    task,
    node,
    kind: "delegate",
    outcome,
    by: event.by.account,
    at: event.at,
    conditions: [],
    stands: true,
  };
  const principal = state.delegated[task];
  const next = principal === undefined ? state : handedOver(state, task, principal);
  return { ...next, opinions: [...next.opinions, opinion] };
}

export function decided(state: CaseState, event: CaseEvent, body: EventOf<"case-decided">): CaseState {
  const decision = {
    outcome: body.outcome,
    reason: body.reason,
    ground: body.ground,
    decidedOn: body.decidedOn,
    decidedAt: event.effectiveAt ?? event.at,
    by: event.by.account,
    answers: body.answers ?? [],
  };
  const flowed = body.flow === null ? state : withFlow(state, body.flow, event.at);
  const closedAt = body.outcome === "granted" ? null : event.at;
  // What is deemed waits for no payment, and nobody has a step left to do.
  const deemed = body.deemed !== undefined;
  const status = deemed ? "issuing" : statusAfterDecision(state, body.outcome);
  const acts = withOnlineMatter(flowed, event);
  return { ...(deemed ? stepless(flowed) : flowed), status, decision, closedAt, acts };
}

/** No step, timer or awaited message is left open. */
export function stepless(state: CaseState): CaseState {
  const flow = { ...state.flow, tokens: [], tasks: [], timers: [], waits: [], calls: [] };
  return { ...state, flow, holders: {}, since: {} };
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

export function specialOf(body: EventOf<"special-started">): CaseState["specials"][number] {
  return {
    id: body.special,
    procedure: body.procedure,
    stops: body.stops,
    from: body.from,
    to: null,
    expectedEndOn: body.expectedEndOn,
    ...(body.latestOn === undefined ? {} : { latestOn: body.latestOn }),
    ...(body.askedBy === undefined ? {} : { askedBy: body.askedBy }),
  };
}

export function specialEnded(state: CaseState, body: EventOf<"special-ended">): CaseState {
  const specials = state.specials.map((special) =>
    special.id === body.special ? { ...special, to: body.endedOn } : special,
  );
  return { ...state, specials, status: statusAfterStop({ ...state, specials }) };
}

export function suspended(state: CaseState, { suspension, ground, from }: EventOf<"case-suspended">): CaseState {
  const suspensions = [...state.suspensions, { id: suspension, ground, from, to: null }];
  return { ...state, suspensions, status: "suspended" };
}

export function resumed(state: CaseState, body: EventOf<"case-resumed">): CaseState {
  const suspensions = state.suspensions.map((one) =>
    one.id === body.suspension ? { ...one, to: body.resumedOn } : one,
  );
  return { ...state, suspensions, status: statusAfterStop({ ...state, suspensions }) };
}

function statusAfterStop(state: CaseState): CaseStatus {
  if (state.suspensions.some(({ to }) => to === null)) return "suspended";
  if (state.specials.some((special) => special.to === null)) return "special";
  return statusUnderReview("reviewing", state.flow, state.opinions.length > 0);
}

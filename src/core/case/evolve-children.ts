/** What the events between a parent and its children do to either. */
import type { Instant } from "../shared/index.ts";
import { withOnlineMatter } from "./acts.ts";
import type { Child } from "./child.ts";
import { openChildren, resultForParent } from "./children.ts";
import type { CaseEvent, EventOf } from "./event.ts";
import { withFlow } from "./evolve-review.ts";
import type { CaseState } from "./state.ts";

export function childAsked(state: CaseState, event: CaseEvent, body: EventOf<"child-asked">): CaseState {
  const { call, node, item } = body;
  const asked: Child = {
    ...{ call, node, item, askedAt: event.effectiveAt ?? event.at },
    ...{ id: null, number: null, obstacle: null, outcome: null, closedAt: null, released: false, clock: null },
  };
  return { ...state, children: [...state.children, asked] };
}

/** One that was called off while it was being opened is there after all, and is to go as the others do. */
export function childOpened(state: CaseState, { call, child, number }: EventOf<"child-opened">): CaseState {
  const released = state.withdrawal === null ? undefined : false;
  return changed(state, call, { id: child, number, obstacle: null, ...(released === undefined ? {} : { released }) });
}

export function childNotOpened(state: CaseState, { call, obstacle }: EventOf<"child-not-opened">): CaseState {
  return changed(state, call, { obstacle });
}

export function childClockTold(state: CaseState, { call, clock }: EventOf<"child-clock-told">): CaseState {
  return changed(state, call, { clock });
}

export function childReleased(state: CaseState, { call }: EventOf<"child-released">): CaseState {
  return changed(state, call, { released: true });
}

export function childClosed(state: CaseState, event: CaseEvent, body: EventOf<"child-closed">): CaseState {
  const closedAt = event.effectiveAt ?? event.at;
  const next = changed(state, body.call, { outcome: body.outcome, closedAt });
  return body.flow === null ? next : withFlow(next, body.flow, event.at);
}

/** What is not opened yet will not be. */
export function withdrawalAsked(state: CaseState, at: Instant, { reason }: EventOf<"withdrawal-asked">): CaseState {
  const children = state.children.map((child) => (child.id === null ? { ...child, released: true } : child));
  return { ...state, withdrawal: { reason, at }, children };
}

/** Children that are still open go on by themselves. */
export function childrenReleased(state: CaseState): CaseState {
  if (openChildren(state).length === 0) return state;
  return {
    ...state,
    children: state.children.map((child) => (child.outcome === null ? { ...child, released: true } : child)),
  };
}

export function bundleConcluded(state: CaseState, event: CaseEvent): CaseState {
  const { at } = event;
  return { ...state, status: "concluded", closedAt: event.effectiveAt ?? at, acts: withOnlineMatter(state, event) };
}

export function parentTold(state: CaseState, body: EventOf<"parent-told">): CaseState {
  const { parent } = state;
  if (parent === null) return state;
  const told = body.told === "clock" ? { toldMark: body.mark } : { told: body.told };
  return { ...state, parent: { ...parent, ...told } };
}

/** After any event of a child: how it ended, once it has, stays so. */
export function withResult(state: CaseState, event: CaseEvent): CaseState {
  const { parent } = state;
  if (parent === null || parent.result !== null) return state;
  const outcome = resultForParent(state);
  if (outcome === null) return state;
  return { ...state, parent: { ...parent, result: { outcome, at: event.effectiveAt ?? event.at } } };
}

function changed(state: CaseState, call: string, change: Partial<Child>): CaseState {
  return { ...state, children: state.children.map((one) => (one.call === call ? { ...one, ...change } : one)) };
}

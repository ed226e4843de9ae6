/** What happens to undertakings, and what that does to the case. */
import type { CivilDate } from "../shared/index.ts";
import type { CaseEvent, EventOf } from "./event.ts";
import { stepless, withFlow } from "./evolve-review.ts";
import type { CaseState, Undertaking } from "./state.ts";
import { isOpen } from "./undertaking.ts";

export function undertakingGiven(state: CaseState, event: CaseEvent, body: EventOf<"undertaking-given">): CaseState {
  const { undertaking: id, kind, materials, conditions, effects, bars } = body;
  const given: Undertaking = {
    ...{ id, kind, materials, conditions, effects, bars },
    givenAt: event.at,
    standing: "open",
    rectifyBy: null,
    breach: null,
  };
  return { ...state, undertakings: [...state.undertakings, given] };
}

/** Taken back after acceptance the flow begins anew: opinions given on the other way no longer stand. */
export function undertakingWithdrawn(
  state: CaseState,
  event: CaseEvent,
  body: EventOf<"undertaking-withdrawn">,
): CaseState {
  const next = withApplication(
    change(state, body.undertaking, { standing: "withdrawn" }),
    state,
    event,
    body.withdrawnOn,
  );
  if (body.flow === null) return next;
  const opinions = next.opinions.map((opinion) => (opinion.stands ? { ...opinion, stands: false } : opinion));
  const status = next.status === "deciding" ? "reviewing" : next.status;
  return withFlow({ ...stepless(next), status, opinions }, body.flow, event.at);
}

export function undertakingDelivered(
  state: CaseState,
  event: CaseEvent,
  body: EventOf<"undertaking-delivered">,
): CaseState {
  const one = state.undertakings.findLast(({ id }) => id === body.undertaking);
  const papers = { ...state, materials: { ...state.materials, ...body.materials } };
  if (one?.standing !== "open") return papers;
  const standing = one.kind === "credit-pre-review" ? "kept" : "delivered";
  return withApplication(change(papers, one.id, { standing }), state, event, body.deliveredOn);
}

export function undertakingChanged(
  state: CaseState,
  body: EventOf<"undertaking-kept"> | EventOf<"undertaking-returned"> | EventOf<"rectification-ordered">,
): CaseState {
  switch (body.type) {
    case "undertaking-kept":
      return change(state, body.undertaking, { standing: "kept" });
    case "undertaking-returned":
      return change(state, body.undertaking, { standing: "open" });
    case "rectification-ordered":
      return change(state, body.undertaking, { standing: "rectifying", rectifyBy: body.dueOn });
  }
}

export function undertakingBroken(state: CaseState, body: EventOf<"undertaking-broken">): CaseState {
  return change(state, body.undertaking, { standing: "broken", breach: { effect: body.effect, reason: body.reason } });
}

/** A case that ended without a grant owes nothing any more. */
export function undertakingsLapsed(state: CaseState): CaseState {
  if (!state.undertakings.some(isOpen)) return state;
  const undertakings = state.undertakings.map((one) => (isOpen(one) ? { ...one, standing: "lapsed" as const } : one));
  return { ...state, undertakings };
}

/** What was in when the window accepted was looked at then. */
export function undertakingsAccepted(state: CaseState): CaseState {
  if (!state.undertakings.some(({ standing }) => standing === "delivered")) return state;
  const undertakings = state.undertakings.map((one) =>
    one.standing === "delivered" ? { ...one, standing: "kept" as const } : one,
  );
  return { ...state, undertakings };
}

/** Only now has the person applied: the days of the window run from here. */
function withApplication(next: CaseState, before: CaseState, event: CaseEvent, on: CivilDate): CaseState {
  const waited = before.undertakings.some((one) => one.kind === "credit-pre-review" && isOpen(one));
  const waits = next.undertakings.some((one) => one.kind === "credit-pre-review" && isOpen(one));
  if (!waited || waits) return next;
  return { ...next, completeOn: on, completeAt: event.at };
}

/** The last that was given under this id. */
function change(state: CaseState, id: string, changes: Partial<Undertaking>): CaseState {
  const at = state.undertakings.findLastIndex((one) => one.id === id);
  return {
    ...state,
    undertakings: state.undertakings.map((one, index) => (index === at ? { ...one, ...changes } : one)),
  };
}

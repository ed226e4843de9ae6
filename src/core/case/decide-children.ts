/**
 * What passes between a case and its children: the engine's duties carry it from one to the other, and may carry it
 * twice. Rules R-CHD-01 to R-CHD-06.
 */
import type { Procedure } from "../catalog/index.ts";
import { type FlowDelta, finishCall } from "../flow/index.ts";
import { type ItemCode, ok, refuse } from "../shared/index.ts";
import type { Child, ChildCommand } from "./child.ts";
import { openChildren } from "./children.ts";
import { type DecideContext, feelContext, happened, todayOf } from "./context.ts";
import type { CaseEvent } from "./event.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseState } from "./state.ts";

export function isChildCommand(command: { readonly type: string }): command is ChildCommand {
  return TYPES.has(command.type);
}

const TYPES: ReadonlySet<string> = new Set<ChildCommand["type"]>([
  "record-child-opened",
  "record-child-closed",
  "record-child-obstacle",
  "record-child-released",
  "record-child-clock",
  "record-parent-told",
]);

/**
 * What a duty carries from one case to the other; the engine alone sends it, and may send it twice: what is known
 * already is refused and changes nothing.
 */
export function recordChild(
  procedure: Procedure,
  state: CaseState,
  command: ChildCommand,
  context: DecideContext,
): Outcome {
  if (context.actor.kind !== "system") return refuse({ code: "case/not-permitted", command: command.type });
  if (command.type === "record-parent-told") return parentTold(state, command, context);
  const child = state.children.find(({ call }) => call === command.call);
  if (child === undefined) return refuse({ code: "case/child-unknown", call: command.call });
  switch (command.type) {
    case "record-child-opened": {
      if (child.id !== null) return refuse({ code: "case/child-known", call: child.call });
      const { call, child: id, number } = command;
      return ok([happened(context, { type: "child-opened", call, child: id, number })]);
    }
    case "record-child-obstacle": {
      const { call, obstacle } = command;
      if (child.id !== null || child.obstacle === obstacle) return refuse({ code: "case/child-known", call });
      return ok([happened(context, { type: "child-not-opened", call, obstacle })]);
    }
    case "record-child-released":
      if (child.outcome !== null || child.released) return refuse({ code: "case/child-known", call: child.call });
      return withdrawnWithLast(state, [happened(context, { type: "child-released", call: child.call })], context);
    case "record-child-clock": {
      const { call, clock } = command;
      if (child.outcome !== null || child.released || JSON.stringify(child.clock) === JSON.stringify(clock))
        return refuse({ code: "case/child-known", call });
      return ok([happened(context, { type: "child-clock-told", call, clock })]);
    }
    case "record-child-closed":
      return childClosed(procedure, state, child, { command, context });
  }
}

function parentTold({ parent }: CaseState, command: ParentTold, context: DecideContext): Outcome {
  const known = command.told === "clock" ? parent?.toldMark === command.mark : parent?.told === command.told;
  if (parent === null || known || parent.told === "closed")
    return refuse({ code: "case/child-known", call: parent?.call ?? "" });
  return ok([happened(context, { ...command, type: "parent-told" })]);
}

type ParentTold = Extract<ChildCommand, { readonly type: "record-parent-told" }>;

interface Closing {
  readonly command: Extract<ChildCommand, { readonly type: "record-child-closed" }>;
  readonly context: DecideContext;
}

/** The flow goes on by the child's outcome, as of the moment at which the result was there. */
function childClosed(procedure: Procedure, state: CaseState, child: Child, { command, context }: Closing): Outcome {
  const { call, outcome, closedAt } = command;
  if (child.id === null) return refuse({ code: "case/child-unknown", call });
  if (child.outcome !== null) return refuse({ code: "case/child-known", call });
  const closed = (flow: Extract<CaseEvent["body"], { readonly type: "child-closed" }>["flow"]): CaseEvent => ({
    ...happened(context, { type: "child-closed", call, outcome, flow }),
    effectiveAt: closedAt,
  });
  const awaited = state.flow.calls.some((open) => open.callId === call);
  if (!awaited || child.released || state.withdrawal !== null) return withdrawnWithLast(state, [closed(null)], context);
  const known = state.children.map((one) => (one.call === call ? { ...one, outcome, closedAt } : one));
  const facts = feelContext(procedure, { ...state, children: known }, todayOf(context));
  const flow = finishCall(procedure.flow, state.flow, { callId: call, outcome }, facts);
  return flow.ok ? ok([closed(flow.value)]) : flow;
}

/** R-CHD-05: a parent that is being withdrawn closes with its last child. */
function withdrawnWithLast(state: CaseState, events: readonly CaseEvent[], context: DecideContext): Outcome {
  const { withdrawal, closedAt } = state;
  if (withdrawal === null || closedAt !== null || openChildren(state).length > 1) return ok(events);
  return ok([...events, happened(context, { type: "case-withdrawn", reason: withdrawal.reason })]);
}

/**
 * What follows from a flow that moved, in the same commit: each call that it came to is asked for, and a bundle whose
 * flow has ended is concluded.
 */
export function withChildrenAsked(
  procedure: Pick<Procedure, "item">,
  events: readonly CaseEvent[],
  context: DecideContext,
): readonly CaseEvent[] {
  const isBundle = procedure.item.bundle !== undefined;
  if (!events.some(({ body }) => "flow" in body && asksFor(body.flow, isBundle))) return events;
  const { now, calendar } = context;
  const asSystem: DecideContext = {
    now,
    calendar,
    actor: { kind: "system", jurisdiction: context.actor.jurisdiction },
  };
  return events.flatMap((event) => {
    const flow = "flow" in event.body ? event.body.flow : null;
    const asked = (flow?.callsOpened ?? []).map(({ callId, nodeId, procedure: item }) =>
      happened(asSystem, { type: "child-asked", call: callId, node: nodeId, item: item as ItemCode }),
    );
    const concluded = flow !== null && flow.ended !== null && isBundle;
    const follows = concluded ? [...asked, happened(asSystem, { type: "bundle-concluded" })] : asked;
    const { effectiveAt } = event;
    return [event, ...follows.map((one) => (effectiveAt === undefined ? one : { ...one, effectiveAt }))];
  });
}

function asksFor(flow: FlowDelta | null, isBundle: boolean): boolean {
  return flow !== null && (flow.callsOpened !== undefined || (isBundle && flow.ended !== null));
}

/** R-CHD-04: no step back takes away a child that is open or has brought its result. */
export function undoesChild(state: CaseState, events: readonly CaseEvent[]): string | null {
  if (state.children.length === 0) return null;
  for (const { body } of events) {
    if (!STEPS_BACK.has(body.type) || !("flow" in body) || body.flow === null) continue;
    const gone = childUndoneBy(state, body.flow);
    if (gone !== null) return gone;
  }
  return null;
}

/** The call of the child that the step back would take away. What is offered and what is granted both ask it. */
export function childUndoneBy(
  { children }: Pick<CaseState, "children">,
  { tokens, callsClosed = [] }: Pick<FlowDelta, "tokens" | "callsClosed">,
): string | null {
  const gone = children.find(
    ({ call, outcome, released }) =>
      !released &&
      (outcome === null || outcome === "granted" || outcome === "filed") &&
      (callsClosed.includes(call) || tokens.undone.includes(serialOf(call))),
  );
  return gone?.call ?? null;
}

const STEPS_BACK: ReadonlySet<string> = new Set(["sent-back", "step-taken-back", "case-jumped", "case-migrated"]);

function serialOf(call: string): number {
  return Number.parseInt(call.slice(call.lastIndexOf("#") + 1), 10);
}

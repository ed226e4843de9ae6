/** The second round of compiling: the graph. Ways in and out, reachability, conditions, loops that never wait. */
import { checkExpression } from "../shared/index.ts";
import type { FlowFinding } from "./findings.ts";
import {
  type FlowEdge,
  type FlowModel,
  type FlowNode,
  getEdge,
  getNode,
  isBoundary,
  isEnd,
  type Loop,
  type NodeId,
} from "./model.ts";
import { textsOfRule } from "./rule.ts";
import { catcherOf } from "./scopes.ts";

export function checkStructure(model: FlowModel): readonly FlowFinding[] {
  const nodes = Object.values(model.nodes);
  const ways = [
    ...nodes.flatMap((node) => checkWays(model, node)),
    ...checkReach(model, nodes),
    ...nodes.flatMap((node) => checkCaught(model, node)),
  ];
  const words = [
    ...Object.values(model.edges).flatMap((edge) => checkCondition(model, edge)),
    ...nodes.flatMap((node) => wordsOf(node).flatMap((feel) => checkFeel(model, node.id, feel))),
    ...nodes.flatMap((node) => textsOfRule(model, node).flatMap(({ text }) => checkSteps(model, node.id, text))),
  ];
  return [...ways, ...words, ...checkLoops(model, nodes)];
}

function checkWays(model: FlowModel, node: FlowNode): readonly FlowFinding[] {
  const waysIn = model.in[node.id]?.length ?? 0;
  const waysOut = model.out[node.id]?.length ?? 0;
  const element = node.id;
  const noWayIn = node.kind === "start" || isBoundary(node);
  if ((noWayIn && waysIn > 0) || (isEnd(node) && waysOut > 0)) return [{ code: "flow/edge-misplaced", element }];
  if (isEnd(node)) return [];
  if (waysOut === 0) return [{ code: "flow/no-way-out", element }];
  return waysOut > 1 && !GATEWAYS.has(node.kind)
    ? [{ code: "flow/several-ways-out", element, found: String(waysOut) }]
    : [];
}

const GATEWAYS: ReadonlySet<FlowNode["kind"]> = new Set(["exclusive", "parallel", "inclusive", "event-choice"]);

/** From the start of the flow and, where a sub-process is reached, from its own; to an end of the same scope. */
function checkReach(model: FlowModel, nodes: readonly FlowNode[]): readonly FlowFinding[] {
  const fromStart = reach([model.start], (id) => followersOf(model, id));
  const ends = nodes.filter(isEnd).map((node) => node.id);
  const toEnd = reach(ends, (id) => leadersTo(model, id));
  const unreachable = nodes.filter((node) => !fromStart.has(node.id));
  const endless = nodes.filter((node) => fromStart.has(node.id) && !toEnd.has(node.id));
  return [
    ...unreachable.map((node) => ({ code: "flow/unreachable" as const, element: node.id })),
    ...endless.map((node) => ({ code: "flow/cannot-end" as const, element: node.id })),
  ];
}

function followersOf(model: FlowModel, id: NodeId): readonly NodeId[] {
  const node = getNode(model, id);
  const inner = node.kind === "sub-process" ? [node.start] : [];
  return [...followersIn(model, id), ...inner];
}

function leadersTo(model: FlowModel, id: NodeId): readonly NodeId[] {
  const before = (model.in[id] ?? []).map((edge) => getEdge(model, edge).from);
  const node = getNode(model, id);
  return isBoundary(node) ? [...before, node.attachedTo] : before;
}

function reach(from: readonly NodeId[], next: (id: NodeId) => readonly NodeId[]): ReadonlySet<NodeId> {
  const reached = new Set(from);
  for (const id of reached) for (const follower of next(id)) reached.add(follower);
  return reached;
}

/** R-FLW-22: an error or escalation that goes out is caught around it. */
function checkCaught(model: FlowModel, node: FlowNode): readonly FlowFinding[] {
  const error = node.kind === "error-end" ? node.error : undefined;
  const escalation = node.kind === "escalate" || node.kind === "end" ? node.escalation : undefined;
  const uncaught =
    error !== undefined && catcherOf(model, node, "boundary-error", error) === undefined
      ? error
      : escalation !== undefined && catcherOf(model, node, "boundary-escalation", escalation) === undefined
        ? escalation
        : undefined;
  return uncaught === undefined ? [] : [{ code: "flow/uncaught", element: node.id, found: uncaught }];
}

function checkCondition(model: FlowModel, edge: FlowEdge): readonly FlowFinding[] {
  if (edge.condition === undefined) return [];
  const kind = model.nodes[edge.from]?.kind;
  const isBranch = (kind === "exclusive" || kind === "inclusive") && (model.out[edge.from]?.length ?? 0) > 1;
  if (!isBranch) return [{ code: "flow/condition-misplaced", element: edge.id }];
  return checkFeel(model, edge.id, edge.condition);
}

/** All FEEL that stands in a node. */
function wordsOf(node: FlowNode): readonly string[] {
  if (node.kind === "rule") return node.feel === undefined ? [] : [node.feel];
  const loop = node.kind === "user-task" || node.kind === "sub-process" ? node.loop : undefined;
  if (loop === undefined) return [];
  const own = [loop.count, loop.completion];
  const task = node.kind === "user-task" ? [node.loop?.officesFrom, node.loop?.verdict] : [];
  return [...own, ...task].filter((feel) => feel !== undefined);
}

function checkFeel(model: FlowModel, element: string, expression: string): readonly FlowFinding[] {
  const checked = checkExpression(expression);
  if (!checked.ok) return [{ code: "flow/expression-malformed", element, found: checked.refusal.code }];
  return checkSteps(model, element, expression);
}

function checkSteps(model: FlowModel, element: string, expression: string): readonly FlowFinding[] {
  const named = [...expression.matchAll(/\boutcomes\.([A-Za-z_]\w*)/g)].map((match) => match[1] ?? "");
  const unknown = named.filter((id) => !hasOutcome(Object.hasOwn(model.nodes, id) ? model.nodes[id] : undefined));
  return unknown.map((found) => ({ code: "flow/expression-unknown-step" as const, element, found }));
}

function hasOutcome(node: FlowNode | undefined): boolean {
  return node?.kind === "user-task" || node?.kind === "call";
}

/** Does a token always stay here for a while? Otherwise it may be gone within the same step. */
function alwaysWaits(model: FlowModel, node: FlowNode): boolean {
  switch (node.kind) {
    case "timer":
    case "receive":
    case "event-choice":
    case "call":
      return true;
    case "user-task":
      return node.loop === undefined || isAtLeastOne(node.loop);
    case "sub-process":
      return (node.loop === undefined || isAtLeastOne(node.loop)) && !mayPassAtOnce(model, node.start);
    default:
      return false;
  }
}

/** With nobody to do it, a step done by several is passed at once: only a list or a number that is written down is sure. */
function isAtLeastOne({ count, offices = [] }: Loop & { readonly offices?: readonly string[] }): boolean {
  return offices.length > 0 || Number(count) >= 1;
}

/** From the start of a sub-process to one of its ends without a wait. */
function mayPassAtOnce(model: FlowModel, start: NodeId): boolean {
  const passed = reach([start], (id) =>
    alwaysWaits(model, getNode(model, id)) ? [] : (model.out[id] ?? []).map((edge) => getEdge(model, edge).to),
  );
  return [...passed].some((id) => isEnd(getNode(model, id)));
}

/** Strips what cannot be on a cycle from the nodes at which nothing waits; what remains turns by itself. */
function checkLoops(model: FlowModel, nodes: readonly FlowNode[]): readonly FlowFinding[] {
  const inPassing = nodes.filter((node) => !alwaysWaits(model, node)).map((node) => node.id);
  let left = new Set(inPassing);
  for (;;) {
    const kept = [...left].filter((id) => {
      const before = leadersTo(model, id).some((leader) => left.has(leader));
      const after = followersIn(model, id).some((follower) => left.has(follower));
      return before && after;
    });
    if (kept.length === left.size) break;
    left = new Set(kept);
  }
  const [element] = left;
  return element === undefined ? [] : [{ code: "flow/loop-without-step", element, path: [...left] }];
}

/** What comes next in the same scope, by an edge or by an event at the step. */
function followersIn(model: FlowModel, id: NodeId): readonly NodeId[] {
  return [...(model.out[id] ?? []).map((edge) => getEdge(model, edge).to), ...(model.boundary[id] ?? [])];
}

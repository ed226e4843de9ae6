/** The second round of compiling: the graph. Ways in and out, reachability, conditions, loops that never wait. */
import { checkExpression } from "../shared/index.ts";
import type { FlowFinding } from "./findings.ts";
import { type FlowEdge, type FlowModel, type FlowNode, getEdge, type NodeId } from "./model.ts";

export function checkStructure(model: FlowModel): readonly FlowFinding[] {
  const nodes = Object.values(model.nodes);
  const ways = [...nodes.flatMap((node) => checkWays(model, node)), ...checkReach(model, nodes)];
  const words = [
    ...Object.values(model.edges).flatMap((edge) => checkCondition(model, edge)),
    ...nodes.flatMap((node) => (node.kind === "rule" ? checkFeel(model, node.id, node.feel) : [])),
  ];
  return [...ways, ...words, ...checkLoops(model, nodes)];
}

function checkWays(model: FlowModel, node: FlowNode): readonly FlowFinding[] {
  const waysIn = model.in[node.id]?.length ?? 0;
  const waysOut = model.out[node.id]?.length ?? 0;
  const element = node.id;
  const isEnd = node.kind === "end" || node.kind === "terminate-end";
  const noWayIn = node.kind === "start" || node.kind === "boundary-timer";
  if ((noWayIn && waysIn > 0) || (isEnd && waysOut > 0)) return [{ code: "flow/edge-misplaced", element }];
  if (isEnd) return [];
  if (waysOut === 0) return [{ code: "flow/no-way-out", element }];
  const isGateway = node.kind === "exclusive" || node.kind === "parallel";
  return waysOut > 1 && !isGateway ? [{ code: "flow/several-ways-out", element, found: String(waysOut) }] : [];
}

function checkReach(model: FlowModel, nodes: readonly FlowNode[]): readonly FlowFinding[] {
  const fromStart = reach([model.start], (id) => followersOf(model, id));
  const ends = nodes.filter((node) => node.kind === "end" || node.kind === "terminate-end").map((node) => node.id);
  const toEnd = reach(ends, (id) => (model.in[id] ?? []).map((edge) => getEdge(model, edge).from));
  const unreachable = nodes.filter((node) => !fromStart.has(node.id));
  const endless = nodes.filter((node) => fromStart.has(node.id) && !toEnd.has(node.id));
  return [
    ...unreachable.map((node) => ({ code: "flow/unreachable" as const, element: node.id })),
    ...endless.map((node) => ({ code: "flow/cannot-end" as const, element: node.id })),
  ];
}

function followersOf(model: FlowModel, id: NodeId): readonly NodeId[] {
  const next = (model.out[id] ?? []).map((edge) => getEdge(model, edge).to);
  return [...next, ...(model.boundary[id] ?? [])];
}

function reach(from: readonly NodeId[], next: (id: NodeId) => readonly NodeId[]): ReadonlySet<NodeId> {
  const reached = new Set(from);
  for (const id of reached) for (const follower of next(id)) reached.add(follower);
  return reached;
}

function checkCondition(model: FlowModel, edge: FlowEdge): readonly FlowFinding[] {
  if (edge.condition === undefined) return [];
  const isBranch = model.nodes[edge.from]?.kind === "exclusive" && (model.out[edge.from]?.length ?? 0) > 1;
  if (!isBranch) return [{ code: "flow/condition-misplaced", element: edge.id }];
  return checkFeel(model, edge.id, edge.condition);
}

function checkFeel(model: FlowModel, element: string, expression: string): readonly FlowFinding[] {
  const checked = checkExpression(expression);
  if (!checked.ok) return [{ code: "flow/expression-malformed", element, found: checked.refusal.code }];
  const named = [...expression.matchAll(/\boutcomes\.([A-Za-z_]\w*)/g)].map((match) => match[1] ?? "");
  const unknown = named.filter((id) => !Object.hasOwn(model.nodes, id) || model.nodes[id]?.kind !== "user-task");
  return unknown.map((found) => ({ code: "flow/expression-unknown-step" as const, element, found }));
}

/** Strips what cannot be on a cycle from the nodes at which nothing waits; what remains turns by itself. */
function checkLoops(model: FlowModel, nodes: readonly FlowNode[]): readonly FlowFinding[] {
  let left = new Set(nodes.filter((node) => node.kind !== "user-task" && node.kind !== "timer").map((node) => node.id));
  for (;;) {
    const kept = [...left].filter((id) => {
      const before = (model.in[id] ?? []).some((edge) => left.has(getEdge(model, edge).from));
      const after = (model.out[id] ?? []).some((edge) => left.has(getEdge(model, edge).to));
      return before && after;
    });
    if (kept.length === left.size) break;
    left = new Set(kept);
  }
  const [element] = left;
  return element === undefined ? [] : [{ code: "flow/loop-without-step", element, path: [...left] }];
}

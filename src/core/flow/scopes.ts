/** What a model says about sub-processes: who catches what goes out of one, and what can still lead to a join. */
import {
  type BoundaryNode,
  type EdgeId,
  type FlowModel,
  type FlowNode,
  getEdge,
  getNode,
  isBoundary,
  type NodeId,
} from "./model.ts";

/**
 * The boundary event that catches an error or escalation raised at `node`: of the nearest sub-process around it that
 * names the code, or any code.
 */
export function catcherOf(
  model: FlowModel,
  node: FlowNode,
  kind: "boundary-error" | "boundary-escalation",
  code: string,
): BoundaryNode | undefined {
  for (let host = node.parent; host !== undefined; host = getNode(model, host).parent) {
    const events = (model.boundary[host] ?? []).map((id) => getNode(model, id));
    const catching = events.filter((event) => event.kind === kind).filter(isBoundary);
    const exact = catching.find((event) => codeOf(event) === code);
    const found = exact ?? catching.find((event) => codeOf(event) === undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function codeOf(event: BoundaryNode): string | undefined {
  if (event.kind === "boundary-error") return event.error;
  return event.kind === "boundary-escalation" ? event.escalation : undefined;
}

/** Per way into a join: the nodes of its scope from which a token can still come by it, the join itself apart. */
export type Upstream = ReadonlyMap<EdgeId, ReadonlySet<NodeId>>;

const known = new WeakMap<FlowModel, Map<NodeId, Upstream>>();

/** Worked out once for each join of a model. */
export function upstreamOf(model: FlowModel, join: NodeId): Upstream {
  const joins = known.get(model) ?? new Map<NodeId, Upstream>();
  known.set(model, joins);
  const found =
    joins.get(join) ?? new Map((model.in[join] ?? []).map((edge) => [edge, nodesBefore(model, edge, join)]));
  joins.set(join, found);
  return found;
}

function nodesBefore(model: FlowModel, edge: EdgeId, join: NodeId): ReadonlySet<NodeId> {
  const before = new Set([getEdge(model, edge).from]);
  before.delete(join);
  for (const id of before) {
    const node = getNode(model, id);
    const leaders = (model.in[id] ?? []).map((way) => getEdge(model, way).from);
    if (isBoundary(node)) leaders.push(node.attachedTo);
    for (const leader of leaders) if (leader !== join) before.add(leader);
  }
  return before;
}

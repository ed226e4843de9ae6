/** Whether a flow can go on without a node: what may be left out, and what comes before what. */
import { type FlowModel, type FlowNode, getEdge, getNode, isBoundary, isEnd, type NodeId } from "../../flow/index.ts";

/** Every way from the start to an end leads through the node. */
export function isPassed(flow: FlowModel, id: NodeId): boolean {
  const { parent } = getNode(flow, id);
  return (parent === undefined || isPassed(flow, parent)) && isPassedInside(flow, id);
}

/** Every way through the sub-process that the node stands in, or through the flow. */
function isPassedInside(flow: FlowModel, id: NodeId): boolean {
  const node = getNode(flow, id);
  const reached = reachedWithout(flow, id);
  return ![...reached].some((one) => {
    const other = getNode(flow, one);
    return isEnd(other) && other.parent === node.parent;
  });
}

/** On no way is `later` come to before `earlier` is done. */
export function comesAfter(flow: FlowModel, later: NodeId, earlier: NodeId): boolean {
  if (!reachedWithout(flow, earlier).has(later)) return true;
  const { parent } = getNode(flow, earlier);
  return parent !== undefined && isPassedInside(flow, earlier) && comesAfter(flow, later, parent);
}

/**
 * Nodes that can be come to while the given one is not done. A join of parallel ways waits for all of them: it is
 * come to only when each is.
 */
export function reachedWithout(flow: FlowModel, without: NodeId): ReadonlySet<NodeId> {
  const reached = new Set<NodeId>();
  const nodes = Object.values(flow.nodes).filter(({ id }) => id !== without);
  for (let grown = true; grown; ) {
    grown = false;
    for (const node of nodes) {
      if (reached.has(node.id) || !isReached(flow, node, reached)) continue;
      reached.add(node.id);
      grown = true;
    }
  }
  return reached;
}

function isReached(flow: FlowModel, node: FlowNode, reached: ReadonlySet<NodeId>): boolean {
  if (isBoundary(node)) return reached.has(node.attachedTo);
  const before = (flow.in[node.id] ?? []).map((edge) => getEdge(flow, edge).from);
  if (before.length === 0) return node.parent === undefined || reached.has(node.parent);
  return node.kind === "parallel" ? before.every((id) => reached.has(id)) : before.some((id) => reached.has(id));
}

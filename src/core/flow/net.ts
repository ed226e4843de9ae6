/**
 * A flow as a bare net for the soundness check: conditions become free choices, tasks become places to pass. Each node
 * takes a token from `any` or from `all` of its ways in (or, `or`, from those by which one came, when no other can
 * come any more) and puts one on `one`, on `all` or on `some` of its ways out. A sub-process is a net of its own; in
 * the net around it, it is a place to pass, and what its boundary events catch are ways it may go.
 */
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

export interface NetNode {
  readonly id: string;
  readonly takes: "any" | "all" | "or";
  readonly puts: "one" | "all" | "some";
  /** A terminate end: takes every token there is. */
  readonly terminates: boolean;
}

export interface NetEdge {
  readonly id: number;
  /** The sequence flow that it was made of, before any reduction. */
  readonly flow?: EdgeId;
  readonly from: string;
  readonly to: string;
  /** Elements passed on the way, in order. */
  readonly via: readonly NodeId[];
  /** Elements passed on this way or on one that was merged into it. */
  readonly covers: ReadonlySet<NodeId>;
}

/** Nodes by id; edges in a list that reduction rewrites. */
export interface Net {
  readonly start: string;
  readonly nodes: Map<string, NetNode>;
  edges: readonly NetEdge[];
}

/** May the flow go on from the sub-process by its own way out? */
export type Leaves = (model: FlowModel, subProcess: NodeId) => boolean;

/**
 * The net of the flow, or of one sub-process.
 * @param leaves asked of each sub-process inside
 */
export function netOf(model: FlowModel, scope: NodeId | undefined, leaves: Leaves): Net {
  const around = scope === undefined ? undefined : getNode(model, scope);
  const start = around?.kind === "sub-process" ? around.start : model.start;
  const net: Net = { start, nodes: new Map(), edges: [] };
  for (const node of Object.values(model.nodes)) if (node.parent === scope) addNode(model, net, node, leaves);
  return net;
}

function addNode(model: FlowModel, net: Net, node: FlowNode, leaves: Leaves): void {
  if (isBoundary(node)) return;
  const isJoin = (model.in[node.id]?.length ?? 0) > 1;
  const takes = !isJoin ? "any" : node.kind === "parallel" ? "all" : node.kind === "inclusive" ? "or" : "any";
  const puts = node.kind === "parallel" ? "all" : node.kind === "inclusive" ? "some" : "one";
  const terminates = node.kind === "terminate-end" || node.kind === "error-end";
  net.nodes.set(node.id, { id: node.id, takes, puts, terminates });
  const events = (model.boundary[node.id] ?? []).map((id) => getNode(model, id)).filter(isBoundary);
  const exit = addSidePaths(
    model,
    net,
    node.id,
    events.filter((event) => !event.interrupting),
  );
  // A way by which nothing ever comes is a way all the same: a join waits for it.
  const from = node.kind !== "sub-process" || leaves(model, node.id) ? exit : `${node.id}/never`;
  for (const edge of model.out[node.id] ?? []) addEdge(net, from, getEdge(model, edge).to, [], edge);
  for (const event of events) if (event.interrupting) addEventWay(model, net, exit, event.id);
}

/**
 * An event that does not interrupt may open its side path or not: a free choice between going on and a split. Returns
 * the node from which the step itself goes on.
 */
function addSidePaths(model: FlowModel, net: Net, step: NodeId, events: readonly BoundaryNode[]): string {
  let exit: string = step;
  for (const { id } of events) {
    const [split, after] = [`${id}/split`, `${id}/after`];
    net.nodes.set(split, { id: split, takes: "any", puts: "all", terminates: false });
    net.nodes.set(after, { id: after, takes: "any", puts: "one", terminates: false });
    addEdge(net, exit, after, []);
    addEdge(net, exit, split, []);
    addEdge(net, split, after, []);
    addEventWay(model, net, split, id);
    exit = after;
  }
  return exit;
}

function addEventWay(model: FlowModel, net: Net, from: string, event: NodeId): void {
  for (const edge of model.out[event] ?? []) addEdge(net, from, getEdge(model, edge).to, [event], edge);
}

function addEdge(net: Net, from: string, to: string, ...[via, flow]: [via: readonly NodeId[], flow?: EdgeId]): void {
  const made = flow === undefined ? {} : { flow };
  net.edges = [...net.edges, { id: net.edges.length, from, to, via, covers: new Set(via), ...made }];
}

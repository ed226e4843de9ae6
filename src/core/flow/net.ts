/**
 * A flow as a bare net for the soundness check: conditions become free choices, tasks become places to pass. Each node
 * takes a token from `any` or from `all` of its ways in and puts one on `one` or on `all` of its ways out.
 */
import { type FlowModel, type FlowNode, getEdge, type NodeId } from "./model.ts";

export interface NetNode {
  readonly id: string;
  readonly takes: "any" | "all";
  readonly puts: "one" | "all";
  /** A terminate end: takes every token there is. */
  readonly terminates: boolean;
}

export interface NetEdge {
  readonly id: number;
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

export function netOf(model: FlowModel): Net {
  const net: Net = { start: model.start, nodes: new Map(), edges: [] };
  for (const node of Object.values(model.nodes)) addNode(model, net, node);
  return net;
}

function addNode(model: FlowModel, net: Net, node: FlowNode): void {
  if (node.kind === "boundary-timer") return;
  const isJoin = node.kind === "parallel" && (model.in[node.id]?.length ?? 0) > 1;
  const puts = node.kind === "parallel" ? "all" : "one";
  const takes = isJoin ? "all" : "any";
  net.nodes.set(node.id, { id: node.id, takes, puts, terminates: node.kind === "terminate-end" });
  const exit = node.kind === "user-task" ? addSidePaths(model, net, node.id) : node.id;
  for (const edge of model.out[node.id] ?? []) addEdge(net, exit, getEdge(model, edge).to, []);
  for (const timer of timersOf(model, node.id, true)) addTimerWay(model, net, exit, timer);
}

/**
 * A timer that does not interrupt may open its side path or not: a free choice between going on and a split. Returns
 * the node from which the task itself goes on.
 */
function addSidePaths(model: FlowModel, net: Net, task: NodeId): string {
  let exit: string = task;
  for (const timer of timersOf(model, task, false)) {
    const [split, after] = [`${timer}/split`, `${timer}/after`];
    net.nodes.set(split, { id: split, takes: "any", puts: "all", terminates: false });
    net.nodes.set(after, { id: after, takes: "any", puts: "one", terminates: false });
    addEdge(net, exit, after, []);
    addEdge(net, exit, split, []);
    addEdge(net, split, after, []);
    addTimerWay(model, net, split, timer);
    exit = after;
  }
  return exit;
}

function addTimerWay(model: FlowModel, net: Net, from: string, timer: NodeId): void {
  for (const edge of model.out[timer] ?? []) addEdge(net, from, getEdge(model, edge).to, [timer]);
}

function timersOf(model: FlowModel, task: NodeId, interrupting: boolean): readonly NodeId[] {
  return (model.boundary[task] ?? []).filter((id) => {
    const timer = model.nodes[id];
    return timer?.kind === "boundary-timer" && timer.interrupting === interrupting;
  });
}

function addEdge(net: Net, from: string, to: string, via: readonly NodeId[]): void {
  net.edges = [...net.edges, { id: net.edges.length, from, to, via, covers: new Set(via) }];
}

/**
 * 跳转: a supervisor leads a case past steps. Only along a way on which one token stays one token, so that the
 * standing that results is one the flow could have reached by itself; never past a step that the law requires.
 * Rule R-FLW-24. @basis 行政许可法 §69(3): a licence granted against the statutory procedure may be revoked
 */
import { appended, type FeelFacts, type Result, refuse } from "../shared/index.ts";
import { advance } from "./advance.ts";
import { type EdgeId, type FlowModel, type FlowNode, getEdge, getNode, type NodeId } from "./model.ts";
import type { FlowRefusal } from "./refusals.ts";
import { beginRun, cancelWithin, getToken, spend } from "./run.ts";
import type { FlowDelta, FlowState, OpenTask } from "./state.ts";

export interface Jump {
  readonly taskId: string;
  /** One of `jumpTargets`. */
  readonly target: NodeId;
}

/** Steps ahead to which the task can be led, in the order of their distance. */
export function jumpTargets(model: FlowModel, state: FlowState, taskId: string): readonly NodeId[] {
  const task = state.tasks.find((open) => open.taskId === taskId);
  if (task === undefined || isPartOfStep(state, task)) return [];
  const ways = waysAhead(model, task.nodeId);
  return [...ways.keys()].filter((id) => isTarget(model, id) && id !== task.nodeId);
}

/** The steps required by law that the jump would leave out; with any it is refused. */
export function stepsJumpedOver(model: FlowModel, state: FlowState, { taskId, target }: Jump): readonly NodeId[] {
  const task = state.tasks.find((open) => open.taskId === taskId);
  return task === undefined ? [] : statutoryBetween(model, task.nodeId, target);
}

/** Closes the task and opens the target. Refused where the law requires what lies between, the task itself included. */
export function jumpTo(
  model: FlowModel,
  state: FlowState,
  jump: Jump,
  facts: FeelFacts,
): Result<FlowDelta, FlowRefusal> {
  const { taskId, target } = jump;
  const task = state.tasks.find((open) => open.taskId === taskId);
  if (task === undefined) return refuse({ code: "flow/task-not-open", taskId });
  const targets = jumpTargets(model, state, taskId);
  if (!targets.includes(target)) return refuse({ code: "flow/not-a-jump-target", taskId, nodeId: target, targets });
  const steps = stepsJumpedOver(model, state, jump);
  if (steps.length > 0) return refuse({ code: "flow/jump-over-statutory", nodeId: target, steps });
  const edge = waysAhead(model, task.nodeId).get(target);
  if (edge === undefined) throw new Error(`flow ${model.id} has no way to ${target}`);
  const run = beginRun(model, state, { facts });
  const { scope } = getToken(run, task.tokenId);
  run.closed = appended(run.closed, { taskId, nodeId: task.nodeId, how: "jumped" });
  cancelWithin(run, task.tokenId);
  spend(run, task.tokenId);
  return advance(run, [{ edge, from: [task.tokenId], scope }]);
}

function isPartOfStep(state: FlowState, task: OpenTask): boolean {
  const token = state.tokens.find((one) => one.id === task.tokenId);
  return token?.instance !== undefined || token?.added !== undefined;
}

/** Nodes ahead that a single token can come to without splitting or joining, each with an edge that leads into it. */
function waysAhead(model: FlowModel, from: NodeId): ReadonlyMap<NodeId, EdgeId> {
  const ways = new Map<NodeId, EdgeId>();
  const queue: NodeId[] = [from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const edge of model.out[id] ?? []) {
      const { to } = getEdge(model, edge);
      if (ways.has(to)) continue;
      ways.set(to, edge);
      if (keepsOneToken(model, getNode(model, to))) queue.push(to);
    }
  }
  return ways;
}

function keepsOneToken(model: FlowModel, node: FlowNode): boolean {
  switch (node.kind) {
    case "parallel":
    case "inclusive":
      return (model.in[node.id]?.length ?? 0) === 1 && (model.out[node.id]?.length ?? 0) === 1;
    case "event-choice":
    case "end":
    case "terminate-end":
    case "error-end":
      return false;
    default:
      return true;
  }
}

function isTarget(model: FlowModel, id: NodeId): boolean {
  const { kind } = getNode(model, id);
  return kind === "user-task" || kind === "sub-process" || kind === "receive" || kind === "call";
}

/** Statutory steps on any way from the step (itself included) to the target; those inside a sub-process too. */
function statutoryBetween(model: FlowModel, from: NodeId, target: NodeId): readonly NodeId[] {
  const ahead = new Set([from, ...reach(model, from, target, "out")]);
  const before = reach(model, target, from, "in");
  const between = [from, ...[...ahead].filter((id) => before.has(id) && id !== from && id !== target)];
  const passed = new Set(between);
  return Object.values(model.nodes)
    .filter((node) => node.kind === "user-task" && node.statutoryStep && isWithin(model, node, passed))
    .map((node) => node.id);
}

function reach(model: FlowModel, from: NodeId, stop: NodeId, way: "in" | "out"): ReadonlySet<NodeId> {
  const reached = new Set([from]);
  for (const id of reached) {
    if (id === stop) continue;
    for (const edge of model[way][id] ?? [])
      reached.add(way === "out" ? getEdge(model, edge).to : getEdge(model, edge).from);
  }
  return reached;
}

function isWithin(model: FlowModel, node: FlowNode, passed: ReadonlySet<NodeId>): boolean {
  if (passed.has(node.id)) return true;
  return node.parent !== undefined && isWithin(model, getNode(model, node.parent), passed);
}

/**
 * Sending a case back to an earlier step (退回). What is taken back is exactly what followed from that step, read from
 * the tokens' descent: in a parallel block only the step's own branch, from before the split the whole block, after
 * the join one branch while the others keep their opinions and wait at the join. The standing that results is one
 * the flow could have reached by itself, so a sound flow still ends, and once. Rules R-FLW-06 to R-FLW-09.
 */
import { ok, type Result, refuse } from "../shared/index.ts";
import { beginRun, finishRun, openTask } from "./advance.ts";
import { type FlowModel, getNode, type NodeId } from "./model.ts";
import type { FlowRefusal } from "./refusals.ts";
import type { FlowDelta, FlowState, PastToken, Token, TokenId } from "./state.ts";

/**
 * Steps to which the task may be sent back: every other completed task that it followed from, the latest first.
 * A task of a parallel branch beside it is none of them, nor is one that is still open.
 */
export function returnTargets(model: FlowModel, state: FlowState, taskId: string): readonly NodeId[] {
  return earlierSteps(model, state, taskId).map((token) => token.at);
}

export interface SendBack {
  readonly taskId: string;
  /** One of `returnTargets`. */
  readonly target: NodeId;
}

/**
 * Closes the task as returned, cancels all else that followed from the target, and opens the target anew (its latest
 * pass, when it was passed more than once). Outcomes and rule results of what is taken back no longer count.
 */
export function returnTo(model: FlowModel, state: FlowState, sendBack: SendBack): Result<FlowDelta, FlowRefusal> {
  const { taskId, target } = sendBack;
  if (!state.tasks.some((open) => open.taskId === taskId)) return refuse({ code: "flow/task-not-open", taskId });
  const steps = earlierSteps(model, state, taskId);
  const step = steps.find((token) => token.at === target);
  if (step === undefined) {
    const targets = steps.map((token) => token.at);
    return refuse({ code: "flow/not-an-earlier-step", taskId, nodeId: target, targets });
  }
  return ok(reopen(model, state, step, taskId));
}

function reopen(model: FlowModel, state: FlowState, step: Token, returnedTask: string): FlowDelta {
  const followers = followersOf(state, step);
  const undone = new Set([step.id, ...followers.map((token) => token.id)]);
  const run = beginRun(model, state, { facts: {} });
  const again: Token = { ...withoutOutcome(step), id: state.serial + 1 };
  run.born.push(again);
  run.visited.push(step.at);
  const node = getNode(model, step.at);
  if (node.kind === "user-task") openTask(run, node, again);
  for (const { taskId, nodeId, tokenId } of state.tasks) {
    if (undone.has(tokenId))
      run.closed.push({ taskId, nodeId, how: taskId === returnedTask ? "returned" : "cancelled" });
  }
  for (const { timerId, tokenId } of state.timers) if (undone.has(tokenId)) run.timersCleared.push(timerId);
  const parents = new Set(followers.flatMap((token) => token.from));
  const revived = state.past.filter((token) => parents.has(token.id) && !undone.has(token.id));
  const tokens = { born: run.born, used: [], undone: [...undone], revived: revived.map((token) => token.id) };
  return { ...finishRun(run), tokens };
}

/** The tokens of user tasks that the task's token descends from; per node the latest. */
function earlierSteps(model: FlowModel, state: FlowState, taskId: string): readonly Token[] {
  const task = state.tasks.find((open) => open.taskId === taskId);
  if (task === undefined) return [];
  const known = new Map<TokenId, Token>([...state.past, ...state.tokens].map((token) => [token.id, token]));
  const ancestors = new Set<TokenId>();
  const toVisit: TokenId[] = [task.tokenId];
  for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
    for (const parent of known.get(id)?.from ?? []) {
      if (ancestors.has(parent)) continue;
      ancestors.add(parent);
      toVisit.push(parent);
    }
  }
  const steps = state.past.filter(
    (token) => ancestors.has(token.id) && token.at !== task.nodeId && getNode(model, token.at).kind === "user-task",
  );
  const latestFirst = steps.sort((a, b) => b.id - a.id);
  return latestFirst.filter((token, index) => latestFirst.findIndex((other) => other.at === token.at) === index);
}

/** Everything that descends from the step, at any distance. Serials rise along descent: one pass is enough. */
function followersOf(state: FlowState, step: Token): readonly Token[] {
  const descended = new Set<TokenId>([step.id]);
  const followers: Token[] = [];
  for (const token of [...state.past, ...state.tokens].sort((a, b) => a.id - b.id)) {
    if (!token.from.some((parent) => descended.has(parent))) continue;
    descended.add(token.id);
    followers.push(token);
  }
  return followers;
}

function withoutOutcome(token: PastToken): Token {
  const { outcome: _, ...rest } = token;
  return rest;
}

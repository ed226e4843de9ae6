/**
 * Sending a case back to an earlier step (退回). What is taken back is exactly what followed from that step, read from
 * the tokens' descent: in a parallel block only the step's own branch, from before the split the whole block, after
 * the join one branch while the others keep their opinions and wait at the join. The standing that results is one
 * the flow could have reached by itself, so a sound flow still ends, and once. Rules R-FLW-06 to R-FLW-09.
 */
import { appended, ok, type Result, refuse } from "../shared/index.ts";
import { isLooped, openInstances } from "./inside.ts";
import { type FlowModel, getNode, type NodeId } from "./model.ts";
import type { FlowRefusal } from "./refusals.ts";
import { bear, beginRun, finishRun, openTask, type Run, watch } from "./run.ts";
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

/**
 * Takes back what followed from the step and opens it anew. What had been waiting at a join for something that is taken
 * back waits again, and so does what stood around the step when that had been left.
 */
function reopen(model: FlowModel, state: FlowState, step: PastToken, returnedTask?: string): FlowDelta {
  const followers = followersOf(state, step);
  const undone = new Set([step.id, ...followers.map((token) => token.id)]);
  const parents = new Set(followers.flatMap((token) => token.from));
  const around = scopesAround(state, step);
  const revived = state.past.filter(
    (token) => parents.has(token.id) && !undone.has(token.id) && (isJoin(model, token.at) || around.has(token.id)),
  );
  const run = beginRun(model, state, { facts: {} });
  openAnew(run, step);
  for (const token of revived) if (around.has(token.id)) watch(run, token);
  for (const { taskId, nodeId, tokenId } of state.tasks) {
    if (undone.has(tokenId))
      run.closed = appended(run.closed, { taskId, nodeId, how: taskId === returnedTask ? "returned" : "cancelled" });
  }
  for (const { timerId, tokenId } of state.timers)
    if (undone.has(tokenId)) run.timersCleared = appended(run.timersCleared, timerId);
  for (const { waitId, tokenId } of state.waits)
    if (undone.has(tokenId)) run.waitsCleared = appended(run.waitsCleared, waitId);
  for (const { callId, tokenId } of state.calls)
    if (undone.has(tokenId)) run.callsClosed = appended(run.callsClosed, callId);
  const tokens = { born: run.born, used: [], undone: [...undone], revived: revived.map((token) => token.id) };
  return { ...finishRun(run), tokens };
}

/** The step's token comes again as it came; for several at once, or the first of them. */
function openAnew(run: Run, step: PastToken): void {
  const { id: _id, at, outcome: _outcome, ...birth } = step;
  const node = getNode(run.model, at);
  run.visited.push(at);
  const again = bear(run, at, birth);
  if (isLooped(node)) {
    watch(run, again);
    openInstances(run, node, again);
  } else if (node.kind === "user-task") {
    watch(run, again, openTask(run, node, again));
  }
}

function isJoin(model: FlowModel, at: NodeId): boolean {
  const { kind } = getNode(model, at);
  return kind === "parallel" || kind === "inclusive";
}

/** The tokens that wait, or waited, around a step. */
function scopesAround(state: FlowState, step: Token): ReadonlySet<TokenId> {
  const known = knownTokens(state);
  const around = new Set<TokenId>();
  for (let id = step.scope; id !== undefined; id = known.get(id)?.scope) around.add(id);
  return around;
}

function knownTokens(state: FlowState): ReadonlyMap<TokenId, PastToken> {
  return new Map([...state.past, ...state.tokens].map((token) => [token.id, token]));
}

/** The tokens of user tasks that the task's token descends from; per node the latest. */
function earlierSteps(model: FlowModel, state: FlowState, taskId: string): readonly PastToken[] {
  const task = state.tasks.find((open) => open.taskId === taskId);
  if (task === undefined) return [];
  const known = knownTokens(state);
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
    (token) => ancestors.has(token.id) && token.at !== task.nodeId && isWholeStep(model, token),
  );
  const latestFirst = steps.sort((a, b) => b.id - a.id);
  return latestFirst.filter((token, index) => latestFirst.findIndex((other) => other.at === token.at) === index);
}

/** A user task, neither one of several nor a word on another. */
function isWholeStep(model: FlowModel, token: Token): boolean {
  return model.nodes[token.at]?.kind === "user-task" && token.instance === undefined && token.added === undefined;
}

/** Everything that descends from the step, at any distance. Serials rise along descent: one pass is enough. */
function followersOf(state: FlowState, step: Token): readonly PastToken[] {
  const descended = new Set<TokenId>([step.id]);
  const followers: PastToken[] = [];
  for (const token of [...state.past, ...state.tokens].sort((a, b) => a.id - b.id)) {
    if (!token.from.some((parent) => descended.has(parent))) continue;
    descended.add(token.id);
    followers.push(token);
  }
  return followers;
}

/**
 * 撤回: whoever did a step takes it back before anybody has worked on what followed: only open tasks, timers and joins
 * followed. `untouched` says of an open task that nobody has taken it up. Refused otherwise.
 */
export function takeBack(
  model: FlowModel,
  state: FlowState,
  nodeId: NodeId,
  untouched: (taskId: string) => boolean,
): Result<FlowDelta, FlowRefusal> {
  const step = stepToTakeBack(model, state, nodeId, untouched);
  return step === undefined ? refuse({ code: "flow/cannot-take-back", nodeId }) : ok(reopen(model, state, step));
}

/** Whether `takeBack` would be refused, without doing it: it is asked for every reply. */
export function canTakeBack(...asked: Parameters<typeof takeBack>): boolean {
  return stepToTakeBack(...asked) !== undefined;
}

function stepToTakeBack(
  model: FlowModel,
  state: FlowState,
  nodeId: NodeId,
  untouched: (taskId: string) => boolean,
): PastToken | undefined {
  if (state.ended !== null) return undefined;
  const passes = state.past.filter((token) => token.at === nodeId && isWholeStep(model, token));
  const step = passes.reduce<PastToken | undefined>((last, one) => (one.id > (last?.id ?? 0) ? one : last), undefined);
  if (step === undefined) return undefined;
  const followers = followersOf(state, step);
  if (followers.some((token) => token.outcome !== undefined || token.added !== undefined)) return undefined;
  const tasks = state.tasks.filter((task) => followers.some((token) => token.id === task.tokenId));
  return tasks.length > 0 && tasks.every((task) => untouched(task.taskId)) ? step : undefined;
}

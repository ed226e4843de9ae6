/**
 * The ways a flow goes forward: it starts, a task is completed, a timer fires, a message comes in, a case that it
 * called is closed. Each returns the delta to be recorded, or the obstacle; a refused step changes nothing. Rules
 * R-FLW-01 to R-FLW-05.
 */
import { appended, type FeelFacts, ok, type Result, refuse } from "../shared/index.ts";
import { advance } from "./advance.ts";
import { ABSENT, instanceDone } from "./inside.ts";
import { type FlowModel, getNode, isBoundary, type NodeId, onlyWayOut } from "./model.ts";
import type { FlowRefusal } from "./refusals.ts";
import { beginRun, cancel, clearTimer, clearWait, getToken, type Move, pastWithin, type Run, spend } from "./run.ts";
import { emptyFlow, type FlowDelta, type FlowState, type OpenTask, type Token, type TokenId } from "./state.ts";

/**
 * Enters the flow. `facts` is what FEEL conditions may speak of, by name (form, situation, today …); the flow itself
 * adds `outcome` (of the task just completed, else null), `outcomes` (in force, by task node) and results of rules.
 */
export function startFlow(model: FlowModel, facts: FeelFacts): Result<FlowDelta, FlowRefusal> {
  const run = beginRun(model, emptyFlow, { facts });
  run.visited.push(model.start);
  return advance(run, [{ edge: onlyWayOut(model, model.start), from: [], scope: undefined }]);
}

export interface Completion {
  readonly taskId: string;
  /** One of the task's outcomes. */
  readonly outcome: string;
}

/**
 * Completes an open task; refused when it is not open, the outcome is not among its outcomes, or somebody who was
 * asked to speak on it has not yet.
 */
export function completeTask(
  model: FlowModel,
  state: FlowState,
  completion: Completion,
  facts: FeelFacts,
): Result<FlowDelta, FlowRefusal> {
  const { taskId, outcome } = completion;
  const task = state.tasks.find((open) => open.taskId === taskId);
  if (task === undefined) return refuse({ code: "flow/task-not-open", taskId });
  const { nodeId, outcomes } = task;
  if (!outcomes.includes(outcome)) return refuse({ code: "flow/outcome-unknown", taskId, outcome, outcomes });
  if (state.tasks.some((open) => open.askedFor === taskId)) {
    const waitsFor = state.tasks.filter((open) => open.askedFor === taskId).map((open) => open.office);
    return refuse({ code: "flow/signer-pending", taskId, waitsFor });
  }
  const run = beginRun(model, state, { facts, nodeId, outcome });
  return closeTask(run, task, outcome, "completed");
}

/**
 * Lets a set timer fire. On a step: an interrupting one takes the step's place, another opens a side path beside it,
 * once; the clock of somebody's silence ends their task as absent. Refused when the timer is not set (any more).
 */
export function fireTimer(
  model: FlowModel,
  state: FlowState,
  timerId: string,
  facts: FeelFacts,
): Result<FlowDelta, FlowRefusal> {
  const timer = state.timers.find((set) => set.timerId === timerId);
  if (timer === undefined) return refuse({ code: "flow/timer-not-set", timerId });
  const silent = getNode(model, timer.nodeId).kind === "user-task";
  const task = silent ? state.tasks.find((open) => open.tokenId === timer.tokenId) : undefined;
  if (task !== undefined) {
    const run = beginRun(model, state, { facts, nodeId: task.nodeId, outcome: ABSENT });
    return closeTask(run, task, ABSENT, "absent");
  }
  const run = beginRun(model, state, { facts });
  clearTimer(run, timerId);
  return happen(run, timer.nodeId, timer.tokenId);
}

/**
 * A message of this name comes in, at the first place that waits for it (or at the one that `waitId` names). Refused
 * when none does.
 */
export function receiveMessage(
  model: FlowModel,
  state: FlowState,
  arrival: { readonly message: string; readonly waitId?: string },
  facts: FeelFacts,
): Result<FlowDelta, FlowRefusal> {
  const { message, waitId } = arrival;
  const awaited = state.waits.find(
    (wait) => wait.message === message && (waitId === undefined || wait.waitId === waitId),
  );
  if (awaited === undefined) return refuse({ code: "flow/message-not-awaited", message });
  const run = beginRun(model, state, { facts });
  clearWait(run, awaited.waitId);
  return happen(run, awaited.nodeId, awaited.tokenId);
}

/** A case that this one called is closed: how it ended becomes the outcome of the step. */
export function finishCall(
  model: FlowModel,
  state: FlowState,
  closing: { readonly callId: string; readonly outcome: string },
  facts: FeelFacts,
): Result<FlowDelta, FlowRefusal> {
  const { callId, outcome } = closing;
  const call = state.calls.find((open) => open.callId === callId);
  if (call === undefined) return refuse({ code: "flow/call-not-open", callId });
  const { nodeId, tokenId } = call;
  const run = beginRun(model, state, { facts, nodeId, outcome });
  const { scope } = getToken(run, tokenId);
  run.callsClosed = appended(run.callsClosed, callId);
  spend(run, tokenId, outcome);
  return advance(run, [{ edge: onlyWayOut(model, nodeId), from: [tokenId], scope }]);
}

/** Ends a task with a word, or without one, and everything that follows. */
function closeTask(
  run: Run,
  { taskId, nodeId, tokenId }: OpenTask,
  ...[outcome, how]: [outcome: string, how: "completed" | "absent"]
): Result<FlowDelta, FlowRefusal> {
  const token = getToken(run, tokenId);
  const words = pastWithin(run, tokenId);
  const from = words.length === 0 ? [tokenId] : [tokenId, ...words.map((word) => word.id)];
  run.closed = appended(run.closed, { taskId, nodeId, how, outcome });
  for (const asked of run.live) if (asked.scope === tokenId) cancel(run, asked.id);
  spend(run, tokenId, outcome);
  const next = afterTask(run, token, from);
  return next.ok ? advance(run, next.value) : next;
}

/** A word that was asked for moves nothing; one of several may; a task of its own does. */
function afterTask(run: Run, token: Token, from: readonly TokenId[]): Result<readonly Move[], FlowRefusal> {
  if (token.added !== undefined) return ok([]);
  if (token.instance !== undefined) return instanceDone(run, token);
  return ok([{ edge: onlyWayOut(run.model, token.at), from, scope: token.scope }]);
}

/** What a timer or a message does where it was waited for. */
function happen(run: Run, nodeId: NodeId, tokenId: TokenId): Result<FlowDelta, FlowRefusal> {
  const { scope } = getToken(run, tokenId);
  const node = getNode(run.model, nodeId);
  if (!isBoundary(node)) spend(run, tokenId);
  else if (node.interrupting) cancel(run, tokenId);
  // A plain timer was entered when its token came; what watches a step or was one of several is entered only now.
  if (!run.state.tokens.some((token) => token.id === tokenId && token.at === nodeId)) run.visited.push(nodeId);
  return advance(run, [{ edge: onlyWayOut(run.model, nodeId), from: [tokenId], scope }]);
}

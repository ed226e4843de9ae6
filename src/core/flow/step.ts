/**
 * The three ways a flow goes forward: it starts, a task is completed, a timer fires. Each returns the delta to be
 * recorded, or the obstacle; a refused step changes nothing. Rules R-FLW-01 to R-FLW-05.
 */
import { type JsonObject, type Result, refuse } from "../shared/index.ts";
import { advance, beginRun, type Run, spend } from "./advance.ts";
import { type FlowModel, onlyWayOut } from "./model.ts";
import type { FlowRefusal } from "./refusals.ts";
import { emptyFlow, type FlowDelta, type FlowState } from "./state.ts";

/**
 * Enters the flow. `facts` is what FEEL conditions may speak of, by name (form, situation, today …); the flow itself
 * adds `outcome` (of the task just completed, else null), `outcomes` (in force, by task node) and results of rules.
 */
export function startFlow(model: FlowModel, facts: JsonObject): Result<FlowDelta, FlowRefusal> {
  const run = beginRun(model, emptyFlow, { facts });
  run.visited.push(model.start);
  return advance(run, onlyWayOut(model, model.start), []);
}

export interface Completion {
  readonly taskId: string;
  /** One of the task's outcomes. */
  readonly outcome: string;
}

/** Completes an open task; refused when it is not open or the outcome is not among its outcomes. */
export function completeTask(
  model: FlowModel,
  state: FlowState,
  completion: Completion,
  facts: JsonObject,
): Result<FlowDelta, FlowRefusal> {
  const { taskId, outcome } = completion;
  const task = state.tasks.find((open) => open.taskId === taskId);
  if (task === undefined) return refuse({ code: "flow/task-not-open", taskId });
  const { nodeId, tokenId, outcomes } = task;
  if (!outcomes.includes(outcome)) return refuse({ code: "flow/outcome-unknown", taskId, outcome, outcomes });
  const run = beginRun(model, state, { facts, nodeId, outcome });
  spend(run, tokenId, outcome);
  run.closed.push({ taskId, nodeId, how: "completed", outcome });
  clearTimersOf(run, taskId);
  return advance(run, onlyWayOut(model, nodeId), [tokenId]);
}

/**
 * Lets a set timer fire. On a task: an interrupting one cancels the task and goes its own way, another opens a side
 * path beside the task, once. Refused when the timer is not set (any more).
 */
export function fireTimer(
  model: FlowModel,
  state: FlowState,
  timerId: string,
  facts: JsonObject,
): Result<FlowDelta, FlowRefusal> {
  const timer = state.timers.find((set) => set.timerId === timerId);
  if (timer === undefined) return refuse({ code: "flow/timer-not-set", timerId });
  const run = beginRun(model, state, { facts });
  const { attachedTask, nodeId, tokenId } = timer;
  if (timer.interrupting) spend(run, tokenId);
  if (attachedTask !== undefined) run.visited.push(nodeId);
  if (attachedTask === undefined || !timer.interrupting) {
    run.timersCleared.push(timerId);
  } else {
    const task = state.tasks.find((open) => open.taskId === attachedTask);
    if (task !== undefined) run.closed.push({ taskId: attachedTask, nodeId: task.nodeId, how: "cancelled" });
    clearTimersOf(run, attachedTask);
  }
  return advance(run, onlyWayOut(model, nodeId), [tokenId]);
}

function clearTimersOf(run: Run, taskId: string): void {
  for (const timer of run.state.timers) if (timer.attachedTask === taskId) run.timersCleared.push(timer.timerId);
}

/** 加签: whoever holds a task asks somebody else to speak on it; the task waits for that word. Rule R-FLW-23. */
import { ok, type Result, refuse } from "../shared/index.ts";
import { type FlowModel, getNode } from "./model.ts";
import type { FlowRefusal } from "./refusals.ts";
import { bear, beginRun, finishRun, getToken, openTask } from "./run.ts";
import type { FlowDelta, FlowState } from "./state.ts";

export interface AddSigner {
  readonly taskId: string;
  readonly office: string;
  readonly post: string;
}

/** Opens a consulting task beside the open one. A word that was asked for cannot be passed on the same way. */
export function addSigner(model: FlowModel, state: FlowState, add: AddSigner): Result<FlowDelta, FlowRefusal> {
  const { taskId, office, post } = add;
  const task = state.tasks.find((open) => open.taskId === taskId);
  if (task === undefined) return refuse({ code: "flow/task-not-open", taskId });
  if (task.askedFor !== undefined) return refuse({ code: "flow/task-is-signers", taskId });
  const node = getNode(model, task.nodeId);
  if (node.kind !== "user-task") throw new Error(`${node.id} of flow ${model.id} is no user task`);
  const run = beginRun(model, state, { facts: {} });
  const { via } = getToken(run, task.tokenId);
  const token = bear(run, task.nodeId, { via, from: [task.tokenId], scope: task.tokenId, added: true });
  openTask(run, node, token, { ...CONSULTING, office, post, askedFor: taskId });
  return ok(finishRun(run));
}

/** A word on another's task is no statutory step and needs no second officer, whatever the task itself is. */
const CONSULTING = {
  kind: "consult",
  outcomes: ["agree", "object"],
  statutoryStep: false,
  minimumOfficers: 1,
} as const;

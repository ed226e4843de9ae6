/** What changes the course of a case from outside its flow: ask somebody to sign, delegate, take back, jump, a message. */
import type { Procedure } from "../catalog/index.ts";
import { addSigner, canTakeBack, jumpTo, receiveMessage, takeBack } from "../flow/index.ts";
import { type Actor, may } from "../party/index.ts";
import { ok, refuse } from "../shared/index.ts";
import type { AskSigner, Delegate, DeliverMessage, Jump, TakeBack } from "./command.ts";
import { type DecideContext, feelContext, happened, todayOf } from "./context.ts";
import { childUndoneBy } from "./decide-children.ts";
import { taskOf } from "./decide-review.ts";
import type { Outcome } from "./outcome.ts";
import { hasConflict, supervisesStep } from "./permissions.ts";
import type { CaseState } from "./state.ts";

/** 加签: a colleague, of another office perhaps, speaks on the task before it is done. R-CAS-60 */
export function askSigner(procedure: Procedure, state: CaseState, command: AskSigner, context: DecideContext): Outcome {
  const task = taskOf(state, command.task, context.actor);
  if (!task.ok) return task;
  const { recipient } = context;
  const post = recipient?.posts.find((held) => held.grants.includes("case.review"));
  if (recipient === undefined || recipient.account !== command.to || post === undefined || isSelf(context, command.to))
    return refuse({ code: "case/cannot-be-asked", account: command.to });
  if (hasConflict(state, recipient)) return refuse({ code: "case/conflict-of-interest" });
  const asked = addSigner(procedure.flow, state.flow, {
    taskId: command.task,
    office: post.office,
    post: post.role,
  });
  if (!asked.ok) return asked;
  const { task: id, to, question } = command;
  return ok([happened(context, { type: "signer-asked", task: id, to, question, flow: asked.value })]);
}

/**
 * 委派: a colleague of the same post does the work, and it comes back with their word to whoever gave it. A visit or
 * a decision is not delegated: it takes whoever signs. R-CAS-61
 */
export function delegate(state: CaseState, command: Delegate, context: DecideContext): Outcome {
  const { actor, recipient } = context;
  const task = taskOf(state, command.task, actor);
  if (!task.ok) return task;
  const { kind, office, post } = task.value;
  if (kind === "visit" || kind === "decide" || state.delegated[command.task] !== undefined)
    return refuse({ code: "case/wrong-kind-of-task", task: command.task, kind });
  const holds = recipient?.posts.some((held) => held.office === office && held.role === post) ?? false;
  if (recipient === undefined || recipient.account !== command.to || !holds || isSelf(context, command.to))
    return refuse({ code: "case/recipient-not-in-post", task: command.task });
  if (hasConflict(state, recipient)) return refuse({ code: "case/conflict-of-interest" });
  const { task: id, to, note = "" } = command;
  return ok([happened(context, { type: "task-delegated", task: id, to, note })]);
}

/** 撤回: whoever did the step takes it back while nobody has taken up what followed. R-CAS-62 */
export function takeStepBack(
  procedure: Procedure,
  state: CaseState,
  command: TakeBack,
  context: DecideContext,
): Outcome {
  const { node, reason } = command;
  if (!stepsToTakeBack(procedure, state, context.actor).includes(node))
    return refuse({ code: "flow/cannot-take-back", nodeId: node });
  const taken = takeBack(procedure.flow, state.flow, node, (task) => state.holders[task] === undefined);
  if (!taken.ok) return taken;
  return ok([happened(context, { type: "step-taken-back", node, reason, flow: taken.value })]);
}

/** Own steps that can still be taken back, the latest first. */
export function stepsToTakeBack(procedure: Procedure, state: CaseState, actor: Actor): readonly string[] {
  if (actor.kind !== "staff") return [];
  const own = state.opinions.filter((opinion) => opinion.stands && opinion.by === actor.account);
  if (own.length === 0) return [];
  const nodes = [...new Set(own.map((opinion) => opinion.node))].reverse();
  const untouched = (task: string) => state.holders[task] === undefined;
  if (state.children.length === 0)
    return nodes.filter((node) => canTakeBack(procedure.flow, state.flow, node, untouched));
  return nodes.filter((node) => {
    const taken = takeBack(procedure.flow, state.flow, node, untouched);
    return taken.ok && childUndoneBy(state, taken.value) === null;
  });
}

/** 跳转 by a supervisor, with a reason; never past a step that the law requires. R-CAS-63 @basis 行政许可法 §69(3) */
export function jump(procedure: Procedure, state: CaseState, command: Jump, context: DecideContext): Outcome {
  const { task, to, reason } = command;
  if (reason.trim() === "") return refuse({ code: "case/reason-required" });
  const { actor } = context;
  const from = state.flow.tasks.find(({ taskId }) => taskId === task);
  if (from !== undefined && (actor.kind !== "staff" || !supervisesStep(procedure, actor, from.office)))
    return refuse({ code: "case/not-permitted", command: "jump" });
  const facts = feelContext(procedure, state, todayOf(context));
  const flow = jumpTo(procedure.flow, state.flow, { taskId: task, target: to }, facts);
  if (!flow.ok) return flow;
  return ok([happened(context, { type: "case-jumped", task, to, reason, flow: flow.value })]);
}

/** What the flow waits for comes in: from the applicant (at a counter too), or from an office. R-CAS-64 */
export function deliverMessage(
  procedure: Procedure,
  state: CaseState,
  command: DeliverMessage,
  context: DecideContext,
): Outcome {
  const wait = state.flow.waits.find((one) => one.waitId === command.wait);
  if (wait === undefined) return refuse({ code: "flow/message-not-awaited", message: command.wait });
  if (!mayDeliver(context.actor, wait.from)) return refuse({ code: "case/not-permitted", command: "deliver-message" });
  const facts = feelContext(procedure, state, todayOf(context));
  const { waitId, message, nodeId: node } = wait;
  const flow = receiveMessage(procedure.flow, state.flow, { message, waitId }, facts);
  if (!flow.ok) return flow;
  const { words, files = [] } = command;
  return ok([
    happened(
      context,
      { type: "message-received", wait: waitId, node, message, files, flow: flow.value },
      { words: { message: words } },
    ),
  ]);
}

/** The applicant brings what is asked of them, a window takes it in for them; an office brings its own. */
export function mayDeliver(actor: Actor, from: "applicant" | "office"): boolean {
  if (from === "applicant") return actor.kind === "citizen" || actor.kind === "firm" || may(actor, "case.intake");
  return may(actor, "case.review");
}

function isSelf({ actor }: DecideContext, account: string): boolean {
  return actor.kind === "staff" && actor.account === account;
}

/** Work on open tasks: claim, hand over, opine, visit, send back. */
import type { Procedure } from "../catalog/index.ts";
import { completeTask, type OpenTask, returnTo } from "../flow/index.ts";
import { type Actor, holdsPost } from "../party/index.ts";
import { ok, type Result, refuse } from "../shared/index.ts";
import type { Claim, HandOver, RecordVisit, ReturnToWindow, Review, SendBack } from "./command.ts";
import { type DecideContext, feelContext, happened, todayOf } from "./context.ts";
import type { Outcome } from "./outcome.ts";
import { hasConflict, supervisesStep } from "./permissions.ts";
import type { CaseRefusal } from "./refusal.ts";
import type { CaseState } from "./state.ts";

export function claim(state: CaseState, command: Claim, context: DecideContext): Outcome {
  const task = taskOf(state, command.task, context.actor);
  if (!task.ok) return task;
  if (state.holders[command.task] !== undefined) return refuse({ code: "case/already-claimed", task: command.task });
  return ok([happened(context, { type: "task-claimed", task: command.task })]);
}

/** 移交: to somebody who holds the task's post. Whoever supervises its office may move anybody's work. */
export function handOver(procedure: Procedure, state: CaseState, command: HandOver, context: DecideContext): Outcome {
  const { actor, recipient } = context;
  const open = openTask(state, command.task);
  if (!open.ok) return open;
  if (actor.kind !== "staff" || !supervisesStep(procedure, actor, open.value.office)) {
    const mine = taskOf(state, command.task, actor);
    if (!mine.ok) return mine;
  }
  const { office, post } = open.value;
  if (recipient === undefined || recipient.account !== command.to || !holdsPost(recipient, office, post))
    return refuse({ code: "case/recipient-not-in-post", task: command.task });
  if (hasConflict(state, recipient)) return refuse({ code: "case/conflict-of-interest" });
  const { task, to, note = "" } = command;
  return ok([happened(context, { type: "task-handed-over", task, to, note })]);
}

/** An opinion on any step that is neither a visit nor the decision. */
export function review(procedure: Procedure, state: CaseState, command: Review, context: DecideContext): Outcome {
  const task = taskOf(state, command.task, context.actor);
  if (!task.ok) return task;
  const { kind, nodeId } = task.value;
  if (kind === "visit" || kind === "decide")
    return refuse({ code: "case/wrong-kind-of-task", task: command.task, kind });
  const { outcome, opinion, checks = {} } = command;
  // R-PAR-01: an agreement on conditions says them one by one, so that the one reply can list them.
  const conditions = outcome === "conditional" ? (command.conditions ?? []).filter((one) => one.trim() !== "") : [];
  if (outcome === "conditional" && kind === "consult" && conditions.length === 0)
    return refuse({ code: "case/conditions-required" });
  if (isAdverse(outcome) && conditions.length === 0 && opinion.trim() === "")
    return refuse({ code: "case/reason-required" });
  if (state.delegated[command.task] !== undefined) {
    if (!task.value.outcomes.includes(outcome))
      return refuse({ code: "case/outcome-unknown", outcome, allowed: task.value.outcomes });
    const { task: id } = command;
    return ok([happened(context, { type: "delegate-answered", task: id, node: nodeId, kind, outcome, opinion })]);
  }
  const flow = complete(procedure, state, command, context);
  if (!flow.ok) return flow;
  const { task: id } = command;
  const given = { type: "opinion-given", task: id, node: nodeId, kind, outcome, opinion } as const;
  return ok([
    happened(
      context,
      conditions.length === 0
        ? { ...given, checks, flow: flow.value }
        : { ...given, conditions, checks, flow: flow.value },
    ),
  ]);
}

/** @basis 行政许可法 §34(3): two or more officers verify on site */
export function recordVisit(
  procedure: Procedure,
  state: CaseState,
  command: RecordVisit,
  context: DecideContext,
): Outcome {
  const task = taskOf(state, command.task, context.actor);
  if (!task.ok) return task;
  const { kind, nodeId, minimumOfficers } = task.value;
  if (kind !== "visit") return refuse({ code: "case/wrong-kind-of-task", task: command.task, kind });
  const officers = new Set(command.officers.map((officer) => officer.account)).size;
  const required = Math.max(minimumOfficers, 2);
  const unqualified = command.officers.some((officer) => officer.enforcementNumber.trim() === "");
  if (officers < required || unqualified) return refuse({ code: "case/needs-two-officers", officers, required });
  if (command.visitedAt > context.now) return refuse({ code: "case/visit-in-future" });
  const flow = complete(procedure, state, command, context);
  if (!flow.ok) return flow;
  return ok([
    happened(
      context,
      {
        type: "visit-recorded",
        task: command.task,
        node: nodeId,
        outcome: command.outcome,
        visitedAt: command.visitedAt,
        officers: command.officers,
        findings: command.findings,
        photos: command.photos ?? [],
        flow: flow.value,
      },
      { words: { personsWords: command.personsWords } },
    ),
  ]);
}

/** 退回 to an earlier step, with the branch's tokens and timers put back right. */
export function sendBack(procedure: Procedure, state: CaseState, command: SendBack, context: DecideContext): Outcome {
  const task = taskOf(state, command.task, context.actor);
  if (!task.ok) return task;
  if (command.reason.trim() === "") return refuse({ code: "case/reason-required" });
  const flow = returnTo(procedure.flow, state.flow, { taskId: command.task, target: command.to });
  if (!flow.ok) return flow;
  const { reason, to } = command;
  return ok([happened(context, { type: "sent-back", task: command.task, to, reason, flow: flow.value })]);
}

/** 退回窗口: a note to the window, counted against the section. The clocks run on. */
export function returnToWindow(command: ReturnToWindow, context: DecideContext): Outcome {
  if (command.reason === "") return refuse({ code: "case/ground-required" });
  const { reason, explanation } = command;
  return ok([happened(context, { type: "returned-to-window", reason, explanation })]);
}

/** The open task, when the actor holds its post and nobody else holds the task. */
export function taskOf(state: CaseState, taskId: string, actor: Actor): Result<OpenTask, CaseRefusal> {
  const open = openTask(state, taskId);
  if (!open.ok) return open;
  if (!holdsPost(actor, open.value.office, open.value.post))
    return refuse({ code: "case/not-your-task", task: taskId });
  const holder = state.holders[taskId];
  if (holder !== undefined && (actor.kind !== "staff" || holder !== actor.account))
    return refuse({ code: "case/not-your-task", task: taskId });
  return open;
}

/** Moves the flow on from a completed task. */
export function complete(
  procedure: Procedure,
  state: CaseState,
  done: { readonly task: string; readonly outcome: string },
  context: DecideContext,
) {
  const facts = feelContext(procedure, state, todayOf(context));
  return completeTask(procedure.flow, state.flow, { taskId: done.task, outcome: done.outcome }, facts);
}

/** Outcomes that go against the person or ask for more want words. */
export function isAdverse(outcome: string): boolean {
  return ADVERSE.has(outcome);
}

const ADVERSE: ReadonlySet<string> = new Set([
  "object",
  "disagree",
  "differs",
  "unmet",
  "unconfirmed",
  "rectify",
  "fail",
  "conditional",
]);

function openTask(state: CaseState, taskId: string): Result<OpenTask, CaseRefusal> {
  const task = state.flow.tasks.find((open) => open.taskId === taskId);
  return task === undefined ? refuse({ code: "case/task-not-open", task: taskId }) : ok(task);
}

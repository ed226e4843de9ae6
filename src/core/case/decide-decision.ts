/** The decision: by an authorised officer, not by the one who reviewed where the item wants two, and in words. */
import type { DecisionOutcome, Procedure } from "../catalog/index.ts";
import { isAuthorisedToDecide } from "../party/index.ts";
import { ok, refuse } from "../shared/index.ts";
import { openChildren } from "./children.ts";
import type { Decide, ObjectionAnswer, Terminate } from "./command.ts";
import { type DecideContext, happened, todayOf } from "./context.ts";
import { complete, taskOf } from "./decide-review.ts";
import type { EventOf } from "./event.ts";
import { issueEvent } from "./issuing.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseRefusal } from "./refusal.ts";
import type { CaseState } from "./state.ts";
import { demandsRefusal, holdingBack } from "./undertaking.ts";

/** Fewest members of a collegial decision (集体会审). */
const COLLEGIAL_QUORUM = 3;

/**
 * 决定. A grant without a fee is sealed and issued in the same breath; with a fee it waits for the payment.
 * @basis 行政许可法 §38; 优化营商环境条例 §39 (a filing cannot be refused)
 */
export function decideCase(procedure: Procedure, state: CaseState, command: Decide, context: DecideContext): Outcome {
  const obstacle = obstacleToDecision(procedure, state, command, context);
  if (obstacle !== null) return refuse(obstacle);
  const task = taskOf(state, command.task, context.actor);
  if (!task.ok) return task;
  if (task.value.kind !== "decide")
    return refuse({ code: "case/wrong-kind-of-task", task: command.task, kind: task.value.kind });
  const flow = complete(
    procedure,
    state,
    { task: command.task, outcome: flowOutcome(command, task.value.outcomes) },
    context,
  );
  if (!flow.ok) return flow;
  if (flow.value.ended === null && flow.value.opened.length > 0)
    return refuse({ code: "case/outcome-unknown", outcome: command.outcome, allowed: task.value.outcomes });
  const decidedOn = todayOf(context);
  const { outcome, reason, ground = null, checks = {}, meeting = null } = command;
  const body: EventOf<"case-decided"> = {
    type: "case-decided",
    task: command.task,
    outcome,
    reason,
    ground,
    decidedOn,
    checks,
    meeting,
    flow: flow.value,
  };
  const answers = answersThatCount(state, command);
  const decided = happened(context, answers.length === 0 ? body : { ...body, answers });
  const owesFee = outcome === "granted" && state.feeFen !== null && state.feeFen > 0;
  if (outcome === "refused" || owesFee) return ok([decided]);
  return ok([decided, issueEvent(procedure, state, decidedOn, context)]);
}

function answersThatCount(state: CaseState, { answers }: Decide): readonly ObjectionAnswer[] {
  if (answers === undefined || answers.length === 0) return NO_ANSWERS;
  const objections = standingObjections(state);
  return answers.filter((answer) => objections.includes(answer.task));
}

const NO_ANSWERS: readonly ObjectionAnswer[] = [];

/** 终止办理 by decision, with its ground. */
export function terminate(state: CaseState, command: Terminate, context: DecideContext): Outcome {
  const open = openChildren(state);
  if (open.length > 0) return refuse({ code: "case/child-open", children: open.map(({ call }) => call) });
  if (command.ground === "" || command.explanation.trim() === "") return refuse({ code: "case/ground-required" });
  const { ground, explanation } = command;
  return ok([happened(context, { type: "case-terminated", ground, explanation })]);
}

function obstacleToDecision(
  procedure: Procedure,
  state: CaseState,
  command: Decide,
  context: DecideContext,
): CaseRefusal | null {
  const { item } = procedure;
  const { actor } = context;
  const { outcome } = command;
  const children = openChildren(state);
  if (children.length > 0) return { code: "case/child-open", children: children.map(({ call }) => call) };
  if (!item.decision.outcomes.includes(outcome)) return { code: "case/outcome-not-for-item", outcome };
  if (!isAuthorisedToDecide(actor, item.code)) return { code: "case/no-authority-letter" };
  const open = unanswered(state, command);
  if (open.length > 0) return { code: "case/objection-unanswered", tasks: open };
  if ((command.answers ?? []).some(({ adopted, reason }) => !adopted && reason.trim() === ""))
    return { code: "case/reason-required" };
  if (outcome === "refused" && command.reason.trim() === "") return { code: "case/reason-required" };
  if (outcome === "refused" && (command.ground ?? "") === "") return { code: "case/ground-required" };
  if (outcome !== "refused") {
    const owed = holdingBack(state);
    if (owed !== undefined) return { code: "case/undertaking-open", undertaking: owed.id };
    const failed = demandsRefusal(state);
    if (failed !== undefined) return { code: "case/undertaking-broken", undertaking: failed.id };
  }
  if (item.decision.mode === "review-and-decide" && actor.kind === "staff" && hasReviewed(state, actor.account))
    return { code: "case/reviewer-may-not-decide" };
  if (item.decision.mode === "collegial") {
    const members = new Set(command.meeting?.members ?? []).size;
    if (members < COLLEGIAL_QUORUM || (command.meeting?.minutes ?? "").trim() === "")
      return { code: "case/needs-collegial-record", members: COLLEGIAL_QUORUM };
  }
  return null;
}

/** Tasks on which a consulted office objected, as long as that stands. R-PAR-02 */
export function standingObjections({ opinions }: Pick<CaseState, "opinions">): readonly string[] {
  return opinions
    .filter(({ stands, kind, outcome }) => stands && kind === "consult" && outcome === "object")
    .map(({ task }) => task);
}

function unanswered(state: CaseState, { answers = [] }: Decide): readonly string[] {
  return standingObjections(state).filter((task) => !answers.some((answer) => answer.task === task));
}

/** 一审一核: who reviewed or proposed does not decide. The Act does not ask for it; the item's mode does (law.md 1.9). */
function hasReviewed(state: CaseState, account: string): boolean {
  return state.opinions.some(
    (opinion) => opinion.stands && opinion.by === account && (opinion.kind === "review" || opinion.kind === "propose"),
  );
}

/** A decide step whose flow names its outcomes gets the decision's own word, else the word that the flow knows. */
function flowOutcome({ outcome }: Decide, outcomes: readonly string[]): string {
  return FLOW_WORDS[outcome].find((word) => outcomes.includes(word)) ?? outcome;
}

const FLOW_WORDS: Readonly<Record<DecisionOutcome, readonly string[]>> = {
  granted: ["granted", "grant", "agree", "approve"],
  refused: ["refused", "refuse", "object", "reject"],
  filed: ["filed", "file", "agree"],
};

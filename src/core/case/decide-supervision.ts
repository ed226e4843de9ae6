/** 督办: an order of supervision and its answer. @basis 行政执法监督条例 §11; 优化营商环境条例 §36 */
import type { StaffActor } from "../party/index.ts";
import { type OfficeId, ok, refuse } from "../shared/index.ts";
import type { AnswerSupervision, Supervise } from "./command.ts";
import { type DecideContext, happened, todayOf } from "./context.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseState } from "./state.ts";

/** R-SUP-01: in writing, to a member of staff of the district, to be answered today or later. */
export function supervise(state: CaseState, command: Supervise, context: DecideContext): Outcome {
  const order = command.order.trim();
  if (order === "") return refuse({ code: "case/reason-required" });
  if (context.recipient?.account !== command.to || context.recipient.jurisdiction !== state.jurisdiction)
    return refuse({ code: "case/addressee-unknown" });
  const { answerDueOn } = command;
  if (answerDueOn < todayOf(context)) return refuse({ code: "case/answer-day-past", answerDueOn });
  const supervision = `supervision-${state.supervisions.length + 1}`;
  const office = officeOf(state, context.recipient);
  return ok([
    happened(context, {
      type: "supervision-ordered",
      supervision,
      order,
      to: command.to,
      ...(office === undefined ? {} : { office }),
      answerDueOn,
    }),
  ]);
}

/** The office that is spoken to: where they hold a step of the case, else where they have their post. */
function officeOf(state: CaseState, { account, posts }: StaffActor): OfficeId | undefined {
  const held = state.flow.tasks.find(({ taskId }) => state.holders[taskId] === account);
  return held === undefined ? posts[0]?.office : (held.office as OfficeId);
}

/** R-SUP-01: once, by whom the order was addressed to; late answers are taken and the alarm stays. */
export function answerSupervision(state: CaseState, command: AnswerSupervision, context: DecideContext): Outcome {
  const { supervision } = command;
  const answer = command.answer.trim();
  const ordered = state.supervisions.find((one) => one.id === supervision);
  if (ordered === undefined) return refuse({ code: "case/supervision-unknown", supervision });
  if (ordered.answer !== null) return refuse({ code: "case/supervision-answered", supervision });
  if (!("account" in context.actor) || context.actor.account !== ordered.to)
    return refuse({ code: "case/supervision-not-yours", supervision });
  if (answer === "") return refuse({ code: "case/reason-required" });
  return ok([happened(context, { type: "supervision-answered", supervision, answer })]);
}

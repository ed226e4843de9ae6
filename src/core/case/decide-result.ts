/** After the decision: payment, service with its proof, rating, explanation of lateness, archive; and withdrawal. */
import type { Procedure } from "../catalog/index.ts";
import { ok, refuse } from "../shared/index.ts";
import { openChildren } from "./children.ts";
import { clocksOf, decisionDue } from "./clocks.ts";
import type { ExplainDelay, Rate, RecordPayment, Remind, Serve, Withdraw } from "./command.ts";
import { type DecideContext, happened, todayOf } from "./context.ts";
import { openUndertaking } from "./decide-undertakings.ts";
import type { Alarm, CaseEvent } from "./event.ts";
import { issueEvent } from "./issuing.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseState } from "./state.ts";

/** The whole fee or nothing; the paid result is sealed at once. @basis 行政许可法 §59 */
export function recordPayment(
  procedure: Procedure,
  state: CaseState,
  command: RecordPayment,
  context: DecideContext,
): Outcome {
  const { amountFen, receiptNumber } = command;
  if (amountFen !== state.feeFen) return refuse({ code: "case/fee-differs", amountFen: state.feeFen ?? 0 });
  return ok([
    happened(context, { type: "payment-recorded", amountFen, receiptNumber }),
    issueEvent(procedure, state, todayOf(context), context),
  ]);
}

/**
 * 送达, with way, day and proof: the remedy period hangs on it. The applicant may only confirm electronic service,
 * by opening the result. @basis 行政许可法 §44; 行政复议法实施条例 §23
 */
export function serve(state: CaseState, command: Serve, context: DecideContext): Outcome {
  if (state.status === "issuing" && state.issued === null) return refuse({ code: "case/not-yet-issued" });
  if (state.service !== null) return refuse({ code: "case/already-served" });
  const byApplicant = context.actor.kind === "citizen" || context.actor.kind === "firm";
  if (byApplicant && command.way !== "electronic") return refuse({ code: "case/not-permitted", command: "serve" });
  if (byApplicant && state.issued === null && state.decision === null) return refuse({ code: "case/not-yet-issued" });
  if (command.recipient.trim() === "") return refuse({ code: "case/reason-required" });
  return ok([
    happened(
      context,
      {
        type: "service-recorded",
        way: command.way,
        servedOn: todayOf(context),
        signature: command.signature ?? null,
      },
      { words: { recipient: command.recipient, proof: command.proof } },
    ),
  ]);
}

/**
 * Before the decision, by the applicant, without giving a reason. What becomes of children that are open, the person
 * says; what is decided already the person keeps.
 */
export function withdraw(state: CaseState, command: Withdraw, context: DecideContext): Outcome {
  const { reason, children } = command;
  const open = openChildren(state);
  if (open.length === 0) return ok([happened(context, { type: "case-withdrawn", reason })]);
  const calls = open.map(({ call }) => call);
  if (children === undefined) return refuse({ code: "case/children-undecided", children: calls });
  if (children === "release") return ok([happened(context, { type: "case-withdrawn", reason, children })]);
  if (state.withdrawal !== null) return refuse({ code: "case/child-open", children: calls });
  const asked = happened(context, { type: "withdrawal-asked", reason });
  // One that is not opened yet is called off.
  const opened = open.some(({ id }) => id !== null);
  return ok(opened ? [asked] : [asked, happened(context, { type: "case-withdrawn", reason })]);
}

/** 超时说明, published: only for what is or was late. @basis 优化营商环境条例 §36 */
export function explainDelay(
  procedure: Procedure,
  state: CaseState,
  command: ExplainDelay,
  context: DecideContext,
): Outcome {
  if (command.ground === "" || command.explanation.trim() === "") return refuse({ code: "case/ground-required" });
  const due = decisionDue(clocksOf(procedure, state, context.calendar, context.now));
  const until = state.decision?.decidedAt ?? context.now;
  const late = (due !== null && until >= due.dueAt) || state.alarms.some((alarm) => LATE.has(alarm));
  if (!late) return refuse({ code: "case/not-overdue" });
  const { ground, explanation } = command;
  return ok([happened(context, { type: "delay-explained", ground, explanation })]);
}

/** Alarms of what was owed to the person; a step or an order that is late concerns the office alone. */
const LATE: ReadonlySet<Alarm> = new Set(["receipt-overdue", "red", "delivery-overdue", "special-overrun"]);

/** 催办. */
export function remind(command: Remind, context: DecideContext): Outcome {
  return ok([happened(context, { type: "reminder-sent", note: command.note })]);
}

/**
 * 评价: once per act of service, never by default. At a counter the person rates on the clerk's screen: the event does
 * not say who sat there. @basis 国办发〔2019〕51号; GB/T 39734-2020
 */
export function rate(state: CaseState, command: Rate, context: DecideContext): Outcome {
  const act = state.acts.find((one) => one.id === command.act);
  if (act === undefined) return refuse({ code: "case/act-unknown", act: command.act });
  if (act.rated) return refuse({ code: "case/already-rated", act: command.act });
  if (context.actor.kind === "staff" && act.kind === "online-matter")
    return refuse({ code: "case/not-permitted", command: "rate" });
  const comment = command.comment ?? "";
  const event: CaseEvent = {
    at: context.now,
    by: { kind: "anonymous" },
    body: { type: "service-rated", act: command.act, level: command.level },
  };
  return ok([comment === "" ? event : { ...event, personal: { words: { comment } } }]);
}

/** 归档: once what was decided has been served, and nothing that was promised is still to be kept or verified. */
export function archive(state: CaseState, context: DecideContext): Outcome {
  const owesService = state.status === "refused" || state.status === "not-ours";
  if (owesService && state.service === null) return refuse({ code: "case/not-served-yet" });
  const open = openUndertaking(state);
  if (open !== undefined) return refuse({ code: "case/undertaking-open", undertaking: open.id });
  return ok([happened(context, { type: "case-archived" })]);
}

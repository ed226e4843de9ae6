/**
 * Who has the next move in a case, from its state alone. Each open case has exactly one answer; a case without one, or
 * with two that exclude each other, is lost: nobody will ever touch it again.
 */
import type { Calendar } from "../../src/core/calendar/index.ts";
import { type CaseState, isClosed, nextWakeAt } from "../../src/core/case/index.ts";
import type { Procedure } from "../../src/core/catalog/index.ts";

export type Whereabouts =
  /** Closed: no step of the flow is open; of time only an owed answer or the end of the licence is awaited. */
  | "ended"
  /** Before acceptance: the window of the item has it, and the receipt regime's time runs, or its alarm is up. */
  | "window"
  /** Asked for corrections: the person has it, until the time that the notice printed. */
  | "applicant"
  /** The fee is asked for and not paid. */
  | "payment"
  /** Decided: the result is being made and handed over; no step is open. */
  | "delivery"
  /** Under review: open tasks, each with its office and post and at most one holder. */
  | "desks"
  /** Under review without an open task: a special procedure, a timer, a message or another case has to come. */
  | "awaited";

/** @returns where it is, or why it is nowhere */
export function whereabouts(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
): { readonly at: Whereabouts } | { readonly lost: string } {
  const { status, flow, alarms } = state;
  const open = flow.tasks.length + flow.timers.length + flow.waits.length + flow.calls.length;
  const wakeAt = nextWakeAt(procedure, state, calendar);
  const strays = Object.keys(state.holders).filter((task) => !flow.tasks.some(({ taskId }) => taskId === task));
  if (strays.length > 0) return { lost: `${status}: somebody holds ${strays.join()}, which is not open` };
  const twice = flow.tasks.length - new Set(flow.tasks.map((task) => task.taskId)).size;
  if (twice > 0) return { lost: `${status}: a task is open twice` };
  if (flow.tasks.some(({ office, post }) => office === "" || post === ""))
    return { lost: `${status}: a task of nobody` };
  if (isClosed(status)) {
    // An order of supervision is owed its answer, and a licence has an end, whatever became of the case.
    const later = state.supervisions.some((order) => order.answer === null) || state.issued !== null;
    return open > 0 || (wakeAt !== null && !later) ? { lost: `${status}, with work left` } : { at: "ended" };
  }
  switch (status) {
    case "submitted":
    case "received":
    case "corrected":
      return open > 0 ||
        (wakeAt === null && !alarms.includes("receipt-overdue") && procedure.item.receipt.noticeWithin !== null)
        ? { lost: `${status}, and no time runs` }
        : { at: "window" };
    case "correcting":
      return wakeAt === null || open > 0 ? { lost: `${status} for ever` } : { at: "applicant" };
    case "paying":
      return state.paid || state.feeFen === null || open > 0 ? { lost: `${status} nothing` } : { at: "payment" };
    case "issuing":
      return state.decision === null || open > 0 ? { lost: `${status} nothing` } : { at: "delivery" };
    case "accepted":
    case "reviewing":
    case "deciding":
    case "special":
      if (flow.tasks.length > 0) return { at: "desks" };
      if (open > 0 || state.specials.some((special) => special.to === null)) return { at: "awaited" };
      return { lost: `${status}, on nobody's desk` };
    case "suspended":
      return { at: "awaited" };
    default:
      return { lost: status };
  }
}

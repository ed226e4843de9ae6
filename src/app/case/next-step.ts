/** 下一步: what happens next, by whom, and until when, for the person who waits. */
import { type CaseState, clocksOf, decisionDue, licenceStanding, openChildren } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import { civilDateOf } from "../../core/shared/index.ts";
import type { ViewContext } from "./view-context.ts";

export interface NextStep {
  /** Names a sentence in the translation files: `next/<code>`. */
  readonly code:
    | "window-speaks"
    | "you-correct"
    | "you-deliver"
    | "office-reviews"
    /** Only cases inside this one are under way. */
    | "parts-go-on"
    | "special-procedure"
    | "office-decides"
    | "you-pay"
    | "you-collect"
    | "you-open"
    /** Granted, and at an end before it was collected. */
    | "licence-ended"
    | "you-rate";
  readonly who: string;
  readonly dueOn: string | null;
  /** Open steps by name. */
  readonly steps: readonly string[];
}

export function nextStepOf(procedure: Procedure, state: CaseState, context: ViewContext): NextStep | null {
  const clocks = clocksOf(procedure, state, context.calendar, context.now);
  const officeName = (id: string) => context.names.offices.get(id) ?? id;
  const dueOn = decisionDue(clocks)?.dueOn ?? null;
  const steps = state.flow.tasks.map((task) => task.name);
  const offices = [...new Set(state.flow.tasks.map((task) => officeName(task.office)))].join("、");
  const awaited = state.flow.waits.filter((wait) => wait.from === "applicant").map((wait) => wait.name);
  switch (state.status) {
    case "submitted":
    case "received":
    case "corrected":
      return { code: "window-speaks", who: procedure.body.name, dueOn: clocks.receipt?.dueOn ?? null, steps: [] };
    case "correcting":
      return { code: "you-correct", who: "", dueOn: state.corrections.at(-1)?.dueOn ?? null, steps: [] };
    case "accepted":
    case "reviewing":
      if (awaited.length > 0) return { code: "you-deliver", who: "", dueOn, steps: awaited };
      if (steps.length === 0 && openChildren(state).length > 0)
        return { code: "parts-go-on", who: "", dueOn, steps: partsOf(procedure, state) };
      return { code: "office-reviews", who: offices, dueOn, steps };
    case "special":
      return {
        code: "special-procedure",
        who: offices,
        dueOn: state.specials.find((special) => special.to === null)?.expectedEndOn ?? null,
        steps,
      };
    case "deciding":
      return { code: "office-decides", who: offices, dueOn, steps };
    case "paying":
      return { code: "you-pay", who: "", dueOn: null, steps: [] };
    case "issuing": {
      const standing = licenceStanding(state, civilDateOf(context.now, context.calendar.zone));
      if (standing !== null && standing !== "in-force")
        return { code: "licence-ended", who: procedure.body.name, dueOn: null, steps: [] };
      const code = state.serviceWay === "electronic" ? "you-open" : "you-collect";
      return { code, who: procedure.body.name, dueOn: clocks.delivery?.dueOn ?? null, steps: [] };
    }
    default:
      return state.acts.some((act) => !act.rated) ? { code: "you-rate", who: "", dueOn: null, steps: [] } : null;
  }
}

/** By the names that the flow gives them. */
function partsOf({ flow }: Procedure, state: CaseState): readonly string[] {
  return openChildren(state).map(({ node }) => flow.nodes[node]?.name ?? node);
}

/** 即办件 in one sitting: receive, accept, decide, take the fee, hand over, rate. Which of them is next. */
import type { StaffCommand } from "../desk-case/actions/registry.ts";
import { type CaseView, isAllowed } from "../desk-case/case-view.ts";

export const SITTING = ["receive", "accept", "decide", "record-payment", "serve", "rate"] as const;
export type SittingStep = (typeof SITTING)[number];

/** What each step leaves behind in the case's history. */
const LEAVES: Readonly<Record<SittingStep, readonly string[]>> = {
  receive: ["case-received"],
  accept: ["case-accepted"],
  decide: ["case-decided"],
  "record-payment": ["payment-recorded"],
  serve: ["service-recorded"],
  rate: ["service-rated"],
};

export interface SittingStage {
  readonly step: SittingStep;
  readonly stage: "done" | "now" | "coming";
}

/**
 * The steps of this case in order. A fee is a step only where there is one. What the law or the counter leaves out, as
 * the receipt of papers that were handed over here, counts as done.
 */
export function stagesOf(view: CaseView): readonly SittingStage[] {
  const happened = new Set(view.timeline.map((entry) => entry.type));
  const steps = SITTING.filter((step) => step !== "record-payment" || (view.feeFen ?? 0) > 0);
  const next = nextStep(view);
  const passed = next === undefined ? 0 : steps.indexOf(next);
  const isDone = (step: SittingStep, index: number) =>
    index < passed || LEAVES[step].some((type) => happened.has(type));
  return steps.map((step, index) => ({ step, stage: step === next ? "now" : isDone(step, index) ? "done" : "coming" }));
}

/** The step that this person can take now; undefined when somebody else has to, or nothing is left. */
export function nextStep(view: CaseView): SittingStep | undefined {
  return SITTING.find((step) => isAllowed(view, step) && !isTooEarly(view, step));
}

/** A visit to the counter can be rated as soon as it happened; here the person is asked at the end. */
function isTooEarly(view: CaseView, step: SittingStep): boolean {
  return step === "rate" && view.closedAt === null;
}

/** Commands besides the way straight on, for when the matter turns out otherwise. */
export function besides(view: CaseView): readonly StaffCommand[] {
  const aside = [
    "request-corrections",
    "correct-on-the-spot",
    "correct",
    "return-papers",
    "declare-not-needed",
  ] as const;
  return ([...aside, "decline-jurisdiction", "withdraw"] as const).filter((type) => isAllowed(view, type));
}

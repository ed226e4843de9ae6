import type { RuleFinding } from "../rule/index.ts";

/** What the compiler has against a flow. Each finding names the element, so that an author can click on it. */

export type FlowFindingCode =
  /** An id is empty, not ASCII or used twice (`found`: the id). */
  | "flow/id-malformed"
  | "flow/id-duplicate"
  /** An element, event definition or loop marker that this engine does not execute (`found`: its BPMN name). */
  | "flow/unsupported-element"
  /** A sequence flow, a default, a lane or a boundary event names an element that is not there (`found`: the name). */
  | "flow/dangling-reference"
  | "flow/no-start"
  | "flow/several-starts"
  | "flow/no-end"
  /** A way into a start or boundary event, or out of an end. */
  | "flow/edge-misplaced"
  | "flow/no-way-out"
  /** Several ways out of something that is not a gateway. */
  | "flow/several-ways-out"
  | "flow/unreachable"
  | "flow/cannot-end"
  /** A cycle in which nothing waits: it would turn for ever within one step. */
  | "flow/loop-without-step"
  /** A user task without an office or without a post. */
  | "flow/no-office"
  | "flow/no-post"
  /** `found`: the kind, the outcomes, the officers, the limit or the duration as written. */
  | "flow/kind-unknown"
  | "flow/outcomes-malformed"
  | "flow/officers-malformed"
  | "flow/limit-malformed"
  | "flow/statutory-malformed"
  | "flow/visit-needs-two-officers"
  /** A rule step without a name for its result, or with neither or both of expression and decision. */
  | "flow/rule-incomplete"
  /** A rule step names a decision that no file beside the flow has (`found`: its id). */
  | "flow/decision-unknown"
  /** A message, error or escalation without a name or code, or a correspondent that is neither applicant nor office. */
  | "flow/message-unnamed"
  | "flow/correspondent-unknown"
  /** An error or escalation that no sub-process around it catches (`found`: its code). */
  | "flow/uncaught"
  /** A multi-instance step that does not say how many, or says it twice (`found`: what it says). */
  | "flow/loop-incomplete"
  /** A multi-instance task that may end before all have spoken does not say what then holds. */
  | "flow/verdict-missing"
  /** Silence may not stand for this step: it is no attendance or consultation, or the law requires it. */
  | "flow/absence-not-allowed"
  | "flow/absence-incomplete"
  /** What follows an event-based gateway is no timer and no message. */
  | "flow/event-expected"
  /** A call activity that names no procedure. */
  | "flow/call-incomplete"
  /** A sequence flow that leads into or out of a sub-process. */
  | "flow/edge-crosses-border"
  /** An exclusive or inclusive split without a branch for "otherwise". */
  | "flow/no-default"
  /** More than one branch without a condition. */
  | "flow/branch-without-condition"
  /** A condition where none is asked: not on a branch of an exclusive or inclusive split, or on its default. */
  | "flow/condition-misplaced"
  /** `found`: the refusal of the FEEL check. */
  | "flow/expression-malformed"
  /** A condition speaks of the outcome of a step that the flow does not have (`found`: its id). */
  | "flow/expression-unknown-step"
  /** A join waits for a branch that will not come. */
  | "flow/deadlock"
  /** A step that no course of events reaches. */
  | "flow/dead-step"
  /** Parallel branches meet here without a join: what follows would be done twice. */
  | "flow/step-twice"
  /** Some course of events turns in a circle that cannot be left. */
  | "flow/never-ends"
  /** More standings than the check explores: it cannot vouch for this flow. */
  | "flow/too-complex";

/** Of the flow itself, or of a decision that stands beside it. */
export type FlowFinding = ElementFinding | RuleFinding;

export interface ElementFinding {
  readonly code: FlowFindingCode;
  /** Id of the element, or of the process where there is none to name. */
  readonly element: string;
  /** A course of events that leads there: elements in order. */
  readonly path?: readonly string[];
  readonly found?: string;
}

/** All findings at once, in the order of the file within each check. */
export interface FlowDefects {
  readonly code: "flow/not-compiled";
  readonly findings: readonly FlowFinding[];
}

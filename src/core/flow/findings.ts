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
  | "flow/rule-incomplete"
  /** An exclusive split without a branch for "otherwise". */
  | "flow/no-default"
  /** More than one branch without a condition. */
  | "flow/branch-without-condition"
  /** A condition where none is asked: not on a branch of an exclusive split, or on its default. */
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

export interface FlowFinding {
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

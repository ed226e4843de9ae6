import type { DecisionsSource } from "../rule/index.ts";

/**
 * A flow as its file says it, before any check: what a reader of BPMN hands to the compiler. Element types are the
 * names of BPMN 2.0 (`userTask`, `exclusiveGateway` …), so that a refusal can name what it met.
 */
export interface FlowSource {
  readonly id: string;
  readonly name: string;
  readonly nodes: readonly SourceNode[];
  readonly edges: readonly SourceEdge[];
  readonly lanes: readonly SourceLane[];
  /** The files of decisions that stand beside the flow: rule steps name decisions in them. */
  readonly decisions?: readonly DecisionsSource[];
}

export interface SourceNode {
  readonly id: string;
  /** Local name of the BPMN element. */
  readonly type: string;
  readonly name: string;
  /** Id of the sub-process that it stands in. */
  readonly parent?: string;
  /** Attributes of the project's namespace, see the README of this room. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Local names of event definitions, such as `timerEventDefinition`. */
  readonly eventDefinitions: readonly string[];
  /** Name of the message, code of the error or of the escalation, that the event or task refers to. */
  readonly reference?: string;
  /** Text of `timeDuration`. */
  readonly duration?: string;
  /** The activity a boundary event sits on. */
  readonly attachedTo?: string;
  /** `cancelActivity` of a boundary event. */
  readonly interrupting: boolean;
  /** The default flow of a gateway. */
  readonly otherwise?: string;
  readonly loop?: SourceLoop;
  /** `calledElement` of a call activity. */
  readonly called?: string;
  /** `triggeredByEvent` of a sub-process. */
  readonly triggeredByEvent?: boolean;
}

export interface SourceLoop {
  /** Local name of the loop characteristics. */
  readonly type: string;
  readonly sequential: boolean;
  /** Text of `loopCardinality`. */
  readonly cardinality?: string;
  /** Text of `completionCondition`. */
  readonly completion?: string;
}

export interface SourceEdge {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly condition?: string;
}

export interface SourceLane {
  readonly id: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly nodes: readonly string[];
}

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
}

export interface SourceNode {
  readonly id: string;
  /** Local name of the BPMN element. */
  readonly type: string;
  readonly name: string;
  /** Attributes of the project's namespace: kind, outcomes, limit, office, post, statutory, officers, feel, result. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Local names of event definitions, such as `timerEventDefinition`. */
  readonly eventDefinitions: readonly string[];
  /** Text of `timeDuration`. */
  readonly duration?: string;
  /** The activity a boundary event sits on. */
  readonly attachedTo?: string;
  /** `cancelActivity` of a boundary event. */
  readonly interrupting: boolean;
  /** The default flow of a gateway. */
  readonly otherwise?: string;
  /** Local name of loop characteristics, when there are any. */
  readonly loop?: string;
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

/**
 * What a BPMN file compiles into: the flow of a procedure as plain JSON, with everything a step needs looked up
 * beforehand. A model that exists is sound (see compile.ts): it always ends, and no step is dead.
 */

import type { Decision } from "../rule/index.ts";

/** Id of a BPMN element; ASCII. */
export type NodeId = string;
/** Id of a BPMN sequence flow; ASCII. */
export type EdgeId = string;
/** Limit text such as `5wd`, `3cd`, `1mo`, `8wh`: `parseLimit` of the clock room reads it. */
export type LimitText = string;

export interface FlowModel {
  readonly id: string;
  readonly name: string;
  readonly start: NodeId;
  readonly nodes: Readonly<Record<NodeId, FlowNode>>;
  readonly edges: Readonly<Record<EdgeId, FlowEdge>>;
  /** Edges that leave a node, in the order of the file: the order in which conditions are tried. */
  readonly out: Readonly<Record<NodeId, readonly EdgeId[]>>;
  /** Edges that enter a node. */
  readonly in: Readonly<Record<NodeId, readonly EdgeId[]>>;
  /** Boundary events of a step, in the order of the file. */
  readonly boundary: Readonly<Record<NodeId, readonly NodeId[]>>;
  readonly lanes: readonly FlowLane[];
  /** The decisions that rule steps name, by id; absent where none does. */
  readonly decisions?: Readonly<Record<string, Decision>>;
}

export interface FlowEdge {
  readonly id: EdgeId;
  readonly from: NodeId;
  readonly to: NodeId;
  /** FEEL, only on branches of an exclusive or inclusive gateway. */
  readonly condition?: string;
}

export interface FlowLane {
  readonly id: string;
  readonly name: string;
  /** Code of the office that holds the work, else the lane's name. */
  readonly office: string;
  /** Code of the post within the office. */
  readonly post?: string;
}

export type FlowNode =
  | StartNode
  | EndNode
  | UserTaskNode
  | RuleNode
  | SendNode
  | ReceiveNode
  | EscalateNode
  | ExclusiveNode
  | ParallelNode
  | InclusiveNode
  | EventChoiceNode
  | TimerNode
  | SubProcessNode
  | CallNode
  | BoundaryNode;

/** Every kind of node, in the order of the union. */
export const NODE_KINDS = [
  "start",
  "end",
  "terminate-end",
  "error-end",
  "user-task",
  "rule",
  "send",
  "receive",
  "escalate",
  "exclusive",
  "parallel",
  "inclusive",
  "event-choice",
  "timer",
  "sub-process",
  "call",
  "boundary-timer",
  "boundary-message",
  "boundary-error",
  "boundary-escalation",
] as const satisfies readonly FlowNode["kind"][];

export type BoundaryNode = BoundaryTimerNode | BoundaryMessageNode | BoundaryErrorNode | BoundaryEscalationNode;

/** What every node has. */
interface NodeBase {
  readonly id: NodeId;
  readonly name: string;
  /** The sub-process that it stands in; absent at the top. */
  readonly parent?: NodeId;
}

export interface StartNode extends NodeBase {
  readonly kind: "start";
}

/**
 * `end` ends its own branch only; `terminate-end` takes every other open step of its sub-process (or of the flow) with
 * it; `error-end` ends the sub-process that catches its code.
 */
export interface EndNode extends NodeBase {
  readonly kind: "end" | "terminate-end" | "error-end";
  /** Code of the error that an `error-end` raises. */
  readonly error?: string;
  /** Code of the escalation that goes out when the branch ends. */
  readonly escalation?: string;
  /** Name of the message that goes out when the branch ends, and to whom. */
  readonly message?: string;
  readonly to?: Correspondent;
}

/** Work for a person who holds `post` in `office`; with a loop, for several (会签, 或签). */
export interface UserTaskNode extends NodeBase {
  readonly kind: "user-task";
  readonly office: string;
  readonly post: string;
  readonly taskKind: TaskKind;
  /** Codes with which the task may be completed. */
  readonly outcomes: readonly string[];
  /** The step's own limit, within the limit of the case. */
  readonly limit?: LimitText;
  /** 法定程序: required by law, never to be jumped over. */
  readonly statutoryStep: boolean;
  /** Officers who must take part; two or more for a visit. */
  readonly minimumOfficers: number;
  /** 缺席默认: how silence counts, by a rule of the district; never for a step that the law requires. */
  readonly absence?: AbsenceRule;
  readonly loop?: TaskLoop;
}

/** After so long without a word the step goes on as `absent`, which is no opinion. */
export interface AbsenceRule {
  readonly after: LimitText;
  /** Document and article that say so. */
  readonly basis: string;
}

/** The same step for several, side by side or one after the other. All FEEL stands over the facts of the flow. */
export interface Loop {
  readonly sequential: boolean;
  /** FEEL giving how many. */
  readonly count?: string;
  /** 完成条件: the rest is called off when it holds. See `LoopFacts`. */
  readonly completion?: string;
}

export interface TaskLoop extends Loop {
  /** Offices that each do the step once, in this order. */
  readonly offices?: readonly string[];
  /** FEEL giving the list of these offices. */
  readonly officesFrom?: string;
  /** FEEL giving the outcome of the whole step; without it: what all said, else the last of the outcomes. */
  readonly verdict?: string;
}

/**
 * A step without people (business rule, script or service task): puts a value into the facts as `result`, that of the
 * FEEL text or of the decision.
 */
export interface RuleNode extends NodeBase {
  readonly kind: "rule";
  /** Exactly one of the two is given. */
  readonly feel?: string;
  /** Id in the decisions of the model. */
  readonly decision?: string;
  readonly result: string;
}

/** A message goes out; the flow goes on at once. */
export interface SendNode extends NodeBase {
  readonly kind: "send";
  readonly message: string;
  readonly to: Correspondent;
}

/** Waits until a message of this name comes in. */
export interface ReceiveNode extends NodeBase {
  readonly kind: "receive";
  readonly message: string;
  readonly from: Correspondent;
}

/** Tells the sub-process around it that something needs attention, and goes on. */
export interface EscalateNode extends NodeBase {
  readonly kind: "escalate";
  readonly escalation: string;
}

/** One way out: the first branch whose condition holds, else `otherwise`. Any arrival passes. */
export interface ExclusiveNode extends NodeBase {
  readonly kind: "exclusive";
  readonly otherwise: EdgeId;
}

/** All ways out; waits for an arrival by every way in. */
export interface ParallelNode extends NodeBase {
  readonly kind: "parallel";
}

/**
 * Every way out whose condition holds, else `otherwise`; waits as long as something may still arrive by a way in.
 * With one way out there is no condition and no `otherwise`.
 */
export interface InclusiveNode extends NodeBase {
  readonly kind: "inclusive";
  readonly otherwise?: EdgeId;
}

/** Waits for the first of the timers and messages that follow it; the others no longer count. */
export interface EventChoiceNode extends NodeBase {
  readonly kind: "event-choice";
}

/** Waits for `duration`, then goes on. */
export interface TimerNode extends NodeBase {
  readonly kind: "timer";
  readonly duration: LimitText;
}

/** A flow within the flow: goes on when its last branch has ended. */
export interface SubProcessNode extends NodeBase {
  readonly kind: "sub-process";
  /** Its own start. */
  readonly start: NodeId;
  readonly loop?: Loop;
}

/** A case of another procedure within this case: goes on when that case is closed, with its result as outcome. */
export interface CallNode extends NodeBase {
  readonly kind: "call";
  /** Code of the procedure. */
  readonly procedure: string;
}

interface BoundaryBase extends NodeBase {
  readonly attachedTo: NodeId;
  /** Takes the step's place when it happens; else it opens a side path. */
  readonly interrupting: boolean;
}

/** Runs while its step is open; a side path is opened once. */
export interface BoundaryTimerNode extends BoundaryBase {
  readonly kind: "boundary-timer";
  readonly duration: LimitText;
}

export interface BoundaryMessageNode extends BoundaryBase {
  readonly kind: "boundary-message";
  readonly message: string;
  readonly from: Correspondent;
}

/** Catches an error of the sub-process: of this code, or any. Always interrupts. */
export interface BoundaryErrorNode extends BoundaryBase {
  readonly kind: "boundary-error";
  readonly error?: string;
}

export interface BoundaryEscalationNode extends BoundaryBase {
  readonly kind: "boundary-escalation";
  readonly escalation?: string;
}

/** The other side of a message: the person who applied, or a body or office. */
export const CORRESPONDENTS = ["applicant", "office"] as const;
export type Correspondent = (typeof CORRESPONDENTS)[number];

/** What a user task is for: 审查, 征求意见, 现场踏勘, 专家评审, 听证, 公示, 法制审核, 拟办, 决定, other. */
export const TASK_KINDS = [
  "review",
  "consult",
  "visit",
  "expert-review",
  "hearing",
  "publicity",
  "legal-check",
  "propose",
  "decide",
  "other",
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** @throws Error when the model has no such node: the id came from elsewhere than this model */
export function getNode(model: FlowModel, id: NodeId): FlowNode {
  const node = model.nodes[id];
  if (node === undefined) throw new Error(`flow ${model.id} has no node ${id}`);
  return node;
}

/** @throws Error when the model has no such edge */
export function getEdge(model: FlowModel, id: EdgeId): FlowEdge {
  const edge = model.edges[id];
  if (edge === undefined) throw new Error(`flow ${model.id} has no edge ${id}`);
  return edge;
}

/** The edge of a node that has exactly one way out. */
export function onlyWayOut(model: FlowModel, id: NodeId): EdgeId {
  const edge = model.out[id]?.[0];
  if (edge === undefined) throw new Error(`node ${id} of flow ${model.id} has no way out`);
  return edge;
}

export function isBoundary(node: FlowNode): node is BoundaryNode {
  switch (node.kind) {
    case "boundary-timer":
    case "boundary-message":
    case "boundary-error":
    case "boundary-escalation":
      return true;
    default:
      return false;
  }
}

export function isEnd(node: FlowNode): node is EndNode {
  return node.kind === "end" || node.kind === "terminate-end" || node.kind === "error-end";
}

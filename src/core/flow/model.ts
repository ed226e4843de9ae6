/**
 * What a BPMN file compiles into: the flow of a procedure as plain JSON, with everything a step needs looked up
 * beforehand. A model that exists is sound (see compile.ts): it always ends, and no step is dead.
 */

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
  /** Boundary timers of a user task, in the order of the file. */
  readonly boundary: Readonly<Record<NodeId, readonly NodeId[]>>;
  readonly lanes: readonly FlowLane[];
}

export interface FlowEdge {
  readonly id: EdgeId;
  readonly from: NodeId;
  readonly to: NodeId;
  /** FEEL, only on branches of an exclusive gateway. */
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
  | ExclusiveNode
  | ParallelNode
  | TimerNode
  | BoundaryTimerNode;

export interface StartNode {
  readonly kind: "start";
  readonly id: NodeId;
  readonly name: string;
}

/** `terminate-end` takes every other open step with it; `end` ends its own branch only. */
export interface EndNode {
  readonly kind: "end" | "terminate-end";
  readonly id: NodeId;
  readonly name: string;
}

/** Work for a person who holds `post` in `office`. */
export interface UserTaskNode {
  readonly kind: "user-task";
  readonly id: NodeId;
  readonly name: string;
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
}

/** A step without people (business rule, script or service task): puts the value of `feel` into the facts as `result`. */
export interface RuleNode {
  readonly kind: "rule";
  readonly id: NodeId;
  readonly name: string;
  readonly feel: string;
  readonly result: string;
}

/** One way out: the first branch whose condition holds, else `otherwise`. Any arrival passes. */
export interface ExclusiveNode {
  readonly kind: "exclusive";
  readonly id: NodeId;
  readonly name: string;
  readonly otherwise: EdgeId;
}

/** All ways out; waits for an arrival by every way in. */
export interface ParallelNode {
  readonly kind: "parallel";
  readonly id: NodeId;
  readonly name: string;
}

/** Waits for `duration`, then goes on. */
export interface TimerNode {
  readonly kind: "timer";
  readonly id: NodeId;
  readonly name: string;
  readonly duration: LimitText;
}

/** Runs while its task is open. Interrupting: takes the task's place when it fires; else opens a side path. */
export interface BoundaryTimerNode {
  readonly kind: "boundary-timer";
  readonly id: NodeId;
  readonly name: string;
  readonly duration: LimitText;
  readonly attachedTo: NodeId;
  readonly interrupting: boolean;
}

/** What a user task is for: 审查, 征求意见, 现场踏勘, 专家评审, 公示, 法制审核, 拟办, 决定, other. */
export const TASK_KINDS = [
  "review",
  "consult",
  "visit",
  "expert-review",
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

/** A flow for people: who does what, one after the other, and the drawing behind it as nodes and edges. */
import type { FlowModel, FlowNode, NodeId, TaskKind, UserTaskNode } from "../../core/flow/index.ts";

/** A task of the flow, in an order in which no task stands before one that it waits for. */
export interface FlowStep {
  readonly id: NodeId;
  readonly name: string;
  readonly kind: TaskKind;
  readonly office: StepOffice;
  /** The role within the office. */
  readonly post: string;
  /** The step's own limit, such as `3wd`. */
  readonly limit: string | null;
}

export interface StepOffice {
  readonly id: string;
  readonly name: string;
}

export interface FlowDrawing {
  readonly id: string;
  readonly name: string;
  readonly nodes: readonly FlowDrawingNode[];
  readonly edges: readonly {
    readonly id: string;
    readonly from: NodeId;
    readonly to: NodeId;
    readonly condition: string | null;
  }[];
  readonly lanes: readonly {
    readonly id: string;
    readonly name: string;
    readonly office: StepOffice;
    readonly post: string | null;
  }[];
  /** The BPMN 2.0 file, for viewers that draw it. */
  readonly bpmn: string;
}

export interface FlowDrawingNode {
  readonly id: NodeId;
  readonly kind: FlowNode["kind"];
  readonly name: string;
  /** Of a task. */
  readonly task:
    | (Omit<FlowStep, "id" | "name"> & { readonly outcomes: readonly string[]; readonly statutory: boolean })
    | null;
}

type OfficeNames = ReadonlyMap<string, string>;

/** @param offices names of offices by id */
export function stepsOf(flow: FlowModel, offices: OfficeNames): readonly FlowStep[] {
  return nodesInOrder(flow).flatMap((node) => (node.kind === "user-task" ? [stepOf(node, offices)] : []));
}

function stepOf({ id, name, taskKind, office, post, limit }: UserTaskNode, offices: OfficeNames): FlowStep {
  return { id, name, kind: taskKind, office: officeOf(office, offices), post, limit: limit ?? null };
}

export function drawingOf(flow: FlowModel, bpmn: string, offices: OfficeNames): FlowDrawing {
  return {
    id: flow.id,
    name: flow.name,
    nodes: nodesInOrder(flow).map((node) => drawNode(node, offices)),
    edges: Object.values(flow.edges).map(({ id, from, to, condition = null }) => ({ id, from, to, condition })),
    lanes: flow.lanes.map(({ id, name, office, post = null }) => ({
      id,
      name,
      office: officeOf(office, offices),
      post,
    })),
    bpmn,
  };
}

function drawNode(node: FlowNode, offices: OfficeNames): FlowDrawingNode {
  const { id, kind, name } = node;
  if (node.kind !== "user-task") return { id, kind, name, task: null };
  const { taskKind, office, post, limit = null, outcomes, statutoryStep: statutory } = node;
  return {
    id,
    kind,
    name,
    task: { kind: taskKind, office: officeOf(office, offices), post, limit, outcomes, statutory },
  };
}

function officeOf(id: string, offices: OfficeNames): StepOffice {
  return { id, name: offices.get(id) ?? id };
}

/**
 * Each node after all that lead to it, ways back apart: the reverse of the order in which a walk leaves them. What is
 * inside a sub-process comes right after it.
 */
export function nodesInOrder(flow: FlowModel): readonly FlowNode[] {
  const seen = new Set<NodeId>();
  const left: FlowNode[] = [];
  function walk(id: NodeId): void {
    const node = flow.nodes[id];
    if (node === undefined || seen.has(id)) return;
    seen.add(id);
    const next = (flow.out[id] ?? []).flatMap((edge) => flow.edges[edge]?.to ?? []);
    const inside = node.kind === "sub-process" ? [node.start] : [];
    for (const to of [...inside, ...next, ...(flow.boundary[id] ?? [])].reverse()) walk(to);
    left.push(node);
  }
  walk(flow.start);
  return left.reverse();
}

/** Gateways and which of their ways is for "otherwise". */
import type { FlowFinding } from "./findings.ts";
import type { EventChoiceNode, ExclusiveNode, InclusiveNode } from "./model.ts";
import type { Read } from "./read.ts";
import type { FlowSource, SourceEdge, SourceNode } from "./source.ts";

export function readExclusive(source: FlowSource, node: SourceNode): Read<ExclusiveNode> {
  const otherwise = readOtherwise(source, node);
  if ("code" in otherwise) return otherwise;
  return { kind: "exclusive", id: node.id, name: node.name, otherwise: otherwise.id };
}

/** A join alone, with one way out, has no "otherwise". */
export function readInclusive(source: FlowSource, node: SourceNode): Read<InclusiveNode> {
  const { id, name } = node;
  if (waysOut(source, node).length === 1 && node.otherwise === undefined) return { kind: "inclusive", id, name };
  const otherwise = readOtherwise(source, node);
  return "code" in otherwise ? otherwise : { kind: "inclusive", id, name, otherwise: otherwise.id };
}

/** "Otherwise" is the default flow; without one, the only branch that has no condition. */
function readOtherwise(source: FlowSource, node: SourceNode): SourceEdge | FlowFinding {
  const ways = waysOut(source, node);
  const open = ways.filter((edge) => edge.condition === undefined && edge.id !== node.otherwise);
  const declared = ways.find((edge) => edge.id === node.otherwise);
  if (declared !== undefined && open[0] !== undefined)
    return { code: "flow/branch-without-condition", element: open[0].id };
  if (open[1] !== undefined) return { code: "flow/branch-without-condition", element: open[1].id };
  const otherwise = declared ?? open[0];
  if (otherwise === undefined)
    return { code: ways.length === 0 ? "flow/no-way-out" : "flow/no-default", element: node.id };
  if (otherwise.condition !== undefined) return { code: "flow/condition-misplaced", element: otherwise.id };
  return otherwise;
}

/** What follows an event-based gateway waits for something: a timer or a message, and is reached from here alone. */
export function readEventChoice(source: FlowSource, node: SourceNode): Read<EventChoiceNode> {
  const { id, name } = node;
  for (const way of waysOut(source, node)) {
    const next = source.nodes.find((other) => other.id === way.to);
    const waits = next?.type === "intermediateCatchEvent" || next?.type === "receiveTask";
    const others = source.edges.filter((edge) => edge.to === way.to).length > 1;
    if (!waits || others) return { code: "flow/event-expected", element: id, found: way.to };
  }
  return { kind: "event-choice", id, name };
}

function waysOut(source: FlowSource, node: SourceNode): readonly SourceEdge[] {
  return source.edges.filter((edge) => edge.from === node.id);
}

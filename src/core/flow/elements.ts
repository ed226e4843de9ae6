/** The first round of compiling: each element by itself becomes a node of the model, or a finding (R-FLW-10 to 13). */
import type { FlowFinding } from "./findings.ts";
import type { FlowEdge, FlowNode, SubProcessNode } from "./model.ts";
import { isFinding, type Read, unsupported } from "./read.ts";
import { readBoundary, readCatch, readEnd, readReceive, readStart, readThrow } from "./read-event.ts";
import { readEventChoice, readExclusive, readInclusive } from "./read-gateway.ts";
import { readSubProcessLoop } from "./read-loop.ts";
import { readCall, readRule, readUserTask } from "./read-task.ts";
import type { FlowSource, SourceNode } from "./source.ts";

export interface ReadElements {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly findings: readonly FlowFinding[];
}

const ID = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

export function readElements(source: FlowSource): ReadElements {
  const read = source.nodes.map((node) => readNode(source, node));
  const findings = [...checkIds(source), ...checkReferences(source), ...read.filter(isFinding), ...checkScopes(source)];
  const nodes = read.filter((one): one is FlowNode => "kind" in one);
  const edges = source.edges.map(({ id, from, to, condition }) => ({
    id,
    from,
    to,
    ...(condition === undefined ? {} : { condition }),
  }));
  return { nodes, edges, findings };
}

function checkIds(source: FlowSource): FlowFinding[] {
  const findings: FlowFinding[] = [];
  const seen = new Set<string>();
  for (const { id } of [...source.nodes, ...source.edges]) {
    if (!ID.test(id)) findings.push({ code: "flow/id-malformed", element: source.id, found: id });
    if (seen.has(id)) findings.push({ code: "flow/id-duplicate", element: id });
    seen.add(id);
  }
  return findings;
}

function checkReferences(source: FlowSource): FlowFinding[] {
  const nodes = new Map(source.nodes.map((node) => [node.id, node]));
  const edges = new Map(source.edges.map((edge) => [edge.id, edge]));
  const findings: FlowFinding[] = [];
  const miss = (element: string, found: string) => findings.push({ code: "flow/dangling-reference", element, found });
  for (const { id, from, to } of source.edges) {
    for (const end of [from, to]) if (!nodes.has(end)) miss(id, end);
    const crosses = nodes.has(from) && nodes.has(to) && nodes.get(from)?.parent !== nodes.get(to)?.parent;
    if (crosses) findings.push({ code: "flow/edge-crosses-border", element: id });
  }
  for (const { id, otherwise } of source.nodes) {
    if (otherwise !== undefined && edges.get(otherwise)?.from !== id) miss(id, otherwise);
  }
  return findings;
}

/** The flow and each sub-process has one start, and an end. */
function checkScopes(source: FlowSource): FlowFinding[] {
  const scopes = [undefined, ...source.nodes.filter((node) => node.type === "subProcess").map((node) => node.id)];
  return scopes.flatMap((scope) => {
    const element = scope ?? source.id;
    const inside = source.nodes.filter((node) => node.parent === scope);
    const [first, second] = inside.filter((node) => node.type === "startEvent");
    const findings: FlowFinding[] = [];
    if (first === undefined) findings.push({ code: "flow/no-start", element });
    if (second !== undefined) findings.push({ code: "flow/several-starts", element: second.id });
    if (!inside.some((node) => node.type === "endEvent")) findings.push({ code: "flow/no-end", element });
    return findings;
  });
}

function readNode(source: FlowSource, node: SourceNode): Read<FlowNode> {
  const read = readKind(source, node);
  return isFinding(read) || node.parent === undefined ? read : { ...read, parent: node.parent };
}

function readKind(source: FlowSource, node: SourceNode): Read<FlowNode> {
  const { id, name, loop } = node;
  const mayLoop = node.type === "userTask" || node.type === "subProcess";
  if (loop !== undefined && (!mayLoop || loop.type !== "multiInstanceLoopCharacteristics"))
    return unsupported(node, loop.type);
  switch (node.type) {
    case "startEvent":
      return readStart(node);
    case "endEvent":
      return readEnd(node);
    case "userTask":
      return readUserTask(source, node);
    case "businessRuleTask":
    case "scriptTask":
    case "serviceTask":
      return readRule(node);
    case "sendTask":
    case "intermediateThrowEvent":
      return readThrow(node);
    case "receiveTask":
      return readReceive(node);
    case "intermediateCatchEvent":
      return readCatch(node);
    case "boundaryEvent":
      return readBoundary(source, node);
    case "exclusiveGateway":
      return readExclusive(source, node);
    case "inclusiveGateway":
      return readInclusive(source, node);
    case "parallelGateway":
      return { kind: "parallel", id, name };
    case "eventBasedGateway":
      return readEventChoice(source, node);
    case "subProcess":
      return readSubProcess(source, node);
    case "callActivity":
      return readCall(node);
    default:
      return unsupported(node, node.type);
  }
}

function readSubProcess(source: FlowSource, node: SourceNode): Read<SubProcessNode> {
  const { id, name } = node;
  if (node.triggeredByEvent === true) return unsupported(node, "triggeredByEvent");
  const loop = readSubProcessLoop(node);
  if (isFinding(loop)) return loop;
  const start = source.nodes.find((inner) => inner.parent === id && inner.type === "startEvent");
  return { kind: "sub-process", id, name, start: start?.id ?? "", ...loop };
}

/** The first round of compiling: each element by itself becomes a node of the model, or a finding (R-FLW-10 to 13). */

import { readLimit } from "./duration.ts";
import type { FlowFinding } from "./findings.ts";
import type { ExclusiveNode, FlowEdge, FlowNode, RuleNode, TaskKind, UserTaskNode } from "./model.ts";
import { TASK_KINDS } from "./model.ts";
import type { FlowSource, SourceNode } from "./source.ts";

export interface ReadElements {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly findings: readonly FlowFinding[];
}

type Read<T> = T | FlowFinding;

const ID = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const OUTCOME = /^[a-z][a-z0-9-]*$/;
const DEFAULT_OUTCOMES = ["agree", "object"];

export function readElements(source: FlowSource): ReadElements {
  const read = source.nodes.map((node) => readNode(source, node));
  const nodes = read.filter((one): one is FlowNode => "kind" in one);
  const findings = [...checkIds(source), ...checkReferences(source), ...read.filter(isFinding)];
  const count = (kind: FlowNode["kind"]) => nodes.filter((node) => node.kind === kind);
  const [, secondStart] = count("start");
  // An unsupported start or end has its own finding already.
  if (count("start").length === 0 && !source.nodes.some((node) => node.type === "startEvent")) {
    findings.push({ code: "flow/no-start", element: source.id });
  }
  if (secondStart !== undefined) findings.push({ code: "flow/several-starts", element: secondStart.id });
  if (!source.nodes.some((node) => node.type === "endEvent")) {
    findings.push({ code: "flow/no-end", element: source.id });
  }
  const edges = source.edges.map(({ id, from, to, condition }) => ({
    id,
    from,
    to,
    ...(condition === undefined ? {} : { condition }),
  }));
  return { nodes, edges, findings };
}

function isFinding(read: Read<FlowNode>): read is FlowFinding {
  return "code" in read;
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
  const dangling: FlowFinding[] = [];
  const miss = (element: string, found: string) => dangling.push({ code: "flow/dangling-reference", element, found });
  for (const { id, from, to } of source.edges) {
    for (const end of [from, to]) if (!nodes.has(end)) miss(id, end);
  }
  for (const { id, otherwise } of source.nodes) {
    if (otherwise !== undefined && edges.get(otherwise)?.from !== id) miss(id, otherwise);
  }
  return dangling;
}

function readNode(source: FlowSource, node: SourceNode): Read<FlowNode> {
  const { id, name } = node;
  if (node.loop !== undefined) return unsupported(node, node.loop);
  const definition = node.eventDefinitions[0];
  switch (node.type) {
    case "startEvent":
      return definition === undefined ? { kind: "start", id, name } : unsupported(node, definition);
    case "endEvent":
      if (definition === undefined) return { kind: "end", id, name };
      return definition === "terminateEventDefinition"
        ? { kind: "terminate-end", id, name }
        : unsupported(node, definition);
    case "userTask":
      return readUserTask(source, node);
    case "businessRuleTask":
    case "scriptTask":
    case "serviceTask":
      return readRule(node);
    case "exclusiveGateway":
      return readExclusive(source, node);
    case "parallelGateway":
      return { kind: "parallel", id, name };
    case "intermediateCatchEvent":
    case "boundaryEvent":
      return readTimer(source, node);
    default:
      return unsupported(node, node.type);
  }
}

function unsupported(node: SourceNode, found: string): FlowFinding {
  return { code: "flow/unsupported-element", element: node.id, found };
}

function readUserTask(source: FlowSource, node: SourceNode): Read<UserTaskNode> {
  const { id, name, attributes } = node;
  const lane = source.lanes.find((one) => one.nodes.includes(id));
  const office = attributes.office ?? lane?.attributes.office ?? lane?.name;
  const post = attributes.post ?? lane?.attributes.post;
  if (office === undefined || office === "") return { code: "flow/no-office", element: id };
  if (post === undefined || post === "") return { code: "flow/no-post", element: id };
  const taskKind = readKind(attributes.kind ?? "other");
  if (taskKind === undefined) return { code: "flow/kind-unknown", element: id, found: attributes.kind ?? "" };
  const outcomes = attributes.outcomes?.split(",").map((code) => code.trim()) ?? DEFAULT_OUTCOMES;
  if (!outcomes.every((code) => OUTCOME.test(code)) || new Set(outcomes).size < outcomes.length) {
    return { code: "flow/outcomes-malformed", element: id, found: attributes.outcomes ?? "" };
  }
  const { officers } = attributes;
  const limit = attributes.limit === undefined ? undefined : readLimit(attributes.limit);
  if (attributes.limit !== undefined && limit === undefined) {
    return { code: "flow/limit-malformed", element: id, found: attributes.limit };
  }
  const minimumOfficers = officers === undefined ? (taskKind === "visit" ? 2 : 1) : Number(officers);
  if (!Number.isInteger(minimumOfficers) || minimumOfficers < 1) {
    return { code: "flow/officers-malformed", element: id, found: officers ?? "" };
  }
  const { statutory = "false" } = attributes;
  if (statutory !== "true" && statutory !== "false") {
    return { code: "flow/statutory-malformed", element: id, found: statutory };
  }
  // 行政许可法 §34: 应当指派两名以上工作人员进行核查.
  if (taskKind === "visit" && minimumOfficers < 2) return { code: "flow/visit-needs-two-officers", element: id };
  const task = { id, name, office, post, taskKind, outcomes, minimumOfficers };
  const statutoryStep = statutory === "true";
  return { kind: "user-task", ...task, statutoryStep, ...(limit === undefined ? {} : { limit }) };
}

function readKind(text: string): TaskKind | undefined {
  return TASK_KINDS.find((kind) => kind === text);
}

function readRule(node: SourceNode): Read<RuleNode> {
  const { feel, result } = node.attributes;
  if (feel === undefined || result === undefined || !/^[A-Za-z_]\w*$/.test(result)) {
    return { code: "flow/rule-incomplete", element: node.id };
  }
  return { kind: "rule", id: node.id, name: node.name, feel, result };
}

/** "Otherwise" is the default flow; without one, the only branch that has no condition. */
function readExclusive(source: FlowSource, node: SourceNode): Read<ExclusiveNode> {
  const { id, name } = node;
  const ways = source.edges.filter((edge) => edge.from === id);
  const open = ways.filter((edge) => edge.condition === undefined && edge.id !== node.otherwise);
  const declared = ways.find((edge) => edge.id === node.otherwise);
  if (declared !== undefined && open[0] !== undefined)
    return { code: "flow/branch-without-condition", element: open[0].id };
  if (open[1] !== undefined) return { code: "flow/branch-without-condition", element: open[1].id };
  const otherwise = declared ?? open[0];
  if (otherwise === undefined) return { code: ways.length === 0 ? "flow/no-way-out" : "flow/no-default", element: id };
  if (otherwise.condition !== undefined) return { code: "flow/condition-misplaced", element: otherwise.id };
  return { kind: "exclusive", id, name, otherwise: otherwise.id };
}

function readTimer(source: FlowSource, node: SourceNode): Read<FlowNode> {
  const { id, name, attachedTo, interrupting } = node;
  const [definition, second] = node.eventDefinitions;
  if (definition !== "timerEventDefinition" || second !== undefined)
    return unsupported(node, second ?? definition ?? node.type);
  const duration = readLimit(node.duration ?? "");
  if (duration === undefined) return { code: "flow/limit-malformed", element: id, found: node.duration ?? "" };
  if (node.type === "intermediateCatchEvent") return { kind: "timer", id, name, duration };
  const host = source.nodes.find((one) => one.id === attachedTo);
  if (host === undefined) return { code: "flow/dangling-reference", element: id, found: attachedTo ?? "" };
  if (host.type !== "userTask") return unsupported(node, `boundaryEvent on ${host.type}`);
  return { kind: "boundary-timer", id, name, duration, attachedTo: host.id, interrupting };
}

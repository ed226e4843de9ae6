/**
 * Drawings that were made for exchange between tools leave out what only this engine asks: offices, outcomes of
 * gateways, names of messages, results of rules, durations in words it knows. This adds just that, and nothing to the shape.
 */
import type { FlowSource, SourceEdge, SourceNode } from "../../src/core/flow/index.ts";

/** A branch of a gateway is taken by `picks.<gateway> = n` (n from 1), or at an inclusive one `>= n`; the last is for otherwise. */
export function annotated(source: FlowSource): FlowSource {
  const nodes = source.nodes.map(annotate);
  const types = new Map(nodes.map((node) => [node.id, node.type]));
  const edges = source.edges.map((edge) => ({ ...edge, condition: conditionOf(source, edge, types.get(edge.from)) }));
  return { ...source, nodes: nodes.map((node) => ({ ...node, otherwise: undefined })), edges };
}

const PEOPLE = ["task", "userTask", "manualTask"];
const RULES = ["serviceTask", "scriptTask", "businessRuleTask"];

function annotate(node: SourceNode): SourceNode {
  const timed = node.eventDefinitions.includes("timerEventDefinition");
  const reference = node.reference ?? node.id;
  const duration = timed ? "1wd" : node.duration;
  if (PEOPLE.includes(node.type)) {
    const holder = { office: "market", post: "reviewer" };
    return { ...node, type: "userTask", attributes: { ...holder, ...node.attributes } };
  }
  if (RULES.includes(node.type))
    return { ...node, attributes: { feel: "true", result: `result_${node.id.replace(/\W/g, "_")}` } };
  return { ...node, reference, duration };
}

function conditionOf(source: FlowSource, edge: SourceEdge, type: string | undefined): string | undefined {
  const ways = source.edges.filter((other) => other.from === edge.from).map((other) => other.id);
  const place = ways.indexOf(edge.id) + 1;
  if (place === ways.length || ways.length < 2) return undefined;
  const name = edge.from.replace(/\W/g, "_");
  if (type === "exclusiveGateway") return `picks.${name} = ${place}`;
  return type === "inclusiveGateway" ? `picks.${name} >= ${place}` : undefined;
}

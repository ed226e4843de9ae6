/**
 * Compiles the flow of a procedure. Compiling is checking: what comes out always ends, each of its steps can be
 * reached, nothing is done twice, and every task knows who does it. Rules R-FLW-10 to R-FLW-17.
 */
import { ok, type Result, refuse } from "../shared/index.ts";
import { readElements } from "./elements.ts";
import type { FlowDefects, FlowFinding } from "./findings.ts";
import { type FlowEdge, type FlowModel, type FlowNode, isBoundary } from "./model.ts";
import { bindDecisions } from "./rule.ts";
import { checkSoundness } from "./soundness.ts";
import type { FlowSource } from "./source.ts";
import { checkStructure } from "./structure.ts";

/**
 * Checks in three rounds, each only when the one before found nothing: elements by themselves, the graph they make,
 * and every course of events through it.
 */
export function compileFlow(source: FlowSource): Result<FlowModel, FlowDefects> {
  const elements = readElements(source);
  const bound = bindDecisions(source, elements.nodes);
  const findings = [...elements.findings, ...bound.findings];
  if (findings.length > 0) return notCompiled(findings);
  const model = { ...buildModel(source, elements.nodes, elements.edges), ...bound.decisions };
  const structure = checkStructure(model);
  if (structure.length > 0) return notCompiled(structure);
  const soundness = checkSoundness(model);
  return soundness.length > 0 ? notCompiled(soundness) : ok(model);
}

function notCompiled(findings: readonly FlowFinding[]): Result<never, FlowDefects> {
  return refuse({ code: "flow/not-compiled", findings });
}

/** Puts the parts together, with the look-ups that the steps need. */
export function buildModel(source: FlowSource, nodes: readonly FlowNode[], edges: readonly FlowEdge[]): FlowModel {
  const perNode = <T>(list: (node: FlowNode) => T): Record<string, T> =>
    Object.fromEntries(nodes.map((node) => [node.id, list(node)]));
  const events = nodes.filter(isBoundary);
  return {
    id: source.id,
    name: source.name,
    start: nodes.find((node) => node.kind === "start" && node.parent === undefined)?.id ?? "",
    nodes: perNode((node) => node),
    edges: Object.fromEntries(edges.map((edge) => [edge.id, edge])),
    out: perNode((node) => edges.filter((edge) => edge.from === node.id).map((edge) => edge.id)),
    in: perNode((node) => edges.filter((edge) => edge.to === node.id).map((edge) => edge.id)),
    boundary: perNode((node) => events.filter((event) => event.attachedTo === node.id).map((event) => event.id)),
    lanes: source.lanes.map(({ id, name, attributes }) => ({
      id,
      name,
      office: attributes.office ?? name,
      ...(attributes.post === undefined ? {} : { post: attributes.post }),
    })),
  };
}

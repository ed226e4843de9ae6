/**
 * Flows for tests, sketched as chains: `flowSketch(["Start > Task_a > End"])`. The type of an element comes from the
 * beginning of its id: Start, End, Terminate, Task_, Rule_, Xor_, And_, Or_, Race_, Timer_, Letter_, Send_, Sub_, Call_,
 * Boundary_; `>[FEEL]>` is an edge with a condition. An edge's id is `from__to`. `parts` adds what differs from the ordinary.
 */
import { compileFlow, type FlowModel, type FlowSource, type SourceNode } from "../../src/core/flow/index.ts";

export type PartsById = Readonly<Record<string, Partial<SourceNode>>>;

export function flowSketch(chains: readonly string[], parts: PartsById = {}): FlowSource {
  const nodes = new Map<string, SourceNode>();
  const edges: FlowSource["edges"][number][] = [];
  for (const chain of chains) {
    const steps = [...chain.matchAll(/(\w+)\s*(?:>\[(.*?)\]>|>)?\s*/g)];
    steps.forEach(([, id = "", condition], index) => {
      nodes.set(id, sketchNode(id, parts[id]));
      const to = steps[index + 1]?.[1];
      if (to !== undefined) edges.push({ id: `${id}__${to}`, name: "", from: id, to, condition });
    });
  }
  return { id: "Process_sketch", name: "样例流程", nodes: [...nodes.values()], edges, lanes: [] };
}

/** @throws Error with the findings when the sketch does not compile */
export function compiledSketch(chains: readonly string[], parts: PartsById = {}): FlowModel {
  const compiled = compileFlow(flowSketch(chains, parts));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal.findings));
  return compiled.value;
}

const TYPES: Readonly<Record<string, Partial<SourceNode> & { readonly type: string }>> = {
  Start: { type: "startEvent" },
  End: { type: "endEvent" },
  Terminate: { type: "endEvent", eventDefinitions: ["terminateEventDefinition"] },
  Task: { type: "userTask", attributes: { office: "market", post: "reviewer" } },
  Rule: { type: "businessRuleTask" },
  Xor: { type: "exclusiveGateway" },
  And: { type: "parallelGateway" },
  Or: { type: "inclusiveGateway" },
  Race: { type: "eventBasedGateway" },
  Letter: { type: "receiveTask", reference: "reply" },
  Send: { type: "sendTask", reference: "notice" },
  Sub: { type: "subProcess" },
  Call: { type: "callActivity", called: "M01" },
  Timer: { type: "intermediateCatchEvent", eventDefinitions: ["timerEventDefinition"], duration: "3wd" },
  Boundary: { type: "boundaryEvent", eventDefinitions: ["timerEventDefinition"], duration: "3wd" },
};

function sketchNode(id: string, part: Partial<SourceNode> = {}): SourceNode {
  const usual = TYPES[id.split("_")[0] ?? ""] ?? { type: "task" };
  const attributes = { ...usual.attributes, ...part.attributes };
  return { id, name: id, eventDefinitions: [], interrupting: true, ...usual, ...part, attributes };
}

/** Random flows for property tests: nested blocks, which are sound, and the same with a fault or two built in. */
import fc from "fast-check";
import type { FlowSource, SourceEdge, SourceNode } from "../../src/core/flow/index.ts";

export type Block =
  | { readonly kind: "task" | "pause" | "timed-task" | "watched-task" }
  | { readonly kind: "sequence" | "choice" | "parallel"; readonly blocks: readonly Block[] }
  | { readonly kind: "loop"; readonly body: Block };

/** Blocks some four deep, of one to some thirty tasks. */
export const anyBlock: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.record({
      kind: fc.constantFrom(
        "task" as const,
        "task" as const,
        "pause" as const,
        "timed-task" as const,
        "watched-task" as const,
      ),
    }),
    fc.record({
      kind: fc.constantFrom("sequence" as const, "choice" as const, "parallel" as const),
      blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("loop" as const), body: tie("block") }),
  ),
})).block;

interface Drawing {
  readonly nodes: SourceNode[];
  readonly edges: SourceEdge[];
}

/**
 * Branches of a choice are taken by `picks.<gateway> = n` (n from 1; the last branch is the default), a loop turns on
 * `picks.<gateway> = 1`: without picks every flow takes its shortest course.
 */
export function drawBlock(block: Block): FlowSource {
  const drawing: Drawing = { nodes: [], edges: [] };
  const start = put(drawing, "startEvent", "Start");
  const last = draw(drawing, block, start);
  connect(drawing, last, put(drawing, "endEvent", "End"));
  return { id: "Process_random", name: "", ...withConditions(drawing), lanes: [] };
}

export interface Fault {
  readonly kind: "swap-gateway" | "bend-edge";
  readonly at: number;
  readonly to: number;
}

export const anyFault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constantFrom("swap-gateway" as const, "bend-edge" as const),
  at: fc.nat({ max: 1000 }),
  to: fc.nat({ max: 1000 }),
});

/** Makes a parallel gateway exclusive or the reverse, or leads an edge elsewhere. Often unsound, not always. */
export function spoil(source: FlowSource, faults: readonly Fault[]): FlowSource {
  const nodes = [...source.nodes];
  const edges = [...source.edges];
  for (const { kind, at, to } of faults) {
    if (kind === "swap-gateway") {
      const gateways = nodes.filter((node) => node.type.endsWith("Gateway"));
      const gateway = gateways[at % Math.max(1, gateways.length)];
      if (gateway === undefined) continue;
      const type = gateway.type === "exclusiveGateway" ? "parallelGateway" : "exclusiveGateway";
      nodes[nodes.indexOf(gateway)] = { ...gateway, type };
    } else {
      const edge = edges[at % edges.length];
      const targets = nodes.filter((node) => node.type !== "startEvent" && node.type !== "boundaryEvent");
      const target = targets[to % targets.length];
      if (edge === undefined || target === undefined) continue;
      edges[edges.indexOf(edge)] = { ...edge, to: target.id };
    }
  }
  return { ...source, ...withConditions({ nodes, edges }) };
}

function draw(drawing: Drawing, block: Block, from: string): string {
  switch (block.kind) {
    case "task":
      return follow(drawing, from, put(drawing, "userTask", "Task"));
    case "pause":
      return follow(drawing, from, put(drawing, "intermediateCatchEvent", "Timer"));
    case "timed-task":
      return drawTimed(drawing, from);
    case "watched-task": {
      const task = follow(drawing, from, put(drawing, "userTask", "Task"));
      const side = follow(drawing, putTimer(drawing, task, false), put(drawing, "userTask", "Side"));
      connect(drawing, side, put(drawing, "endEvent", "SideEnd"));
      return task;
    }
    case "sequence":
      return block.blocks.reduce((last, inner) => draw(drawing, inner, last), from);
    case "choice":
      return drawBranches(drawing, block.blocks, from, "exclusiveGateway");
    case "parallel":
      return drawBranches(drawing, block.blocks, from, "parallelGateway");
    case "loop":
      return drawLoop(drawing, block.body, from);
  }
}

function drawTimed(drawing: Drawing, from: string): string {
  const task = follow(drawing, from, put(drawing, "userTask", "Task"));
  const merge = follow(drawing, task, put(drawing, "exclusiveGateway", "Merge"));
  connect(drawing, putTimer(drawing, task, true), merge);
  return merge;
}

function drawBranches(drawing: Drawing, blocks: readonly Block[], from: string, type: string): string {
  const split = follow(drawing, from, put(drawing, type, "Split"));
  const ends = blocks.map((inner) => draw(drawing, inner, split));
  const join = put(drawing, type, "Join");
  for (const end of [...ends, split]) connect(drawing, end, join);
  return join;
}

function drawLoop(drawing: Drawing, body: Block, from: string): string {
  const merge = follow(drawing, from, put(drawing, "exclusiveGateway", "Merge"));
  const task = follow(drawing, merge, put(drawing, "userTask", "Task"));
  const again = follow(drawing, draw(drawing, body, task), put(drawing, "exclusiveGateway", "Again"));
  connect(drawing, again, merge);
  return again;
}

function put(drawing: Drawing, type: string, name: string): string {
  const id = `${name}_${drawing.nodes.length}`;
  const attributes: Record<string, string> = type === "userTask" ? { office: "market", post: "reviewer" } : {};
  const isTimer = type === "intermediateCatchEvent";
  const eventDefinitions = isTimer ? ["timerEventDefinition"] : [];
  const duration = isTimer ? "1wd" : undefined;
  drawing.nodes.push({ id, type, name, attributes, eventDefinitions, duration, interrupting: true });
  return id;
}

function putTimer(drawing: Drawing, attachedTo: string, interrupting: boolean): string {
  const id = `Boundary_${drawing.nodes.length}`;
  const timer = { eventDefinitions: ["timerEventDefinition"], duration: "2wd", attachedTo, interrupting };
  drawing.nodes.push({ id, type: "boundaryEvent", name: "", attributes: {}, ...timer });
  return id;
}

function follow(drawing: Drawing, from: string, to: string): string {
  connect(drawing, from, to);
  return to;
}

function connect(drawing: Drawing, from: string, to: string): void {
  drawing.edges.push({ id: `Edge_${drawing.edges.length}`, name: "", from, to });
}

/** Every branch of an exclusive split but the last gets a condition; elsewhere there is none. */
function withConditions({ nodes, edges }: Drawing): Drawing {
  const exclusive = new Set(nodes.filter((node) => node.type === "exclusiveGateway").map((node) => node.id));
  return {
    nodes,
    edges: edges.map((edge) => {
      const ways = edges.filter((other) => other.from === edge.from).map((other) => other.id);
      const place = ways.indexOf(edge.id) + 1;
      const isBranch = exclusive.has(edge.from) && ways.length > 1 && place < ways.length;
      return { ...edge, condition: isBranch ? `picks.${edge.from} = ${place}` : undefined };
    }),
  };
}

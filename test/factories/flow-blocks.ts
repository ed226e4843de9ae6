/** Random flows for property tests: nested blocks, which are sound, and the same with a fault or two built in. */
import fc from "fast-check";
import type { FlowSource, SourceEdge, SourceNode } from "../../src/core/flow/index.ts";

export type Block =
  | { readonly kind: "task" | "pause" | "timed-task" | "watched-task" | "letter" | "race" }
  | { readonly kind: "panel"; readonly sequential: boolean; readonly enough: boolean }
  | { readonly kind: "sequence" | "choice" | "parallel" | "inclusive"; readonly blocks: readonly Block[] }
  | { readonly kind: "loop" | "inside" | "inside-timed" | "inside-failing" | "inside-each"; readonly body: Block };

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
        "letter" as const,
        "race" as const,
      ),
    }),
    fc.record({ kind: fc.constant("panel" as const), sequential: fc.boolean(), enough: fc.boolean() }),
    fc.record({
      kind: fc.constantFrom("sequence" as const, "choice" as const, "parallel" as const, "inclusive" as const),
      blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom(
        "loop" as const,
        "inside" as const,
        "inside-timed" as const,
        "inside-failing" as const,
        "inside-each" as const,
      ),
      body: tie("block"),
    }),
  ),
})).block;

interface Drawing {
  readonly nodes: SourceNode[];
  readonly edges: SourceEdge[];
  /** The sub-process that is being drawn. */
  parent?: string | undefined;
}

/**
 * Branches of a choice are taken by `picks.<gateway> = n` (n from 1; the last branch is the default), a loop turns on
 * `picks.<gateway> = 1`, a sub-process fails on it, and an inclusive split takes the branches up to n: without picks
 * every flow takes its shortest course.
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
      const gateways = nodes.filter((node) => GATEWAYS.includes(node.type));
      const gateway = gateways[at % Math.max(1, gateways.length)];
      if (gateway === undefined) continue;
      const others = GATEWAYS.filter((type) => type !== gateway.type);
      const type = others[to % others.length] ?? gateway.type;
      nodes[nodes.indexOf(gateway)] = { ...gateway, type };
    } else {
      const edge = edges[at % edges.length];
      const from = nodes.find((node) => node.id === edge?.from);
      const targets = nodes.filter(
        (node) => node.type !== "startEvent" && node.type !== "boundaryEvent" && node.parent === from?.parent,
      );
      const target = targets[to % targets.length];
      if (edge === undefined || target === undefined) continue;
      edges[edges.indexOf(edge)] = { ...edge, to: target.id };
    }
  }
  return { ...source, ...withConditions({ nodes, edges }) };
}

const GATEWAYS = ["exclusiveGateway", "parallelGateway", "inclusiveGateway"];

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
    case "inclusive":
      return drawBranches(drawing, block.blocks, from, "inclusiveGateway");
    case "loop":
      return drawLoop(drawing, block.body, from);
    case "letter":
      return follow(drawing, from, put(drawing, "receiveTask", "Letter"));
    case "race":
      return drawRace(drawing, from);
    case "panel":
      return drawPanel(drawing, block, from);
    case "inside":
    case "inside-timed":
    case "inside-failing":
    case "inside-each":
      return drawInside(drawing, block.body, block.kind, from);
  }
}

/** A timer against a message. */
function drawRace(drawing: Drawing, from: string): string {
  const gate = follow(drawing, from, put(drawing, "eventBasedGateway", "Race"));
  const timer = follow(drawing, gate, put(drawing, "intermediateCatchEvent", "Timer"));
  const letter = follow(drawing, gate, put(drawing, "receiveTask", "Letter"));
  const merge = follow(drawing, timer, put(drawing, "exclusiveGateway", "Merge"));
  connect(drawing, letter, merge);
  return merge;
}

/** Three officers do the same step: all, or until two agree. */
function drawPanel(drawing: Drawing, panel: Extract<Block, { kind: "panel" }>, from: string): string {
  const task = follow(drawing, from, put(drawing, "userTask", "Task"));
  const completion = panel.enough ? { completion: "given.agree >= 2" } : {};
  const verdict: Record<string, string> = panel.enough
    ? { verdict: 'if given.agree >= 2 then "agree" else "object"' }
    : {};
  amend(drawing, task, (node) => ({
    attributes: { ...node.attributes, ...verdict },
    loop: {
      type: "multiInstanceLoopCharacteristics",
      sequential: panel.sequential,
      cardinality: "3",
      ...completion,
    },
  }));
  return task;
}

function drawInside(
  drawing: Drawing,
  body: Block,
  kind: "inside" | "inside-timed" | "inside-failing" | "inside-each",
  from: string,
): string {
  const outer = drawing.parent;
  const sub = follow(drawing, from, put(drawing, "subProcess", "Sub"));
  drawing.parent = sub;
  const last = draw(drawing, body, put(drawing, "startEvent", "Start"));
  const fails = kind === "inside-failing";
  const way = fails ? follow(drawing, last, put(drawing, "exclusiveGateway", "Check")) : last;
  if (fails) {
    const failure = follow(drawing, way, put(drawing, "endEvent", "Failed"));
    amend(drawing, failure, () => ({ eventDefinitions: ["errorEventDefinition"], reference: "unmet" }));
  }
  connect(drawing, way, put(drawing, "endEvent", "Done"));
  drawing.parent = outer;
  if (kind === "inside") return sub;
  if (kind === "inside-each") {
    const loop = { type: "multiInstanceLoopCharacteristics", sequential: false, cardinality: "2" };
    amend(drawing, sub, () => ({ loop }));
    return sub;
  }
  const event = putTimer(drawing, sub, true);
  if (fails) amend(drawing, event, () => ({ eventDefinitions: ["errorEventDefinition"], reference: "unmet" }));
  const merge = follow(drawing, sub, put(drawing, "exclusiveGateway", "Merge"));
  connect(drawing, event, merge);
  return merge;
}

function amend(drawing: Drawing, id: string, change: (node: SourceNode) => Partial<SourceNode>): void {
  const index = drawing.nodes.findIndex((node) => node.id === id);
  const node = drawing.nodes[index];
  if (node !== undefined) drawing.nodes[index] = { ...node, ...change(node) };
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
  const parent = drawing.parent === undefined ? {} : { parent: drawing.parent };
  const reference = type === "receiveTask" ? { reference: id } : {};
  drawing.nodes.push({
    id,
    type,
    name,
    attributes,
    eventDefinitions,
    duration,
    interrupting: true,
    ...parent,
    ...reference,
  });
  return id;
}

function putTimer(drawing: Drawing, attachedTo: string, interrupting: boolean): string {
  const id = `Boundary_${drawing.nodes.length}`;
  const timer = { eventDefinitions: ["timerEventDefinition"], duration: "2wd", attachedTo, interrupting };
  const parent = drawing.parent === undefined ? {} : { parent: drawing.parent };
  drawing.nodes.push({ id, type: "boundaryEvent", name: "", attributes: {}, ...timer, ...parent });
  return id;
}

function follow(drawing: Drawing, from: string, to: string): string {
  connect(drawing, from, to);
  return to;
}

function connect(drawing: Drawing, from: string, to: string): void {
  drawing.edges.push({ id: `Edge_${drawing.edges.length}`, name: "", from, to });
}

/** Every branch of an exclusive or inclusive split but the last gets a condition; elsewhere there is none. */
function withConditions({ nodes, edges }: Drawing): Drawing {
  const types = new Map(nodes.map((node) => [node.id, node.type]));
  return {
    nodes,
    edges: edges.map((edge) => {
      const ways = edges.filter((other) => other.from === edge.from).map((other) => other.id);
      const place = ways.indexOf(edge.id) + 1;
      const type = types.get(edge.from);
      const isBranch = ways.length > 1 && place < ways.length;
      if (type === "exclusiveGateway" && isBranch) return { ...edge, condition: `picks.${edge.from} = ${place}` };
      if (type === "inclusiveGateway" && isBranch) return { ...edge, condition: `picks.${edge.from} >= ${place}` };
      return { ...edge, condition: undefined };
    }),
  };
}

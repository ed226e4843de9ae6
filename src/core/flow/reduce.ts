/**
 * Shrinks a net by rules that keep every fault it has and add none: a flow built of nested blocks shrinks to a plain
 * line, however many parallel branches it has, so that few standings are left to explore.
 */
import type { Net, NetEdge, NetNode } from "./net.ts";

/**
 * Rewrites the net in place until no rule applies.
 * @param held edges on which tokens stand already: they stay as they are, and keep their ids
 */
export function reduceNet(net: Net, held: ReadonlySet<number> = NONE): void {
  const rules = [dropTwin, dropSelfLoop, dropBranchToEnd, passThrough, mergeForward, splitBackward];
  while (rules.some((rule) => rule(net, held)));
}

const NONE: ReadonlySet<number> = new Set();

function anyHeld(held: ReadonlySet<number>, edges: readonly NetEdge[]): boolean {
  return edges.some((edge) => held.has(edge.id));
}

export function waysIn(net: Net, id: string): readonly NetEdge[] {
  return net.edges.filter((edge) => edge.to === id);
}

export function waysOut(net: Net, id: string): readonly NetEdge[] {
  return net.edges.filter((edge) => edge.from === id);
}

/** Two choices with the same outcome are one; two branches that meet at once at a join of their kind are one. */
function dropTwin(net: Net, held: ReadonlySet<number>): boolean {
  for (const edge of net.edges) {
    const twin = net.edges.find((other) => other.id > edge.id && other.from === edge.from && other.to === edge.to);
    const puts = net.nodes.get(edge.from)?.puts;
    const takes = net.nodes.get(edge.to)?.takes;
    const alike =
      (puts === "one" && (takes === "any" || takes === "or")) ||
      (puts === "all" && (takes === "all" || takes === "or")) ||
      (puts === "some" && takes === "or");
    if (twin === undefined || !alike || anyHeld(held, [edge, twin])) continue;
    const covers = union(edge.covers, twin.covers);
    net.edges = net.edges.filter((one) => one !== twin).map((one) => (one === edge ? { ...edge, covers } : one));
    return true;
  }
  return false;
}

/** A choice to come back to the same choice changes nothing. */
function dropSelfLoop(net: Net, held: ReadonlySet<number>): boolean {
  const free = net.edges.filter((edge) => !held.has(edge.id));
  const loop = free.find((edge) => edge.from === edge.to && isChoice(net.nodes.get(edge.from)));
  const beside = free.find((edge) => edge.from === loop?.from && edge !== loop);
  if (loop === undefined || beside === undefined) return false;
  replace(net, [loop, beside], [{ ...beside, covers: union(beside.covers, loop.covers) }]);
  return true;
}

function isChoice(node: NetNode | undefined): boolean {
  return node?.takes === "any" && node.puts === "one";
}

/** A branch of a split that ends by itself binds nobody. */
function dropBranchToEnd(net: Net, held: ReadonlySet<number>): boolean {
  for (const edge of net.edges) {
    const end = net.nodes.get(edge.to);
    if (end === undefined || end.terminates || waysOut(net, end.id).length > 0) continue;
    const beside = waysOut(net, edge.from).find((other) => other !== edge && !held.has(other.id));
    if (beside === undefined || held.has(edge.id) || net.nodes.get(edge.from)?.puts !== "all") continue;
    replace(net, [edge, beside], [{ ...beside, covers: union(beside.covers, edge.covers, [end.id]) }]);
    return true;
  }
  return false;
}

/** A node with one way in and one way out is part of the way. */
function passThrough(net: Net, held: ReadonlySet<number>): boolean {
  for (const node of net.nodes.values()) {
    const [before, second] = waysIn(net, node.id);
    const [after, other] = waysOut(net, node.id);
    if (before === undefined || after === undefined || second !== undefined || other !== undefined) continue;
    if (before === after || anyHeld(held, [before, after])) continue;
    replace(net, [before, after], [join(before, node.id, after)]);
    net.nodes.delete(node.id);
    return true;
  }
  return false;
}

/**
 * A merge that leads to another merge or to a choice is one with it. Not before an end, where tokens that should have
 * been joined can still be seen to arrive twice.
 */
function mergeForward(net: Net, held: ReadonlySet<number>): boolean {
  for (const node of net.nodes.values()) {
    const [way, other] = waysOut(net, node.id);
    if (node.takes !== "any" || node.id === net.start || way === undefined || other !== undefined) continue;
    const next = net.nodes.get(way.to);
    if (next?.takes !== "any" || next === node || waysOut(net, next.id).length === 0) continue;
    const before = waysIn(net, node.id);
    if (anyHeld(held, [...before, way])) continue;
    replace(
      net,
      [...before, way],
      before.map((edge) => join(edge, node.id, way)),
    );
    net.nodes.delete(node.id);
    return true;
  }
  return false;
}

/**
 * A choice after a choice, or a split after a split, is one with it when nothing else leads there. The start keeps its
 * one way out.
 */
function splitBackward(net: Net, held: ReadonlySet<number>): boolean {
  for (const node of net.nodes.values()) {
    const [way, other] = waysIn(net, node.id);
    const after = waysOut(net, node.id);
    const before = net.nodes.get(way?.from ?? "");
    if (way === undefined || other !== undefined || after.length < 2) continue;
    if (before === undefined || before === node || before.id === net.start || before.puts !== node.puts) continue;
    if (anyHeld(held, [way, ...after])) continue;
    replace(
      net,
      [way, ...after],
      after.map((edge) => join(way, node.id, edge)),
    );
    net.nodes.delete(node.id);
    return true;
  }
  return false;
}

function join(first: NetEdge, node: string, second: NetEdge): NetEdge {
  return {
    id: first.id,
    from: first.from,
    to: second.to,
    via: [...first.via, node, ...second.via],
    covers: union(first.covers, second.covers, [node]),
  };
}

/** New edges stand at the end and get fresh ids. */
function replace(net: Net, gone: readonly NetEdge[], put: readonly NetEdge[]): void {
  const highest = net.edges.reduce((max, edge) => Math.max(max, edge.id), 0);
  const fresh = put.map((edge, index) => ({ ...edge, id: highest + 1 + index }));
  net.edges = [...net.edges.filter((edge) => !gone.includes(edge)), ...fresh];
}

function union(...sets: readonly Iterable<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

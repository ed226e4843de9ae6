import { type FlowModel, getEdge, type NodeId } from "../../flow/index.ts";
import type { CivilDate } from "../../shared/index.ts";

export interface WayThrough {
  readonly on: CivilDate;
  /** A clock on the way stands still: the day is that of today. */
  readonly moving: boolean;
  /** Ids of the call activities that set the day, in their order. */
  readonly by: readonly NodeId[];
}

/** Along the flow from each of these nodes, through the items that wait for them; the way that ends last. */
export function longestWay(
  flow: FlowModel,
  from: ReadonlyMap<NodeId, WayThrough>,
  after: (course: WayThrough, item: string) => CivilDate,
): WayThrough {
  const ends = new Map<NodeId, WayThrough>(from);
  const queue = [...from.keys()];
  for (let steps = 0; queue.length > 0 && steps < MOST_STEPS; steps += 1) {
    const id = queue.shift();
    const course = id === undefined ? undefined : ends.get(id);
    if (id === undefined || course === undefined) continue;
    for (const edge of flow.out[id] ?? []) {
      const { to } = getEdge(flow, edge);
      const node = flow.nodes[to];
      if (node === undefined || from.has(to)) continue;
      const next =
        node.kind === "call" ? { ...course, on: after(course, node.procedure), by: [...course.by, to] } : course;
      const before = ends.get(to);
      if (before !== undefined && !isLater(next, before)) continue;
      ends.set(to, next);
      queue.push(to);
    }
  }
  return [...ends.values()].reduce((last, one) => (isLater(one, last) ? one : last));
}

/** A flow that goes back on itself is not followed for ever. */
const MOST_STEPS = 10_000;

function isLater(a: WayThrough, b: WayThrough): boolean {
  return a.on > b.on || (a.on === b.on && a.by.length > b.by.length);
}

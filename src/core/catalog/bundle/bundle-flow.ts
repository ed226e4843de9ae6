/**
 * The flow of a bundle in its computed order: an item begins when each of those that it waits for is granted, and is
 * left out when one of them is not; what waits for nothing runs side by side. Rule R-CAT-97.
 */
import type { FlowSource, SourceEdge, SourceNode } from "../../flow/index.ts";
import type { ItemCode } from "../../shared/index.ts";
import type { ItemSpec } from "../item.ts";
import type { Bundle } from "./compose.ts";
import { waitsOf } from "./order.ts";

/** Id of the call activity by item; plain names, so that conditions can speak of them. */
export type CallIds = ReadonlyMap<ItemCode, string>;

export function bundleFlow(
  { items, levels, waits }: Pick<Bundle, "items" | "levels" | "waits">,
  calls: CallIds,
  {
    id,
    name,
    lane,
  }: { readonly id: string; readonly name: string; readonly lane: { readonly name: string; readonly office: string } },
): FlowSource {
  const specs = new Map(items.map(({ spec }) => [spec.code, spec]));
  const drawing = new Drawing();
  const order = levels.flat();
  const before = new Map(order.map((code) => [code, waitsOf(code, waits)]));
  const after = (code: ItemCode) => order.filter((other) => before.get(other)?.includes(code));
  const blocks = new Map<ItemCode, Block>();
  const start = drawing.node("start", "startEvent", "受理");
  const roots = order.filter((code) => before.get(code)?.length === 0);
  const begin = roots.length > 1 ? drawing.after(start, drawing.node("split", "parallelGateway", "同时开始")) : start;
  for (const code of order) {
    const spec = specs.get(code);
    if (spec === undefined) continue;
    const own = { call: callOf(calls, code), spec, waits: before.get(code) ?? [] };
    blocks.set(code, drawing.block(own, { calls, specs, follows: after(code).length }));
  }
  for (const code of order) {
    const block = blocks.get(code);
    if (block === undefined) continue;
    if (before.get(code)?.length === 0) drawing.edge(begin, block.entry);
    for (const next of after(code)) drawing.edge(block.exit, blocks.get(next)?.entry ?? "");
  }
  const ends = order.filter((code) => after(code).length === 0).map((code) => blocks.get(code)?.exit ?? "");
  const last = ends.length > 1 ? drawing.node("join", "parallelGateway", "都有结果") : "";
  const end = drawing.node("end", "endEvent", "办结");
  for (const exit of ends) drawing.edge(exit, last === "" ? end : last);
  if (last !== "") drawing.edge(last, end);
  const nodes = drawing.nodes.map(({ id: node }) => node);
  const lanes = [{ id: "lane-lead", name: lane.name, attributes: { office: lane.office }, nodes }];
  return { id, name, nodes: drawing.nodes, edges: drawing.edges, lanes };
}

function callOf(calls: CallIds, code: ItemCode): string {
  return calls.get(code) ?? `item${code}`;
}

/** What stands for one item: where it is come to, and from where it goes on. */
interface Block {
  readonly entry: string;
  readonly exit: string;
}

interface Own {
  readonly call: string;
  readonly spec: ItemSpec;
  readonly waits: readonly ItemCode[];
}

interface Around {
  readonly calls: CallIds;
  readonly specs: ReadonlyMap<ItemCode, ItemSpec>;
  /** How many items wait for this one. */
  readonly follows: number;
}

class Drawing {
  readonly nodes: SourceNode[] = [];
  readonly edges: SourceEdge[] = [];

  node(id: string, type: string, name: string, more: Partial<SourceNode> = {}): string {
    this.nodes.push({ id, type, name, attributes: {}, eventDefinitions: [], interrupting: true, ...more });
    return id;
  }

  edge(from: string, to: string, { name = "", condition }: { name?: string; condition?: string } = {}): string {
    const id = `f${this.edges.length + 1}`;
    this.edges.push({ id, name, from, to, ...(condition === undefined ? {} : { condition }) });
    return id;
  }

  after(from: string, to: string): string {
    this.edge(from, to);
    return to;
  }

  block({ call, spec, waits }: Own, { calls, specs, follows }: Around): Block {
    const called = { called: spec.code };
    const name = `办${titleIn(spec)}`;
    if (waits.length === 0) {
      this.node(call, "callActivity", name, called);
      return { entry: call, exit: this.split(call, call, follows) };
    }
    const gate = `${call}-gate`;
    const wait = waits.length > 1 ? this.node(`${call}-wait`, "parallelGateway", "等前面的结果") : gate;
    const merge = `${call}-merge`;
    const conditions = waits.map((code) => granted(callOf(calls, code), specs.get(code)));
    const otherwise = `f${this.edges.length + (wait === gate ? 2 : 3)}`;
    this.node(gate, "exclusiveGateway", "前面的办成了吗", { otherwise });
    if (wait !== gate) this.edge(wait, gate);
    this.node(call, "callActivity", name, called);
    this.node(merge, "exclusiveGateway", "");
    this.edge(gate, call, { name: "办成了", condition: conditions.join(" and ") });
    this.edge(gate, merge, { name: "没有办成" });
    this.edge(call, merge);
    return { entry: wait, exit: this.split(call, merge, follows) };
  }

  split(call: string, exit: string, follows: number): string {
    return follows > 1 ? this.after(exit, this.node(`${call}-on`, "parallelGateway", "接着同时办")) : exit;
  }
}

/** What comes out of it, else its name. */
function titleIn({ result, name }: ItemSpec): string {
  return result.kind === "none" || result.kind === "notice" ? name : result.name;
}

/** In every way in which the item can be in the person's favour. */
function granted(call: string, spec: ItemSpec | undefined): string {
  const outcomes = spec?.decision.outcomes.filter((outcome) => outcome !== "refused") ?? [];
  const all = (outcomes.length === 0 ? ["concluded"] : outcomes).map((one) => `children.${call}.outcome = "${one}"`);
  return all.length === 1 ? (all[0] ?? "") : `(${all.join(" or ")})`;
}

/**
 * An item with its flow as one tree of plain values, in which every entry of a list has a name of its own. Two trees
 * can be compared entry by entry: a material that moved up is the same material.
 */
import type { FlowModel } from "../../flow/index.ts";
import type { Json, JsonObject } from "../../shared/index.ts";
import type { ItemSpec } from "../item.ts";

/** An item with the flow that runs for it. */
export interface WholeItem {
  readonly spec: ItemSpec;
  readonly flow: FlowModel;
}

/** Empty for an item that is not there. */
export function treeOf(whole: WholeItem | null): JsonObject {
  if (whole === null) return {};
  const { flow: file, ...spec } = whole.spec;
  return plain({ ...spec, flow: { file, ...flowTree(whole.flow) } });
}

/** The order of nodes and edges in a file says nothing, but the order in which a gateway tries its branches does. */
function flowTree({ name, nodes, edges, out, lanes, decisions = {} }: FlowModel) {
  const order = new Map(Object.values(out).flatMap((ids) => ids.map((id, index) => [id, index] as const)));
  return {
    name,
    nodes: sorted(Object.values(nodes)),
    edges: sorted(Object.values(edges)).map((edge) => ({ ...edge, order: order.get(edge.id) ?? 0 })),
    lanes: sorted(lanes),
    decisions: sorted(Object.entries(decisions).map(([id, decision]) => ({ ...decision, id }))),
  };
}

function sorted<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What JSON keeps of it: a field that is undefined is not there. */
function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

/** By what the entries of each list are told apart. Lists that do not stand here are compared as one value. */
const ENTRY_KEYS: Readonly<Record<string, string>> = {
  conditions: "id",
  "conditions.checks": "id",
  situations: "id",
  "situations.options": "code",
  materials: "id",
  undertakings: "id",
  "undertakings.breach": "effect",
  stops: "kind",
  suspensions: "code",
  clocks: "id",
  "form.sections": "id",
  "form.sections.fields": "id",
  "form.sections.fields.options": "code",
  "form.sections.fields.columns": "id",
  "form.sections.fields.columns.options": "code",
  "result.fields": "label",
  "guide.faq": "question",
  "flow.nodes": "id",
  "flow.edges": "id",
  "flow.lanes": "id",
  "flow.decisions": "id",
};

/** Told as one value, whatever stands within. */
const WHOLE = new Set(["flow.decisions", "flow.nodes.loop", "flow.nodes.absence", "calls", "result.validity"]);

export function isWhole(field: string): boolean {
  return WHOLE.has(field);
}

/** Names of the entries in order; undefined for a list whose entries cannot be told apart. */
export function entryNames(field: string, list: readonly Json[]): readonly string[] | undefined {
  const key = ENTRY_KEYS[field];
  if (key === undefined) return undefined;
  const names = list.map((entry) => (isObject(entry) ? entry[key] : undefined));
  const known = names.filter((name) => typeof name === "string");
  return known.length === list.length && new Set(known).size === list.length ? known : undefined;
}

/** A limit such as 20 working days is one value. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isLimit(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length === 2 && "amount" in value && "unit" in value;
}

/** `materials`, `#plan`, `name` is the field `materials.name`. */
export function fieldOf(path: readonly string[]): string {
  return path.filter((step) => !isEntry(step)).join(".");
}

/** `materials[plan].name`, as findings name places. */
export function placeOf(path: readonly string[]): string {
  return path.reduce((place, step) => {
    if (isEntry(step)) return `${place}[${step.slice(1)}]`;
    return place === "" ? step : `${place}.${step}`;
  }, "");
}

export function entryStep(name: string): string {
  return `#${name}`;
}

export function isEntry(step: string): boolean {
  return step.startsWith("#");
}

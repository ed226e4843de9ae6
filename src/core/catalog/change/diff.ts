/**
 * What is different between two versions of an item, change by change, as a person reads it: which field, of which
 * material, what it was and what it is. Pure, and complete: whoever applies the changes to the one version has the other.
 */
import type { Json, JsonObject } from "../../shared/index.ts";
import { entryNames, entryStep, fieldOf, isEntry, isLimit, isObject, isWhole, treeOf, type WholeItem } from "./tree.ts";

export interface FieldChange {
  /** `moved`: the entries of a list stand in another order. */
  readonly kind: "added" | "removed" | "changed" | "moved";
  /** The way into the item; an entry of a list by its name after `#`: `materials`, `#plan`, `copies`. */
  readonly path: readonly string[];
  /** Of the entries on the way, as people call them: 营业场所平面图. */
  readonly of: readonly string[];
  /** Absent where the field was not there. Of `moved`: the names of the entries in their order. */
  readonly before?: Json;
  readonly after?: Json;
  /** Of an entry that came: its place in the list, from 0. */
  readonly at?: number;
}

/** Empty when they are the same; null is an item that is not there, before it was or after it was withdrawn. */
export function diffItems(before: WholeItem | null, after: WholeItem | null): readonly FieldChange[] {
  return diffTrees(treeOf(before), treeOf(after));
}

export function diffTrees(before: JsonObject, after: JsonObject): readonly FieldChange[] {
  return objectChanges({ path: [], of: [] }, before, after);
}

/** The tree after the changes. Of `diffTrees(a, b)` on `a` it is `b`. */
export function applyChanges(tree: JsonObject, changes: readonly FieldChange[]): JsonObject {
  return changes.reduce<Json>((now, change) => applied(now, change, 0), tree) as JsonObject;
}

interface Way {
  readonly path: readonly string[];
  readonly of: readonly string[];
}

function objectChanges(way: Way, before: JsonObject, after: JsonObject): readonly FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => valueChanges({ ...way, path: [...way.path, key] }, before[key], after[key]));
}

function valueChanges(way: Way, before: Json | undefined, after: Json | undefined): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  const field = fieldOf(way.path);
  const isOne = isWhole(field) || isLimit(before) || isLimit(after);
  if (!isOne && isObject(before) && isObject(after)) return objectChanges(way, before, after);
  if (!isOne && Array.isArray(before) && Array.isArray(after)) return listChanges(way, field, before, after);
  // Whole entries of a list are compared within, unless they are one value.
  return [change(way, before, after)];
}

function listChanges(way: Way, field: string, before: readonly Json[], after: readonly Json[]): readonly FieldChange[] {
  const [was, is] = [entryNames(field, before), entryNames(field, after)];
  if (was === undefined || is === undefined) return [change(way, before, after)];
  const entry = (name: string, value: Json | undefined): Way => ({
    path: [...way.path, entryStep(name)],
    of: [...way.of, called(value) ?? name],
  });
  const common = was.filter((name) => is.includes(name));
  const order = is.filter((name) => was.includes(name));
  const removed = was.flatMap((name, index) =>
    is.includes(name) ? [] : [change(entry(name, before[index]), before[index], undefined)],
  );
  const moved = isSame([...common], [...order])
    ? []
    : [{ kind: "moved", ...way, before: common, after: order } satisfies FieldChange];
  const added = is.flatMap((name, index) =>
    was.includes(name) ? [] : [{ ...change(entry(name, after[index]), undefined, after[index]), at: index }],
  );
  const within = is.flatMap((name, index) => {
    const old = was.indexOf(name);
    return old < 0 ? [] : entryChanges(entry(name, after[index]), field, before[old], after[index]);
  });
  return [...removed, ...moved, ...added, ...within];
}

function entryChanges(
  way: Way,
  field: string,
  before: Json | undefined,
  after: Json | undefined,
): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  if (!isWhole(field) && isObject(before) && isObject(after)) return objectChanges(way, before, after);
  return [change(way, before, after)];
}

/** Nothing that becomes something is added, whether it was null or not there. */
function change(way: Way, before: Json | undefined, after: Json | undefined): FieldChange {
  const [wasNone, isNone] = [before ?? null, after ?? null].map((value) => value === null);
  const kind = wasNone && !isNone ? "added" : isNone && !wasNone ? "removed" : "changed";
  return {
    kind,
    ...way,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** What people call an entry. */
function called(value: Json | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  return [value.name, value.label, value.text, value.question].find(
    (name): name is string => typeof name === "string" && name !== "",
  );
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
}

function applied(node: Json, change: FieldChange, depth: number): Json {
  const step = change.path[depth];
  if (step === undefined) return reordered(node, change);
  const isLast = depth === change.path.length - 1 && change.kind !== "moved";
  if (isEntry(step)) return inList(node as readonly Json[], { change, depth, isLast });
  if (!isObject(node)) return node;
  if (!isLast) return { ...node, [step]: applied(node[step] ?? null, change, depth + 1) };
  if ("after" in change) return { ...node, [step]: change.after ?? null };
  const { [step]: _, ...rest } = node;
  return rest;
}

interface ListStep {
  readonly change: FieldChange;
  readonly depth: number;
  readonly isLast: boolean;
}

function inList(list: readonly Json[], { change, depth, isLast }: ListStep): Json {
  const names = entryNames(fieldOf(change.path.slice(0, depth)), list) ?? [];
  const index = names.indexOf((change.path[depth] ?? "").slice(1));
  if (!isLast) return list.map((entry, at) => (at === index ? applied(entry, change, depth + 1) : entry));
  if (!("after" in change)) return list.filter((_, at) => at !== index);
  if (change.at !== undefined) return list.toSpliced(change.at, 0, change.after ?? null);
  return list.with(index, change.after ?? null);
}

/** Only entries that both have are named: those that came stand at their place afterwards. */
function reordered(node: Json, { path, after }: FieldChange): Json {
  if (!Array.isArray(node) || !Array.isArray(after)) return node;
  const names = entryNames(fieldOf(path), node) ?? [];
  return after.map((name) => node[names.indexOf(String(name))] ?? null);
}

/** The difference between two items says everything and nothing else: applied to the one it gives the other. */
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDistrict } from "../../../files/district/index.ts";
import { compileFlow } from "../../flow/index.ts";
import type { Json, JsonObject } from "../../shared/index.ts";
import { applyChanges, diffItems, diffTrees } from "./diff.ts";
import { treeOf, type WholeItem } from "./tree.ts";

const read = await readDistrict(join(import.meta.dirname, "../../../../districts/demo"));
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const items = read.value.items.map(({ spec, flow }): WholeItem => {
  const model = compileFlow(flow);
  if (!model.ok) throw new Error(`${spec.name} does not compile`);
  return { spec, flow: model.value };
});

const anyItem = fc.constantFrom(...items);
const word = fc.constantFrom("甲", "乙", "丙", "20wd", "");

/** A tree in which some values, at any depth, are others, entries are gone, doubled or in another order. */
const edited = fc
  .tuple(anyItem, fc.array(fc.tuple(fc.nat(5000), fc.nat(5), word, fc.nat(9)), { minLength: 1, maxLength: 6 }))
  .map(([item, edits]) => edits.reduce<JsonObject>((tree, edit) => editAt(tree, edit) as JsonObject, treeOf(item)));

function editAt(node: Json, [at, kind, text, place]: readonly [number, number, string, number]): Json {
  const deeper = (inner: Json): Json => editAt(inner, [Math.floor(at / 7), kind, text, place]);
  if (Array.isArray(node) && node.length > 0) {
    const index = at % node.length;
    const entry = node[index] ?? null;
    if (at < 40 || kind < 2) {
      if (kind === 0) return node.toSpliced(index, 1);
      if (kind === 1) return [...node.toSpliced(index, 1), entry];
      if (kind === 2) return node.toSpliced(place % node.length, 0, renamed(entry, text));
    }
    return node.with(index, deeper(entry));
  }
  if (typeof node === "object" && node !== null && !Array.isArray(node)) {
    const keys = Object.keys(node);
    const key = keys[at % Math.max(keys.length, 1)];
    if (key === undefined) return { ...node, [text || "x"]: text };
    if (at < 7 && kind === 3) {
      const { [key]: _, ...rest } = node as JsonObject;
      return rest;
    }
    return { ...node, [key]: at < 7 && kind === 4 ? null : deeper((node as JsonObject)[key] ?? null) };
  }
  return kind === 5 ? null : `${text}${place}`;
}

/** A new entry has a name of its own, or the very name of another. */
function renamed(entry: Json, text: string): Json {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return entry;
  const key = ["id", "code", "kind", "label", "question", "effect"].find((one) => one in entry);
  return key === undefined ? entry : { ...entry, [key]: `new-${text}` };
}

describe("R-CAT-80 the difference between two versions", () => {
  test("of a version and itself is empty", () => {
    for (const item of items) expect(diffItems(item, structuredClone(item))).toEqual([]);
  });

  test("applied to the one version gives the other, between any two items", () => {
    fc.assert(
      fc.property(anyItem, anyItem, (one, other) => {
        const changes = diffItems(one, other);
        expect(changes.length === 0).toBe(one === other);
        expect(applyChanges(treeOf(one), changes)).toEqual(treeOf(other));
      }),
      { numRuns: 200 },
    );
  });

  test("applied to an edited item gives it back, whatever was edited", () => {
    fc.assert(
      fc.property(anyItem, edited, edited, (item, one, other) => {
        expect(applyChanges(treeOf(item), diffTrees(treeOf(item), one))).toEqual(one);
        expect(applyChanges(one, diffTrees(one, other))).toEqual(other);
      }),
      { numRuns: 300 },
    );
  });

  test("of nothing and an item is all that it says", () => {
    for (const item of items) expect(applyChanges({}, diffItems(null, item))).toEqual(treeOf(item));
  });
});

import { describe, expect, test } from "vitest";
import { sampleItem } from "../../../../test/factories/procedure.ts";
import type { BasicItem } from "../basic.ts";
import { placeOf } from "../change/tree.ts";
import { editionChanges, standingsOf } from "./edition.ts";

const { name, type, conditions } = sampleItem;
const before: BasicItem = {
  basicCode: sampleItem.basicCode,
  title: "食品经营许可",
  issuedBy: "岚泽市行政审批局",
  edition: "2026年版",
  fixed: { name, type, conditions },
};
const after: BasicItem = { ...before, edition: "2027年版", fixed: { name: "新名称", conditions } };

describe("R-CAT-116 a new edition", () => {
  test("R-CAT-116 tells what it changed: another text, a field that it leaves open", () => {
    expect(editionChanges(before, after).map(({ kind, path }) => [kind, placeOf(path)])).toEqual([
      ["changed", "name"],
      ["removed", "type"],
    ]);
    expect(editionChanges(before, { ...before, edition: "2027年版" })).toEqual([]);
    expect(editionChanges(null, after).map(({ kind }) => kind)).toEqual(["added", "added"]);
    expect(editionChanges(before, null).map(({ kind }) => kind)).toEqual(["removed", "removed", "removed"]);
  });

  test("R-CAT-116 tells of each item where it stands, in what changed and in nothing else", () => {
    const standing = (changed: Partial<typeof sampleItem>) => standingsOf({ ...sampleItem, ...changed }, before, after);
    const open = { field: "type", standing: "open" };
    expect(standing({})).toEqual([{ field: "name", standing: "behind" }, open]);
    expect(standing({ name: "新名称" })).toEqual([{ field: "name", standing: "follows" }, open]);
    expect(standing({ name: "第三个名称" })).toEqual([{ field: "name", standing: "other" }, open]);
    expect(standing({ conditions: [] })).toHaveLength(2);
  });

  test("R-CAT-116 of a field that is fixed for the first time nobody is behind: they agree, or they do not", () => {
    const first = standingsOf(sampleItem, null, before).map(({ standing }) => standing);
    expect(first).toEqual(["follows", "follows", "follows"]);
    expect(standingsOf({ ...sampleItem, name: "别名" }, null, before)[0]?.standing).toBe("other");
  });
});

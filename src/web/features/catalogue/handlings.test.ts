import { describe, expect, test } from "vitest";
import type { FoundItem } from "./catalogue.ts";
import { groupHandlings } from "./handlings.ts";

const food = { basicCode: "990105002000", name: "食品经营许可" };

function item(name: string, main: FoundItem["main"] = null): FoundItem {
  return { code: name, name, bodyName: "审批局", main } as unknown as FoundItem;
}

function shown(items: readonly FoundItem[]) {
  return groupHandlings(items).map((group) => [group.main?.name ?? null, group.items.map(({ name }) => name)]);
}

describe("handlings of one main item", () => {
  test("stand under its heading, where the first of them was found", () => {
    expect(shown([item("新办", food), item("路"), item("延续", food)])).toEqual([
      ["食品经营许可", ["新办", "延续"]],
      [null, ["路"]],
    ]);
  });

  test("one alone needs no heading, and items without a main item are never put together", () => {
    expect(shown([item("延续", food), item("路"), item("桥")])).toEqual([
      [null, ["延续"]],
      [null, ["路"]],
      [null, ["桥"]],
    ]);
  });

  test("of different bodies are different matters", () => {
    const other = { ...item("延续", food), bodyName: "教育局" };
    expect(shown([item("新办", food), other])).toEqual([
      [null, ["新办"]],
      [null, ["延续"]],
    ]);
  });
});

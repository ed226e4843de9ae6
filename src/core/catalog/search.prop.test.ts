import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeSearchIndex, removeEntry, replaceEntry, type SearchEntry, searchItems, type TextTools } from "./search.ts";

/** A toy language of few characters, so that names and queries often meet. */
const TOOLS: TextTools = {
  segment: (text) => text.match(/甲乙|丙丁戊|./gsu) ?? [],
  pinyin: (text) => Array.from(text, (letter) => ({ 甲: "jia", 乙: "yi", 丙: "bing", 丁: "ding" })[letter] ?? letter),
};
const name = fc.array(fc.constantFrom("甲", "乙", "丙", "丁", "戊", "（己）", "注销", "a1"), {
  minLength: 1,
  maxLength: 8,
});
const entries: fc.Arbitrary<SearchEntry> = fc.record({
  code: fc.constantFrom("C1", "C2", "C3", "C4", "C5", "C6"),
  name: name.map((parts) => parts.join("")),
  body: fc.constantFrom("子局", "丑局"),
  themes: fc.subarray(["住房", "就业"]),
  keywords: fc.array(
    name.map((parts) => parts.join("")),
    { maxLength: 2 },
  ),
  aliases: fc.array(fc.string(), { maxLength: 2 }),
});
const query = fc.oneof(
  name.map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
  fc.constantFrom("jiayi", "jy", "bingding", "甲 丙", "C1"),
);
const SYNONYMS = [{ everyday: "甲店", means: "乙丙" }];

describe("search", () => {
  test("an index after single changes answers as one built anew", () => {
    fc.assert(
      fc.property(
        fc.array(entries, { maxLength: 6 }),
        fc.array(fc.oneof(entries, fc.constantFrom("C1", "C2", "C3")), { maxLength: 6 }),
        query,
        (first, changes, asked) => {
          const kept = new Map(first.map((entry) => [entry.code, entry]));
          let changed = makeSearchIndex(first, SYNONYMS, TOOLS);
          for (const change of changes) {
            changed = typeof change === "string" ? removeEntry(changed, change) : replaceEntry(changed, change);
            if (typeof change === "string") kept.delete(change);
            else kept.set(change.code, change);
          }
          const anew = makeSearchIndex([...kept.values()], SYNONYMS, TOOLS);
          expect(searchItems(changed, asked)).toEqual(searchItems(anew, asked));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("any text is answered: distinct known codes, best first, within limit and filter", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 8 }), query, fc.nat({ max: 5 }), (list, asked, limit) => {
        const index = makeSearchIndex(list, SYNONYMS, TOOLS);
        const results = searchItems(index, asked, { limit, body: "子局" });
        const codes = results.map((result) => result.code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.length).toBeLessThanOrEqual(limit);
        for (const code of codes) {
          const slot = index.slotByCode.get(code) ?? -1;
          expect(index.slots[slot]?.entry.body).toBe("子局");
        }
        const scores = results.map((result) => result.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("an item is found by its own name", () => {
    fc.assert(
      fc.property(fc.array(entries, { minLength: 1, maxLength: 6 }), (list) => {
        const index = makeSearchIndex(list, [], TOOLS);
        for (const { entry } of index.slots.filter((document) => document !== undefined)) {
          expect(searchItems(index, entry.name).map((result) => result.code)).toContain(entry.code);
        }
      }),
    );
  });
});

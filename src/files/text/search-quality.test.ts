/** The search over a whole real district's list, with what people really type. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { CHINESE, EVERYDAY, PINYIN, SAMPLE_ENTRIES, SLIPS, SYNONYMS } from "../../../test/search/queries.ts";
import { describeWithData, sharedData } from "../../../test/support/shared-data.ts";
import {
  makeSearchIndex,
  replaceEntry,
  type SearchEntry,
  type SearchIndex,
  searchItems,
} from "../../core/catalog/search.ts";
import { syllablesOf } from "./pinyin.ts";
import { makeSegmenter } from "./segment.ts";

const CATALOGUE = "catalogue/guangan_items.json";
const NAUGHTY = "suites/blns/blns.json";

interface ListedItem {
  readonly itemCode: string;
  readonly name: string;
  readonly dept: string;
  readonly main: string;
}

function realEntries(): readonly SearchEntry[] {
  const items: readonly ListedItem[] = JSON.parse(readFileSync(sharedData(CATALOGUE), "utf8"));
  const entries = items.map(({ itemCode, name, dept, main }) => ({
    code: itemCode,
    name,
    body: dept,
    themes: [],
    keywords: main === "未分类" ? [] : [main],
    aliases: [],
  }));
  return [...entries, ...SAMPLE_ENTRIES];
}

describeWithData("search over 1,148 items", [CATALOGUE, NAUGHTY], () => {
  let index: SearchIndex;
  let names: ReadonlyMap<string, string>;
  let buildSeconds: number;

  beforeAll(() => {
    const text = { segment: makeSegmenter(), pinyin: syllablesOf };
    const entries = realEntries();
    names = new Map(entries.map((entry) => [entry.code, entry.name]));
    const before = process.cpuUsage();
    index = makeSearchIndex(entries, SYNONYMS, text);
    const { user, system } = process.cpuUsage(before);
    buildSeconds = (user + system) / 1_000_000;
  });

  function firstFive(query: string): readonly string[] {
    return searchItems(index, query, { limit: 5 }).map((result) => names.get(result.code) ?? "");
  }

  describe.each([
    ["Chinese words, whole, partial, in any order", CHINESE],
    ["everyday words", EVERYDAY],
    ["pinyin and first letters", PINYIN],
    ["slips of hand and ear", SLIPS],
  ])("%s", (_, expectations) => {
    test("every expectation names an item of the list", () => {
      const known = new Set(names.values());
      expect(expectations.flatMap(([, means]) => [means].flat()).filter((name) => !known.has(name))).toEqual([]);
    });

    test("at least 95 of 100 have the right item among the first five", () => {
      const missed = expectations.filter(([query, means]) => {
        const found = firstFive(query);
        return ![means].flat().some((name) => found.includes(name));
      });
      expect(missed.length / expectations.length, `missed: ${missed.map(([query]) => query)}`).toBeLessThanOrEqual(
        0.05,
      );
    });
  });

  test("开小饭馆 has the food licence at the very top", () => {
    expect(firstFive("开小饭馆")[0]).toBe("食品经营许可（餐饮服务）新办");
  });

  test("an item is found by its code and by a part of it", () => {
    expect(firstFive("511A0138000000")).toEqual(["适龄儿童、少年因身体状况需要延缓入学或者休学审批"]);
  });

  test("no query throws, however naughty", () => {
    const naughty: readonly string[] = JSON.parse(readFileSync(sharedData(NAUGHTY), "utf8"));
    for (const query of [...naughty, "\u0000", "\ud800", "许可\udfff", "许".repeat(100_000), "a".repeat(100_000)]) {
      expect(() => searchItems(index, query)).not.toThrow();
    }
  });

  test("the index is built within 2 seconds of computing, one item exchanged within 50 milliseconds", () => {
    expect(buildSeconds).toBeLessThan(2);
    const [sample] = SAMPLE_ENTRIES;
    if (sample === undefined) return;
    const started = performance.now();
    for (let turn = 0; turn < 10; turn++) replaceEntry(index, sample);
    expect((performance.now() - started) / 10).toBeLessThan(50);
  });

  test("19 of 20 answers come within 50 milliseconds", () => {
    const queries = [...CHINESE, ...EVERYDAY, ...PINYIN, ...SLIPS].map(([query]) => query);
    for (const query of queries) searchItems(index, query);
    const times = queries.map((query) => {
      const started = performance.now();
      searchItems(index, query);
      return performance.now() - started;
    });
    expect(times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]).toBeLessThan(50);
  });
});

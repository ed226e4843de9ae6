import { describe, expect, test } from "vitest";
import { makeSearchIndex, removeEntry, replaceEntry, type SearchEntry, searchItems, type TextTools } from "./search.ts";

const WORDS = /怎么|办理|食品|经营|许可证?|卫生|公共场所|不动产|登记|./gu;
const SOUNDS: Record<string, string> = {
  食: "shi",
  品: "pin",
  经: "jing",
  精: "jing",
  营: "ying",
  许: "xu",
  可: "ke",
  公: "gong",
  共: "gong",
  场: "chang",
  所: "suo",
  卫: "wei",
  生: "sheng",
};
/** A language of a dozen words. */
const TOOLS: TextTools = {
  segment: (text) => text.match(WORDS) ?? [],
  pinyin: (text) => (text.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []).map((part) => SOUNDS[part] ?? part),
};

function entry(code: string, name: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return { code, name, body: "区行政审批局", themes: [], keywords: [], aliases: [], ...more };
}

const ENTRIES = [
  entry("A-000001", "食品经营许可（餐饮服务）新办", { themes: ["开办企业"], keywords: ["餐饮"] }),
  entry("A-000002", "食品经营许可注销"),
  entry("A-000003", "公共场所卫生许可", { aliases: ["宾馆卫生证"] }),
  entry("A-000004", "不动产转移登记", { body: "不动产登记中心", themes: ["住房"] }),
  entry("A-000005", "KTV 歌舞娱乐场所经营许可"),
];
const SYNONYMS = [
  { everyday: "开饭馆", means: "食品经营许可" },
  { everyday: "饭馆", means: "食品经营许可" },
];
const INDEX = makeSearchIndex(ENTRIES, SYNONYMS, TOOLS);

function codes(query: string, options = {}): string[] {
  return searchItems(INDEX, query, options).map((result) => result.code);
}

function reason(query: string): unknown {
  return searchItems(INDEX, query)[0]?.why;
}

describe("what is found, and why", () => {
  test.each([
    ["食品经营许可", "A-000001", { by: "name" }],
    ["怎么办理食品经营许可证", "A-000001", { by: "name" }],
    ["许可 经营 食品", "A-000001", { by: "words" }],
    ["餐饮", "A-000001", { by: "name" }],
    ["宾馆卫生证", "A-000003", { by: "name" }],
    ["shipinjingying", "A-000001", { by: "pinyin" }],
    ["spjyxk", "A-000001", { by: "pinyin" }],
    ["ＳＰＪＹ", "A-000001", { by: "pinyin" }],
    ["sipinjinyin", "A-000001", { by: "pinyin" }],
    ["食品jingying", "A-000001", { by: "words" }],
    ["ktv", "A-000005", { by: "name" }],
    ["a-000004", "A-000004", { by: "code" }],
    ["开小饭馆", "A-000001", { by: "synonym", everyday: "开饭馆", means: "食品经营许可" }],
  ])("%s", (query, code, why) => {
    expect(codes(query)[0]).toBe(code);
    expect(reason(query)).toEqual(why);
  });

  test("other characters of the same sound are understood", () => {
    expect(codes("食品精营许可")[0]).toBe("A-000001");
  });

  test("who names no act is taken to begin; who names one wants that one", () => {
    expect(codes("食品经营许可")[0]).toBe("A-000001");
    expect(codes("食品经营许可注销")[0]).toBe("A-000002");
    expect(codes("饭馆注销")[0]).toBe("A-000002");
  });
});

describe("filters and bounds", () => {
  test("only items of the theme or the body are shown", () => {
    expect(codes("许可", { theme: "开办企业" })).toEqual(["A-000001"]);
    expect(codes("登记", { body: "区行政审批局" })).toEqual([]);
    expect(codes("登记", { body: "不动产登记中心" })).toEqual(["A-000004"]);
  });

  test("nothing asked lists what passes the filter, and nothing without a filter", () => {
    expect(searchItems(INDEX, " ", { theme: "住房" })).toEqual([
      { code: "A-000004", score: 0, why: { by: "listing" } },
    ]);
    expect(codes("？！")).toEqual([]);
  });

  test("no more results than the limit", () => {
    expect(codes("许可", { limit: 2 })).toHaveLength(2);
    expect(codes("许可", { limit: 0 })).toEqual([]);
  });

  test("only the first 64 characters of a query count", () => {
    expect(codes(`食品经营许可${"啊".repeat(100_000)}`)[0]).toBe("A-000001");
  });
});

describe("exchanging one item", () => {
  test("a replaced item is found by its new name only", () => {
    const next = replaceEntry(INDEX, entry("A-000004", "公共卫生登记"));
    expect(searchItems(next, "公共卫生登记")[0]?.code).toBe("A-000004");
    expect(searchItems(next, "不动产").map((result) => result.code)).not.toContain("A-000004");
    expect(codes("不动产")).toContain("A-000004");
  });

  test("a removed item is not found any more, and its place is used again", () => {
    const without = removeEntry(INDEX, "A-000002");
    expect(searchItems(without, "食品经营许可").map((result) => result.code)).not.toContain("A-000002");
    expect(removeEntry(without, "A-000002")).toBe(without);
    expect(replaceEntry(without, entry("B-1", "别的事")).slots).toHaveLength(ENTRIES.length);
  });

  test("of two entries with one code the later stays", () => {
    const index = makeSearchIndex([entry("X-1", "食品经营"), entry("X-1", "公共场所卫生")], [], TOOLS);
    expect(searchItems(index, "食品")).toEqual([]);
    expect(searchItems(index, "卫生")).toHaveLength(1);
  });
});

import { expect, test } from "vitest";
import { syllablesOf } from "./pinyin.ts";
import { makeSegmenter } from "./segment.ts";

const segment = makeSegmenter(["澄河快办", "two words", "x"]);

test("words joined together are the text", () => {
  const text = "公共场所卫生许可新办审批（县级）KTV 2024";
  expect(segment(text).join("")).toBe(text);
  expect(segment("公共场所卫生许可")).toEqual(["公共场所", "卫生", "许可"]);
  expect(segment("")).toEqual([]);
});

test("a word of the district is kept whole", () => {
  expect(segment("我要澄河快办")).toContain("澄河快办");
});

test("syllables have no tones, ü is v, a reading follows the word", () => {
  expect(syllablesOf("食品经营")).toEqual(["shi", "pin", "jing", "ying"]);
  expect(syllablesOf("绿化")).toEqual(["lv", "hua"]);
  expect(syllablesOf("银行执行")).toEqual(["yin", "hang", "zhi", "xing"]);
  expect(syllablesOf("80周岁KTV")).toEqual(["80", "zhou", "sui", "ktv"]);
  expect(syllablesOf("")).toEqual([]);
});

test("any text at all is taken", () => {
  for (const text of ["\u0000", "\ud800", "𠮷野家", "👩‍👩‍👧", " \n\t", "ا ب", "﷽", "x".repeat(10_000)]) {
    expect(() => [segment(text), syllablesOf(text)]).not.toThrow();
  }
});

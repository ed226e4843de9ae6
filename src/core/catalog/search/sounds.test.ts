import { describe, expect, test } from "vitest";
import { matchSyllables, soundScore, spell, trigramShare, trigramsOf } from "./sounds.ts";

const FOOD = spell(["shi", "pin", "jing", "ying", "xu", "ke"]);

describe("letters against syllables", () => {
  test.each([
    ["shipinjingyingxuke", 0, 6, 1],
    ["shipin", 0, 2, 1],
    ["jingying", 2, 2, 1],
    ["spjyxk", 0, 6, 6 / 18],
    ["shipinjy", 0, 4, 8 / 14],
    ["shipinjingy", 0, 4, 11 / 14],
    ["xk", 4, 2, 2 / 4],
  ])("%s begins at syllable %i and takes %i", (letters, from, count, fullness) => {
    expect(matchSyllables(letters, FOOD)).toEqual({ from, count, fullness: expect.closeTo(fullness) });
  });

  test.each(["hipin", "shipinx", "spk", "", "xukee"])("%j fits nowhere", (letters) => {
    expect(matchSyllables(letters, FOOD)).toBeUndefined();
  });

  test("letters that could be cut in several ways are cut in the one that fits", () => {
    expect(matchSyllables("xian", spell(["xi", "an"]))).toMatchObject({ count: 2, fullness: 1 });
    expect(matchSyllables("fangan", spell(["fang", "an"]))).toMatchObject({ count: 2, fullness: 1 });
    expect(matchSyllables("fangan", spell(["fan", "gan"]))).toMatchObject({ count: 2, fullness: 1 });
  });

  test("hostile spellings end", () => {
    const syllables = spell(new Array<string>(200).fill("aaaaaaaa"));
    expect(matchSyllables(`${"a".repeat(60)}b`, syllables)).toBeUndefined();
  });
});

test("a whole name scores above its beginning, and that above its middle and its first letters", () => {
  const score = (letters: string) => soundScore(matchSyllables(letters, FOOD), FOOD);
  expect(score("shipinjingyingxuke")).toBeGreaterThan(score("shipinjingying"));
  expect(score("shipinjingying")).toBeGreaterThan(score("jingyingxuke"));
  expect(score("shipinjingying")).toBeGreaterThan(score("spjy"));
  expect(score("zzz")).toBe(0);
});

test("a slip leaves most letter groups in place", () => {
  const sounds = FOOD.joined;
  expect(trigramShare(trigramsOf("shipinjingying"), sounds)).toBe(1);
  expect(trigramShare(trigramsOf("shipinjignying"), sounds)).toBeGreaterThan(0.5);
  expect(trigramShare(trigramsOf("budongchan"), sounds)).toBeLessThan(0.2);
  expect(trigramShare(trigramsOf("sp"), sounds)).toBe(0);
});

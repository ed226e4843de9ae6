import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "./lines.ts";

/** Ten points a Chinese character, five a Latin one. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e80 ? 10 : 5), 0);
const linesOf = (text: string, width = 100): readonly string[] =>
  breakLines(text, width, widthOf).map((line) => line.text);

describe("line breaking", () => {
  it("closing marks never begin a line", () => {
    expect(linesOf("一二三四五六七八九十，十一。")).toEqual(["一二三四五六七八九", "十，十一。"]);
  });

  it("opening marks never end a line", () => {
    expect(linesOf("一二三四五六七八九《规定》")).toEqual(["一二三四五六七八九", "《规定》"]);
  });

  it("words and numbers stay whole unless longer than a line", () => {
    expect(linesOf("一二三四五六七2026年")).toEqual(["一二三四五六七2026年"]);
    expect(linesOf("一二三四五六七八2026年")).toEqual(["一二三四五六七八2026", "年"]);
    expect(linesOf("办件编号一二三990108202602")).toEqual(["办件编号一二三", "990108202602"]);
    expect(linesOf("x".repeat(45))).toEqual(["x".repeat(20), "x".repeat(20), "x".repeat(5)]);
  });

  it("line feeds end paragraphs and an empty text is one line", () => {
    expect(linesOf("一\n\n二")).toEqual(["一", "", "二"]);
    expect(linesOf("")).toEqual([""]);
  });

  it("no text is lost and no line is too wide", () => {
    const texts = fc.array(fc.constantFrom("一", "，", "（", "》", "a", "1", " ", "。", "《"), { maxLength: 80 });
    fc.assert(
      fc.property(texts, (characters) => {
        const text = characters.join("");
        const lines = linesOf(text);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(100);
      }),
    );
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterCount, checkText, wellFormedText } from "./text.ts";

const LINE = { maxLength: 10, multiline: false };

describe("a text", () => {
  it.each([
    "",
    "王小明",
    "👨‍👩‍👧‍👦",
    "שלום עולם",
    "a\u200db\u200c",
    "\u202etxt.exe",
    "\ufeff",
    "\u0080\u009f",
    "<script>",
  ])("%j is kept as written", (text) => {
    expect(checkText(text, LINE)).toEqual({ ok: true, value: text });
  });

  it.each([
    ["a\u0000", 1],
    ["\u0001", 0],
    ["\u001b[31m", 0],
    ["a\ud83d", 1],
    ["\ude00b", 0],
    ["\ude00\ud83d", 0],
  ])("%j is not well-formed at %i", (text, position) => {
    expect(checkText(text, LINE)).toEqual({ ok: false, refusal: { code: "text/not-well-formed", position } });
  });

  it("of one line has no line break and no tab", () => {
    expect(checkText("a\tb", LINE)).toEqual({ ok: false, refusal: { code: "text/line-break", position: 1 } });
    expect(checkText("a\r\n\tb", { ...LINE, multiline: true }).ok).toBe(true);
  });

  it("is measured in characters, not in units", () => {
    expect(checkText("𠮷".repeat(10), LINE).ok).toBe(true);
    expect(checkText("𠮷".repeat(11), LINE)).toEqual({
      ok: false,
      refusal: { code: "text/too-long", maxLength: 10, length: 11 },
    });
  });

  it("is well-formed exactly when its surrogates pair and its controls are white space", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "字", "\ud83d", "\ude00", "\u0000", "\n", "\u001f") }),
        (text) => {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: the rule is about them
          const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);
          expect(wellFormedText(text).ok).toBe(text.isWellFormed() && !controls);
          expect(characterCount(text)).toBe([...text].length);
        },
      ),
    );
  });
});

/**
 * Fonts are read once and shared by all papers. A character that no font can draw is refused by name: an empty box on
 * a certificate would change somebody's name.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { ok, type Result, refuse } from "../../core/shared/index.ts";

export type Weight = "regular" | "bold";

export interface FontFace {
  readonly key: string;
  readonly font: Font;
  /** Width of a character in thousandths of the size. */
  widthOf(codePoint: number): number;
  has(codePoint: number): boolean;
}

export interface FontSet {
  /** The first face of the weight, or of the fallbacks, that has the character; the main face when none has. */
  faceFor(codePoint: number, weight: Weight): FontFace;
  canPrint(codePoint: number): boolean;
}

export interface FontOptions {
  /** TrueType files asked, in order, for characters that the main font lacks (rare characters in names). */
  readonly fallbackFonts?: readonly string[];
}

export interface CharacterNotPrintable {
  readonly code: "paper/character-not-printable";
  readonly character: string;
  /** `U+20BB7`. */
  readonly codePoint: string;
  /** The text in which it stands, shortened to what surrounds it. */
  readonly text: string;
}

const require = createRequire(import.meta.url);
const FAMILY = "@expo-google-fonts/noto-sans-sc";

export function loadFonts(options: FontOptions = {}): FontSet {
  const main: Record<Weight, FontFace> = {
    regular: loadFace("regular", require.resolve(`${FAMILY}/400Regular/NotoSansSC_400Regular.ttf`)),
    bold: loadFace("bold", require.resolve(`${FAMILY}/700Bold/NotoSansSC_700Bold.ttf`)),
  };
  const fallbacks = (options.fallbackFonts ?? []).map((path, index) => loadFace(`fallback${index + 1}`, path));
  return {
    faceFor(codePoint, weight) {
      const face = main[weight];
      return face.has(codePoint) ? face : (fallbacks.find((other) => other.has(codePoint)) ?? face);
    },
    canPrint: (codePoint) =>
      (main.regular.has(codePoint) && main.bold.has(codePoint)) || fallbacks.some((face) => face.has(codePoint)),
  };
}

/**
 * Refuses the first character without a glyph. Line feeds are layout and may stand in any text.
 * Rule: R-DOC-08.
 */
export function checkPrintable(texts: readonly string[], fonts: FontSet): Result<undefined, CharacterNotPrintable> {
  for (const text of texts) {
    let at = 0;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (character !== "\n" && (isControl(codePoint) || !fonts.canPrint(codePoint))) {
        return refuse({
          code: "paper/character-not-printable",
          character,
          codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`,
          text: text.slice(Math.max(0, at - 10), at + 10),
        });
      }
      at += character.length;
    }
  }
  return ok(undefined);
}

/** Stands, by printers' custom, where a character is missing. */
const MISSING = "〓";

/**
 * The text with 〓 for what no font can draw: an emoji in somebody's words must not keep a paper from being made. Chinese
 * characters are exchanged only where `han` says so; elsewhere a missing one is left for `checkPrintable` to refuse.
 */
export function withSubstitutes(text: string, fonts: FontSet, han: boolean): string {
  return text.replace(/[^\n]/gu, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isControl(codePoint) && fonts.canPrint(codePoint)) return character;
    return han || !/\p{Script=Han}/u.test(character) ? MISSING : character;
  });
}

/**
 * Takes out what has no shape of its own (zero-width marks, direction marks, variation selectors) and turns any line
 * end into a line feed and any other blank into a space. Only Latin letters are composed: composing would exchange some
 * Chinese characters for others, in somebody's name.
 */
export function printableText(text: string): string {
  return text
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.normalize("NFC"))
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replace(/[\t\v\f\u00a0\u2000-\u200a\u202f\u205f]/g, " ")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "");
}

function isControl(codePoint: number): boolean {
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || (codePoint >= 0xd800 && codePoint <= 0xdfff);
}

function loadFace(key: string, path: string): FontFace {
  const font = create(readFileSync(path));
  const scale = 1000 / font.unitsPerEm;
  const widths = new Map<number, number>();
  return {
    key,
    font: withPlainLayout(font),
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    widthOf(codePoint) {
      let width = widths.get(codePoint);
      if (width === undefined) {
        width = font.glyphForCodePoint(codePoint).advanceWidth * scale;
        widths.set(codePoint, width);
      }
      return width;
    },
  };
}

/**
 * One character, one glyph: Chinese needs no shaping, and a font's own layout engine would take most of the time of a
 * paper. The glyphs are made anew for each run, because a font shared between papers remembers the character by which
 * a glyph was first asked for, and the bytes of a paper would depend on the papers printed before it.
 */
function withPlainLayout(font: Font): Font {
  return Object.create(font, {
    layout: {
      value(text: string) {
        const glyphs = Array.from(text, (character) => {
          const codePoint = character.codePointAt(0) ?? 0;
          const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
          return { id, advanceWidth, codePoints: [codePoint] };
        });
        const positions = glyphs.map((glyph) => ({
          xAdvance: glyph.advanceWidth,
          yAdvance: 0,
          xOffset: 0,
          yOffset: 0,
          advanceWidth: glyph.advanceWidth,
        }));
        return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
      },
    },
  });
}

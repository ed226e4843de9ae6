/** Drawing on a PDF page in points from the upper left corner; text by its baseline, one line at a time. */
import type PDFDocument from "pdfkit";
import type { FontFace, FontSet, Weight } from "./fonts.ts";

export const MM = 72 / 25.4;
export const BLACK = "#000000";
export const GREY = "#666666";
export const SEAL_RED = "#d7191c";

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  /** Width to which the line is stretched by spacing its characters. */
  readonly stretchTo?: number;
  /** Space after each character, in points. */
  readonly spacing?: number;
}

type Doc = InstanceType<typeof PDFDocument>;

export interface Canvas {
  readonly doc: Doc;
  width(text: string, style: TextStyle): number;
  /** Draws one line; returns its width. */
  text(text: string, x: number, baseline: number, style: TextStyle): number;
  centered(text: string, middle: number, baseline: number, style: TextStyle): void;
  line(from: readonly [number, number], to: readonly [number, number], width?: number): void;
  box(x: number, y: number, width: number, height: number): void;
}

export function createCanvas(doc: Doc, fonts: FontSet): Canvas {
  const width = (text: string, style: TextStyle): number => {
    let units = 0;
    let count = 0;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      units += fonts.faceFor(codePoint, style.weight ?? "regular").widthOf(codePoint);
      count += 1;
    }
    return (units / 1000) * style.size + count * (style.spacing ?? 0);
  };

  const text = (content: string, x: number, baseline: number, style: TextStyle): number => {
    const natural = width(content, style);
    const gaps = [...content].length - 1;
    const stretch = style.stretchTo === undefined || gaps < 1 ? 0 : (style.stretchTo - natural) / gaps;
    const spacing = (style.spacing ?? 0) + stretch;
    let at = x;
    for (const run of runsOf(content, style.weight ?? "regular", fonts)) {
      // pdfkit takes a font that is already open; its types only know names and bytes.
      doc.registerFont(run.face.key, run.face.font as unknown as string);
      doc
        .font(run.face.key)
        .fontSize(style.size)
        .fillColor(style.color ?? BLACK);
      doc.text(run.text, at, baseline, { lineBreak: false, baseline: "alphabetic", characterSpacing: spacing });
      at += width(run.text, { ...style, spacing });
    }
    return at - x;
  };

  return {
    doc,
    width,
    text,
    centered: (content, middle, baseline, style) => {
      text(content, middle - width(content, style) / 2, baseline, style);
    },
    line(from, to, lineWidth = 0.6) {
      doc.moveTo(from[0], from[1]).lineTo(to[0], to[1]).lineWidth(lineWidth).strokeColor(BLACK).stroke();
    },
    box(x, y, boxWidth, height) {
      doc.rect(x, y, boxWidth, height).lineWidth(0.6).strokeColor(BLACK).stroke();
    },
  };
}

interface Run {
  readonly face: FontFace;
  readonly text: string;
}

function runsOf(text: string, weight: Weight, fonts: FontSet): readonly Run[] {
  const runs: { face: FontFace; text: string }[] = [];
  for (const character of text) {
    const face = fonts.faceFor(character.codePointAt(0) ?? 0, weight);
    const last = runs.at(-1);
    if (last?.face === face) last.text += character;
    else runs.push({ face, text: character });
  }
  return runs;
}

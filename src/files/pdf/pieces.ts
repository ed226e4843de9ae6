/** Pieces are what a page break may fall between: a line of text, a row of a table, the signature. */
import type { Canvas, TextStyle } from "./canvas.ts";
import { breakLines } from "./lines.ts";

export interface Piece {
  readonly height: number;
  /** `y` is the upper edge of the piece. */
  draw(y: number): void;
  /** Never the last on its page while something follows. */
  readonly keepWithNext?: boolean;
  /** Drawn again on top of the next page when the break falls before this piece. */
  readonly head?: Piece;
  readonly breakBefore?: boolean;
  /** Carries no words of the paper: blank space, lines to sign on. */
  readonly blank?: boolean;
}

export interface Area {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** Places pieces one under the other, asking for a new page where the next one does not fit. */
export function placePieces(pieces: readonly Piece[], area: Area, start: number, newPage: () => void): void {
  let y = start;
  pieces.forEach((piece, index) => {
    const needed = chainHeight(pieces, index, area.bottom - area.top);
    if (y > area.top && (piece.breakBefore === true || y + needed > area.bottom + 0.01)) {
      newPage();
      y = area.top;
      if (piece.head !== undefined) {
        piece.head.draw(y);
        y += piece.head.height;
      }
    }
    piece.draw(y);
    y += piece.height;
  });
}

/** Height of a piece with all that must follow it on the same page; alone when the chain is longer than a page. */
function chainHeight(pieces: readonly Piece[], index: number, page: number): number {
  let height = 0;
  for (let at = index; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    height += piece.height;
    if (piece.keepWithNext !== true) break;
  }
  return height <= page ? height : (pieces[index]?.height ?? 0);
}

export interface ParagraphStyle extends TextStyle {
  readonly leading: number;
  /** Indent of the first line in points. */
  readonly indent?: number;
  readonly align?: "justify" | "left" | "center" | "right";
  readonly spaceAfter?: number;
  readonly keepWithNext?: boolean;
}

/** A text as one piece a line; the last lines may be tied to what follows. */
export function paragraphPieces(canvas: Canvas, area: Area, text: string, style: ParagraphStyle): readonly Piece[] {
  const indent = style.indent ?? 0;
  const lines = breakLines(text, area.width, (part) => canvas.width(part, style), indent);
  const firsts = firstLines(lines);
  return lines.map((line, index) => {
    const last = index === lines.length - 1;
    return {
      height: style.leading + (last ? (style.spaceAfter ?? 0) : 0),
      // A first line never stands alone at the foot of a page.
      keepWithNext: last ? style.keepWithNext === true : firsts[index] === true,
      draw(y: number) {
        const shift = firsts[index] === true ? indent : 0;
        const room = area.width - shift;
        const baseline = y + style.leading / 2 + style.size * 0.36;
        const x = area.left + shift + offsetOf(style.align, room - line.width);
        const stretch = (style.align ?? "justify") === "justify" && !line.last && room - line.width < style.size * 2.5;
        canvas.text(line.text, x, baseline, { ...style, ...(stretch ? { stretchTo: room } : {}) });
      },
    };
  });
}

function firstLines(lines: readonly { readonly last: boolean }[]): readonly boolean[] {
  return lines.map((_, index) => index === 0 || lines[index - 1]?.last === true);
}

function offsetOf(align: ParagraphStyle["align"], spare: number): number {
  if (align === "center") return spare / 2;
  return align === "right" ? spare : 0;
}

export function space(height: number): Piece {
  return { height, blank: true, draw: () => undefined };
}

/** Papers in portrait A4, in the habit of GB/T 9704: body at 14 points, seal over name and date, page numbers. */
import { type Canvas, GREY, MM } from "./canvas.ts";
import { fieldPieces, tablePieces } from "./grid.ts";
import type { Block, LetterModel, SignatureBlock, Verification } from "./model.ts";
import { type Area, type Piece, paragraphPieces, placePieces, space } from "./pieces.ts";
import { drawQr } from "./qr.ts";
import { drawSeal, SEAL_DIAMETER } from "./seal.ts";

const AREA: Area = { left: 28 * MM, width: 156 * MM, top: 26 * MM, bottom: 268 * MM };
const BODY = { size: 14, leading: 23.5 };
const INDENT = BODY.size * 2;
const QR_SIZE = 25 * MM;

export function drawLetter(canvas: Canvas, model: LetterModel): void {
  const head = headPieces(canvas, model);
  const blocks = model.blocks.flatMap((block) => blockPieces(canvas, block));
  const closing = closingPiece(canvas, model.signature, model.verification);
  const tied = closing === undefined ? blocks : tieTail(blocks);
  const pieces = [...head, ...tied, ...(closing === undefined ? [] : [closing])];
  placePieces(pieces, AREA, AREA.top, () => canvas.doc.addPage());
}

function headPieces(canvas: Canvas, model: LetterModel): readonly Piece[] {
  const centred = { align: "center", weight: "bold", keepWithNext: true } as const;
  const pieces: Piece[] = [];
  if (model.letterhead !== undefined) {
    pieces.push(...paragraphPieces(canvas, AREA, model.letterhead, { ...centred, size: 18, leading: 30 }));
  }
  pieces.push(...paragraphPieces(canvas, AREA, model.title, { ...centred, size: 22, leading: 36, spaceAfter: 4 }));
  if (model.number !== undefined) {
    const style = { size: 12, leading: 24, align: "right", spaceAfter: 6, keepWithNext: true } as const;
    pieces.push(...paragraphPieces(canvas, AREA, model.number, style));
  }
  if (model.addressee !== undefined) {
    const style = { ...BODY, align: "left", keepWithNext: true } as const;
    pieces.push(...paragraphPieces(canvas, AREA, `${model.addressee}：`, style));
  }
  return pieces;
}

function blockPieces(canvas: Canvas, block: Block): readonly Piece[] {
  switch (block.type) {
    case "paragraph": {
      const weight = block.bold === true ? "bold" : "regular";
      return paragraphPieces(canvas, AREA, block.text, {
        ...BODY,
        weight,
        indent: block.indent === false ? 0 : INDENT,
      });
    }
    case "heading":
      return paragraphPieces(canvas, AREA, block.text, { ...BODY, weight: "bold", indent: INDENT, keepWithNext: true });
    case "text":
      return paragraphPieces(canvas, AREA, block.text, { size: 11.5, leading: 19.5 });
    case "note":
      return paragraphPieces(canvas, AREA, block.text, { size: 10.5, leading: 17 });
    case "fields":
      return framed(fieldPieces(canvas, AREA, block.fields));
    case "table":
      return framed(tablePieces(canvas, AREA, block.columns, block.rows));
    case "sign-lines":
      return signLines(canvas, block.labels);
    case "cover":
      return block.lines.flatMap((line) =>
        paragraphPieces(canvas, AREA, line, { size: 18, leading: 34, weight: "bold", align: "center" }),
      );
    case "page-break":
      return [{ height: 0, draw: () => undefined, breakBefore: true, keepWithNext: true }];
  }
}

function framed(pieces: readonly Piece[]): readonly Piece[] {
  return [{ ...space(5), keepWithNext: true }, ...pieces, space(9)];
}

function signLines(canvas: Canvas, labels: readonly string[]): readonly Piece[] {
  const half = AREA.width / 2;
  const rows = Array.from({ length: Math.ceil(labels.length / 2) }, (_, row) => labels.slice(row * 2, row * 2 + 2));
  return [
    space(6),
    ...rows.map((row) => ({
      height: 32,
      keepWithNext: true,
      blank: true,
      draw(y: number) {
        row.forEach((label, index) => {
          const x = AREA.left + index * half;
          const written = canvas.text(`${label}：`, x, y + 22, { size: 12 });
          canvas.line([x + written + 2, y + 25], [x + half - 14, y + 25]);
        });
      },
    })),
    space(6),
  ];
}

/** The page with the seal always carries text: the last two lines go with it (GB/T 9704: no 此页无正文). */
function tieTail(pieces: readonly Piece[]): readonly Piece[] {
  const worded = pieces.flatMap((piece, index) => (piece.blank === true ? [] : [index]));
  const from = worded.at(-2) ?? 0;
  return pieces.map((piece, index) => (index < from ? piece : { ...piece, keepWithNext: true }));
}

function closingPiece(
  canvas: Canvas,
  signature: SignatureBlock | undefined,
  verification: Verification | undefined,
): Piece | undefined {
  if (signature === undefined && verification === undefined) return undefined;
  const height = signature?.seal === undefined ? QR_SIZE + 30 : SEAL_DIAMETER + 14;
  return {
    height,
    draw(y) {
      if (verification !== undefined) drawVerification(canvas, verification, [AREA.left, y + height - QR_SIZE - 18]);
      if (signature !== undefined) drawSignature(canvas, signature, y + height / 2);
    },
  };
}

/** QR code with its caption under it; takes QR_SIZE and 12 points. */
export function drawVerification(canvas: Canvas, verification: Verification, corner: readonly [number, number]): void {
  drawQr(canvas, verification.url, corner, QR_SIZE);
  canvas.centered(verification.caption, corner[0] + QR_SIZE / 2, corner[1] + QR_SIZE + 12, { size: 8, color: GREY });
}

/** Name centred over the date, the date four characters from the right edge, the seal over both. */
function drawSignature(canvas: Canvas, signature: SignatureBlock, middle: number): void {
  const name = canvas.width(signature.bodyName, BODY);
  const date = canvas.width(signature.date, BODY);
  const right = AREA.left + AREA.width - (name > date ? BODY.size * 2 : BODY.size * 4);
  const centre = right - Math.max(name, date) / 2;
  canvas.centered(signature.bodyName, centre, middle - 6, BODY);
  canvas.centered(signature.date, centre, middle + 20, BODY);
  if (signature.seal !== undefined) {
    const furthest = AREA.left + AREA.width + 8 * MM - SEAL_DIAMETER / 2;
    drawSeal(canvas, signature.seal, [Math.min(centre, furthest), middle + 3]);
  }
}

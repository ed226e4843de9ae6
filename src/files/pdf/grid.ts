/** Ruled tables: lists of materials, tables of label and value. */
import type { Canvas, TextStyle } from "./canvas.ts";
import { breakLines } from "./lines.ts";
import type { Column, Field } from "./model.ts";
import type { Area, Piece } from "./pieces.ts";

const CELL: TextStyle = { size: 10.5 };
const LEADING = 15.5;
const PADDING_X = 5;
const PADDING_Y = 4;
/** A row higher than this is cut, so that no text however long runs off a page. */
const MOST_LINES = 24;

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly align: "left" | "center";
  readonly bold?: boolean;
}

export function tablePieces(
  canvas: Canvas,
  area: Area,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly Piece[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => (area.width * column.share) / shares);
  const cellAt = (index: number, text: string, head: boolean): Cell => ({
    text,
    width: widths[index] ?? 0,
    align: head ? "center" : (columns[index]?.align ?? "left"),
    bold: head,
  });
  const [head] = rowPieces(
    canvas,
    area,
    columns.map((column, index) => cellAt(index, column.title, true)),
  );
  const body = rows.flatMap((row) =>
    rowPieces(
      canvas,
      area,
      columns.map((_, index) => cellAt(index, row[index] ?? "", false)),
    ),
  );
  return head === undefined ? body : [{ ...head, keepWithNext: true }, ...body.map((piece) => ({ ...piece, head }))];
}

/** Label and value; two short pairs share a row. */
export function fieldPieces(canvas: Canvas, area: Area, fields: readonly Field[]): readonly Piece[] {
  const label = Math.min(
    area.width * 0.26,
    Math.max(76, ...fields.map((field) => canvas.width(field.label, { ...CELL, weight: "bold" }) + 2 * PADDING_X + 1)),
  );
  const half = area.width / 2 - label;
  const isShort = (field: Field | undefined): field is Field =>
    field !== undefined && !field.value.includes("\n") && canvas.width(field.value, CELL) <= half - 2 * PADDING_X;
  const pieces: Piece[] = [];
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at];
    if (field === undefined) break;
    const next = fields[at + 1];
    if (isShort(field) && isShort(next)) {
      pieces.push(...rowPieces(canvas, area, [...pair(field, label, half), ...pair(next, label, half)]));
      at += 1;
    } else {
      pieces.push(...rowPieces(canvas, area, pair(field, label, area.width - label)));
    }
  }
  return pieces;
}

function pair(field: Field, label: number, value: number): readonly Cell[] {
  return [
    { text: field.label, width: label, align: "center", bold: true },
    { text: field.value, width: value, align: "left" },
  ];
}

function rowPieces(canvas: Canvas, area: Area, cells: readonly Cell[]): readonly Piece[] {
  const texts = cells.map((cell) => cellLines(canvas, cell));
  const most = Math.max(1, ...texts.map((lines) => lines.length));
  const pieces: Piece[] = [];
  for (let from = 0; from < most; from += MOST_LINES) {
    const shown = texts.map((lines) => lines.slice(from, from + MOST_LINES));
    const height = Math.min(MOST_LINES, most - from) * LEADING + 2 * PADDING_Y;
    pieces.push({ height, draw: (y) => drawRow(canvas, area, cells, { lines: shown, y, height }) });
  }
  return pieces;
}

function cellLines(canvas: Canvas, cell: Cell): readonly string[] {
  const style = styleOf(cell);
  const lines = breakLines(cell.text, cell.width - 2 * PADDING_X, (part) => canvas.width(part, style));
  return lines.map((line) => line.text);
}

function drawRow(
  canvas: Canvas,
  area: Area,
  cells: readonly Cell[],
  row: { readonly lines: readonly (readonly string[])[]; readonly y: number; readonly height: number },
): void {
  let x = area.left;
  cells.forEach((cell, index) => {
    const style = styleOf(cell);
    const lines = row.lines[index] ?? [];
    const top = row.y + (row.height - lines.length * LEADING) / 2;
    canvas.box(x, row.y, cell.width, row.height);
    lines.forEach((line, at) => {
      const spare = cell.width - 2 * PADDING_X - canvas.width(line, style);
      const shift = cell.align === "center" ? spare / 2 : 0;
      canvas.text(line, x + PADDING_X + shift, top + at * LEADING + LEADING / 2 + CELL.size * 0.36, style);
    });
    x += cell.width;
  });
}

function styleOf(cell: Cell): TextStyle {
  return cell.bold === true ? { ...CELL, weight: "bold" } : CELL;
}

/**
 * CSV (RFC 4180), as spreadsheets of all kinds read and write it: UTF-8 with or without its mark, `,` or `;` or a tab
 * between cells, quotes where a cell holds one of them, lines ended in any of the three ways.
 */

/** What a spreadsheet would take for a formula, and the quote by which that is prevented. */
const FORMULA = /^['=+\-@\t\r＝＋－＠]/;

/** With the mark by which Excel knows UTF-8; a cell that looks like a formula has a quote before it. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(",")).join("\r\n");
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The quote that was put before a cell is taken off again. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Every line, empty ones too, so that they can be counted. Undefined where a quote is never closed. */
export function readCsv(text: string): readonly (readonly string[])[] | undefined {
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const separator = separatorOf(bare);
  const rows: string[][] = [];
  let [row, cell, at]: [string[], string, number] = [[], "", 0];
  const endCell = () => {
    row.push(unguarded(cell));
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  while (at < bare.length) {
    const character = bare[at] ?? "";
    if (character === '"' && cell === "") {
      const closed = readQuoted(bare, at + 1);
      if (closed === undefined) return undefined;
      cell = closed.text;
      at = closed.after;
      continue;
    }
    at += 1;
    if (character === separator) endCell();
    else if (character === "\n" || character === "\r") {
      if (character === "\r" && bare[at] === "\n") at += 1;
      endRow();
    } else cell += character;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}

/** From behind the opening quote to behind the closing one; two quotes are one. */
function readQuoted(text: string, from: number): { readonly text: string; readonly after: number } | undefined {
  let [read, at] = ["", from];
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    read += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: read, after: quote + 1 };
    read += '"';
    at = quote + 2;
  }
}

/** Whichever stands most often in the first line. */
function separatorOf(text: string): string {
  const [line = ""] = text.split(/[\r\n]/, 1);
  const count = (separator: string) => line.split(separator).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

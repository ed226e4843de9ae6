/**
 * Rows as a spreadsheet puts them on the clipboard. Beside the text it lays the table as HTML, and only that says which
 * cells are merged: one that reaches over several rows holds for each of them.
 */
import { readTable, withoutEmpty } from "./table-text.ts";

type Table = readonly (readonly string[])[];

/** Undefined for what is no table: one cell, or text out of a letter. */
export function tableOnClipboard(data: Pick<DataTransfer, "getData">): Table | undefined {
  const text = data.getData("text/plain");
  const table = readHtml(data.getData("text/html")) ?? readTable(text);
  return table.length > 1 || text.includes("\t") ? table : undefined;
}

function readHtml(html: string): Table | undefined {
  if (!/<table/i.test(html)) return undefined;
  const tables = new DOMParser().parseFromString(html, "text/html").querySelectorAll("table");
  const [table] = tables;
  if (table === undefined || tables.length > 1) return undefined;
  const rows: string[][] = [...table.rows].map(() => []);
  for (const [at, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (rows[at]?.[column] !== undefined) column += 1;
      const text = textOf(cell);
      for (const covered of rows.slice(at, at + cell.rowSpan))
        for (let right = 0; right < cell.colSpan; right++)
          // Over several columns it is a heading, and stands once.
          covered[column + right] = right === 0 ? text : "";
      column += cell.colSpan;
    }
  }
  return withoutEmpty(rows.map((cells) => Array.from(cells, (cell) => cell ?? "")));
}

/** Breaks within the cell stay; how its source was broken says nothing. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const mark of copy.querySelectorAll("style, script")) mark.remove();
  const lines = copy.innerHTML.split(/<br\s*\/?>/i).map((line) => {
    copy.innerHTML = line;
    return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  });
  return lines.join("\n").trim();
}

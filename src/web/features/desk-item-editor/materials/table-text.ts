/**
 * What a spreadsheet puts on the clipboard: cells apart by tabs, rows by line breaks, and a cell that holds either of
 * them, or a quotation mark, in quotation marks with those inside doubled. Excel, WPS and LibreOffice write it alike.
 */
export function readTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedFrom(text, at) : undefined;
    const end = cell?.end ?? endOfPlain(text, at);
    row.push(cell?.text ?? text.slice(at, end));
    at = end;
    if (text[at] === "\t") {
      at += 1;
      if (at === text.length) row.push("");
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return withoutEmpty(rows);
}

/** Without the empty line at the end, and rows of nothing. */
export function withoutEmpty(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.filter((cells) => cells.some((one) => one.trim() !== ""));
}

function endOfPlain(text: string, from: number): number {
  for (let at = from; at < text.length; at++)
    if (text[at] === "\t" || text[at] === "\n" || text[at] === "\r") return at;
  return text.length;
}

/** Undefined when the mark is no quotation: nothing closes it, or more text follows it. */
function quotedFrom(text: string, from: number): { readonly text: string; readonly end: number } | undefined {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const after = text[at + 1];
    if (after !== undefined && after !== "\t" && after !== "\n" && after !== "\r") return undefined;
    return {
      text: text
        .slice(from + 1, at)
        .replaceAll('""', '"')
        .replaceAll("\r\n", "\n"),
      end: at + 1,
    };
  }
  return undefined;
}

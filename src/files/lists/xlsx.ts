/**
 * Workbooks of Office Open XML (ISO/IEC 29500), as far as a table of texts needs them: one sheet, every cell a text. What is
 * written cannot become a formula: cells are texts and say so. Of what others wrote the first sheet is read.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";

/** A cell of a sheet; numbers are marked, since they may have lost leading zeros. */
export interface SheetCell {
  readonly text: string;
  readonly number: boolean;
  /** Of a number that would be a day, as the workbook reckons days: 2026-07-01. */
  readonly day?: string;
  /** Its text is not what somebody wrote there: a formula without a result, or a part of a merged cell. */
  readonly unread?: "formula" | "merged";
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function writeXlsx(title: string, rows: readonly (readonly string[])[]): Uint8Array {
  const sheet = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((cell, n) => cellXml(cell, at, n)).join("")}</row>`,
  );
  const files = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>${sheet.join("")}</sheetData></worksheet>`,
  };
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)] as const);
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: EPOCH });
}

/** The same list gives the same file. */
const EPOCH = new Date("2000-01-01T00:00:00");

/** Format 49 is text; `quotePrefix` keeps a text a text when somebody edits the cell. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`;

function cellXml(text: string, row: number, column: number): string {
  if (text === "") return "";
  return `<c r="${letters(column)}${row + 1}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** XML takes no control characters; line ends are kept as they are. */
function escaped(text: string): string {
  return [...text]
    .filter(isAllowed)
    .join("")
    .replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character);
}

/** XML 1.0, 2.2 Char. */
function isAllowed(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  return (point < 0xd800 || point > 0xdfff) && point !== 0xfffe && point !== 0xffff;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}

/** What a workbook unpacked may come to: a small file that unfolds into all the memory there is, is none. */
const LARGEST_PART = 256 * 1024 * 1024;

/**
 * The rows of the first sheet, empty ones left out with their number kept.
 * Undefined for what is no workbook.
 */
export function readXlsx(bytes: Uint8Array): readonly SheetRow[] | undefined {
  try {
    let sum = 0;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.startsWith("xl/") || !/\.(xml|rels)$/.test(name)) return false;
        sum += originalSize;
        if (sum > LARGEST_PART) throw new RangeError("the workbook unfolds into too much");
        return true;
      },
    });
    const textOf = (name: string) => (parts[name] === undefined ? undefined : strFromU8(parts[name]));
    const sheet = textOf(firstSheet(textOf("xl/workbook.xml"), textOf("xl/_rels/workbook.xml.rels")));
    const shared = sharedTexts(textOf("xl/sharedStrings.xml"));
    return sheet === undefined ? undefined : readSheet(sheet, shared, dayZero(textOf("xl/workbook.xml")));
  } catch {
    return undefined;
  }
}

export interface SheetRow {
  /** As the sheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

function firstSheet(workbook = "", relations = ""): string {
  let id = "";
  let target = "";
  parse(workbook, {
    open: (name, attributes) => {
      if (name === "sheet" && id === "") id = attributes["r:id"] ?? "";
    },
  });
  parse(relations, {
    open: (name, attributes) => {
      if (name === "Relationship" && attributes.Id === id) target = attributes.Target ?? "";
    },
  });
  return target.startsWith("/") ? target.slice(1) : `xl/${target || "worksheets/sheet1.xml"}`;
}

/** Day 0 of the workbook in days of Unix: Excel begins in 1900, a workbook of an old Macintosh in 1904. */
function dayZero(workbook = ""): number {
  let from1904 = false;
  parse(workbook, {
    open: (name, { date1904 = "" }) => {
      if (name === "workbookPr") from1904 = date1904 === "1" || date1904 === "true";
    },
  });
  return Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30) / DAY_MS;
}

const DAY_MS = 86_400_000;

interface Handler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Names without their prefix: some programs write `x:row`. */
function parse(xml: string, { open, close, text }: Handler): void {
  const parser = new SaxesParser();
  const bare = (name: string) => name.replace(/^.*:/, "");
  parser.on("opentag", ({ name, attributes }) => open?.(bare(name), attributes));
  parser.on("closetag", ({ name }) => close?.(bare(name)));
  parser.on("text", (found) => text?.(found));
  parser.write(xml).close();
}

/** Of every shared text its runs; readings (`rPh`) are left out. */
function sharedTexts(xml: string | undefined): readonly string[] {
  const texts: string[] = [];
  let [inText, inReading] = [false, false];
  parse(xml ?? "<sst/>", {
    open: (name) => {
      if (name === "si") texts.push("");
      if (name === "rPh") inReading = true;
      inText = name === "t" && !inReading;
    },
    close: (name) => {
      if (name === "rPh") inReading = false;
      if (name === "t") inText = false;
    },
    text: (found) => {
      if (inText) texts[texts.length - 1] += found;
    },
  });
  return texts;
}

function readSheet(xml: string, shared: readonly string[], zero: number): readonly SheetRow[] {
  const rows: { row: number; cells: SheetCell[] }[] = [];
  let [type, column, value, reading, reckoned] = ["", 0, "", false, false];
  parse(xml, {
    open: (name, attributes) => {
      if (name === "mergeCell") markMerged(rows, attributes.ref ?? "");
      if (name === "row") rows.push({ row: Number(attributes.r ?? rows.length + 1), cells: [] });
      if (name === "c") {
        const cells = rows.at(-1)?.cells ?? [];
        type = attributes.t ?? "n";
        column = attributes.r === undefined ? cells.length : columnOf(attributes.r);
        value = "";
        reckoned = false;
      }
      if (name === "f") reckoned = true;
      if (name === "v" || name === "t") reading = true;
    },
    close: (name) => {
      if (name === "v" || name === "t") reading = false;
      if (name !== "c") return;
      const isLost = type === "e" || (reckoned && type !== "str" && value === "");
      const cell = isLost ? ({ text: value, number: false, unread: "formula" } as const) : undefined;
      place(rows.at(-1)?.cells ?? [], column, cell ?? cellOf({ type, value, shared, zero }));
    },
    text: (found) => {
      if (reading) value += found;
    },
  });
  return rows.filter(({ cells }) => cells.some(({ text, unread }) => text !== "" || unread === "formula"));
}

interface Written {
  readonly type: string;
  readonly value: string;
  readonly shared: readonly string[];
  readonly zero: number;
}

function cellOf({ type, value, shared, zero }: Written): SheetCell {
  if (type === "s") return { text: shared[Number(value)] ?? "", number: false };
  if (type !== "n" || value === "") return { text: value, number: false };
  const isDay = /^\d{5}$/.test(value);
  const day = isDay ? { day: new Date((zero + Number(value)) * DAY_MS).toISOString().slice(0, 10) } : {};
  return { text: value, number: true, ...day };
}

/** Only the first of merged cells has their text: the others seem empty, and are not. */
function markMerged(rows: readonly { readonly row: number; readonly cells: SheetCell[] }[], reference: string): void {
  const [, left = "", top = "", right = "", bottom = ""] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
  if (left === "") return;
  const [first, last] = [columnOf(left), Math.min(columnOf(right), WIDEST - 1)];
  for (const { row, cells } of rows) {
    if (row < Number(top) || row > Number(bottom)) continue;
    for (let column = first; column <= last; column += 1) {
      if (row > Number(top) || column > first) place(cells, column, { text: "", number: false, unread: "merged" });
    }
  }
}

const WIDEST = 200;

function place(cells: SheetCell[], column: number, cell: SheetCell): void {
  if (column >= WIDEST) return;
  while (cells.length < column) cells.push({ text: "", number: false });
  cells[column] = cell;
}

/** `AB12` is 27. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? "A";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

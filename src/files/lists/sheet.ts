/** Lists as tables with Chinese headings: CSV and XLSX. */
import type { ListFileDefects, ListFileFinding, ListFileForm, ListFileReading } from "../../app/ports/list-files.ts";
import {
  columnsOf,
  type EntryOf,
  LIST_TITLES,
  type ListColumn,
  type ListEntry,
  type ListKind,
  makeCellReader,
} from "../../core/catalog/index.ts";
import { ok, type Result } from "../../core/shared/index.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { codesTwice, MOST_ROWS, notRead, ofFile } from "./findings.ts";
import { readXlsx, type SheetCell, type SheetRow, writeXlsx } from "./xlsx.ts";

export function sheetOf(list: ListKind, entries: readonly ListEntry[], { format, words }: ListFileForm): Uint8Array {
  const columns = columnsOf(list);
  const cells = makeCellReader(words);
  const rows = [
    columns.map(({ heading }) => heading),
    ...entries.map((entry) => {
      const row = cells.write(list, entry);
      return columns.map(({ field }) => row[field] ?? "");
    }),
  ];
  return format === "csv" ? writeCsv(rows) : writeXlsx(LIST_TITLES[list], rows);
}

export function readSheetRows<K extends ListKind>(
  list: K,
  bytes: Uint8Array,
  { format, words, standing = [] }: ListFileReading,
): Result<readonly EntryOf<K>[], ListFileDefects> {
  const rows = format === "csv" ? rowsOfCsv(bytes) : readXlsx(bytes);
  if (rows === undefined) return notRead(ofFile("list/file-shape", format));
  if (rows.length > MOST_ROWS) return notRead(ofFile("list/too-many-rows", String(rows.length)));
  const columns = columnsOf(list);
  const head = rows.slice(0, MOST_TITLES).findIndex((row) => isHead(row, columns));
  const heading = rows[head];
  if (heading === undefined) return notRead(ofFile("list/headings-not-found", headsOf(columns).join("、")));
  const { byColumn, findings } = readHeadings(heading, columns);
  if (findings.length > 0) return notRead(...findings);
  const reader = makeCellReader(words);
  const unsaid = columns.filter((column) => !byColumn.includes(column)).map(({ field }) => field);
  const byCode = new Map(unsaid.length === 0 ? [] : standing.map((entry) => [entry.code, entry]));
  const found: ListFileFinding[] = [];
  const entries: EntryOf<K>[] = [];
  const codes: { code: string; row: number }[] = [];
  for (const { row, cells } of rows.slice(head + 1)) {
    found.push(...numbersIn(row, cells, byColumn));
    const unread = unreadIn(row, cells, byColumn);
    found.push(...unread);
    const texts: Record<string, string> = Object.fromEntries(
      byColumn.flatMap((column, n) => (column ? [[column.field, textOf(column, cells[n])]] : [])),
    );
    const before = byCode.get(texts.code?.trim() ?? "");
    const written = before === undefined ? {} : reader.write(list, before);
    const kept = Object.fromEntries(unsaid.map((field) => [field, written[field] ?? ""]));
    const read = reader.read(list, { ...texts, ...kept });
    if (read.ok) {
      entries.push(read.value);
      codes.push({ code: read.value.code, row });
    } else
      found.push(
        ...read.refusal.faults
          .filter(({ heading: column }) => !unread.some((one) => one.column === column))
          .map(({ heading: column, field: _, ...fault }) => ({ ...fault, row, column })),
      );
  }
  found.push(...codesTwice(codes, columns[0]?.heading ?? ""));
  return found.length === 0 ? ok(entries) : notRead(...found);
}

/** Offices put the name of the list and of the district above the headings. */
const MOST_TITLES = 6;

function isHead({ cells }: SheetRow, columns: readonly ListColumn[]): boolean {
  const texts = new Set(cells.map(({ text }) => text.trim()));
  return headsOf(columns).every((heading) => texts.has(heading));
}

/** By these the row of headings is known. */
function headsOf(columns: readonly ListColumn[]): readonly string[] {
  return columns.slice(0, 2).map(({ heading }) => heading);
}

/** A spreadsheet keeps as a number what somebody writes as a day. */
function textOf({ kind }: ListColumn, cell: SheetCell | undefined): string {
  return (kind === "date" ? cell?.day : undefined) ?? cell?.text ?? "";
}

/** Cells that only seem to say what they say. */
function unreadIn(
  row: number,
  cells: readonly SheetCell[],
  byColumn: readonly (ListColumn | null)[],
): readonly ListFileFinding[] {
  return byColumn.flatMap((column, n) => {
    const { unread, text = "" } = cells[n] ?? {};
    if (column === null || unread === undefined) return [];
    const code = unread === "merged" ? "list/cell-merged" : "list/cell-formula";
    return [{ code, row, column: column.heading, found: text } as const];
  });
}

interface Headings {
  /** By the place of the cell; null where nothing is read. */
  readonly byColumn: readonly (ListColumn | null)[];
  readonly findings: readonly ListFileFinding[];
}

/** 序号 counts the rows and says nothing. */
const UNREAD = ["", "序号"];

function readHeadings({ row, cells }: SheetRow, columns: readonly ListColumn[]): Headings {
  const byHeading = new Map(columns.map((column) => [column.heading, column]));
  const texts = cells.map(({ text }) => text.trim());
  const unknown = texts.filter((text, at) => {
    return !UNREAD.includes(text) && (!byHeading.has(text) || texts.indexOf(text) < at);
  });
  const missing = columns.filter(({ required, heading }) => required && !texts.includes(heading));
  return {
    byColumn: texts.map((text) => byHeading.get(text) ?? null),
    findings: [
      ...unknown.map((column) => ({ code: "list/heading-unknown" as const, row, column, found: column })),
      ...missing.map(({ heading }) => ({
        code: "list/heading-missing" as const,
        row,
        column: heading,
        found: heading,
      })),
    ],
  };
}

/** A code that a spreadsheet keeps as a number may have lost its leading zeros, or its last figures. */
function numbersIn(
  row: number,
  cells: readonly SheetCell[],
  byColumn: readonly (ListColumn | null)[],
): readonly ListFileFinding[] {
  return byColumn.flatMap((column, n) => {
    const cell = cells[n];
    return cell?.number === true && (column?.kind === "code" || column?.kind === "codes")
      ? [{ code: "list/cell-number" as const, row, column: column.heading, found: cell.text }]
      : [];
  });
}

function rowsOfCsv(bytes: Uint8Array): readonly SheetRow[] | undefined {
  const text = decoded(bytes);
  const rows = text === undefined ? undefined : readCsv(text);
  return rows
    ?.map((cells, at) => ({ row: at + 1, cells: cells.map((one) => ({ text: one, number: false })) }))
    .filter(({ cells }) => cells.some((cell) => cell.text !== ""));
}

/** UTF-8, or as a Chinese Excel saves: GB 18030. */
function decoded(bytes: Uint8Array): string | undefined {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return undefined;
}

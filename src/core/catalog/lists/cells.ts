/** A row of a list to an entry and back. Reading a row that was written gives the same entry. */
import { type CivilDate, ok, parseCivilDate, type Result, refuse, wellFormedText } from "../../shared/index.ts";
import type { BasisRef, LegalBasis } from "../law.ts";
import type { Body } from "../organisation.ts";
import { type CellFault, type CellFaultCode, type Cells, columnsOf, type ListColumn, LONGEST_CELL } from "./columns.ts";
import type { EntryOf, FeeRate, ListEntry, ListKind } from "./entry.ts";

/** What the names in cells stand for. */
export interface CellWords {
  readonly bodies: readonly Pick<Body, "id" | "name">[];
  readonly bases: readonly Pick<LegalBasis, "id" | "title">[];
}

export interface RowFaults {
  readonly code: "list/row-unreadable";
  readonly faults: readonly CellFault[];
}

/** Looked up once for a whole list. */
export interface CellReader {
  read<K extends ListKind>(list: K, cells: Cells): Result<EntryOf<K>, RowFaults>;
  write(list: ListKind, entry: ListEntry): Cells;
}

export function makeCellReader({ bodies, bases }: CellWords): CellReader {
  const words: Words = {
    bodyOf: new Map(bodies.flatMap(({ id, name }) => [[name, id] as const, [id, id] as const])),
    bodyNames: new Map(bodies.map(({ id, name }) => [id, name])),
    lawOf: new Map(bases.flatMap(({ id, title }) => [[title, id] as const, [id, id] as const])),
    titles: new Map(bases.map(({ id, title }) => [id, title])),
  };
  return {
    read: (list, cells) => readRow(list, cells, words),
    write: (list, entry) => writeRow(list, entry, words),
  };
}

interface Words {
  readonly bodyOf: ReadonlyMap<string, string>;
  readonly bodyNames: ReadonlyMap<string, string>;
  readonly lawOf: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
}

function readRow<K extends ListKind>(list: K, cells: Cells, words: Words): Result<EntryOf<K>, RowFaults> {
  const faults: CellFault[] = [];
  const entry: Record<string, unknown> = {};
  for (const column of columnsOf(list)) {
    const read = readCell(column, cells[column.field] ?? "", words);
    if (!read.ok) faults.push({ ...read.refusal, ...about(column) });
    else if (read.value !== undefined) entry[column.field] = read.value;
  }
  // Every field of the type is a column, and was read as that column says.
  return faults.length === 0 ? ok(entry as unknown as EntryOf<K>) : refuse({ code: "list/row-unreadable", faults });
}

function about({ field, heading }: ListColumn) {
  return { field, heading };
}

type Cell = Result<unknown, Omit<CellFault, "field" | "heading">>;

/** Free texts are kept as they were written, everything else without the spaces around it. */
function readCell(column: ListColumn, written: string, words: Words): Cell {
  const { kind, required, options = {} } = column;
  const bare = written.trim();
  const text = kind === "text" ? written : bare;
  const fault = (code: CellFaultCode, found = text): Cell => refuse({ code, found });
  if (!wellFormedText(text).ok) return fault("list/cell-text", "");
  if (text.length > LONGEST_CELL) return fault("list/cell-too-long", String(text.length));
  if (text === "" || (required && bare === "")) {
    if (required) return fault("list/cell-missing", "");
    return ok(kind === "law" || kind === "codes" ? [] : undefined);
  }
  switch (kind) {
    case "text":
      return ok(text);
    case "code":
      return CODE.test(text) ? ok(text) : fault("list/cell-code");
    case "codes":
      return readCodes(text);
    case "body": {
      const body = words.bodyOf.get(text);
      return body === undefined ? fault("list/cell-body") : ok(body);
    }
    case "law":
      return readLaws(text, words);
    case "date": {
      const day = parseCivilDate(text);
      return day === undefined ? fault("list/cell-date") : ok<CivilDate>(day);
    }
    case "flag":
      return text === "是" || text === "否" ? ok(text === "是") : fault("list/cell-flag");
    case "rates":
      return readRates(text);
    case "option": {
      const [found] = Object.entries(options).find(([code, label]) => code === text || label === text) ?? [];
      if (found !== undefined) return ok(found);
      return refuse({ code: "list/cell-option", found: text, allowed: Object.values(options) });
    }
  }
}

/** No code is empty, has spaces, or could be taken for a formula. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

function readCodes(text: string): Cell {
  const codes = text.split(/[、，,;；\s]+/).filter((code) => code !== "");
  const malformed = codes.find((code) => !CODE.test(code));
  return malformed === undefined ? ok(codes) : refuse({ code: "list/cell-code", found: malformed });
}

/** `《中华人民共和国行政许可法》§32(4)；xuke §12`; an article that nobody has checked has （待核） behind it. */
function readLaws(text: string, words: Words): Cell {
  const refs: BasisRef[] = [];
  for (const part of text.split(/[;；\n]/).map((one) => one.trim())) {
    if (part === "") continue;
    const ref = readLaw(part, words);
    if (ref === undefined) return refuse({ code: "list/cell-law", found: part });
    refs.push(ref);
  }
  return ok(refs);
}

const UNCHECKED = /\s*(?:（待核）|\(待核\)|\(\?\))$/;
const ARTICLE = /^§?(\d+(?:-\d+)?(?:\(\d+\))?)$/;

function readLaw(part: string, { lawOf }: Words): BasisRef | undefined {
  const bare = part.replace(UNCHECKED, "");
  const [, title, short, rest = ""] = /^(?:《(.+)》|([a-z][a-z0-9]*))\s*(.*)$/.exec(bare) ?? [];
  const law = lawOf.get(title ?? short ?? "");
  if (law === undefined) return undefined;
  if (rest === "") return { law, checked: false };
  const article = ARTICLE.exec(rest)?.[1] ?? articleInWords(rest);
  return article === undefined ? undefined : { law, article, checked: bare === part };
}

/** 第三十二条, 第32条之一, 第十七条第四项: as laws number their articles. */
function articleInWords(text: string): string | undefined {
  const [, article, added, part] =
    /^第([\d零一二三四五六七八九十百千]+)条(?:之([\d一二三四五六七八九十]+))?(?:第([\d一二三四五六七八九十]+)[款项])?$/.exec(
      text,
    ) ?? [];
  if (article === undefined) return undefined;
  const behind = added === undefined ? "" : `-${numberOf(added)}`;
  return `${numberOf(article)}${behind}${part === undefined ? "" : `(${numberOf(part)})`}`;
}

const FIGURES = "零一二三四五六七八九";
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let [sum, figure] = [0, 0];
  for (const character of text) {
    const place = PLACES[character];
    if (place === undefined) figure = FIGURES.indexOf(character);
    else {
      sum += (figure === 0 ? 1 : figure) * place;
      figure = 0;
    }
  }
  return sum + figure;
}

/** `住宅：80元/件；非住宅：550元/件`. */
function readRates(text: string): Cell {
  const rates: FeeRate[] = [];
  for (const part of text.split(/[;；\n]/).map((one) => one.trim())) {
    if (part === "") continue;
    const [, label = "", yuan = "", unit = ""] = RATE.exec(part) ?? [];
    if (label === "") return refuse({ code: "list/cell-rate", found: part });
    rates.push({ label: label.trim(), amountFen: fenOf(yuan), unit: unit.trim() });
  }
  return ok(rates);
}

const RATE = /^([^：:；;]+)[：:]\s*(\d{1,12}(?:\.\d{1,2})?)\s*元\s*[/／]\s*([^：:；;]+)$/;

function fenOf(yuan: string): number {
  const [whole = "0", part = ""] = yuan.split(".");
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

function writeRow(list: ListKind, entry: ListEntry, words: Words): Cells {
  const values = entry as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    columnsOf(list).map((column) => [column.field, writeCell(column, values[column.field], words)]),
  );
}

function writeCell({ kind, options = {} }: ListColumn, value: unknown, { bodyNames, titles }: Words): string {
  if (value === undefined) return "";
  switch (kind) {
    case "text":
    case "code":
    case "date":
      return String(value);
    case "codes":
      return (value as readonly string[]).join("、");
    case "body":
      return bodyNames.get(String(value)) ?? String(value);
    case "law":
      return (value as readonly BasisRef[]).map((ref) => writeLaw(ref, titles)).join("；");
    case "flag":
      return value === true ? "是" : "否";
    case "rates":
      return (value as readonly FeeRate[]).map(writeRate).join("；");
    case "option":
      return options[String(value)] ?? String(value);
  }
}

function writeLaw({ law, article, checked }: BasisRef, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(law);
  const name = title === undefined ? `${law} ` : `《${title}》`;
  if (article === undefined) return name.trim();
  return `${name}§${article}${checked ? "" : "（待核）"}`;
}

function writeRate({ label, amountFen, unit }: FeeRate): string {
  const [yuan, fen] = [Math.floor(amountFen / 100), amountFen % 100];
  const part = fen === 0 ? "" : `.${String(fen).padStart(2, "0")}`;
  return `${label}：${yuan}${part}元/${unit}`;
}

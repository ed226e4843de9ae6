/** What is wrong with a row of an imported list. Nothing is repaired: the row is kept as a draft with its flags. */
import { ITEM_TYPES } from "../../core/catalog/index.ts";
import { parseLimit } from "../../core/clock/index.ts";
import { parseCreditCode } from "../../core/party/index.ts";
import { checkText, type Json } from "../../core/shared/index.ts";
import type { CatalogueRow } from "../ports/catalogue-list.ts";

export type RowFlagCode =
  /** The row cannot be kept as it stands: it is not taken. */
  | "row-malformed"
  | "text-not-well-formed"
  | "code-missing"
  | "code-malformed"
  | "name-too-long"
  /** Of rows with one code only the first is taken. */
  | "code-duplicate"
  /** The row is taken, as a draft. */
  | "field-malformed"
  | "name-missing"
  | "name-duplicate"
  | "body-missing"
  | "credit-code-missing"
  | "credit-code-invalid"
  | "type-missing"
  | "type-unknown"
  | "limit-missing"
  | "limit-unreadable"
  | "promise-missing"
  | "promise-unreadable"
  /** Named a filing, of the type of a licence: one of the two is wrong. */
  | "filing-as-licence"
  /** A check every year that is named as an item of its own. */
  | "annual-check";

export interface RowFlag {
  readonly code: RowFlagCode;
  /** A sentence for whoever mends the list. */
  readonly reason: string;
  /** What the sentences of the screens need. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** What a person has to look at; every other flag keeps the item from being published. */
export const WEIGHT_OF_FLAG: Readonly<Partial<Record<string, "warning">>> = {
  "filing-as-licence": "warning",
  "annual-check": "warning",
} satisfies Partial<Record<RowFlagCode, "warning">>;

const NOT_TAKEN: ReadonlySet<RowFlagCode> = new Set([
  "row-malformed",
  "text-not-well-formed",
  "code-missing",
  "code-malformed",
  "name-too-long",
]);

/** Whether a row with these flags can be kept; `code-duplicate` is judged by whoever knows which row came first. */
export function canBeTaken(flags: readonly RowFlag[]): boolean {
  return flags.every((flag) => !NOT_TAKEN.has(flag.code));
}

/** The flags of every row of a list, in its order: of the row by itself, and of codes and names that stand twice. */
export function flagsOfList(rows: readonly CatalogueRow[]): readonly (readonly RowFlag[])[] {
  const byCode = Map.groupBy(rows, (row) => row.code);
  const byName = Map.groupBy(rows, (row) => row.name);
  return rows.map((row) => {
    const sameCode = row.code === null ? [] : (byCode.get(row.code) ?? []);
    const sameName = row.name === null ? [] : (byName.get(row.name) ?? []);
    return [
      ...flagsOfRow(row),
      ...(sameCode.length < 2 ? [] : [repeated("code-duplicate", "code", othersOf(row, sameCode))]),
      ...(sameName.length < 2 ? [] : [repeated("name-duplicate", "name", othersOf(row, sameName))]),
    ];
  });
}

const MOST_NAMED = 5;

function othersOf(row: CatalogueRow, same: readonly CatalogueRow[]): string {
  const others = same.slice(0, MOST_NAMED + 1).filter((other) => other !== row);
  const named = others.slice(0, MOST_NAMED).map((other) => other.row);
  return `${named.join(", ")}${same.length - 1 > named.length ? " …" : ""}`;
}

function repeated(code: RowFlagCode, what: string, rows: string): RowFlag {
  return flag(code, `row ${rows} has the same ${what}`, { rows });
}

/** The flags of a row by itself; names and codes that occur twice are for whoever sees the whole list. */
export function flagsOfRow(row: CatalogueRow): readonly RowFlag[] {
  if (!row.readable) return [flag("row-malformed", "the row is not an object of named fields")];
  const unkept = unkeptText(row.source);
  if (unkept !== undefined) return [unkept];
  return [
    ...row.notText.map((field) => flag("field-malformed", `${field} is not a text`, { field })),
    ...flagsOfCode(row),
    ...flagsOfName(row),
    ...(row.bodyName === null ? [flag("body-missing", "the row names no body")] : []),
    ...flagsOfCreditCode(row),
    ...flagsOfType(row),
    ...flagsOfLimit(row),
    ...flagsOfPromise(row),
    ...flagsOfKind(row),
  ];
}

function flag(code: RowFlagCode, reason: string, facts?: RowFlag["facts"]): RowFlag {
  return facts === undefined ? { code, reason } : { code, reason, facts };
}

const DEEPEST = 8;

function unkeptText(source: Json, depth = 0): RowFlag | undefined {
  if (depth > DEEPEST) return flag("row-malformed", `the row is nested deeper than ${DEEPEST} levels`);
  if (typeof source === "string") {
    const text = checkText(source, { maxLength: Number.MAX_SAFE_INTEGER, multiline: true });
    if (text.ok) return undefined;
    return flag("text-not-well-formed", "a text has a NUL, another control character or half of a surrogate pair");
  }
  if (typeof source !== "object" || source === null) return undefined;
  for (const [name, value] of Object.entries(source)) {
    const found = unkeptText(name, depth) ?? unkeptText(value, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Printable ASCII without white space: the code stands in addresses and in case numbers. */
const CODE = /^[\x21-\x7e]{1,120}$/;

function flagsOfCode({ code }: CatalogueRow): readonly RowFlag[] {
  if (code === null) return [flag("code-missing", "the row has no implementation code")];
  return CODE.test(code) ? [] : [flag("code-malformed", `"${short(code)}" cannot be a code`, { found: short(code) })];
}

/** As in the national exchange: 事项名称 has a thousand characters at most. */
const LONGEST_NAME = 1_000;

function flagsOfName({ name }: CatalogueRow): readonly RowFlag[] {
  if (name === null) return [flag("name-missing", "the row has no name")];
  return name.length <= LONGEST_NAME
    ? []
    : [flag("name-too-long", `the name has ${name.length} characters`, { length: name.length })];
}

/** @basis GB 32100-2015 */
function flagsOfCreditCode({ creditCode }: CatalogueRow): readonly RowFlag[] {
  if (creditCode === null) return [flag("credit-code-missing", "no credit code of the implementing body is given")];
  const parsed = parseCreditCode(creditCode);
  if (parsed.ok) return [];
  const reason = `"${short(creditCode)}" is no unified social credit code (${parsed.refusal.code})`;
  return [flag("credit-code-invalid", reason, { found: short(creditCode), length: creditCode.length })];
}

/** @basis GB/T 39046-2020 A.1 */
function flagsOfType({ type }: CatalogueRow): readonly RowFlag[] {
  if (type === null) return [flag("type-missing", "the row has no type")];
  if (Object.hasOwn(ITEM_TYPES, type)) return [];
  return [flag("type-unknown", `"${short(type)}" is no type of item`, { found: short(type) })];
}

function flagsOfLimit({ statutory }: CatalogueRow): readonly RowFlag[] {
  if (statutory === null) return [flag("limit-missing", "no statutory limit is given, and not that there is none")];
  if (statutory === "none" || parseLimit(statutory).ok) return [];
  return [flag("limit-unreadable", `"${short(statutory)}" is no limit such as 20wd`, { found: short(statutory) })];
}

/** Without a promise an item is not published. @basis 优化营商环境条例 §36 */
function flagsOfPromise({ promise }: CatalogueRow): readonly RowFlag[] {
  if (promise === null) return [flag("promise-missing", "no promised limit is given")];
  if (parseLimit(promise).ok) return [];
  return [flag("promise-unreadable", `"${short(promise)}" is no limit such as 10wd`, { found: short(promise) })];
}

/** 年检、年审、校验: an item of its own only where a law says so. */
const ANNUAL_CHECK = /年检|年审|年度审验|校验/;

/** What the name says against the type. @basis 优化营商环境条例 §39 */
function flagsOfKind({ name, type }: CatalogueRow): readonly RowFlag[] {
  if (name === null) return [];
  const isFiling = /备案$/.test(name.replaceAll(/[（(][^（()）]*[)）]/g, "").trim());
  return [
    ...(isFiling && type === "01" ? [flag("filing-as-licence", "named a filing, of the type of a licence")] : []),
    ...(ANNUAL_CHECK.test(name) ? [flag("annual-check", "an annual check needs a law of its own")] : []),
  ];
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

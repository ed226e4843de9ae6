/**
 * The values that a column can have, cut where its cells cut them: within one piece every cell answers the same, so one
 * sample speaks for the whole piece and nothing is guessed.
 */
import {
  addDays,
  type CivilDate,
  compareConstant,
  type FeelConstant,
  type OrderedType,
  parseCivilDate,
  type UnaryTests,
} from "../shared/index.ts";
import type { TableInput } from "./model.ts";

export interface Piece {
  readonly sample: FeelConstant;
  /** Ends of an open stretch between two values that cells name; null where there is none. */
  readonly stretch: { readonly from: number | string | null; readonly to: number | string | null } | null;
  /** Whether an author has to provide for it: nothing (`null`) only where the column says that it may be so. */
  readonly expected: boolean;
}

/** Undefined where a cell, or what the column allows, can only be read by the interpreter. */
export function piecesOf(input: TableInput, cells: readonly UnaryTests[]): readonly Piece[] | undefined {
  const all = input.allowed === null ? cells : [...cells, input.allowed];
  if (input.type.list || all.some((cell) => cell.tests.some((test) => test.is === "feel"))) return undefined;
  const named = all.flatMap(constantsIn);
  const types = typesOf(input, named);
  if (types === undefined) return undefined;
  const hasTextIntervals = all.some((cell) =>
    cell.tests.some((test) => test.is === "between" && test.type === "string"),
  );
  const pieces = types.flatMap((type) => piecesOfType(type, named, hasTextIntervals));
  const { allowed } = input;
  const nothing = { sample: { type: "null", value: null }, stretch: null, expected: allowed !== null } as const;
  return [...pieces, nothing].filter((piece) => allowed === null || isTaken(allowed, piece));
}

/** Whether the cell takes the values of the piece. */
export function isTaken(cell: UnaryTests, piece: Piece): boolean {
  if (cell.tests.length === 0) return true;
  const answers = cell.tests.map((test) => (test.is === "feel" ? null : compareConstant(test, piece.sample)));
  if (answers.includes(true)) return !cell.negated;
  return cell.negated && !answers.includes(null);
}

/** Pieces of one column as one would write them in a cell: `[10..20), > 30`. */
export function describePieces(pieces: readonly Piece[], all: readonly Piece[]): string {
  if (pieces.length === all.length) return "-";
  if (!pieces.some(isOthers)) return runsOf(pieces, all).map(describeRun).join(", ");
  // `not("a")` takes nothing (null) too, unless it says otherwise.
  const isNot = ({ sample }: Piece) => sample.type === "string" || sample.type === "null";
  const left = all.filter((piece) => isNot(piece) && !pieces.includes(piece)).map((piece) => describeRun([piece]));
  const rest = runsOf(
    pieces.filter((piece) => !isNot(piece)),
    all,
  );
  return [`not(${left.length === 0 ? "null" : left.join(", ")})`, ...rest.map(describeRun)].join(", ");
}

function isOthers({ sample, stretch }: Piece): boolean {
  return sample.type === "string" && stretch !== null && stretch.from === null && stretch.to === null;
}

type ConstantType = FeelConstant["type"];

function constantsIn(cell: UnaryTests): readonly FeelConstant[] {
  return cell.tests.flatMap((test): readonly FeelConstant[] => {
    if (test.is === "feel") return [];
    if (test.is !== "between") return [test.to];
    return [test.from, test.to].flatMap((bound) => (bound === null ? [] : [asConstant(test.type, bound.value)]));
  });
}

function asConstant(type: OrderedType, value: number | string): FeelConstant {
  return type === "number" ? { type, value: Number(value) } : { type, value: String(value) };
}

const CHECKED: readonly ConstantType[] = ["number", "string", "boolean", "date"];

/** The declared type, else the types of what the cells name. */
function typesOf({ type }: TableInput, named: readonly FeelConstant[]): readonly ConstantType[] | undefined {
  const declared = CHECKED.find((one) => one === type.base);
  if (declared !== undefined) return [declared];
  const types = CHECKED.filter((one) => named.some((constant) => constant.type === one));
  // A column that asks for nothing in particular has values all the same.
  return types.length > 0 ? types : ["string"];
}

function piecesOfType(type: ConstantType, named: readonly FeelConstant[], hasTextIntervals: boolean): readonly Piece[] {
  const values = named.filter((constant) => constant.type === type).map(({ value }) => value);
  if (type === "boolean") return [true, false].map((value) => at({ type: "boolean", value }));
  if (type === "number") return stretches(ordered(values.filter(isNumber)), "number", betweenNumbers);
  const texts = ordered(values.filter(isText));
  if (type === "date") return stretches(texts, "date", betweenDates);
  return hasTextIntervals ? stretches(texts, "string", betweenTexts) : textsAndOthers(texts);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function ordered<T extends number | string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}

function at(sample: FeelConstant): Piece {
  return { sample, stretch: null, expected: true };
}

/** The values themselves and what lies before, between and after them, where anything does. */
function stretches<T extends number | string>(
  values: readonly T[],
  type: OrderedType,
  between: (from: T | null, to: T | null) => T | undefined,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const stretch = (from: T | null, to: T | null) => {
    const sample = between(from, to);
    if (sample !== undefined) pieces.push({ sample: asConstant(type, sample), stretch: { from, to }, expected: true });
  };
  let before: T | null = null;
  for (const value of values) {
    stretch(before, value);
    pieces.push(at(asConstant(type, value)));
    before = value;
  }
  stretch(before, null);
  return pieces;
}

/** Texts that are only told apart have no order: there are those that cells name, and all others. */
function textsAndOthers(texts: readonly string[]): readonly Piece[] {
  let other = "";
  while (texts.includes(other)) other += "\u0000";
  const named = texts.map((value) => at({ type: "string", value }));
  return [...named, { ...at({ type: "string", value: other }), stretch: { from: null, to: null } }];
}

function betweenNumbers(from: number | null, to: number | null): number | undefined {
  if (from === null) return to === null ? 0 : Number.NEGATIVE_INFINITY;
  if (to === null) return Number.POSITIVE_INFINITY;
  const middle = from + (to - from) / 2;
  return middle > from && middle < to ? middle : undefined;
}

/** Dates are days: between two that follow each other there is none. */
function betweenDates(from: string | null, to: string | null): string | undefined {
  if (from === null) return to === null ? "2000-01-01" : dayFrom(to, -1);
  const next = dayFrom(from, 1);
  return to === null || (next !== undefined && next < to) ? next : undefined;
}

function dayFrom(text: string, days: number): string | undefined {
  const day: CivilDate | undefined = parseCivilDate(text);
  return day === undefined ? undefined : addDays(day, days);
}

function betweenTexts(from: string | null, to: string | null): string | undefined {
  if (from === null) return to === "" ? undefined : "";
  const next = `${from}\u0000`;
  return to === null || next < to ? next : undefined;
}

/** A value and the stretch beside it belong together. */
function runsOf(pieces: readonly Piece[], all: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  for (const piece of all) {
    if (!pieces.includes(piece)) continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && touches(before, piece)) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function touches(before: Piece, after: Piece): boolean {
  if (before.sample.type !== after.sample.type) return false;
  if (before.stretch !== null) return after.stretch === null && before.stretch.to === after.sample.value;
  return after.stretch !== null && after.stretch.from === before.sample.value;
}

function describeRun(run: readonly Piece[]): string {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return "";
  const type = first.sample.type;
  if (run.length === 1 && first.stretch === null) return write(type, first.sample.value);
  const from = first.stretch === null ? first.sample.value : first.stretch.from;
  const to = last.stretch === null ? last.sample.value : last.stretch.to;
  if (from === null && to === null) return "not(null)";
  if (from === null) return `${last.stretch === null ? "<=" : "<"} ${write(type, to)}`;
  if (to === null) return `${first.stretch === null ? ">=" : ">"} ${write(type, from)}`;
  const open = first.stretch === null ? "[" : "(";
  const close = last.stretch === null ? "]" : ")";
  return `${open}${write(type, from)}..${write(type, to)}${close}`;
}

function write(type: ConstantType, value: string | number | boolean | null): string {
  if (type === "date") return `date("${value}")`;
  return type === "string" ? JSON.stringify(value) : String(value);
}

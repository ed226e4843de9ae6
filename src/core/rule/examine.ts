/**
 * What an author should know about a table before it is used: rows that are hit together although the hit policy forbids
 * it, values for which nothing is said, rows that are never hit. It is reckoned over all values, not tried on some. What
 * only the interpreter can read is said to be unchecked and not guessed. Rules R-RUL-09, R-RUL-10.
 */
import { checkExpression, type UnaryTests } from "../shared/index.ts";
import { describePieces, isTaken, type Piece, piecesOf } from "./domain.ts";
import type { Decision, DecisionTable } from "./model.ts";
import { sameJson } from "./same-json.ts";

export type TableFinding =
  /** Two rows of a UNIQUE table, or two with unlike outputs of an ANY table, are hit together. */
  | TableFindingAbout<"rule/overlap", { readonly rows: readonly number[]; readonly where: Where }>
  /** No row is hit, there is no default, and the hit policy has no value for that. */
  | TableFindingAbout<"rule/gap", { readonly where: Where }>
  /** Rows before it in a FIRST table are hit whenever it is. */
  | TableFindingAbout<"rule/row-never-hit", { readonly row: number }>
  /** The column can only be read by the interpreter; `row` where one of its cells makes it so. */
  | TableFindingAbout<"rule/unchecked-cell", { readonly column: string; readonly row: number | null }>
  /** The columns speak of the same value: what one takes, another may exclude. */
  | TableFindingAbout<"rule/unchecked-columns", { readonly columns: readonly string[] }>
  /** More combinations than the check goes through. */
  | TableFindingAbout<"rule/unchecked-size", object>;

type TableFindingAbout<C extends string, F> = { readonly code: C; readonly decision: string } & F;

/** By column: the values as one would write them in a cell; columns where every value will do are left out. */
export type Where = Readonly<Record<string, string>>;

/** Findings on all tables of the decision; at most twenty of a kind for each table. */
export function examineDecision(decision: Decision): readonly TableFinding[] {
  return decision.steps.flatMap((step) => (step.kind === "table" ? examineTable(step) : []));
}

const MOST = 20;
/** Combinations looked at before the check gives up. */
const BUDGET = 200_000;

/** A group of pieces of one column that the same rows take. */
interface Group {
  readonly pieces: readonly Piece[];
  /** Bit n is row n, from 0. */
  readonly rows: bigint;
  readonly expected: boolean;
}

interface Column {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly groups: readonly Group[];
}

export function examineTable(table: DecisionTable): readonly TableFinding[] {
  const decision = table.id;
  const shared = columnsThatShare(table);
  if (shared.length > 0) return [{ code: "rule/unchecked-columns", decision, columns: shared }];
  const unread = unreadCells(table);
  const columns = table.inputs.map((input, index) => columnOf(table, index, input.label));
  const whole = unread.length === 0 && columns.every((column) => column !== undefined);
  const overlaps = findOverlaps(table, columns);
  if (!whole) return [...overlaps, ...unread.slice(0, MOST)];
  const known = columns.filter((column) => column !== undefined);
  return [...overlaps, ...findGaps(table, known), ...findNeverHit(table, known)];
}

/** Labels of inputs that look at the same value, or at a part of what another looks at. */
function columnsThatShare({ inputs }: DecisionTable): readonly string[] {
  const paths = inputs.map(({ text }) => {
    const checked = checkExpression(text);
    return checked.ok ? checked.value.paths : [];
  });
  const shares = (index: number) =>
    paths.some((others, other) => other !== index && (paths[index] ?? []).some((path) => others.some(touches(path))));
  return inputs.flatMap((input, index) => (shares(index) ? [input.label] : []));
}

function touches(path: readonly string[]): (other: readonly string[]) => boolean {
  return (other) => {
    const length = Math.min(path.length, other.length);
    return path.slice(0, length).every((name, index) => name === other[index]);
  };
}

function isUnread(cell: UnaryTests | null): boolean {
  return cell?.tests.some((test) => test.is === "feel") ?? false;
}

function unreadCells({ id, inputs, rows }: DecisionTable): readonly TableFinding[] {
  const at = (column: number, row: number | null): TableFinding => ({
    code: "rule/unchecked-cell",
    decision: id,
    column: inputs[column]?.label ?? "",
    row,
  });
  return inputs.flatMap((input, column) => {
    const constrained = rows.some((row) => (row.cells[column]?.tests.length ?? 0) > 0);
    if (isUnread(input.allowed) || (input.type.list && constrained)) return [at(column, null)];
    return rows.flatMap(({ cells }, row) => (isUnread(cells[column] ?? null) ? [at(column, row + 1)] : []));
  });
}

/** Cells that cannot be read take nothing here; their rows are left out by whoever asks. */
function columnOf(table: DecisionTable, index: number, label: string): Column | undefined {
  const input = table.inputs[index];
  const cells = table.rows.map((row) => row.cells[index]);
  if (input === undefined) return undefined;
  const read = cells.flatMap((cell) => (cell === undefined || isUnread(cell) ? [] : [cell]));
  const pieces = piecesOf(input.type.list ? { ...input, type: { base: "any", list: false } } : input, read);
  if (pieces === undefined) return undefined;
  const groups = new Map<string, Group>();
  for (const piece of pieces) {
    let rows = 0n;
    for (const [row, cell] of cells.entries())
      if (cell !== undefined && !isUnread(cell) && isTaken(cell, piece)) rows |= 1n << BigInt(row);
    const key = `${rows} ${piece.expected}`;
    const known = groups.get(key)?.pieces ?? [];
    groups.set(key, { pieces: [...known, piece], rows, expected: piece.expected });
  }
  return { label, pieces, groups: [...groups.values()] };
}

/** Only between rows that can be read throughout: what is told is certain. */
function findOverlaps(table: DecisionTable, columns: readonly (Column | undefined)[]): readonly TableFinding[] {
  const { id, hitPolicy, rows } = table;
  if (hitPolicy !== "UNIQUE" && hitPolicy !== "ANY") return [];
  const readable = rows.map((row) => row.cells.every((cell) => !isUnread(cell)));
  const found: TableFinding[] = [];
  for (let second = 1; second < rows.length; second += 1) {
    for (let first = 0; first < second && found.length < MOST; first += 1) {
      if (!readable[first] || !readable[second]) continue;
      if (hitPolicy === "ANY" && !haveUnlikeOutputs(table, first, second)) continue;
      const where = commonTo(columns, (1n << BigInt(first)) | (1n << BigInt(second)));
      if (where !== null) found.push({ code: "rule/overlap", decision: id, rows: [first + 1, second + 1], where });
    }
  }
  return found;
}

/** Outputs that depend on the facts may be alike: only constants are told apart. */
function haveUnlikeOutputs({ rows }: DecisionTable, first: number, second: number): boolean {
  const others = rows[second]?.entries ?? [];
  return (rows[first]?.entries ?? []).some((entry, index) => {
    const other = others[index];
    return entry.is === "constant" && other?.is === "constant" && !sameJson(entry.value, other.value);
  });
}

/** Where all these rows are hit, or null where they never are together. */
function commonTo(columns: readonly (Column | undefined)[], rows: bigint): Where | null {
  const where: Record<string, string> = {};
  for (const column of columns) {
    if (column === undefined) return null;
    const groups = column.groups.filter((group) => (group.rows & rows) === rows);
    if (groups.length === 0) return null;
    const text = describePieces(
      groups.flatMap((group) => group.pieces),
      column.pieces,
    );
    if (text !== "-") where[column.label] = text;
  }
  return where;
}

function findGaps(table: DecisionTable, columns: readonly Column[]): readonly TableFinding[] {
  const { id, hitPolicy, aggregation, outputs, rows } = table;
  const isList =
    hitPolicy === "RULE ORDER" || hitPolicy === "OUTPUT ORDER" || (hitPolicy === "COLLECT" && !aggregation);
  if (isList || aggregation === "COUNT" || outputs.every((output) => output.otherwise !== null)) return [];
  const gaps: TableFinding[] = [];
  const done = walk(columns, rows.length, {
    counts: (group) => group.expected,
    start: (1n << BigInt(rows.length)) - 1n,
    found(chosen) {
      const where: Record<string, string> = {};
      for (const [index, pieces] of chosen.entries()) {
        const column = columns[index];
        const expected = column?.pieces.filter((piece) => piece.expected) ?? [];
        const text = describePieces(pieces, expected);
        if (column !== undefined && text !== "-") where[column.label] = text;
      }
      gaps.push({ code: "rule/gap", decision: id, where });
      return gaps.length < MOST;
    },
  });
  return done ? gaps : [...gaps, { code: "rule/unchecked-size", decision: id }];
}

/** A row is never hit when the rows before it leave nothing of what it takes. */
function findNeverHit(table: DecisionTable, columns: readonly Column[]): readonly TableFinding[] {
  if (table.hitPolicy !== "FIRST") return [];
  const found: TableFinding[] = [];
  for (let row = 1; row < table.rows.length && found.length < MOST; row += 1) {
    const own = 1n << BigInt(row);
    let isHit = false;
    const done = walk(columns, row, {
      counts: (group) => (group.rows & own) !== 0n,
      start: own - 1n,
      found() {
        isHit = true;
        return false;
      },
    });
    if (!isHit && done) found.push({ code: "rule/row-never-hit", decision: table.id, row: row + 1 });
  }
  return found;
}

interface Search {
  /** Whether values of the group are looked at. */
  readonly counts: (group: Group) => boolean;
  /** The rows that may cover what is looked at. */
  readonly start: bigint;
  /** Told of values, by column, that no row covers; columns left out take any value. False ends the search. */
  readonly found: (chosen: readonly (readonly Piece[])[]) => boolean;
}

/** Goes through all combinations of groups, column by column. False when it had to give up. */
function walk(columns: readonly Column[], rowCount: number, search: Search): boolean {
  // Where a column has nothing to look at, there is no combination either.
  if (columns.some((column) => !column.groups.some(search.counts))) return true;
  const full = columns.map((column) => rowsThatTakeAll(column, search, rowCount));
  let budget = BUDGET;
  let isWanted = true;
  const go = (index: number, active: bigint, chosen: readonly (readonly Piece[])[]): void => {
    budget -= 1;
    if (!isWanted || budget < 0) return;
    if (active === 0n) {
      isWanted = search.found(chosen);
      return;
    }
    let covers = active;
    for (const mask of full.slice(index)) covers &= mask;
    const column = columns[index];
    if (covers !== 0n || column === undefined) return;
    for (const { rows, pieces } of merged(column, active, search)) go(index + 1, rows, [...chosen, pieces]);
  };
  go(0, search.start, []);
  return budget >= 0;
}

function rowsThatTakeAll(column: Column, search: Search, rowCount: number): bigint {
  let rows = (1n << BigInt(rowCount)) - 1n;
  for (const group of column.groups) if (search.counts(group)) rows &= group.rows;
  return rows;
}

/** Groups that leave the same rows are one way to go on. */
function merged(column: Column, active: bigint, search: Search): readonly Pick<Group, "rows" | "pieces">[] {
  const ways = new Map<bigint, readonly Piece[]>();
  for (const group of column.groups) {
    if (!search.counts(group)) continue;
    const rows = group.rows & active;
    ways.set(rows, [...(ways.get(rows) ?? []), ...group.pieces]);
  }
  return [...ways].map(([rows, pieces]) => ({ rows, pieces }));
}

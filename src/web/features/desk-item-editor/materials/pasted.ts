/** Rows from a spreadsheet on their way into the materials: which column is which, and which cells cannot be read. */
import type { Material } from "../../../../core/catalog/index.ts";
import { freeId } from "../editing.ts";
import type { Basis } from "../item.ts";
import { COLUMNS, type Column, columnOf, readCell } from "./columns.ts";

export interface Pasted {
  /** Heads as they stood; empty where the rows came without. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What each column holds; undefined is left out, and only if the author says so. */
  readonly columns: readonly (Column | undefined)[];
  /** Lines of the sheet that are no row of the table: its title above the heads, remarks below. */
  readonly beside: readonly string[];
}

/** A line of its own below the table. */
const REMARK = /^\s*(?:注|备注|说明|填表说明)[：:]/;

/** So far down a sheet its heads may stand below title, department and date. */
const DEEPEST_HEAD = 6;

/** With a row of heads the columns follow these; without, they are those of the table from `first` on. */
export function understand(table: readonly (readonly string[])[], first: Column = "name"): Pasted {
  const width = Math.max(0, ...table.map((row) => row.length));
  const headAt = table.slice(0, DEEPEST_HEAD).findIndex((row, at) => isHead(row, table.length - at - 1));
  const top = table[headAt];
  if (top === undefined) {
    const from = COLUMNS.indexOf(first);
    const columns = Array.from({ length: width }, (_, at) => COLUMNS[from + at]);
    return { heads: [], rows: table, columns, beside: [] };
  }
  const heads = top.map(columnOf);
  // A head that stands twice is taken once.
  const columns = Array.from({ length: width }, (_, at) => (heads.indexOf(heads[at]) === at ? heads[at] : undefined));
  const rest = table.slice(headAt + 1);
  const isRow = (row: readonly string[]) => {
    const written = [...row.keys()].filter((at) => (row[at] ?? "").trim() !== "");
    const [only] = written;
    return written.length > 1 || only === undefined || (columns[only] !== undefined && !REMARK.test(row[only] ?? ""));
  };
  const beside = [...table.slice(0, headAt), ...rest.filter((row) => !isRow(row))];
  return {
    heads: top,
    rows: rest.filter(isRow),
    columns,
    beside: beside.map((row) => row.filter((cell) => cell.trim() !== "").join(" ")),
  };
}

/** Two heads that are known, or one over a single column. */
function isHead(row: readonly string[], below: number): boolean {
  const known = row.map(columnOf).filter((column) => column !== undefined);
  return known.length >= 2 || (row.length === 1 && known.length === 1 && below > 0);
}

export interface BadCell {
  readonly row: number;
  readonly column: number;
}

export interface Understood {
  readonly materials: readonly Material[];
  readonly bad: readonly BadCell[];
}

/** The materials that the rows would become; cells that cannot be read are told, and what stands in their place is the default. */
export function materialsOf(pasted: Pasted, bases: readonly Basis[], taken: readonly string[]): Understood {
  const bad: BadCell[] = [];
  const ids = [...taken];
  const materials = pasted.rows.map((cells, row) => {
    const changes = pasted.columns.map((column, at) => {
      if (column === undefined) return {};
      const { change } = readCell(column, cells[at] ?? "", bases);
      if (change === undefined) bad.push({ row, column: at });
      return change ?? {};
    });
    const id = freeId("material", ids);
    ids.push(id);
    return Object.assign({}, emptyMaterial(id), ...changes) as Material;
  });
  return { materials, bad };
}

export function emptyMaterial(id: string): Material {
  return {
    id,
    name: "",
    necessity: "required",
    source: "applicant",
    form: "electronic",
    copies: 1,
    verification: "declaration",
    basis: [],
    acceptanceStandard: "",
    sample: "",
  };
}

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
}

/** With a row of heads the columns follow these; without, they are those of the table from `first` on. */
export function understand(table: readonly (readonly string[])[], first: Column = "name"): Pasted {
  const width = Math.max(0, ...table.map((row) => row.length));
  const [top = [], ...rest] = table;
  const heads = top.map(columnOf);
  const known = heads.filter((column) => column !== undefined);
  const isHead = known.length >= 2 || (top.length === 1 && known.length === 1 && rest.length > 0);
  if (isHead) {
    // A head that stands twice is taken once.
    const columns = Array.from({ length: width }, (_, at) => (heads.indexOf(heads[at]) === at ? heads[at] : undefined));
    return { heads: top, rows: rest, columns };
  }
  const from = COLUMNS.indexOf(first);
  return { heads: [], rows: table, columns: Array.from({ length: width }, (_, at) => COLUMNS[from + at]) };
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

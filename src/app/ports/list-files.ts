/** Lists as files: what goes out to people and other systems, and what comes in from them. */
import type { CellFaultCode, CellWords, EntryOf, ListEntry, ListKind } from "../../core/catalog/index.ts";
import type { Result } from "../../core/shared/index.ts";

export const LIST_FORMATS = ["csv", "xlsx", "json", "yaml"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export const LIST_MEDIA_TYPES = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  yaml: "application/yaml",
} as const satisfies Record<ListFormat, string>;

export interface ListFiles {
  write(list: ListKind, entries: readonly ListEntry[], how: ListFileForm): Uint8Array;
  /** Every entry or none: refused with all that is wrong, each with its row and column. */
  read<K extends ListKind>(
    list: K,
    bytes: Uint8Array,
    how: ListFileReading,
  ): Result<readonly EntryOf<K>[], ListFileDefects>;
}

export interface ListFileForm {
  readonly format: ListFormat;
  readonly words: CellWords;
}

export interface ListFileReading extends ListFileForm {
  /** What the list has: of it stays what a sheet has no column for. */
  readonly standing?: readonly ListEntry[];
}

export interface ListFileDefects {
  readonly code: "list/file-not-read";
  readonly findings: readonly ListFileFinding[];
}

export type ListFileFindingCode =
  | CellFaultCode
  /** Not of the format at all. */
  | "list/file-shape"
  | "list/too-many-rows"
  /** Of a whole list: it would take every entry away. */
  | "list/no-rows"
  /** No row of the first sheet has the headings by which the list is known. */
  | "list/headings-not-found"
  | "list/heading-missing"
  /** The program that wrote the sheet took the code for a number. */
  | "list/cell-number"
  /** An error value, or a formula that was saved without its result. */
  | "list/cell-formula"
  | "list/cell-merged"
  | "list/code-twice";

export interface ListFileFinding {
  readonly code: ListFileFindingCode;
  /** As the program shows it, from 1; of JSON and YAML the number of the entry; 0 for the file itself. */
  readonly row: number;
  /** Its heading; empty for the row itself. */
  readonly column: string;
  readonly found: string;
  /** What may stand there, where only some texts may. */
  readonly allowed?: readonly string[];
}

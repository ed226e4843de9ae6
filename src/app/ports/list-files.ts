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
    how: ListFileForm,
  ): Result<readonly EntryOf<K>[], ListFileDefects>;
}

export interface ListFileForm {
  readonly format: ListFormat;
  readonly words: CellWords;
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
  | "list/heading-missing"
  /** The program that wrote the sheet took the code for a number. */
  | "list/cell-number"
  | "list/code-twice";

export interface ListFileFinding {
  readonly code: ListFileFindingCode;
  /** As the program shows it, from 1; of JSON and YAML the number of the entry; 0 for the file itself. */
  readonly row: number;
  /** Its heading; empty for the row itself. */
  readonly column: string;
  readonly found: string;
}

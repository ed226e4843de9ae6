/** Packs a closed case into one file that carries its own proof of completeness. `files/archive` is the one that does. */
import type { FileId, JsonObject } from "../../core/shared/index.ts";

export interface CaseArchive {
  /** @throws RangeError when a file is not what its id says */
  pack(content: ArchiveContent): AsyncIterable<Uint8Array>;
  /** Name of the nth file's entry, as the list of contents shows it. */
  entryName(place: number, name: string): string;
}

export interface ArchiveContent {
  /** The case in brief. */
  readonly caseRecord: JsonObject;
  /** `version` 1, 2, 3 … */
  readonly events: readonly (JsonObject & { readonly version: number })[];
  readonly files: AsyncIterable<ArchivedContent>;
  readonly recordPdf: Uint8Array;
}

export interface ArchivedContent {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly id: FileId;
}

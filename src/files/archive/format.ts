/** What an archive of a closed case consists of; the same for writer and verifier. */
import type { FileId, JsonObject } from "../../core/shared/index.ts";

export const FORMAT = "bancheng-case-archive";
export const FORMAT_VERSION = 1;

export const MANIFEST = "manifest.json";
/** SHA-256 of the manifest in the notation of `sha256sum`, so that `sha256sum -c` reads it. */
export const MANIFEST_DIGEST = "manifest.sha256";
export const EVENTS = "events.jsonl";
export const RECORD = "record.pdf";
export const FILES_FOLDER = "files/";

export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** The case as its owner described it: number, item, dates, outcome. */
  readonly case: JsonObject;
  readonly entries: readonly ManifestEntry[];
}

export interface ManifestEntry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Name under which the file was handed in, where the entry had to be called otherwise. */
  readonly originalName?: string;
}

/** An event as stored: `version` counts from 1 without gaps and gives the order. */
export type ArchivedEvent = JsonObject & { readonly version: number };

export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Checked against the bytes when given: a damaged store must not end in a sound-looking archive. */
  readonly id?: FileId;
}

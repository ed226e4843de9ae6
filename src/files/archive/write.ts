/**
 * Writes a closed case as a ZIP that carries its own proof of completeness. Entries are stored, not compressed, with a
 * fixed time: the same case gives the same bytes on any machine and in any time zone.
 */
import { createHash } from "node:crypto";
import { strToU8, Zip, ZipPassThrough } from "fflate";
import type { JsonObject } from "../../core/shared/index.ts";
import {
  type ArchivedEvent,
  type ArchivedFile,
  EVENTS,
  FILES_FOLDER,
  FORMAT,
  FORMAT_VERSION,
  MANIFEST,
  MANIFEST_DIGEST,
  type Manifest,
  type ManifestEntry,
  RECORD,
} from "./format.ts";

export interface ArchiveInput {
  readonly caseRecord: JsonObject;
  readonly events: readonly ArchivedEvent[];
  /** In the order of the list of contents (卷内目录). One file at a time is held in memory. */
  readonly files: AsyncIterable<ArchivedFile> | Iterable<ArchivedFile>;
  readonly recordPdf: Uint8Array;
}

/**
 * Yields the ZIP in chunks. The files of the case stand under `files/` with their place in front (`files/001-…`); the manifest comes last, since it
 * needs every digest.
 * @throws RangeError when the events are not numbered 1, 2, 3 …, or a file is not what its id says
 */
export async function* writeArchive(input: ArchiveInput): AsyncGenerator<Uint8Array> {
  checkOrder(input.events);
  const entries: ManifestEntry[] = [];
  const zip = openZip();
  const add = (name: string, bytes: Uint8Array, originalName?: string): readonly Uint8Array[] => {
    entries.push({
      name,
      size: bytes.length,
      sha256: sha256(bytes),
      ...(originalName === undefined || name.endsWith(originalName) ? {} : { originalName }),
    });
    return zip.add(name, bytes);
  };

  yield* add(EVENTS, strToU8(input.events.map((event) => `${JSON.stringify(event)}\n`).join("")));
  yield* add(RECORD, input.recordPdf);
  let place = 0;
  for await (const file of input.files) {
    if (file.id !== undefined && file.id !== sha256(file.bytes)) {
      throw new RangeError(`the stored file ${file.id} does not have the content its id says`);
    }
    place += 1;
    yield* add(archiveEntryName(place, file.name), file.bytes, file.name);
  }
  const manifest: Manifest = { format: FORMAT, version: FORMAT_VERSION, case: input.caseRecord, entries };
  const manifestBytes = strToU8(`${JSON.stringify(manifest, undefined, 2)}\n`);
  yield* zip.add(MANIFEST, manifestBytes);
  yield* zip.add(MANIFEST_DIGEST, strToU8(`${sha256(manifestBytes)}  ${MANIFEST}\n`));
  yield* zip.end();
}

/** The whole archive in one piece, for small cases and tests. */
export async function archiveBytes(input: ArchiveInput): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeArchive(input)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * Name of the nth file's entry, the same that the list of contents shows: `(1, "营业执照.pdf")` → `files/001-营业执照.pdf`. What could lead out of the folder or
 * breaks on some system is replaced by `_`, and long names keep their ending.
 */
export function archiveEntryName(place: number, name: string): string {
  const safe = name
    .normalize("NFC")
    .replace(/[\p{C}/\\:*?"<>|]/gu, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "_");
  return `${FILES_FOLDER}${String(place).padStart(3, "0")}-${shorten(safe === "" ? "_" : safe)}`;
}

const MOST_BYTES = 180;

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name;
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? "";
  let kept = "";
  for (const character of name) {
    if (Buffer.byteLength(kept + character + ending) > MOST_BYTES) break;
    kept += character;
  }
  return kept + ending;
}

function checkOrder(events: readonly ArchivedEvent[]): void {
  events.forEach((event, index) => {
    if (event.version !== index + 1) throw new RangeError(`event ${index + 1} has version ${event.version}`);
  });
}

function openZip() {
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const take = (): readonly Uint8Array[] => {
    const taken = chunks;
    chunks = [];
    return taken;
  };
  return {
    add(name: string, bytes: Uint8Array): readonly Uint8Array[] {
      const entry = new ZipPassThrough(name);
      // ZIP times are wall clock times: this constructor gives the same fields in every zone.
      entry.mtime = new Date(1980, 0, 1);
      zip.add(entry);
      entry.push(bytes, true);
      return take();
    },
    end(): readonly Uint8Array[] {
      zip.end();
      return take();
    },
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

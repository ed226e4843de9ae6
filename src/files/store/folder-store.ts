/**
 * Files in a local folder, by content: `ab/cd/abcd…`. A file is written beside its place, flushed, and renamed: a kill
 * at any moment leaves it whole or absent. Its name says nothing about whose it is.
 */
import { createHash, type Hash, randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type FileStore,
  type FileTooLarge,
  type KeptContent,
  PEEKED_BYTES,
  type PutTerms,
  type SeenContent,
} from "../../app/ports/file-store.ts";
import { type FileId, ok, type Refusal, type Result, refuse } from "../../core/shared/index.ts";
import {
  CHUNK_BYTES,
  HEAD_BYTES,
  newFileKey,
  openChunk,
  openHead,
  sealChunk,
  sealHead,
  storageKeyOf,
  TAG_BYTES,
} from "./cipher.ts";

export interface FolderStoreOptions {
  /** Absolute. Made when it is not there, for its owner's eyes only. */
  readonly folder: string;
  /** 32 bytes; who loses it loses the files. */
  readonly masterKey: Uint8Array;
}

const INCOMING = ".incoming";
const FILE_ID = /^[0-9a-f]{64}$/;
/** What a crash left half written is swept away after a day: nobody is still writing it. */
const ABANDONED_MS = 86_400_000;

export async function openFolderStore(options: FolderStoreOptions): Promise<FileStore> {
  const { folder } = options;
  const storageKey = storageKeyOf(options.masterKey);
  const incoming = join(folder, INCOMING);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await sweep(incoming);
  const pathOf = (id: FileId) => join(folder, id.slice(0, 2), id.slice(2, 4), id);

  return {
    put: (content, terms) => put({ storageKey, incoming, folder, pathOf }, content, terms),
    async has(id) {
      return FILE_ID.test(id) && (await exists(pathOf(id)));
    },
    async open(id) {
      if (!FILE_ID.test(id)) return null;
      const handle = await open(pathOf(id), "r").catch(absent);
      return handle === null ? null : read(handle, storageKey, id);
    },
  };
}

interface Place {
  readonly storageKey: Buffer;
  readonly incoming: string;
  readonly folder: string;
  readonly pathOf: (id: FileId) => string;
}

async function put<T, R extends Refusal>(
  place: Place,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  terms: PutTerms<T, R>,
): Promise<Result<KeptContent<T>, R | FileTooLarge>> {
  const partial = join(place.incoming, `${randomBytes(12).toString("hex")}.partial`);
  const handle = await open(partial, "wx", 0o600);
  const fileKey = newFileKey();
  try {
    const seen = await writeChunks(handle, fileKey, content, terms.maxBytes);
    if (seen === null) return refuse({ code: "file/too-large", maxBytes: terms.maxBytes });
    const accepted = terms.accept(seen);
    if (!accepted.ok) return accepted;
    const { id, size } = seen;
    if (!(await exists(place.pathOf(id)))) {
      await handle.write(sealHead(place.storageKey, id, fileKey), 0, HEAD_BYTES, 0);
      await handle.sync();
      await moveInto(place, partial, id);
    }
    return ok({ id, size, accepted: accepted.value });
  } finally {
    await handle.close();
    await rm(partial, { force: true });
  }
}

/** Null when there is more than `maxBytes`. */
async function writeChunks(
  handle: FileHandle,
  fileKey: Buffer,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<SeenContent | null> {
  const watch = watchContent();
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let index = 0;
  let position = HEAD_BYTES;

  async function flush(clear: Uint8Array, last: boolean): Promise<void> {
    const sealed = sealChunk(fileKey, { index, last }, clear);
    await handle.write(sealed, 0, sealed.length, position);
    position += sealed.length;
    index++;
  }

  for await (const piece of content) {
    if (watch.see(piece) > maxBytes) return null;
    waiting.push(piece);
    waitingBytes += piece.length;
    if (waitingBytes <= CHUNK_BYTES) continue;
    let rest = Buffer.concat(waiting);
    // The last chunk is never empty but in an empty file: a full one waits until more comes.
    for (; rest.length > CHUNK_BYTES; rest = rest.subarray(CHUNK_BYTES))
      await flush(rest.subarray(0, CHUNK_BYTES), false);
    waiting = [rest];
    waitingBytes = rest.length;
  }
  await flush(Buffer.concat(waiting), true);
  return watch.end();
}

function watchContent() {
  const hash: Hash = createHash("sha256");
  let size = 0;
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  return {
    /** @returns how much has come so far */
    see(piece: Uint8Array): number {
      hash.update(piece);
      size += piece.length;
      if (head.length < PEEKED_BYTES) head = Buffer.concat([head, piece.subarray(0, PEEKED_BYTES - head.length)]);
      tail = Buffer.concat([tail.subarray(Math.max(0, tail.length + piece.length - PEEKED_BYTES)), piece]);
      tail = tail.subarray(-PEEKED_BYTES);
      return size;
    },
    end: (): SeenContent => ({ id: hash.digest("hex") as FileId, size, head, tail }),
  };
}

async function moveInto({ folder, pathOf }: Place, partial: string, id: FileId): Promise<void> {
  const target = pathOf(id);
  const inner = dirname(target);
  await mkdir(inner, { recursive: true, mode: 0o700 });
  await rename(partial, target);
  for (const changed of [inner, dirname(inner), folder]) await syncFolder(changed);
}

/** A rename is on disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* read(handle: FileHandle, storageKey: Buffer, id: FileId): AsyncIterable<Uint8Array> {
  try {
    const { size } = await handle.stat();
    const fileKey = openHead(storageKey, id, await readAt(handle, 0, HEAD_BYTES));
    const sealedBytes = CHUNK_BYTES + TAG_BYTES;
    for (let at = HEAD_BYTES, index = 0; at < size; at += sealedBytes, index++) {
      const sealed = await readAt(handle, at, Math.min(sealedBytes, size - at));
      const clear = openChunk(fileKey, { index, last: at + sealedBytes >= size }, sealed);
      if (clear.length > 0) yield clear;
    }
    if (size === HEAD_BYTES) throw new Error(`file ${id} was cut off`);
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(absent)) !== null;
}

function absent(error: unknown): null {
  if (typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT") return null;
  throw error;
}

async function sweep(incoming: string): Promise<void> {
  const longAgo = Date.now() - ABANDONED_MS;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(absent);
    if (found !== null && found.mtimeMs < longAgo) await rm(path, { force: true });
  }
}

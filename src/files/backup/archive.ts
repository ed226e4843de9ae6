/**
 * A backup as one `.tar.gz`. Its last entry, `manifest.json`, lists every other with size and SHA-256, so that a
 * cut-off, damaged or meddled-with file is told before anything is restored from it.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { OperatorError } from "../../app/operate/operator-error.ts";
import type { ArchiveEntry, ArchiveFile, ArchiveTotals, ArchiveWriter } from "../../app/ports/backup.ts";
import { readTar, tarEnd, tarHeader, tarPadding } from "./tar.ts";

interface ListedEntry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

const MANIFEST = "manifest.json";

/**
 * Writes beside the target and puts the file in its place when it is complete; only its owner may read it.
 *
 * @throws OperatorError `backup/file-exists`
 */
export async function createArchive(path: string, createdAt: number): Promise<ArchiveWriter> {
  if (existsSync(path)) {
    throw new OperatorError("backup/file-exists", `${path} exists already; a backup overwrites nothing.`, {
      file: path,
    });
  }
  const partial = `${path}.partial`;
  const file = createWriteStream(partial, { mode: 0o600 });
  await once(file, "open");
  const gzip = createGzip();
  gzip.pipe(file);
  const written = finished(file);
  // Reported by finish; without a listener a full disk would end the process.
  written.catch(() => undefined);
  file.on("error", (error) => gzip.destroy(error));
  gzip.on("error", () => undefined);
  const listed: ListedEntry[] = [];

  async function put(bytes: Uint8Array): Promise<void> {
    if (!gzip.write(bytes)) await Promise.race([once(gzip, "drain"), written]);
  }

  async function addStream(name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<void> {
    await put(tarHeader({ name, size }, createdAt));
    const hash = createHash("sha256");
    let seen = 0;
    for await (const chunk of content) {
      hash.update(chunk);
      seen += chunk.length;
      await put(chunk);
    }
    if (seen !== size) throw new Error(`${name} changed while it was read`);
    await put(tarPadding(size));
    listed.push({ name, size, sha256: hash.digest("hex") });
  }

  function add(name: string, content: Uint8Array): Promise<void> {
    return addStream(name, content.length, pieces(content));
  }

  async function finish(): Promise<ArchiveTotals> {
    const entries = [...listed];
    await add(MANIFEST, Buffer.from(`${JSON.stringify({ entries }, null, 1)}\n`));
    gzip.end(tarEnd());
    await written;
    await syncToDisk(partial);
    await rename(partial, path);
    return { entries: entries.length, bytes: file.bytesWritten };
  }

  async function abandon(): Promise<void> {
    gzip.destroy();
    file.destroy();
    await written.catch(() => undefined);
    await rm(partial, { force: true });
  }

  return { add, addStream, finish, abandon };
}

/** @throws OperatorError `backup/file-missing` */
export function openArchive(path: string): ArchiveFile {
  if (!existsSync(path)) throw new OperatorError("backup/file-missing", `There is no file ${path}.`, { file: path });
  return { verify: () => verify(path), entries: () => entries(path) };
}

async function verify(path: string): Promise<ArchiveTotals> {
  const found = new Map<string, ListedEntry>();
  let listed: readonly ListedEntry[] | undefined;
  let bytes = 0;
  for await (const { name, size, content } of readAll(path)) {
    if (listed !== undefined) throw damaged(path, `${name} stands after the list`);
    const hash = createHash("sha256");
    const kept: Uint8Array[] = [];
    for await (const chunk of content) {
      hash.update(chunk);
      if (name === MANIFEST) kept.push(chunk);
    }
    if (name === MANIFEST) listed = parseManifest(path, Buffer.concat(kept).toString("utf8"));
    else if (found.has(name)) throw damaged(path, `${name} stands twice`);
    else found.set(name, { name, size, sha256: hash.digest("hex") });
    bytes += size;
  }
  if (listed === undefined) throw damaged(path, "its list of entries is missing");
  for (const { name, size, sha256 } of listed) {
    const entry = found.get(name);
    if (entry === undefined) throw damaged(path, `${name} is missing`);
    if (entry.size !== size || entry.sha256 !== sha256) throw damaged(path, `${name} was changed`);
  }
  if (found.size !== listed.length) throw damaged(path, "it holds entries that its list does not name");
  return { entries: listed.length, bytes };
}

async function* entries(path: string): AsyncGenerator<ArchiveEntry> {
  for await (const entry of readAll(path)) if (entry.name !== MANIFEST) yield entry;
}

async function* readAll(path: string): AsyncGenerator<ArchiveEntry> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on("error", (error) => gunzip.destroy(error));
  try {
    for await (const entry of orDamaged(path, readTar(file.pipe(gunzip)))) {
      yield { ...entry, content: orDamaged(path, entry.content) };
    }
  } finally {
    file.destroy();
    gunzip.destroy();
  }
}

/** Whatever goes wrong in unpacking is the file's fault. */
async function* orDamaged<T>(path: string, source: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => {
        throw damaged(path, error instanceof Error ? error.message : String(error));
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

function parseManifest(path: string, text: string): readonly ListedEntry[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null && "entries" in parsed && isList(parsed.entries))
      return parsed.entries;
  } catch {
    // Said below.
  }
  throw damaged(path, "its list of entries cannot be read");
}

function isList(value: unknown): value is readonly ListedEntry[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry: unknown) =>
        typeof entry === "object" && entry !== null && "name" in entry && "sha256" in entry && "size" in entry,
    )
  );
}

function damaged(path: string, why: string): OperatorError {
  return new OperatorError("backup/archive-damaged", `${path} is no whole backup: ${why}. Nothing was restored.`, {
    file: path,
  });
}

async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  if (content.length > 0) yield content;
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync();
  await handle.close();
}

/** The folder of stored files and the file of the master key, as a backup sees them. */
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { OperatorError } from "../../app/operate/operator-error.ts";
import type { MasterKeyFile, StoredFile, StoredFiles } from "../../app/ports/backup.ts";

/** Ends of names of files that are still being written. */
const UNFINISHED = /\.(partial|tmp)$/;

export function storedFiles(folder: string): StoredFiles {
  return { list: () => list(folder), write: (path, size, content) => write(folder, { path, size, content }) };
}

export function masterKeyFile(path: string): MasterKeyFile {
  return {
    path,
    read: async () => (existsSync(path) ? readFile(path) : undefined),
    async write(key) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, key, { mode: 0o600, flush: true });
    },
  };
}

async function list(folder: string): Promise<readonly StoredFile[]> {
  if (!existsSync(folder)) return [];
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name));
  return Promise.all(
    files.map(async (entry) => {
      const full = join(entry.parentPath, entry.name);
      const path = relative(folder, full).split(sep).join("/");
      return { path, size: (await stat(full)).size, read: () => createReadStream(full) };
    }),
  );
}

interface Incoming {
  readonly path: string;
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array>;
}

async function write(folder: string, { path, size, content }: Incoming): Promise<void> {
  const target = join(folder, ...path.split("/"));
  if (relative(folder, target).startsWith("..") || path.includes("\\")) {
    throw new OperatorError("backup/archive-damaged", `The backup names a file outside its folder: ${path}.`, { path });
  }
  if (existsSync(target) && (await stat(target)).size === size) return;
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.partial`;
  const handle = await open(partial, "w", 0o600);
  try {
    for await (const chunk of content) await handle.write(chunk);
    await handle.sync();
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(partial, target);
}

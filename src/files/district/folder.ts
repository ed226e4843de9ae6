/** What lies in a folder of the catalogue, read once. */
import { createHash, hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** By their way into the folder (`forms/a.yaml`), in the order of these ways. */
export type FolderFiles = ReadonlyMap<string, Buffer>;

/** Without waiting for each file: reading what it says takes longer than the disk. Empty where there is no folder. */
export function readFolder(folder: string): FolderFiles {
  return new Map(waysInto(folder).map((way) => [way, readFileSync(join(folder, way))]));
}

/** SHA-256 over names and contents, in hex. */
export function hashOf(files: FolderFiles): string {
  const whole = createHash("sha256");
  for (const [name, bytes] of files) whole.update(`${name}\n${hash("sha256", bytes)}\n`);
  return whole.digest("hex");
}

function waysInto(folder: string, before = ""): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isDirectory()) return waysInto(join(folder, entry.name), `${before}${entry.name}/`);
      return entry.isFile() ? [`${before}${entry.name}`] : [];
    })
    .sort();
}

/** What lies in a folder of the catalogue, read once. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** By their way into the folder (`forms/a.yaml`), in the order of these ways. */
export type FolderFiles = ReadonlyMap<string, Buffer>;

/** Without waiting for each file: reading what it says takes longer than the disk. Empty where there is no folder. */
export function readFolder(folder: string): FolderFiles {
  return new Map(waysInto(folder).map((way) => [way, readFileSync(join(folder, way))]));
}

function waysInto(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

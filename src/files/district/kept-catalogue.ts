/**
 * What was read and found the last time, as a compiler keeps what it made of files that nobody touched: one line for
 * each item, under the hash of its files. It may be deleted at any time, and is never believed when its key differs.
 */
import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ItemFinding } from "../../app/ports/catalogue-store.ts";
import type { KeptFindings } from "../../app/ports/kept-findings.ts";
import type { CivilDate } from "../../core/shared/index.ts";
import { hashOf, readFolder } from "./folder.ts";
import type { ItemFiles } from "./model.ts";

/** An item without what lies beside it in its folder and is never kept. */
export type KeptItem = Omit<ItemFiles, "folder" | "bpmn" | "dmn">;

export interface KeptReadings {
  /** @param files hash of the item's folder */
  find(files: string): KeptItem | undefined;
  keep(files: string, item: KeptItem): void;
}

export interface KeptCatalogue {
  readonly readings: KeptReadings;
  /** @param today findings are those of a day: law comes into force */
  findingsOn(today: CivilDate): KeptFindings;
  /** Writes what this run used, if it differs from what is kept; false where there is no room to write. */
  save(): boolean;
}

/** What has to be the same for what is kept to be believed. */
export interface KeptKeys {
  /** For what was read: the program, and what the upper level fixes. */
  readonly readings: string;
  /** For what was found, beyond that: law, lists, offices. */
  readonly around: string;
}

interface Head extends KeptKeys {
  readonly today: CivilDate | null;
}

interface Entry {
  readonly files: string;
  readonly item: KeptItem;
  readonly findings?: readonly ItemFinding[];
}

export function openKept(file: string, keys: KeptKeys): KeptCatalogue {
  const before = readKept(file, keys);
  const entries = new Map(before.entries);
  const used = new Set<string>();
  const filesOf = new Map([...entries.values()].map(({ files, item }) => [item.version, files]));
  const entryOf = (version: string) => entries.get(filesOf.get(version) ?? "");
  let head: Head = { ...keys, today: before.today };
  return {
    readings: {
      find(files) {
        const entry = entries.get(files);
        if (entry !== undefined) used.add(files);
        return entry?.item;
      },
      keep(files, item) {
        entries.set(files, { files, item });
        filesOf.set(item.version, files);
        used.add(files);
      },
    },
    findingsOn(today) {
      if (head.today !== today) for (const [files, { item }] of entries) entries.set(files, { files, item });
      head = { ...keys, today };
      return {
        find: (version) => entryOf(version)?.findings,
        keep(version, findings) {
          const entry = entryOf(version);
          if (entry !== undefined) entries.set(entry.files, { ...entry, findings });
        },
      };
    },
    save() {
      const kept = [...entries.values()].filter(({ files }) => used.has(files));
      const isSame = kept.length === before.entries.size && kept.every((one) => before.entries.get(one.files) === one);
      return isSame || writeKept(file, head, kept);
    },
  };
}

/** Nothing where there is no file, or none that can be read. */
function readKept(file: string, keys: KeptKeys): { today: CivilDate | null; entries: Map<string, Entry> } {
  const nothing = { today: null, entries: new Map<string, Entry>() };
  try {
    const [first = "", ...lines] = readFileSync(file, "utf8").split("\n");
    const head = JSON.parse(first) as Head;
    if (head.readings !== keys.readings) return nothing;
    const entries = lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Entry);
    const today = head.around === keys.around ? head.today : null;
    return { today, entries: new Map(entries.map((entry) => [entry.files, entry])) };
  } catch {
    return nothing;
  }
}

/** Whole or not at all. */
function writeKept(file: string, head: Head, entries: readonly Entry[]): boolean {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, [head, ...entries].map((line) => `${JSON.stringify(line)}\n`).join(""));
    renameSync(draft, file);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param dir folder of the district
 * @param program differs whenever the program does
 */
export function keysOf(dir: string, program: string): KeptKeys {
  const around = readdirSync(dir, { withFileTypes: true })
    .filter(({ name }) => name !== "catalogue")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const path = join(dir, entry.name);
      const files = entry.isDirectory() ? hashOf(readFolder(path)) : sha256(readFileSync(path));
      return [entry.name, files] as const;
    });
  const basic = around.find(([name]) => name === "basic")?.[1] ?? "";
  return { readings: sha256(`${program}\n${basic}`), around: sha256(around.flat().join("\n")) };
}

function sha256(bytes: Buffer | string): string {
  return hash("sha256", bytes);
}

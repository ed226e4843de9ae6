/**
 * What was read and found the last time, as a compiler keeps what it made of files that nobody touched: one line for
 * each item, under the hash of its files. It may be deleted at any time, and is never believed when its key differs.
 */
import { hash } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ItemFinding } from "../../app/ports/catalogue-store.ts";
import type { KeptFindings } from "../../app/ports/kept-findings.ts";
import type { CivilDate } from "../../core/shared/index.ts";
import { type FolderFiles, hashOf, readFolder } from "./folder.ts";
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
  /** Writes what is new in this run; false where nothing can be written. */
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
      const fresh = kept.filter((one) => before.entries.get(one.files) !== one);
      const stale = before.lines - (kept.length - fresh.length);
      if (!before.holds || head.today !== before.today || stale > kept.length / 10) return writeKept(file, head, kept);
      return appendKept(file, fresh);
    },
  };
}

interface Before {
  /** There is a file, and what it says was read by this program. */
  readonly holds: boolean;
  /** Null: what was found then is not true any more. */
  readonly today: CivilDate | null;
  /** Of those that stand for the same files the last. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly lines: number;
}

/** Nothing where there is no file, or none that can be read. */
function readKept(file: string, keys: KeptKeys): Before {
  const nothing: Before = { holds: false, today: null, entries: new Map(), lines: 0 };
  try {
    const [first = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
    const head = JSON.parse(first) as Head;
    if (head.readings !== keys.readings) return nothing;
    const entries = lines.map((line) => JSON.parse(line) as Entry);
    return {
      holds: true,
      today: head.around === keys.around ? head.today : null,
      entries: new Map(entries.map((entry) => [entry.files, entry])),
      lines: lines.length,
    };
  } catch {
    return nothing;
  }
}

/** Whole or not at all. */
function writeKept(file: string, head: Head, entries: readonly Entry[]): boolean {
  const draft = `${file}.${process.pid}`;
  return succeeds(() => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, asLines([head, ...entries]));
    renameSync(draft, file);
  });
}

/** Half of a last line makes the whole unreadable, which costs the next check its time and nothing else. */
function appendKept(file: string, entries: readonly Entry[]): boolean {
  return entries.length === 0 || succeeds(() => appendFileSync(file, asLines(entries)));
}

function asLines(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

function succeeds(write: () => void): boolean {
  try {
    write();
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
    .flatMap((entry) => {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) return [[entry.name, hashOf(writtenIn(path))] as const];
      return isWritten(entry.name) ? [[entry.name, sha256(readFileSync(path))] as const] : [];
    });
  const basic = around.find(([name]) => name === "basic")?.[1] ?? "";
  return { readings: sha256(`${program}\n${basic}`), around: sha256(around.flat().join("\n")) };
}

/** Nothing but YAML is read around the catalogue. */
function isWritten(name: string): boolean {
  return name.endsWith(".yaml");
}

function writtenIn(folder: string): FolderFiles {
  return new Map([...readFolder(folder)].filter(([name]) => isWritten(name)));
}

function sha256(bytes: Buffer | string): string {
  return hash("sha256", bytes);
}

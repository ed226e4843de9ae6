/**
 * What was read and found the last time, as a compiler keeps what it made of files that nobody touched: one line for
 * each item, under the hash of its files, and one for each long file. It may be deleted at any time, and is never believed when its key differs.
 * Rule R-CAT-125.
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
  /** What a long file says, by the hash of its text. */
  readonly values: {
    find(text: string): unknown;
    keep(text: string, value: unknown): void;
  };
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

/** One line, under the hash of what it stands for. */
type Entry = ItemEntry | { readonly hash: string; readonly value: unknown };

interface ItemEntry {
  readonly hash: string;
  readonly item: KeptItem;
  readonly findings?: readonly ItemFinding[];
}

export function openKept(file: string, keys: KeptKeys): KeptCatalogue {
  const before = readKept(file, keys);
  const entries = new Map(before.entries);
  const used = new Set<string>();
  const byVersion = new Map(
    [...entries.values()].flatMap((one) => ("item" in one ? [[one.item.version, one.hash]] : [])),
  );
  let head: Head = { ...keys, today: before.today };

  function find(hash: string): Entry | undefined {
    const entry = entries.get(hash);
    if (entry !== undefined) used.add(hash);
    return entry;
  }

  function keep(entry: Entry): void {
    entries.set(entry.hash, entry);
    used.add(entry.hash);
  }

  function itemOf(version: string): ItemEntry | undefined {
    const entry = entries.get(byVersion.get(version) ?? "");
    return entry !== undefined && "item" in entry ? entry : undefined;
  }

  return {
    readings: {
      find(files) {
        const entry = find(files);
        return entry !== undefined && "item" in entry ? entry.item : undefined;
      },
      keep(files, item) {
        keep({ hash: files, item });
        byVersion.set(item.version, files);
      },
      values: {
        find(text) {
          const entry = find(text);
          return entry !== undefined && "value" in entry ? entry.value : undefined;
        },
        keep: (text, value) => keep({ hash: text, value }),
      },
    },
    findingsOn(today) {
      if (head.today !== today) {
        for (const one of entries.values())
          if ("item" in one) entries.set(one.hash, { hash: one.hash, item: one.item });
      }
      head = { ...keys, today };
      return {
        find: (version) => itemOf(version)?.findings,
        keep(version, findings) {
          const entry = itemOf(version);
          if (entry !== undefined) entries.set(entry.hash, { ...entry, findings });
        },
      };
    },
    save() {
      const kept = [...entries.values()].filter(({ hash }) => used.has(hash));
      const fresh = kept.filter((one) => before.entries.get(one.hash) !== one);
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
    const lines = linesOf(readFileSync(file));
    const head = JSON.parse(lines.next().value ?? "") as Head;
    if (head.readings !== keys.readings) return nothing;
    const entries = Array.from(lines, (line) => JSON.parse(line) as Entry);
    return {
      holds: true,
      today: head.around === keys.around ? head.today : null,
      entries: new Map(entries.map((entry) => [entry.hash, entry])),
      lines: entries.length,
    };
  } catch {
    return nothing;
  }
}

/** One at a time: as one text they would take more memory than all that they say. */
function* linesOf(bytes: Buffer): Generator<string, undefined> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    yield bytes.toString("utf8", from, to);
    from = to + 1;
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

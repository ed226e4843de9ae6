/**
 * What the database adds to its files goes to the disk soon, a little at a time. It adds each page by writing zeros, which
 * the system keeps to itself for half a minute and then sends with all the others, and whoever commits waits behind them
 * (100 to 500 ms at some thousand commands a second, ADR 0005). What the database writes later it sends by itself
 * (`checkpoint_flush_after`, `bgwriter_flush_after`).
 */
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface WriteBack {
  stop(): Promise<void>;
}

export interface WriteBackOptions {
  /** Folder whose files are sent; undefined as long as somebody else does it. Asked at each look. */
  readonly folder: () => Promise<string | undefined>;
  /**
   * A file that the disk does not take. The system tells that once, and has told us: the database would believe its file
   * whole. It has to begin again from its journal, as it does when it finds out itself.
   */
  readonly onLost: (error: unknown) => void;
  /** Between two looks for files that have grown, in milliseconds. */
  readonly lookMs?: number;
  /** Between two rounds over those that grow, in milliseconds. */
  readonly roundMs?: number;
  /** Waits until the file's contents are on the disk. */
  readonly send?: (path: string) => Promise<void>;
}

/** Sizes in bytes, by the name of the file. */
type Sizes = Map<string, number>;

const LOOK_MS = 5_000;
const ROUND_MS = 100;
/** A disk of these days takes it in a millisecond or two; less would only make more trips. */
export const PIECE = 256 * 1024;

/** What the disk says when it does not keep a file. A system that cannot send one says something else, and loses nothing. */
const LOSSES: ReadonlySet<unknown> = new Set(["EIO", "ENOSPC", "EDQUOT"]);

export function startWriteBack(options: WriteBackOptions): WriteBack {
  const { folder, onLost, lookMs = LOOK_MS, roundMs = ROUND_MS, send = sendFile } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = run();

  async function run(): Promise<void> {
    let known: Sizes = new Map();
    while (!signal.aborted) {
      const place = await folder().catch(() => undefined);
      const sizes: Sizes = place === undefined ? new Map() : await sizesIn(place);
      const growing = new Map([...sizes.keys()].flatMap((name) => grownIn(name, known, sizes)));
      if (place === undefined || growing.size === 0) await moment(lookMs);
      else await follow(place, growing);
      known = new Map([...sizes, ...growing]);
    }
  }

  /** @param sent sizes up to which they were sent */
  async function follow(place: string, sent: Sizes): Promise<void> {
    const until = performance.now() + lookMs;
    while (performance.now() < until && !signal.aborted) {
      for (const [name, before] of sent) {
        const path = join(place, name);
        const size = (await sizeOf(path)) ?? 0;
        if (size < before + PIECE) continue;
        sent.set(name, size);
        await send(path).catch(tellLoss);
      }
      await moment(roundMs);
    }
  }

  function tellLoss(error: unknown): void {
    if (error instanceof Error && "code" in error && LOSSES.has(error.code)) onLost(error);
  }

  async function moment(ms: number): Promise<void> {
    await pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
  }

  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** A file that is new is one that grows. Nothing is known at the first look. */
function grownIn(name: string, before: Sizes, now: Sizes): readonly (readonly [name: string, size: number])[] {
  const size = now.get(name) ?? 0;
  const last = before.size === 0 ? size : (before.get(name) ?? 0);
  return last === size ? [] : [[name, Math.min(last, size)]];
}

async function sizesIn(folder: string): Promise<Sizes> {
  const sizes: Sizes = new Map();
  for (const name of await readdir(folder).catch(() => [])) {
    const size = await sizeOf(join(folder, name));
    if (size !== undefined) sizes.set(name, size);
  }
  return sizes;
}

/** Undefined where there is no file any more. */
async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.size;
}

/** @throws what the disk says; a table that was dropped meanwhile is nobody's loss */
async function sendFile(path: string): Promise<void> {
  const file = await open(path, "r").catch(() => undefined);
  if (file === undefined) return;
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

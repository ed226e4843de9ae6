import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PIECE, startWriteBack, type WriteBack, type WriteBackOptions } from "./write-back.ts";

describe("what the database adds to its files is sent to the disk soon", () => {
  let folder: string;
  let sent: string[];
  let lost: unknown[];
  let looks: number;
  let writeBack: WriteBack;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bancheng-write-back-"));
    sent = [];
    lost = [];
    looks = 0;
  });

  afterEach(async () => {
    await writeBack.stop();
    rmSync(folder, { recursive: true });
  });

  function start(options: Partial<WriteBackOptions> = {}): void {
    writeBack = startWriteBack({
      folder: async () => placed(folder),
      onLost: (error) => lost.push(error),
      lookMs: 40,
      roundMs: 5,
      send: async (path) => void sent.push(basename(path)),
      ...options,
    });
  }

  function placed<Place>(place: Place): Place {
    looks += 1;
    return place;
  }

  /** Resolves when all files have been looked at since: the look under way does not count. */
  async function looked(): Promise<void> {
    const from = looks;
    await expect.poll(() => looks, { timeout: 10_000 }).toBeGreaterThanOrEqual(from + 3);
  }

  const grow = (name: string, bytes: number) => appendFileSync(join(folder, name), Buffer.alloc(bytes));

  test("a file that grows is sent each time that a piece has been added; one that rests is not", async () => {
    grow("rests", 4 * PIECE);
    grow("grows", PIECE);
    start();
    await looked();
    expect(sent).toEqual([]);
    grow("grows", PIECE);
    await expect.poll(() => sent).toEqual(["grows"]);
    grow("grows", PIECE + 1);
    await expect.poll(() => sent).toEqual(["grows", "grows"]);
    await looked();
    expect(sent).toHaveLength(2);
  });

  test("little is added up until it is a piece", async () => {
    grow("grows", 1);
    start();
    await looked();
    grow("grows", PIECE / 2);
    await looked();
    expect(sent).toEqual([]);
    grow("grows", PIECE / 2);
    await expect.poll(() => sent).toEqual(["grows"]);
  });

  test("a file that is new is one that grows; one that is gone is nobody's loss", async () => {
    grow("old", 1);
    start({ send: undefined });
    await looked();
    grow("new", 2 * PIECE);
    grow("old", 2 * PIECE);
    rmSync(join(folder, "old"));
    await looked();
    expect(lost).toEqual([]);
    await writeBack.stop();
    start();
    await looked();
    grow("newer", 2 * PIECE);
    await expect.poll(() => sent).toEqual(["newer"]);
  });

  test("what the disk does not keep is told, and not that a system cannot send", async () => {
    grow("grows", 1);
    const loss = Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" });
    const answers = [Object.assign(new Error("EINVAL: invalid argument, fdatasync"), { code: "EINVAL" }), loss];
    start({ send: () => Promise.reject(answers.shift()) });
    await looked();
    grow("grows", PIECE);
    await expect.poll(() => answers).toEqual([loss]);
    grow("grows", PIECE);
    await expect.poll(() => lost).toEqual([loss]);
  });

  test("nothing is sent while somebody else does it, and it begins when they have gone", async () => {
    let place: string | undefined;
    grow("grows", 1);
    start({ folder: async () => placed(place) });
    await looked();
    grow("grows", 2 * PIECE);
    await looked();
    expect(sent).toEqual([]);
    place = folder;
    await looked();
    grow("grows", PIECE);
    await expect.poll(() => sent).toEqual(["grows"]);
  });
});

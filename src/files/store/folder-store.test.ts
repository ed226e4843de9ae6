import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FileStore } from "../../app/ports/file-store.ts";
import { type FileId, ok, refuse } from "../../core/shared/index.ts";
import { openFolderStore } from "./index.ts";

const masterKey = Buffer.alloc(32, 3);
const anything = { maxBytes: Number.POSITIVE_INFINITY, accept: () => ok(undefined) };

let folder = "";
let store: FileStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bancheng-files-"));
  store = await openFolderStore({ folder, masterKey });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function kept(content: Uint8Array): Promise<FileId> {
  const put = await store.put([content], anything);
  if (!put.ok) throw new Error(put.refusal.code);
  return put.value.id;
}

async function contentOf(from: FileStore, id: FileId): Promise<Buffer | null> {
  const stream = await from.open(id);
  if (stream === null) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function filesOnDisk(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function onlyFile(): string {
  const [path] = filesOnDisk();
  if (path === undefined) throw new Error("there is no file");
  return path;
}

describe("a folder of files", () => {
  test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_003])(
    "R-FIL-01 %i bytes come back as they went in",
    async (size) => {
      const content = randomBytes(size);
      const id = await kept(content);
      expect(id).toBe(createHash("sha256").update(content).digest("hex"));
      expect(await contentOf(store, id)).toEqual(content);
    },
  );

  test("however the content is cut into pieces, it is one file", async () => {
    const content = randomBytes(200_001);
    const id = await kept(content);
    async function* pieces() {
      for (let at = 0; at < content.length; at += 7_777) yield content.subarray(at, at + 7_777);
    }
    expect(await store.put(pieces(), anything)).toMatchObject({ ok: true, value: { id, size: 200_001 } });
    expect(filesOnDisk()).toHaveLength(1);
    expect(await contentOf(store, id)).toEqual(content);
  });

  test("the first and the last bytes are shown to whoever accepts", async () => {
    const content = randomBytes(300_000);
    const put = await store.put([content.subarray(0, 100_000), content.subarray(100_000)], {
      ...anything,
      accept: (seen) => ok({ head: Buffer.from(seen.head), tail: Buffer.from(seen.tail), size: seen.size }),
    });
    expect(put).toMatchObject({
      ok: true,
      value: { accepted: { head: content.subarray(0, 65_536), tail: content.subarray(-65_536), size: 300_000 } },
    });
  });

  test("R-FIL-02 nothing of a file can be read on disk without the master key", async () => {
    const secret = Buffer.from("住址：澄河区柳荫路18号".repeat(100));
    const id = await kept(secret);
    expect(readFileSync(onlyFile()).includes("柳荫路")).toBe(false);
    const stranger = await openFolderStore({ folder, masterKey: Buffer.alloc(32, 4) });
    await expect(contentOf(stranger, id)).rejects.toThrow();
  });

  test("R-FIL-03 what is too large or not accepted leaves nothing behind", async () => {
    const large = await store.put([randomBytes(11)], { ...anything, maxBytes: 10 });
    expect(large).toEqual({ ok: false, refusal: { code: "file/too-large", maxBytes: 10 } });
    const refused = await store.put([randomBytes(11)], { ...anything, accept: () => refuse({ code: "no" }) });
    expect(refused).toEqual({ ok: false, refusal: { code: "no" } });
    async function* broken() {
      yield randomBytes(100_000);
      throw new Error("the line broke");
    }
    await expect(store.put(broken(), anything)).rejects.toThrow("the line broke");
    expect(filesOnDisk()).toEqual([]);
  });

  test("R-FIL-04 a byte changed, a chunk cut off or another file in its place does not open", async () => {
    const content = randomBytes(150_000);
    const id = await kept(content);
    const path = onlyFile();
    const bytes = readFileSync(path);
    const changed = Buffer.from(bytes);
    changed[90_000] = (changed[90_000] ?? 0) ^ 1;
    writeFileSync(path, changed);
    await expect(contentOf(store, id)).rejects.toThrow();
    for (const length of [64, 64 + 65_552, bytes.length - 1, 10]) {
      writeFileSync(path, bytes.subarray(0, length));
      await expect(contentOf(store, id)).rejects.toThrow();
    }
    rmSync(path);
    await kept(Buffer.from("another"));
    writeFileSync(path, readFileSync(onlyFile()));
    await expect(contentOf(store, id)).rejects.toThrow();
  });

  test("an id that is no id names no file, wherever it points", async () => {
    for (const id of ["../../etc/passwd", "", "A".repeat(64), "0".repeat(63)]) {
      expect(await store.has(id as FileId)).toBe(false);
      expect(await store.open(id as FileId)).toBeNull();
    }
    expect(await store.open("0".repeat(64) as FileId)).toBeNull();
  });

  test("R-FIL-10 a writer that is killed leaves whole files only, and every one that it acknowledged", async () => {
    const writer = `
      const { openFolderStore } = await import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)});
      const { randomBytes } = await import("node:crypto");
      const store = await openFolderStore({ folder: ${JSON.stringify(folder)}, masterKey: Buffer.alloc(32, 3) });
      const terms = { maxBytes: Infinity, accept: () => ({ ok: true, value: null }) };
      const write = async () => {
        for (;;) {
          const kept = await store.put([randomBytes(200_000)], terms);
          process.stdout.write(kept.value.id + "\\n");
        }
      };
      await Promise.all([write(), write(), write(), write()]);`;
    for (const lifeMs of [150, 250, 400]) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", writer], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.on("data", (chunk) => {
        said += chunk;
      });
      await once(child.stdout, "data");
      await new Promise((resolve) => setTimeout(resolve, lifeMs));
      child.kill("SIGKILL");
      await once(child, "close");
      const acknowledged = said.match(/[0-9a-f]{64}(?=\n)/g) ?? [];
      expect(acknowledged.length).toBeGreaterThan(0);
      const standing = filesOnDisk().filter((path) => !path.endsWith(".partial"));
      const ids = standing.map((path) => basename(path));
      expect(ids).toEqual(expect.arrayContaining(acknowledged));
      for (const id of ids) {
        const content = await contentOf(store, id as FileId);
        expect(
          createHash("sha256")
            .update(content ?? "")
            .digest("hex"),
        ).toBe(id);
      }
    }
  });

  test("what a crash left half written is swept away the day after, what is being written stays", async () => {
    const old = join(folder, ".incoming", "old.partial");
    const fresh = join(folder, ".incoming", "fresh.partial");
    writeFileSync(old, "x");
    writeFileSync(fresh, "x");
    utimesSync(old, new Date(0), new Date(0));
    await openFolderStore({ folder, masterKey });
    expect(filesOnDisk()).toEqual([fresh]);
  });
});

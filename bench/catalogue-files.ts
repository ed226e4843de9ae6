/**
 * How long `./bancheng catalogue check DIR` takes on 5,000 folders, from the first word to the last: the first time, again
 * when nothing is different, and after one item was edited.
 */
import { spawn } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { stringify } from "yaml";
import type { ItemSource } from "../src/app/catalogue/district-source.ts";
import type { ListEntry } from "../src/core/catalog/index.ts";
import { itemAsYaml, readDistrict } from "../src/files/district/index.ts";
import { rawOf } from "../src/files/lists/schema.ts";
import { grown, grownLists } from "./catalogue.ts";

export interface CatalogueFileTimes {
  readonly folders: number;
  /** Everything read, compiled and checked. */
  readonly first_ms: number;
  /** Nothing is different; median of five. */
  readonly again_ms: number;
  /** One item was edited; median of five. */
  readonly edited_ms: number;
}

const FOLDERS = 5_000;
const PROJECT = resolve(import.meta.dirname, "..");
const DEMO = join(PROJECT, "districts/demo");

export async function benchCatalogueFiles(): Promise<CatalogueFileTimes> {
  const folder = mkdtempSync(join(tmpdir(), "bancheng-folders-"));
  try {
    const items = await writeFolders(join(folder, "district"));
    const check = () => timeOfCheck([join(folder, "district")], { BANCHENG_DATA_DIR: join(folder, "data") });
    const first = await check();
    const again = await median(check);
    let edited = 0;
    const edit = () => {
      appendFileSync(join(folder, "district/catalogue", items[edited++]?.folder ?? "", "item.yaml"), "# edited\n");
      return check();
    };
    return { folders: items.length, first_ms: first, again_ms: again, edited_ms: await median(edit) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeFolders(dir: string): Promise<readonly ItemSource[]> {
  const read = await readDistrict(DEMO);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
  const items = grown(read.value.items, FOLDERS).map((item, n) => ({
    ...item,
    folder: `item-${n}`,
    like: item.folder,
  }));
  cpSync(DEMO, dir, { recursive: true });
  rmSync(join(dir, "catalogue"), { recursive: true });
  for (const { folder, like, spec } of items) {
    cpSync(join(DEMO, "catalogue", like), join(dir, "catalogue", folder), { recursive: true });
    writeFileSync(join(dir, "catalogue", folder, "item.yaml"), itemAsYaml(spec));
  }
  for (const [list, entries] of Object.entries(grownLists(read.value.lists ?? {}, items))) {
    const raw = (entries as readonly ListEntry[]).map(rawOf);
    writeFileSync(join(dir, "lists", `${list}.yaml`), stringify({ entries: raw }, { lineWidth: 0, version: "1.2" }));
  }
  return items;
}

/** Of the whole command as somebody types it, in milliseconds; its answer is thrown away. */
export function timeOfCheck(what: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> {
  const from = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(join(PROJECT, "bancheng"), ["catalogue", "check", ...what, "--json"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, ...environment },
    });
    child.once("error", fail);
    child.once("exit", (code) =>
      code === 0 || code === 1
        ? done(Math.round(performance.now() - from))
        : fail(new Error(`catalogue check ended with ${code}`)),
    );
  });
}

async function median(one: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) times.push(await one());
  return times.sort((a, b) => a - b)[2] ?? 0;
}

if (import.meta.main) console.log(JSON.stringify(await benchCatalogueFiles()));

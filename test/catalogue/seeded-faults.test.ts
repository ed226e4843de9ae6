/** The check that an office runs, on broken copies of the demonstration district. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCatalogueCommand } from "../../src/main/catalogue-check.ts";
import { parseConfig } from "../../src/main/config.ts";
import { projectFile } from "../support/shared-data.ts";
import { type Patch, SEEDED_FAULTS } from "./seeded-faults.ts";

const DEMO = projectFile("districts/demo");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bancheng-faults-"));
  cpSync(DEMO, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function errorsOf(): Promise<readonly { readonly code: string; readonly place: string }[]> {
  const request = { what: { folder, fresh: true }, language: "en", progress: () => undefined } as const;
  const findings = await checkCatalogueCommand(parseConfig({}, folder), request);
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, place, message, mend }) => {
      expect(message).not.toBe("");
      expect(mend).not.toBe("");
      return { code, place };
    });
}

async function errorsWith(patches: readonly Patch[]) {
  const restore: (() => void)[] = [];
  try {
    for (const patch of patches) restore.unshift(patched(patch));
    return await errorsOf();
  } finally {
    for (const undo of restore) undo();
  }
}

/** Gives back what takes the patch away again. */
function patched({ file, from, to }: Patch): () => void {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = from === undefined ? `${before}${to}` : replaced(before, from, to);
  if (after === before) throw new Error(`${file} does not say ${from}`);
  writeFileSync(path, after);
  return () => writeFileSync(path, before);
}

/** The first place where it stands as it is written; else, as a pattern. */
function replaced(text: string, from: string, to: string): string {
  return text.includes(from) ? text.replace(from, () => to) : text.replace(new RegExp(from), to);
}

describe("catalogue check on the demonstration district", () => {
  test("finds no error in it as it stands", async () => {
    expect(await errorsOf()).toEqual([]);
  });

  test("knows twenty-four faults by number", () => {
    expect(SEEDED_FAULTS.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  test.each(SEEDED_FAULTS.map((fault) => [fault.number, fault.says, fault] as const))(
    "%i %s",
    async (_number, _says, { patches, finds }) => {
      const errors = await errorsWith(patches);
      expect(errors).toEqual(expect.arrayContaining([...finds]));
      // Nothing else is blamed: every error is of what was broken, or of what calls it.
      const folders = new Set(finds.map(({ place }) => place.split(":")[0]));
      const codes = new Set([...finds.map(({ code }) => code), "catalog/call-unpublished"]);
      const elsewhere = errors.filter(({ code, place }) => !codes.has(code) && !folders.has(place.split(":")[0]));
      expect(elsewhere).toEqual([]);
    },
  );
});

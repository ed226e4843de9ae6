import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileDistrict } from "../../app/catalogue/compile-district.ts";
import { instant } from "../../core/shared/index.ts";
import { readDistrict } from "./read-district.ts";

const DEMO = join(import.meta.dirname, "../../../districts/demo");
const NOW = instant("2026-11-23T09:00:00+08:00");
const STREET = "emergency-assistance";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bancheng-basic-"));
  await cp(DEMO, folder, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function street() {
  const read = await readDistrict(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
  const at = read.value.items.findIndex((item) => item.folder === STREET);
  const item = read.value.items[at];
  if (item === undefined) throw new Error("the street has no such item");
  return { item, findings: compileDistrict(read.value, NOW)[at]?.findings.map(({ code }) => code) ?? [] };
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  await writeFile(join(folder, file), text.replace(from, to));
}

describe("R-CAT-87 the basic catalogue", () => {
  test("R-CAT-87 what a street leaves out is the city's, and its own completion stands beside it", async () => {
    const { item, findings } = await street();
    expect(item.spec.conditions.map(({ id }) => id)).toEqual(["emergency"]);
    expect(item.spec.legalBases.map(({ law }) => law)).toEqual(["jiuzhu", "jiuzhu"]);
    expect(item.spec.promise?.limit).toEqual({ amount: 24, unit: "h" });
    expect(findings).not.toContain("catalog/basic-locked");
  });

  test("R-CAT-87 a new edition is inherited at once, as another version", async () => {
    const before = await street();
    await edit(`basic/${STREET}.yaml`, "情况紧急", "情况十分紧急");
    const after = await street();
    expect(after.item.version).not.toBe(before.item.version);
    expect(JSON.stringify(after.item.spec.conditions)).toContain("情况十分紧急");
  });

  test("R-CAT-87 who says otherwise is told the place, and the item is not published", async () => {
    await edit(`catalogue/${STREET}/item.yaml`, "\nstops: []", "\nlegalBases: [jiuzhu §37]\nstops: []");
    expect((await street()).findings).toContain("catalog/basic-locked");
  });
});

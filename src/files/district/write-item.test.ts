import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFile } from "../../../test/support/shared-data.ts";
import { itemAsYaml, readDistrict } from "./index.ts";

test("an item that is written is read as it was: every item of the demonstration district", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bancheng-write-"));
  cpSync(projectFile("districts/demo"), folder, { recursive: true });
  const before = await readDistrict(folder);
  if (!before.ok) throw new Error(JSON.stringify(before.refusal.findings));
  for (const { folder: name, spec } of before.value.items)
    writeFileSync(join(folder, "catalogue", name, "item.yaml"), itemAsYaml(spec));
  const after = await readDistrict(folder);
  rmSync(folder, { recursive: true });
  if (!after.ok) throw new Error(JSON.stringify(after.refusal.findings));
  expect(after.value.items.map(({ spec }) => spec)).toEqual(before.value.items.map(({ spec }) => spec));
});

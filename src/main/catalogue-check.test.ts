import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFile } from "../../test/support/shared-data.ts";
import { catalogueCheckCommand } from "../cli/catalogue.ts";
import { checkCatalogueCommand } from "./catalogue-check.ts";
import { parseConfig } from "./config.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bancheng-check-"));
  cpSync(projectFile("districts/demo"), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = catalogueCheckCommand((request) => checkCatalogueCommand(parseConfig({ BANCHENG_DATA_DIR: join(folder, "data") }, folder), request));

async function check(...argv: string[]) {
  const { exitCode, value, text } = await command.run(argv, { progress: () => undefined });
  const findings = value.findings as unknown as readonly Record<string, string>[];
  return { exitCode, text: text ?? "", findings };
}

function change(file: string, from: string, to: string): () => void {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  if (!before.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(path, before.replace(from, to));
  return () => writeFileSync(path, before);
}

describe("catalogue check", () => {
  test("the demonstration district has no errors", async () => {
    const { exitCode, findings } = await check(folder);
    expect(findings.filter((one) => one.severity === "error")).toEqual([]);
    expect(exitCode).toBe(0);
  });

  test("an error says where, why, by which rule, and what to do, in the language asked for", async () => {
    const restore = change("catalogue/nurse-registration/item.yaml", "limit: 1wd", "limit: 90wd");
    const { exitCode, findings, text } = await check(folder);
    const english = await check(folder, "--language", "en");
    restore();
    expect(exitCode).toBe(1);
    expect(findings.filter((one) => one.severity === "error")).toEqual([
      {
        code: "catalog/promise-after-statute",
        severity: "error",
        place: "nurse-registration: promise.limit",
        message: "承诺时限 90wd 会晚于法定期限 20wd（从 any 起算时）。",
        basis: null,
        mend: "缩短承诺时限，或者改用与法定期限相同的单位。",
      },
    ]);
    expect(text).toContain("nurse-registration\n  错误  promise.limit  catalog/promise-after-statute\n");
    expect(english.findings.find((one) => one.severity === "error")?.mend).toContain("Shorten the promise");
  });

  test("files that cannot be read are told with their line", async () => {
    const restore = change("catalogue/nurse-registration/item.yaml", "limit: 1wd", "limit: soon");
    const { exitCode, findings } = await check(folder);
    restore();
    expect(exitCode).toBe(1);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: "district/limit", severity: "error" });
    expect(findings[0]?.place).toMatch(/^catalogue\/nurse-registration\/item\.yaml:\d+: promise\.limit$/);
    expect(findings[0]?.message).toContain("soon");
  });

  test.each([[[]], [["--jurisdiction", "990108", "--language", "de"]], [["dir", "--jurisdiction", "990108"]]])(
    "called wrongly it says how it is called: %j",
    async (argv) => {
      await expect(check(...argv)).rejects.toMatchObject({ code: "cli/usage" });
    },
  );
});

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

const command = catalogueCheckCommand((request) =>
  checkCatalogueCommand(parseConfig({ BANCHENG_DATA_DIR: join(folder, "data") }, folder), request),
);

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

  test("what is no folder is said in one word, not file by file", async () => {
    for (const path of [join(folder, "none"), join(folder, "district.yaml")])
      await expect(check(path)).rejects.toMatchObject({ code: "district/no-folder", facts: { folder: path } });
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

describe("what an earlier check kept", () => {
  const cache = () => join(folder, "data", "cache");
  const kept = () => {
    const [name = ""] = readdirSync(cache());
    return join(cache(), name);
  };
  const same = async () => expect(await check(folder)).toEqual(await check(folder, "--fresh"));

  test("R-CAT-125 it changes no answer, whatever is edited in between", async () => {
    await same();
    const edits = [
      ["catalogue/nurse-registration/item.yaml", "limit: 1wd", "limit: 90wd"],
      ["catalogue/nurse-registration/item.yaml", "limit: 1wd", "limit: soon"],
      ["catalogue/food-service-licence/flow.bpmn", "</bpmn:process>", "<bpmn:userTask id='Lost' /></bpmn:process>"],
      ["lists/power.yaml", "name: 护士执业注册", "name: 护士注册"],
      ["organisation/offices.yaml", "id: spj-market", "id: spj-other"],
      ["law/bases.yaml", "id: hushi", "id: nurses"],
    ] as const;
    for (const [file, from, to] of edits) {
      const restore = change(file, from, to);
      await same();
      restore();
      await same();
    }
  });

  test("an item that is called is checked with whoever calls it", async () => {
    const before = await check(folder);
    const restore = change(
      "catalogue/food-service-licence/item.yaml",
      "legalBases:\n  - shipin §35",
      "legalBases:\n  - nobody §35",
    );
    const { findings } = await check(folder);
    await same();
    restore();
    expect(findings.filter(({ place }) => place?.startsWith("open-restaurant")).map(({ code }) => code)).toContain(
      "catalog/call-unpublished",
    );
    expect(await check(folder)).toEqual(before);
  });

  test("folders that come, go and are renamed", async () => {
    const [here, there] = [join(folder, "catalogue/nurse-registration"), join(folder, "catalogue/nurses")];
    await check(folder);
    cpSync(here, there, { recursive: true });
    await same();
    expect((await check(folder)).findings.map(({ code }) => code)).toContain("district/duplicate-id");
    rmSync(here, { recursive: true });
    await same();
    cpSync(there, here, { recursive: true });
    rmSync(there, { recursive: true });
    await same();
  });

  test("it is believed only by its keys, and damage costs nothing but time", async () => {
    const restore = change("catalogue/nurse-registration/item.yaml", "limit: 1wd", "limit: 90wd");
    const whole = await check(folder);
    const lines = readFileSync(kept(), "utf8").trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(30);
    const forged = lines.slice(1).map((line) => JSON.stringify({ ...JSON.parse(line), findings: [] }));
    writeFileSync(kept(), [lines[0], ...forged].join("\n"));
    expect((await check(folder)).findings.length).toBeLessThan(whole.findings.length);
    writeFileSync(
      kept(),
      [JSON.stringify({ ...JSON.parse(lines[0] ?? ""), today: "2020-01-01" }), ...forged].join("\n"),
    );
    expect(await check(folder)).toEqual(whole);
    writeFileSync(
      kept(),
      [JSON.stringify({ ...JSON.parse(lines[0] ?? ""), readings: "another" }), ...forged].join("\n"),
    );
    expect(await check(folder)).toEqual(whole);
    writeFileSync(kept(), lines.join("\n").slice(0, -100));
    expect(await check(folder)).toEqual(whole);
    rmSync(cache(), { recursive: true });
    writeFileSync(cache(), "no folder");
    expect(await check(folder)).toEqual(whole);
    rmSync(cache());
    restore();
  });
});

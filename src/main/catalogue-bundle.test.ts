import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFile } from "../../test/support/shared-data.ts";
import { checkDistrict } from "../app/catalogue/check-district.ts";
import { catalogueBundleCommand } from "../cli/catalogue-bundle.ts";
import type { Instant } from "../core/shared/index.ts";
import { readDistrict } from "../files/district/index.ts";
import { bundleCommand } from "./catalogue-bundle.ts";

const NOW = Date.parse("2026-11-23T01:00:00Z") as Instant;
let district: string;
beforeAll(() => {
  district = mkdtempSync(join(tmpdir(), "bancheng-bundle-"));
  cpSync(projectFile("districts/demo"), district, { recursive: true });
});
afterAll(() => rmSync(district, { recursive: true, force: true }));

const command = catalogueBundleCommand((request) => bundleCommand(request, NOW));
const run = async (...argv: string[]) => command.run([...argv, "--in", district], { progress: () => undefined });
const GUESTHOUSE = ["business-registration", "food-service-licence", "public-place-health-licence"];
const FRAME = ["--code", "1199010800990101604990105019009", "--name", "“开民宿”一件事", "--basis", "yijianshi §3"];

describe("catalogue bundle", () => {
  test("R-CAT-90 tells of a bundle of the catalogue what is saved, why, and by when all is done", async () => {
    const { text, value, exitCode } = await run("open-restaurant");
    expect(exitCode).toBe(0);
    expect(text).toContain("材料: 10 份 → 6 份");
    expect(text).toContain("营业执照 — 办“经营主体设立登记”就会出这份证，由系统直接传过去");
    expect(value).toMatchObject({ path: { from: "2026-11-23", dueOn: "2026-12-01" } });
  });

  test("R-CAT-90 writes the table as a page, in the language asked for, with the law of what is kept", async () => {
    const { text = "" } = await run("open-restaurant", "--html", "--language", "en");
    expect(text).toContain('<th>Papers</th><td class="n">10</td><td class="n">4</td><td class="n">6</td>');
    expect(text).toContain("《中华人民共和国市场主体登记管理条例》第十六条");
    expect(text).not.toMatch(/\{\{|undefined/);
  });

  test("R-CAT-97 drafts the item of a new bundle, in which nothing is wrong", async () => {
    const folder = join(district, "catalogue/open-guesthouse");
    await run(...GUESTHOUSE, ...FRAME, "--write", folder);
    expect(readFileSync(join(folder, "flow.bpmn"), "utf8")).toContain("<bpmndi:BPMNShape");
    const read = await readDistrict(district);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
    const findings = checkDistrict(read.value, NOW).filter(({ place }) => place.startsWith("open-guesthouse"));
    expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
    await expect(run(...GUESTHOUSE, ...FRAME, "--write", folder)).rejects.toMatchObject({ code: "bundle/folder" });
    rmSync(folder, { recursive: true });
  });

  test("R-CAT-97 a draft as YAML says what the bundle of the catalogue says", async () => {
    const { text = "" } = await run("open-restaurant", "--yaml");
    expect(text).toContain("limit: 6wd");
    expect(text).toContain("- shichang §16");
  });

  test.each([
    [["open-restaurant", "--basis", "xuke §1"], "cli/usage"],
    [[], "cli/usage"],
    [["no-such-item"], "item/not-found"],
    [["food-service-licence"], "bundle/too-few"],
    [[...GUESTHOUSE, "--yaml"], "bundle/frame-missing"],
    [[...GUESTHOUSE, "--yaml", "--code", "1", "--name", "x", "--basis", "§§"], "bundle/basis"],
  ])("says what is wrong: %j", async (argv, code) => {
    await expect(run(...argv)).rejects.toMatchObject({ code });
  });
});

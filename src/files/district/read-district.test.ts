import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFile } from "../../../test/support/shared-data.ts";
import { type DistrictFinding, readDistrict } from "./index.ts";

const DEMO = projectFile("districts/demo");
const ITEM = "catalogue/food-service-licence/item.yaml";
let dir = "";

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "district-"));
});

afterAll(async () => {
  await rm(dir, { recursive: true });
});

/** Findings in a copy of the demonstration district in which one file says something else. */
async function findingsAfter(file: string, change: (text: string) => string): Promise<readonly DistrictFinding[]> {
  await cp(DEMO, dir, { recursive: true });
  const text = await readFile(join(dir, file), "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(join(dir, file), changed);
  const read = await readDistrict(dir);
  return read.ok ? [] : read.refusal.findings;
}

/** What one change in the sample item leads to. */
function itemFindings(from: string, to: string) {
  return findingsAfter(ITEM, (text) => text.replace(from, to));
}

describe("a district's files", () => {
  test("a key that nobody reads is a finding with its file, path and line", async () => {
    expect(await itemFindings("keywords:", "keyword:")).toEqual([
      { code: "district/shape", file: ITEM, path: "keywords", line: 2, expected: "present" },
      { code: "district/unknown-key", file: ITEM, path: "keyword", line: 14 },
    ]);
  });

  test("R-ABS-03 a document of absence has its article, number, day of issue and day of force", async () => {
    const file = "law/absence.yaml";
    const told = async (from: string, to: string, where = file) =>
      (await findingsAfter(where, (text) => text.replace(from, to))).map(({ code, path }) => [code, path]);
    const missing = [["district/absence-document", "documents[0].law"]];
    expect(await told("law: binglian §5", "law: binglian")).toEqual(missing);
    const withoutNumber = await told("documentNumber: 澄政办发〔2026〕5号, ", "", "law/bases.yaml");
    expect(withoutNumber).toEqual([...missing, ["district/absence-document", "documents[1].law"]]);
    expect(await told("law: binglian §5", "law: nowhere §5")).toEqual([
      ["district/unknown-reference", "documents[0].law"],
    ]);
    expect(await told("issuedOn: 2026-03-20", "issuedOn: 2026-04-02")).toEqual([
      ["district/absence-document", "documents[0].issuedOn"],
    ]);
    expect(await told("id: binglian-visit", "id: binglian")).toEqual([["district/duplicate-id", "documents[1].id"]]);
    expect(await told("[opinion]", "[decision]")).toEqual([["district/shape", "documents[0].standsFor[0]"]]);
  });

  test("a wrong value is told with what belongs there", async () => {
    const [found, ...rest] = await itemFindings("mode: review-and-decide", "mode: whatever");
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      code: "district/shape",
      path: "decision.mode",
      expected: "sole | review-and-decide | collegial",
    });
  });

  test("of a part that may be left out, the part is told and not that it might be nothing", async () => {
    const found = await itemFindings("authority: agency-head", "authority: anybody");
    expect(found.map(({ code, path }) => [code, path])).toEqual([["district/shape", "extension.authority"]]);
    const keys = await itemFindings("  maximum: 5wd\n  authority", "  max: 5wd\n  authority");
    expect(keys.map(({ code, path }) => [code, path])).toEqual(
      expect.arrayContaining([
        ["district/unknown-key", "extension.max"],
        ["district/shape", "extension.maximum"],
      ]),
    );
  });

  test("a broken line of YAML is told with its line", async () => {
    const [found] = await itemFindings("name: 食品经营许可（餐饮服务）新办", 'name: "食品');
    expect(found).toMatchObject({ code: "district/yaml", file: ITEM, path: "" });
    expect(found?.line).toBeGreaterThan(1);
  });

  test("a key that stands twice is told, not the later one taken", async () => {
    const [found] = await itemFindings("handling: new", "handling: new\nhandling: change");
    expect(found).toMatchObject({ code: "district/yaml", file: ITEM });
  });

  test("a limit is a number and a unit", async () => {
    expect(await itemFindings("limit: 6wd", "limit: 六天")).toMatchObject([
      { code: "district/limit", path: "promise.limit", found: "六天" },
    ]);
  });

  test("a reference to law names a law and an article", async () => {
    expect(await itemFindings("  - shipin §35\n", "  - 食品安全法第35条\n")).toMatchObject([
      { code: "district/basis", path: "legalBases[0]", found: "食品安全法第35条" },
    ]);
  });

  test("a form with a slip is told with the form's own finding", async () => {
    expect(await itemFindings("kind: creditCode", "kind: creditcode")).toMatchObject([
      { code: "district/form", path: "form.sections[0].fields[1].kind", found: "form/spec-kind-unknown" },
    ]);
  });

  test("a flow with an id that is not ASCII is told with the element", async () => {
    const flow = "catalogue/food-service-licence/flow.bpmn";
    const found = await findingsAfter(flow, (text) => text.replaceAll('"review"', '"审查"'));
    expect(found[0]).toMatchObject({ code: "district/bpmn", file: flow });
  });

  test("a drawing that several items have alike is told at each of them, and one that differs is read for itself", async () => {
    await cp(DEMO, dir, { recursive: true });
    const flowOf = (folder: string) => join(dir, `catalogue/${folder}/flow.bpmn`);
    const [one, same, other] = ["food-service-licence", "food-licence-renewal", "food-licence-change"] as const;
    const broken = (await readFile(flowOf(one), "utf8")).replaceAll('"review"', '"审查"');
    await writeFile(flowOf(one), broken);
    await writeFile(flowOf(same), broken);
    await writeFile(flowOf(other), broken.replaceAll('"审查"', '"复核"'));
    const read = await readDistrict(dir);
    const told = read.ok ? [] : read.refusal.findings.filter(({ code }) => code === "district/bpmn");
    const folders = (word: string) => [
      ...new Set(told.flatMap(({ file, found }) => (found?.includes(word) ? [file.split("/")[1]] : []))),
    ];
    expect(folders("审查")).toEqual([same, one]);
    expect(folders("复核")).toEqual([other]);
  });

  test("decisions that cannot be read are told with the file and the place", async () => {
    const table = "catalogue/food-service-licence/visit.dmn";
    expect(await findingsAfter(table, (text) => text.replace('id="rule-canteen"', 'id="食堂"'))).toMatchObject([
      { code: "district/dmn", file: table, found: "dmn/id-malformed: 食堂" },
    ]);
  });

  test("references go to what is there", async () => {
    const posts = "organisation/posts.yaml";
    const found = await findingsAfter(posts, (text) => text.replace("office: spj-market\n", "office: spj-markt\n"));
    expect(found).toMatchObject([{ code: "district/unknown-reference", file: posts, found: "spj-markt" }]);
    expect(await itemFindings("themes: [l-permit, p-work]", "themes: [l-permits]")).toMatchObject([
      { code: "district/unknown-reference", file: ITEM, path: "themes[0]", expected: "theme" },
    ]);
  });

  test("a code with a wrong check digit is told, not mended", async () => {
    const bodies = "organisation/bodies.yaml";
    const found = await findingsAfter(bodies, (text) => text.replace("11990108009901024T", "11990108009901024A"));
    expect(found).toMatchObject([{ code: "district/identity", file: bodies, path: "bodies[1].creditCode" }]);
  });

  test("two bodies do not number their papers alike", async () => {
    const bodies = "organisation/bodies.yaml";
    const found = await findingsAfter(bodies, (text) => text.replace("paperPrefix: 澄教", "paperPrefix: 澄审批"));
    expect(found).toMatchObject([
      { code: "district/duplicate-id", file: bodies, path: "bodies[1].paperPrefix", found: "澄审批" },
    ]);
  });

  test("a file that is missing is named", async () => {
    const empty = join(dir, "empty");
    await mkdir(empty);
    const read = await readDistrict(empty);
    const files = read.ok ? [] : read.refusal.findings.map(({ code, file }) => `${code} ${file}`);
    expect(files).toContain("district/file-missing district.yaml");
  });

  test("the version of an item changes with any of its files, and only with them", async () => {
    await cp(DEMO, dir, { recursive: true });
    const first = await readDistrict(dir);
    await writeFile(join(dir, "catalogue/food-service-licence/flow.bpmn"), await addComment());
    const second = await readDistrict(dir);
    if (!first.ok || !second.ok) expect.fail("does not load");
    const changed = first.value.items.filter((item, at) => item.version !== second.value.items[at]?.version);
    expect(changed.map((item) => item.folder)).toEqual(["food-service-licence"]);
  });

  async function addComment(): Promise<string> {
    return `${await readFile(join(dir, "catalogue/food-service-licence/flow.bpmn"), "utf8")}\n<!-- -->\n`;
  }
});

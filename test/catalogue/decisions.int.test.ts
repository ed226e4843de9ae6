/** A version of an item carries the tables that it decides by: a case decides by those that it began with. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyFlow, evolveFlow, startFlow } from "../../src/core/flow/index.ts";
import type { ItemCode } from "../../src/core/shared/index.ts";
import { type CatalogueUnderTest, DEMO, DEMO_FOLDER, openTestCatalogue } from "../support/catalogue.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const ITEM = "1199010800990101604990105002000" as ItemCode;
/** 开餐馆 calls the item: it is published only while that is. */
const BUNDLE = "1199010800990101604990105019000" as ItemCode;
const TABLE = "catalogue/food-service-licence/visit.dmn";

let database: TestDatabase;
let catalogue: CatalogueUnderTest;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  catalogue = openTestCatalogue(database.appUrl);
  folder = mkdtempSync(join(tmpdir(), "bancheng-district-"));
  cpSync(DEMO_FOLDER, folder, { recursive: true });
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await catalogue?.close();
  await database?.drop();
});

function changeTable(change: (xml: string) => string): void {
  const xml = readFileSync(join(folder, TABLE), "utf8");
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  writeFileSync(join(folder, TABLE), changed);
}

/** Of the item itself. */
function errorsOf({ findings }: Awaited<ReturnType<CatalogueUnderTest["load"]>>) {
  return findings.filter((finding) => finding.severity === "error" && !finding.code.startsWith("catalog/call"));
}

/** Is a visit opened for 170 m², by the version that the case began with? */
async function visits(version: string): Promise<boolean> {
  const { flow } = await catalogue.procedures.getVersion(DEMO, ITEM, version);
  const facts = { form: { businessArea: 170 }, situation: { applicantKind: "company", specialFood: "no" } };
  const started = startFlow(flow, facts);
  if (!started.ok) throw new Error(JSON.stringify(started.refusal));
  return evolveFlow(emptyFlow, started.value).tasks.some((task) => task.kind === "visit");
}

async function publishedVersion(): Promise<string> {
  return (await catalogue.procedures.findPublished(DEMO, ITEM))?.version ?? "";
}

test("R-RUL-11 a changed table is a new version; what began with the old one decides as before", async () => {
  await catalogue.load(folder);
  const first = await publishedVersion();
  expect(await visits(first)).toBe(true);
  changeTable((xml) => xml.replace("&gt;= 150", "&gt;= 200").replace("&lt; 150", "&lt; 200"));
  await catalogue.load(folder);
  const second = await publishedVersion();
  expect(second).not.toBe(first);
  expect(await visits(second)).toBe(false);
  expect(await visits(first)).toBe(true);
});

test("the file is kept as it stands, for whoever opens it in an editor", async () => {
  const stored = await catalogue.store.findVersion(DEMO, ITEM, await publishedVersion());
  expect(stored?.dmn).toEqual([{ name: "visit.dmn", xml: readFileSync(join(folder, TABLE), "utf8") }]);
});

test("R-CAT-22 a table that says two things at once makes a draft, told with the rows and the values", async () => {
  changeTable((xml) => xml.replace("&lt; 200", "&lt;= 200"));
  const loaded = await catalogue.load(folder);
  expect([...loaded.drafts].sort()).toEqual([ITEM, BUNDLE].sort());
  expect(errorsOf(loaded)).toMatchObject([
    {
      code: "catalog/decision-overlap",
      place: "decision.visit-needed",
      facts: { rows: "3 4", where: expect.stringContaining("经营场所总面积（平方米）: 200") },
    },
  ]);
});

test("R-RUL-02 so does a table that cannot be executed, told with the cell", async () => {
  changeTable((xml) => xml.replace("&lt;= 200", "&lt;= &quot;200&quot;"));
  const loaded = await catalogue.load(folder);
  expect(errorsOf(loaded)).toMatchObject([
    { code: "rule/constant-type", decision: "visit-needed", row: 4, element: "rule-small-area" },
  ]);
});

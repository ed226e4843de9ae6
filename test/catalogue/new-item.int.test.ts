/** A district brings items of its own: a folder of files is all that it takes. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyFlow, evolveFlow, startFlow } from "../../src/core/flow/index.ts";
import type { ItemCode } from "../../src/core/shared/index.ts";
import { type CatalogueUnderTest, DEMO, openTestCatalogue } from "../support/catalogue.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { NEW_ITEM, type WrittenDistrict, writeDistrictWithNewItem } from "./district-with-new-item.ts";

let database: TestDatabase;
let catalogue: CatalogueUnderTest;
let district: WrittenDistrict;

beforeAll(async () => {
  database = await createTestDatabase();
  catalogue = openTestCatalogue(database.appUrl);
  district = writeDistrictWithNewItem();
});

afterAll(async () => {
  district?.remove();
  await catalogue?.close();
  await database?.drop();
});

describe("an item that no code has ever seen", () => {
  let firstVersion: string;

  test("compiles, is published and found", async () => {
    const loaded = await catalogue.load(district.folder);
    const own = loaded.findings.filter((finding) => finding.item === NEW_ITEM);
    expect(own.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(loaded.published).toContain(NEW_ITEM);
    const procedure = await catalogue.procedures.findPublished(DEMO, NEW_ITEM);
    firstVersion = procedure?.version ?? "";
    expect(procedure).toMatchObject({ item: { name: "宠物寄养场所经营许可" }, body: { id: "spj" } });
    expect(Object.keys(procedure?.bases ?? {}).sort()).toEqual(["chengnuo", "fuwutiaoli", "xuke"]);
    const found = await catalogue.queries.findItems(DEMO, query("宠物寄养"));
    expect(found.items[0]).toMatchObject({ code: NEW_ITEM, applicable: true });
  });

  test.each([
    [30, ["review", "visit"]],
    [5, ["review"]],
  ])("with %i places its rule opens %j side by side", async (places, tasks) => {
    const procedure = await catalogue.procedures.getVersion(DEMO, NEW_ITEM, firstVersion);
    const started = startFlow(procedure.flow, { form: { places } });
    if (!started.ok) throw new Error(started.refusal.code);
    const flow = evolveFlow(emptyFlow, started.value);
    expect(flow.tasks.map((task) => task.nodeId).sort()).toEqual(tasks);
  });

  test("changed, it is a new version; what began with the old one keeps it", async () => {
    district.change({ promise: { limit: "6wd", starts: "acceptance", basis: ["chengnuo §4"] } });
    expect((await catalogue.load(district.folder)).changed).toBe(true);
    const next = await catalogue.procedures.findPublished(DEMO, NEW_ITEM);
    expect(next?.version).not.toBe(firstVersion);
    expect(next?.item.promise?.limit).toEqual({ amount: 6, unit: "wd" });
    const first = await catalogue.procedures.getVersion(DEMO, NEW_ITEM, firstVersion);
    expect(first.item.promise?.limit).toEqual({ amount: 8, unit: "wd" });
  });

  test("without a promise it is kept as a draft that nobody can apply for", async () => {
    district.change({ promise: null });
    const loaded = await catalogue.load(district.folder);
    expect(loaded.drafts).toEqual([NEW_ITEM]);
    expect(loaded.findings).toContainEqual(
      expect.objectContaining({ item: NEW_ITEM, code: "catalog/promise-missing", severity: "error" }),
    );
    expect(await catalogue.procedures.findPublished(DEMO, NEW_ITEM)).toBeNull();
    expect(await catalogue.queries.findItem(DEMO, NEW_ITEM, "zh-CN")).toMatchObject({ applicable: false, guide: null });
    await expect(catalogue.procedures.getVersion(DEMO, NEW_ITEM, firstVersion)).resolves.toBeDefined();
  });

  test("citing a repealed law it is not published", async () => {
    district.change({ legalBases: ["huanping"] });
    const loaded = await catalogue.load(district.folder);
    expect(loaded.drafts).toEqual([NEW_ITEM]);
    expect(loaded.findings.map((finding) => finding.code)).toContain("catalog/basis-repealed");
  });

  test("taken out of the files it is withdrawn: not found any more, and kept for its cases", async () => {
    district.removeItem();
    expect((await catalogue.load(district.folder)).withdrawn).toEqual([NEW_ITEM]);
    expect(await catalogue.queries.findItem(DEMO, NEW_ITEM, "zh-CN")).toBeNull();
    const found = await catalogue.queries.findItems(DEMO, query("宠物寄养"));
    expect(found.items.map((item) => item.code)).not.toContain(NEW_ITEM);
    await expect(catalogue.procedures.getVersion(DEMO, NEW_ITEM, firstVersion)).resolves.toBeDefined();
    expect((await catalogue.itemNames.getItemNames(DEMO)).get(NEW_ITEM)).toBe("宠物寄养场所经营许可");
  });

  test("a version that was never published is a fault of whoever asks", async () => {
    await expect(catalogue.procedures.getVersion(DEMO, NEW_ITEM, "none")).rejects.toThrow("not kept");
    expect(await catalogue.procedures.findPublished(DEMO, "nothing" as ItemCode)).toBeNull();
  });
});

function query(text: string) {
  return { text, language: "zh-CN" as const, page: 1, pageSize: 20 };
}

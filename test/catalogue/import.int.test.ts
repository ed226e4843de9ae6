/** Lists of items become drafts, with a flag for every fault and nothing mended. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkStored } from "../../src/app/catalogue/check-district.ts";
import { type ImportReport, importCatalogue } from "../../src/app/catalogue/import-catalogue.ts";
import type { CatalogueRow } from "../../src/app/ports/catalogue-list.ts";
import { reportFindings } from "../../src/cli/finding-report.ts";
import type { Instant, ItemCode, Jurisdiction } from "../../src/core/shared/index.ts";
import { chinaCalendarSpec } from "../../src/files/calendar/china.ts";
import { readCatalogue } from "../../src/files/catalogue/index.ts";
import { readOwnRow } from "../../src/files/catalogue/rows.ts";
import { type CatalogueUnderTest, DEMO, DEMO_FOLDER, openTestCatalogue } from "../support/catalogue.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { describeWithData, sharedData } from "../support/shared-data.ts";

let database: TestDatabase;
let catalogue: CatalogueUnderTest;

beforeAll(async () => {
  database = await createTestDatabase();
  catalogue = openTestCatalogue(database.appUrl);
});

afterAll(async () => {
  await catalogue?.close();
  await database?.drop();
});

function importInto(district: string, rows: readonly CatalogueRow[]): Promise<ImportReport> {
  return importCatalogue({ ...catalogue, calendar: chinaCalendarSpec() }, district as Jurisdiction, rows);
}

function rowsOf(...items: readonly Readonly<Record<string, string>>[]): readonly CatalogueRow[] {
  return items.map((item, index) => readOwnRow({ ...GOOD, ...item }, index + 1));
}

const GOOD = {
  code: "X-1",
  name: "取水许可",
  body: "区水务局",
  creditCode: "91350100M000100Y43",
  type: "01",
  statutory: "20wd",
  promise: "5wd",
};

const counts = ({ read, created, updated, unchanged }: ImportReport) => [read, created, updated, unchanged];

describe("a list", () => {
  test("for an unknown district creates it, empty, with China's calendar", async () => {
    expect(counts(await importInto("990201", rowsOf({})))).toEqual([1, 1, 0, 0]);
    const calendar = await catalogue.procedures.getCalendar("990201" as Jurisdiction);
    expect(calendar.zone).toBe("Asia/Shanghai");
    expect(calendar.publishedYears.has(2026)).toBe(true);
    expect(await catalogue.districts.find("990201" as Jurisdiction)).toMatchObject({ name: "990201", demo: false });
  });

  test("imported again changes nothing, and leaves the catalogue in memory as it is", async () => {
    const rows = rowsOf({}, { code: "X-2", name: "取水许可变更" });
    await importInto("990202", rows);
    const before = await catalogue.cache.get("990202" as Jurisdiction);
    expect(counts(await importInto("990202", rows))).toEqual([2, 0, 0, 2]);
    expect(await catalogue.cache.get("990202" as Jurisdiction)).toBe(before);
  });

  test("a changed row is updated, the others are not; what the list does not name stays", async () => {
    await importInto(
      "990203",
      rowsOf({}, { code: "X-2", name: "取水许可变更" }, { code: "X-3", name: "取水许可注销" }),
    );
    expect(counts(await importInto("990203", rowsOf({}, { code: "X-2", name: "取水许可延续" })))).toEqual([2, 0, 1, 1]);
    const { items } = await catalogue.cache.get("990203" as Jurisdiction);
    expect([...items.values()].map((item) => item.name)).toEqual(["取水许可", "取水许可延续", "取水许可注销"]);
  });

  test("doubled names are flagged in every row that has one; of doubled codes the first row is taken", async () => {
    const report = await importInto("990204", rowsOf({}, { code: "X-2" }, { code: "X-2", name: "别的" }));
    expect(report.flags.map(({ row, code }) => [row, code])).toEqual([
      [1, "name-duplicate"],
      [2, "code-duplicate"],
      [2, "name-duplicate"],
      [3, "code-duplicate"],
    ]);
    expect(counts(report)).toEqual([3, 2, 0, 0]);
  });

  test("rows that cannot be kept as they stand are told and not taken", async () => {
    const rows = rowsOf({ code: "X 1" }, { code: "" }, { code: "X-2", name: "a\u0000b" }, { code: "X-3", name: "好" });
    const report = await importInto("990205", rows);
    expect(report.flags.map(({ row, code }) => [row, code])).toEqual(
      [
        [1, "code-malformed"],
        [2, "code-missing"],
        [1, "name-duplicate"],
        [2, "name-duplicate"],
        [3, "text-not-well-formed"],
      ].sort(([a], [b]) => Number(a) - Number(b)),
    );
    expect(counts(report)).toEqual([4, 1, 0, 0]);
  });

  test("a row is never published: it has no form and no flow", async () => {
    await importInto("990206", rowsOf({}));
    expect(await catalogue.procedures.findPublished("990206" as Jurisdiction, "X-1" as ItemCode)).toBeNull();
    expect(await catalogue.queries.findItem("990206" as Jurisdiction, "X-1" as ItemCode, "en")).toMatchObject({
      status: "draft",
      applicable: false,
      guide: null,
    });
  });

  test("an item with files of its own keeps what they say", async () => {
    const { published } = await catalogue.load(DEMO_FOLDER);
    const [code = ""] = published;
    const before = await catalogue.queries.findItem(DEMO, code as ItemCode, "zh-CN");
    expect(counts(await importInto(DEMO, rowsOf({ code, name: "改名" })))).toEqual([1, 0, 1, 0]);
    expect(await catalogue.queries.findItem(DEMO, code as ItemCode, "zh-CN")).toEqual(before);
    expect((await catalogue.load(DEMO_FOLDER)).changed).toBe(false);
    expect(counts(await importInto(DEMO, rowsOf({ code, name: "改名" })))).toEqual([1, 0, 0, 1]);
  });
});

const GUANGAN = "catalogue/guangan_items.json";

describeWithData("a whole real district", [GUANGAN], () => {
  test("1,135 items become drafts with their flags; the second import finds all unchanged", async () => {
    const rows = await readCatalogue(sharedData(GUANGAN));
    const first = await importInto("511602", rows);
    expect(counts(first)).toEqual([1135, 1135, 0, 0]);
    const flagged = Map.groupBy(first.flags, (flag) => flag.code);
    expect(Object.fromEntries([...flagged].map(([code, flags]) => [code, flags.length]))).toEqual({
      "limit-missing": 1135,
      "promise-missing": 1135,
      "credit-code-invalid": 151,
      "credit-code-missing": 3,
      "name-duplicate": 4,
      "filing-as-licence": 7,
      "annual-check": 6,
    });
    const doubled = new Set(flagged.get("name-duplicate")?.map(({ row }) => rows[row - 1]?.name));
    expect(doubled.size).toBe(2);
    const second = await importInto("511602", rows);
    expect(counts(second)).toEqual([1135, 0, 0, 1135]);
    expect(second.flags).toEqual(first.flags);
    const now = Date.UTC(2026, 10, 23) as Instant;
    const found = await checkStored({ ...catalogue, now }, "511602" as Jurisdiction);
    const told = found.map((one) => ({ ...one, message: one.code, basis: null, mend: "", body: one.body ?? null }));
    const report = reportFindings(told, "zh-CN").split("\n");
    expect(report.at(-1)).toBe("合计：错误 2428，提醒 13，备注 1；涉及 1135 个事项。");
    expect(report.length).toBeLessThan(250);
    const bodies = await catalogue.queries.listBodies("511602" as Jurisdiction);
    expect(bodies).toHaveLength(34);
    expect(bodies[0]).toEqual({ id: null, name: "区行政审批局", items: 344, applicable: 0 });
  });
});

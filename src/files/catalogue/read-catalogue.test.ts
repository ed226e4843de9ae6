import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeWithData, sharedData } from "../../../test/support/shared-data.ts";
import { flagsOfRow } from "../../app/catalogue/row-flags.ts";
import { readCatalogue } from "./read-catalogue.ts";

const REGIONAL = {
  dept: "区教科体局",
  main: "未分类",
  name: "适龄儿童、少年因身体状况需要延缓入学或者休学审批",
  itemCode: "511A0138000000-511602000000-000-115113010833722043-1-00",
  taskType: "1",
  deptCode: "083372204",
  area: "511602000000",
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bancheng-list-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(content: string | Uint8Array): string {
  const file = join(folder, "list.json");
  writeFileSync(file, content);
  return file;
}

function reading(content: unknown) {
  return readCatalogue(written(JSON.stringify(content)));
}

describe("rows as they are read", () => {
  test("an exported row gives its body's code from within the item's code, and its type with two digits", async () => {
    expect(await reading([REGIONAL])).toEqual([
      {
        row: 1,
        source: REGIONAL,
        readable: true,
        notText: [],
        code: REGIONAL.itemCode,
        name: REGIONAL.name,
        bodyName: "区教科体局",
        creditCode: "115113010833722043",
        type: "01",
        category: null,
        statutory: null,
        promise: null,
      },
    ]);
  });

  test.each([
    ["511A0081000003-511602000000-000-00877868-5-1-00", "00877868-5"],
    ["G-000007-001-511602000000-000-115113010833722043-1-00", "115113010833722043"],
    ["E-000004-001-11511301008778386B", null],
  ])("within %s the body's code is %s", async (itemCode, creditCode) => {
    expect((await reading([{ ...REGIONAL, itemCode }]))[0]?.creditCode).toBe(creditCode);
  });

  test("a row of the documented shape gives its limits as written", async () => {
    const item = { code: "X-1", name: "取水许可", body: "区水务局", type: "01", statutory: "20wd", promise: "5wd" };
    const [row] = await reading({ format: "bancheng-catalogue/1", items: [item] });
    expect(row).toMatchObject({ code: "X-1", statutory: "20wd", promise: "5wd", creditCode: null, source: item });
  });

  test("what is no text is told and not converted; an empty text is none; no row is left out", async () => {
    const rows = await reading([{ ...REGIONAL, name: 5, dept: "" }, null, "x", []]);
    expect(rows[0]).toMatchObject({ name: null, notText: ["name"], bodyName: null });
    expect(rows.map((row) => row.readable)).toEqual([true, false, false, false]);
  });

  test("an empty list is a list", async () => {
    expect(await reading([])).toEqual([]);
  });
});

describe("a file that is no list is refused", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["not JSON", "dept,name\n", "catalogue/file-not-json"],
    ["broken off", '[{"itemCode": "1"', "catalogue/file-not-json"],
    ["empty", "", "catalogue/file-not-json"],
    ["nested too deep to read", "[".repeat(200_000), "catalogue/file-not-json"],
    ["GB 18030", new Uint8Array([0x5b, 0x22, 0xc7, 0xf8, 0x22, 0x5d]), "catalogue/file-not-utf8"],
    ["an object of another kind", '{"rows": []}', "catalogue/file-shape"],
    ["a list of other things", '[{"title": "x"}]', "catalogue/file-shape"],
    ["of an unknown format", '{"format": "bancheng-catalogue/9", "items": []}', "catalogue/file-shape"],
    ["a number", "7", "catalogue/file-shape"],
  ])("%s", async (_, content, code) => {
    await expect(readCatalogue(written(content))).rejects.toMatchObject({ code });
  });

  test("missing, or a folder", async () => {
    await expect(readCatalogue(join(folder, "none.json"))).rejects.toMatchObject({ code: "catalogue/file-unreadable" });
    await expect(readCatalogue(folder)).rejects.toMatchObject({ code: "catalogue/file-unreadable" });
  });

  test("larger than 64 MiB", async () => {
    const file = written(new Uint8Array(64 * 1024 * 1024 + 1));
    await expect(readCatalogue(file)).rejects.toMatchObject({ code: "catalogue/file-too-large" });
  });
});

const GUANGAN = "catalogue/guangan_items.json";

describeWithData("a whole district's list", [GUANGAN], () => {
  test("1,132 of 1,135 rows have a body's code: 40 right ones, 14 broken ones in 151 rows", async () => {
    const rows = await readCatalogue(sharedData(GUANGAN));
    const withCode = rows.filter((row) => row.creditCode !== null);
    const flagged = (code: string) => rows.filter((row) => flagsOfRow(row).some((flag) => flag.code === code));
    const broken = flagged("credit-code-invalid");
    const right = withCode.filter((row) => !broken.includes(row));
    expect([rows.length, withCode.length, flagged("credit-code-missing").length]).toEqual([1135, 1132, 3]);
    expect(new Set(right.map((row) => row.creditCode)).size).toBe(40);
    expect([broken.length, new Set(broken.map((row) => row.creditCode)).size]).toEqual([151, 14]);
    const types = Map.groupBy(rows, (row) => row.type);
    const counts = Object.fromEntries([...types].map(([type, list]) => [type, list.length]));
    expect(counts).toEqual({ "01": 536, "20": 348, "10": 182, "07": 50, "05": 9, "09": 8, "08": 2 });
    expect(flagged("type-unknown")).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { numberOf, readBases } from "./columns.ts";
import { materialsOf, understand } from "./pasted.ts";
import { readTable } from "./table-text.ts";

const BASES = [
  { id: "shipin", title: "中华人民共和国食品安全法", level: "law" },
  { id: "xuke", title: "中华人民共和国行政许可法", level: "law" },
];

describe("a table from the clipboard", () => {
  test("a quoted cell keeps its line breaks, tabs and quotation marks", () => {
    expect(readTable('平面图\t"一、清晰；\r\n二、""完整""\t加盖公章"\t1\r\n申请书\t\t2\r\n')).toEqual([
      ["平面图", '一、清晰；\n二、"完整"\t加盖公章', "1"],
      ["申请书", "", "2"],
    ]);
  });

  test("a mark that nothing closes, or that text follows, is a letter like others", () => {
    expect(readTable('"半截\t一\n"双"号\t二')).toEqual([
      ['"半截', "一"],
      ['"双"号', "二"],
    ]);
  });

  test("empty cells at the end of a row stand, empty rows do not", () => {
    expect(readTable("一\t\t\n\n\t\t\n二\t三\t")).toEqual([
      ["一", "", ""],
      ["二", "三", ""],
    ]);
  });
});

describe("what the rows mean", () => {
  test("a text that is longer than any can be kept is a cell that has to be mended", () => {
    const table = understand(readTable(`材料名称\t份数\n${"长".repeat(2001)}\t1\n${"长".repeat(2000)}\t1`));
    expect(materialsOf(table, BASES, []).bad).toEqual([{ row: 0, column: 0 }]);
  });

  test("heads of the lists in use name the columns, in any order and with remarks in brackets", () => {
    const { columns, rows } = understand(
      readTable("序号\t材料必要性\t材料名称（全称）\t份 数\t受理标准\n1\t必要\t营业执照\t1份\t清晰"),
    );
    expect(columns).toEqual([undefined, "necessity", "name", "copies", "acceptanceStandard"]);
    expect(rows).toHaveLength(1);
  });

  test("a sheet's title above the heads and its remarks below are no rows, and are told", () => {
    const { heads, rows, columns, beside } = understand(
      readTable(
        '材料清单\t\t\n2026年版\t\t\n序号\t"申请材料\n名称"\t份  数\n1\t申请书\t各1份\n2\t照片\t两张\n注：交原件\t\t\n\t备注：可后补\t',
      ),
    );
    expect(heads).toEqual(["序号", "申请材料\n名称", "份  数"]);
    expect(columns).toEqual([undefined, "name", "copies"]);
    expect(rows).toEqual([
      ["1", "申请书", "各1份"],
      ["2", "照片", "两张"],
    ]);
    expect(beside).toEqual(["材料清单", "2026年版", "注：交原件", "备注：可后补"]);
    const { materials, bad } = materialsOf({ heads, rows, columns, beside }, BASES, []);
    expect(bad).toEqual([]);
    expect(materials.map(({ copies }) => copies)).toEqual([1, 2]);
  });

  test("rows without heads fill the columns from the one where they were pasted", () => {
    const pasted = understand(readTable("营业执照\t必要\n平面图\t非必要"));
    expect(pasted.heads).toEqual([]);
    expect(pasted.columns).toEqual(["name", "necessity"]);
    expect(understand(readTable("2\t核对原件"), "copies").columns).toEqual(["copies", "verification"]);
  });

  test("each row becomes a material with an id of its own", () => {
    const pasted = understand(
      readTable(
        "材料名称\t材料必要性\t来源渠道\t份数\t设定依据\n" +
          "平面图\t容缺\t申请人自备\t２\t《食品安全法》第三十五条；《中华人民共和国行政许可法》第31条\n" +
          "营业执照\t必要\t政府部门核发\t1\t",
      ),
    );
    const { materials, bad } = materialsOf(pasted, BASES, ["material-1"]);
    expect(bad).toEqual([]);
    expect(materials).toMatchObject([
      {
        ...{ id: "material-2", name: "平面图", necessity: "deferrable", source: "applicant", copies: 2 },
        basis: [
          { law: "shipin", article: "35", checked: false },
          { law: "xuke", article: "31", checked: false },
        ],
      },
      { id: "material-3", name: "营业执照", source: "government", copies: 1, basis: [] },
    ]);
  });

  test("a cell that cannot be read is told with its place, and the rest of its row is taken", () => {
    const pasted = understand(readTable("材料名称\t材料必要性\t份数\t设定依据\n平面图\t也许\t若干\t惯例"));
    const { materials, bad } = materialsOf(pasted, BASES, []);
    expect(bad).toEqual([
      { row: 0, column: 1 },
      { row: 0, column: 2 },
      { row: 0, column: 3 },
    ]);
    expect(materials[0]).toMatchObject({ name: "平面图", necessity: "required", copies: 1 });
  });

  test("a law that is not in the register makes the cell bad, not the reference wrong", () => {
    expect(readBases("《不存在的法》第一条", BASES)).toBeUndefined();
    expect(readBases("见《食品安全法》", BASES)).toBeUndefined();
    expect(readBases("《食品安全法》", BASES)).toEqual([{ law: "shipin", checked: false }]);
  });

  test.each([
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["三十五", 35],
    ["一百零二", 102],
    ["一百一十", 110],
    ["42", 42],
    ["条", undefined],
  ])("%s is article %s", (text, number) => expect(numberOf(text)).toBe(number));
});

/** What is written is read again, in every format and for every list; what cannot be read is told with its place. */
import fc from "fast-check";
import { unzipSync, zipSync as zip } from "fflate";
import { describe, expect, test } from "vitest";
import { byLicensingAct, sampleLists } from "../../../test/factories/lists.ts";
import { licensingAct, sampleRegister } from "../../../test/factories/register.ts";
import { LIST_FORMATS, type ListFormat } from "../../app/ports/list-files.ts";
import {
  columnsOf,
  LIST_COLUMNS,
  LIST_KINDS,
  type ListColumn,
  type ListEntry,
  type ListKind,
} from "../../core/catalog/index.ts";
import { listFiles } from "./index.ts";

const words = { bodies: sampleRegister.bodies, bases: [licensingAct, { id: "fei", title: "收费“标准”《通知》" }] };

const mark = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "'",
  '"',
  ",",
  ";",
  "\n",
  "，",
  "0",
  "甲",
  "乙",
  "𠮷",
  "&",
  "<",
  " ",
  "\t",
);
const text = fc
  .array(mark, { minLength: 1, maxLength: 12 })
  .map((marks) => marks.join("").trim())
  .filter((one) => one !== "");
const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,11}$/);
const plain = fc.stringMatching(/^[甲乙丙0-9（）·]{1,6}$/);
const law = fc.record({
  law: fc.constantFrom("xuke", "fei"),
  article: fc.constantFrom("1", "32(4)", "17-1", "1242"),
  checked: fc.boolean(),
});
const onlyLaw = fc.constantFrom("xuke", "fei").map((id) => ({ law: id, checked: false }));

function cellOf({ kind, options = {} }: ListColumn): fc.Arbitrary<unknown> {
  switch (kind) {
    case "text":
      return text;
    case "code":
      return code;
    case "codes":
      return fc.array(code, { maxLength: 3 });
    case "body":
      return fc.constantFrom(...sampleRegister.bodies.map(({ id }) => id));
    case "law":
      return fc.array(fc.oneof(law, onlyLaw), { maxLength: 3 });
    case "date":
      return fc.constantFrom("2026-01-01", "2027-12-31");
    case "flag":
      return fc.boolean();
    case "rates":
      return fc.array(fc.record({ label: plain, amountFen: fc.nat(1e9), unit: plain }), { minLength: 1, maxLength: 3 });
    case "option":
      return fc.constantFrom(...Object.keys(options));
  }
}

/** Lists and codes of what may be left out are empty lists, everything else is absent. */
function entryOf(list: ListKind): fc.Arbitrary<ListEntry> {
  const columns = columnsOf(list);
  const fields = columns.map((column) => {
    const cell = cellOf(column);
    const mayMiss = !column.required && column.kind !== "law" && column.kind !== "codes";
    return mayMiss ? fc.option(cell, { nil: undefined }) : cell;
  });
  return fc
    .tuple(...fields)
    .map((cells) =>
      Object.fromEntries(columns.flatMap(({ field }, n) => (cells[n] === undefined ? [] : [[field, cells[n]]]))),
    ) as unknown as fc.Arbitrary<ListEntry>;
}

describe.each(LIST_FORMATS)("%s", (format) => {
  test.each(LIST_KINDS)("what is written of the %s list is read again", (list) => {
    const entries = fc.uniqueArray(entryOf(list), { selector: (one) => one.code, maxLength: 5 });
    fc.assert(
      fc.property(entries, (given) => {
        const read = listFiles.read(list, listFiles.write(list, given, { format, words }), { format, words });
        expect(read).toEqual({ ok: true, value: given });
      }),
      { numRuns: 60 },
    );
  });

  test("what is none of the format is refused as a whole", () => {
    const bytes = new TextEncoder().encode('"never closed');
    expect(listFiles.read("fee", bytes, { format, words })).toMatchObject({ ok: false });
  });
});

function csv(list: ListKind, rows: readonly (readonly string[])[], before = ""): Uint8Array {
  const heads = LIST_COLUMNS[list].map(({ heading }) => heading);
  return new TextEncoder().encode(before + [heads, ...rows].map((row) => row.join(",")).join("\r\n"));
}

const found = (list: ListKind, bytes: Uint8Array, format: ListFormat = "csv") => {
  const read = listFiles.read(list, bytes, { format, words });
  return read.ok ? [] : read.refusal.findings.map(({ code: what, row, column }) => [what, row, column]);
};
const [body = { id: "", name: "" }] = sampleRegister.bodies;
const good = [
  "001",
  "登记费",
  body.name,
  "行政事业性收费",
  "每件：80元/件",
  "",
  "《中华人民共和国行政许可法》第五十九条",
  "",
  "",
  "",
  "",
];

describe("a list as offices send it", () => {
  test("begins with titles, has the mark of UTF-8, and laws by their names", () => {
    const read = listFiles.read("fee", csv("fee", [good], "\uFEFF某区收费清单,,,\r\n2026年版,,\r\n"), {
      format: "csv",
      words,
    });
    expect(read).toMatchObject({
      ok: true,
      value: [
        { code: "001", body: body.id, kind: "administrative", basis: [{ law: "xuke", article: "59", checked: true }] },
      ],
    });
  });

  test("may come as a Chinese Excel saves it", () => {
    const heads = [0xb1, 0xe0, 0xc2, 0xeb];
    const bytes = new Uint8Array([...heads, 0x2c, 0xb1, 0xe0, 0xc2, 0xeb]);
    expect(found("fee", bytes)).toEqual([["list/headings-not-found", 0, ""]]);
  });

  test("tells every cell that cannot be read, with row and column, and takes nothing", () => {
    const bad = ["=1", "", "没有这个局", "别的", "80", "", "《没有这部法》第一条", "2026-02-30", "", ""];
    expect(found("fee", csv("fee", [good, bad, good]))).toEqual([
      ["list/cell-code", 3, "编码"],
      ["list/cell-missing", 3, "收费项目"],
      ["list/cell-body", 3, "收费主体"],
      ["list/cell-option", 3, "收费性质"],
      ["list/cell-rate", 3, "收费标准"],
      ["list/cell-law", 3, "收费依据"],
      ["list/cell-date", 3, "施行日期"],
      ["list/code-twice", 4, "编码"],
    ]);
  });

  test("tells headings that are missing or that nobody reads", () => {
    const bytes = new TextEncoder().encode("编码,收费项目,收费主体,颜色\n1,2,3,4");
    expect(found("fee", bytes)).toEqual([
      ["list/heading-unknown", 1, "颜色"],
      ["list/heading-missing", 1, "收费性质"],
      ["list/heading-missing", 1, "收费标准"],
    ]);
  });

  test("in JSON and YAML the number of the entry and the field are told", () => {
    const entry = { code: "1", name: "x", body: "b", basis: ["§"], kind: "gift", rates: [] };
    const bytes = new TextEncoder().encode(JSON.stringify({ list: "fee", entries: [entry] }));
    const codes = found("fee", bytes, "json");
    expect(codes).toContainEqual(["list/cell-option", 1, "收费性质"]);
    expect(found("fee", bytes, "yaml")).toEqual(codes);
    expect(found("proof", bytes, "json")).toEqual([["list/file-shape", 0, ""]]);
  });
});

describe("a cell that looks like a formula", () => {
  const note = '=HYPERLINK("http://x";"y")';
  const entries = [{ ...sampleLists.fee[0], note, basis: [byLicensingAct] }] as unknown as ListEntry[];

  test("has a quote before it in CSV", () => {
    const text = new TextDecoder().decode(listFiles.write("fee", entries, { format: "csv", words }));
    expect(text).toContain(`"'=HYPERLINK(`);
    expect(text.startsWith("\uFEFF") || text.startsWith("编码")).toBe(true);
  });

  test("is a text in XLSX, and no sheet has a formula", () => {
    const files = unzipSync(listFiles.write("fee", entries, { format: "xlsx", words }));
    const sheet = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]);
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(');
    expect(sheet).not.toMatch(/<f[ >]/);
  });
});

test("a code that a spreadsheet keeps as a number is told: its leading zeros may be gone", () => {
  const bytes = listFiles.write("fee", sampleLists.fee, { format: "xlsx", words });
  const files = unzipSync(bytes);
  const sheet = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]);
  const numbered = sheet.replace(/<c r="A2" s="1" t="inlineStr">.*?<\/c>/, '<c r="A2"><v>101</v></c>');
  expect(numbered).not.toBe(sheet);
  const changed = { ...files, "xl/worksheets/sheet1.xml": new TextEncoder().encode(numbered) };
  expect(found("fee", zip(changed), "xlsx")).toEqual([["list/cell-number", 2, "编码"]]);
});

/** The first sheet of a workbook of two entries, with its XML altered. */
function altered(alter: (sheet: string) => string, workbook = (xml: string) => xml): Uint8Array {
  const entries = [sampleLists.fee[0], { ...sampleLists.fee[0], code: "002" }] as unknown as ListEntry[];
  const files = unzipSync(listFiles.write("fee", entries, { format: "xlsx", words }));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const sheet = alter(text("xl/worksheets/sheet1.xml"));
  expect(sheet).not.toBe(text("xl/worksheets/sheet1.xml"));
  const bytes = (xml: string) => new TextEncoder().encode(xml);
  return zip({
    ...files,
    "xl/worksheets/sheet1.xml": bytes(sheet),
    "xl/workbook.xml": bytes(workbook(text("xl/workbook.xml"))),
  });
}

const inCell = (name: string, xml: string) => (sheet: string) =>
  sheet.replace(new RegExp(`<c r="${name}" s="1" t="inlineStr">.*?</c>`), xml);

describe("a cell of a workbook that is not what it seems", () => {
  test("an error value is told, and is no name", () => {
    const sheet = inCell("B2", '<c r="B2" t="e"><f>VLOOKUP(1)</f><v>#REF!</v></c>');
    expect(found("fee", altered(sheet), "xlsx")).toEqual([["list/cell-formula", 2, "收费项目"]]);
  });

  test("a formula that was saved without its result is told, and is no empty cell", () => {
    const sheet = inCell("B2", '<c r="B2"><f>A2&amp;"x"</f></c>');
    expect(found("fee", altered(sheet), "xlsx")).toEqual([["list/cell-formula", 2, "收费项目"]]);
    const reckoned = inCell("B2", '<c r="B2" t="str"><f>A2&amp;"x"</f><v>登记费</v></c>');
    expect(found("fee", altered(reckoned), "xlsx")).toEqual([]);
  });

  test("what stands under a merged cell is told, and titles above the headings may be merged", () => {
    const merged = (ref: string) => (sheet: string) =>
      sheet.replace("</sheetData>", `</sheetData><mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`);
    expect(found("fee", altered(merged("G2:G3")), "xlsx")).toEqual([["list/cell-merged", 3, "收费依据"]]);
    expect(found("fee", altered(merged("C2:C3")), "xlsx")).toEqual([["list/cell-merged", 3, "收费主体"]]);
    expect(found("fee", altered(merged("A9:K9")), "xlsx")).toEqual([]);
  });

  test("a day that the program keeps as a number is that day", () => {
    const dated = (sheet: string) => sheet.replace('</row><row r="3">', '<c r="H2"><v>46204</v></c></row><row r="3">');
    const day = (bytes: Uint8Array) => {
      const read = listFiles.read("fee", bytes, { format: "xlsx", words });
      return read.ok ? read.value[0]?.inForceFrom : read.refusal.findings;
    };
    expect(day(altered(dated))).toBe("2026-07-01");
    const macintosh = (xml: string) => xml.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
    expect(day(altered(dated, macintosh))).toBe("2030-07-02");
  });
});

test("a sheet without the headings of the list says which it should have", () => {
  const read = listFiles.read("fee", csv("power", []), { format: "csv", words });
  expect(read).toMatchObject({
    refusal: { findings: [{ code: "list/headings-not-found", row: 0, column: "", found: "编码、收费项目" }] },
  });
});

test("what a sheet has no column for stays as it stands", () => {
  const [first] = sampleLists.fee;
  if (first === undefined) throw new Error("the sample has a fee");
  const standing = [{ ...first, note: "留着" }];
  const sheet = new TextDecoder().decode(listFiles.write("fee", standing, { format: "csv", words }));
  const narrow = sheet.split("\r\n").map((line) => line.split(",").slice(0, 5).join(","));
  const bytes = new TextEncoder().encode(narrow.join("\r\n"));
  expect(listFiles.read("fee", bytes, { format: "csv", words, standing })).toEqual({ ok: true, value: standing });
  expect(listFiles.read("fee", bytes, { format: "csv", words })).toMatchObject({ value: [{ basis: [] }] });
});

test.each(["csv", "json"] as const)("what may stand in a cell of few words is told in %s", (format) => {
  const text = new TextDecoder().decode(listFiles.write("fee", sampleLists.fee, { format, words }));
  const wrong = text.replace(
    format === "csv" ? "行政事业性收费" : '"administrative"',
    format === "csv" ? "税" : '"税"',
  );
  const read = listFiles.read("fee", new TextEncoder().encode(wrong), { format, words });
  const allowed =
    format === "csv" ? expect.arrayContaining(["行政事业性收费"]) : expect.arrayContaining(["administrative"]);
  expect(read).toMatchObject({ refusal: { findings: [{ code: "list/cell-option", found: "税", allowed }] } });
});

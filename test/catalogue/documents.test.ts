/** Guide and handbook of every item of the demonstration district: complete, readable by everybody, printable. */
import { afterAll, describe, expect, test } from "vitest";
import { type DocumentSource, documentOf } from "../../src/app/catalogue/documents.ts";
import type { ItemDocument } from "../../src/app/catalogue/item-document.ts";
import { civilDate } from "../../src/core/shared/index.ts";
import { REASON_KINDS } from "../../src/files/district/model.ts";
import { createDocumentPress, documentHtml } from "../../src/files/document/index.ts";
import { createPdfRenderer } from "../../src/files/pdf/index.ts";
import { china } from "../support/calendar.ts";
import { demoDistrict, procedureOf } from "./course.ts";

const { bases, items, offices, posts, reasons, themes } = demoDistrict;
const around: Omit<DocumentSource, "procedure"> = {
  inUse: { effectiveOn: civilDate("2026-11-22"), documentNumber: "澄政办〔2026〕1号" },
  zone: china.zone,
  posts,
  reasons: REASON_KINDS.flatMap((kind) => reasons[kind].map((reason) => ({ ...reason, kind }))),
  bases: Object.fromEntries(bases.map((basis) => [basis.id, basis])),
  names: {
    themes: new Map([...themes.person, ...themes.legal].map(({ code, name }) => [code, name])),
    offices: new Map(offices.map(({ id, name }) => [id as string, name])),
    handlings: () => [],
  },
};
const renderer = createPdfRenderer();
const press = createDocumentPress(renderer);
afterAll(() => renderer.close());

const documents = items.flatMap((files) =>
  (["guide", "handbook"] as const).map((kind) => ({
    folder: files.folder,
    kind,
    spec: files.spec,
    document: documentOf(kind, { ...around, procedure: procedureOf(files) }),
  })),
);

function wordsOf({ sections }: ItemDocument): string {
  return JSON.stringify(sections);
}

describe.each(documents)("$kind of $folder", ({ document, kind, spec }) => {
  const words = wordsOf(document);

  test("R-CAT-110 names version, day and law, and every material, limit and contact", () => {
    expect(document.edition).toMatch(/^版本 [0-9a-f]{12}，自2026年11月22日起使用（澄政办〔2026〕1号）$/);
    for (const { name } of spec.materials) expect(words).toContain(name);
    expect(words).toContain("《");
    const told = kind === "guide" ? [spec.consult.phone, spec.complaint.phone, spec.guide.place] : [];
    for (const part of told) expect(words).toContain(part);
  });

  test("R-CAT-110 shows no code, no blank and no expression", () => {
    expect(words).not.toMatch(/undefined|\[object|null|NaN/);
    expect(words).not.toMatch(/situation\.|undertakings,|outcomes?\s*=|form\.[a-z]/);
  });

  test("is an HTML page with headings in order, tables with heads and captions, and nothing from elsewhere", () => {
    const html = new TextDecoder().decode(documentHtml(document));
    expect(html).toContain('<html lang="zh-CN">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<h2 /g)).toHaveLength(document.sections.length);
    expect(html.match(/<caption>/g)?.length ?? 0).toBe(html.match(/<table>/g)?.length ?? 0);
    expect(html).not.toMatch(/<script|src=|@import|url\(/);
  });
});

describe("handbooks", () => {
  const handbooks = documents.filter(({ kind }) => kind === "handbook");

  test.each(handbooks)(
    "R-CAT-111 of $folder holds every check-point, and the guide none",
    ({ spec, folder, document }) => {
      const guide = documents.find((one) => one.kind === "guide" && one.folder === folder);
      const internal = wordsOf(document);
      const open = guide === undefined ? "" : wordsOf(guide.document);
      for (const { text } of spec.conditions.flatMap(({ checks }) => checks)) expect(internal).toContain(text);
      expect(guide?.document.sections.map(({ heading }) => heading)).not.toContain("审查要点");
      expect(open).not.toContain("□是 □否");
    },
  );

  test("R-CAT-111 say what to answer where the answer may be no, and only there", () => {
    for (const { spec, document } of handbooks) {
      const refuses = spec.decision.outcomes.includes("refused");
      expect([spec.name, wordsOf(document).includes("不予准许的，说明理由和依据")]).toEqual([spec.name, refuses]);
    }
  });
});

test("what a person wrote cannot become a tag", () => {
  const [first] = documents;
  if (first === undefined) throw new Error("no item");
  const sly = { ...first.document, itemName: '<img src="x" onerror="alert(1)">' };
  expect(new TextDecoder().decode(documentHtml(sly))).not.toContain("<img");
});

test("the same document makes the same PDF, with the fonts in it", async () => {
  const one = documents.find(({ folder, kind }) => folder === "road-occupation-permit" && kind === "handbook");
  if (one === undefined) throw new Error("no such item");
  const [first, again] = [await press.print(one.document, "pdf"), await press.print(one.document, "pdf")];
  expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true);
  const text = Buffer.from(first).toString("latin1");
  expect(text.startsWith("%PDF-1.7")).toBe(true);
  expect(text).toMatch(/\/FontFile[23]/);
  expect(text.match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(3);
});

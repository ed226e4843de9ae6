import { describe, expect, test } from "vitest";
import { caseId, certificate, day, form, knownOf, lin, record, source } from "../../../test/factories/prefill.ts";
import { sampleItem } from "../../../test/factories/procedure.ts";
import type { Material } from "../catalog/index.ts";
import type { FileId } from "../shared/index.ts";
import { heldPapers } from "./held.ts";
import type { Known, KnownRecord } from "./known.ts";
import { answersOf } from "./provenance.ts";

const [plan] = sampleItem.materials;
const file = "a".repeat(64) as FileId;

function material(name: string, parts: Partial<Material> = {}): Material {
  if (plan === undefined) throw new Error("the sample item has a material");
  return { ...plan, id: "wanted", name, ...parts };
}

const licence = record(
  { "org-name": "面馆" },
  { source: certificate({ until: day("2026-11-21") }), papers: [{ name: "营业执照", files: [], seq: 7 }] },
);
const layout = record(
  { "org-name": "面馆" },
  { source: source({ caseId: caseId(2) }), papers: [{ name: "布局图", files: [file] }] },
);

function held(
  wanted: Material,
  records: readonly KnownRecord[],
  more: Partial<Known> & { readonly orgName?: string } = {},
) {
  const { orgName = "面馆", ...rest } = more;
  return heldPapers([wanted], answersOf(form, { orgName }), knownOf(records, rest)).wanted;
}

describe("papers that are held already", () => {
  test.each(["营业执照", "原营业执照", "《营业执照》（副本）复印件"])(
    "R-PRE-06 a certificate in force serves as %s",
    (name) => {
      expect(held(material(name), [licence])).toMatchObject({ source: { number: "澄0001" }, seq: 7, files: [] });
    },
  );

  test("R-PRE-06 on the day after its last day it is asked for again", () => {
    expect(held(material("营业执照"), [licence], { today: day("2026-11-22") })).toBeUndefined();
  });

  test("R-PRE-06 a certificate that was taken away is asked for again", () => {
    expect(held(material("营业执照"), [{ ...licence, over: true }])).toBeUndefined();
  });

  test("R-PRE-06 a certificate of another firm, or of somebody else, is not held", () => {
    expect(held(material("营业执照"), [licence], { orgName: "茶馆" })).toBeUndefined();
    expect(held(material("营业执照"), [{ ...licence, parties: { applicant: "wang" } }])).toBeUndefined();
  });

  test("R-PRE-06 a fresh paper of the register that came with a granted application serves again", () => {
    expect(held(material("布局图"), [layout])).toMatchObject({ files: [file], source: { kind: "case" } });
    expect(held(material("布局图"), [{ ...layout, approved: false }])).toBeUndefined();
    expect(held(material("布局图"), [{ ...layout, source: source({ on: day("2025-11-20") }) }])).toBeUndefined();
    expect(held(material("布局图"), [layout], { orgName: "茶馆" })).toBeUndefined();
  });

  test("R-PRE-06 a paper that the register does not name is handed in each time", () => {
    const photos = { ...layout, papers: [{ name: "照片", files: [file] }] };
    expect(held(material("照片"), [photos])).toBeUndefined();
  });

  test("R-PRE-06 an original that has to be seen is shown each time, and what the form says needs no paper", () => {
    expect(held(material("营业执照", { verification: "original-seen" }), [licence])).toBeUndefined();
    expect(held(material("营业执照", { fromForm: true }), [licence])).toBeUndefined();
  });

  test("R-PRE-06 the latest of several is taken", () => {
    const newer = { ...layout, source: source({ caseId: caseId(3), on: day("2026-10-01"), number: "SL003" }) };
    expect(held(material("布局图"), [layout, newer])?.source.number).toBe("SL003");
  });

  test("R-PRE-02 who acts for another without a letter of authority is not told of papers", () => {
    const asking = { ...lin, parties: { applicant: "lin", proxy: "sun" } };
    expect(held(material("营业执照"), [licence], { asking })).toBeUndefined();
  });
});

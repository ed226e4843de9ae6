import { describe, expect, test } from "vitest";
import { sampleItem } from "../../../test/factories/procedure.ts";
import { licensingAct, sampleRegister } from "../../../test/factories/register.ts";
import { limit } from "../../../test/support/clock.ts";
import { checkPractice } from "./check-practice.ts";
import type { CatalogueRegister, ItemSpec, ResultSpec } from "./index.ts";

function codesOf(item: Partial<ItemSpec>, register: Partial<CatalogueRegister> = {}): readonly string[] {
  return checkPractice({ ...sampleItem, ...item }, { ...sampleRegister, ...register }).map(({ code }) => code);
}

function withResult(parts: Partial<ResultSpec>): readonly string[] {
  return codesOf({ result: { ...sampleItem.result, ...parts } });
}

describe("results", () => {
  test.each<[string, ResultSpec["kind"], ResultSpec["kind"]]>([
    ["食品经营许可证", "licence", "approval"],
    ["营业执照", "licence", "notice"],
    ["护士执业证书（首次）", "certificate", "filing"],
    ["水土保持方案批复", "approval", "licence"],
    ["核准批文", "approval", "certificate"],
  ])("R-CAT-76 %s is a %s, no %s", (name, kind, other) => {
    expect(withResult({ name, kind })).toEqual([]);
    expect(withResult({ name, kind: other })).toEqual(["catalog/result-kind"]);
  });

  test("R-CAT-76 people can see what it looks like", () => {
    const { sample: _, ...bare } = sampleItem.result;
    expect(codesOf({ result: bare })).toEqual(["catalog/result-without-sample"]);
    expect(withResult({ sample: " " })).toEqual(["catalog/result-without-sample"]);
    expect(codesOf({ result: { ...bare, fields: [{ label: "名称", value: "form.shopName" }] } })).toEqual([]);
    expect(codesOf({ result: { ...bare, kind: "none" } })).toEqual([]);
  });
});

describe("ways in", () => {
  test("R-CAT-77 who need not come has another way in", () => {
    expect(codesOf({ siteVisits: { count: 0 }, handlingForms: ["1"] })).toEqual(["catalog/no-visit-no-other-way"]);
    for (const form of ["2", "3", "4"] as const)
      expect(codesOf({ siteVisits: { count: 0 }, handlingForms: ["1", form] })).toEqual([]);
  });

  test("R-CAT-77 who handles online only calls nobody to a window", () => {
    const siteVisits = { count: 1, reason: "核对原件" };
    expect(codesOf({ siteVisits, handlingForms: ["2"] })).toEqual(["catalog/visits-though-online"]);
    expect(codesOf({ siteVisits, handlingForms: ["1", "2"] })).toEqual([]);
  });
});

describe("whom it serves, and what it costs them", () => {
  test("R-CAT-78 a theme goes with whom the item serves", () => {
    const audiences = { p: "person", l: "legal" } as const;
    expect(codesOf({ themes: ["p", "l", "unknown"], servedParties: ["1", "2"] }, { audiences })).toEqual([]);
    expect(codesOf({ themes: ["p"], servedParties: ["2"] }, { audiences })).toEqual(["catalog/theme-not-served"]);
    expect(codesOf({ themes: ["l"], servedParties: ["1"] }, { audiences })).toEqual(["catalog/theme-not-served"]);
  });

  test.each([
    ["5550141", 1],
    ["55501410", 1],
    ["555-0141", 1],
    ["0980-5550141", 0],
    ["12345", 0],
    ["15400000101", 0],
    ["4008001234", 0],
  ])("R-CAT-78 %s is a telephone without its area code: %i", (phone, count) => {
    const complaint = { unit: "监督科", phone };
    expect(codesOf({ complaint })).toEqual(Array.from({ length: count }, () => "catalog/phone-without-area-code"));
  });

  test("R-CAT-78 a fee says whether it can be paid from home", () => {
    const fee = { name: "工本费", amountFen: "1000", basis: sampleItem.legalBases, payee: "财政专户" };
    expect(codesOf({ fee })).toEqual(["catalog/online-payment-unsaid"]);
    expect(codesOf({ fee: { ...fee, onlinePayment: false } })).toEqual([]);
  });
});

describe("filings", () => {
  const filed = { mode: "sole", outcomes: ["filed"] } as const;

  test("R-CAT-73 what is called one is filed", () => {
    const named = { name: "小餐饮备案（60平方米以下）", type: "10" } as const;
    expect(codesOf(named)).toEqual(["catalog/filing-in-name-only"]);
    expect(codesOf({ ...named, decision: filed })).toEqual([]);
    expect(codesOf({ name: "备案机关变更审批", type: "10" })).toEqual([]);
  });

  test("R-CAT-73 nobody files again every year", () => {
    const renewedBy = { item: sampleItem.code, remindBefore: limit("30cd"), askBefore: limit("10cd") };
    expect(codesOf({ decision: filed, result: { ...sampleItem.result, renewedBy } })).toEqual([
      "catalog/filing-with-recheck",
    ]);
  });
});

describe("silence", () => {
  const document = { ...licensingAct, id: "local", title: "本区办法", level: "document" } as const;
  const register = { bases: [licensingAct, document] };
  const local = [{ law: "local", article: "5", checked: true }];

  test("R-CAT-74 what it leads to stands in an article of a law", () => {
    const { receipt } = sampleItem;
    expect(codesOf({ receipt: { ...receipt, basis: local } }, register)).toEqual(["catalog/silence-without-article"]);
    expect(codesOf({ receipt: { ...receipt, basis: [{ law: "xuke", checked: false }] } }, register)).toEqual([
      "catalog/silence-without-article",
    ]);
    expect(codesOf({ receipt: { ...receipt, silence: "warning", basis: local } }, register)).toEqual([]);
  });

  test("R-CAT-74 that of the applicant too, unless the papers are only given back", () => {
    const { receipt } = sampleItem;
    const corrections = { within: limit("10wd"), effect: "deemed-withdrawn", basis: local } as const;
    expect(codesOf({ receipt: { ...receipt, corrections } }, register)).toEqual(["catalog/silence-without-article"]);
    expect(codesOf({ receipt: { ...receipt, corrections: { ...corrections, effect: "returned" } } }, register)).toEqual(
      [],
    );
  });
});

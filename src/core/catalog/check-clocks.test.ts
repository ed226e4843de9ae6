import { describe, expect, test } from "vitest";
import { sampleItem } from "../../../test/factories/procedure.ts";
import { licensingAct, sampleRegister } from "../../../test/factories/register.ts";
import { limit } from "../../../test/support/clock.ts";
import { checkClocks } from "./check-clocks.ts";
import type { ItemSpec, ReceiptRegime, StopRule, TimeRule } from "./index.ts";

const pollution = { id: "shengtai", title: "中华人民共和国生态环境法典", level: "law" } as const;
const notice = { id: "tongzhi", title: "承诺时限管理办法", level: "document" } as const;
const register = { ...sampleRegister, bases: [licensingAct, pollution, notice] };

function codesOf(parts: Partial<ItemSpec>): readonly string[] {
  return checkClocks({ ...sampleItem, ...parts }, register).map((one) => one.code);
}

function rule(text: string, starts: TimeRule["starts"] = "acceptance"): TimeRule {
  return { limit: limit(text), starts, basis: [{ law: "xuke", article: "42", checked: true }] };
}

describe("limits", () => {
  test("R-CAT-01 an item without a promise is not published", () => {
    expect(codesOf({ promise: null })).toEqual(["catalog/promise-missing"]);
    expect(codesOf({ promise: rule("10wd"), statutory: null })).toEqual([]);
  });

  test("R-CAT-02 a promise of the same unit is not longer than the statute", () => {
    expect(codesOf({ promise: rule("20wd"), statutory: rule("20wd") })).toEqual([]);
    expect(codesOf({ promise: rule("21wd"), statutory: rule("20wd") })).toEqual(["catalog/promise-after-statute"]);
  });

  test("R-CAT-02 units differ: two working days can end after seven calendar days, one cannot", () => {
    const statutory = rule("7cd", "application-received");
    expect(codesOf({ promise: rule("2wd", "application-received"), statutory })).toEqual([
      "catalog/promise-after-statute",
    ]);
    expect(codesOf({ promise: rule("1wd", "application-received"), statutory })).toEqual([]);
  });

  test("R-CAT-02 limits that start from different events are shown to a person", () => {
    const found = codesOf({ promise: rule("5wd"), statutory: rule("20wd", "application-received") });
    expect(found).toEqual(["catalog/promise-start-differs"]);
  });

  test("a limit names its basis, a seasonal one the days on which intake closes", () => {
    const statutory = { ...rule("30cd", "intake-closed"), basis: [] };
    const found = codesOf({ statutory, promise: rule("20cd", "intake-closed") });
    expect(found).toEqual([
      "catalog/limit-without-basis",
      "catalog/intake-days-missing",
      "catalog/intake-days-missing",
    ]);
    expect(codesOf({ statutory: { ...rule("30cd", "intake-closed"), intakeCloses: ["06-30"] } })).not.toContain(
      "catalog/intake-days-missing",
    );
  });
});

describe("stops and extension", () => {
  const stop = (parts: Partial<StopRule>): StopRule => ({
    kind: "hearing",
    label: "听证",
    stops: ["statute"],
    basis: [{ law: "xuke", article: "45", checked: true }],
    ...parts,
  });

  test("R-CAT-03 the statute is stopped only by an article of law", () => {
    expect(codesOf({ stops: [stop({})] })).toEqual([]);
    expect(codesOf({ stops: [stop({ basis: [] })] })).toEqual(["catalog/stop-without-article"]);
    expect(codesOf({ stops: [stop({ basis: [{ law: "xuke", checked: false }] })] })).toEqual([
      "catalog/stop-without-article",
    ]);
    expect(codesOf({ stops: [stop({ basis: [{ law: "tongzhi", article: "9", checked: true }] })] })).toEqual([
      "catalog/stop-without-article",
    ]);
  });

  test("R-CAT-03 the promise may be stopped without an article", () => {
    expect(codesOf({ stops: [stop({ kind: "publicity", stops: ["promise"], basis: [] })] })).toEqual([]);
  });

  test("R-CAT-04 a kind outside the closed list stops the statute only where another law says so", () => {
    expect(codesOf({ stops: [stop({ kind: "publicity" })] })).toEqual(["catalog/stop-outside-section-45"]);
    const own = [{ law: "shengtai", article: "104", checked: true }];
    expect(codesOf({ stops: [stop({ kind: "publicity", basis: own })] })).toEqual([]);
  });

  test("R-CAT-05 an extension names its basis and a maximum", () => {
    const extension = { maximum: limit("10wd"), authority: "agency-head" as const, basis: rule("1wd").basis };
    expect(codesOf({ extension })).toEqual([]);
    expect(codesOf({ extension: null })).toEqual([]);
    expect(codesOf({ extension: { ...extension, basis: [] } })).toEqual(["catalog/extension-without-basis"]);
    expect(codesOf({ extension: { ...extension, maximum: limit("0wd") } })).toEqual([
      "catalog/extension-without-basis",
    ]);
  });

  test("R-CAT-62 the ten days of the act are not added to the limit of another law", () => {
    const ofTheAct = { maximum: limit("10wd"), authority: "agency-head" as const, basis: rule("1wd").basis };
    const own = [{ law: "shengtai", article: "102", checked: true }];
    const statutory = { ...rule("30cd"), basis: own };
    const promise = rule("10cd");
    expect(codesOf({ statutory, promise, extension: ofTheAct })).toEqual(["catalog/extension-not-of-this-law"]);
    expect(codesOf({ statutory, promise, extension: { ...ofTheAct, basis: own } })).toEqual([]);
    expect(codesOf({ extension: ofTheAct })).toEqual([]);
  });
});

describe("receipt regimes", () => {
  const { basis } = sampleItem.receipt;
  const right: readonly ReceiptRegime[] = [
    { kind: "licence", noticeWithin: limit("5wd"), silence: "accepted-from-receipt", basis, corrections: null },
    { kind: "on-the-spot", noticeWithin: limit("0wd"), silence: "accepted-at-once", basis, corrections: null },
    { kind: "returned", noticeWithin: limit("0wd"), silence: "warning", basis, corrections: null },
    { kind: "receipt-is-filing", noticeWithin: null, silence: "warning", basis, corrections: null },
    { kind: "promised", noticeWithin: limit("1wd"), silence: "warning", basis, corrections: null },
  ];

  test.each(right)("R-CAT-06 $kind has its notice and its silence", (receipt) => {
    expect(codesOf({ receipt, type: "07" })).toEqual([]);
    expect(codesOf({ receipt: { ...receipt, basis: [] }, type: "07" })).toEqual(["catalog/receipt-without-basis"]);
    const silence = receipt.silence === "warning" ? "accepted-at-once" : "warning";
    expect(codesOf({ receipt: { ...receipt, silence }, type: "07" })).toEqual(["catalog/receipt-regime"]);
  });

  test("R-CAT-06 a notice on the spot has no days, a returned paper no time for corrections", () => {
    const [, spot, returned] = right;
    if (spot === undefined || returned === undefined) expect.fail("samples missing");
    expect(codesOf({ receipt: { ...spot, noticeWithin: limit("5wd") } })).toEqual(["catalog/receipt-regime"]);
    const corrections = sampleItem.receipt.corrections;
    expect(codesOf({ receipt: { ...returned, corrections } })).toEqual(["catalog/receipt-regime"]);
  });

  test("R-CAT-07 a licence has a regime of law, not of the guide", () => {
    const promised = right.find((one) => one.kind === "promised");
    if (promised === undefined) expect.fail("sample missing");
    expect(codesOf({ receipt: promised, type: "01" })).toEqual(["catalog/licence-without-receipt-law"]);
  });
});

describe("suspensions", () => {
  test("R-CAT-32 a suspension needs an article of a law: a district's own document is none", () => {
    const rule = (law: string, article?: string) => ({
      ...{ code: "lawsuit", label: "待另案审结" },
      basis: [article === undefined ? { law, checked: false } : { law, article, checked: true }],
    });
    expect(codesOf({ suspensions: [rule("shengtai", "20")] })).toEqual([]);
    expect(codesOf({ suspensions: [rule("shengtai")] })).toEqual(["catalog/stop-without-article"]);
    expect(codesOf({ suspensions: [rule("tongzhi", "20")] })).toEqual(["catalog/stop-without-article"]);
    expect(codesOf({ suspensions: [rule("xuke", "1"), rule("xuke", "2")] })).toEqual(["catalog/id-repeated"]);
  });
});

describe("renewal", () => {
  const end = { id: "endsOn", kind: "date", label: "有效期至", required: true, personal: false } as const;
  const form = { sections: [{ id: "licence", label: "原许可证", fields: [end] }] };
  const renewal: NonNullable<ItemSpec["renewal"]> = {
    ...{ endField: "endsOn", opensBefore: null, silence: "renewed" },
    ...{ askBefore: limit("30cd"), warnBefore: limit("10wd") },
    basis: [{ law: "xuke", article: "50", checked: true }],
  };

  test("R-CAT-33 silence renews by an article of law, and the form says when the licence ends", () => {
    const codes = (parts: Partial<typeof renewal>, item: Partial<ItemSpec> = {}) =>
      codesOf({ handling: "renew", form, renewal: { ...renewal, ...parts }, ...item });
    expect(codes({})).toEqual([]);
    expect(codes({ basis: [{ law: "tongzhi", article: "1", checked: true }] })).toEqual(["catalog/renewal-rule"]);
    expect(codes({ basis: [], silence: "none" })).toEqual([]);
    expect(codes({ askBefore: limit("8wh") })).toEqual(["catalog/renewal-rule"]);
    expect(codes({ endField: "shopName" })).toEqual(["catalog/renewal-rule"]);
    expect(codes({}, { handling: "new" })).toEqual(["catalog/renewal-rule"]);
  });
});

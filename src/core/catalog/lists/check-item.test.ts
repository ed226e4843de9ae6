import { describe, expect, test } from "vitest";
import { fee, power, proof, sampleLists, service } from "../../../../test/factories/lists.ts";
import { sampleItem } from "../../../../test/factories/procedure.ts";
import type { BodyId } from "../../shared/index.ts";
import type { ItemSpec, Material } from "../item.ts";
import { checkAgainstLists, indexLists, type KeptLists } from "./index.ts";

const [plan] = sampleItem.materials;
if (plan === undefined) throw new Error("the sample item has a material");

function codes(own: Partial<ItemSpec>, lists: KeptLists = sampleLists): readonly string[] {
  return checkAgainstLists({ ...sampleItem, ...own }, indexLists(lists)).map(({ code }) => code);
}

function asking(own: Partial<Material>): Partial<ItemSpec> {
  return { materials: [{ ...plan, ...own } as Material] };
}

describe("power list", () => {
  test("R-CAT-50 what no list has by its basic code is not exercised", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ basicCode: "999999999999" })).toEqual(["catalog/item-not-on-power-list"]);
    const main = { basicCode: sampleItem.basicCode, name: sampleItem.name, handlingCode: "" };
    expect(codes({ basicCode: "999999999999", main })).toEqual([]);
    expect(codes({ basicCode: "999999999999" }, { fee: [] })).toEqual([]);
    expect(codes({}, { power: [] })).toEqual(["catalog/item-not-on-power-list"]);
  });

  test("R-CAT-50 nor by a body to which it does not belong", () => {
    const elsewhere = power({ code: "2", body: "street" as BodyId });
    expect(codes({}, { power: [elsewhere] })).toEqual(["catalog/power-of-other-body"]);
    expect(codes({}, { power: [elsewhere, power()] })).toEqual([]);
  });

  test("R-CAT-50 public services and bundles are no powers", () => {
    expect(codes({ basicCode: "9", type: "20" })).toEqual([]);
    expect(codes({ basicCode: "9", bundle: { basis: [] } })).toEqual([]);
  });

  test.each([
    ["护士执业注册", "new", []],
    ["护士执业注册新办", "new", []],
    ["护士执业注册（变更）", "change", []],
    ["护士执业注册变更", "new", ["catalog/power-name-differs"]],
    ["护士注册", "new", ["catalog/power-name-differs"]],
    ["护士执业注册(新办)", "new", []],
  ] as const)("R-CAT-51 %s, %s", (name, handling, expected) => {
    expect(codes({ name, handling }, { power: [power({ name: "护士 执业注册" })] })).toEqual(expected);
  });

  test("R-CAT-51 the type is that of the list", () => {
    expect(codes({}, { power: [power({ type: "07" })] })).toEqual(["catalog/power-type-differs"]);
  });
});

describe("fee list", () => {
  const basis = [{ law: "xuke", article: "59", checked: true }];
  const charged = { name: "登记费", amountFen: "8000", basis, payee: "财政局" };

  test("R-CAT-52 what is not on the list is not charged", () => {
    expect(codes({ fee: charged })).toEqual([]);
    expect(codes({ fee: { ...charged, name: "材料费" } })).toEqual(["catalog/fee-not-on-list"]);
    expect(codes({ fee: { ...charged, name: "材料费" } }, { power: [power()] })).toEqual([]);
  });

  test("R-CAT-53 nor on another basis", () => {
    const other = { ...charged, basis: [{ law: "minfa", article: "1", checked: true }] };
    expect(codes({ fee: other })).toEqual(["catalog/fee-basis-differs"]);
  });

  test("R-CAT-53 nor by another amount", () => {
    const amountFen = 'if form.area > 60 then 8000 else if situation.kind = "new" then 0 else 12000';
    expect(codes({ fee: { ...charged, amountFen } })).toEqual(["catalog/fee-amount-differs"]);
    const rates = [8000, 12000].map((amount) => ({ label: "每件", amountFen: amount, unit: "件" }));
    expect(codes({ fee: { ...charged, amountFen } }, { ...sampleLists, fee: [fee({ rates })] })).toEqual([]);
  });
});

describe("proofs", () => {
  test("R-CAT-54 a proof that is not on the list for the item is not asked for", () => {
    expect(codes(asking({ name: "健康证明（原件）", source: "other" }))).toEqual([]);
    expect(codes(asking({ name: "收入证明", source: "applicant" }))).toEqual(["catalog/proof-not-on-list"]);
    const forOthers = { ...sampleLists, proof: [proof({ powers: ["9"] })] };
    expect(codes(asking({ name: "健康证明" }), forOthers)).toEqual(["catalog/proof-not-on-list"]);
    const forAll = { ...sampleLists, proof: [proof({ powers: [] })] };
    expect(codes(asking({ name: "健康证明" }), forAll)).toEqual([]);
    expect(codes({ ...asking({ name: "健康证明" }), body: "x" as BodyId }, { proof: forAll.proof })).toHaveLength(1);
  });

  test.each(["申请人身份证明", "举办单位主体资格证明", "身份证复印件", "平面图"])("R-CAT-54 %s is no proof", (name) => {
    expect(codes(asking({ name }))).toEqual([]);
  });
});

describe("intermediary services", () => {
  const report = { name: "检测报告", source: "intermediary", paidBy: "government" } as const;

  test("R-CAT-55 a report that is not on the list is not required", () => {
    expect(codes(asking(report))).toEqual([]);
    expect(codes(asking({ ...report, name: "评估报告" }))).toEqual(["catalog/intermediary-not-on-list"]);
    expect(codes(asking({ ...report, name: "评估报告", source: "applicant" }))).toEqual([]);
  });

  test("R-CAT-55 who pays is who the list says; where the item says nothing, the applicant", () => {
    const { paidBy: _, ...unsaid } = report;
    expect(codes(asking(unsaid))).toEqual(["catalog/intermediary-payer-differs"]);
    const lists = { ...sampleLists, intermediary: [service({ payer: "applicant" })] };
    expect(codes(asking(unsaid), lists)).toEqual([]);
  });
});

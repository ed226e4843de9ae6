import { describe, expect, test } from "vitest";
import { compiledSketch } from "../../../test/factories/flow.ts";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { checkContents } from "./check-contents.ts";
import { checkExpressions } from "./check-expressions.ts";
import type { ItemSpec, Material } from "./index.ts";

const plan = firstOf(sampleItem.materials);
const situation = firstOf(sampleItem.situations);
const condition = firstOf(sampleItem.conditions);

/** A permit's guide is thin in the sample; that is not what these tests are about. */
const confirmation = { ...sampleItem, type: "07" } as const;

function codesOf(parts: Partial<ItemSpec>): readonly string[] {
  return checkContents({ ...confirmation, ...parts }).map((one) => one.code);
}

function withMaterial(parts: Partial<Material>): readonly string[] {
  return codesOf({ materials: [{ ...plan, ...parts }] });
}

describe("materials and situations", () => {
  test.each(["其他相关材料", "其它证明文件", "有关材料", "相关的资料"])("R-CAT-16 no material is called %s", (name) => {
    expect(withMaterial({ name })).toEqual(["catalog/catch-all-material"]);
  });

  test.each(["住所（经营场所）相关文件", "身份证明", "与用人单位存在劳动关系的证明材料"])(
    "R-CAT-16 %s says what it is",
    (name) => {
      expect(withMaterial({ name })).toEqual([]);
    },
  );

  test("R-CAT-17 a situational material says when it is asked, a required one always is", () => {
    expect(withMaterial({ necessity: "situational" })).toEqual(["catalog/situational-without-condition"]);
    expect(withMaterial({ necessity: "situational", when: 'situation.kind = "large"' })).toEqual([]);
    expect(withMaterial({ necessity: "required", when: "true" })).toEqual(["catalog/condition-on-required"]);
  });

  test("R-CAT-17 what government holds is fetched, not asked of the person", () => {
    expect(withMaterial({ source: "government" })).toEqual(["catalog/held-by-government"]);
    expect(withMaterial({ source: "government", sharedFrom: "电子证照库" })).toEqual([]);
  });

  test("ids are distinct and checks name a material of the item", () => {
    expect(codesOf({ situations: [situation, situation] })).toContain("catalog/id-repeated");
    expect(codesOf({ materials: [plan, plan] })).toEqual(["catalog/id-repeated"]);
    const checks = [{ id: "seen", text: "看过", material: "nothing" }];
    expect(codesOf({ conditions: [{ ...condition, checks }] })).toEqual(["catalog/material-unknown"]);
  });
});

describe("guide", () => {
  test("R-CAT-18 consult and complaint are not the same phone, nor the same unit", () => {
    const { consult } = sampleItem;
    expect(codesOf({ complaint: { unit: "督查科", phone: consult.phone.replace("-", " ") } })).toEqual([
      "catalog/same-phone",
    ]);
    expect(codesOf({ complaint: { unit: consult.unit, phone: "0990-00000009" } })).toEqual([
      "catalog/complaint-to-server",
    ]);
  });

  test("R-CAT-19 a visit to the hall has its reason", () => {
    expect(codesOf({ siteVisits: { count: 1 } })).toEqual(["catalog/site-visit-reason"]);
    expect(codesOf({ siteVisits: { count: 0 } })).toEqual([]);
  });

  test("R-CAT-20 a fee has its basis", () => {
    const fee = { name: "登记费", amountFen: "8000", payee: "财政", basis: [] };
    expect(codesOf({ fee })).toEqual(["catalog/fee-without-basis"]);
  });

  test("the guide of a licence has its five steps and a question answered", () => {
    expect(checkContents(sampleItem).map((one) => one.code)).toEqual(["catalog/guide-thin"]);
  });
});

describe("expressions", () => {
  const { flow } = sampleProcedure();
  const found = (parts: Partial<ItemSpec>, model = flow) =>
    checkExpressions({ ...sampleItem, ...parts }, model).map(({ code, facts }) => [code, facts.name ?? facts.why]);

  test("R-CAT-21 every condition, fee and certificate row parses", () => {
    expect(found({})).toEqual([]);
    expect(found({ materials: [{ ...plan, when: "situation.kind = " }] })).toEqual([
      ["catalog/expression", "feel/syntax"],
    ]);
    const fee = { name: "费", amountFen: "today() + 1", payee: "财政", basis: [] };
    expect(found({ fee })).toEqual([["catalog/expression", "feel/machine-time"]]);
  });

  test("R-CAT-21 they speak of fields, questions and names that the case will know", () => {
    const row = (value: string) => ({ result: { ...sampleItem.result, fields: [{ label: "面积", value }] } });
    expect(found(row("form.area"))).toEqual([]);
    expect(found(row("form.aera"))).toEqual([["catalog/expression-name", "form.aera"]]);
    expect(found(row("situation.size"))).toEqual([["catalog/expression-name", "situation.size"]]);
    expect(found(row("weather"))).toEqual([["catalog/expression-name", "weather"]]);
    expect(found(row("constructor.size"))).toEqual([["catalog/expression-name", "constructor"]]);
  });

  test("R-CAT-21 the conditions of a flow may also speak of outcomes and of rules before them", () => {
    const chains = (condition: string) => [
      "Start > Rule_size > Xor_size",
      `Xor_size >[${condition}]> Task_more > Task_decide`,
      "Xor_size > Task_decide > End",
    ];
    const parts = { Rule_size: { attributes: { feel: "form.area > 100", result: "isLarge" } } };
    const model = (condition: string) => compiledSketch(chains(condition), parts);
    expect(found({}, model("isLarge = true and situation.kind = outcome"))).toEqual([]);
    expect(found({}, model("isSmall"))).toEqual([["catalog/expression-name", "isSmall"]]);
  });
});

function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error("the sample item has one");
  return first;
}

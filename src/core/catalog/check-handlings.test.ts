import { describe, expect, test } from "vitest";
import { bureau, sampleItem } from "../../../test/factories/procedure.ts";
import type { ItemCode } from "../shared/index.ts";
import { checkHandling } from "./check-handlings.ts";
import { checkCatalogue, type ItemSpec } from "./index.ts";

const register = { bases: [], bodies: [bureau], offices: [], posts: [] } as unknown as Parameters<
  typeof checkHandling
>[1];
const implementation = sampleItem.code;
const main = { basicCode: sampleItem.basicCode, name: "样例许可", handlingCode: `${implementation}01` };

function codesOf(parts: Partial<ItemSpec>) {
  return checkHandling({ ...sampleItem, ...parts }, register).map(({ code, facts }) => [code, facts.part ?? ""]);
}

describe("the term of what stands for an earlier licence", () => {
  const endsOn = { id: "endsOn", kind: "date", label: "有效期至", required: true, personal: false } as const;
  const withField = (field: object): Partial<ItemSpec> => ({
    result: { ...sampleItem.result, validity: { until: "endsOn" } },
    form: { sections: [{ id: "licence", label: "许可证", fields: [{ ...endsOn, ...field }] }] },
  });

  test("R-CAT-105 is a date that everybody gives openly", () => {
    expect(codesOf(withField({}))).toEqual([]);
  });

  test.each([{ personal: true }, { required: false }, { id: "other" }])("R-CAT-105 and nothing else: %j", (field) => {
    expect(codesOf(withField(field))).toEqual([["catalog/validity-field", ""]]);
  });
});

describe("the code of an item", () => {
  test("R-CAT-106 agrees with its body, basic code and type", () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ level: "3" })).toEqual([]);
    expect(codesOf({ basicCode: "990105001000" })).toEqual([["catalog/code-differs", "basicCode"]]);
    expect(codesOf({ type: "07" })).toEqual([["catalog/code-differs", "type"]]);
    expect(codesOf({ type: "20", bundle: { basis: [] } })).toEqual([]);
    const elsewhere = `11440100007482575H${implementation.slice(18)}` as ItemCode;
    expect(codesOf({ code: elsewhere })).toEqual([["catalog/code-differs", "creditCode"]]);
  });

  test("R-CAT-106 of no known scheme is noted, one of another scheme is left alone", () => {
    expect(codesOf({ code: "本地-0001" as ItemCode })).toEqual([["catalog/code-scheme", ""]]);
    expect(codesOf({ code: "XK0001" as ItemCode })).toEqual([]);
  });
});

describe("handlings of a main item", () => {
  const handling = (suffix: string, parts: Partial<ItemSpec> = {}): ItemSpec => ({
    ...sampleItem,
    code: `${implementation}${suffix}` as ItemCode,
    name: `样例许可${suffix}`,
    main: { ...main, handlingCode: `${implementation}${suffix}` },
    ...parts,
  });
  const found = (items: readonly ItemSpec[]) =>
    [...checkCatalogue(items)].flatMap(([item, findings]) => findings.map(({ code }) => [item.slice(31), code]));

  test("R-CAT-107 carry the implementation code of the main item", () => {
    expect(codesOf({ main })).toEqual([]);
    for (const handlingCode of [implementation, `${implementation.slice(0, 30)}X01`, "01"])
      expect(codesOf({ main: { ...main, handlingCode } })).toEqual([["catalog/handling-code", ""]]);
  });

  test("R-CAT-108 have a code each", () => {
    expect(found([handling("01"), handling("02")])).toEqual([]);
    const twin = handling("02", { main });
    expect(found([handling("01"), twin])).toEqual([["02", "catalog/handling-repeated"]]);
  });

  test.each([
    { main: { ...main, name: "另一个", handlingCode: `${implementation}02` } },
    { type: "07" },
    { level: "3" },
  ])("R-CAT-109 agree on name, type and level, not %j", (parts) => {
    expect(found([handling("01"), handling("02", parts as Partial<ItemSpec>)])).toEqual([
      ["02", "catalog/handling-differs"],
    ]);
  });
});

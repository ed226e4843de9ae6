import { describe, expect, test } from "vitest";
import { sampleItem } from "../../../test/factories/procedure.ts";
import type { ItemCode } from "../shared/index.ts";
import { checkCatalogue, type ItemSpec, type LegalBasis, type Material } from "./index.ts";

const [plan] = sampleItem.materials;
if (plan === undefined) throw new Error("the sample item has a material");
const paper: Material = plan;

/** An item that issues a paper and asks for others. */
function item(code: string, issues: string, asks: readonly (string | Partial<Material>)[] = []): ItemSpec {
  const materials = asks.map((ask, index): Material => {
    const own = typeof ask === "string" ? { name: ask } : ask;
    return { ...paper, id: `m${index}`, necessity: "required", source: "applicant", ...own };
  });
  const result = { ...sampleItem.result, kind: "licence", name: issues } as const;
  return { ...sampleItem, code: code as ItemCode, name: `核发${issues}`, result, materials };
}

function found(items: readonly ItemSpec[]) {
  return [...checkCatalogue(items)].flatMap(([code, findings]) =>
    findings.map((one) => ({ item: code, code: one.code, place: one.place, facts: one.facts })),
  );
}

describe("papers that another item of the catalogue issues", () => {
  const registration = item("1", "营业执照");

  test("R-CAT-45 are not asked of the person", () => {
    expect(found([registration, item("2", "许可证", ["身份证明", "营业执照"])])).toEqual([
      {
        item: "2",
        code: "catalog/material-issued-here",
        place: "materials[1].sharedFrom",
        facts: { name: "营业执照", item: "核发营业执照" },
      },
    ]);
  });

  test.each(["《营业执照》", "营业执照（副本）", "营业执照复印件", " 营业执照 （副本）原件"])(
    "R-CAT-45 whatever they are called: %s",
    (name) => {
      expect(found([registration, item("2", "许可证", [name])]).map((one) => one.code)).toEqual([
        "catalog/material-issued-here",
      ]);
    },
  );

  test("R-CAT-45 but fetched, or brought because they are what is renewed", () => {
    const fetched = { name: "营业执照", source: "government", sharedFrom: "电子证照库" } as const;
    const renewal = { ...item("3", "营业执照", ["营业执照"]), name: "营业执照换发" };
    expect(found([registration, item("2", "许可证", [fetched]), renewal])).toEqual([]);
  });
});

describe("preconditions", () => {
  test("R-CAT-46 in a circle are shown as the circle, at each paper that closes it", () => {
    const first = item("1", "甲证", ["丙证"]);
    const second = item("2", "乙证", ["甲证"]);
    const third = item("3", "丙证", ["乙证"]);
    const circles = found([first, second, third]).filter((one) => one.code === "catalog/precondition-cycle");
    expect(circles.map((one) => [one.item, one.facts.items])).toEqual([
      ["1", "核发甲证 → 核发丙证 → 核发乙证 → 核发甲证"],
      ["2", "核发乙证 → 核发甲证 → 核发丙证 → 核发乙证"],
      ["3", "核发丙证 → 核发乙证 → 核发甲证 → 核发丙证"],
    ]);
  });

  test("R-CAT-46 a paper asked for in some cases only, or fetched after it was issued, closes no circle by itself", () => {
    const situational = { name: "乙证", necessity: "situational", when: 'situation.kind = "large"' } as const;
    const items = [item("1", "甲证", [situational]), item("2", "乙证", ["甲证"])];
    expect(found(items).filter((one) => one.code === "catalog/precondition-cycle")).toEqual([]);
  });

  test("R-CAT-46 what only leads to a circle, or away from it, is in none", () => {
    const circle = [item("1", "甲证", ["乙证"]), item("2", "乙证", ["甲证", "丁证"])];
    const around = [item("3", "丙证", ["甲证"]), item("4", "丁证")];
    const circles = found([...circle, ...around]).filter((one) => one.code === "catalog/precondition-cycle");
    expect(circles.map((one) => [one.item, one.place])).toEqual([
      ["1", "materials[0]"],
      ["2", "materials[0]"],
    ]);
  });

  test("R-CAT-46 fetching does not open a circle: what is fetched has to be issued first", () => {
    const fetched = { name: "乙证", source: "government", sharedFrom: "电子证照库" } as const;
    const items = [item("1", "甲证", [fetched]), item("2", "乙证", ["甲证"])];
    expect(found(items).filter((one) => one.code === "catalog/precondition-cycle")).toHaveLength(2);
  });
});

describe("items", () => {
  test("R-CAT-47 stand once for each body and kind of handling", () => {
    const one = item("1", "甲证");
    const again = { ...item("2", "乙证"), name: "核发 甲证" };
    const change = { ...item("3", "丙证"), name: one.name, handling: "change" } as const;
    expect(found([one, again, change])).toEqual([
      { item: "2", code: "catalog/item-repeated", place: "name", facts: { name: "核发 甲证", other: "1" } },
    ]);
  });
});

describe("papers that the law puts one after the other", () => {
  const law = {
    id: "weihua",
    title: "危险化学品安全法",
    level: "law",
    requirements: [
      {
        article: "55",
        checked: true,
        rule: "先取得许可，再办理登记。",
        binds: ["55"],
        asks: { precedes: ["营业执照"] },
      },
    ],
  } as const;
  const registration = item("1", "营业执照");
  const earlier = (asks: readonly string[]): ItemSpec => ({
    ...item("2", "危险化学品经营许可证", asks),
    legalBases: [{ law: "weihua", article: "55", checked: true }],
  });
  const codes = (items: readonly ItemSpec[], bases: readonly LegalBasis[]) =>
    [...checkCatalogue(items, bases)].flatMap(([code, findings]) => findings.map((one) => [code, one.code, one.place]));

  test("R-CAT-70 the earlier does not ask for the later", () => {
    const circle = checkCatalogue([registration, earlier(["身份证明", "营业执照"])], [law]).get("2" as ItemCode);
    expect(circle?.filter(({ code }) => code === "catalog/precondition-cycle")).toMatchObject([
      {
        place: "materials[1]",
        facts: { name: "营业执照", items: "核发危险化学品经营许可证 → 核发营业执照 → 核发危险化学品经营许可证" },
      },
    ]);
    expect(codes([registration, earlier(["身份证明"])], [law])).toEqual([]);
    expect(codes([registration, earlier(["营业执照"])], [])).toEqual([
      ["2", "catalog/material-issued-here", "materials[0].sharedFrom"],
    ]);
  });
});

describe("papers that another item fetches", () => {
  test("R-CAT-79 are not asked of the person elsewhere", () => {
    const fetching = item("1", "甲证", [{ name: "居民身份证", source: "government", sharedFrom: "人口库" }]);
    expect(found([fetching, item("2", "乙证", ["居民身份证（复印件）"])])).toEqual([
      {
        item: "2",
        code: "catalog/material-shared-elsewhere",
        place: "materials[0].sharedFrom",
        facts: { name: "居民身份证（复印件）", from: "人口库", item: "核发甲证" },
      },
    ]);
    expect(found([item("2", "乙证", ["居民身份证"])])).toEqual([]);
    expect(found([fetching, item("2", "乙证", [{ name: "居民身份证", fromForm: true }])])).toEqual([]);
  });
});

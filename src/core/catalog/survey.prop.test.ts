import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleItem } from "../../../test/factories/procedure.ts";
import type { BodyId, ItemCode } from "../shared/index.ts";
import { type CatalogFinding, checkAmong, checkCatalogue, type ItemSpec, surveyCatalogue } from "./index.ts";

const [paper] = sampleItem.materials;
const [law] = sampleItem.legalBases;
if (paper === undefined || law === undefined) throw new Error("a sample with a material and a law");

const PAPERS = ["甲证", "乙证", "丙证", "丁证"] as const;
const onePaper = fc.constantFrom(...PAPERS, "《甲证》（副本）", "身份证明");
const material = fc.record({
  name: onePaper,
  necessity: fc.constantFrom("required", "situational"),
  source: fc.constantFrom("applicant", "government"),
  sharedFrom: fc.option(fc.constantFrom("电子证照库", "共享平台"), { nil: undefined }),
  when: fc.option(fc.constant("true"), { nil: undefined, freq: 1 }),
});

const anItem = fc
  .record({
    code: fc.constantFrom("1", "2", "3", "4", "5", "6"),
    name: fc.constantFrom("核发甲证", "核发乙证", "核发丙证"),
    body: fc.constantFrom("bureau", "other"),
    issues: onePaper,
    kind: fc.constantFrom("licence", "licence", "notice"),
    asks: fc.array(material, { maxLength: 4 }),
    main: fc.option(fc.record({ name: fc.constantFrom("主项一", "主项二"), handlingCode: fc.constantFrom("a", "b") }), {
      nil: undefined,
    }),
    law: fc.constantFrom("before-jia", "before-bing", "nothing"),
  })
  .map(({ code, name, body, issues, kind, asks, main, law: id }): ItemSpec => {
    const { main: _, ...rest } = sampleItem;
    const materials = asks.map(({ sharedFrom, when, ...ask }, index) => ({
      ...{ ...paper, ...ask, id: `m${index}` },
      ...(sharedFrom === undefined ? {} : { sharedFrom }),
      ...(when === undefined ? {} : { when }),
    }));
    return {
      ...rest,
      ...{ code: code as ItemCode, name, body: body as BodyId, materials },
      ...(main === undefined ? {} : { main: { ...main, basicCode: "main" } }),
      result: { ...sampleItem.result, kind, name: issues },
      legalBases: [{ law: id, article: "1", checked: true }],
    };
  });

const before = (id: string, precedes: string) => ({
  ...{ id, title: id, level: "law" as const },
  requirements: [{ article: "1", checked: true, rule: "先后", binds: ["1"], asks: { precedes: [precedes] } }],
});
const BASES = [before("before-jia", "甲证"), before("before-bing", "丙证")];

/** Of two shortest ways round either may be told: what is the same is where, and how many there are on it. */
function told(findings: readonly CatalogFinding[]): readonly string[] {
  return findings
    .map(({ code, place, facts }) =>
      code === "catalog/precondition-cycle"
        ? `${code} ${place} ${String(facts.items).split(" → ").length}`
        : `${code} ${place} ${JSON.stringify(facts)}`,
    )
    .sort();
}

test("R-CAT-122 an item that is being written is told what the whole catalogue would tell of it, with thousands around it", () => {
  const catalogue = fc.uniqueArray(anItem, { selector: ({ code }) => code, maxLength: 6 });
  fc.assert(
    fc.property(catalogue, anItem, (items, edited) => {
      const others = items.filter(({ code }) => code !== edited.code);
      const whole = checkCatalogue([...others, edited], BASES).get(edited.code) ?? [];
      expect(told(checkAmong(surveyCatalogue(items, BASES), edited))).toEqual(told(whole));
    }),
    { numRuns: 3_000 },
  );
});

test("R-CAT-122 circles are among what is compared", () => {
  const of = (code: string, issues: string, ask: string): ItemSpec => ({
    ...sampleItem,
    ...{ code: code as ItemCode, name: `核发${issues}` },
    result: { ...sampleItem.result, kind: "licence", name: issues },
    materials: [{ ...paper, name: ask, necessity: "required", source: "applicant" }],
  });
  const items = [of("1", "甲证", "丙证"), of("2", "乙证", "甲证"), of("3", "丙证", "别的")];
  const closing = of("3", "丙证", "乙证");
  const found = checkAmong(surveyCatalogue(items, []), closing).map(({ code }) => code);
  expect(found).toContain("catalog/precondition-cycle");
  expect(checkAmong(surveyCatalogue(items, []), of("3", "丙证", "别的")).map(({ code }) => code)).not.toContain(
    "catalog/precondition-cycle",
  );
});

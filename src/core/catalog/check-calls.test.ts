import { describe, expect, test } from "vitest";
import { BUNDLE, bundleItem, FIRST, SECOND } from "../../../test/factories/bundle.ts";
import { compiledSketch, type PartsById } from "../../../test/factories/flow.ts";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { limit } from "../../../test/support/clock.ts";
import { civilDate } from "../shared/index.ts";
import { checkItem } from "./compile.ts";
import type { ItemSpec } from "./item.ts";
import type { CatalogueRegister } from "./register.ts";

const first = { spec: { ...sampleItem, code: FIRST }, flow: sampleProcedure().flow };
const second = { spec: { ...sampleItem, code: SECOND }, flow: sampleProcedure().flow };
const PARTS: PartsById = { Call_first: { called: FIRST }, Call_second: { called: SECOND } };
const CHAIN = ["Start > Call_first > Call_second > End"];

interface Fault {
  readonly item?: Partial<ItemSpec>;
  readonly chains?: readonly string[];
  readonly parts?: PartsById;
  readonly items?: CatalogueRegister["catalogue"];
}

/** Findings about calls, bundles and unified handling alone. */
function found({ item = {}, chains = CHAIN, parts = {}, items = [first, second] }: Fault): readonly string[] {
  const flow = compiledSketch(chains, { ...PARTS, ...parts });
  const register = {
    bases: BASES,
    bodies: [],
    offices: [],
    posts: [],
    today: civilDate("2026-11-21"),
    catalogue: items,
  };
  const about = /^catalog\/(call|bundle|unified)/;
  return checkItem({ spec: { ...bundleItem, ...item }, version: "v", flow }, register)
    .filter(({ code }) => about.test(code))
    .map(({ code, facts }) => [code, facts.name ?? facts.part ?? ""].join(" ").trim());
}

const BASES = [{ id: "xuke", title: "中华人民共和国行政许可法", level: "law" as const }];
const calls = (change: Partial<NonNullable<ItemSpec["calls"]>[string]>) => {
  const rule = bundleItem.calls?.Call_first;
  if (rule === undefined) throw new Error("the factory has no rule");
  return { calls: { Call_first: { ...rule, ...change }, Call_second: rule } };
};

describe("what a flow calls", () => {
  test("R-CAT-23 is in the catalogue, and everything that it asks is filled in", () => {
    expect(found({})).toEqual([]);
  });

  test("R-CAT-23 is refused when there is no such item", () => {
    expect(found({ items: [first] })).toEqual(["catalog/call-unknown"]);
  });

  test("R-CAT-23 is refused in a circle, however long", () => {
    const flow = compiledSketch(["Start > Call_second > End"], { Call_second: { called: BUNDLE } });
    expect(found({ items: [{ ...first, flow }, second] })).toEqual(["catalog/call-cycle"]);
  });

  test("R-CAT-23 a field, a paper or an answer that nothing gives is named", () => {
    const { shopName: _, ...form } = bundleItem.calls?.Call_first?.form ?? {};
    expect(found({ item: calls({ form }) })).toEqual(["catalog/call-unmapped form.shopName"]);
    expect(found({ item: calls({ materials: {} }) })).toEqual(["catalog/call-unmapped materials.plan"]);
    expect(found({ item: calls({ situation: {} }) })).toEqual([
      "catalog/call-unmapped situation.kind",
      "catalog/call-unmapped materials.drainage",
    ]);
    expect(found({ item: calls({ situation: { kind: '"large"' } }) })).toEqual([
      "catalog/call-unmapped materials.drainage",
    ]);
  });

  test("R-CAT-23 the same data element needs no word, an optional answer does not stand for a required one", () => {
    const named = (required: boolean): Partial<ItemSpec> => ({
      form: {
        sections: sampleItem.form.sections.map((section) => ({
          ...section,
          fields: section.fields.map((field) =>
            field.id === "shopName" ? { ...field, dataElement: "shop-name", required } : field,
          ),
        })),
      },
    });
    const { shopName: _, ...form } = bundleItem.calls?.Call_first?.form ?? {};
    const items = [first, second].map((one) => ({ ...one, spec: { ...one.spec, ...named(true) } }));
    expect(found({ item: { ...named(true), ...calls({ form }) }, items })).toEqual([]);
    expect(found({ item: { ...named(false), ...calls({ form }) }, items })).toEqual([
      "catalog/call-unmapped form.shopName",
      "catalog/call-unmapped form.shopName",
    ]);
  });

  test("R-CAT-23 a mapping that names what neither item has is told", () => {
    expect(found({ item: calls({ situation: { kind: '"huge"' } }) })).toContain("catalog/call-mapping situation.kind");
    const form = { ...bundleItem.calls?.Call_first?.form, colour: "form.shopName" };
    expect(found({ item: calls({ form }) })).toEqual(["catalog/call-mapping form.colour"]);
    const rule = { situation: {}, form: {}, materials: {} };
    expect(found({ item: { calls: { ...bundleItem.calls, Call_third: rule } } })).toEqual([
      "catalog/call-mapping Call_third",
    ]);
  });

  test("R-CAT-23 an item for fewer kinds of applicants than its parent is told", () => {
    const narrow = { ...first, spec: { ...first.spec, servedParties: ["2"] as const } };
    expect(found({ items: [narrow, second] })).toEqual(["catalog/call-party"]);
  });

  test("R-CHD-04 nothing may cut off a case inside the case", () => {
    const chains = ["Start > And_split > Call_first > End", "And_split > Call_second > Terminate"];
    expect(found({ chains })).toEqual(["catalog/call-cut-off", "catalog/call-cut-off"]);
    const parts = { Boundary_late: { attachedTo: "Call_first" } };
    expect(found({ chains: [...CHAIN, "Boundary_late > End_late"], parts })).toEqual(["catalog/call-cut-off"]);
    const beside = { Boundary_late: { attachedTo: "Call_first", interrupting: false } };
    expect(found({ chains: [...CHAIN, "Boundary_late > End_late"], parts: beside })).toEqual([]);
  });
});

describe("a bundle", () => {
  test("R-CAT-40 has a promise alone: no statutory clock, no extension, no decision, no fee", () => {
    const { statutory, extension, decision } = sampleItem;
    expect(found({ item: { statutory, extension, decision } })).toEqual([
      "catalog/bundle-rule statutory",
      "catalog/bundle-rule extension",
      "catalog/bundle-rule decision.outcomes",
    ]);
    expect(found({ item: { bundle: { basis: [] } } })).toEqual(["catalog/bundle-rule bundle.basis"]);
    expect(found({ item: { calls: {} }, chains: ["Start > Task_a > End"] })).toEqual(["catalog/bundle-rule flow"]);
  });
});

describe("45 and 15 working days", () => {
  const single = (item: Partial<ItemSpec>) => {
    const { bundle: _, calls: __, ...alone } = bundleItem;
    const flow = sampleProcedure().flow;
    const register = {
      ...{ bases: BASES, offices: [], posts: [], today: civilDate("2026-11-21"), catalogue: [first, second] },
      bodies: [sampleProcedure().body, { ...sampleProcedure().body, id: "roads" as never }],
    };
    return checkItem({ spec: { ...alone, ...item }, version: "v", flow }, register)
      .filter(({ code }) => code === "catalog/unified-rule")
      .map(({ facts }) => facts.part);
  };
  const act = (article: string) => [{ law: "xuke", article, checked: true }];
  const statutory = { limit: limit("45wd"), starts: "acceptance", basis: act("42(2)") } as const;
  const extension = { maximum: limit("15wd"), authority: "government-head", basis: act("42(2)") } as const;
  const unified = { departments: ["bureau", "roads"] as never, decision: act("26(2)") };

  test("R-CAT-41 are refused for what one department decides, or several side by side", () => {
    expect(single({ statutory, extension })).toEqual(["statutory.limit", "extension.maximum"]);
  });

  test("R-CAT-41 belong to what two departments handle as one, with the government's decision and its head's word", () => {
    expect(single({ statutory, extension, unified })).toEqual([]);
    expect(single({ statutory, extension, unified: { ...unified, decision: [] } })).toEqual(["unified.decision"]);
    const alone = { ...unified, departments: ["bureau", "bureau"] as never };
    expect(single({ statutory, extension, unified: alone })).toEqual(["unified.departments"]);
    const byHead = { ...extension, authority: "agency-head" } as const;
    expect(single({ statutory, extension: byHead, unified })).toEqual(["extension.authority"]);
  });

  test("R-CAT-41 another law's 45 working days are its own (取水)", () => {
    const water = { ...statutory, basis: [{ law: "qushui", article: "14", checked: true }] };
    expect(single({ statutory: water })).toEqual([]);
  });
});

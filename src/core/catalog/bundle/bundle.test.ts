import { describe, expect, test } from "vitest";
import { bundleItemOf, choice, field, type ItemParts, material } from "../../../../test/factories/bundle-choice.ts";
import { compiledSketch } from "../../../../test/factories/flow.ts";
import { china } from "../../../../test/support/calendar.ts";
import { limit } from "../../../../test/support/clock.ts";
import { civilDate } from "../../shared/index.ts";
import type { BundleChoice } from "./choice.ts";
import { type Bundle, composeBundle } from "./compose.ts";
import type { MeasureName } from "./proof.ts";

const RECKONING = { calendar: china, from: civilDate("2026-11-23") };

function composed(chosen: BundleChoice): Bundle {
  const bundle = composeBundle(chosen, RECKONING);
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.refusal));
  return bundle.value;
}

/** `id reason by` of every line. */
function lines(bundle: Bundle, measure: MeasureName): readonly string[] {
  return bundle.proof[measure].lines.map(({ id, removed }) =>
    removed === null ? `${id} kept` : `${id} ${removed.code} ${removed.by}`,
  );
}

const figures = (bundle: Bundle, measure: MeasureName) => {
  const { before, already, saved, after } = bundle.proof[measure];
  return [before, already, saved, after];
};
const two = (a: ItemParts, b: ItemParts) => composed(choice(bundleItemOf("A", a), bundleItemOf("B", b)));
const promised = (text: string, more: ItemParts = {}): ItemParts => ({
  promise: { limit: limit(text), starts: "acceptance", basis: [] },
  ...more,
});

describe("papers of a bundle", () => {
  test("R-CAT-91 the same paper is handed in once, whatever copy of it each item asks", () => {
    const bundle = two(
      { materials: [material("deed", { name: "《租赁合同》复印件", form: "copy", copies: 2 })] },
      { materials: [material("lease", { name: "租赁合同", form: "original", verification: "original-seen" })] },
    );
    expect(lines(bundle, "materials")).toEqual(["A/deed same-paper 办B", "B/lease kept"]);
    expect(bundle.materials.map(({ material: one }) => [one.form, one.verification, one.copies])).toEqual([
      ["original", "original-seen", 2],
    ]);
    expect(figures(bundle, "materials")).toEqual([2, 0, 1, 1]);
  });

  test("R-CAT-91 on paper each body keeps its own copies; a file serves them all", () => {
    const other = { body: "other" as ItemParts["body"] & string } as ItemParts;
    const copies = (form: "copy" | "electronic") =>
      two(
        { materials: [material("plan", { form, copies: 2 })] },
        { ...other, materials: [material("plan", { form, copies: 1 })] },
      ).materials.map(({ material: one }) => one.copies);
    expect([copies("copy"), copies("electronic")]).toEqual([[3], [2]]);
  });

  test("R-CAT-91 papers that only share a general title, or have a blank form each, stay two", () => {
    const named = (name: string, blankForm?: string) => ({
      materials: [material("paper", { name, ...(blankForm === undefined ? {} : { blankForm }) })],
    });
    expect(figures(two(named("承诺书"), named("承诺书")), "materials")).toEqual([2, 0, 0, 2]);
    expect(figures(two(named("场所承诺书", "a.pdf"), named("场所承诺书", "b.pdf")), "materials")).toEqual([2, 0, 0, 2]);
    expect(figures(two(named("场所承诺书"), named("场所承诺书")), "materials")).toEqual([2, 0, 1, 1]);
  });

  test("R-CAT-91 what the form says, what is held, and what another item finds held is not handed in", () => {
    const bundle = two(
      { materials: [material("form", { fromForm: true }), material("id", { name: "身份证", sharedFrom: "人口库" })] },
      { materials: [material("card", { name: "身份证复印件" }), material("plan")] },
    );
    expect(lines(bundle, "materials")).toEqual([
      "A/form form-data 办A",
      "A/id held 人口库",
      "B/card held-for-other 人口库",
      "B/plan kept",
    ]);
    expect(figures(bundle, "materials")).toEqual([4, 2, 1, 1]);
  });

  test("R-CAT-91 a paper that no chosen answer asks for is in neither column; one that some answers ask for is marked", () => {
    const asking: ItemParts = {
      situations: [
        {
          id: "kind",
          text: "哪一种？",
          options: [
            { code: "a", label: "甲" },
            { code: "b", label: "乙" },
          ],
        },
      ],
      materials: [material("only-a", { when: 'situation.kind = "a"' }), material("plan")],
    };
    const items = [bundleItemOf("A", asking), bundleItemOf("B", {})];
    const all = composed(choice(...items)).proof.materials;
    expect(all.lines.map(({ conditional }) => conditional)).toEqual([true, false]);
    expect(composed({ items, answers: { A: { kind: "b" } }, settled: {} }).proof.materials.before).toBe(1);
    expect(composed({ items, answers: { A: { kind: "a" } }, settled: {} }).proof.materials.lines[0]?.conditional).toBe(
      false,
    );
  });

  test("R-CAT-92 what one item issues the other does not ask for, and waits for it", () => {
    const bundle = two({ materials: [material("licence", { name: "营业执照副本" })] }, { gives: "营业执照" });
    expect(lines(bundle, "materials")).toEqual(["A/licence issued-in-bundle 办B"]);
    expect(bundle.levels).toEqual([["B"], ["A"]]);
    expect(bundle.waits).toEqual([{ item: "A", on: "B", material: "licence", paper: "营业执照副本" }]);
  });

  test("R-CAT-92 items that wait for each other are no bundle", () => {
    const chosen = choice(
      bundleItemOf("A", { gives: "甲证", materials: [material("b", { name: "乙证" })] }),
      bundleItemOf("B", { gives: "乙证", materials: [material("a", { name: "甲证" })] }),
    );
    expect(composeBundle(chosen, RECKONING)).toEqual({
      ok: false,
      refusal: { code: "bundle/circle", items: "办A、办B" },
    });
  });
});

describe("the form of a bundle", () => {
  const name = (id: string, more: Parameters<typeof field>[1] = {}) => field(id, { dataElement: "org-name", ...more });

  test("R-CAT-93 a data element is asked once, so that the answer fits everybody", () => {
    const bundle = two(
      { fields: [name("entityName", { minLength: 4, maxLength: 50 }), field("scope")] },
      { fields: [name("operatorName", { maxLength: 30, personal: true })] },
    );
    expect(lines(bundle, "fields")).toEqual([
      "A/entityName kept",
      "A/scope kept",
      "B/operatorName same-element org-name",
    ]);
    expect(bundle.fields[0]?.field).toMatchObject({ minLength: 4, maxLength: 30, personal: true });
  });

  test("R-CAT-93 different kinds, and limits that no answer fits, are told and asked apart", () => {
    const kinds = two({ fields: [name("a")] }, { fields: [name("b", { kind: "longText" })] });
    const limits = two({ fields: [name("a", { minLength: 9 })] }, { fields: [name("b", { maxLength: 5 })] });
    expect([kinds, limits].map((one) => [one.conflicts.map(({ why }) => why), figures(one, "fields")])).toEqual([
      [["kind"], [2, 0, 0, 2]],
      [["limits"], [2, 0, 0, 2]],
    ]);
  });

  test("R-CAT-93 fields that only look the same are not taken for one another, and told", () => {
    const bundle = two({ fields: [field("a", { label: "姓名" })] }, { fields: [field("b", { label: "姓名" })] });
    expect(figures(bundle, "fields")).toEqual([2, 0, 0, 2]);
    expect(bundle.alike.map((group) => group.map(({ field: id }) => id))).toEqual([["a", "b"]]);
  });

  test("R-CAT-93 a second field of the same item for the same element asks for somebody else", () => {
    const twice = [field("a", { dataElement: "mobile" }), field("b", { dataElement: "mobile" })];
    expect(figures(two({ fields: twice }, { fields: twice }), "fields")).toEqual([4, 0, 1, 3]);
  });

  test("R-CAT-93 one declaration says what all of them say", () => {
    const says = (text: string) => ({ fields: [field("truth", { kind: "declaration", text })] });
    const bundle = two(says("真实。"), says("愿意接受监督。"));
    expect(bundle.fields.map((one) => one.field)).toMatchObject([{ text: "真实。\n愿意接受监督。" }]);
    expect(lines(bundle, "fields")).toEqual(["A/truth kept", "B/truth one-declaration truth"]);
  });

  test("R-CAT-93 a field that the bundle fills in for everybody is not asked", () => {
    const items = [
      bundleItemOf("A", { fields: [field("term"), field("years", { visibleWhen: 'form.term = "years"' })] }),
      bundleItemOf("B"),
    ];
    const bundle = composed({ items, answers: {}, settled: { A: { term: '"long"' } } });
    expect(lines(bundle, "fields")).toEqual(["A/term settled long"]);
  });
});

describe("steps, days and trips of a bundle", () => {
  test("R-CAT-94 one intake, one collection, one joint visit; reviews and decisions stay", () => {
    const visited = compiledSketch(["Start > Task_visit > Task_decide > End"], {
      Task_visit: {
        attributes: { office: "visit", post: "visitor", kind: "visit", outcomes: "met,unmet", officers: "2" },
      },
      Task_decide: { attributes: { office: "market", post: "decider", kind: "decide", outcomes: "granted,refused" } },
    });
    const [a, b] = [bundleItemOf("A", { gives: "甲证" }), bundleItemOf("B", { gives: "乙证" })];
    const bundle = composed(choice({ ...a, flow: visited }, { ...b, flow: visited }));
    expect(lines(bundle, "steps")).toEqual([
      "A/hand-in kept",
      "A/flow/Task_visit kept",
      "A/flow/Task_decide kept",
      "A/collect one-collection 办B",
      "B/hand-in one-hand-in 办A",
      "B/flow/Task_visit joint-visit 办A",
      "B/flow/Task_decide kept",
      "B/collect kept",
    ]);
  });

  test("R-CAT-94 what runs side by side does not add up: the longest chain counts, over the calendar", () => {
    const bundle = composed(
      choice(
        bundleItemOf("A", promised("5wd")),
        bundleItemOf(
          "B",
          promised("3wd", { gives: "乙证", delivery: { limit: limit("2wd"), starts: "decision", basis: [] } }),
        ),
        bundleItemOf("C", promised("6wd", { materials: [material("b", { name: "乙证", sharedFrom: "证照库" })] })),
      ),
    );
    expect(lines(bundle, "days")).toEqual([
      "A/promise side-by-side 办C",
      "B/promise kept",
      "B/delivery passed-on 乙证",
      "C/promise kept",
    ]);
    expect(figures(bundle, "days")).toEqual([16, 0, 7, 9]);
    expect(bundle.path).toMatchObject({ items: ["B", "C"], dueOn: "2026-12-04" });
  });

  test("R-CAT-94 days off are counted as the calendar has them", () => {
    const chosen = choice(bundleItemOf("A", promised("5wd")), bundleItemOf("B", promised("1cd")));
    const bundle = composeBundle(chosen, { calendar: china, from: civilDate("2026-09-30") });
    expect(bundle.ok && bundle.value.path).toMatchObject({ dueOn: "2026-10-13", items: ["A"] });
  });

  test("R-CAT-94 whoever has to come to the same hall comes once", () => {
    const coming = (place: string): ItemParts => ({
      siteVisits: { count: 1, reason: "核验原件" },
      guide: { summary: "", steps: [], notes: [], faq: [], place, hours: "" },
    });
    const same = two(coming("政务服务中心1楼"), coming("政务服务中心3楼"));
    const other = two(coming("政务服务中心1楼"), coming("学府路8号"));
    expect([figures(same, "trips"), figures(other, "trips")]).toEqual([
      [2, 0, 1, 1],
      [2, 0, 0, 2],
    ]);
  });

  test("R-CAT-90 one item, and items that no one person may apply for, are no bundle", () => {
    const refused = (chosen: BundleChoice) => {
      const bundle = composeBundle(chosen, RECKONING);
      return bundle.ok ? "composed" : bundle.refusal.code;
    };
    expect(refused(choice(bundleItemOf("A"), bundleItemOf("A")))).toBe("bundle/too-few");
    expect(
      refused(choice(bundleItemOf("A", { servedParties: ["1"] }), bundleItemOf("B", { servedParties: ["2"] }))),
    ).toBe("bundle/no-party");
  });
});

/** 开餐馆 as the demonstration district has it: what is saved, line by line, from its own item files. */
import { describe, expect, test } from "vitest";
import {
  type Bundle,
  type BundleItem,
  checkItem,
  choiceOf,
  composeBundle,
  draftBundle,
  type MeasureName,
} from "../../src/core/catalog/index.ts";
import { compileFlow } from "../../src/core/flow/index.ts";
import { civilDate, type ItemCode } from "../../src/core/shared/index.ts";
import { readDistrict } from "../../src/files/district/index.ts";
import { china } from "../support/calendar.ts";
import { projectFile } from "../support/shared-data.ts";

const read = await readDistrict(projectFile("districts/demo"));
if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
const district = read.value;
const catalogue = district.items.map(({ spec, flow, folder }): BundleItem & { readonly folder: string } => {
  const model = compileFlow(flow);
  if (!model.ok) throw new Error(`${folder} does not compile`);
  return { folder, spec, flow: model.value };
});
const named = (folder: string) => {
  const item = catalogue.find((one) => one.folder === folder);
  if (item === undefined) throw new Error(`no item ${folder}`);
  return item;
};

const REGISTRATION = named("business-registration").spec.code;
const FOOD = named("food-service-licence").spec.code;
const restaurant = named("open-restaurant");
const RECKONING = { calendar: china, from: civilDate("2026-11-23") };

function composed(items: readonly BundleItem[] = catalogue): Bundle {
  const bundle = composeBundle(choiceOf(restaurant, items), RECKONING);
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.refusal));
  return bundle.value;
}

/** `registration/identity held 人口…` */
function lines(bundle: Bundle, measure: MeasureName): readonly string[] {
  const short = (id: string) => id.replace(REGISTRATION, "registration").replace(FOOD, "food");
  return bundle.proof[measure].lines.map(({ id, removed }) =>
    removed === null ? short(id) : `${short(id)} ${removed.code} ${removed.by}`,
  );
}

const figures = ({ proof }: Bundle, name: MeasureName) => {
  const { before, already, saved, after } = proof[name];
  return { before, already, saved, after };
};

describe("the restaurant of the demonstration district", () => {
  const bundle = composed();

  test("R-CAT-91 asks six papers instead of ten: the forms are filled in once, and what is held or issued on the way is not brought", () => {
    expect(lines(bundle, "materials")).toEqual([
      "registration/application form-data 经营主体设立登记",
      "registration/identity held 人口基础信息库、电子证照库",
      "registration/premises",
      "registration/premises-declaration",
      "food/application form-data 食品经营许可（餐饮服务）新办",
      "food/business-licence issued-in-bundle 经营主体设立登记",
      "food/layout",
      "food/safety-manager",
      "food/rules",
      "food/special-room-plan",
    ]);
    expect(figures(bundle, "materials")).toEqual({ before: 10, already: 4, saved: 0, after: 6 });
  });

  test("R-CAT-93 asks seven fields less: name, address, operator, identity and mobile once, one term for all, one declaration", () => {
    expect(lines(bundle, "fields").filter((line) => line.includes(" "))).toEqual([
      "registration/term settled 长期",
      "food/operatorName same-element org-name",
      "food/legalRepName same-element representative-name",
      "food/legalRepId same-element representative-id",
      "food/contactMobile same-element contact-mobile",
      "food/premisesAddress same-element premises-address",
      "food/truth one-declaration 申请人承诺",
    ]);
    expect(figures(bundle, "fields")).toEqual({ before: 27, already: 0, saved: 7, after: 20 });
    expect(bundle.conflicts).toEqual([]);
  });

  test("R-CAT-94 is handed in once and collected once; the licence comes first, and the limits follow each other", () => {
    expect(lines(bundle, "steps").filter((line) => line.includes(" "))).toEqual([
      "registration/collect one-collection 食品经营许可（餐饮服务）新办",
      "food/hand-in one-hand-in 经营主体设立登记",
    ]);
    expect(figures(bundle, "steps")).toEqual({ before: 9, already: 0, saved: 2, after: 7 });
    expect(bundle.levels).toEqual([[REGISTRATION], [FOOD]]);
    expect(figures(bundle, "days")).toEqual({ before: 6, already: 0, saved: 0, after: 6 });
    expect(bundle.path).toMatchObject({ dueOn: "2026-12-01", items: [REGISTRATION, FOOD] });
    expect(figures(bundle, "trips")).toEqual({ before: 0, already: 0, saved: 0, after: 0 });
  });

  test("R-CAT-90 every line that is still asked names its law", () => {
    for (const { lines: all } of Object.values(bundle.proof)) {
      for (const { id, basis } of all) expect(basis.length, id).toBeGreaterThan(0);
    }
  });

  test("R-CAT-90 one paper more in one item is one paper more in the bundle", () => {
    const food = named("food-service-licence");
    const [layout] = food.spec.materials.filter(({ id }) => id === "layout");
    if (layout === undefined) throw new Error("no layout");
    const more = { ...layout, id: "water-report", name: "生活饮用水检测报告" };
    const grown = { ...food, spec: { ...food.spec, materials: [...food.spec.materials, more] } };
    const after = composed(catalogue.map((one) => (one === food ? grown : one)));
    expect(figures(after, "materials")).toEqual({ before: 11, already: 4, saved: 0, after: 7 });
    expect(lines(after, "materials")).toContain("food/water-report");
  });
});

describe("the item of the bundle", () => {
  const bundle = composed();
  const frame = {
    ...{ code: restaurant.spec.code, basicCode: restaurant.spec.basicCode, name: restaurant.spec.name },
    basis: restaurant.spec.bundle?.basis ?? [],
    flowId: "open-restaurant",
    calls: new Map<ItemCode, string>([
      [REGISTRATION, "register"],
      [FOOD, "food"],
    ]),
  };
  const draft = draftBundle(bundle, frame);

  test("R-CAT-97 as drafted compiles without a finding", () => {
    const model = compileFlow(draft.flow);
    if (!model.ok) throw new Error(JSON.stringify(model.refusal));
    const { bases, bodies, offices, posts, absences } = district;
    const around = catalogue.filter(({ spec }) => spec.code !== restaurant.spec.code);
    const register = {
      bases,
      bodies,
      offices,
      posts,
      absences,
      catalogue: around,
      today: civilDate("2026-11-23"),
      calendar: china,
    };
    const found = checkItem({ spec: draft.spec, flow: model.value, version: "v" }, register);
    expect(found.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  test("R-CAT-97 asks what the district's own bundle asks, and hands it to the same items", () => {
    const asked = ({ form, materials, situations }: typeof draft.spec) => ({
      fields: form.sections.flatMap((section) => section.fields.map(({ id }) => id)).sort(),
      materials: materials
        .map(({ id, when, necessity, form: kind, copies }) => [id, when, necessity, kind, copies].join(" "))
        .sort(),
      situations: situations.map(({ id }) => id).sort(),
    });
    expect(asked(draft.spec)).toEqual(asked(restaurant.spec));
    expect(draft.spec.calls).toEqual(restaurant.spec.calls);
  });

  test("R-CAT-97 runs in the order in which the district's own bundle runs", () => {
    const shape = (flow: { readonly nodes: object; readonly edges: object }) => [
      Object.values(flow.nodes as Record<string, { kind: string }>)
        .map(({ kind }) => kind)
        .sort(),
      Object.values(flow.edges as Record<string, { condition?: string }>).flatMap(({ condition }) => condition ?? []),
    ];
    const model = compileFlow(draft.flow);
    if (!model.ok) throw new Error(JSON.stringify(model.refusal));
    expect(shape(model.value)).toEqual(shape(restaurant.flow));
  });
});

describe("a guesthouse with a restaurant", () => {
  test("R-CAT-94 licences that do not wait for each other run side by side", () => {
    const health = named("public-place-health-licence");
    const items = [named("business-registration"), named("food-service-licence"), health];
    const bundle = composeBundle({ items, answers: {}, settled: {} }, RECKONING);
    if (!bundle.ok) throw new Error(JSON.stringify(bundle.refusal));
    expect(bundle.value.levels).toEqual([[REGISTRATION, health.spec.code].sort(), [FOOD]]);
    const { before, saved, after } = bundle.value.proof.days;
    expect({ before, saved, after }).toEqual({ before: 13, saved: 6, after: 7 });
  });
});

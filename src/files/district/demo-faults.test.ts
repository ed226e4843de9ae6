import { describe, expect, test } from "vitest";
import { limit } from "../../../test/support/clock.ts";
import { projectFile } from "../../../test/support/shared-data.ts";
import { makeCalendar } from "../../core/calendar/index.ts";
import { type CatalogueRegister, checkItem, type ItemSpec } from "../../core/catalog/index.ts";
import { compileFlow } from "../../core/flow/index.ts";
import { civilDate } from "../../core/shared/index.ts";
import { readBpmn } from "../bpmn/index.ts";
import { readDistrict } from "./index.ts";

const read = await readDistrict(projectFile("districts/demo"));
if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
const district = read.value;
const register: CatalogueRegister = {
  ...district,
  holdings: district.people.staff.map(({ posts, enforcementNumber }) => ({
    posts,
    qualified: enforcementNumber !== undefined,
  })),
  today: civilDate("2026-11-21"),
  calendar: makeCalendar(district.settings.calendar),
};

describe("a fault put into the demonstration catalogue is found", () => {
  test("an item that cites a repealed law", () => {
    const repealed = [{ law: "huanping", article: "16", checked: true }];
    expect(codes("environmental-impact-approval", () => ({ legalBases: repealed }))).toContain(
      "catalog/basis-repealed",
    );
  });

  test("a filing that can be refused", () => {
    const decision = { mode: "sole", outcomes: ["filed", "refused"] } as const;
    expect(codes("project-filing", () => ({ decision }))).toEqual(["catalog/filing-with-refusal"]);
  });

  test("a statute stopped by publicity that only a local document orders", () => {
    const basis = [{ law: "gongshi", article: "6", checked: true }];
    const stop = { kind: "publicity", label: "公示", stops: ["statute"], basis } as const;
    expect(codes("public-place-health-licence", () => ({ stops: [stop] }))).toEqual(["catalog/stop-without-article"]);
  });

  test("a promise of ten working days against seven days of the law", () => {
    expect(
      codes("construction-permit", ({ promise }) => ({ promise: promise && { ...promise, limit: limit("10wd") } })),
    ).toEqual(["catalog/promise-after-statute"]);
  });

  test("an item decided on the spot with the flow of one that is reviewed and visited", () => {
    const found = codes("business-registration", () => ({}), { flowOf: "food-service-licence" });
    expect(found).toEqual(
      expect.arrayContaining([
        "catalog/sole-with-reviewer",
        "catalog/instant-with-procedure",
        "catalog/instant-several-offices",
      ]),
    );
  });

  test("R-FLW-21 silence that stands for the written consent of the police, which the law requires", async () => {
    const { bpmn } = itemOf("road-occupation-permit");
    const broken = bpmn.replace(
      'id="police" name="交通组织审查（书面同意）"',
      '$& bancheng:absentAfter="3wd" bancheng:absentBasis="澄河区并联审批办法第六条"',
    );
    expect(broken).not.toBe(bpmn);
    const flow = await readBpmn(broken);
    if (!flow.ok) throw new Error(JSON.stringify(flow.refusal));
    const compiled = compileFlow({ ...flow.value, decisions: itemOf("road-occupation-permit").flow.decisions ?? [] });
    expect(compiled).toMatchObject({
      ok: false,
      refusal: { findings: [{ code: "flow/absence-not-allowed", element: "police" }] },
    });
  });

  test("a material that asks for whatever else", () => {
    expect(
      codes("work-injury", ({ materials }) => ({
        materials: materials.map((material, at) => (at === 1 ? { ...material, name: "其他相关材料" } : material)),
      })),
    ).toEqual(["catalog/catch-all-material"]);
  });

  test("conditions that are promised although the matter concerns people's health", () => {
    const undertakings = itemOf("nurse-registration").spec.undertakings ?? [];
    const rectify = { within: limit("15wd"), basis: undertakings[0]?.basis ?? [] };
    const promised = undertakings.map((rule) => ({
      ...rule,
      kind: "condition" as const,
      conditions: ["staff"],
      breach: rule.breach.filter(({ effect }) => effect === "decision-revoked"),
      rectify,
    }));
    expect(codes("pharmacy-licence", () => ({ undertakings: promised }))).toContain("catalog/undertaking-excluded");
  });

  test("a paper that may follow, with an effect of lateness that no law names", () => {
    const found = codes("vocational-school", ({ undertakings = [] }) => ({
      undertakings: undertakings.map((rule) => ({
        ...rule,
        breach: rule.breach.map((effect) => ({ ...effect, basis: [] })),
      })),
    }));
    expect(found).toEqual(["catalog/undertaking-effect-without-law"]);
    expect(codes("vocational-school", () => ({ undertakings: [] }))).toEqual([
      "catalog/deferrable-without-undertaking",
    ]);
  });

  test("one telephone for advice and for complaints", () => {
    expect(
      codes("property-transfer", ({ consult, complaint }) => ({ complaint: { ...complaint, phone: consult.phone } })),
    ).toEqual(["catalog/same-phone"]);
  });

  test("decisions signed by a contract clerk without a qualification", () => {
    const holdings = district.people.staff.map(({ posts }) => ({ posts, qualified: false }));
    expect(codes("business-registration", () => ({}), { holdings })).toEqual(["catalog/no-qualified-decider"]);
  });

  test("an item without a promise where the law gives none either", () => {
    expect(codes("emergency-assistance", () => ({ promise: null }))).toEqual(["catalog/promise-missing"]);
  });
});

interface Fault {
  /** Folder of the item whose flow is put in its place. */
  readonly flowOf?: string;
  readonly holdings?: CatalogueRegister["holdings"];
}

/** Codes of errors and warnings of an item with the fault. */
function codes(
  folder: string,
  change: (spec: ItemSpec) => Partial<ItemSpec>,
  { flowOf = folder, holdings = register.holdings }: Fault = {},
): readonly string[] {
  const { spec, version } = itemOf(folder);
  const flow = compileFlow(itemOf(flowOf).flow);
  if (!flow.ok) throw new Error(JSON.stringify(flow.refusal));
  const source = { spec: { ...spec, ...change(spec) }, version, flow: flow.value };
  const findings = checkItem(source, { ...register, ...(holdings === undefined ? {} : { holdings }) });
  return findings.filter((one) => one.severity !== "note").map((one) => one.code);
}

function itemOf(folder: string) {
  const item = district.items.find((one) => one.folder === folder);
  if (item === undefined) throw new Error(`no item ${folder}`);
  return item;
}

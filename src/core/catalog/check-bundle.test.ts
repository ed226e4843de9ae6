import { describe, expect, test } from "vitest";
import { BUNDLE, FIRST, SECOND } from "../../../test/factories/bundle.ts";
import { bundleItemOf, field, type ItemParts, material } from "../../../test/factories/bundle-choice.ts";
import { compiledSketch, type PartsById } from "../../../test/factories/flow.ts";
import { civilDate } from "../shared/index.ts";
import { checkBundledItems } from "./check-bundle.ts";
import type { ItemSpec } from "./item.ts";

const PARTS: PartsById = { Call_first: { called: FIRST }, Call_second: { called: SECOND } };
const IN_TURN = ["Start > Call_first > Call_second > End"];
const SIDE_BY_SIDE = ["Start > And_split > Call_first > And_join > End", "And_split > Call_second > And_join"];
const papers = (...ids: readonly string[]) => ({ materials: ids.map((id) => material(id)) });

interface Case {
  readonly bundle?: ItemParts;
  readonly first?: ItemParts;
  /** Null: it cannot be read. */
  readonly second?: ItemParts | null;
  /** Paper of the child by paper of the bundle. */
  readonly handsOn?: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>];
  readonly chains?: readonly string[];
}

/** `code name` of each finding. */
function found({
  bundle = {},
  first = {},
  second = {},
  handsOn = [{}, {}],
  chains = IN_TURN,
}: Case): readonly string[] {
  const rule = (materials: Readonly<Record<string, string>>) => ({ situation: {}, form: {}, materials });
  const offered: Partial<ItemSpec> = {
    bundle: { basis: [] },
    calls: { Call_first: rule(handsOn[0]), Call_second: rule(handsOn[1]) },
  };
  const { spec } = bundleItemOf(BUNDLE, { ...offered, ...bundle });
  const catalogue = [bundleItemOf(FIRST, first), ...(second === null ? [] : [bundleItemOf(SECOND, second)])];
  const register = { bases: [], bodies: [], offices: [], posts: [], today: civilDate("2026-11-23"), catalogue };
  return checkBundledItems(spec, compiledSketch(chains, PARTS), register).map(({ code, facts }) =>
    [code.replace("catalog/bundle-", ""), facts.name, facts.part ?? ""].join(" ").trim(),
  );
}

describe("a bundle and its items", () => {
  test("R-CAT-95 nothing is too much while what one of the items asks is not known", () => {
    expect(found({ bundle: papers("plan"), second: null })).toEqual([]);
  });

  const fitting: Case = { bundle: papers("plan"), first: papers("plan"), handsOn: [{ plan: "plan" }, {}] };

  test("R-CAT-95 that fit have no finding", () => {
    expect(found(fitting)).toEqual([]);
  });

  test("R-CAT-95 a child that comes to ask more of a paper has outgrown its bundle", () => {
    const grown = material("plan", { form: "original", copies: 2, verification: "original-seen" });
    expect(found({ ...fitting, first: { materials: [grown] } })).toEqual([
      "outgrown plan form",
      "outgrown plan copies",
      "outgrown plan verification",
    ]);
  });

  test("R-CAT-95 a paper that a child always asks for is not asked only sometimes", () => {
    const sometimes = { materials: [material("plan", { when: 'form.kind = "a"' })] };
    expect(found({ ...fitting, bundle: sometimes })).toEqual(["outgrown plan when"]);
  });

  test("R-CAT-95 a paper or a field that no item needs any more is surplus", () => {
    expect(found({ ...fitting, first: {}, handsOn: [{}, {}] })).toEqual(["surplus plan"]);
    expect(found({ bundle: { fields: [field("colour")] } })).toEqual(["surplus colour"]);
    const shared = field("colour", { dataElement: "colour" });
    expect(found({ bundle: { fields: [shared] }, first: { fields: [shared] } })).toEqual([]);
  });

  test("R-CAT-95 what an item of the bundle issues is not asked of the person", () => {
    const issued: Case = {
      bundle: papers("licence"),
      first: { gives: "营业执照" },
      second: { materials: [material("licence", { name: "营业执照复印件" })] },
      handsOn: [{}, { licence: "licence" }],
    };
    expect(found(issued)).toEqual(["asks-own-result licence"]);
  });

  test("R-CAT-95 the same paper is asked once", () => {
    const twice: Case = {
      bundle: { materials: [material("plan"), material("other", { name: "另一张图" })] },
      first: papers("plan"),
      second: papers("plan"),
      handsOn: [{ plan: "plan" }, { plan: "other" }],
    };
    expect(found(twice)).toEqual(["asked-twice plan"]);
  });

  test("R-CAT-95 what needs the result of another item waits for it, by whatever way", () => {
    const needs: Case = {
      first: { gives: "营业执照" },
      second: { materials: [material("licence", { name: "营业执照", sharedFrom: "证照库" })] },
    };
    expect(found(needs)).toEqual([]);
    expect(found({ ...needs, chains: SIDE_BY_SIDE })).toEqual(["order 营业执照"]);
    expect(found({ ...needs, chains: ["Start > Call_second > Call_first > End"] })).toEqual(["order 营业执照"]);
    const parts = [
      "Start > And_split > Call_first > And_join > Call_second > End",
      "And_split > Task_other > And_join",
    ];
    expect(found({ ...needs, chains: parts })).toEqual([]);
  });
});

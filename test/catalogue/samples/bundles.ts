/** Samples of `catalog/bundle-…`: a bundle (一件事) against the items that it calls. */
import type { CatalogFindingCode, ItemSpec, TimeRule } from "../../../src/core/catalog/index.ts";
import { BUNDLE, FIRST, SECOND } from "../../factories/bundle.ts";
import { bundleItemOf, type ItemParts, material } from "../../factories/bundle-choice.ts";
import { sample } from "./case.ts";
import type { Sample } from "./sample.ts";

const FITS = "R-CAT-95: a bundle says once what its items ask";
const PARTS = { Call_first: { called: FIRST }, Call_second: { called: SECOND } };
const IN_TURN = ["Start > Call_first > Call_second > End"];
const SIDE_BY_SIDE = ["Start > And_split > Call_first > And_join > End", "And_split > Call_second > And_join"];

interface Bundled {
  readonly bundle?: ItemParts;
  readonly first?: ItemParts;
  readonly second?: ItemParts;
  /** Paper of the child by paper of the bundle. */
  readonly handsOn?: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>];
  readonly chains?: readonly string[];
}

function caseOf({ bundle = {}, first = {}, second = {}, handsOn = [{}, {}], chains = IN_TURN }: Bundled) {
  const rule = (materials: Readonly<Record<string, string>>) => ({ situation: {}, form: {}, materials });
  const offered: Partial<ItemSpec> = {
    bundle: { basis: [] },
    calls: { Call_first: rule(handsOn[0]), Call_second: rule(handsOn[1]) },
  };
  const { spec } = bundleItemOf(BUNDLE, { ...offered, ...bundle });
  const catalogue = [bundleItemOf(FIRST, first), bundleItemOf(SECOND, second)];
  return { item: spec, chains, parts: PARTS, register: { catalogue } };
}

function ofBundle(shows: Sample["shows"], wrong: Bundled, right: Bundled): Sample {
  return sample(FITS, shows, caseOf(wrong), caseOf(right));
}

const inDays = (amount: number): TimeRule => ({ limit: { amount, unit: "wd" }, starts: "acceptance", basis: [] });
const papers = (...ids: readonly string[]) => ({ materials: ids.map((id) => material(id)) });
const FITTING: Bundled = { bundle: papers("plan"), first: papers("plan"), handsOn: [{ plan: "plan" }, {}] };
const NEEDS: Bundled = {
  first: { gives: "营业执照" },
  second: { materials: [material("licence", { name: "营业执照", sharedFrom: "证照库" })] },
};

export const BUNDLE_SAMPLES = {
  "catalog/bundle-order": ofBundle(
    ["side by side with the item whose licence it needs", "after it"],
    { ...NEEDS, chains: SIDE_BY_SIDE },
    NEEDS,
  ),
  "catalog/bundle-promise": ofBundle(
    ["twelve days promised where the longest chain takes twenty", "as many as the chain takes"],
    { bundle: { promise: inDays(12) } },
    { bundle: { promise: inDays(20) } },
  ),
  "catalog/bundle-outgrown": ofBundle(
    ["a child that wants two copies now", "as many as the bundle asks"],
    { ...FITTING, first: { materials: [material("plan", { copies: 2 })] } },
    FITTING,
  ),
  "catalog/bundle-surplus": ofBundle(
    ["a paper that no item asks for", "one that an item asks for"],
    { ...FITTING, first: {}, handsOn: [{}, {}] },
    FITTING,
  ),
  "catalog/bundle-asks-own-result": ofBundle(
    ["asks for what its first item issues", "hands it on by itself"],
    {
      bundle: papers("licence"),
      first: { gives: "营业执照" },
      second: { materials: [material("licence", { name: "营业执照复印件" })] },
      handsOn: [{}, { licence: "licence" }],
    },
    NEEDS,
  ),
  "catalog/bundle-asked-twice": ofBundle(
    ["one paper under two names", "once"],
    {
      bundle: { materials: [material("plan"), material("other", { name: "另一张图" })] },
      first: papers("plan"),
      second: papers("plan"),
      handsOn: [{ plan: "plan" }, { plan: "other" }],
    },
    FITTING,
  ),
} satisfies Partial<Record<CatalogFindingCode, Sample>>;

import { describe, expect, test } from "vitest";
import { sampleItem } from "../../../test/factories/procedure.ts";
import type { BasisRef, LegalBasis } from "./law.ts";
import { reasonBasis } from "./reason-basis.ts";

const ref = (law: string): BasisRef => ({ law, article: "1", checked: true });
const [receipt, benefit] = [[ref("receipt")], [ref("benefit")]];
const laws: Readonly<Record<string, Pick<LegalBasis, "governs">>> = { licences: { governs: ["01"] }, open: {} };
const restsOn = (type: typeof sampleItem.type, kind: string, ...cited: readonly string[]) =>
  reasonBasis(
    kind,
    cited.map(ref),
    { ...sampleItem, type, legalBases: benefit, receipt: { ...sampleItem.receipt, basis: receipt } },
    (id) => laws[id],
  ).map(({ law }) => law);

describe("R-CAT-126 what a reason rests on", () => {
  test("in a licence, what the library writes beside it", () => {
    expect(restsOn("01", "refusal", "licences", "open")).toEqual(["licences", "open"]);
  });

  test("in another power, what of it speaks of that power too", () => {
    expect(restsOn("05", "refusal", "licences", "open")).toEqual(["open"]);
    expect(restsOn("05", "refusal", "elsewhere")).toEqual(["elsewhere"]);
  });

  test.each([
    ["refusal", ["benefit"]],
    ["corrections", ["receipt"]],
    ["not-ours", ["receipt"]],
    ["overtime", []],
  ] as const)("in another power, of which nothing speaks, what the item names: %s", (kind, own) => {
    expect(restsOn("05", kind, "licences")).toEqual(own);
  });
});

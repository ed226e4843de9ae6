import { describe, expect, test } from "vitest";
import type { CatalogueRow } from "../ports/catalogue-list.ts";
import { canBeTaken, flagsOfRow } from "./row-flags.ts";

const GOOD: CatalogueRow = {
  row: 1,
  source: { code: "X-1" },
  readable: true,
  notText: [],
  code: "X-1",
  name: "取水许可",
  bodyName: "区水务局",
  creditCode: "91350100M000100Y43",
  type: "01",
  category: null,
  statutory: "20wd",
  promise: "5wd",
};

const codes = (changes: Partial<CatalogueRow>) => flagsOfRow({ ...GOOD, ...changes }).map((flag) => flag.code);

describe("a row of a list", () => {
  test("that has everything has no flag", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ statutory: "none" })).toEqual([]);
  });

  test.each<[Partial<CatalogueRow>, string]>([
    [{ name: null }, "name-missing"],
    [{ bodyName: null }, "body-missing"],
    [{ creditCode: null }, "credit-code-missing"],
    [{ creditCode: "00877868-5" }, "credit-code-invalid"],
    [{ creditCode: "91350100M000100Y44" }, "credit-code-invalid"],
    [{ creditCode: "91350100m000100y43" }, "credit-code-invalid"],
    [{ type: null }, "type-missing"],
    [{ type: "1" }, "type-unknown"],
    [{ type: "constructor" }, "type-unknown"],
    [{ statutory: null }, "limit-missing"],
    [{ statutory: "20个工作日" }, "limit-unreadable"],
    [{ promise: null }, "promise-missing"],
    [{ promise: "none" }, "promise-unreadable"],
    [{ notText: ["name"] }, "field-malformed"],
  ])("%j is kept and flagged %s", (changes, code) => {
    expect(codes(changes)).toEqual([code]);
    expect(canBeTaken(flagsOfRow({ ...GOOD, ...changes }))).toBe(true);
  });

  test.each<[string, Partial<CatalogueRow>, string]>([
    ["no object", { readable: false, source: null, code: null }, "row-malformed"],
    ["no code", { code: null }, "code-missing"],
    ["a code with a space", { code: "X 1" }, "code-malformed"],
    ["a code of two hundred characters", { code: "X".repeat(200) }, "code-malformed"],
    ["a name of two thousand characters", { name: "名".repeat(2000) }, "name-too-long"],
    ["a NUL anywhere", { source: { other: ["\u0000"] } }, "text-not-well-formed"],
    ["half a surrogate pair in a field's name", { source: { "\ud800": 1 } }, "text-not-well-formed"],
    ["nests without end", { source: nested(20) }, "row-malformed"],
  ])("with %s cannot be kept as it stands", (_, changes, code) => {
    expect(codes(changes)).toEqual([code]);
    expect(canBeTaken(flagsOfRow({ ...GOOD, ...changes }))).toBe(false);
  });
});

function nested(levels: number): CatalogueRow["source"] {
  return levels === 0 ? 0 : [nested(levels - 1)];
}

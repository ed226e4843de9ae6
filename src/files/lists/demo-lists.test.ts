/** The lists of the demonstration district, and what a fault in them leads to. */
import { describe, expect, test } from "vitest";
import { projectFile } from "../../../test/support/shared-data.ts";
import { checkDistrict } from "../../app/catalogue/check-district.ts";
import type { DistrictSource } from "../../app/catalogue/district-source.ts";
import { type KeptLists, LIST_KINDS } from "../../core/catalog/index.ts";
import type { Instant } from "../../core/shared/index.ts";
import { readDistrict } from "../district/index.ts";

const read = await readDistrict(projectFile("districts/demo"));
if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
const district: DistrictSource = read.value;
const lists = district.lists ?? {};
const NOW = Date.UTC(2026, 10, 23) as Instant;

/** Errors and warnings that these lists lead to and the district's own do not. */
function found(changed: KeptLists): readonly (readonly [string, string])[] {
  const about = (kept: KeptLists) =>
    checkDistrict({ ...district, lists: kept }, NOW)
      .filter(({ severity }) => severity !== "note")
      .map(({ place, code }) => [place, code] as const);
  const before = new Set(about(lists).map(String));
  return about(changed).filter((one) => !before.has(String(one)));
}

describe("the lists of the demonstration district", () => {
  test("are all kept, and every item agrees with them", () => {
    expect(Object.keys(lists).sort()).toEqual([...LIST_KINDS].sort());
    const findings = checkDistrict(district, NOW).filter(({ code, place, severity }) => {
      return severity !== "note" && (place.startsWith("lists/") || /power|fee-|proof|intermediary/.test(code));
    });
    expect(findings).toEqual([]);
  });

  test("R-CAT-50 without its power an item is not published", () => {
    const power = lists.power?.filter(({ basicCode }) => basicCode !== "990709003000") ?? [];
    expect(found({ ...lists, power })).toContainEqual(["work-injury: basicCode", "catalog/item-not-on-power-list"]);
  });

  test("R-CAT-53 an amount that the list does not say is told", () => {
    const fee = lists.fee?.map((one) => ({ ...one, rates: one.rates.filter(({ amountFen }) => amountFen !== 8000) }));
    expect(found({ ...lists, fee: fee ?? [] })).toEqual([
      ["property-transfer: fee.amountFen", "catalog/fee-amount-differs"],
    ]);
  });

  test("R-CAT-54 R-CAT-55 proofs and reports that are taken off the lists may not be asked for", () => {
    const codes = found({ ...lists, proof: [], intermediary: [] }).map(([, code]) => code);
    expect(codes.filter((code) => code === "catalog/proof-not-on-list").length).toBeGreaterThanOrEqual(14);
    const materials = district.items.flatMap(({ spec }) => spec.materials);
    const reports = materials.filter(({ source }) => source === "intermediary");
    expect(codes.filter((code) => code === "catalog/intermediary-not-on-list")).toHaveLength(reports.length);
  });
});

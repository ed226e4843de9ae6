import { describe, expect, test } from "vitest";
import { duty, fault, fee, power, sampleLists } from "../../../../test/factories/lists.ts";
import { sampleItem } from "../../../../test/factories/procedure.ts";
import { licensingAct, sampleRegister } from "../../../../test/factories/register.ts";
import { type BodyId, civilDate } from "../../shared/index.ts";
import { checkLists, type KeptLists, listsInForce } from "./index.ts";

const TODAY = civilDate("2026-11-21");
const around = { ...sampleRegister, items: [sampleItem], today: TODAY };

function told(lists: KeptLists, surroundings = around) {
  return checkLists(lists, surroundings).map(({ list, entry, finding }) => [list, entry, finding.code]);
}

describe("the lists of a district", () => {
  test("R-CAT-58 lists that agree have no findings", () => {
    expect(told(sampleLists)).toEqual([]);
  });

  test("R-CAT-58 a district that keeps none is told so once", () => {
    expect(told({})).toEqual([[null, null, "catalog/no-list-kept"]]);
    expect(told({ negative: [] })).toEqual([]);
  });

  test("R-CAT-56 a power has duties, a duty its power", () => {
    expect(told({ power: [power()], duty: [] })).toEqual([
      ["power", sampleItem.basicCode, "catalog/power-without-duties"],
    ]);
    expect(told({ power: [power()], duty: [duty(), duty({ code: "d2", power: "9" })] })).toEqual([
      ["duty", "d2", "catalog/duty-without-power"],
    ]);
    expect(told({ power: [power()] })).toEqual([]);
  });

  test("R-CAT-57 a power that nobody can ask for sleeps; what is done unasked needs no item", () => {
    const other = power({ code: "9", basicCode: "9" });
    expect(told({ power: [power(), other] })).toEqual([["power", "9", "catalog/power-dormant"]]);
    expect(told({ power: [power(), { ...other, type: "06" }] })).toEqual([]);
  });

  test("R-CAT-58 what an entry rests on is known and in force", () => {
    const repealed = { ...licensingAct, repealedOn: TODAY, repealedBy: "新法" };
    expect(told({ fee: [fee()] }, { ...around, bases: [repealed] })).toEqual([["fee", "f1", "catalog/basis-repealed"]]);
    expect(told({ fee: [fee()] }, { ...around, bases: [] })).toEqual([["fee", "f1", "catalog/basis-unknown"]]);
    expect(told({ fee: [fee({ basis: [] })] })).toEqual([["fee", "f1", "catalog/basis-missing"]]);
  });

  test("R-CAT-58 an entry stands once and belongs to a body that is known", () => {
    expect(told({ fee: [fee(), fee()] })).toEqual([["fee", "f1", "catalog/list-code-repeated"]]);
    expect(told({ fee: [fee({ body: "nobody" as BodyId })] })).toEqual([["fee", "f1", "catalog/body-unknown"]]);
  });

  test("R-CAT-58 a penalty names its article; a criticism needs none", () => {
    const basis = [{ law: "xuke", checked: false }];
    expect(told({ negative: [fault({ basis })] })).toEqual([["negative", "n1", "catalog/penalty-without-article"]]);
    expect(told({ negative: [fault({ basis: [], measure: "criticism" })] })).toEqual([]);
  });
});

test("R-CAT-58 an entry counts from its first day until its last", () => {
  const days = { inForceFrom: civilDate("2026-11-21"), endsOn: civilDate("2026-12-01") };
  const count = (today: string) => listsInForce({ power: [power(days)] }, civilDate(today)).power?.length;
  expect(["2026-11-20", "2026-11-21", "2026-11-30", "2026-12-01"].map(count)).toEqual([0, 1, 1, 0]);
});

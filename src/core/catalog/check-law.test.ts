import { describe, expect, test } from "vitest";
import { sampleItem } from "../../../test/factories/procedure.ts";
import { licensingAct, sampleRegister } from "../../../test/factories/register.ts";
import { civilDate } from "../shared/index.ts";
import { checkLaw } from "./check-law.ts";
import type { LegalBasis } from "./index.ts";

function codesOf(bases: readonly LegalBasis[]): readonly string[] {
  return checkLaw(sampleItem, { ...sampleRegister, bases }).map((one) => one.code);
}

describe("legal bases", () => {
  test("R-CAT-08 every law that is cited stands in the register", () => {
    expect(codesOf([licensingAct])).toEqual([]);
    expect(codesOf([])).toEqual(["catalog/basis-unknown"]);
    expect(checkLaw({ ...sampleItem, legalBases: [] }, sampleRegister).map((one) => one.code)).toEqual([
      "catalog/basis-missing",
    ]);
  });

  test("R-CAT-09 a repealed basis blocks from the day of its repeal, and says by what", () => {
    const repealed = { ...licensingAct, repealedOn: civilDate("2026-11-21"), repealedBy: "新法" };
    expect(codesOf([repealed])).toEqual(["catalog/basis-repealed"]);
    expect(codesOf([{ ...repealed, repealedOn: civilDate("2026-11-22") }])).toEqual([]);
    const [found] = checkLaw(sampleItem, { ...sampleRegister, bases: [repealed] });
    expect(found?.facts).toEqual({ law: licensingAct.title, since: "2026-11-21", by: "新法" });
  });

  test("R-CAT-09 a basis that is not yet in force blocks", () => {
    expect(codesOf([{ ...licensingAct, inForceFrom: civilDate("2026-11-22") }])).toEqual([
      "catalog/basis-not-in-force",
    ]);
  });

  test("an invented basis and unread articles are noted", () => {
    expect(codesOf([{ ...licensingAct, invented: true }])).toEqual(["catalog/basis-invented"]);
    const item = { ...sampleItem, legalBases: [{ law: "xuke", checked: false }] };
    const found = checkLaw(item, sampleRegister);
    expect(found).toMatchObject([{ code: "catalog/basis-unchecked", severity: "note", facts: { count: 1 } }]);
  });

  test("R-CAT-126 a law of licences is no ground for a confirmation", () => {
    const governing = [{ ...licensingAct, governs: ["01"] as const }];
    expect(codesOf(governing)).toEqual([]);
    const [found] = checkLaw({ ...sampleItem, type: "07" }, { ...sampleRegister, bases: governing });
    expect(found).toMatchObject({
      code: "catalog/basis-of-other-power",
      severity: "warning",
      facts: { law: licensingAct.title, type: "行政确认" },
    });
  });

  test("R-CAT-71 a text amended since it was read is to be read again, by a day", () => {
    const amended = {
      ...licensingAct,
      amendments: [{ inForceFrom: civilDate("2026-11-01"), documentNumber: "第9号" }],
    };
    const read = (readOn: string) => ({ ...amended, readOn: civilDate(readOn) });
    expect(codesOf([read("2026-11-01")])).toEqual([]);
    expect(codesOf([amended])).toEqual(["catalog/basis-amended"]);
    const [found] = checkLaw(sampleItem, { ...sampleRegister, bases: [read("2026-10-31")] });
    expect(found).toMatchObject({
      severity: "warning",
      facts: { law: licensingAct.title, amended: "2026-11-01", by: "第9号", read: "2026-10-31", due: "2026-12-01" },
    });
    const soon = { ...licensingAct, amendments: [{ inForceFrom: civilDate("2026-12-01") }] };
    expect(codesOf([soon])).toEqual([]);
    const dated = { inForceFrom: civilDate("2026-11-01"), readAgainBy: civilDate("2026-11-30") };
    const [due] = checkLaw(sampleItem, { ...sampleRegister, bases: [{ ...licensingAct, amendments: [dated] }] });
    expect(due?.facts.due).toBe("2026-11-30");
  });
});

import { describe, expect, test } from "vitest";
import { sampleItem } from "../../../test/factories/procedure.ts";
import { licensingAct, sampleRegister } from "../../../test/factories/register.ts";
import { deferredPlan, hygienePromise, plannedPaper } from "../../../test/factories/undertaking.ts";
import { limit } from "../../../test/support/clock.ts";
import { checkUndertakings } from "./check-undertakings.ts";
import {
  BREACH_EFFECTS,
  type BreachEffect,
  type ItemSpec,
  KINDS_OF_UNDERTAKING,
  type UndertakingKind,
  type UndertakingRule,
} from "./index.ts";

const local = { id: "local", title: "样例省政务服务条例", level: "local-regulation" } as const;
const notice = { id: "tongzhi", title: "样例区通知", level: "document" } as const;
const register = { ...sampleRegister, bases: [licensingAct, local, notice] };
const byNotice = [{ law: "tongzhi", article: "3", checked: true }];
const materials = [...sampleItem.materials, plannedPaper];

function codesOf(rule: UndertakingRule, parts: Partial<ItemSpec> = {}): readonly string[] {
  const item = { ...sampleItem, materials, undertakings: [deferredPlan, rule], ...parts };
  return checkUndertakings(item, register).map((one) => one.code);
}

describe("undertakings that an item offers", () => {
  test("two that keep every rule give no finding", () => {
    expect(codesOf(hygienePromise)).toEqual([]);
  });

  test("R-UND-01 an effect of lateness that no law names is refused", () => {
    const silent: BreachEffect = "deemed-withdrawn";
    expect(codesOf({ ...deferredPlan, breach: [{ effect: silent, basis: [] }] })).toEqual([
      "catalog/undertaking-effect-without-law",
    ]);
    expect(codesOf({ ...deferredPlan, breach: [{ effect: silent, basis: byNotice }] })).toEqual([
      "catalog/undertaking-effect-without-law",
    ]);
    expect(codesOf({ ...deferredPlan, breach: [] })).toEqual(["catalog/undertaking-effect-without-law"]);
  });

  test("R-UND-01 a document of the district is source enough where the kind is its own", () => {
    const breach = [{ effect: "pre-review-void", basis: byNotice }] as const;
    const due = { ...deferredPlan.due, starts: "application-received" } as UndertakingRule["due"];
    const early: UndertakingRule = { ...deferredPlan, kind: "credit-pre-review", due, breach };
    expect(codesOf(early)).toEqual([]);
    expect(codesOf({ ...early, due: null })).toEqual(["catalog/undertaking-due"]);
  });

  test("R-UND-02 kind and bar have a basis, and the person is told something", () => {
    expect(codesOf({ ...hygienePromise, basis: [], told: [] })).toEqual([
      "catalog/undertaking-without-basis",
      "catalog/undertaking-not-told",
    ]);
    expect(codesOf({ ...hygienePromise, bars: { basis: byNotice } })).toEqual(["catalog/undertaking-bar-without-law"]);
  });

  test("R-UND-03 every effect goes with the kinds of the table and with no other", () => {
    for (const kind of Object.keys(KINDS_OF_UNDERTAKING) as UndertakingKind[])
      for (const effect of Object.keys(BREACH_EFFECTS) as BreachEffect[]) {
        const rule = { ...hygienePromise, kind, breach: [{ effect, basis: hygienePromise.basis }] };
        const refused = codesOf(rule).includes("catalog/undertaking-effect-not-of-kind");
        expect(refused, `${kind} ${effect}`).toBe(!KINDS_OF_UNDERTAKING[kind].effects.includes(effect));
      }
  });

  test("R-UND-03 one effect for each side of the decision", () => {
    const basis = hygienePromise.basis;
    const both = [
      { effect: "deemed-withdrawn", basis },
      { effect: "refused", basis },
    ] as const;
    expect(codesOf({ ...deferredPlan, breach: both })).toEqual(["catalog/undertaking-effect-not-of-kind"]);
  });

  test("R-UND-03 a revocation comes after time for rectification", () => {
    const { rectify: _, ...none } = hygienePromise;
    expect(codesOf(none)).toEqual(["catalog/undertaking-without-rectification"]);
  });

  test("R-UND-09 a paper is due before the decision that waits for it, counted over every day of the calendar", () => {
    const dueIn = (text: string, parts: Partial<ItemSpec> = {}) => {
      const due = { ...hygienePromise.due, limit: limit(text), starts: "acceptance" } as UndertakingRule["due"];
      const item = { ...sampleItem, materials, undertakings: [{ ...deferredPlan, due }], ...parts };
      return checkUndertakings(item, register).map(({ code, place, facts }) => [code, place, facts?.from]);
    };
    const late = (from: string) => [["catalog/undertaking-due-after-decision", "undertakings[0].due.limit", from]];
    expect(dueIn("10wd")).toEqual([]);
    expect(dueIn("11wd")).toEqual(late("any"));
    const { promise, statutory } = sampleItem;
    if (promise === null || statutory === null) throw new Error("the sample has both");
    const inDays = { promise: { ...promise, limit: limit("7cd") } };
    expect(dueIn("1wd", inDays)).toEqual([]);
    // Two working days from the eve of the National Day are over after seven days of the calendar.
    expect(dueIn("2wd", inDays)[0]?.[2]).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(dueIn("21wd", { promise: { ...promise, limit: limit("30wd") } })).toEqual(late("any"));
    const byIntake = { ...promise, starts: "intake-closed", intakeCloses: ["06-30"] } as const;
    expect(dueIn("11wd", { promise: byIntake, statutory: null })).toEqual([]);
  });

  test("R-UND-09 a paper that may follow the decision is due whenever it says", () => {
    const follows = {
      ...deferredPlan,
      breach: [{ effect: "owed-after-decision", basis: deferredPlan.basis }],
    } as const;
    const due = { ...hygienePromise.due, limit: limit("90wd"), starts: "decision" } as UndertakingRule["due"];
    expect(codesOf({ ...follows, id: "later", due })).toEqual([]);
  });

  test("R-UND-04 what is put off stands in the item, and a gap is only what may follow", () => {
    expect(codesOf({ ...hygienePromise, conditions: ["elsewhere"] })).toEqual(["catalog/condition-unknown"]);
    expect(codesOf({ ...deferredPlan, materials: ["elsewhere"] })).toEqual(["catalog/material-unknown"]);
    expect(codesOf({ ...deferredPlan, materials: ["plan"] })).toEqual(["catalog/undertaking-material-not-deferrable"]);
    expect(codesOf({ ...hygienePromise, conditions: [] })).toEqual(["catalog/undertaking-empty"]);
  });

  test("R-UND-05 a paper is due from acceptance, a verification from the decision", () => {
    expect(codesOf({ ...deferredPlan, due: null })).toEqual(["catalog/undertaking-due"]);
    const fromDecision = { limit: limit("10wd"), starts: "decision", basis: deferredPlan.basis } as const;
    expect(codesOf({ ...deferredPlan, due: fromDecision })).toEqual(["catalog/undertaking-due"]);
    expect(codesOf({ ...hygienePromise, due: { ...fromDecision, starts: "acceptance" } })).toEqual([
      "catalog/undertaking-due",
    ]);
    const basis = deferredPlan.basis;
    const untilFiling = [{ effect: "due-before-completion-filing", basis }] as const;
    expect(codesOf({ ...deferredPlan, due: null, breach: untilFiling })).toEqual([]);
    const owed = [{ effect: "owed-after-decision", basis }] as const;
    expect(codesOf({ ...deferredPlan, due: fromDecision, breach: owed })).toEqual([]);
  });

  test("R-UND-06 conditions of a matter of public safety, environment, health or finance are never promised", () => {
    const safety = { areas: ["public-safety"], basis: hygienePromise.basis } as const;
    expect(codesOf(hygienePromise, { safety })).toEqual(["catalog/undertaking-excluded"]);
    expect(codesOf(deferredPlan, { safety })).toEqual([]);
  });

  test("R-UND-07 a material that may follow needs an undertaking that says what happens when it does not", () => {
    const found = checkUndertakings({ ...sampleItem, materials }, register);
    expect(found.map(({ code, place }) => [code, place])).toEqual([
      ["catalog/deferrable-without-undertaking", "materials[2].necessity"],
    ]);
  });
});

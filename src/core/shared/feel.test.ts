import { describe, expect, it } from "vitest";
import { checkExpression, evaluateCondition, evaluateExpression } from "./feel.ts";

describe("a condition", () => {
  it.each([
    ["form.area > 500", { form: { area: 501 } }, true],
    ["form.area > 500", { form: { area: 500 } }, false],
    ['situation.kind in ("new", "change")', { situation: { kind: "change" } }, true],
    [
      "some owner in form.owners satisfies owner.share >= 50",
      { form: { owners: [{ share: 20 }, { share: 60 }] } },
      true,
    ],
    ["count(form.owners[share > 10]) = 1", { form: { owners: [{ share: 5 }, { share: 60 }] } }, true],
    ['list contains(form.dishes, "raw")', { form: { dishes: ["hot"] } }, false],
    ["form.capital.amountFen >= 100", { form: { capital: { amountFen: 100 } } }, true],
    ["true", {}, true],
  ] as const)("%s", (expression, context, holds) => {
    expect(evaluateCondition(expression, context)).toEqual({ ok: true, value: holds });
  });

  it.each(["form.area > 500", "missing", "form.a.b.c", "null", 'list contains(form.dishes, "raw")', "not(missing)"])(
    "that is not known is not fulfilled: %s",
    (expression) => {
      expect(evaluateCondition(expression, { form: {} })).toEqual({ ok: true, value: false });
    },
  );

  it("that is no condition is refused", () => {
    expect(evaluateCondition("1 + 1", {})).toMatchObject({ ok: false, refusal: { code: "feel/not-a-condition" } });
  });
});

describe("time", () => {
  it("comes from the context, as a date and as a date and time", () => {
    const context = { today: "2026-02-09", now: "2026-02-09T09:30:00+08:00", form: { bornOn: "2008-02-10" } };
    expect(evaluateCondition('today = date("2026-02-09")', context)).toEqual({ ok: true, value: true });
    expect(evaluateCondition('now > date and time("2026-02-09T09:29:59+08:00")', context)).toEqual({
      ok: true,
      value: true,
    });
    const age = "years and months duration(date(form.bornOn), today).years";
    expect(evaluateExpression(age, context)).toEqual({ ok: true, value: 17 });
  });

  it.each(["today()", "now()", "today( ) > 1", "for today in [1] return 2", "function(now) now()", "{now: 1}.now"])(
    "is never the machine's: %s",
    (expression) => {
      expect(checkExpression(expression)).toMatchObject({ ok: false, refusal: { code: "feel/machine-time" } });
      expect(evaluateExpression(expression, {}).ok).toBe(false);
    },
  );

  it.each(["today", "now", "[now][1]", "(today)"])("that the context lacks is null: %s", (expression) => {
    expect(evaluateExpression(expression, {})).toEqual({ ok: true, value: null });
  });
});

describe("the value of an expression is JSON", () => {
  it.each([
    ['date("2026-02-09") + duration("P1D")', "2026-02-10"],
    ['duration("P2DT3H")', "P2DT3H"],
    ["{a: [1, null, {b: true}]}", { a: [1, null, { b: true }] }],
    ["1 / 0", null],
    ["count", null],
    ["[1..3]", "[1..3]"],
  ])("%s", (expression, value) => {
    expect(evaluateExpression(expression, {})).toEqual({ ok: true, value });
  });
});

describe("an expression is checked", () => {
  it.each([
    ["", 0],
    ["a >", 3],
    ["a > 5) or (b", 5],
    ["1, 2", 1],
  ])("for its syntax: %j", (expression, position) => {
    expect(checkExpression(expression)).toEqual({ ok: false, refusal: { code: "feel/syntax", expression, position } });
  });

  it("for functions that do not exist", () => {
    expect(checkExpression("vat(3)")).toMatchObject({
      ok: false,
      refusal: { code: "feel/unknown-function", name: "vat" },
    });
  });

  it("and tells which names it needs", () => {
    const expression =
      "every o in form.owners satisfies o.share < form.most and count(form.list[kind = situation.kind]) > x";
    expect(checkExpression(expression)).toEqual({
      ok: true,
      value: {
        variables: ["form", "x"],
        paths: [
          ["form", "owners"],
          ["o", "share"],
          ["form", "most"],
          ["form", "list"],
          ["kind"],
          ["situation", "kind"],
          ["x"],
        ],
      },
    });
  });
});

describe("a hot condition", () => {
  it("gives the same answer however often and with whatever values before", () => {
    const at = (area: number) => evaluateCondition("form.area > 500 and missing = null", { form: { area } });
    for (let area = 0; area < 1000; area += 1) expect(at(area)).toEqual({ ok: true, value: area > 500 });
  });
});

import { describe, expect, test } from "vitest";
import { passesTests, readUnaryTests } from "./unary-tests.ts";

function read(text: string) {
  const tests = readUnaryTests(text);
  if (!tests.ok) expect.fail(tests.refusal.code);
  return tests.value;
}

describe("unary tests become comparisons where they name constants", () => {
  test.each([
    ["-", []],
    ["5", [{ is: "equal", to: { type: "number", value: 5 } }]],
    ["= -5", [{ is: "equal", to: { type: "number", value: -5 } }]],
    ["5 * (3 + 1)", [{ is: "equal", to: { type: "number", value: 20 } }]],
    ["< 5 * 60", [{ is: "between", type: "number", from: null, to: { value: 300, included: false } }]],
    ["!= null", [{ is: "unequal", to: { type: "null", value: null } }]],
    ['@"2026-02-28"', [{ is: "equal", to: { type: "date", value: "2026-02-28" } }]],
    ["> .5", [{ is: "between", type: "number", from: { value: 0.5, included: false }, to: null }]],
    ['<= "b"', [{ is: "between", type: "string", from: null, to: { value: "b", included: true } }]],
    [
      "]1..2]",
      [{ is: "between", type: "number", from: { value: 1, included: false }, to: { value: 2, included: true } }],
    ],
  ])("%s", (text, tests) => {
    expect(read(text)).toEqual({ tests: { text, negated: false, tests }, names: { variables: [], paths: [] } });
  });

  test("not() turns the answer round, whatever it holds", () => {
    expect(read('not("a", > "b")').tests).toMatchObject({ negated: true, tests: [{ is: "equal" }, { is: "between" }] });
  });
});

describe("other tests become conditions", () => {
  test.each(["? > 5", "> form.least", "[form.least..9]", "form.list", "count(?) = 1", 'duration("P1D")', "[1, 2]"])(
    "%s",
    (text) => {
      expect(read(text).tests.tests).toMatchObject([{ is: "feel" }]);
    },
  );

  test("they tell what they speak of besides the value", () => {
    expect(read("? > form.least and limit < 3").names).toEqual({
      variables: ["form", "limit"],
      paths: [["form", "least"], ["limit"]],
    });
  });

  test("no name that the text uses is taken for the value", () => {
    const { tests } = read("? > cell_value + cell_value_");
    expect(passesTests(tests, 6, { cell_value: 2, cell_value_: 3 })).toEqual({ ok: true, value: true });
    expect(passesTests(tests, 5, { cell_value: 2, cell_value_: 3 })).toEqual({ ok: true, value: false });
  });
});

test.each([
  "",
  "not()",
  "not(not(5))",
  '1 + "a"',
  "> 5)",
  "5,",
  "now()",
  "vat(?)",
  "2e3",
  'date("2026-13-01")',
  '[@"2026-02-30"..@"2026-03-01"]',
])("refused: %j", (text) => {
  expect(readUnaryTests(text).ok).toBe(false);
});

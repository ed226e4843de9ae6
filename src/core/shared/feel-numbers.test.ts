import { describe, expect, test } from "vitest";
import { numbersIn } from "./feel.ts";

describe("numbers of an expression", () => {
  test.each([
    ["8000", [8000]],
    ['if situation.use = "dwelling" then 8000 else 55000', [8000, 55000]],
    ["form.area * form.days * 20", [20]],
    ["if form.area > 60 then 8000 else form.days * 2.5", [8000, 2.5]],
    ["form.amount", []],
  ])("%s", (expression, numbers) => {
    expect(numbersIn(expression)).toEqual({ ok: true, value: numbers });
  });

  test("what is no expression is refused", () => {
    expect(numbersIn("if then")).toMatchObject({ ok: false });
  });
});

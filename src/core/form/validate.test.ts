import { describe, expect, it } from "vitest";
import { everyAnswer, everyKind, FILE_A, formField, formOf, simpleField } from "../../../test/factories/form.ts";
import { civilDate } from "../shared/index.ts";
import { type CompiledForm, compileForm, emptyValues, type FormContext, validateDraft, validateForm } from "./index.ts";

const ON: FormContext = { situation: { chain: "no" }, today: civilDate("2026-02-09") };
const form = compileForm(everyKind);

function problemsOf(compiled: CompiledForm, values: unknown, context = ON) {
  const result = validateForm(compiled, values, context);
  return result.ok ? [] : result.refusal.problems;
}

describe("a form of every kind of field", () => {
  it("takes answers that fit and gives them back as they were", () => {
    expect(validateForm(form, everyAnswer, ON)).toEqual({ ok: true, value: everyAnswer });
  });

  it("gives values in the order of the form, not of the sender", () => {
    const reversed = Object.fromEntries(Object.entries(everyAnswer).reverse());
    const result = validateForm(form, reversed, ON);
    expect(result.ok && Object.keys(result.value)).toEqual(Object.keys(everyAnswer));
  });

  it.each([
    ["owner", 5, { code: "form/type-mismatch", expected: "name" }],
    ["owner", "张\u0000", { code: "text/not-well-formed", position: 1 }],
    ["idNumber", "110105194912310026", { code: "party/id-number-check-character" }],
    ["creditCode", "91350100M000100Y44", { code: "party/credit-code-check-character" }],
    ["mobile", "12345", { code: "party/mobile-phone-shape" }],
    ["phone", "电话", { code: "party/phone-shape" }],
    ["shop", "", { code: "form/required" }],
    ["shop", "　 ", { code: "form/required" }],
    ["shop", ["a"], { code: "form/type-mismatch", expected: "text" }],
    ["shop", "a\nb", { code: "text/line-break", position: 1 }],
    ["shop", "字".repeat(61), { code: "text/too-long", maxLength: 60, length: 61 }],
    ["licence", "JY12345", { code: "form/pattern", hint: "两个字母加四位数字" }],
    ["business", "面", { code: "form/too-short", minLength: 2 }],
    ["seats", "12", { code: "form/type-mismatch", expected: "integer" }],
    ["seats", 1.5, { code: "form/type-mismatch", expected: "integer" }],
    ["seats", 2 ** 53, { code: "form/type-mismatch", expected: "integer" }],
    ["seats", -1, { code: "form/too-small", min: 0 }],
    ["seats", 501, { code: "form/too-large", max: 500 }],
    ["seats", null, { code: "form/type-mismatch", expected: "integer" }],
    ["area", "88", { code: "form/type-mismatch", expected: "decimal" }],
    ["area", Number.NaN, { code: "form/type-mismatch", expected: "decimal" }],
    ["area", 1.005, { code: "form/too-many-decimals", decimals: 2 }],
    ["area", 1e-7, { code: "form/too-many-decimals", decimals: 2 }],
    ["capital", 5, { code: "form/type-mismatch", expected: "money" }],
    ["capital", { amountFen: 1.5 }, { code: "form/type-mismatch", expected: "money" }],
    ["capital", { amountFen: 1, currency: "CNY" }, { code: "form/type-mismatch", expected: "money" }],
    ["capital", { amountFen: -1 }, { code: "form/amount-too-small", minFen: 0 }],
    ["capital", { amountFen: 100_000_000_01 }, { code: "form/amount-too-large", maxFen: 100_000_000_00 }],
    ["opensOn", "2026-02-30", { code: "form/date-not-real" }],
    ["opensOn", "2026-2-9", { code: "form/date-not-real" }],
    ["opensOn", "2026-02-08", { code: "form/date-too-early", min: "2026-02-09" }],
    ["lease", { from: "2026-02-01" }, { code: "form/type-mismatch", expected: "dateRange" }],
    ["lease", { from: "2026-02-02", to: "2026-02-01" }, { code: "form/date-range-reversed" }],
    ["format", "bar", { code: "form/option-unknown" }],
    ["format", "toString", { code: "form/option-unknown" }],
    ["dishes", "hot", { code: "form/type-mismatch", expected: "multiChoice" }],
    ["dishes", [], { code: "form/required" }],
    ["dishes", ["hot", "hot"], { code: "form/option-repeated" }],
    ["dishes", ["hot", "cold", "raw"], { code: "form/too-many", max: 2 }],
    ["chain", "false", { code: "form/type-mismatch", expected: "boolean" }],
    ["address", { division: "99010", detail: "x" }, { code: "form/division-code" }],
    ["address", { division: "990108", detail: " " }, { code: "form/address-detail-missing" }],
    ["address", "某路", { code: "form/type-mismatch", expected: "address" }],
    ["site", "某路", { code: "form/type-mismatch", expected: "place" }],
    ["site", { address: "某路", point: { latitude: "31" } }, { code: "form/type-mismatch", expected: "place" }],
    ["site", { address: " ", point: { latitude: 31.7, longitude: 119.9 } }, { code: "form/address-detail-missing" }],
    ["site", { address: "某路", point: { latitude: 119.9, longitude: 31.7 } }, { code: "form/place-outside-china" }],
    ["site", { address: "某路", point: { latitude: Number.NaN, longitude: 1 } }, { code: "form/place-outside-china" }],
    ["plan", ["../../etc/passwd"], { code: "form/file-id" }],
    ["plan", [FILE_A, FILE_A], { code: "form/file-repeated" }],
    ["staff", [], { code: "form/required" }],
    ["staff", {}, { code: "form/type-mismatch", expected: "table" }],
    ["staff", [1, 2, 3, 4], { code: "form/too-many", max: 3 }],
    ["truth", false, { code: "form/declaration-not-made" }],
    ["truth", "yes", { code: "form/type-mismatch", expected: "declaration" }],
  ])("%s may not be %j", (field, value, facts) => {
    expect(problemsOf(form, { ...everyAnswer, [field]: value })).toEqual([{ field, ...facts }]);
  });

  it("refuses an identity number of someone not yet born", () => {
    const before = { ...ON, today: civilDate("1949-12-30") };
    const idNumber = formOf(simpleField({ id: "idNumber", kind: "residentId" }));
    expect(problemsOf(compileForm(idNumber), { idNumber: "11010519491231002X" }, before)).toEqual([
      { field: "idNumber", code: "form/id-number-born-in-future" },
    ]);
  });

  it.each([null, undefined, 5, "{}", []])("refuses %j in place of answers", (values) => {
    expect(problemsOf(form, values)).toEqual([{ field: "", code: "form/not-an-object" }]);
  });

  it("tells every problem at once, with the way to each", () => {
    const values = {
      ...everyAnswer,
      surprise: 1,
      seats: 501,
      staff: [{ name: "张伟", role: "cook" }, 7, { name: "", role: "waiter", wage: 1 }],
    };
    expect(problemsOf(form, values)).toEqual([
      { field: "surprise", code: "form/unknown-field" },
      { field: "seats", code: "form/too-large", max: 500 },
      { field: "staff[0].healthCertificate", code: "form/required" },
      { field: "staff[1]", code: "form/type-mismatch", expected: "row" },
      { field: "staff[2].wage", code: "form/unknown-field" },
      { field: "staff[2].name", code: "form/required" },
    ]);
  });

  it.each(["__proto__", "constructor", "toString"])("knows no field %s", (id) => {
    const values = JSON.parse(JSON.stringify(everyAnswer).replace(/^\{/, `{"${id}":{"x":1},`));
    expect(problemsOf(form, values)).toEqual([{ field: id, code: "form/unknown-field" }]);
  });
});

describe("a field that is not visible", () => {
  it("needs no answer, and an answer to it is dropped", () => {
    const result = validateForm(form, { ...everyAnswer, chain: false, brand: "连锁" }, ON);
    expect(result.ok && "brand" in result.value).toBe(false);
  });

  it("is asked once its condition holds", () => {
    expect(problemsOf(form, { ...everyAnswer, chain: true })).toEqual([{ field: "brand", code: "form/required" }]);
    expect(problemsOf(form, { ...everyAnswer, chain: true, brand: "某某" })).toEqual([]);
  });

  it("counts as unanswered for the conditions of others", () => {
    const compiled = compileForm(
      formOf(
        simpleField({ id: "a", kind: "boolean" }),
        simpleField({ id: "b", kind: "boolean", visibleWhen: "form.a" }),
        simpleField({ id: "c", kind: "text", visibleWhen: "form.b" }),
      ),
    );
    expect(validateForm(compiled, { a: false, b: true, c: "x" }, ON)).toEqual({ ok: true, value: { a: false } });
  });

  it("may be hidden with its section, by the situation or by the day", () => {
    const spec = {
      sections: [
        {
          id: "s",
          label: "s",
          visibleWhen: 'situation.chain = "yes" and today > date("2026-01-01")',
          fields: [simpleField({ id: "brand", kind: "text" })],
        },
      ],
    };
    expect(problemsOf(compileForm(spec), {})).toEqual([]);
    expect(problemsOf(compileForm(spec), {}, { ...ON, situation: { chain: "yes" } })).toHaveLength(1);
    const earlier = { situation: { chain: "yes" }, today: civilDate("2025-12-31") };
    expect(problemsOf(compileForm(spec), {}, earlier)).toEqual([]);
  });
});

describe("an answer that may be left out", () => {
  const optional = compileForm(
    formOf(
      simpleField({ id: "note", kind: "text", required: false }),
      simpleField({ id: "mobile", kind: "mobile", required: false }),
      simpleField({ id: "truth", kind: "declaration", text: "t", required: false }),
      formField({
        id: "rows",
        kind: "table",
        required: false,
        minRows: 2,
        columns: [simpleField({ id: "a", kind: "text" })],
      }),
    ),
  );

  it("may be missing, and an empty text is no answer, but a text field keeps it", () => {
    expect(validateForm(optional, {}, ON)).toEqual({ ok: true, value: {} });
    expect(validateForm(optional, { note: "", mobile: "", truth: false, rows: [] }, ON)).toEqual({
      ok: true,
      value: { note: "", truth: false, rows: [] },
    });
  });

  it("is checked when it is given", () => {
    expect(problemsOf(optional, { note: " \u0000", rows: [{ a: "x" }] })).toEqual([
      { field: "note", code: "text/not-well-formed", position: 1 },
      { field: "rows", code: "form/too-few", min: 2 },
    ]);
  });

  it("is required where its rule says so", () => {
    const { plan, ...rest } = everyAnswer;
    expect(plan).toBeDefined();
    expect(problemsOf(form, rest)).toEqual([]);
    expect(problemsOf(form, { ...rest, area: 501 })).toEqual([{ field: "plan", code: "form/required" }]);
    expect(problemsOf(form, { ...rest, format: "canteen" })).toEqual([{ field: "plan", code: "form/required" }]);
  });
});

describe("a condition that comes to no yes or no", () => {
  it("is a problem of its field, never silence", () => {
    const compiled = compileForm(formOf(simpleField({ id: "a", kind: "text", required: "1 + 1" })));
    expect(problemsOf(compiled, {})).toEqual([
      { field: "a", code: "form/condition-failed" },
      { field: "a", code: "form/required" },
    ]);
  });
});

describe("a draft", () => {
  it("may be empty or unfinished, and is kept as it is", () => {
    const unfinished = {
      idNumber: "1101",
      mobile: "138",
      area: 1.23456,
      lease: { from: "2026-0", to: "" },
      staff: [{ name: "" }, {}],
    };
    expect(validateDraft(form, {}, ON)).toEqual({ ok: true, value: {} });
    expect(validateDraft(form, emptyValues(everyKind), ON)).toEqual({ ok: true, value: emptyValues(everyKind) });
    expect(validateDraft(form, unfinished, ON)).toEqual({ ok: true, value: { ...unfinished, staff: [{}, {}] } });
  });

  it.each([
    ["mobile", "138\u0000", "text/not-well-formed"],
    ["idNumber", "1".repeat(5000), "text/too-long"],
    ["format", "\ud800", "text/not-well-formed"],
    ["lease", { from: "\u0001", to: "" }, "text/not-well-formed"],
    ["dishes", ["\u0000"], "text/not-well-formed"],
    ["seats", "12", "form/type-mismatch"],
    ["lease", { from: {}, to: [] }, "form/type-mismatch"],
    ["surprise", 1, "form/unknown-field"],
  ])("may not hold in %s what can never be kept: %j", (field, value, code) => {
    expect(validateDraft(form, { [field]: value }, ON)).toMatchObject({
      ok: false,
      refusal: { code: "form/invalid", problems: [{ field, code }] },
    });
  });
});

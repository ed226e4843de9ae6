import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyAnswer, everyKind, formField, formOf, simpleField } from "../../../test/factories/form.ts";
import { describeWithData, sharedData } from "../../../test/support/shared-data.ts";
import { civilDate, wellFormedText } from "../shared/index.ts";
import {
  compileForm,
  type FormContext,
  joinPersonal,
  parseFormSpec,
  splitPersonal,
  toJsonSchema,
  validateDraft,
  validateForm,
} from "./index.ts";

const ON: FormContext = { situation: {}, today: civilDate("2026-02-09") };
const form = compileForm(everyKind);
const ajv = new Ajv2020({ strict: true, allErrors: true, strictTypes: false });
ajv.addKeyword("x-bancheng");
const matchesSchema = ajv.compile(toJsonSchema(everyKind));

/** The answers with some left out and some replaced by anything JSON can hold. */
const answers = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...Object.keys(everyAnswer)), fc.jsonValue()),
    fc.subarray(Object.keys(everyAnswer)),
  )
  .map(([changed, left]) => {
    const all: Record<string, unknown> = { ...everyAnswer, ...changed };
    return Object.fromEntries(Object.entries(all).filter(([id]) => left.includes(id)));
  });
/** Of the answers, those that nothing is wrong with. */
const someAnswers = fc.subarray(Object.entries(everyAnswer)).map((entries) => Object.fromEntries(entries));

describe("any answers", () => {
  it("are taken or refused with problems, never a throw, and changed by nobody", () => {
    fc.assert(
      fc.property(fc.oneof(answers, fc.jsonValue(), fc.object({ withNullPrototype: true })), (values) => {
        const before = JSON.stringify(values);
        for (const check of [validateForm, validateDraft]) {
          const result = check(form, values, ON);
          if (!result.ok) expect(result.refusal.problems.length).toBeGreaterThan(0);
        }
        expect(JSON.stringify(values)).toBe(before);
      }),
    );
  });

  it("once taken, are taken again just as they are, and fit the JSON Schema", () => {
    fc.assert(
      fc.property(answers, (values) => {
        const result = validateForm(form, values, ON);
        if (!result.ok) return;
        expect(validateForm(form, result.value, ON)).toEqual(result);
        expect(matchesSchema(result.value), JSON.stringify(matchesSchema.errors)).toBe(true);
      }),
    );
  });

  it("that a form takes, a draft takes too", () => {
    fc.assert(
      fc.property(answers, (values) => {
        const result = validateForm(form, values, ON);
        if (result.ok) expect(validateDraft(form, values, ON)).toEqual(result);
      }),
    );
  });

  it("parted into open and personal come together again, and nothing personal stays in the open", () => {
    fc.assert(
      fc.property(someAnswers, (values) => {
        const split = splitPersonal(form, values);
        expect(joinPersonal(form, split)).toEqual(values);
        expect(Object.keys(joinPersonal(form, split))).toEqual(Object.keys(values));
        for (const id of ["owner", "idNumber", "mobile", "staff"]) expect(split.open).not.toHaveProperty(id);
      }),
    );
  });
});

describe("JSON Schema", () => {
  it("of every kind takes the answers and refuses other types and names", () => {
    expect(matchesSchema(everyAnswer), JSON.stringify(matchesSchema.errors)).toBe(true);
    expect(matchesSchema({ ...everyAnswer, seats: "40" })).toBe(false);
    expect(matchesSchema({ ...everyAnswer, surprise: 1 })).toBe(false);
    expect(matchesSchema({ ...everyAnswer, truth: false })).toBe(false);
    expect(toJsonSchema(everyKind)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      properties: { area: { title: "area", "x-bancheng": { kind: "decimal", unit: "平方米", personal: false } } },
    });
  });
});

describe("a spec", () => {
  it("survives JSON and parsing unchanged", () => {
    const parsed = parseFormSpec(JSON.parse(JSON.stringify(everyKind)));
    expect(parsed).toEqual({ ok: true, value: everyKind });
  });

  it("of any JSON is taken or refused with findings, never a throw", () => {
    const field = fc.dictionary(
      fc.constantFrom("id", "label", "kind", "required", "options", "columns", "min", "max", "visibleWhen", "pattern"),
      fc.oneof(fc.jsonValue(), fc.constantFrom("text", "table", "choice", "form.a", "(", "a")),
    );
    const sections = fc.array(
      fc.record({ id: fc.string(), label: fc.string(), fields: fc.array(fc.oneof(field, fc.jsonValue())) }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ sections })), (value) => {
        const parsed = parseFormSpec(value);
        if (parsed.ok) compileForm(parsed.value);
        else expect(parsed.refusal.findings.length).toBeGreaterThan(0);
      }),
    );
  });
});

describeWithData("naughty strings", ["suites/blns/blns.json"], () => {
  const suite: readonly string[] = JSON.parse(readFileSync(sharedData("suites/blns/blns.json"), "utf8"));
  const strings = [...suite, "\u0000", "a\u0000b", "\ud800", "\udc00a", "\u001b[2J"];
  const column = simpleField({ id: "cell", kind: "text", required: false, maxLength: 500 });
  const texts = compileForm(
    formOf(
      simpleField({ id: "line", kind: "text", required: false, maxLength: 500 }),
      simpleField({ id: "lines", kind: "longText", required: false }),
      formField({ id: "rows", kind: "table", columns: [column] }),
    ),
  );

  it("are all there", () => {
    expect(suite).toHaveLength(515);
  });

  it("come back from text fields verbatim, or are refused for what no text may hold", () => {
    let refused = 0;
    for (const text of strings) {
      const values = { line: text, lines: text, rows: [{ cell: text }] };
      const result = validateForm(texts, values, ON);
      if (result.ok) {
        expect(result.value).toEqual(values);
        continue;
      }
      refused += 1;
      const codes = new Set(result.refusal.problems.map((problem) => problem.code));
      expect(wellFormedText(text).ok ? ["text/line-break"] : ["text/not-well-formed"]).toEqual([...codes]);
    }
    expect(refused).toBeLessThan(12);
  });

  it("in any field of any kind are taken as they are or refused with a code", () => {
    for (const text of strings) {
      for (const id of Object.keys(everyAnswer)) {
        const result = validateForm(form, { ...everyAnswer, [id]: text }, ON);
        if (result.ok) expect(text === "" || result.value[id] === text, `${id}: ${JSON.stringify(text)}`).toBe(true);
        else expect(result.refusal.problems.length).toBeGreaterThan(0);
        const draft = validateDraft(form, { [id]: text }, ON);
        if (draft.ok) expect(wellFormedText(String(draft.value[id] ?? "")).ok).toBe(true);
      }
    }
  });
});

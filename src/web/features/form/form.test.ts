import { describe, expect, test } from "vitest";
import { compileForm, type FormSpec, validateDraft } from "../../../core/form/index.ts";
import { civilDate } from "../../../core/shared/index.ts";
import { fieldElementId, numberAnswer, withAnswer } from "./answers.ts";
import { askedSections } from "./asked.ts";
import { draftOf } from "./draft.ts";
import { EVERY_KIND } from "./gallery/every-kind.ts";
import { nameOf } from "./problem-text.ts";

const form = compileForm(EVERY_KIND);
const context = { situation: {}, today: civilDate("2026-11-21") };

function askedIds(answers: Readonly<Record<string, unknown>>, spec: FormSpec = EVERY_KIND): readonly string[] {
  return askedSections(compileForm(spec), answers, context).flatMap((section) =>
    section.fields.map((asked) => asked.field.spec.id),
  );
}

describe("what a form asks", () => {
  test("a field shows when its condition holds", () => {
    expect(askedIds({})).not.toContain("creditCode");
    expect(askedIds({ isFirm: false })).not.toContain("creditCode");
    expect(askedIds({ isFirm: true })).toContain("creditCode");
  });

  test("a condition sees only valid answers", () => {
    expect(askedIds({ isFirm: "true" })).not.toContain("creditCode");
  });

  test("each row of a table asks for itself", () => {
    const sections = askedSections(
      form,
      { staffList: [{ hasCertificate: true }, { hasCertificate: false }, "no row"] },
      context,
    );
    const table = sections.flatMap((section) => section.fields).find((asked) => "rows" in asked);
    expect(
      table !== undefined && "rows" in table && table.rows.map((row) => row.map((asked) => asked.field.spec.id)),
    ).toEqual([
      ["name", "hasCertificate", "validUntil"],
      ["name", "hasCertificate"],
      ["name", "hasCertificate"],
    ]);
  });

  test("a section without visible fields is not drawn, a condition in FEEL may make an answer required", () => {
    const spec: FormSpec = {
      sections: [
        {
          id: "one",
          label: "一",
          fields: [{ id: "a", kind: "integer", label: "甲", required: true, personal: false }],
        },
        {
          id: "two",
          label: "二",
          visibleWhen: "form.a > 5",
          fields: [{ id: "b", kind: "text", label: "乙", required: "form.a > 8", personal: false }],
        },
      ],
    };
    const sectionsFor = (a: number) => askedSections(compileForm(spec), { a }, context);
    expect(sectionsFor(3)).toHaveLength(1);
    expect(sectionsFor(6)[1]?.fields[0]?.required).toBe(false);
    expect(sectionsFor(9)[1]?.fields[0]?.required).toBe(true);
  });
});

describe("answers being written", () => {
  test("a number is a number, anything else stays the person's text", () => {
    expect(
      ["12", "１，２００", "1.50", "-3", "", "1.", "abc", "1e5", "12345678901234567890"].map(numberAnswer),
    ).toEqual([12, 1200, 1.5, -3, undefined, "1.", "abc", "1e5", "12345678901234567890"]);
  });

  test("an answer taken away is gone", () => {
    expect(withAnswer({ a: 1, b: 2 }, "a", undefined)).toEqual({ b: 2 });
    expect(withAnswer({ a: 1 }, "a", 3)).toEqual({ a: 3 });
  });

  test("a path names its element on the page", () => {
    expect(fieldElementId("owners[2].idNumber")).toBe("f-owners-2-idNumber");
  });

  test("a path is told by the labels of the form", () => {
    expect(nameOf(form, "staffList[1].name")).toBe("食品安全管理人员 2 · 姓名");
    expect(nameOf(form, "shopName")).toBe("店铺名称");
    expect(nameOf(form, "")).toBeUndefined();
  });
});

describe("a draft", () => {
  test("leaves out only what no draft can keep", () => {
    const answers = {
      staff: "abc",
      capital: "一百",
      idNumber: "1101",
      openOn: "2026-13-",
      shopName: "柳荫",
      unknown: 1,
      staffList: [{ name: "王秀兰", hasCertificate: "maybe" }],
    };
    const draft = draftOf(form, answers, context);
    expect(draft).toEqual({
      idNumber: "1101",
      openOn: "2026-13-",
      shopName: "柳荫",
      staffList: [{ name: "王秀兰" }],
    });
    expect(validateDraft(form, draft, context).ok).toBe(true);
  });
});

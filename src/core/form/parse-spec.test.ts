import { describe, expect, it } from "vitest";
import { type FormSurroundings, parseFormSpec } from "./index.ts";

const SHOP = { id: "shop", label: "店名", kind: "text" };

function findingsOf(fields: readonly unknown[], around: FormSurroundings = {}) {
  const parsed = parseFormSpec({ sections: [{ id: "main", label: "信息", fields }] }, around);
  return parsed.ok ? [] : parsed.refusal.findings;
}

describe("a form written by a district", () => {
  it("may leave out what is plain: not required, personal by its kind", () => {
    const parsed = parseFormSpec({
      sections: [
        { id: "main", label: "信息", fields: [SHOP, { id: "owner", label: "经营者", kind: "name", required: true }] },
      ],
    });
    expect(parsed).toEqual({
      ok: true,
      value: {
        sections: [
          {
            id: "main",
            label: "信息",
            fields: [
              { ...SHOP, required: false, personal: false },
              { id: "owner", label: "经营者", kind: "name", required: true, personal: true },
            ],
          },
        ],
      },
    });
  });

  const field = "sections[0].fields[0]";
  it.each([
    [
      { ...SHOP, colour: "red" },
      { path: `${field}.colour`, code: "form/spec-unknown-key" },
    ],
    [
      { id: "shop", kind: "text" },
      { path: `${field}.label`, code: "form/spec-missing" },
    ],
    [
      { ...SHOP, kind: "colour" },
      { path: `${field}.kind`, code: "form/spec-kind-unknown", kind: "colour" },
    ],
    [
      { ...SHOP, kind: "toString" },
      { path: `${field}.kind`, code: "form/spec-kind-unknown", kind: "toString" },
    ],
    [
      { ...SHOP, id: "店名" },
      { path: `${field}.id`, code: "form/spec-id", id: "店名" },
    ],
    [
      { ...SHOP, id: "__proto__" },
      { path: `${field}.id`, code: "form/spec-id", id: "__proto__" },
    ],
    [
      { ...SHOP, label: " " },
      { path: `${field}.label`, code: "form/spec-empty" },
    ],
    [
      { ...SHOP, label: "\u0000" },
      { path: `${field}.label`, code: "form/spec-text" },
    ],
    [
      { ...SHOP, required: "yes please" },
      { path: `${field}.required`, code: "form/spec-condition-name", name: "yes please" },
    ],
    [
      { ...SHOP, maxLength: -1 },
      { path: `${field}.maxLength`, code: "form/spec-type" },
    ],
    [
      { ...SHOP, minLength: 5, maxLength: 4 },
      { path: field, code: "form/spec-bounds", min: "minLength", max: "maxLength" },
    ],
    [
      { ...SHOP, pattern: "(" },
      { path: `${field}.pattern`, code: "form/spec-pattern", pattern: "(" },
    ],
    [
      { ...SHOP, kind: "choice" },
      { path: `${field}.options`, code: "form/spec-missing" },
    ],
    [
      { ...SHOP, kind: "choice", options: [] },
      { path: `${field}.options`, code: "form/spec-empty" },
    ],
    [
      {
        ...SHOP,
        kind: "choice",
        options: [
          { code: "a", label: "甲" },
          { code: "a", label: "乙" },
        ],
      },
      { path: `${field}.options[1].code`, code: "form/spec-option-repeated", option: "a" },
    ],
    [
      { ...SHOP, kind: "choice", options: ["a"] },
      { path: `${field}.options[0]`, code: "form/spec-type" },
    ],
    [
      { ...SHOP, kind: "date", min: "2026-02-30" },
      { path: `${field}.min`, code: "form/spec-type" },
    ],
    [
      { ...SHOP, kind: "date", min: "2026-02-03", max: "2026-02-02" },
      { path: field, code: "form/spec-bounds" },
    ],
    [
      { ...SHOP, kind: "declaration" },
      { path: `${field}.text`, code: "form/spec-missing" },
    ],
    [
      { ...SHOP, kind: "table" },
      { path: `${field}.columns`, code: "form/spec-missing" },
    ],
    [
      { ...SHOP, kind: "table", columns: [{ id: "t", label: "t", kind: "table", columns: [SHOP] }] },
      { path: `${field}.columns[0].kind`, code: "form/spec-kind-unknown", kind: "table" },
    ],
    [
      { ...SHOP, kind: "table", columns: [SHOP, SHOP] },
      { path: `${field}.columns[1].id`, code: "form/spec-id-repeated" },
    ],
    ["shop", { path: field, code: "form/spec-type" }],
  ])("%j has a finding", (spec, finding) => {
    expect(findingsOf([spec])).toEqual([expect.objectContaining(finding)]);
  });

  it("has no field twice, in whatever section", () => {
    expect(findingsOf([SHOP, SHOP])).toEqual([
      { path: "sections[0].fields[1].id", code: "form/spec-id-repeated", id: "shop" },
    ]);
  });

  it.each([null, 5, [], {}, { sections: {} }, { sections: [] }, { sections: [{ id: "a", label: "a", fields: [] }] }])(
    "is not %j",
    (value) => {
      expect(parseFormSpec(value)).toMatchObject({ ok: false, refusal: { code: "form/spec-invalid" } });
    },
  );
});

describe("a condition of a form", () => {
  const asking = (visibleWhen: string) => [
    { ...SHOP, id: "before" },
    { ...SHOP, visibleWhen },
    { ...SHOP, id: "after" },
  ];
  const path = "sections[0].fields[1].visibleWhen";

  it.each(['form.before = "x"', 'situation.kind = "new"', 'date("2026-01-01") < today'])("may be %s", (condition) => {
    expect(findingsOf(asking(condition), { situations: ["kind"] })).toEqual([]);
  });

  it.each([
    ["form.before =", { code: "form/spec-condition", cause: { code: "feel/syntax" } }],
    ["today() > today", { code: "form/spec-condition", cause: { code: "feel/machine-time" } }],
    ['before = "x"', { code: "form/spec-condition-name", name: "before" }],
    ['form.befor = "x"', { code: "form/spec-condition-name", name: "form.befor" }],
    ["form = null", { code: "form/spec-condition-name", name: "form" }],
    ['situation.knd = "new"', { code: "form/spec-condition-name", name: "situation.knd" }],
    ["row.before = 1", { code: "form/spec-condition-name", name: "row" }],
    ['form.after = "x"', { code: "form/spec-condition-looks-ahead", name: "form.after" }],
    ['form.shop = "x"', { code: "form/spec-condition-looks-ahead", name: "form.shop" }],
  ])("may not be %s", (condition, finding) => {
    expect(findingsOf(asking(condition), { situations: ["kind"] })).toMatchObject([{ path, ...finding }]);
  });

  it("of a column speaks of its row, and of the fields before the table", () => {
    const columns = [
      { id: "role", label: "岗位", kind: "text" },
      { id: "card", label: "健康证", kind: "text", required: "row.role = form.before", visibleWhen: "row.late = null" },
      { id: "late", label: "后", kind: "text" },
    ];
    const fields = [
      { ...SHOP, id: "before" },
      { id: "staff", label: "人员", kind: "table", columns },
    ];
    expect(findingsOf(fields)).toEqual([
      {
        path: "sections[0].fields[1].columns[1].visibleWhen",
        code: "form/spec-condition-looks-ahead",
        name: "row.late",
      },
    ]);
  });
});

/** A form with every kind of field, and answers that fit it. */
import type { FieldSpec, FormSpec, FormValues, SimpleFieldSpec } from "../../src/core/form/index.ts";
import { civilDate } from "../../src/core/shared/index.ts";

type Loose<T> = T extends unknown ? Omit<T, "label" | "required" | "personal"> & Partial<T> : never;

/** A field that must be answered and is not personal, unless said otherwise. */
export function simpleField(field: Loose<SimpleFieldSpec>): SimpleFieldSpec {
  return { label: field.id, required: true, personal: false, ...field };
}

export function formField(field: Loose<FieldSpec>): FieldSpec {
  return { label: field.id, required: true, personal: false, ...field };
}

/** A form of one section. */
export function formOf(...fields: readonly FieldSpec[]): FormSpec {
  return { sections: [{ id: "main", label: "申请信息", fields }] };
}

export const FILE_A = "a".repeat(64);
export const FILE_B = "b".repeat(64);

/** Every kind of field. */
export const everyKind: FormSpec = formOf(
  simpleField({ id: "owner", kind: "name", personal: true }),
  simpleField({ id: "idNumber", kind: "residentId", personal: true }),
  simpleField({ id: "creditCode", kind: "creditCode" }),
  simpleField({ id: "mobile", kind: "mobile", personal: true }),
  simpleField({ id: "phone", kind: "phone", required: false }),
  simpleField({ id: "shop", kind: "text", maxLength: 60 }),
  simpleField({
    id: "licence",
    kind: "text",
    pattern: "[A-Z]{2}\\d{4}",
    patternHint: "两个字母加四位数字",
    required: false,
  }),
  simpleField({ id: "business", kind: "longText", minLength: 2 }),
  simpleField({ id: "seats", kind: "integer", min: 0, max: 500, unit: "个" }),
  simpleField({ id: "area", kind: "decimal", min: 0, decimals: 2, unit: "平方米" }),
  simpleField({ id: "capital", kind: "money", maxFen: 100_000_000_00 }),
  simpleField({ id: "opensOn", kind: "date", min: "today" }),
  simpleField({ id: "lease", kind: "dateRange" }),
  simpleField({ id: "format", kind: "choice", options: options("restaurant", "canteen", "stall") }),
  simpleField({ id: "dishes", kind: "multiChoice", options: options("hot", "cold", "raw"), maxCount: 2 }),
  simpleField({ id: "chain", kind: "boolean" }),
  simpleField({ id: "brand", kind: "text", visibleWhen: "form.chain" }),
  simpleField({ id: "address", kind: "address" }),
  simpleField({ id: "site", kind: "place" }),
  simpleField({ id: "plan", kind: "file", maxCount: 2, required: 'form.format = "canteen" or form.area > 500' }),
  formField({
    id: "staff",
    kind: "table",
    minRows: 1,
    maxRows: 3,
    columns: [
      simpleField({ id: "name", kind: "name", personal: true }),
      simpleField({ id: "role", kind: "choice", options: options("cook", "waiter") }),
      simpleField({ id: "healthCertificate", kind: "text", visibleWhen: 'row.role = "cook" or form.seats > 100' }),
    ],
  }),
  simpleField({ id: "truth", kind: "declaration", text: "以上所填内容真实" }),
);

/** Fits `everyKind` on 2026-02-09. */
export const everyAnswer: FormValues = {
  owner: "欧阳震华",
  idNumber: "11010519491231002X",
  creditCode: "91350100M000100Y43",
  mobile: "13812345678",
  phone: "0519-86310000",
  shop: "老王面馆🍜",
  licence: "JY1234",
  business: "面条\n饺子",
  seats: 40,
  area: 88.25,
  capital: { amountFen: 10_000_000 },
  opensOn: civilDate("2026-03-01"),
  lease: { from: civilDate("2026-01-01"), to: civilDate("2028-12-31") },
  format: "restaurant",
  dishes: ["hot", "cold"],
  chain: false,
  address: { division: "990108", detail: "长宁路 1 号" },
  site: { address: "长宁路 1 号后院", point: { latitude: 31.772752, longitude: 119.946973 } },
  plan: [FILE_A, FILE_B],
  staff: [
    { name: "张伟", role: "cook", healthCertificate: "H-1" },
    { name: "李娜", role: "waiter" },
  ],
  truth: true,
};

function options(...codes: readonly string[]) {
  return codes.map((code) => ({ code, label: code }));
}

import { expect, test } from "vitest";
import { filledIn, type Prefill, type SaidValue, sayingOf } from "./prefill.ts";
import { isSameValue } from "./same-value.ts";

const source = { kind: "case", number: "1", name: "备案", bodyName: "局", on: "2026-01-01", until: null } as const;
const said = (value: unknown, key: string): SaidValue => ({ value, source, key, fresh: true, disputed: null });
const field = { field: "name", element: "名称", said: said("面馆", "case:1"), others: [said("茶馆", "case:2")] };

test("what is said is filled in with the key of its source; what is only disputed is not", () => {
  const prefill: Prefill = { fields: [field, { ...field, field: "home", said: null }], held: [], corrections: true };
  expect(filledIn(prefill)).toEqual({ form: { name: "面馆" }, prefilled: { name: "case:1" } });
});

test("what was filled in is found by its source, the others too, and nothing where there is none any more", () => {
  expect(sayingOf(field, "case:2")?.value).toBe("茶馆");
  expect(sayingOf(field, "case:9")).toBeUndefined();
  expect(sayingOf(undefined, "case:1")).toBeUndefined();
});

test("values are the same whatever the order of their parts", () => {
  expect(isSameValue({ division: "990108", detail: "1号" }, { detail: "1号", division: "990108" })).toBe(true);
  expect(isSameValue({ division: "990108", detail: "1号" }, { detail: "2号", division: "990108" })).toBe(false);
  expect(isSameValue("1号", { detail: "1号" })).toBe(false);
  expect(isSameValue(["a"], ["a", "b"])).toBe(false);
});

import { join } from "node:path";
import { expect, test } from "vitest";
import { wholeItem } from "../../../test/factories/whole-item.ts";
import { DEMO_FOLDER } from "../../../test/support/catalogue.ts";
import { readDistrict } from "../../files/district/index.ts";
import { readContent } from "./item-content-schema.ts";

const whole = wholeItem({
  ...{ code: "WHOLE-1", basicCode: "990199001000", body: "a-body", office: "an-office" },
  ...{ law: "a-law", theme: "a-theme", dataElement: "an-element" },
});
const sent = (spec: object) => readContent({ spec: spec as typeof whole, bpmn: "", dmn: [] });

test("R-CAT-120 an item with every field that there is can be sent, and nothing of it is lost", () => {
  expect(sent(whole)).toEqual({ ok: true, value: { spec: whole, bpmn: "", dmn: [] } });
});

test("R-CAT-120 every item of the sample district can be sent as it stands in its file", async () => {
  const district = await readDistrict(join(DEMO_FOLDER));
  if (!district.ok) throw new Error("the sample district is refused");
  const { items } = district.value;
  expect(items.length).toBeGreaterThan(25);
  for (const { spec } of items) {
    const plain = JSON.parse(JSON.stringify(spec));
    expect(sent(plain), spec.code).toEqual({ ok: true, value: { spec: plain, bpmn: "", dmn: [] } });
  }
});

test("R-CAT-120 a field that no item has is refused with its place, at whatever depth", () => {
  const found = (spec: object) => {
    const read = sent(spec);
    return read.ok ? [] : read.refusal.problems.map(({ path }) => path);
  };
  expect(found({ ...whole, colour: "red" })).toEqual([expect.stringContaining("/source/spec")]);
  const { result } = whole;
  expect(found({ ...whole, result: { ...result, colour: "red" } })).toEqual([
    expect.stringContaining("/source/spec/result"),
  ]);
});

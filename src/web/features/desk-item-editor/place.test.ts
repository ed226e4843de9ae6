import { expect, test } from "vitest";
import { wholeItem } from "../../../../test/factories/whole-item.ts";
import type { Finding } from "./item.ts";
import { onScreen } from "./place.ts";

const spec = wholeItem({
  ...{ code: "WHOLE-1", basicCode: "990199001000", body: "a-body", office: "an-office" },
  ...{ law: "a-law", theme: "a-theme", dataElement: "an-element" },
});
const finding: Finding = {
  ...{ code: "catalog/element-unknown", severity: "error", place: "", element: null, path: [], line: null },
  ...{ rule: null, basis: null, sentence: "", mend: null },
};

test.each([
  ["form.text", "form.sections[0].fields[0]"],
  ["form.table", "form.sections[0].fields[19]"],
  ["form.table.date", "form.sections[0].fields[19].columns[5]"],
  ["form.sections[0].label", "form.sections[0].label"],
  ["form.sections", "form"],
  ["form.nobody", "form.nobody"],
  ["conditions[site].text", "conditions[0].text"],
  ["conditions[site].checks[deed].material", "conditions[0].checks[0].material"],
  ["materials[3].name", "materials[3].name"],
  ["situations[roof].options[yes].help", "situations[1].options[0].help"],
  ["situations.ids", "situations.ids"],
  ["promise.limit", "promise.limit"],
  ["undertakings[0].due", "undertakings[0].due.limit"],
])("a finding at %s is shown at %s", (place, shown) => {
  expect(onScreen({ ...finding, place }, spec).place).toBe(shown);
});

test("what a called item lacks is written where the call is filled in", () => {
  const told = { ...finding, code: "catalog/call-unmapped", place: "flow.child", element: "child" };
  expect(onScreen(told, spec)).toMatchObject({ place: "calls.child", element: "child" });
});

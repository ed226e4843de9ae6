import { expect, test } from "vitest";
import { fieldNameOf } from "./field-name.ts";
import { isAt, tabOf } from "./tabs.ts";

test.each([
  ["materials[3].name", "materials", "material.name"],
  ["conditions[0].checks[1].text", "conditions", "check.text"],
  ["promise.limit", "times", "limit"],
  ["statutory.basis[0]", "times", "basis"],
  ["siteVisits.reason", "basics", "siteVisitReason"],
  ["decision.outcomes", "basics", "decision.outcomes"],
  ["decision.visit-needed", "rules", "decision.visit-needed"],
  ["flow.review", "flow", "flow.review"],
  ["calls.child.when", "joint", "calls.child.when"],
  ["elements.rights[0]", "guide", "rightsRow"],
  ["elements.system.network", "channels", "elements.system.network"],
  ["form.sections[0].fields[2].options[1].code", "form", "formField.options"],
  ["result.prefix", "result", "resultPrefix"],
  ["consult.phone", "contacts", "channel.phone"],
  ["guide.hours", "guide", "hours"],
  ["name", "basics", "name"],
])("%s stands in %s", (place, tab, name) => {
  expect(tabOf(place)).toBe(tab);
  expect(fieldNameOf(place)).toBe(name);
});

test("a finding belongs to its field and to what is around it, not to a neighbour of like name", () => {
  expect(isAt("materials[1].name", "materials[1]")).toBe(true);
  expect(isAt("materials[10].name", "materials[1]")).toBe(false);
  expect(isAt("promise.limit", "promise.limit")).toBe(true);
  expect(isAt("promise", "promise.limit")).toBe(false);
});

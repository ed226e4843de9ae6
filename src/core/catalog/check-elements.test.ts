import { describe, expect, test } from "vitest";
import { register } from "../../../test/factories/prefill.ts";
import { sampleForm, sampleItem } from "../../../test/factories/procedure.ts";
import type { FieldSpec } from "../form/index.ts";
import { checkElements } from "./check-elements.ts";
import { NO_ELEMENTS } from "./elements.ts";

const [section] = sampleForm.sections;

function found(field: Partial<FieldSpec>, known = register) {
  const [first] = section?.fields ?? [];
  if (section === undefined || first === undefined) throw new Error("the sample form has a field");
  const form = { sections: [{ ...section, fields: [{ ...first, ...field } as FieldSpec] }] };
  return checkElements({ ...sampleItem, form }, known).map(({ code, place }) => [code, place]);
}

describe("data elements that a form names", () => {
  test("R-PRE-01 an element that the register does not have is an error", () => {
    expect(found({ dataElement: "shoe-size" })).toEqual([["catalog/element-unknown", "form.shopName"]]);
    expect(found({ dataElement: "org-name" })).toEqual([]);
    expect(found({})).toEqual([]);
  });

  test("R-PRE-01 an element is asked in the kind that it is registered with", () => {
    expect(found({ dataElement: "person-name" })).toEqual([["catalog/element-kind-differs", "form.shopName"]]);
  });

  test("R-PRE-01 columns of a table are asked too", () => {
    const columns = [{ id: "who", kind: "text", label: "谁", required: true, personal: true, dataElement: "nobody" }];
    expect(found({ kind: "table", columns } as unknown as FieldSpec)).toEqual([
      ["catalog/element-unknown", "form.shopName.who"],
    ]);
  });

  test("R-PRE-01 where the district has no register, nobody asks", () => {
    expect(found({ dataElement: "shoe-size" }, NO_ELEMENTS)).toEqual([]);
  });
});

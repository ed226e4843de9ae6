import { describe, expect, test } from "vitest";
import { address, caseId, certificate, compiled, form, knownOf, record } from "../../../test/factories/prefill.ts";
import { prefillForm } from "./prefill.ts";
import { answersOf, provenanceOf } from "./provenance.ts";
import { parseReference, referenceOf } from "./reference.ts";
import { sourceKey } from "./source.ts";

const licence = record(
  { "org-name": "面馆", premises: address("石桥里12号") },
  { source: certificate({ caseId: caseId(1) }) },
);
const prefill = prefillForm(compiled, knownOf([licence]));
const taken = { orgName: sourceKey(licence.source), premises: sourceKey(licence.source) };

describe("what a case keeps of where its answers came from", () => {
  test("R-PRE-07 what was left as it was, and what was changed with what the source says", () => {
    const kept = provenanceOf({ orgName: "面馆", premises: address("石桥里21号") }, prefill, taken);
    expect(kept.orgName).toEqual({ source: licence.source, fresh: true, disputed: null });
    expect(kept.premises).toMatchObject({ source: { number: "澄0001" }, held: address("石桥里12号") });
  });

  test("R-PRE-07 a source that says nothing of the field is not believed", () => {
    const invented = provenanceOf({ orgName: "面馆" }, prefill, {
      orgName: `certificate:${caseId(8)}`,
      personName: taken.orgName,
    });
    expect(invented).toEqual({});
  });

  test("R-PRE-02 what stands in the rows of a table is of others, and tells nothing", () => {
    const rows = { id: "members", kind: "table", label: "成员", required: false, personal: true } as const;
    const column = {
      id: "name",
      kind: "name",
      label: "姓名",
      required: true,
      personal: true,
      dataElement: "person-name",
    } as const;
    const spec = {
      sections: [{ id: "a", label: "", fields: [{ ...rows, dataElement: "person-name", columns: [column] }] }],
    };
    expect(answersOf(spec, { members: [{ name: "林大山" }] })).toEqual([]);
    expect(answersOf(form, { orgName: "面馆" })).toEqual([{ element: "org-name", kind: "text", value: "面馆" }]);
  });

  test("R-PRE-08 a request for correction names the value that it means, and reads it back", () => {
    const written = referenceOf("premises", licence.source);
    expect(parseReference(written)).toEqual({ element: "premises", source: `certificate:${caseId(1)}` });
    expect(parseReference("我家的地址")).toBeUndefined();
    expect(parseReference(undefined)).toBeUndefined();
  });
});

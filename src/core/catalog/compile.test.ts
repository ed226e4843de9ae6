import { describe, expect, test } from "vitest";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { sampleRegister } from "../../../test/factories/register.ts";
import { compileItem, publishable } from "./index.ts";

const { flow } = sampleProcedure();
const guide = {
  ...sampleItem.guide,
  steps: ["受理", "审查", "决定", "制证", "送达"],
  faq: [{ question: "？", answer: "。" }],
};
const source = { spec: { ...sampleItem, guide }, version: "v1", flow };

describe("compiling an item", () => {
  test("an item with everything in order becomes a procedure with what stands around it", () => {
    const compiled = compileItem(source, sampleRegister);
    if (!compiled.ok) expect.fail(JSON.stringify(compiled.refusal.findings));
    expect(compiled.value.findings).toEqual([]);
    const { procedure } = compiled.value;
    expect(procedure.body.name).toBe("样例区行政审批局");
    expect(procedure.office.id).toBe(source.spec.office);
    expect(procedure.version).toBe("v1");
    expect(Object.keys(procedure.bases)).toEqual(["xuke"]);
    expect(procedure.form.byId.has("area")).toBe(true);
  });

  test("a procedure is JSON apart from its compiled form", () => {
    const compiled = compileItem(source, sampleRegister);
    if (!compiled.ok) expect.fail("does not compile");
    const { form: _, ...plain } = compiled.value.procedure;
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
  });

  test("a warning is told and does not refuse", () => {
    const complaint = { ...sampleItem.complaint, unit: sampleItem.consult.unit };
    const compiled = compileItem({ ...source, spec: { ...source.spec, complaint } }, sampleRegister);
    expect(compiled.ok && compiled.value.findings.map((one) => one.code)).toEqual(["catalog/complaint-to-server"]);
  });

  test("all errors are told at once", () => {
    const register = { ...sampleRegister, bodies: [], offices: [] };
    const compiled = compileItem({ ...source, spec: { ...source.spec, promise: null } }, register);
    expect(!compiled.ok && compiled.refusal.findings.map((one) => one.code)).toEqual([
      "catalog/body-unknown",
      "catalog/office-unknown",
      "catalog/promise-missing",
    ]);
  });

  test("only errors keep an item from being published", () => {
    expect(publishable([{ severity: "note" }, { severity: "warning" }])).toBe(true);
    expect(publishable([{ severity: "note" }, { severity: "error" }])).toBe(false);
  });
});

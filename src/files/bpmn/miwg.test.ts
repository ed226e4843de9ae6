/** The reference models of the BPMN Model Interchange Working Group: other people's drawings, whole or refused. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeWithData, sharedData } from "../../../test/support/shared-data.ts";
import { compileFlow } from "../../core/flow/index.ts";
import { readBpmn } from "./index.ts";

const FOLDER = "suites/bpmn-miwg/Reference";

describeWithData("reference models", [FOLDER], () => {
  const files = readdirSync(sharedData(FOLDER)).filter((name) => name.endsWith(".bpmn"));

  test("there are 21 of them", () => {
    expect(files).toHaveLength(21);
  });

  test.each(files)("R-FLW-19 %s is read, or refused with a reason", async (file) => {
    const xml = readFileSync(sharedData(`${FOLDER}/${file}`), "utf8");
    const read = await readBpmn(xml);
    if (!read.ok) {
      expect(read.refusal.findings.length).toBeGreaterThan(0);
      for (const finding of read.refusal.findings) expect(finding.code).toMatch(/^bpmn\/[a-z-]+$/);
      return;
    }
    expect(read.value.nodes.length).toBeGreaterThan(0);
    const compiled = compileFlow(read.value);
    const ids = new Set([
      read.value.id,
      ...read.value.nodes.map((node) => node.id),
      ...read.value.edges.map((edge) => edge.id),
    ]);
    // Drawn for exchange between tools, none of them says which office holds a task.
    if (compiled.ok) expect.fail(`${file} compiles`);
    for (const finding of compiled.refusal.findings) {
      expect(finding.code).toMatch(/^flow\/[a-z-]+$/);
      expect(ids).toContain(finding.element);
    }
  });

  test.each(files)("R-FLW-19 %s is read with its declaration of another encoding taken off", async (file) => {
    const xml = readFileSync(sharedData(`${FOLDER}/${file}`), "utf8").replace(/encoding="[^"]*"/, 'encoding="UTF-8"');
    const read = await readBpmn(xml);
    const codes = read.ok ? [] : read.refusal.findings.map((finding) => finding.code);
    const known = ["", "bpmn/several-processes", "bpmn/unresolved-reference", "bpmn/condition-language"];
    expect(known).toContain([...new Set(codes)].join());
  });
});

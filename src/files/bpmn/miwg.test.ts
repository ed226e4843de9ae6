/** The reference models of the BPMN Model Interchange Working Group: other people's drawings, whole or refused. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { annotated } from "../../../test/factories/flow-annotated.ts";
import { FlowWalk } from "../../../test/factories/flow-run.ts";
import { describeWithData, sharedData } from "../../../test/support/shared-data.ts";
import { compileFlow, type FlowModel, finishCall, fireTimer } from "../../core/flow/index.ts";
import { listProcesses, readBpmn } from "./index.ts";

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

  test("R-FLW-10 with offices added, each process is executed to its end, or refused by its elements", async () => {
    const verdicts = { executed: 0, refused: 0 };
    for (const file of files) {
      const xml = readFileSync(sharedData(`${FOLDER}/${file}`), "utf8").replace(/encoding="[^"]*"/, 'encoding="UTF-8"');
      const processes = await listProcesses(xml);
      if (!processes.ok) {
        expect(processes.refusal.findings.length).toBeGreaterThan(0);
        verdicts.refused += 1;
        continue;
      }
      for (const process of processes.value) {
        const verdict = await verdictOf(xml, process);
        verdicts[verdict] += 1;
      }
    }
    expect(verdicts).toEqual({ executed: 15, refused: 22 });
  });
});

async function verdictOf(xml: string, process: string): Promise<"executed" | "refused"> {
  const read = await readBpmn(xml, process);
  if (!read.ok) {
    expect(read.refusal.findings.map((finding) => finding.code)).not.toEqual([]);
    return "refused";
  }
  const compiled = compileFlow(annotated(read.value));
  if (compiled.ok) {
    expectToEnd(compiled.value);
    return "executed";
  }
  const ids = new Set([
    read.value.id,
    ...read.value.nodes.map((node) => node.id),
    ...read.value.edges.map(({ id }) => id),
  ]);
  for (const finding of compiled.refusal.findings) expect(ids).toContain(finding.element);
  return "refused";
}

/** Does whatever is next, without picks: every flow takes its last branches. */
function expectToEnd(model: FlowModel): void {
  const walk = new FlowWalk(model);
  for (let step = 0; step < 100 && walk.state.ended === null; step += 1) {
    const { tasks, timers, waits, calls } = walk.state;
    const [[task], [timer], [wait], [call]] = [tasks, timers, waits, calls];
    if (task !== undefined) walk.complete(task.nodeId);
    else if (call !== undefined)
      walk.apply(finishCall(model, walk.state, { callId: call.callId, outcome: "granted" }, {}));
    else if (wait !== undefined) walk.receive(wait);
    else walk.apply(fireTimer(model, walk.state, timer?.timerId ?? "", {}));
  }
  expect(walk.state.ended).not.toBeNull();
}

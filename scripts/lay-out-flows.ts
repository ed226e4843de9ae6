/**
 * Draws the flows of a district: writes the diagram (BPMNDI) of every `flow.bpmn` anew, from left to right in lanes.
 * What the flow says is left untouched. Usage: node scripts/lay-out-flows.ts [folder of the district]
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readBpmn, withDiagram } from "../src/files/bpmn/index.ts";

await layOutAll(process.argv[2] ?? "districts/demo");

async function layOutAll(district: string): Promise<void> {
  const catalogue = join(district, "catalogue");
  for (const folder of await readdir(catalogue)) {
    const file = join(catalogue, folder, "flow.bpmn");
    const xml = await readFile(file, "utf8");
    const source = await readBpmn(xml);
    if (!source.ok) throw new Error(`${file}: ${JSON.stringify(source.refusal.findings)}`);
    await writeFile(file, withDiagram(xml, source.value));
    console.log(`${file}: ${source.value.nodes.length} nodes in ${source.value.lanes.length} lanes`);
  }
}

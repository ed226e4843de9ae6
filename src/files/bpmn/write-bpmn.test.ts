import { expect, test } from "vitest";
import { flowSketch } from "../../../test/factories/flow.ts";
import { readBpmn, writeBpmn } from "./index.ts";

const sketch = flowSketch(
  [
    'Start > And_split > Call_first > And_join > Xor_go >[children.Call_first.outcome = "granted" and 1 < 2]> Call_last > Xor_end > End',
    "And_split > Call_second > And_join",
    "Xor_go > Xor_end",
  ],
  { Xor_go: { otherwise: "Xor_go__Xor_end", name: "前面的“办成”了吗 <&>" } },
);
const source = {
  ...sketch,
  lanes: [{ id: "lane", name: "牵头", attributes: { office: "market" }, nodes: sketch.nodes.map(({ id }) => id) }],
};

test("a flow that is written is read as it was, and is drawn", async () => {
  const xml = writeBpmn(source);
  const read = await readBpmn(xml);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  expect(plain(read.value)).toMatchObject(plain(source) as object);
  for (const { id } of source.nodes) expect(xml).toContain(`bpmnElement="${id}"`);
});

test("what cannot be written whole is not written", () => {
  expect(() => writeBpmn(flowSketch(["Start > Task_a > End"]))).toThrow("userTask Task_a");
});

import { expect, test } from "vitest";
import { calledItems } from "./called.ts";

test("what a flow calls is read whatever prefix, order and quotation marks its file has", () => {
  const bpmn = `<bpmn:process id="p">
    <bpmn:callActivity id="site" name="核查 &gt; 现场" calledElement="A-1"><bpmn:incoming>f1</bpmn:incoming></bpmn:callActivity>
    <callActivity calledElement='B-2'
      id='fire' />
    <bpmn:callActivity id="open" /><bpmn:userTask id="callActivity" />
  </bpmn:process>`;
  expect(calledItems(bpmn)).toEqual([
    { id: "site", code: "A-1" },
    { id: "fire", code: "B-2" },
    { id: "open", code: "" },
  ]);
});

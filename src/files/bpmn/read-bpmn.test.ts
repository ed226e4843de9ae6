import { describe, expect, test } from "vitest";
import { compileFlow } from "../../core/flow/index.ts";
import { listUndrawn, readBpmn } from "./index.ts";

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:bancheng="http://bancheng.example/bpmn"',
].join(" ");

function bpmn(process: string, diagram = ""): string {
  const body = `<bpmn:process id="Process_p" name="食品经营许可">${process}</bpmn:process>${diagram}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} id="Definitions_d" targetNamespace="http://bancheng.example/flows">${body}</bpmn:definitions>`;
}

const START = '<bpmn:startEvent id="Start"/>';
const FLOW = '<bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="End"/><bpmn:endEvent id="End"/>';

/** Lanes, attributes, a condition, a default, a boundary timer, a rule. */
const WHOLE = bpmn(`
  <bpmn:laneSet id="Lanes">
    <bpmn:lane id="Lane_market" name="市场准入科" bancheng:office="market" bancheng:post="reviewer">
      <bpmn:flowNodeRef>Task_review</bpmn:flowNodeRef>
    </bpmn:lane>
    <bpmn:lane id="Lane_site" name="现场勘查科" bancheng:office="site">
      <bpmn:childLaneSet id="Lanes_site">
        <bpmn:lane id="Lane_visitors" name="勘查组" bancheng:post="visitor">
          <bpmn:flowNodeRef>Task_visit</bpmn:flowNodeRef>
        </bpmn:lane>
      </bpmn:childLaneSet>
    </bpmn:lane>
  </bpmn:laneSet>
  <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
  <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Task_review"/>
  <bpmn:userTask id="Task_review" name="审查" bancheng:kind="review" bancheng:limit="3wd" bancheng:outcomes="agree, object"/>
  <bpmn:sequenceFlow id="F2" sourceRef="Task_review" targetRef="Rule_size"/>
  <bpmn:businessRuleTask id="Rule_size" bancheng:feel="form.area &gt; 500" bancheng:result="big"/>
  <bpmn:sequenceFlow id="F3" sourceRef="Rule_size" targetRef="Xor_visit"/>
  <bpmn:exclusiveGateway id="Xor_visit" default="F5"/>
  <bpmn:sequenceFlow id="F4" name="要踏勘" sourceRef="Xor_visit" targetRef="Task_visit">
    <bpmn:conditionExpression> big and outcomes.Task_review = "agree" </bpmn:conditionExpression>
  </bpmn:sequenceFlow>
  <bpmn:sequenceFlow id="F5" sourceRef="Xor_visit" targetRef="Xor_meet"/>
  <bpmn:userTask id="Task_visit" name="现场踏勘" bancheng:kind="visit" bancheng:statutory="true"/>
  <bpmn:boundaryEvent id="Timer_late" attachedToRef="Task_visit" cancelActivity="false">
    <bpmn:timerEventDefinition id="T1"><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition>
  </bpmn:boundaryEvent>
  <bpmn:sequenceFlow id="F6" sourceRef="Timer_late" targetRef="Task_chase"/>
  <bpmn:userTask id="Task_chase" name="催办" bancheng:office="hall" bancheng:post="head"/>
  <bpmn:sequenceFlow id="F7" sourceRef="Task_chase" targetRef="End_chase"/>
  <bpmn:endEvent id="End_chase"/>
  <bpmn:sequenceFlow id="F8" sourceRef="Task_visit" targetRef="Xor_meet"/>
  <bpmn:exclusiveGateway id="Xor_meet"/>
  <bpmn:sequenceFlow id="F9" sourceRef="Xor_meet" targetRef="End"/>
  <bpmn:endEvent id="End"/>
  <bpmn:dataObjectReference id="Data_d" dataObjectRef="Data_o"/><bpmn:dataObject id="Data_o"/>
  <bpmn:textAnnotation id="Note"><bpmn:text>第三十四条</bpmn:text></bpmn:textAnnotation>`);

async function findingsOf(xml: string) {
  const read = await readBpmn(xml);
  return read.ok ? [] : read.refusal.findings;
}

describe("reading", () => {
  test("lanes, attributes, conditions, timers and rules reach the model", async () => {
    const read = await readBpmn(WHOLE);
    if (!read.ok) expect.fail(JSON.stringify(read.refusal));
    const compiled = compileFlow(read.value);
    if (!compiled.ok) expect.fail(JSON.stringify(compiled.refusal));
    const { nodes, edges, name, id } = compiled.value;
    expect({ id, name }).toEqual({ id: "Process_p", name: "食品经营许可" });
    expect(nodes).toMatchObject({
      Task_review: {
        name: "审查",
        office: "market",
        post: "reviewer",
        taskKind: "review",
        limit: "3wd",
        outcomes: ["agree", "object"],
      },
      Task_visit: { office: "site", post: "visitor", statutoryStep: true, minimumOfficers: 2 },
      Task_chase: { office: "hall", post: "head" },
      Timer_late: { kind: "boundary-timer", attachedTo: "Task_visit", interrupting: false, duration: "3cd" },
      Rule_size: { feel: "form.area > 500", result: "big" },
      Xor_visit: { otherwise: "F5" },
    });
    expect(edges.F4?.condition).toBe('big and outcomes.Task_review = "agree"');
    expect(Object.keys(nodes)).not.toContain("Data_d");
  });

  test("another prefix for the same namespaces reads the same", async () => {
    const other = WHOLE.replaceAll("bancheng:", "q:")
      .replace("xmlns:bancheng", "xmlns:q")
      .replaceAll("bpmn:", "b:")
      .replace("xmlns:bpmn=", "xmlns:b=");
    expect(await readBpmn(other.replace("xmlns:q:", "xmlns:"))).toEqual(await readBpmn(WHOLE));
  });
});

test("a condition typed as a formal expression reads the same", async () => {
  const typed = '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">';
  expect(await readBpmn(WHOLE.replace("<bpmn:conditionExpression>", typed))).toEqual(await readBpmn(WHOLE));
});

describe("what cannot be read without loss", () => {
  test("R-FLW-19 an element with a Chinese id is refused, not dropped", async () => {
    const findings = await findingsOf(bpmn(`${START}<bpmn:userTask id="审查" name="审查"/>${FLOW}`));
    expect(findings).toContainEqual({ code: "bpmn/id-malformed", found: "审查", line: 2 });
  });

  test.each([
    ["a duplicate id", bpmn(`${START}${START}${FLOW}`), { code: "bpmn/id-duplicate", found: "Start" }],
    [
      "a missing target",
      bpmn(`${START}<bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Nowhere"/>`),
      { code: "bpmn/unresolved-reference", element: "F1", found: "Nowhere" },
    ],
    [
      "a mistyped attribute",
      bpmn(`${START}${FLOW}<bpmn:userTask id="Task_a" bancheng:limt="3wd"/>`),
      { code: "bpmn/unknown-attribute", element: "Task_a", found: "bancheng:limt" },
    ],
    [
      "an attribute on the wrong element",
      bpmn(`<bpmn:startEvent id="Start" bancheng:limit="3wd"/>${FLOW}`),
      { code: "bpmn/unknown-attribute", element: "Start", found: "bancheng:limit" },
    ],
    [
      "an unknown element",
      bpmn(`${START}${FLOW}<bpmn:frobnicate id="Task_a"/>`),
      { code: "bpmn/unknown-element", found: "bpmn:Frobnicate" },
    ],
    [
      "an element without an id",
      bpmn(`${START}${FLOW}<bpmn:userTask name="审查"/>`),
      { code: "bpmn/id-missing", found: "审查" },
    ],
    [
      "a condition in another language",
      WHOLE.replace(
        "<bpmn:conditionExpression>",
        '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="javascript">',
      ),
      { code: "bpmn/condition-language", element: "F4", found: "javascript" },
    ],
    [
      "another encoding",
      bpmn(`${START}${FLOW}`).replace("UTF-8", "GB2312"),
      { code: "bpmn/encoding", found: "GB2312" },
    ],
    ["no process", bpmn(""), { code: "bpmn/no-process" }],
    [
      "two processes",
      bpmn(`${START}${FLOW}`, `<bpmn:process id="Process_2"><bpmn:startEvent id="S2"/></bpmn:process>`),
      { code: "bpmn/several-processes", element: "Process_2" },
    ],
  ])("R-FLW-19 %s is refused", async (_, xml, finding) => {
    expect(await findingsOf(xml)).toContainEqual(expect.objectContaining(finding));
  });

  test.each([
    ["nothing", ""],
    ["no XML", "流程"],
    ["HTML", "<html><body/></html>"],
    ["a file cut short", WHOLE.slice(0, 900)],
    ["crossed tags", bpmn("<bpmn:userTask id='a'>")],
    ["an entity bomb", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'],
    ["binary", "\u0000\u0001\ud800"],
  ])("R-FLW-19 %s is refused with a finding, not thrown", async (_, xml) => {
    const [finding] = await findingsOf(xml);
    expect(finding?.code).toMatch(/^bpmn\//);
  });

  test("R-FLW-19 a file cut short anywhere is refused", async () => {
    const end = WHOLE.lastIndexOf("</bpmn:definitions>");
    for (let length = 0; length < end; length += 37) {
      expect((await readBpmn(WHOLE.slice(0, length))).ok).toBe(false);
    }
  });
});

test("what the diagram does not draw is listed", async () => {
  const shape =
    '<bpmndi:BPMNShape id="S1" bpmnElement="Start"><dc:Bounds x="0" y="0" width="36" height="36"/></bpmndi:BPMNShape>';
  const diagram = `<bpmndi:BPMNDiagram id="D1"><bpmndi:BPMNPlane id="P1" bpmnElement="Process_p">${shape}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
  expect(await listUndrawn(bpmn(`${START}${FLOW}`, diagram))).toEqual({ ok: true, value: ["End", "F1"] });
  expect(await listUndrawn(bpmn(`${START}${FLOW}`))).toEqual({ ok: true, value: ["Start", "End", "F1"] });
});

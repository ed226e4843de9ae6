/** Writes a flow as BPMN 2.0: events, gateways and call activities in one process with its lanes, and the drawing. */
import type { FlowSource, SourceEdge, SourceNode } from "../../core/flow/index.ts";
import { withDiagram } from "./lay-out.ts";

const MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
const WRITTEN: ReadonlySet<string> = new Set([
  "startEvent",
  "endEvent",
  "callActivity",
  "exclusiveGateway",
  "parallelGateway",
]);

/** @throws Error for an element of another type: what cannot be written whole is not written */
export function writeBpmn(source: FlowSource): string {
  const { id, name, nodes, edges, lanes } = source;
  const foreign = nodes.find(({ type }) => !WRITTEN.has(type));
  if (foreign !== undefined) throw new Error(`${foreign.type} ${foreign.id} cannot be written`);
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<bpmn:definitions xmlns:bpmn="${MODEL}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
      `xmlns:bancheng="http://bancheng.example/bpmn" id="definitions-${id}" targetNamespace="http://bancheng.example/bpmn">`,
    '  <bpmn:collaboration id="collaboration">',
    `    <bpmn:participant id="pool" name="${attribute(name)}" processRef="${id}" />`,
    "  </bpmn:collaboration>",
    `  <bpmn:process id="${id}" name="${attribute(name)}" isExecutable="true">`,
    '    <bpmn:laneSet id="lanes">',
    ...lanes.flatMap(laneOf),
    "    </bpmn:laneSet>",
    ...nodes.flatMap((node) => nodeOf(node, edges)),
    ...edges.flatMap(edgeOf),
    "  </bpmn:process>",
    "</bpmn:definitions>",
    "",
  ].join("\n");
  return withDiagram(xml, source);
}

function laneOf({ id, name, attributes, nodes }: FlowSource["lanes"][number]): readonly string[] {
  const own = Object.entries(attributes).map(([key, value]) => ` bancheng:${key}="${attribute(value)}"`);
  return [
    `      <bpmn:lane id="${id}" name="${attribute(name)}"${own.join("")}>`,
    ...nodes.map((node) => `        <bpmn:flowNodeRef>${node}</bpmn:flowNodeRef>`),
    "      </bpmn:lane>",
  ];
}

function nodeOf(node: SourceNode, edges: readonly SourceEdge[]): readonly string[] {
  const { id, type, name, called, otherwise } = node;
  const own = [
    name === "" ? "" : ` name="${attribute(name)}"`,
    called === undefined ? "" : ` calledElement="${attribute(called)}"`,
    otherwise === undefined ? "" : ` default="${otherwise}"`,
  ];
  return [
    `    <bpmn:${type} id="${id}"${own.join("")}>`,
    ...edges.filter(({ to }) => to === id).map((edge) => `      <bpmn:incoming>${edge.id}</bpmn:incoming>`),
    ...edges.filter(({ from }) => from === id).map((edge) => `      <bpmn:outgoing>${edge.id}</bpmn:outgoing>`),
    `    </bpmn:${type}>`,
  ];
}

function edgeOf({ id, name, from, to, condition }: SourceEdge): readonly string[] {
  const named = name === "" ? "" : ` name="${attribute(name)}"`;
  const head = `    <bpmn:sequenceFlow id="${id}"${named} sourceRef="${from}" targetRef="${to}"`;
  if (condition === undefined) return [`${head} />`];
  return [
    `${head}>`,
    `      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${content(condition)}</bpmn:conditionExpression>`,
    "    </bpmn:sequenceFlow>",
  ];
}

function content(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function attribute(text: string): string {
  return content(text).replaceAll('"', "&quot;");
}

/** A flow's source as a BPMN 2.0 file that any engine reads: elements, edges and conditions, nothing of ours. */
import type { FlowSource, SourceEdge, SourceNode } from "../../src/core/flow/index.ts";

export function flowXml(source: FlowSource): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  id="definitions" targetNamespace="http://bancheng.example/test">
<process id="${source.id}" isExecutable="true">
${inside(source, undefined)}
</process>
</definitions>`;
}

function inside(source: FlowSource, parent: string | undefined): string {
  const nodes = source.nodes.filter((node) => node.parent === parent);
  const ids = new Set(nodes.map((node) => node.id));
  const edges = source.edges.filter((edge) => ids.has(edge.from));
  return [...nodes.map((node) => nodeXml(source, node)), ...edges.map(edgeXml)].join("\n");
}

function nodeXml(source: FlowSource, node: SourceNode): string {
  const ways = source.edges.filter((edge) => edge.from === node.id);
  const last = ways.at(-1);
  const isSplit = /^(exclusive|inclusive)Gateway$/.test(node.type) && ways.length > 1;
  const otherwise = isSplit && last !== undefined ? ` default="${last.id}"` : "";
  const content = node.type === "subProcess" ? inside(source, node.id) : "";
  return `<${node.type} id="${node.id}"${otherwise}>${content}</${node.type}>`;
}

function edgeXml({ id, from, to, condition }: SourceEdge): string {
  const words =
    condition === undefined
      ? ""
      : `<conditionExpression xsi:type="tFormalExpression">${condition.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</conditionExpression>`;
  return `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${words}</sequenceFlow>`;
}

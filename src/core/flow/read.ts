/** What reading an element gives: the node, or why it is none. */
import type { FlowFinding } from "./findings.ts";
import type { SourceNode } from "./source.ts";

export type Read<T> = T | FlowFinding;

export function isFinding<T extends object>(read: Read<T>): read is FlowFinding {
  return "code" in read;
}

/** @param found the BPMN name of what is not executed */
export function unsupported(node: SourceNode, found: string): FlowFinding {
  return { code: "flow/unsupported-element", element: node.id, found };
}

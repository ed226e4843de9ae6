/** Events: how a flow starts and ends, what it waits for, what it tells, and what may happen to a step. */
import { readLimit } from "./duration.ts";
import type { FlowFinding } from "./findings.ts";
import type { BoundaryNode, Correspondent, EndNode, EscalateNode, FlowNode, ReceiveNode } from "./model.ts";
import { CORRESPONDENTS, type SendNode, type StartNode, type TimerNode } from "./model.ts";
import { isFinding, type Read, unsupported } from "./read.ts";
import type { FlowSource, SourceNode } from "./source.ts";

/** A case starts by being handed in: a message start says just that. Inside a sub-process nothing may be said. */
export function readStart(node: SourceNode): Read<StartNode> {
  const { id, name } = node;
  const definition = onlyDefinition(node);
  if (isFinding(definition)) return definition;
  const plain =
    definition.is === undefined || (definition.is === "messageEventDefinition" && node.parent === undefined);
  return plain ? { kind: "start", id, name } : unsupported(node, definition.is ?? node.type);
}

export function readEnd(node: SourceNode): Read<EndNode> {
  const { id, name, reference } = node;
  const definition = onlyDefinition(node);
  if (isFinding(definition)) return definition;
  switch (definition.is) {
    case undefined:
      return { kind: "end", id, name };
    case "terminateEventDefinition":
      return { kind: "terminate-end", id, name };
    case "errorEventDefinition":
      return named(node, reference, (error) => ({ kind: "error-end", id, name, error }));
    case "escalationEventDefinition":
      return named(node, reference, (escalation) => ({ kind: "end", id, name, escalation }));
    case "messageEventDefinition": {
      const to = readCorrespondent(node, "to", "applicant");
      if (typeof to !== "string") return to;
      return named(node, reference, (message) => ({ kind: "end", id, name, message, to }));
    }
    default:
      return unsupported(node, definition.is);
  }
}

/** A send task, or an event that throws a message or an escalation. */
export function readThrow(node: SourceNode): Read<SendNode | EscalateNode> {
  const { id, name, reference } = node;
  const definition = onlyDefinition(node);
  if (isFinding(definition)) return definition;
  if (definition.is === "escalationEventDefinition" && node.type !== "sendTask")
    return named(node, reference, (escalation) => ({ kind: "escalate", id, name, escalation }));
  const sends = node.type === "sendTask" || definition.is === "messageEventDefinition";
  if (!sends) return unsupported(node, definition.is ?? node.type);
  const to = readCorrespondent(node, "to", "applicant");
  if (typeof to !== "string") return to;
  return named(node, reference, (message) => ({ kind: "send", id, name, message, to }));
}

export function readReceive(node: SourceNode): Read<ReceiveNode> {
  const { id, name, reference } = node;
  const from = readCorrespondent(node, "from", "office");
  if (typeof from !== "string") return from;
  return named(node, reference, (message) => ({ kind: "receive", id, name, message, from }));
}

export function readCatch(node: SourceNode): Read<TimerNode | ReceiveNode> {
  const { id, name } = node;
  const definition = onlyDefinition(node);
  if (isFinding(definition)) return definition;
  if (definition.is === "messageEventDefinition") return readReceive(node);
  if (definition.is !== "timerEventDefinition") return unsupported(node, definition.is ?? node.type);
  const duration = readDuration(node);
  return typeof duration === "string" ? { kind: "timer", id, name, duration } : duration;
}

/** Where an event may sit: time and words at whatever waits, errors and escalations at a sub-process. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  timerEventDefinition: ["userTask", "subProcess", "receiveTask", "callActivity"],
  messageEventDefinition: ["userTask", "subProcess", "callActivity"],
  errorEventDefinition: ["subProcess"],
  escalationEventDefinition: ["subProcess"],
};

export function readBoundary(source: FlowSource, node: SourceNode): Read<FlowNode> {
  const definition = onlyDefinition(node);
  if (isFinding(definition)) return definition;
  const host = source.nodes.find((one) => one.id === node.attachedTo);
  if (host === undefined) return { code: "flow/dangling-reference", element: node.id, found: node.attachedTo ?? "" };
  const hosts = HOSTS[definition.is ?? ""];
  if (hosts === undefined) return unsupported(node, definition.is ?? node.type);
  if (!hosts.includes(host.type)) return unsupported(node, `boundaryEvent on ${host.type}`);
  return readBoundaryOn(node, host.id, definition.is ?? "");
}

function readBoundaryOn(node: SourceNode, attachedTo: string, definition: string): Read<BoundaryNode> {
  const { id, name, reference, interrupting } = node;
  const base = { id, name, attachedTo, interrupting };
  switch (definition) {
    case "timerEventDefinition": {
      const duration = readDuration(node);
      return typeof duration === "string" ? { kind: "boundary-timer", ...base, duration } : duration;
    }
    case "messageEventDefinition": {
      const from = readCorrespondent(node, "from", "office");
      if (typeof from !== "string") return from;
      return named(node, reference, (message) => ({ kind: "boundary-message", ...base, message, from }));
    }
    case "errorEventDefinition":
      return { kind: "boundary-error", ...base, interrupting: true, ...(reference ? { error: reference } : {}) };
    default:
      return { kind: "boundary-escalation", ...base, ...(reference ? { escalation: reference } : {}) };
  }
}

function onlyDefinition(node: SourceNode): Read<{ readonly is: string | undefined }> {
  const [first, second] = node.eventDefinitions;
  return second === undefined ? { is: first } : unsupported(node, second);
}

function readDuration(node: SourceNode): string | FlowFinding {
  const found = node.duration ?? "";
  return readLimit(found) ?? { code: "flow/limit-malformed", element: node.id, found };
}

function readCorrespondent(node: SourceNode, attribute: string, usual: Correspondent): Correspondent | FlowFinding {
  const found = node.attributes[attribute] ?? usual;
  const known = CORRESPONDENTS.find((one) => one === found);
  return known ?? { code: "flow/correspondent-unknown", element: node.id, found };
}

function named<T extends FlowNode>(node: SourceNode, name: string | undefined, make: (name: string) => T): Read<T> {
  return name === undefined || name === "" ? { code: "flow/message-unnamed", element: node.id } : make(name);
}

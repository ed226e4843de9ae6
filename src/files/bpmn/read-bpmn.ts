/**
 * Reads BPMN 2.0 XML into what the flow compiler takes. The reader judges the file, the compiler judges the flow:
 * here it is refused for what cannot be read without loss. bpmn-moddle only warns when it drops something (an element
 * with a Chinese id, an attribute it does not know); here every warning is a finding (R-FLW-19).
 */
import { BpmnModdle, type ModdleElement } from "bpmn-moddle";
import type { FlowSource, SourceEdge, SourceLane, SourceLoop, SourceNode } from "../../core/flow/index.ts";
import { ok, type Result, refuse } from "../../core/shared/index.ts";
import { type BpmnDefects, type BpmnFinding, findingOfError, findingOfWarning } from "./findings.ts";
import { element, elements, text } from "./moddle-values.ts";
import { ATTRIBUTES, BANCHENG_PACKAGE } from "./namespace.ts";

/** Data and notes on the drawing: they say something to the reader and nothing to the engine. */
const SILENT = new Set(["bpmn:DataObject", "bpmn:DataObjectReference", "bpmn:DataStoreReference"]);

/**
 * Never throws on content, however broken. Refused with all findings of the file.
 * @param id of the process to read, where a collaboration holds several
 */
export async function readBpmn(xml: string, id?: string): Promise<Result<FlowSource, BpmnDefects>> {
  const root = await parse(xml);
  if (!root.ok) return root;
  const [process, second] = processesOf(root.value).filter((one) => id === undefined || one.id === id);
  if (process === undefined) return notRead([{ code: "bpmn/no-process" }]);
  if (second !== undefined) return notRead([{ code: "bpmn/several-processes", element: second.id ?? "" }]);
  const parts = partsWithin(process);
  const findings = [...parts.flatMap(({ part }) => checkId(part)), ...parts.flatMap(({ part }) => checkLanguage(part))];
  if (findings.length > 0) return notRead(findings);
  return ok({
    id: process.id ?? "",
    name: text(process, "name") ?? "",
    nodes: parts
      .filter(({ part }) => part.$type !== "bpmn:SequenceFlow")
      .map(({ part, parent }) => readNode(part, parent)),
    edges: parts.filter(({ part }) => part.$type === "bpmn:SequenceFlow").map(({ part }) => readEdge(part)),
    lanes: elements(process, "laneSets").flatMap((set) => readLanes(set, {})),
  });
}

/** Ids of the processes of a file that have something in them. Refused when the file cannot be read. */
export async function listProcesses(xml: string): Promise<Result<readonly string[], BpmnDefects>> {
  const root = await parse(xml);
  return root.ok ? ok(processesOf(root.value).map((process) => process.id ?? "")) : root;
}

function processesOf(root: ModdleElement): readonly ModdleElement[] {
  const processes = elements(root, "rootElements").filter((one) => one.$type === "bpmn:Process");
  return processes.filter((one) => elements(one, "flowElements").length > 0);
}

interface Part {
  readonly part: ModdleElement;
  /** The sub-process around it. */
  readonly parent: string | undefined;
}

/** The elements of a process and, after each sub-process, those inside it. */
function partsWithin(around: ModdleElement, parent?: string): readonly Part[] {
  const here = elements(around, "flowElements").filter((one) => !SILENT.has(one.$type));
  return here.flatMap((part) => [{ part, parent }, ...(isSubProcess(part) ? partsWithin(part, part.id ?? "") : [])]);
}

function isSubProcess(part: ModdleElement): boolean {
  return part.$type === "bpmn:SubProcess";
}

/**
 * Nodes and sequence flows that the file's diagram does not draw, by id: such a flow runs, but cannot be shown.
 * Refused when the file cannot be read.
 */
export async function listUndrawn(xml: string): Promise<Result<readonly string[], BpmnDefects>> {
  const source = await readBpmn(xml);
  const root = await parse(xml);
  if (!source.ok) return source;
  if (!root.ok) return root;
  const planes = elements(root.value, "diagrams").flatMap((diagram) => element(diagram, "plane") ?? []);
  const drawn = new Set(
    planes.flatMap((plane) => elements(plane, "planeElement")).map((shape) => element(shape, "bpmnElement")?.id),
  );
  const ids = [...source.value.nodes, ...source.value.edges].map((part) => part.id);
  return ok(ids.filter((id) => !drawn.has(id)));
}

// Moddle rewrites the descriptor that it is given. Made once: its types cost more than the reading of a file.
const MODDLE = new BpmnModdle({ bancheng: structuredClone(BANCHENG_PACKAGE) });

async function parse(xml: string): Promise<Result<ModdleElement, BpmnDefects>> {
  try {
    const { rootElement, warnings } = await MODDLE.fromXML(xml);
    return warnings.length > 0 ? notRead(warnings.map(findingOfWarning)) : ok(rootElement);
  } catch (error) {
    return notRead([findingOfError(error)]);
  }
}

function notRead(findings: readonly BpmnFinding[]): Result<never, BpmnDefects> {
  return refuse({ code: "bpmn/not-read", findings });
}

function checkId(part: ModdleElement): readonly BpmnFinding[] {
  if (part.id !== undefined) return [];
  return [{ code: "bpmn/id-missing", found: text(part, "name") ?? localName(part) }];
}

function checkLanguage(part: ModdleElement): readonly BpmnFinding[] {
  const language = text(element(part, "conditionExpression"), "language");
  if (language === undefined || /feel/i.test(language)) return [];
  return [{ code: "bpmn/condition-language", element: part.id ?? "", found: language }];
}

function readNode(part: ModdleElement, parent: string | undefined): SourceNode {
  const definitions = [...elements(part, "eventDefinitions"), ...elements(part, "eventDefinitionRef")];
  return {
    id: part.id ?? "",
    type: localName(part),
    name: text(part, "name") ?? "",
    parent,
    attributes: readAttributes(part),
    eventDefinitions: definitions.map(localName),
    reference: referenceOf(definitions[0] ?? part),
    interrupting: part.$type !== "bpmn:BoundaryEvent" || part.get("cancelActivity") !== false,
    duration: text(element(definitions[0], "timeDuration"), "body")?.trim(),
    attachedTo: element(part, "attachedToRef")?.id,
    otherwise: element(part, "default")?.id,
    loop: readLoop(element(part, "loopCharacteristics")),
    called: text(part, "calledElement"),
    triggeredByEvent: part.get("triggeredByEvent") === true,
  };
}

/** Errors and escalations are known by their code, messages by their name. */
function referenceOf(definition: ModdleElement): string | undefined {
  const error = element(definition, "errorRef");
  const escalation = element(definition, "escalationRef");
  const message = element(definition, "messageRef");
  return text(error, "errorCode") ?? text(escalation, "escalationCode") ?? text(message, "name");
}

function readLoop(loop: ModdleElement | undefined): SourceLoop | undefined {
  if (loop === undefined) return undefined;
  return {
    type: localName(loop),
    sequential: loop.get("isSequential") === true,
    cardinality: text(element(loop, "loopCardinality"), "body")?.trim(),
    completion: text(element(loop, "completionCondition"), "body")?.trim(),
  };
}

function readEdge(part: ModdleElement): SourceEdge {
  return {
    id: part.id ?? "",
    name: text(part, "name") ?? "",
    from: element(part, "sourceRef")?.id ?? "",
    to: element(part, "targetRef")?.id ?? "",
    condition: text(element(part, "conditionExpression"), "body")?.trim(),
  };
}

/** A lane within a lane keeps what the outer one says and says more. The inner lanes come first: they decide. */
function readLanes(set: ModdleElement, outer: Readonly<Record<string, string>>): readonly SourceLane[] {
  return elements(set, "lanes").flatMap((lane) => {
    const attributes = { ...outer, ...readAttributes(lane) };
    const inner = element(lane, "childLaneSet");
    const nodes = elements(lane, "flowNodeRef").map((node) => node.id ?? "");
    const read = { id: lane.id ?? "", name: text(lane, "name") ?? "", attributes, nodes };
    return [...(inner === undefined ? [] : readLanes(inner, attributes)), read];
  });
}

function readAttributes(part: ModdleElement): Readonly<Record<string, string>> {
  const names = ATTRIBUTES[part.$type] ?? [];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = text(part, `bancheng:${name}`);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** `bpmn:UserTask` is `userTask`. */
function localName(part: ModdleElement): string {
  const name = part.$type.slice(part.$type.indexOf(":") + 1);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

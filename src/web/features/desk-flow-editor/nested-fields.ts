/** What BPMN itself says deeper inside an element: conditions, durations, how often a step is done. */
import type { DrawnElement } from "../flow-picture/diagram.ts";
import type { FileElement, Modeler } from "./modeler.ts";

export interface NestedField {
  readonly key: "condition" | "otherwise" | "duration" | "cardinality" | "completion";
  readonly kind: "text" | "expression" | "switch";
  readonly value: string | undefined;
  readonly write: (modeler: Modeler, target: DrawnElement, text: string | undefined) => void;
}

export function nestedFieldsOf(file: FileElement): readonly NestedField[] {
  return [...ofLine(file), ...ofTimer(file), ...ofLoop(file)];
}

/** A branch of a split has a condition, or is the one for otherwise. */
function ofLine(file: FileElement): readonly NestedField[] {
  if (file.$type !== "bpmn:SequenceFlow") return [];
  const source = elementIn(file, "sourceRef");
  const splits = source?.$type === "bpmn:ExclusiveGateway" || source?.$type === "bpmn:InclusiveGateway";
  if (!splits) return [];
  const isDefault = elementIn(source, "default")?.id === file.id;
  return [
    {
      key: "condition",
      kind: "expression",
      value: bodyOf(elementIn(file, "conditionExpression")),
      write: (modeler, target, text) =>
        modeler.get("modeling").updateProperties(target, { conditionExpression: expression(modeler, text) }),
    },
    {
      key: "otherwise",
      kind: "switch",
      value: isDefault ? "true" : undefined,
      write: (modeler, _target, text) => {
        const gateway = modeler.get("elementRegistry").get(source.id);
        if (gateway !== undefined)
          modeler.get("modeling").updateProperties(gateway, { default: text === undefined ? undefined : file });
      },
    },
  ];
}

function ofTimer(file: FileElement): readonly NestedField[] {
  const timer = elementsIn(file, "eventDefinitions").find((each) => each.$type === "bpmn:TimerEventDefinition");
  if (timer === undefined) return [];
  return [
    {
      key: "duration",
      kind: "text",
      value: bodyOf(elementIn(timer, "timeDuration")),
      write: (modeler, target, text) =>
        modeler.get("modeling").updateModdleProperties(target, timer, { timeDuration: expression(modeler, text) }),
    },
  ];
}

function ofLoop(file: FileElement): readonly NestedField[] {
  const loop = elementIn(file, "loopCharacteristics");
  if (loop?.$type !== "bpmn:MultiInstanceLoopCharacteristics") return [];
  const field = (key: NestedField["key"], name: string): NestedField => ({
    key,
    kind: "expression",
    value: bodyOf(elementIn(loop, name)),
    write: (modeler, target, text) =>
      modeler.get("modeling").updateModdleProperties(target, loop, { [name]: expression(modeler, text) }),
  });
  return [field("cardinality", "loopCardinality"), field("completion", "completionCondition")];
}

function expression(modeler: Modeler, text: string | undefined): FileElement | undefined {
  return text === undefined ? undefined : modeler.get("bpmnFactory").create("bpmn:FormalExpression", { body: text });
}

function elementIn(of: FileElement | undefined, name: string): FileElement | undefined {
  const value = of?.get(name);
  return typeof value === "object" && value !== null && "$type" in value ? (value as FileElement) : undefined;
}

function elementsIn(of: FileElement, name: string): readonly FileElement[] {
  const value = of.get(name);
  return Array.isArray(value) ? (value as readonly FileElement[]) : [];
}

function bodyOf(expression: FileElement | undefined): string | undefined {
  const body = expression?.get("body");
  return typeof body === "string" && body !== "" ? body : undefined;
}

/** Attributes at every level: taken when their element opens, put into what holds them when it closes. */
import { isUnknownStandardKey, standardType } from "./extensions.ts";
import type { XesAttribute, XesType } from "./model.ts";
import {
  type AttributeFrame,
  type Frame,
  type KeyFacts,
  type MutableAttributes,
  NO_ATTRIBUTES,
  type Reading,
  report,
} from "./reading.ts";
import { quote, takeValue } from "./values.ts";

const TYPES: ReadonlySet<string> = new Set(["string", "date", "int", "float", "boolean", "id", "list", "container"]);

export function isAttributeElement(name: string): name is XesType {
  return TYPES.has(name);
}

/** The frame to push; undefined when the element has no key or value and is passed over with all it holds. */
export function openAttribute(reading: Reading, type: XesType, markup: Record<string, string>): Frame {
  const { key, value: text } = markup;
  if (key === undefined || key === "") {
    report(reading, "xes/attribute-invalid", `An attribute of type ${type} has no key; it is left out.`);
    return { element: "skipped" };
  }
  if (type === "list" || type === "container") {
    const value: XesAttribute[] = [];
    const attribute: XesAttribute = { key, type, text: "", nested: NO_ATTRIBUTES, value };
    return { element: "attribute", attribute, list: value, nested: undefined, valuesSeen: false };
  }
  if (text === undefined) {
    report(reading, "xes/attribute-invalid", `The attribute ${quote(key)} has no value; it is left out.`);
    return { element: "skipped" };
  }
  const taken = takeValue(type, text);
  if (taken.defect !== undefined) {
    report(reading, taken.defect.code, `Attribute ${quote(key)}: ${taken.defect.message}`);
  }
  // The value is of the type that takeValue was asked for.
  const attribute = { key, type, text, nested: NO_ATTRIBUTES, value: taken.value } as XesAttribute;
  return { element: "attribute", attribute, list: undefined, nested: undefined, valuesSeen: false };
}

export function closeAttribute(reading: Reading, frame: AttributeFrame): void {
  const attribute = frame.nested === undefined ? frame.attribute : { ...frame.attribute, nested: frame.nested };
  if (attribute.type === "list" && !frame.valuesSeen) {
    report(reading, "xes/attribute-invalid", `The list ${quote(attribute.key)} has no values element; it is empty.`);
  }
  checkKey(reading, attribute);
  const holder = reading.open.at(-1);
  if (holder === undefined) return;
  if (holder.element === "values") holder.list.push(attribute);
  else if (holder.element === "attribute") addNested(reading, holder, attribute);
  else if ("attributes" in holder) addUnique(reading, holder.attributes, attribute);
}

function addNested(reading: Reading, holder: AttributeFrame, attribute: XesAttribute): void {
  if (holder.attribute.type === "container" && holder.list !== undefined) {
    holder.list.push(attribute);
    return;
  }
  if (holder.valuesSeen) report(reading, "xes/element-out-of-place", "An attribute of a list stands after its values.");
  const undeclared = !reading.header.features.includes("nested-attributes") && holder.attribute.type !== "list";
  if (undeclared && !reading.nestingReported) {
    reading.nestingReported = true;
    report(
      reading,
      "xes/feature-undeclared",
      "Attributes are nested, but xes.features does not name nested-attributes.",
    );
  }
  holder.nested ??= new Map();
  addUnique(reading, holder.nested, attribute);
}

function addUnique(reading: Reading, attributes: MutableAttributes, attribute: XesAttribute): void {
  if (attributes.has(attribute.key)) {
    report(
      reading,
      "xes/attribute-duplicate",
      `The key ${quote(attribute.key)} stands here twice; the first one counts.`,
    );
    return;
  }
  attributes.set(attribute.key, attribute);
}

/** Keys remembered at most: past it, each occurrence is judged anew. */
const MOST_KEYS = 10_000;

function checkKey(reading: Reading, attribute: XesAttribute): void {
  const facts = reading.keys.get(attribute.key) ?? judgeKey(reading, ownCopy(attribute.key));
  if (facts.standardType !== undefined && facts.standardType !== attribute.type) {
    const message = `Attribute ${quote(attribute.key)} has type ${attribute.type}; its extension gives it ${facts.standardType}.`;
    report(reading, "xes/attribute-type-unexpected", message);
  }
}

const PREFIX = /^([A-Za-z_][\w.-]*):/;

function judgeKey(reading: Reading, key: string): KeyFacts {
  const prefix = PREFIX.exec(key)?.[1];
  if (prefix !== undefined && reading.keys.size < MOST_KEYS) {
    const declared = reading.header.extensions.some((extension) => extension.prefix === prefix);
    if (!declared && !reading.undeclaredPrefixes.has(prefix)) {
      reading.undeclaredPrefixes.add(prefix);
      report(
        reading,
        "xes/extension-undeclared",
        `The key ${quote(key)} belongs to no extension that the log declares.`,
      );
    }
    if (isUnknownStandardKey(key)) {
      report(reading, "xes/extension-key-unknown", `The extension ${quote(prefix)} does not define ${quote(key)}.`);
    }
  }
  const facts = { standardType: standardType(key) };
  if (reading.keys.size < MOST_KEYS) reading.keys.set(key, facts);
  return facts;
}

/** A slice of a string keeps the whole piece of the file alive that it was cut from; a copy does not. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}

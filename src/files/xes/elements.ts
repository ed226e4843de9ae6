/** The grammar of a log: which element may stand where, and what its opening and closing mean. */
import { closeAttribute, isAttributeElement, openAttribute } from "./attributes.ts";
import { finishHeader, openClassifier, openExtension, openGlobal, openLog } from "./header.ts";
import { type Frame, type Reading, refuseFile, report } from "./reading.ts";
import { closeEvent, closeTrace } from "./traces.ts";
import { quote } from "./values.ts";

type Markup = Record<string, string>;

/** @param name local name, without namespace prefix */
export function openElement(reading: Reading, name: string, markup: Markup): void {
  if (reading.refused) return;
  if (reading.open.length >= reading.limits.depth) {
    refuseFile(reading, "xes/limit-exceeded", `More than ${reading.limits.depth} elements stand inside each other.`);
    return;
  }
  reading.elements += 1;
  if (reading.elements > reading.limits.elementsPerTrace) {
    refuseFile(reading, "xes/limit-exceeded", `More than ${reading.limits.elementsPerTrace} elements in one trace.`);
    return;
  }
  const frame = frameFor(reading, name, markup);
  if (frame === undefined) return;
  if (frame.element !== "skipped") checkMarkup(reading, name, markup);
  reading.open.push(frame);
}

export function closeElement(reading: Reading): void {
  if (reading.refused) return;
  const frame = reading.open.pop();
  if (frame === undefined) return;
  switch (frame.element) {
    case "attribute":
      closeAttribute(reading, frame);
      return;
    case "event":
      closeEvent(reading, frame.attributes);
      return;
    case "trace":
      closeTrace(reading);
      return;
    case "log":
    case "global":
    case "values":
    case "declaration":
    case "skipped":
      return;
  }
}

/** White space between elements means nothing; anything else does not belong in a log. */
export function readCharacters(reading: Reading, text: string): void {
  if (reading.refused || reading.open.length === 0 || !/\S/.test(text)) return;
  if (reading.open.at(-1)?.element === "skipped") return;
  report(reading, "xes/text-unexpected", `The text ${quote(text.trim())} stands between elements; it is left out.`);
}

function frameFor(reading: Reading, name: string, markup: Markup): Frame | undefined {
  const holder = reading.open.at(-1);
  if (holder === undefined) {
    if (name === "log") return openLog(reading, markup);
    refuseFile(reading, "xes/no-log", `The outermost element is ${quote(name)}, not a log.`);
    return undefined;
  }
  if (holder.element === "skipped") return holder;
  if (isAttributeElement(name)) return attributeFrame(reading, holder, () => openAttribute(reading, name, markup));
  if (name === "event" && holder.element === "trace") return openEvent(reading);
  if (name === "values" && holder.element === "attribute" && holder.attribute.type === "list" && holder.list) {
    holder.valuesSeen = true;
    return { element: "values", list: holder.list };
  }
  if (holder.element === "log") return logChild(reading, name, markup);
  return skip(reading, name);
}

const LOG_CHILDREN: readonly string[] = ["extension", "global", "classifier", "attribute", "trace", "event"];

function logChild(reading: Reading, name: string, markup: Markup): Frame {
  const late = isLate(reading, name);
  if (late && reading.headerDone && name !== "trace") return { element: "skipped" };
  switch (name) {
    case "extension":
      return openExtension(reading, markup);
    case "global":
      return openGlobal(reading, markup);
    case "classifier":
      return openClassifier(reading, markup);
    case "trace":
      return openTrace(reading);
    case "event":
      report(reading, "xes/event-outside-trace", "An event belongs to no trace; it is left out with all it holds.");
      return { element: "skipped" };
    default:
      return skip(reading, name);
  }
}

/** Attributes may stand in a log, trace, event or global, in another attribute and in the values of a list. */
function attributeFrame(reading: Reading, holder: Frame, open: () => Frame): Frame {
  if (holder.element === "declaration") {
    report(reading, "xes/element-out-of-place", "An attribute stands inside a declaration; it is left out.");
    return { element: "skipped" };
  }
  if (holder.element === "log" && isLate(reading, "attribute") && reading.headerDone) return { element: "skipped" };
  const late = holder.element === "trace" && (reading.trace?.events.length ?? 0) > 0;
  if (late) report(reading, "xes/element-out-of-place", "An attribute of the trace stands after its events.");
  return open();
}

/** True when a later step of the prescribed order was already reached; says so. */
function isLate(reading: Reading, name: string): boolean {
  const step = LOG_CHILDREN.indexOf(name);
  if (step < 0) return false;
  if (step >= reading.step) {
    reading.step = step;
    return false;
  }
  const lost = reading.headerDone && name !== "trace" ? " and the header is closed: it is left out" : "";
  const before = LOG_CHILDREN[reading.step] ?? "";
  report(reading, "xes/element-out-of-place", `The log's ${name} stands after its first ${before}${lost}.`);
  return true;
}

function openTrace(reading: Reading): Frame {
  finishHeader(reading);
  const attributes = new Map();
  reading.trace = { index: reading.traces, attributes, events: [] };
  reading.traces += 1;
  reading.elements = 0;
  return { element: "trace", attributes };
}

function openEvent(reading: Reading): Frame {
  reading.eventIndex = reading.trace?.events.length ?? null;
  return { element: "event", attributes: new Map() };
}

const ELEMENTS: ReadonlySet<string> = new Set(["log", "extension", "global", "classifier", "trace", "event", "values"]);

function skip(reading: Reading, name: string): Frame {
  if (ELEMENTS.has(name)) {
    report(
      reading,
      "xes/element-out-of-place",
      `The element ${name} may not stand here; it is left out with all it holds.`,
    );
  } else {
    report(reading, "xes/element-unknown", `XES has no element ${quote(name)}; it is left out with all it holds.`);
  }
  return { element: "skipped" };
}

const MARKUP: ReadonlyMap<string, readonly string[]> = new Map([
  ["log", ["xes.version", "xes.features", "openxes.version"]],
  ["extension", ["name", "prefix", "uri"]],
  ["global", ["scope"]],
  ["classifier", ["name", "scope", "keys"]],
  ["trace", []],
  ["event", []],
  ["values", []],
]);
const ATTRIBUTE_MARKUP = ["key", "value"];
const XML_OWN = /^(xmlns|xml:|xsi:)/;

function checkMarkup(reading: Reading, name: string, markup: Markup): void {
  const known = MARKUP.get(name) ?? ATTRIBUTE_MARKUP;
  for (const written in markup) {
    if (known.includes(written) || XML_OWN.test(written)) continue;
    report(
      reading,
      "xes/markup-unknown",
      `The element ${name} has no XML attribute ${quote(written)}; it is left out.`,
    );
  }
}

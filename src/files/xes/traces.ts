/** What a finished event or trace is, and which of its promised attributes it lacks. */
import type { Instant } from "../../core/shared/index.ts";
import type { XesAttribute, XesAttributes } from "./model.ts";
import { type MutableAttributes, placeOf, type Reading, report } from "./reading.ts";
import { quote, takeDate } from "./values.ts";

export function closeEvent(reading: Reading, attributes: MutableAttributes): void {
  const { trace } = reading;
  if (trace === undefined) return;
  const stamp = attributes.get("time:timestamp");
  const name = labelOf(attributes.get("concept:name"));
  if (name === null) report(reading, "xes/event-without-name", "The event has no concept:name.");
  if (stamp === undefined) report(reading, "xes/event-without-time", "The event has no time:timestamp.");
  checkGlobals(reading, "event", attributes);
  trace.events.push({
    index: trace.events.length,
    name,
    at: instantOf(stamp),
    lifecycle: labelOf(attributes.get("lifecycle:transition")),
    resource: labelOf(attributes.get("org:resource")),
    attributes,
  });
  reading.eventIndex = null;
}

export function closeTrace(reading: Reading): void {
  const { trace } = reading;
  if (trace === undefined) return;
  const name = labelOf(trace.attributes.get("concept:name"));
  const fallback = `#${trace.index}`;
  if (name === null)
    report(reading, "xes/trace-without-name", `The trace has no concept:name; it is known as ${fallback}.`);
  checkGlobals(reading, "trace", trace.attributes);
  reading.items.push({ kind: "trace", name: name ?? fallback, ...trace });
  reading.trace = undefined;
  reading.elements = 0;
}

/** One finding for each global attribute that was missing, with the first place and the count. */
export function reportMissingGlobals(reading: Reading): void {
  for (const { scope, key, first, count } of reading.missingGlobals.values()) {
    const message = `${quote(key)} is declared for every ${scope} but missing in ${count}; no default is filled in.`;
    report(reading, "xes/global-missing", message, first);
  }
}

function checkGlobals(reading: Reading, scope: "trace" | "event", attributes: XesAttributes): void {
  for (const [key, declared] of reading.header.globals[scope]) {
    const found = attributes.get(key);
    if (found === undefined) countMissing(reading, scope, key);
    else if (found.type !== declared.type) {
      const message = `Attribute ${quote(key)} has type ${found.type}; the log's global declares ${declared.type}.`;
      report(reading, "xes/attribute-type-unexpected", message);
    }
  }
}

function countMissing(reading: Reading, scope: "trace" | "event", key: string): void {
  const id = `${scope} ${key}`;
  const missing = reading.missingGlobals.get(id);
  if (missing === undefined) reading.missingGlobals.set(id, { scope, key, first: placeOf(reading), count: 1 });
  else missing.count += 1;
}

/** Blank names nothing. An attribute of another type still names by its text. */
function labelOf(attribute: XesAttribute | undefined): string | null {
  if (attribute === undefined || attribute.text.trim() === "") return null;
  return attribute.text;
}

/** A timestamp written as a string is taken when it reads as an instant. */
function instantOf(attribute: XesAttribute | undefined): Instant | null {
  if (attribute?.type === "date") return attribute.value;
  if (attribute?.type !== "string") return null;
  const { value } = takeDate(attribute.text.trim());
  return typeof value === "number" ? (value as Instant) : null;
}

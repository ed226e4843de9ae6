/**
 * A log in XES as the replay wants it. The trace attributes `deadline` and `enddate` are the limit and the closing of
 * a case, both instants; everything is kept as attributes too. An event without a name says nothing that happened: it is
 * left out, with a finding.
 */
import type { LogFinding, LoggedEvent, LoggedTrace, ObservedLogItem } from "../../app/ports/observed-log.ts";
import { type Instant, instant } from "../../core/shared/index.ts";
import { attributesAsJson } from "./attributes-as-json.ts";
import type { XesSource } from "./bytes.ts";
import type { XesAttribute, XesEvent, XesFinding, XesFindingCode, XesItem, XesTrace } from "./model.ts";
import { readXes } from "./read.ts";
import { takeDate } from "./values.ts";

export async function* readObservedLog(source: XesSource): AsyncGenerator<ObservedLogItem, void> {
  for await (const item of readXes(source)) yield* itemsOf(item);
}

function itemsOf(item: XesItem): readonly ObservedLogItem[] {
  switch (item.kind) {
    case "log":
      return [{ kind: "log", name: textOf(item.attributes.get("concept:name")) }];
    case "trace":
      return traceItems(item);
    case "finding":
      return [findingOf(item)];
    case "refused":
      return [item];
  }
}

function findingOf({ code, where, message }: XesFinding): LogFinding {
  const consequence = CONSEQUENCES[code];
  const told = consequence === undefined ? message : `${message} ${consequence}`;
  return { kind: "finding", code, where, message: told, touchesCases: TOUCHES_CASES[code] };
}

const CONSEQUENCES: Readonly<Partial<Record<XesFindingCode, string>>> = {
  "xes/event-without-name": "It is left out of its case.",
  "xes/event-without-time": "It is kept at the time of the event before it.",
};

const TOUCHES_CASES = {
  "xes/attribute-duplicate": true,
  "xes/attribute-invalid": true,
  "xes/attribute-type-unexpected": false,
  "xes/date-invalid": true,
  "xes/date-without-offset": true,
  "xes/declaration-invalid": false,
  "xes/element-out-of-place": true,
  "xes/element-unknown": true,
  "xes/event-outside-trace": true,
  "xes/event-without-name": true,
  "xes/event-without-time": true,
  "xes/extension-key-unknown": false,
  "xes/extension-undeclared": false,
  "xes/feature-undeclared": false,
  "xes/global-missing": false,
  "xes/markup-unknown": true,
  "xes/text-unexpected": true,
  "xes/trace-without-name": true,
} as const satisfies Record<XesFindingCode, boolean>;

function traceItems(trace: XesTrace): readonly ObservedLogItem[] {
  const findings: LogFinding[] = [];
  const report = (event: number | null, message: string) => {
    const where = { trace: trace.index, event, line: null };
    findings.push({ kind: "finding", code: "observed/time-unusable", where, message, touchesCases: true });
  };
  const timeOf = (key: string): Instant | null => {
    const attribute = trace.attributes.get(key);
    const at = keepable(instantOf(attribute));
    if (attribute !== undefined && at === null) report(null, `The ${key} ${quoted(attribute)} is no usable instant.`);
    return at;
  };
  const logged: LoggedTrace = {
    kind: "trace",
    index: trace.index,
    name: trace.name,
    office: officeOf(trace),
    deadlineAt: timeOf("deadline"),
    closedAt: timeOf("enddate"),
    attributes: attributesAsJson(trace.attributes),
    events: trace.events.flatMap((event) => {
      if (event.at !== null && keepable(event.at) === null) {
        report(event.index, "The time of the event lies outside the years 1 to 9999.");
      }
      return event.name === null ? [] : [eventOf(event, event.name)];
    }),
  };
  return [...findings, logged];
}

/** What the event's own fields say is not said again among its attributes, unless it could not be taken. */
function eventOf({ index, at, resource, attributes }: XesEvent, activity: string): LoggedEvent {
  const occurredAt = keepable(at);
  const said = new Set(["concept:name"]);
  if (occurredAt !== null) said.add("time:timestamp");
  if (resource !== null) said.add("org:resource");
  return { index, activity, occurredAt, resource, attributes: attributesAsJson(attributes, said) };
}

/** The department of the case, else the group, else that of its first event. */
function officeOf({ attributes, events }: XesTrace): string | null {
  const office =
    textOf(attributes.get("department")) ??
    textOf(attributes.get("org:group")) ??
    textOf(events[0]?.attributes.get("org:group"));
  return office === null ? null : [...office].slice(0, LONGEST_OFFICE).join("");
}

const LONGEST_OFFICE = 100;

function textOf(attribute: XesAttribute | undefined): string | null {
  const text = attribute?.text.trim() ?? "";
  return text === "" ? null : text;
}

function instantOf(attribute: XesAttribute | undefined): Instant | null {
  if (attribute?.type === "date") return attribute.value;
  if (attribute?.type !== "string") return null;
  const { value } = takeDate(attribute.text.trim());
  return typeof value === "number" ? (value as Instant) : null;
}

const FIRST = instant("0001-01-02T00:00:00Z");
const LAST = instant("9999-12-30T00:00:00Z");

/** Calendars here have years of four digits, with a day to spare for time zones. */
function keepable(at: Instant | null): Instant | null {
  return at !== null && at >= FIRST && at <= LAST ? at : null;
}

function quoted({ text }: XesAttribute): string {
  return JSON.stringify(text.slice(0, 60));
}

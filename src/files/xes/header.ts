/** The log's own declarations: version, extensions, globals, classifiers. */
import type { XesLog } from "./model.ts";
import { type Frame, placeOf, type Reading, report } from "./reading.ts";
import { quote } from "./values.ts";

type Markup = Record<string, string>;

export function openLog(reading: Reading, markup: Markup): Frame {
  reading.rootSeen = true;
  reading.header.version = markup["xes.version"] ?? null;
  reading.header.features = words(markup["xes.features"] ?? "");
  if (markup["xes.version"] === undefined) {
    report(reading, "xes/declaration-invalid", "The log does not say its XES version.");
  }
  return { element: "log", attributes: reading.header.attributes };
}

export function openExtension(reading: Reading, markup: Markup): Frame {
  const { name = null, prefix = null, uri = null } = markup;
  if (!name || !prefix || !uri) {
    report(reading, "xes/declaration-invalid", "An extension lacks its name, prefix or uri.");
  }
  reading.header.extensions.push({ name, prefix, uri });
  return { element: "declaration" };
}

/** A global without a scope is for events (IEEE 1849 §5.6). */
export function openGlobal(reading: Reading, markup: Markup): Frame {
  const { scope = "event" } = markup;
  if (scope !== "event" && scope !== "trace") {
    report(reading, "xes/declaration-invalid", `A global of scope ${quote(scope)} is left out.`);
    return { element: "skipped" };
  }
  return { element: "global", attributes: reading.header.globals[scope] };
}

export function openClassifier(reading: Reading, markup: Markup): Frame {
  const { name = null, scope = "event", keys: list = "" } = markup;
  const keys = words(list);
  if (!name || keys.length === 0 || (scope !== "event" && scope !== "trace")) {
    report(
      reading,
      "xes/declaration-invalid",
      "A classifier lacks its name or keys, or is for neither traces nor events.",
    );
  }
  reading.header.classifiers.push({ classifier: { name, scope, keys }, where: placeOf(reading) });
  return { element: "declaration" };
}

/** Hands out the header: before the first trace, or at the end of a log without traces. */
export function finishHeader(reading: Reading): void {
  if (reading.headerDone) return;
  reading.headerDone = true;
  const { header } = reading;
  checkClassifierKeys(reading);
  const log: XesLog = {
    kind: "log",
    version: header.version,
    features: header.features,
    attributes: header.attributes,
    extensions: header.extensions,
    classifiers: header.classifiers.map((declared) => declared.classifier),
    globals: header.globals,
  };
  reading.items.push(log);
}

/** A classifier may only build on attributes that every element of its scope is declared to have. */
function checkClassifierKeys(reading: Reading): void {
  for (const { classifier, where } of reading.header.classifiers) {
    const globals = classifier.scope === "trace" ? reading.header.globals.trace : reading.header.globals.event;
    const stray = classifier.keys.filter((key) => !globals.has(key));
    if (stray.length === 0) continue;
    const message = `The classifier ${quote(classifier.name ?? "")} uses ${quote(stray.join(" "))}, which is not global.`;
    report(reading, "xes/declaration-invalid", message, where);
  }
}

const WORD = /'([^']+)'|(\S+)/g;

/** Separated by white space; a key that holds spaces stands in single quotes. */
function words(text: string): readonly string[] {
  return [...text.matchAll(WORD)].map((match) => match[1] ?? match[2] ?? "");
}

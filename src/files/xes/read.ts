/**
 * Reading an event log in XES (IEEE 1849), plain or gzipped, as a stream: at most one trace is held at a time.
 * A defect that leaves the rest readable is a finding; one that does not is a refusal, the last item. Nothing is
 * thrown for any content.
 */
import { SaxesParser } from "saxes";
import { type Gzip, readText, UnreadableBytes, type XesSource } from "./bytes.ts";
import { closeElement, openElement, readCharacters } from "./elements.ts";
import { finishHeader } from "./header.ts";
import type { XesItem } from "./model.ts";
import { DEFAULT_LIMITS, type Reading, refuseFile, startReading, type XesLimits } from "./reading.ts";
import { reportMissingGlobals } from "./traces.ts";

export interface ReadXesOptions {
  /** `auto` (the default) looks at the first two bytes. */
  readonly gzip?: Gzip;
  readonly limits?: Partial<XesLimits>;
}

/**
 * Items in document order: `log` before the first `trace`; findings before the item they concern; a `refused` only
 * as the last. A caller who wants the whole file or nothing must read to the end before keeping anything.
 *
 * @param source path of a file, or its bytes in pieces
 */
export async function* readXes(source: XesSource, options: ReadXesOptions = {}): AsyncGenerator<XesItem, void> {
  const parser = new SaxesParser(PARSER_OPTIONS);
  const reading = startReading(parser, { ...DEFAULT_LIMITS, ...options.limits });
  const feed = connect(parser, reading);
  try {
    for await (const text of readText(source, options.gzip ?? "auto")) {
      feed(text);
      yield* take(reading);
      if (reading.refused) return;
    }
    finish(parser, reading);
  } catch (error) {
    if (!(error instanceof UnreadableBytes)) throw error;
    refuseFile(reading, error.code, error.message);
  }
  yield* take(reading);
}

const PARSER_OPTIONS = { position: false, xmlns: false } as const;

function connect(parser: SaxesParser<typeof PARSER_OPTIONS>, reading: Reading): (text: string) => void {
  let sinceTag = 0;
  // Without a prototype, or the name of an object's own method would pass for an entity.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" });
  parser.on("opentag", (tag) => {
    sinceTag = 0;
    openElement(reading, localName(tag.name), tag.attributes);
  });
  parser.on("closetag", () => closeElement(reading));
  parser.on("text", (text) => readCharacters(reading, text));
  parser.on("cdata", (text) => readCharacters(reading, text));
  parser.on("error", (error) =>
    refuseFile(reading, "xes/not-xml", `The file is not well-formed XML: ${error.message}`),
  );
  return (text) => {
    sinceTag += text.length;
    parser.write(text);
    if (sinceTag > reading.limits.charactersPerTag) {
      const message = `No tag within ${reading.limits.charactersPerTag} characters.`;
      refuseFile(reading, "xes/limit-exceeded", message);
    }
  };
}

function finish(parser: SaxesParser<typeof PARSER_OPTIONS>, reading: Reading): void {
  if (!reading.rootSeen) {
    refuseFile(reading, "xes/no-log", "The file holds no log element.");
    return;
  }
  parser.close();
  if (reading.refused) return;
  finishHeader(reading);
  reportMissingGlobals(reading);
}

function take(reading: Reading): XesItem[] {
  return reading.items.splice(0);
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

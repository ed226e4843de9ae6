import { createReadStream } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { collect } from "../../../test/support/collect.ts";
import { instant } from "../../core/shared/index.ts";
import type { XesItem, XesLog, XesTrace } from "./index.ts";
import { type ReadXesOptions, readXes } from "./index.ts";

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Uint8Array, options: ReadXesOptions = {}, size = 7): Promise<XesItem[]> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return collect(readXes(inPieces(bytes, size), options));
}

function codes(items: readonly XesItem[]): string[] {
  return items.flatMap((item) => ("code" in item ? [item.code] : []));
}

function traces(items: readonly XesItem[]): XesTrace[] {
  return items.filter((item) => item.kind === "trace");
}

function header(items: readonly XesItem[]): XesLog | undefined {
  return items.find((item) => item.kind === "log");
}

const EXTENSIONS = `<extension name="Concept" prefix="concept" uri="c"/><extension name="Time" prefix="time" uri="t"/>
  <extension name="Organizational" prefix="org" uri="o"/><extension name="Lifecycle" prefix="lifecycle" uri="l"/>`;
const TINY = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">${EXTENSIONS}
  <global scope="trace"><string key="concept:name" value="?"/><date key="enddate" value="1970-01-01T00:00:00Z"/></global>
  <classifier name="Case" scope="trace" keys="concept:name enddate"/>
  <string key="source" value="a &amp; b"><int key="weight" value="3"/></string>
  <trace><string key="concept:name" value="案件一"/>
    <event><string key="concept:name" value="收件"/><date key="time:timestamp" value="2024-02-09T09:00:00+08:00"/>
      <string key="lifecycle:transition" value="complete"/><string key="org:resource" value="张三"/></event>
    <event><string key="concept:name" value="受理"/><date key="time:timestamp" value="2024-02-09T09:30:00+08:00"/></event>
  </trace>
</log>`;

describe("a well-formed log", () => {
  test("the header comes first, then the trace with its events", async () => {
    const items = await read(TINY);
    expect(items.map((item) => item.kind)).toEqual(["log", "trace", "finding"]);
    const log = header(items);
    expect(log?.extensions.map((extension) => extension.prefix)).toEqual(["concept", "time", "org", "lifecycle"]);
    expect(log?.classifiers).toEqual([{ name: "Case", scope: "trace", keys: ["concept:name", "enddate"] }]);
    expect(log?.attributes.get("source")).toMatchObject({ type: "string", value: "a & b" });
    expect(log?.attributes.get("source")?.nested.get("weight")).toMatchObject({ type: "int", value: 3, text: "3" });
    const [trace] = traces(items);
    expect(trace).toMatchObject({ index: 0, name: "案件一" });
    expect(trace?.events[0]).toMatchObject({
      index: 0,
      name: "收件",
      at: instant("2024-02-09T09:00:00+08:00"),
      lifecycle: "complete",
      resource: "张三",
    });
    expect(trace?.events[1]).toMatchObject({ index: 1, name: "受理", lifecycle: null, resource: null });
  });

  test("a date keeps the text that was written", async () => {
    const [trace] = traces(await read(TINY));
    expect(trace?.events[0]?.attributes.get("time:timestamp")?.text).toBe("2024-02-09T09:00:00+08:00");
  });

  test("the default of a global is not filled in: a missing attribute stays missing and is said once", async () => {
    const items = await read(TINY);
    expect(traces(items)[0]?.attributes.has("enddate")).toBe(false);
    expect(codes(items)).toEqual(["xes/global-missing"]);
  });

  test("gzip is recognised, in several members too", async () => {
    const half = TINY.indexOf("<trace>");
    const zipped = Buffer.concat([gzipSync(TINY.slice(0, half)), gzipSync(TINY.slice(half))]);
    expect(await read(zipped)).toEqual(await read(TINY));
  });

  test("the same items come out whatever the size of the pieces", async () => {
    const whole = await read(TINY, {}, 1_000_000);
    for (const size of [1, 2, 3, 64, 300]) expect(await read(TINY, {}, size)).toEqual(whole);
  });

  test("other encodings are read as declared or marked", async () => {
    const latin =
      '<?xml version="1.0" encoding="iso-8859-1"?><log><trace><string key="concept:name" value="Möbius"/></trace></log>';
    expect(traces(await read(Buffer.from(latin, "latin1")))[0]?.name).toBe("Möbius");
    const utf16 = Buffer.from(`\ufeff${TINY.replace("UTF-8", "UTF-16")}`, "utf16le");
    expect(traces(await read(utf16))[0]?.name).toBe("案件一");
  });

  test("elements may carry a namespace prefix", async () => {
    const prefixed = TINY.replaceAll("<trace>", "<x:trace>").replaceAll("</trace>", "</x:trace>");
    expect(traces(await read(prefixed))).toHaveLength(1);
  });

  test("lists hold values with repeated keys; containers hold them directly", async () => {
    const log = header(
      await read(`<log xes.version="2.0" xes.features="nested-attributes">
        <list key="l"><string key="meta" value="m"/><values><int key="a" value="1"/><int key="a" value="2"/></values></list>
        <container key="c"><string key="x" value="1"/><string key="x" value="2"/></container></log>`),
    );
    expect(log?.attributes.get("l")).toMatchObject({ type: "list", value: [{ value: 1 }, { value: 2 }] });
    expect([...(log?.attributes.get("l")?.nested.keys() ?? [])]).toEqual(["meta"]);
    expect(log?.attributes.get("c")).toMatchObject({ type: "container", value: [{ value: "1" }, { value: "2" }] });
  });
});

describe("dirty logs", () => {
  const inTrace = (body: string) => `<log xes.version="1.0">${EXTENSIONS}<trace>${body}</trace></log>`;

  test("each finding names trace and event", async () => {
    const event = '<event><date key="time:timestamp" value="2024-02-30T00:00:00Z"/></event>';
    const items = await read(inTrace(`<string key="concept:name" value="t"/>${event}${event}`));
    const places = items.flatMap((item) => (item.kind === "finding" ? [[item.code, item.where.event]] : []));
    expect(places).toEqual([
      ["xes/date-invalid", 0],
      ["xes/event-without-name", 0],
      ["xes/date-invalid", 1],
      ["xes/event-without-name", 1],
    ]);
    expect(traces(items)[0]?.events[0]).toMatchObject({ name: null, at: null });
  });

  test("a trace without a name is known by its index", async () => {
    const items = await read(inTrace(""));
    expect(codes(items)).toEqual(["xes/trace-without-name"]);
    expect(traces(items)[0]?.name).toBe("#0");
  });

  test("a blank name is no name", async () => {
    const items = await read(inTrace('<string key="concept:name" value=" "/>'));
    expect(codes(items)).toEqual(["xes/trace-without-name"]);
  });

  test("a timestamp written as a string is taken, and its type is remarked upon", async () => {
    const stamp = '<string key="time:timestamp" value="2024-02-09T09:00:00+08:00"/>';
    const items = await read(inTrace(`<event><string key="concept:name" value="a"/>${stamp}</event>`));
    expect(codes(items)).toContain("xes/attribute-type-unexpected");
    expect(traces(items)[0]?.events[0]?.at).toBe(instant("2024-02-09T09:00:00+08:00"));
  });

  test("names of an object's own methods are ordinary keys", async () => {
    const items = await read(inTrace('<string key="__proto__" value="p"/><string key="constructor" value="c"/>'));
    expect([...(traces(items)[0]?.attributes.keys() ?? [])]).toEqual(["__proto__", "constructor"]);
  });
});

describe("files that cannot be read on end with a refusal", () => {
  const last = async (content: string | Uint8Array, options: ReadXesOptions = {}) =>
    (await read(content, options)).at(-1);

  test.each([
    ["nothing", "", "xes/no-log"],
    ["white space", " \n ", "xes/no-log"],
    ["another kind of XML", "<html/>", "xes/no-log"],
    ["plain text", "not a log at all", "xes/not-xml"],
    ["JSON", '{"log": []}', "xes/not-xml"],
    ["an unknown entity", '<log xes.version="1.0"><string key="a" value="&constructor;"/></log>', "xes/not-xml"],
    ["two roots", "<log/><log/>", "xes/not-xml"],
    ["a log cut short", TINY.slice(0, -20), "xes/not-xml"],
    ["an encoding nobody knows", '<?xml version="1.0" encoding="klingon"?><log/>', "xes/encoding-unsupported"],
  ])("%s", async (_, content, code) => {
    expect(await last(content)).toMatchObject({ kind: "refused", code });
  });

  test("bytes that are not of the encoding", async () => {
    const bytes = Buffer.from(TINY);
    bytes[bytes.indexOf("案")] = 0xff;
    expect(await last(bytes)).toMatchObject({ code: "xes/encoding-invalid" });
  });

  test("a gzip file cut short, after the traces it still gave", async () => {
    const zipped = gzipSync(TINY.replace("</log>", `${"<trace/>".repeat(50)}</log>`));
    expect(await last(zipped.subarray(0, zipped.length - 12))).toMatchObject({ code: "xes/gzip-broken" });
  });

  test("a file that does not exist, or a folder", async () => {
    const missing = await collect(readXes("/no/such/file.xes"));
    expect(missing).toMatchObject([{ kind: "refused", code: "xes/unreadable" }]);
    expect(missing[0]).toHaveProperty("message", expect.stringContaining("ENOENT"));
    expect((await collect(readXes(import.meta.dirname))).at(-1)).toMatchObject({ code: "xes/unreadable" });
  });

  test("one trace, one tag or one nesting beyond the limits", async () => {
    expect(await last(TINY, { limits: { elementsPerTrace: 5 } })).toMatchObject({ code: "xes/limit-exceeded" });
    expect(await last(TINY, { limits: { depth: 3 } })).toMatchObject({ code: "xes/limit-exceeded" });
    const comment = `<log><!--${"x".repeat(500)}--></log>`;
    expect(await last(comment, { limits: { charactersPerTag: 100 } })).toMatchObject({ code: "xes/limit-exceeded" });
  });
});

test("a reader who stops early closes the source", async () => {
  const stream = createReadStream(import.meta.filename);
  const bytes = (async function* () {
    yield Buffer.from(TINY.slice(0, TINY.indexOf("</trace>") + 8));
    yield* stream;
  })();
  for await (const item of readXes(bytes)) if (item.kind === "trace") break;
  const { done } = await bytes.next();
  expect(done).toBe(true);
});

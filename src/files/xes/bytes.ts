/** From a path or any stream of bytes to decoded text: gzip is recognised by its first bytes, the encoding by the file. */
import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { TextDecoder } from "node:util";
import { createGunzip } from "node:zlib";
import type { XesRefusalCode } from "./model.ts";

export type XesSource = string | AsyncIterable<Uint8Array>;
export type Gzip = "auto" | "always" | "never";

/** Why the bytes cannot be read; thrown between the layers of this folder only. */
export class UnreadableBytes extends Error {
  readonly code: XesRefusalCode;

  constructor(code: XesRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Decoded text in pieces of bounded size. @throws UnreadableBytes */
export async function* readText(source: XesSource, gzip: Gzip): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of readPlain(source, gzip)) {
    decoder ??= decoderFor(chunk);
    yield decode(() => decoder?.decode(chunk, { stream: true }) ?? "");
  }
  if (decoder !== undefined) yield decode(() => decoder?.decode() ?? "");
}

const CHUNK_BYTES = 128 * 1024;
/** The XML declaration, if any, is complete within this many bytes. */
const HEAD_BYTES = 256;

async function* readPlain(source: XesSource, gzip: Gzip): AsyncGenerator<Uint8Array> {
  const bytes = withWholeHead(readSource(source));
  const first = await bytes.next();
  if (first.done === true) return;
  const zipped = gzip === "always" || (gzip === "auto" && first.value[0] === 0x1f && first.value[1] === 0x8b);
  try {
    const whole = prepend(first.value, bytes);
    yield* zipped ? withWholeHead(unzip(whole)) : whole;
  } finally {
    // A reader who stops early must not leave the file open.
    await bytes.return();
  }
}

async function* readSource(source: XesSource): AsyncGenerator<Uint8Array> {
  try {
    yield* typeof source === "string" ? createReadStream(source, { highWaterMark: CHUNK_BYTES }) : source;
  } catch (error) {
    throw new UnreadableBytes("xes/unreadable", `The source cannot be read: ${reasonOf(error)}.`);
  }
}

async function* unzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // The error reaches the reader through the iteration; the callback only keeps it from being thrown twice.
  pipeline(Readable.from(bytes, { objectMode: true }), gunzip, () => undefined);
  try {
    yield* gunzip;
  } catch (error) {
    if (error instanceof UnreadableBytes) throw error;
    throw new UnreadableBytes("xes/gzip-broken", `The compressed file is damaged or cut short: ${reasonOf(error)}.`);
  }
}

/** The first piece holds at least HEAD_BYTES, or all there is; empty pieces are dropped. */
async function* withWholeHead(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of bytes) {
    if (head === undefined) {
      if (chunk.length > 0) yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD_BYTES) continue;
    yield head;
    head = undefined;
  }
  if (head !== undefined && head.length > 0) yield head;
}

async function* prepend(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;

/** Byte-order mark first, then the XML declaration, then UTF-8. Bytes that are not of the encoding are an error. */
function decoderFor(head: Uint8Array): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  const label = DECLARED.exec(Buffer.from(head.subarray(0, HEAD_BYTES)).toString("latin1"))?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new UnreadableBytes("xes/encoding-unsupported", `The encoding ${label} is not known here.`);
  }
}

function decode(take: () => string): string {
  try {
    return take();
  } catch {
    throw new UnreadableBytes("xes/encoding-invalid", "The file holds bytes that are not of its own encoding.");
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}

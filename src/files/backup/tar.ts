/**
 * The ustar format, as far as a backup needs it: plain files with names of up to 255 bytes. Any `tar` can unpack it.
 */
const BLOCK = 512;

export interface TarHeader {
  readonly name: string;
  readonly size: number;
}

/** @throws RangeError when the name does not fit */
export function tarHeader({ name, size }: TarHeader, modifiedAt: number): Uint8Array {
  const block = Buffer.alloc(BLOCK);
  const [prefix, last] = splitName(name);
  block.write(last, 0, 100, "utf8");
  block.write("0000600\0", 100, "ascii");
  block.write("0000000\0", 108, "ascii");
  block.write("0000000\0", 116, "ascii");
  block.write(`${size.toString(8).padStart(11, "0")}\0`, 124, "ascii");
  block.write(
    `${Math.floor(modifiedAt / 1000)
      .toString(8)
      .padStart(11, "0")}\0`,
    136,
    "ascii",
  );
  block.write("0", 156, "ascii");
  block.write("ustar\x0000", 257, "binary");
  block.write(prefix, 345, 155, "utf8");
  block.write(`${checksum(block).toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return block;
}

/** Zeros that fill the last block of an entry. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}

/** What stands after the last entry. */
export function tarEnd(): Uint8Array {
  return new Uint8Array(2 * BLOCK);
}

/** Reads entry after entry. @throws Error when the bytes are no ustar archive or end too early */
export async function* readTar(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<TarHeader & { readonly content: AsyncIterable<Uint8Array> }> {
  const bytes = byteReader(source);
  for (;;) {
    const block = await bytes.exactly(BLOCK);
    if (block.every((byte) => byte === 0)) return;
    const header = parseHeader(block);
    const content = bytes.upTo(header.size);
    yield { ...header, content };
    // Whatever the reader left unread.
    for await (const _ of content);
    await bytes.exactly(tarPadding(header.size).length);
  }
}

function parseHeader(block: Buffer): TarHeader {
  const text = (from: number, length: number) => block.toString("utf8", from, from + length).replace(/\0.*$/s, "");
  if (Number.parseInt(text(148, 8), 8) !== checksum(block)) throw new Error("a header is damaged");
  const prefix = text(345, 155);
  const last = text(0, 100);
  return { name: prefix === "" ? last : `${prefix}/${last}`, size: Number.parseInt(text(124, 12), 8) };
}

/** The sum of the header's bytes, with spaces where the sum itself stands. */
function checksum(block: Uint8Array): number {
  return block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}

function splitName(name: string): readonly [string, string] {
  if (Buffer.byteLength(name) <= 100) return ["", name];
  for (let at = name.indexOf("/"); at > 0; at = name.indexOf("/", at + 1)) {
    const prefix = name.slice(0, at);
    const last = name.slice(at + 1);
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(last) <= 100) return [prefix, last];
  }
  throw new RangeError(`name too long for an archive: ${name}`);
}

interface ByteReader {
  exactly(count: number): Promise<Buffer>;
  /** Gives the next `count` bytes in pieces; can be iterated again for what is left of them. */
  upTo(count: number): AsyncIterable<Uint8Array>;
}

function byteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = source[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);

  async function take(most: number): Promise<Uint8Array> {
    if (rest.length === 0) {
      const next = await iterator.next();
      if (next.done === true) throw new Error("the archive ends too early");
      rest = next.value;
    }
    const piece = rest.subarray(0, most);
    rest = rest.subarray(most);
    return piece;
  }

  async function exactly(count: number): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    for (let missing = count; missing > 0; ) {
      const piece = await take(missing);
      pieces.push(piece);
      missing -= piece.length;
    }
    return Buffer.concat(pieces);
  }

  function upTo(count: number): AsyncIterable<Uint8Array> {
    let missing = count;
    return {
      async *[Symbol.asyncIterator]() {
        while (missing > 0) {
          const piece = await take(missing);
          missing -= piece.length;
          yield piece;
        }
      },
    };
  }

  return { exactly, upTo };
}

/**
 * The type of an uploaded file by its content. A name is a claim: it must agree with what the bytes say, and what the
 * bytes say must be a document, a picture or a drawing. Programs, scripts and pages that a browser would run are
 * refused whatever they are called.
 */
import { ok, type Result, refuse, wellFormedText } from "../core/shared/index.ts";

export interface ContentType {
  readonly mime: string;
  /** Without the dot, in lower case. */
  readonly extension: string;
}

export type ContentTypeRefusal =
  | { readonly code: "file/empty" }
  | { readonly code: "file/type-not-accepted"; readonly found: string }
  | { readonly code: "file/type-mismatch"; readonly claimed: string; readonly found: string };

/** Bytes of the beginning (and of the end) that `sniffContentType` wants to see. */
export const SNIFFED_BYTES = 65_536;

export interface SniffedFile {
  /** The first bytes of the file, `SNIFFED_BYTES` of them or the whole file. */
  readonly head: Uint8Array;
  /** Of the whole file, in bytes. */
  readonly size: number;
  /** As the uploader calls it; an extension of another type than the bytes have is refused. */
  readonly name?: string;
  /** The last bytes of a file longer than the head: packages list their parts there. */
  readonly tail?: Uint8Array;
}

/**
 * The type that the bytes show. Refused: nothing at all (`file/empty`), bytes of no accepted type
 * (`file/type-not-accepted`), a name that says otherwise (`file/type-mismatch`).
 */
export function sniffContentType(file: SniffedFile): Result<ContentType, ContentTypeRefusal> {
  if (file.size === 0 || file.head.length === 0) return refuse({ code: "file/empty" });
  const found = KINDS.find((kind) => kind.matches(file));
  if (found === undefined) return refuse({ code: "file/type-not-accepted", found: "unknown" });
  if (found.accepted === undefined) return refuse({ code: "file/type-not-accepted", found: found.name });
  const claimed = file.name === undefined ? undefined : extensionOf(file.name);
  if (claimed === undefined) return ok(found.accepted[0]);
  const agreed = found.accepted.find((type) => (ALIASES[claimed] ?? claimed) === type.extension);
  return agreed === undefined ? refuse({ code: "file/type-mismatch", claimed, found: found.name }) : ok(agreed);
}

interface Kind {
  readonly name: string;
  readonly matches: (file: SniffedFile) => boolean;
  /** The types that these bytes may be, told apart by the name; the first when there is no name. Absent: refused. */
  readonly accepted?: readonly [ContentType, ...ContentType[]];
}

const ALIASES: Readonly<Record<string, string>> = { jpeg: "jpg", jpe: "jpg", tif: "tiff", heif: "heic", csv: "txt" };
const HEIC_BRANDS = new Set(["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"]);
const MACH_O = ["\xfe\xed\xfa\xce", "\xfe\xed\xfa\xcf", "\xce\xfa\xed\xfe", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe"];
const BMP_HEADERS = new Set([12, 40, 52, 56, 64, 108, 124]);
const OFFICE = "application/vnd.openxmlformats-officedocument";

/** Asked in this order: what is refused for certain comes first, plain text last. */
const KINDS: readonly Kind[] = [
  { name: "exe", matches: startsWith("MZ") },
  { name: "elf", matches: startsWith("\x7fELF") },
  { name: "macho", matches: startsWith(...MACH_O) },
  { name: "script", matches: startsWith("#!", "\xef\xbb\xbf#!") },
  type("pdf", "application/pdf", ({ head }) => /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(textAt(head, 0, 64))),
  type("jpg", "image/jpeg", startsWith("\xff\xd8\xff")),
  type("png", "image/png", startsWith("\x89PNG\r\n\x1a\n")),
  type("gif", "image/gif", startsWith("GIF87a", "GIF89a")),
  type("webp", "image/webp", ({ head }) => textAt(head, 0, 4) === "RIFF" && textAt(head, 8, 4) === "WEBP"),
  type("heic", "image/heic", ({ head }) => textAt(head, 4, 4) === "ftyp" && HEIC_BRANDS.has(textAt(head, 8, 4))),
  type("tiff", "image/tiff", startsWith("II*\0", "MM\0*")),
  type("bmp", "image/bmp", ({ head }) => textAt(head, 0, 2) === "BM" && BMP_HEADERS.has(uint32At(head, 14))),
  type("dwg", "image/vnd.dwg", ({ head }) => /^AC10\d\d$/.test(textAt(head, 0, 6)) && head.includes(0)),
  type("doc", "application/msword", (file) => isCompound(file, "WordDocument")),
  type("xls", "application/vnd.ms-excel", (file) => isCompound(file, "Workbook", "Book")),
  {
    name: "ole",
    matches: (file) => isCompound(file) && !showsDirectory(file),
    accepted: [
      { mime: "application/msword", extension: "doc" },
      { mime: "application/vnd.ms-excel", extension: "xls" },
    ],
  },
  { name: "ole", matches: (file) => isCompound(file) },
  type("ofd", "application/ofd", (file) => isZip(file) && hasPart(file, (name) => name === "OFD.xml")),
  office("docx", "wordprocessingml.document", "word/"),
  office("xlsx", "spreadsheetml.sheet", "xl/"),
  office("pptx", "presentationml.presentation", "ppt/"),
  { name: "zip", matches: isZip },
  { name: "markup", matches: isMarkup },
  type("txt", "text/plain", isPlainText),
];

function type(extension: string, mime: string, matches: Kind["matches"]): Kind {
  return { name: extension, matches, accepted: [{ mime, extension }] };
}

/** A package with `[Content_Types].xml` and parts in the folder of its kind. One with macros is refused. */
function office(extension: string, subtype: string, folder: string): Kind {
  return type(
    extension,
    `${OFFICE}.${subtype}`,
    (file) =>
      isZip(file) &&
      hasPart(file, (name) => name === "[Content_Types].xml") &&
      hasPart(file, (name) => name.startsWith(folder)) &&
      !hasPart(file, (name) => name.endsWith("vbaProject.bin")),
  );
}

function isZip({ head }: SniffedFile): boolean {
  return textAt(head, 0, 4) === "PK\x03\x04";
}

/** Looks at the names of parts in the local headers and the central directory, where head and tail show them. */
function hasPart({ head, tail }: SniffedFile, wanted: (name: string) => boolean): boolean {
  return hasPartIn(head, wanted) || (tail !== undefined && hasPartIn(tail, wanted));
}

function hasPartIn(bytes: Uint8Array, wanted: (name: string) => boolean): boolean {
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    const signature = textAt(bytes, at, 4);
    if (signature === "PK\x03\x04" && wanted(textAt(bytes, at + 30, uint16At(bytes, at + 26)))) return true;
    if (signature === "PK\x01\x02" && wanted(textAt(bytes, at + 46, uint16At(bytes, at + 28)))) return true;
  }
  return false;
}

/** The container of Word 97 and Excel 97, and of installers: told apart by the names of its streams (UTF-16). */
function isCompound({ head, tail }: SniffedFile, ...streams: readonly string[]): boolean {
  if (textAt(head, 0, 8) !== "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") return false;
  if (streams.length === 0) return true;
  const entries = streams.map((name) => `${[...name].join("\0")}\0\0\0`);
  const seen = [head, tail ?? new Uint8Array()].map((bytes) => textAt(bytes, 0, bytes.length));
  return seen.some((text) => entries.some((entry) => text.includes(entry)));
}

/** Whether the first sector of the container's directory lies in the bytes that were given. */
function showsDirectory({ head, tail, size }: SniffedFile): boolean {
  const sector = 2 ** uint16At(head, 30);
  const at = (uint32At(head, 48) + 1) * sector;
  return at + sector <= head.length || (tail !== undefined && at >= size - tail.length && at < size);
}

/** HTML, SVG and other XML: a browser may run what stands in them. */
function isMarkup({ head }: SniffedFile): boolean {
  const text = decodeText(head, true);
  return text !== undefined && /^\s*<(?:!doctype|!--|\?xml|[a-z])|<(?:script|html|svg|iframe)\b/i.test(text);
}

/** Valid UTF-8 without control characters; the head of a longer file may end inside a character. */
function isPlainText({ head, size }: SniffedFile): boolean {
  const text = decodeText(head, size > head.length);
  return text !== undefined && wellFormedText(text).ok && !text.includes("\x7f");
}

function decodeText(bytes: Uint8Array, partial: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: partial });
  } catch {
    return undefined;
  }
}

function startsWith(...magics: readonly string[]): (file: SniffedFile) => boolean {
  return ({ head }) => magics.some((magic) => textAt(head, 0, magic.length) === magic);
}

/** Bytes as Latin-1, so that magic numbers can be written as texts. */
function textAt(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", from, from + length);
}

function uint16At(head: Uint8Array, at: number): number {
  return (head[at] ?? 0) | ((head[at + 1] ?? 0) << 8);
}

function uint32At(head: Uint8Array, at: number): number {
  return (uint16At(head, at) | (uint16At(head, at + 2) << 16)) >>> 0;
}

/** The extension that a name claims; digits alone, as in 合同V1.2, are none. */
function extensionOf(name: string): string | undefined {
  return /\.(?=\d*[A-Za-z])([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase();
}

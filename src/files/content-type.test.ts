import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { describeWithData, sharedData } from "../../test/support/shared-data.ts";
import { SNIFFED_BYTES, sniffContentType } from "./content-type.ts";

function bytes(latin1: string): Uint8Array {
  return Uint8Array.from(Buffer.from(latin1, "latin1"));
}

function whole(content: Uint8Array, name?: string) {
  const file = { head: content, size: content.length };
  return sniffContentType(name === undefined ? file : { ...file, name });
}

/** As a caller does that reads only both ends of a file. */
function ends(content: Uint8Array, name: string) {
  const head = content.subarray(0, SNIFFED_BYTES);
  return sniffContentType({ head, tail: content.subarray(-SNIFFED_BYTES), size: content.length, name });
}

function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

/** A compound file whose directory (sector 0) names these streams. */
function compound(...streams: readonly string[]): Uint8Array {
  const header = Buffer.alloc(512);
  header.write("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1");
  header.writeUInt16LE(9, 30);
  const directory = Buffer.alloc(512);
  for (const [index, name] of streams.entries()) directory.write(name, index * 128, "utf16le");
  return Uint8Array.from(Buffer.concat([header, directory]));
}

const BIG = new Uint8Array(3 * SNIFFED_BYTES).fill(0x41);
const DOCX = { "[Content_Types].xml": "<Types/>", "_rels/.rels": "<r/>", "word/document.xml": "<w/>" };
const ACCEPTED: readonly (readonly [string, string, Uint8Array])[] = [
  ["a.pdf", "application/pdf", bytes("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")],
  ["a.PDF", "application/pdf", bytes("\xef\xbb\xbf%PDF-1.4")],
  ["a.jpg", "image/jpeg", bytes("\xff\xd8\xff\xe0\x00\x10JFIF\0")],
  ["a.jpeg", "image/jpeg", bytes("\xff\xd8\xff\xe1")],
  ["a.png", "image/png", bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR")],
  ["a.gif", "image/gif", bytes("GIF89a\x01\0")],
  ["a.webp", "image/webp", bytes("RIFF\x24\0\0\0WEBPVP8 ")],
  ["a.heic", "image/heic", bytes("\0\0\0\x18ftypheic\0\0\0\0")],
  ["a.tif", "image/tiff", bytes("II*\0\x08\0\0\0")],
  ["a.tiff", "image/tiff", bytes("MM\0*\0\0\0\x08")],
  ["a.bmp", "image/bmp", bytes("BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0")],
  ["a.dwg", "image/vnd.dwg", bytes("AC1032\0\0\0\0\0")],
  ["a.doc", "application/msword", compound("Root Entry", "WordDocument")],
  ["a.xls", "application/vnd.ms-excel", compound("Root Entry", "Workbook")],
  ["a.ofd", "application/ofd", zipOf({ "OFD.xml": "<ofd/>", "Doc_0/Document.xml": "<d/>" })],
  ["a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", zipOf(DOCX)],
  [
    "a.xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>" }),
  ],
  [
    "a.pptx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    zipOf({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>" }),
  ],
  ["说明.txt", "text/plain", strToU8("情况说明\r\n一、👍\t二")],
];

describe("a file is what its bytes say", () => {
  it.each(ACCEPTED)("%s is %s", (name, mime, content) => {
    expect(whole(content, name)).toMatchObject({ ok: true, value: { mime } });
    expect(whole(content)).toMatchObject({ ok: true, value: { mime } });
    expect(whole(content, "无扩展名")).toMatchObject({ ok: true, value: { mime } });
    expect(whole(content, "合同V1.2")).toMatchObject({ ok: true, value: { mime } });
  });

  it.each(ACCEPTED)("%s under the name of another type is refused", (_, __, content) => {
    for (const name of ["a.exe", "a.html", "a.mp4"]) {
      expect(whole(content, name)).toMatchObject({ ok: false, refusal: { code: "file/type-mismatch" } });
    }
  });

  it.each([
    ["an exe", "exe", bytes("MZ\x90\0\x03\0\0\0")],
    ["an ELF program", "elf", bytes("\x7fELF\x02\x01\x01")],
    ["a Mach-O program", "macho", bytes("\xcf\xfa\xed\xfe\x07")],
    ["a shell script", "script", bytes("#!/bin/sh\nrm -rf /\n")],
    ["a page", "markup", bytes("  <!DOCTYPE html><p>hi")],
    ["a page under a comment", "markup", bytes("<!-- x --><b>hi")],
    ["a picture that runs scripts", "markup", bytes('<?xml version="1.0"?><svg onload="x()"/>')],
    ["a text with a script in it", "markup", bytes("hello <script>x()</script>")],
    ["a plain zip", "zip", zipOf({ "a.txt": "a" })],
    ["a program for Java", "zip", zipOf({ "META-INF/MANIFEST.MF": "x", "A.class": "x" })],
    ["a document with macros", "zip", zipOf({ ...DOCX, "word/vbaProject.bin": "x" })],
    ["an installer", "ole", compound("Root Entry", "Property", "Binary.Wix")],
    ["text of another encoding", "unknown", bytes("\xc7\xe9\xbf\xf6\xcb\xb5\xc3\xf7")],
    ["text with NUL", "unknown", bytes("a\0b")],
    ["noise", "unknown", bytes("\x01\x02\x03\xff\xfe")],
    ["a film", "unknown", bytes("\0\0\0\x18ftypisom")],
  ])("%s is refused whatever its name", (_, found, content) => {
    for (const name of [undefined, "证明.pdf", "照片.jpg", "a.docx", "a.txt", "a.doc"]) {
      expect(whole(content, name)).toEqual({ ok: false, refusal: { code: "file/type-not-accepted", found } });
    }
  });

  it("nothing is no file", () => {
    for (const name of [undefined, "a.pdf", "a.txt"]) {
      expect(whole(new Uint8Array(), name)).toEqual({ ok: false, refusal: { code: "file/empty" } });
    }
  });

  it("a package is known by both ends, wherever its parts are listed", () => {
    const late = zipOf({
      "word/media/image1.png": BIG,
      "word/document.xml": "<w/>",
      "[Content_Types].xml": "<Types/>",
    });
    expect(ends(late, "a.docx")).toMatchObject({ ok: true, value: { extension: "docx" } });
    expect(ends(zipOf({ "Doc_0/Res/a.png": BIG, "OFD.xml": "<ofd/>" }), "a.ofd")).toMatchObject({ ok: true });
    expect(ends(zipOf({ "a.png": BIG, "b.xml": "<b/>" }), "a.docx")).toMatchObject({ ok: false });
  });

  it("an old document whose directory lies out of sight goes by its name", () => {
    const header = Buffer.from(compound());
    header.writeUInt32LE(200, 48);
    const long = Uint8Array.from(Buffer.concat([header, BIG]));
    expect(ends(long, "a.xls")).toMatchObject({ ok: true, value: { extension: "xls" } });
    expect(ends(long, "a.msi")).toMatchObject({ ok: false, refusal: { code: "file/type-mismatch" } });
  });

  it("a long text may be cut inside a character", () => {
    const text = strToU8(`a${"字".repeat(SNIFFED_BYTES)}`);
    expect(ends(text, "a.txt")).toMatchObject({ ok: true, value: { extension: "txt" } });
  });

  it("any bytes under any name are typed or refused with a code, never a throw", () => {
    const magic = fc.constantFrom(...ACCEPTED.map(([, , content]) => content.subarray(0, 40)));
    const content = fc.oneof(
      fc.uint8Array(),
      fc.tuple(magic, fc.uint8Array()).map((parts) => Uint8Array.from(Buffer.concat(parts))),
    );
    fc.assert(
      fc.property(content, fc.string(), (head, name) => {
        const typed = whole(head, name);
        expect(typed.ok || typed.refusal.code.startsWith("file/")).toBe(true);
      }),
    );
  });
});

describeWithData("files of others", ["logs/receipt.xes.gz", "suites/bpmn-miwg/Reference/A.1.0.bpmn"], () => {
  it("a gzip and an XML file are no documents", () => {
    expect(whole(readFileSync(sharedData("logs/receipt.xes.gz")), "a.pdf")).toMatchObject({ ok: false });
    expect(whole(readFileSync(sharedData("suites/bpmn-miwg/Reference/A.1.0.bpmn")), "a.txt")).toMatchObject({
      ok: false,
    });
  });
});

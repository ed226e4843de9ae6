import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { civilDate, instant } from "../../core/shared/index.ts";
import { loadFonts } from "../pdf/fonts.ts";
import { buildRecord } from "../pdf/index.ts";
import { renderPaper } from "../pdf/render.ts";
import { type ArchiveInput, archiveBytes, archiveEntryName, verifyArchive } from "./index.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const INPUT: ArchiveInput = {
  caseRecord: { number: "990108202602090001", item: "食品经营许可", outcome: "granted" },
  events: [
    { version: 1, type: "case-submitted", at: "2026-02-09T09:30:00+08:00" },
    { version: 2, type: "case-accepted", at: "2026-02-09T09:40:00+08:00" },
    { version: 3, type: "case-decided", at: "2026-02-09T10:00:00+08:00" },
  ],
  files: [
    { name: "营业执照.pdf", bytes: text("%PDF-1.7 licence") },
    { name: "../../etc/passwd", bytes: text("not outside") },
    { name: "营业执照.pdf", bytes: text("%PDF-1.7 second") },
  ],
  recordPdf: text("%PDF-1.7 record"),
};

const sound = await archiveBytes(INPUT);
const entries = unzipSync(sound);
const codesOf = (bytes: Uint8Array): readonly string[] => verifyArchive(bytes).problems.map((problem) => problem.code);

describe("the archive of a closed case", () => {
  it("R-ARC-01 holds manifest, events, record and every file, and proves whole", () => {
    expect(verifyArchive(sound)).toMatchObject({ ok: true, entries: 5, events: 3, problems: [] });
    expect(Object.keys(entries)).toEqual([
      "events.jsonl",
      "record.pdf",
      "files/001-营业执照.pdf",
      "files/002-__.._etc_passwd",
      "files/003-营业执照.pdf",
      "manifest.json",
      "manifest.sha256",
    ]);
  });

  it("the same case gives the same bytes", async () => {
    expect(Buffer.compare(await archiveBytes(INPUT), sound)).toBe(0);
  });

  it.each(Object.keys(entries))("R-ARC-01 one changed byte in %s is found", (name) => {
    const original = entries[name] ?? new Uint8Array();
    for (let at = 0; at < original.length; at += 1) {
      const changed = Uint8Array.from(original);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verifyArchive(zipSync({ ...entries, [name]: changed }, { level: 0 })).ok).toBe(false);
    }
  });

  it.each(Object.keys(entries))("R-ARC-01 %s missing is found", (name) => {
    const { [name]: _, ...rest } = entries;
    expect(verifyArchive(zipSync(rest)).ok).toBe(false);
  });

  it("R-ARC-01 an added entry is found", () => {
    expect(codesOf(zipSync({ ...entries, "files/004-new.pdf": text("x") }))).toEqual(["archive/entry-extra"]);
    expect(codesOf(zipSync({ ...entries, "evil.sh": text("x") }))).toContain("archive/entry-name-unsafe");
  });

  it("R-ARC-02 events in another order are found even when every digest fits", async () => {
    const [first, second, third] = INPUT.events;
    if (first === undefined || second === undefined || third === undefined) throw new Error("three events");
    const swapped = await forge(`${[first, third, second].map((event) => JSON.stringify(event)).join("\n")}\n`);
    expect(codesOf(swapped)).toEqual(["archive/events-out-of-order"]);
    expect(codesOf(await forge(`${JSON.stringify(second)}\n`))).toEqual(["archive/events-out-of-order"]);
    expect(codesOf(await forge("not json\n"))).toEqual(["archive/events-unreadable"]);
  });

  it("R-ARC-02 events with a gap are not archived", async () => {
    const events = INPUT.events.filter((event) => event.version !== 2);
    await expect(archiveBytes({ ...INPUT, events })).rejects.toThrow(RangeError);
  });

  it("a file that is not what its id says is not archived", async () => {
    const files = [{ name: "a", bytes: text("a"), id: "0".repeat(64) as never }];
    await expect(archiveBytes({ ...INPUT, files })).rejects.toThrow(RangeError);
  });

  it.each([new Uint8Array(), text("no zip"), sound.subarray(0, sound.length - 30), zipSync({})])(
    "what is no archive is reported, not thrown (%#)",
    (bytes) => {
      expect(verifyArchive(bytes).ok).toBe(false);
    },
  );

  it("a manifest of another format is told apart", () => {
    expect(codesOf(zipSync({ "manifest.json": text('{"format":"other","version":1}') }))).toContain(
      "archive/format-unknown",
    );
  });

  it("names of entries stay inside their folder and within the limits of file systems", () => {
    expect(archiveEntryName(12, "a\\b:c\u0000.pdf")).toBe("files/012-a_b_c_.pdf");
    expect(archiveEntryName(1, "...")).toBe("files/001-_");
    const long = archiveEntryName(1, `${"长".repeat(300)}.pdf`);
    expect(Buffer.byteLength(long)).toBeLessThan(255);
    expect(long.endsWith(".pdf")).toBe(true);
  });

  it("the readable record of a case is drawn", async () => {
    const model = buildRecord({
      bodyName: "澄河区行政审批局",
      caseNumber: "990108202602090001",
      itemName: "食品经营许可（新办）",
      applicantName: "澄河区好味道餐饮有限公司",
      result: "准予行政许可",
      receivedOn: civilDate("2026-02-09"),
      closedOn: civilDate("2026-02-26"),
      retention: "长期",
      documents: [{ title: "受理通知书", date: civilDate("2026-02-09"), entry: archiveEntryName(1, "受理通知书.pdf") }],
      timeline: [{ at: "2026-02-09 09:30", what: "收件", who: "林晓" }],
      compiledBy: "林晓",
      issuedAt: instant("2026-02-26T16:00:00+08:00"),
    });
    expect((await renderPaper(model, loadFonts())).ok).toBe(true);
  });
});

/** An archive whose events were replaced and whose digests were all made anew. */
async function forge(events: string): Promise<Uint8Array> {
  const { createHash } = await import("node:crypto");
  const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const bytes = text(events);
  const manifest = JSON.parse(new TextDecoder().decode(entries["manifest.json"]));
  const listed = manifest.entries.map((entry: { name: string }) =>
    entry.name === "events.jsonl" ? { ...entry, size: bytes.length, sha256: digest(bytes) } : entry,
  );
  const manifestBytes = text(`${JSON.stringify({ ...manifest, entries: listed }, undefined, 2)}\n`);
  return zipSync({
    ...entries,
    "events.jsonl": bytes,
    "manifest.json": manifestBytes,
    "manifest.sha256": text(`${digest(manifestBytes)}  manifest.json\n`),
  });
}

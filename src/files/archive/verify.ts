/**
 * Checks an archive against its own manifest: nothing changed, missing, added, or out of order. This shows damage and
 * careless edits; whoever rewrites the manifest too is found by comparing `manifestSha256` with the one noted when the
 * case was closed.
 */
import { strFromU8, unzipSync } from "fflate";
import { ok, type Result, refuse } from "../../core/shared/index.ts";
import {
  EVENTS,
  FILES_FOLDER,
  FORMAT,
  FORMAT_VERSION,
  MANIFEST,
  MANIFEST_DIGEST,
  type ManifestEntry,
  RECORD,
} from "./format.ts";
import { sha256 } from "./write.ts";

export type ArchiveProblemCode =
  | "archive/not-a-zip"
  | "archive/manifest-missing"
  | "archive/manifest-changed"
  | "archive/manifest-unreadable"
  | "archive/format-unknown"
  | "archive/entry-changed"
  | "archive/entry-missing"
  | "archive/entry-extra"
  | "archive/entry-twice"
  | "archive/entry-name-unsafe"
  | "archive/events-unreadable"
  | "archive/events-out-of-order";

export interface ArchiveProblem {
  /** Name of the entry; empty when the archive as a whole is meant. */
  readonly entry: string;
  readonly code: ArchiveProblemCode;
}

export interface ArchiveReport {
  readonly ok: boolean;
  /** Entries listed in the manifest. */
  readonly entries: number;
  readonly events: number;
  /** Undefined when there is no manifest. */
  readonly manifestSha256?: string;
  readonly problems: readonly ArchiveProblem[];
}

/** An entry claims its unpacked size; more than this is not unpacked, and the entry counts as changed. */
const MOST_BYTES = 1024 ** 3;

/** Never throws: whatever the bytes are, the answer is a report. */
export function verifyArchive(bytes: Uint8Array): ArchiveReport {
  const contents = unpack(bytes);
  if (contents === undefined) return report([{ entry: "", code: "archive/not-a-zip" }]);
  const manifestBytes = contents.entries.get(MANIFEST);
  if (manifestBytes === undefined)
    return report([...contents.problems, { entry: MANIFEST, code: "archive/manifest-missing" }]);
  const problems = [...contents.problems, ...checkDigest(contents.entries, manifestBytes)];
  const manifest = readManifest(manifestBytes);
  const manifestSha256 = sha256(manifestBytes);
  if (!manifest.ok) {
    return { ...report([...problems, { entry: MANIFEST, code: manifest.refusal.code }]), manifestSha256 };
  }
  const listed = manifest.value;
  const events = checkEvents(contents.entries.get(EVENTS));
  problems.push(...checkEntries(contents.entries, listed), ...events.problems);
  return { ok: problems.length === 0, entries: listed.length, events: events.count, manifestSha256, problems };
}

function report(problems: readonly ArchiveProblem[]): ArchiveReport {
  return { ok: false, entries: 0, events: 0, problems };
}

interface Contents {
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly ArchiveProblem[];
}

function unpack(bytes: Uint8Array): Contents | undefined {
  const problems: ArchiveProblem[] = [];
  const seen = new Set<string>();
  try {
    const unpacked = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (seen.has(name)) problems.push({ entry: name, code: "archive/entry-twice" });
        if (!isSafe(name)) problems.push({ entry: name, code: "archive/entry-name-unsafe" });
        seen.add(name);
        return originalSize <= MOST_BYTES;
      },
    });
    if (seen.size === 0) return undefined;
    return { entries: new Map(Object.entries(unpacked)), problems };
  } catch {
    return undefined;
  }
}

function isSafe(name: string): boolean {
  const own = [MANIFEST, MANIFEST_DIGEST, EVENTS, RECORD].includes(name);
  return own || (name.startsWith(FILES_FOLDER) && !/[\p{C}\\]/u.test(name) && name.split("/").length === 2);
}

function checkDigest(entries: ReadonlyMap<string, Uint8Array>, manifest: Uint8Array): readonly ArchiveProblem[] {
  const digest = entries.get(MANIFEST_DIGEST);
  if (digest === undefined) return [{ entry: MANIFEST_DIGEST, code: "archive/entry-missing" }];
  const expected = `${sha256(manifest)}  ${MANIFEST}\n`;
  return strFromU8(digest) === expected ? [] : [{ entry: MANIFEST, code: "archive/manifest-changed" }];
}

function readManifest(bytes: Uint8Array): Result<readonly ManifestEntry[], { readonly code: ArchiveProblemCode }> {
  const parsed = parseJson(strFromU8(bytes));
  if (!isRecord(parsed)) return refuse({ code: "archive/manifest-unreadable" });
  if (parsed.format !== FORMAT || parsed.version !== FORMAT_VERSION) return refuse({ code: "archive/format-unknown" });
  const { entries } = parsed;
  return Array.isArray(entries) && entries.every(isManifestEntry)
    ? ok(entries)
    : refuse({ code: "archive/manifest-unreadable" });
}

function checkEntries(
  entries: ReadonlyMap<string, Uint8Array>,
  listed: readonly ManifestEntry[],
): readonly ArchiveProblem[] {
  const problems: ArchiveProblem[] = [];
  const expected = new Set([MANIFEST, MANIFEST_DIGEST, ...listed.map((entry) => entry.name)]);
  for (const entry of listed) {
    const bytes = entries.get(entry.name);
    if (bytes === undefined) problems.push({ entry: entry.name, code: "archive/entry-missing" });
    else if (bytes.length !== entry.size || sha256(bytes) !== entry.sha256) {
      problems.push({ entry: entry.name, code: "archive/entry-changed" });
    }
  }
  for (const required of [EVENTS, RECORD]) {
    if (!expected.has(required)) problems.push({ entry: required, code: "archive/entry-missing" });
  }
  for (const name of entries.keys()) {
    if (!expected.has(name)) problems.push({ entry: name, code: "archive/entry-extra" });
  }
  return problems;
}

function checkEvents(bytes: Uint8Array | undefined): {
  readonly count: number;
  readonly problems: readonly ArchiveProblem[];
} {
  if (bytes === undefined) return { count: 0, problems: [] };
  const lines = strFromU8(bytes).split("\n").slice(0, -1);
  const events = lines.map(parseJson);
  if (!events.every(isRecord)) return { count: 0, problems: [{ entry: EVENTS, code: "archive/events-unreadable" }] };
  const inOrder = events.every((event, index) => event.version === index + 1);
  return { count: events.length, problems: inOrder ? [] : [{ entry: EVENTS, code: "archive/events-out-of-order" }] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isManifestEntry(value: unknown): value is ManifestEntry {
  return (
    isRecord(value) &&
    typeof value.name === "string" &&
    typeof value.size === "number" &&
    typeof value.sha256 === "string"
  );
}

/** Who an observed case is, told from the log alone: the same whenever the log is replayed. */
import { createHash } from "node:crypto";
import type { CaseId, ItemCode, Jurisdiction } from "../../core/shared/index.ts";
import type { LoggedTrace } from "../ports/observed-log.ts";

export interface Identity {
  readonly id: CaseId;
  /** How many traces of the name came before. */
  readonly occurrence: number;
  /** The case's number, the best first: the trace's name, and what to fall back on where a case has that number. */
  readonly numbers: readonly string[];
}

export interface Identities {
  /** Of the next trace in the order of the log. */
  next(trace: Pick<LoggedTrace, "name" | "index">): Identity;
}

/**
 * Traces of one name are told apart by how many of that name came before, not by their place in the file: a log that
 * grew at its beginning still means the same cases.
 */
export function createIdentities(jurisdiction: Jurisdiction, procedure: ItemCode): Identities {
  const seen = new Map<number, number>();
  return {
    next: ({ name, index }) => {
      const short = shortHash(name);
      const occurrence = seen.get(short) ?? 0;
      seen.set(short, occurrence + 1);
      const id = caseId(JSON.stringify([jurisdiction, procedure, name, occurrence]));
      const base = numberOf(name);
      const numbered = `${base}#${index}`;
      const fallbacks = [numbered, `${numbered}-${id.slice(0, 8)}`];
      return { id, occurrence, numbers: occurrence === 0 ? [base, ...fallbacks] : fallbacks };
    },
  };
}

/** Longest number: it stands in an index, and on a screen. */
const LONGEST_NUMBER = 120;

function numberOf(name: string): string {
  const tidy = name.trim().replaceAll(/\s+/g, " ");
  const points = [...tidy];
  return points.length <= LONGEST_NUMBER ? tidy : `${points.slice(0, LONGEST_NUMBER).join("")}…`;
}

/** UUID version 8 (RFC 9562 §5.8): the first 122 free bits of the SHA-256. */
function caseId(text: string): CaseId {
  const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") as CaseId;
}

/** 48 bits instead of the name: a long log's names would fill the memory. Two names that meet only get longer numbers. */
function shortHash(name: string): number {
  return createHash("sha256").update(name).digest().readUIntBE(0, 6);
}

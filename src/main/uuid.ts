/** UUIDs (RFC 9562): version 7 sorts by the time of creation, so that new rows lie together in every index. */
import { createHash, randomBytes } from "node:crypto";

/** @param at milliseconds since 1970; the other 74 bits are random */
export function newCaseId(at: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  return formatUuid(bytes, 7);
}

/** UUID version 8 from the SHA-256 of a name: the same name, the same id. */
export function namedUuid(name: string): string {
  return formatUuid(createHash("sha256").update(name).digest().subarray(0, 16), 8);
}

function formatUuid(bytes: Buffer, version: number): string {
  bytes[6] = (version << 4) | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** UUIDs (RFC 9562): version 7 sorts by the time of creation, so that new rows lie together in every index. */
import { createHash, randomUUID } from "node:crypto";

/** @param at milliseconds since 1970; the other 74 bits are random */
export function newCaseId(at: number): string {
  const time = at.toString(16).padStart(12, "0");
  // After the version's digit a random UUID has what this one wants too: random bits, and the variant.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** UUID version 8 from the SHA-256 of a name: the same name, the same id. */
export function namedUuid(name: string): string {
  const bytes = createHash("sha256").update(name).digest().subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

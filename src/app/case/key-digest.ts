/** How an idempotency key is stored: as a digest of who used it and what it is, in the shape of a uuid. */
import { hash } from "node:crypto";

interface CallersKey {
  readonly caller: string;
  readonly key: string;
}

/** The first sixteen bytes of the SHA-256 of caller, line feed and key; neither holds a line feed. */
export function keyDigest({ caller, key }: CallersKey): Buffer {
  return hash("sha256", `${caller}\n${key}`, "buffer").subarray(0, 16);
}

/** The same as 32 hexadecimal digits. */
export function keyUuid(used: CallersKey): string {
  return keyDigest(used).toString("hex");
}

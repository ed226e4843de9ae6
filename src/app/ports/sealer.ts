/** Keeping personal data unreadable without its key. `main` makes one from the master key, outside the database. */
import type { KeyObject } from "node:crypto";

export interface Sealer {
  /** A fresh data key for one case, and the same wrapped by the master key for storage. */
  newKey(): DataKey;
  /** Unwraps a stored key. @throws Error when it was not wrapped by this master key */
  openKey(wrapped: Buffer): DataKey;
  seal(key: DataKey, clear: string, context: string): Buffer;
  /** @throws Error when the sealed bytes, the key or the context (who it belongs to) do not match */
  unseal(key: DataKey, sealed: Buffer, context: string): string;
  /** Keyed hash of an identity or phone number: equal numbers give equal hashes, and nothing else is learnt. */
  blindIndex(kind: "identity" | "phone" | "tracking", text: string): string;
  /** Keyed hash of a text that may hold a secret, to tell whether another is the same: 22 letters of base64url, 128 bits. */
  fingerprint(text: string): string;
}

export interface DataKey {
  readonly clear: KeyObject;
  readonly wrapped: Buffer;
}

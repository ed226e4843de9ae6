/**
 * Sealing what belongs to no case, under a key of its own that the master key opens. Layout of the bytes: 60 bytes of
 * wrapped key, then the sealed text.
 */
import type { Sealer } from "./ports/sealer.ts";

const WRAPPED_KEY = 60;

/** @param context who it belongs to: the bytes of one do not open as another's */
export function sealAlone(sealer: Sealer, clear: string, context: string): Buffer {
  const key = sealer.newKey();
  if (key.wrapped.length !== WRAPPED_KEY) throw new Error("a wrapped key has 60 bytes");
  return Buffer.concat([key.wrapped, sealer.seal(key, clear, context)]);
}

/** @throws Error when the bytes, the master key or the context do not match */
export function openAlone(sealer: Sealer, sealed: Buffer, context: string): string {
  const key = sealer.openKey(sealed.subarray(0, WRAPPED_KEY));
  return sealer.unseal(key, sealed.subarray(WRAPPED_KEY), context);
}

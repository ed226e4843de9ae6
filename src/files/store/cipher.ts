/**
 * Files at rest. Each file has a random key of its own; the key stands in the file's head, wrapped by the storage key
 * and bound to the file's id, so that one file cannot be put in another's place. The content follows in chunks of
 * AES-256-GCM, numbered, the last one marked: a chunk changed, moved or cut off does not open.
 *
 * Head: 4 bytes `BCF1`, 12 nonce, 16 tag, 32 wrapped key. Chunk: up to 64 KiB of ciphertext, 16 bytes tag.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { FileId } from "../../core/shared/index.ts";

export const HEAD_BYTES = 64;
export const CHUNK_BYTES = 65_536;
export const TAG_BYTES = 16;

const MAGIC = Buffer.from("BCF1");
const NONCE_BYTES = 12;

/** @param masterKey 32 bytes */
export function storageKeyOf(masterKey: Uint8Array): Buffer {
  if (masterKey.length !== 32) throw new RangeError("the master key has 32 bytes");
  return Buffer.from(hkdfSync("sha256", masterKey, Buffer.alloc(0), "bancheng files", 32));
}

export function newFileKey(): Buffer {
  return randomBytes(32);
}

export function sealHead(storageKey: Buffer, id: FileId, fileKey: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", storageKey, nonce);
  cipher.setAAD(Buffer.from(id));
  const wrapped = Buffer.concat([cipher.update(fileKey), cipher.final()]);
  return Buffer.concat([MAGIC, nonce, cipher.getAuthTag(), wrapped]);
}

/** @throws Error when the head was not made with this storage key for this id */
export function openHead(storageKey: Buffer, id: FileId, head: Buffer): Buffer {
  if (head.length !== HEAD_BYTES || !head.subarray(0, 4).equals(MAGIC)) throw new Error(`file ${id} has no head`);
  const decipher = createDecipheriv("aes-256-gcm", storageKey, head.subarray(4, 16));
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(head.subarray(16, 32));
  return Buffer.concat([decipher.update(head.subarray(32)), decipher.final()]);
}

export function sealChunk(fileKey: Buffer, place: ChunkPlace, clear: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-gcm", fileKey, nonceOf(place));
  return Buffer.concat([cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the chunk is not the one that was written at this place */
export function openChunk(fileKey: Buffer, place: ChunkPlace, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", fileKey, nonceOf(place));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
}

export interface ChunkPlace {
  /** From 0. */
  readonly index: number;
  readonly last: boolean;
}

/** A key is used for one file only, so the place of a chunk makes its nonce unique. */
function nonceOf({ index, last }: ChunkPlace): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(index, 7);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

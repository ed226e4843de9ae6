/** Sealing with AES-256-GCM. Layout of sealed bytes: 12 bytes nonce, 16 bytes tag, ciphertext. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from "node:crypto";
import type { DataKey, Sealer } from "./ports/sealer.ts";

const NONCE = 12;
const TAG = 16;
const WRAPPING = "case-data-key";
const FINGERPRINT = 22;

/** @param masterKey 32 bytes, kept outside the database and in the backup's care */
export function createSealer(masterKey: Buffer): Sealer {
  if (masterKey.length !== 32) throw new RangeError("the master key has 32 bytes");
  const wrapping = derive(masterKey, "wrap");
  const indexing = derive(masterKey, "index");
  const fingerprinting = derive(masterKey, "fingerprint").export().toString("hex");
  return {
    newKey: () => {
      const clear = random(32);
      return { clear: createSecretKey(clear), wrapped: encrypt(wrapping, clear, WRAPPING) };
    },
    openKey: (wrapped): DataKey => ({ clear: createSecretKey(decrypt(wrapping, wrapped, WRAPPING)), wrapped }),
    seal: (key, clear, context) => encrypt(key.clear, Buffer.from(clear, "utf8"), context),
    unseal: (key, sealed, context) => decrypt(key.clear, sealed, context).toString("utf8"),
    // Of this hash one cannot go on reckoning from what is known of it, so the key may simply stand before the text.
    fingerprint: (text) => hash("sha512-256", fingerprinting + text, "base64url").slice(0, FINGERPRINT),
    blindIndex: (kind, text) => createHmac("sha256", indexing).update(`${kind}:${text}`).digest("base64url"),
  };
}

/** Key objects, not bytes: with bytes every seal and every index would first make one, at several times its own cost. */
function derive(masterKey: Buffer, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync("sha256", masterKey, Buffer.alloc(0), `bancheng ${purpose}`, 32)));
}

function encrypt(key: KeyObject, clear: Buffer, context: string): Buffer {
  const nonce = random(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(context, "utf8"));
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: KeyObject, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(context, "utf8"));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
}

/** Drawn in one go for many uses: asking the system for twelve bytes at a time costs more than sealing with them. */
const DRAWN = Buffer.alloc(4096);
let used = DRAWN.length;

/** Bytes from the system's generator, each given out once. */
function random(bytes: number): Buffer {
  if (used + bytes > DRAWN.length) {
    randomFillSync(DRAWN);
    used = 0;
  }
  const drawn = Buffer.from(DRAWN.subarray(used, used + bytes));
  DRAWN.fill(0, used, used + bytes);
  used += bytes;
  return drawn;
}

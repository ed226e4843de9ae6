/** The key that seals personal data: 32 bytes in a file of its own, outside the database, made at the first start. */
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { OperatorError } from "../app/operate/operator-error.ts";

const HEX = /^[0-9a-f]{64}$/;

/**
 * @param mayCreate false when the database already holds sealed data: a new key could never open it
 * @throws OperatorError `config/master-key-missing`, `config/master-key-unreadable`
 */
export function openMasterKey(file: string, mayCreate: boolean): Buffer {
  const known = readKey(file);
  if (known !== undefined) return known;
  if (!mayCreate)
    throw new OperatorError(
      "config/master-key-missing",
      `The database holds sealed personal data, but its master key ${file} is missing. Put the key back in its place.`,
      { file },
    );
  createKey(file);
  return readKey(file) ?? fail(file);
}

function readKey(file: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    return fail(file);
  }
  return HEX.test(text) ? Buffer.from(text, "hex") : fail(file);
}

/** Written aside and linked in place: another process that starts at the same moment sees one key, and a whole one. */
function createKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  const handle = openSync(aside, "wx", 0o600);
  writeSync(handle, `${randomBytes(32).toString("hex")}\n`);
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(aside);
  }
}

function fail(file: string): never {
  throw new OperatorError(
    "config/master-key-unreadable",
    `The master key ${file} cannot be read: it must hold 64 hexadecimal digits and be readable by this user.`,
    { file },
  );
}

/**
 * Codes that open something to whoever holds a paper: tracking codes and the codes behind a paper's QR. Twelve letters
 * from a CSPRNG, 59 bits; no letter or figure that could be taken for another (0 O, 1 I L).
 */
import { randomInt } from "node:crypto";

const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 12;
const GROUP = 4;

/** As printed: `7KQM-3XRP-9TWD`. */
export function newCode(): string {
  let letters = "";
  while (letters.length < LENGTH) letters += ALPHABET.charAt(randomInt(ALPHABET.length));
  return grouped(letters);
}

/**
 * What was typed, as it was printed: small letters, wide letters, spaces and missing dashes are all one. Null when it
 * cannot be a code.
 */
export function readCode(typed: string): string | null {
  if (typed.length > 100) return null;
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, "");
  return letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter))
    ? grouped(letters)
    : null;
}

const GROUPS = new RegExp(`.{${GROUP}}(?=.)`, "g");

function grouped(letters: string): string {
  return letters.replace(GROUPS, "$&-");
}

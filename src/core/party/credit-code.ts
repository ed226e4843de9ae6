/** Unified social credit code (统一社会信用代码) of legal persons and other organisations. */
import { ok, type Result, refuse } from "../shared/index.ts";

export type CreditCodeRefusal =
  | { readonly code: "party/credit-code-length"; readonly length: number }
  | { readonly code: "party/credit-code-characters" }
  | { readonly code: "party/credit-code-check-character" };

/** Digits and capitals without I, O, S, V, Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const SHAPE = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/**
 * Takes 18 characters: registering authority, category, division code (six digits), organisation code (nine) and check
 * character. Small letters are not of the alphabet and are refused.
 * @basis GB 32100-2015
 */
export function parseCreditCode(text: string): Result<string, CreditCodeRefusal> {
  if (text.length !== 18) return refuse({ code: "party/credit-code-length", length: text.length });
  if (!SHAPE.test(text)) return refuse({ code: "party/credit-code-characters" });
  if (creditCodeCheckCharacter(text) !== text[17]) return refuse({ code: "party/credit-code-check-character" });
  return ok(text);
}

/** The 18th character for the first 17 (ISO 7064 MOD 31-3): `91350100M000100Y4` gives `3`. */
export function creditCodeCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(first17.charAt(index)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

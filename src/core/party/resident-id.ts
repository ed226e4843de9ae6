/** Citizen identity number (公民身份号码). */
import { type CivilDate, ok, parseCivilDate, type Result, refuse } from "../shared/index.ts";

export type Sex = "male" | "female";

export interface ResidentId {
  /** 18 characters, the check character in upper case. */
  readonly number: string;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
}

export type ResidentIdRefusal =
  | { readonly code: "party/id-number-first-generation" }
  | { readonly code: "party/id-number-length"; readonly length: number }
  | { readonly code: "party/id-number-characters" }
  | { readonly code: "party/id-number-birth-date"; readonly birthDate: string }
  | { readonly code: "party/id-number-check-character" };

const FIRST_GENERATION = /^\d{15}$/;
const SHAPE = /^[1-9]\d{16}[\dXx]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = "10X98765432";
const ZERO = "0".charCodeAt(0);

/**
 * Takes 18 characters: division code (six digits, not looked up: divisions are abolished while numbers live on), birth
 * date, sequence and check character. A typed `x` comes back as `X`. Numbers of the first generation (15 digits) have
 * been void since 2013-01-01 and are refused as such.
 * @basis GB 11643-1999; 居民身份证法
 */
export function parseResidentId(text: string): Result<ResidentId, ResidentIdRefusal> {
  if (text.length === 15 && FIRST_GENERATION.test(text)) return refuse({ code: "party/id-number-first-generation" });
  if (text.length !== 18) return refuse({ code: "party/id-number-length", length: text.length });
  if (!SHAPE.test(text)) return refuse({ code: "party/id-number-characters" });
  const date = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const birthDate = parseCivilDate(date);
  if (birthDate === undefined) return refuse({ code: "party/id-number-birth-date", birthDate: date });
  const number = text.toUpperCase();
  if (residentIdCheckCharacter(number) !== number[17]) return refuse({ code: "party/id-number-check-character" });
  return ok({ number, birthDate, sex: Number(number[16]) % 2 === 1 ? "male" : "female" });
}

/** The 18th character for the first 17 digits (ISO 7064 MOD 11-2). */
export function residentIdCheckCharacter(first17: string): string {
  let sum = 0;
  for (let at = 0; at < WEIGHTS.length; at += 1) sum += (WEIGHTS[at] ?? 0) * (first17.charCodeAt(at) - ZERO);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Which passwords are taken: long ones that are not the login and that nobody would try first. */
import { characterCount, ok, type Result, refuse } from "../../core/shared/index.ts";

export type PasswordRefusal =
  | { readonly code: "session/password-too-short"; readonly min: number }
  | { readonly code: "session/password-too-long"; readonly max: number }
  | { readonly code: "session/password-is-login" }
  | { readonly code: "session/password-common" };

export const MIN_PASSWORD_LENGTH = 10;
/** Hashing costs by the byte. */
const MAX_PASSWORD_LENGTH = 128;

/** Counts characters as people do (code points); upper and lower case are told apart only by the hash. */
export function checkPassword(password: string, login: string): Result<string, PasswordRefusal> {
  if (characterCount(password) < MIN_PASSWORD_LENGTH) {
    return refuse({ code: "session/password-too-short", min: MIN_PASSWORD_LENGTH });
  }
  if (password.length > MAX_PASSWORD_LENGTH) {
    return refuse({ code: "session/password-too-long", max: MAX_PASSWORD_LENGTH });
  }
  const folded = password.toLowerCase();
  if (login !== "" && folded.replaceAll(/[^\p{L}\p{N}]/gu, "").includes(login.toLowerCase())) {
    const rest = characterCount(password) - characterCount(login);
    if (rest < MIN_PASSWORD_LENGTH) return refuse({ code: "session/password-is-login" });
  }
  return isCommon(folded) ? refuse({ code: "session/password-common" }) : ok(password);
}

/** Runs along the keyboard and the alphabet, forwards and back. */
const RUNS = [
  "01234567890123456789",
  "98765432109876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "zyxwvutsrqponmlkjihgfedcba",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1234qwerasdfzxcv",
];

/** Words that make a common password when few digits and signs stand with them. */
const WORDS = [
  "password",
  "passw0rd",
  "p@ssw0rd",
  "p@ssword",
  "iloveyou",
  "woaini",
  "admin",
  "administrator",
  "welcome",
  "qwerty",
  "qwertyuiop",
  "asdfgh",
  "asdfghjkl",
  "zxcvbn",
  "abc",
  "abcd",
  "abcdef",
  "test",
  "guest",
  "root",
  "user",
  "letmein",
  "monkey",
  "dragon",
  "football",
  "baseball",
  "princess",
  "sunshine",
  "superman",
  "mima",
  "wodemima",
  "aaa",
  "bancheng",
  "zhengwu",
  "shenpi",
  "changeme",
];

function isCommon(folded: string): boolean {
  if (new Set(folded).size < 4) return true;
  if (RUNS.some((run) => run.includes(folded))) return true;
  // A short piece said over and over: 123123123123.
  if (/^(.{1,5})\1+.?$/u.test(folded)) return true;
  const letters = folded.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  // Digits and signs alone are dates, telephone numbers and the top row of the keyboard.
  return letters === "" || (WORDS.includes(letters) && folded.length - letters.length < 8);
}

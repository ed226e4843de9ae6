/** Names of people. */
import { characterCount, ok, type Result, refuse, type TextRefusal, wellFormedText } from "../shared/index.ts";

export type NameRefusal =
  | { readonly code: "party/name-blank" }
  | { readonly code: "party/name-without-letter" }
  | { readonly code: "party/name-too-long"; readonly maxLength: number; readonly length: number }
  | Extract<TextRefusal, { code: "text/not-well-formed" | "text/line-break" }>;

/** Characters (code points) that a name on a certificate may have. */
export const MAX_NAME_LENGTH = 50;

const LETTER = /[\p{L}\p{Nl}\p{Co}]/u;

/**
 * Takes a name as its bearer writes it: rare characters of every plane, `·` between the parts of a name, letters of
 * other scripts. It must fit one line, hold at least one letter and at most 50 characters. Nothing is changed.
 * @basis GB 18030-2022 (characters); 居民身份证法
 */
export function parsePersonName(text: string): Result<string, NameRefusal> {
  const well = wellFormedText(text);
  if (!well.ok) return well;
  if (text.trim() === "") return refuse({ code: "party/name-blank" });
  const position = text.search(/[\t\n\r]/);
  if (position >= 0) return refuse({ code: "text/line-break", position });
  const length = characterCount(text);
  if (length > MAX_NAME_LENGTH) return refuse({ code: "party/name-too-long", maxLength: MAX_NAME_LENGTH, length });
  if (!LETTER.test(text)) return refuse({ code: "party/name-without-letter" });
  return ok(text);
}

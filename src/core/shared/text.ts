/**
 * What a text may be made of. Whatever a person writes is kept as written: emoji, right-to-left marks, zero-width
 * joiners, rare characters of every plane. Refused is only what no database and no paper can carry: lone surrogates,
 * NUL and the C0 control characters other than tab, line feed and carriage return.
 */
import { ok, type Result, refuse } from "./result.ts";

export type TextRefusal =
  | { readonly code: "text/not-well-formed"; readonly position: number }
  | { readonly code: "text/line-break"; readonly position: number }
  | { readonly code: "text/too-long"; readonly maxLength: number; readonly length: number };

export interface TextLimits {
  /** In characters (code points), so that 𠮷 counts as one. */
  readonly maxLength: number;
  /** False refuses line breaks and tabs. */
  readonly multiline: boolean;
}

/**
 * Takes a free text as it stands, or says why not. Nothing is trimmed, folded or normalised.
 * `position` is the index of the first offending UTF-16 unit.
 */
export function checkText(text: string, limits: TextLimits): Result<string, TextRefusal> {
  const well = wellFormedText(text);
  if (!well.ok) return well;
  if (!limits.multiline) {
    const position = text.search(/[\t\n\r]/);
    if (position >= 0) return refuse({ code: "text/line-break", position });
  }
  if (text.length > limits.maxLength) {
    const length = characterCount(text);
    if (length > limits.maxLength) return refuse({ code: "text/too-long", maxLength: limits.maxLength, length });
  }
  return ok(text);
}

/** Takes a text without lone surrogates, NUL and C0 control characters other than tab, line feed, carriage return. */
export function wellFormedText(text: string): Result<string, Extract<TextRefusal, { code: "text/not-well-formed" }>> {
  const position = firstOffence(text);
  return position < 0 ? ok(text) : refuse({ code: "text/not-well-formed", position });
}

/** Number of code points; a text that is not well-formed counts each lone surrogate as one. */
export function characterCount(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (isHigh(text.charCodeAt(index)) && isLow(text.charCodeAt(index + 1))) index += 1;
    count += 1;
  }
  return count;
}

function firstOffence(text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20) {
      if (unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) return index;
    } else if (isHigh(unit)) {
      if (!isLow(text.charCodeAt(index + 1))) return index;
      index += 1;
    } else if (isLow(unit)) {
      return index;
    }
  }
  return -1;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The strings that break things, and three that no text may hold. */
import { readFileSync } from "node:fs";
import { wellFormedText } from "../../../src/core/shared/index.ts";
import { sharedData } from "../../support/shared-data.ts";

export const LIST = "suites/blns/blns.json";

/** 515 of the Big List of Naughty Strings, a NUL, and both halves of a character alone. */
export function readNaughtyStrings(): readonly string[] {
  const listed: readonly string[] = JSON.parse(readFileSync(sharedData(LIST), "utf8"));
  return [...listed, "a\u0000b", "\ud83d", "x\udc00x"];
}

export function isWellFormed(text: string): boolean {
  return wellFormedText(text).ok;
}

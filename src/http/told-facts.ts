/** Facts of a finding or a refusal as their reader says them: limits with their unit, kinds and places of the item in words. */

import { labelOf } from "../app/catalogue/changes/told.ts";
import { limitText, type ReadingLanguage } from "../app/catalogue/limit-text.ts";
import { parseLimit } from "../core/clock/index.ts";
import type { Sentences } from "./sentences.ts";

/** Under which names the texts know a fact's codes. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  kind: ["taskKind", "fieldKind"],
  asked: ["fieldKind"],
  mode: ["mode"],
  own: ["mode", "receipt"],
  regime: ["receipt"],
  promise: ["starts"],
  statutory: ["starts"],
  starts: ["starts"],
  from: ["from"],
  effect: ["silence", "effect"],
  outcomes: ["outcomes"],
  allowed: ["outcomes"],
  outcome: ["outcomes"],
  aspect: ["aspect"],
};

/** Facts that name a place of an item. */
const PLACES: ReadonlySet<string> = new Set(["part", "fixedField"]);

/** Facts that may be a limit as it is written: `20wd`. */
const LIMITS: ReadonlySet<string> = new Set(["promise", "statutory", "limit", "maximum", "own", "due", "longest"]);

type Facts = Readonly<Record<string, unknown>>;

export function toldFacts(facts: object, language: ReadingLanguage, sentences: Sentences): Facts {
  const say = (key: string) => sentences.say(language, key, {});
  const word = (key: string, code: string) =>
    (CODES[key] ?? []).map((group) => say(`value/${group}.${code}`)).find((text) => text !== undefined);
  const told = (key: string, fact: string): string => {
    const limit = LIMITS.has(key) ? parseLimit(fact) : undefined;
    if (limit?.ok) return limitText(limit.value, language);
    if (PLACES.has(key)) return labelOf(fact, { say });
    const words = fact.split(" ").map((code) => word(key, code));
    return words.every((text) => text !== undefined) ? words.join(language === "en" ? ", " : "、") : fact;
  };
  const inWords = (key: string, fact: unknown): unknown => {
    if (Array.isArray(fact)) return fact.map((one) => inWords(key, one));
    return typeof fact === "string" ? told(key, fact) : fact;
  };
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, inWords(key, fact)]));
}

/** Everyday words in a query, and what the query says once they are put into the catalogue's words. */
import { foldTight, isHan } from "./fold.ts";
import type { PreparedSynonym, SearchIndex, Synonym } from "./model.ts";
import { matchSyllables } from "./sounds.ts";
import { withoutFillers } from "./terms.ts";

export interface Rewording {
  readonly synonym: Synonym;
  readonly wording: string;
  /** 0…1: how surely the everyday word was meant. */
  readonly strength: number;
}

const MOST_REWORDINGS = 6;

/** The surest rewordings of the query, at most six. */
export function rewordingsOf(index: SearchIndex, query: string): readonly Rewording[] {
  const whole = foldTight(query);
  const bare = withoutFillers(query, index.tools);
  const found = index.synonyms.flatMap((synonym) => reword(synonym, whole, bare) ?? []);
  return found.sort((a, b) => b.strength - a.strength).slice(0, MOST_REWORDINGS);
}

function reword(synonym: PreparedSynonym, whole: string, bare: string): Rewording | undefined {
  const { tight: everyday, means } = synonym;
  if (everyday === "") return undefined;
  if (!isHan(whole)) return spelled(synonym, whole);
  if (whole === everyday || bare === everyday) return { synonym, wording: means, strength: 1 };
  if (everyday.length >= 2 && whole.includes(everyday)) {
    return { synonym, wording: whole.replace(everyday, () => means), strength: 0.95 };
  }
  if (bare.length >= 2 && everyday.includes(bare)) {
    return { synonym, wording: means, strength: 0.5 + (0.4 * bare.length) / everyday.length };
  }
  if (everyday.length >= 3 && isSpread(everyday, whole)) return { synonym, wording: means, strength: 0.9 };
  if (everyday.length >= 3 && Array.from(everyday).every((letter) => whole.includes(letter))) {
    return { synonym, wording: means, strength: 0.85 };
  }
  const alike = pairShare(everyday, bare);
  return alike >= 0.6 ? { synonym, wording: means, strength: 0.8 * alike } : undefined;
}

/** Everyday words may be typed as pinyin too, from their beginning. */
function spelled(synonym: PreparedSynonym, letters: string): Rewording | undefined {
  const match = letters.length < 2 ? undefined : matchSyllables(letters, synonym.spelling);
  if (match === undefined || match.count < synonym.spelling.syllables.length) return undefined;
  return { synonym, wording: synonym.means, strength: 0.55 + 0.4 * match.fullness };
}

/** 开饭馆 is spread over 开个小饭馆: all characters in order, with little between them. */
function isSpread(everyday: string, query: string): boolean {
  let at = -1;
  let first = -1;
  for (const letter of everyday) {
    at = query.indexOf(letter, at + 1);
    if (at < 0) return false;
    if (first < 0) first = at;
  }
  return at - first + 1 <= everyday.length + 4;
}

/** Share of common neighbouring pairs (Dice), 0…1. */
function pairShare(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  if (pairs.size === 0 || others.size === 0) return 0;
  let common = 0;
  for (const pair of pairs) if (others.has(pair)) common += 1;
  return (2 * common) / (pairs.size + others.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

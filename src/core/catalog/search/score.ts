/** How close each item is to one wording. */
import { actShare, laterActsIn } from "./acts.ts";
import { foldPieces, foldTight, isHan, runsOf } from "./fold.ts";
import { scoreLetters } from "./letters.ts";
import type { SearchDocument, SearchIndex, SearchName } from "./model.ts";
import { termsOf, withoutFillers } from "./terms.ts";

export type Closeness = "name" | "words" | "pinyin" | "sound";

/** By slot; 0 is not found. */
export interface Ranking {
  readonly scores: Float64Array;
  readonly by: (Closeness | undefined)[];
}

/** Ranks every item against the wording: its Chinese by characters and words, its Latin letters as pinyin or words. */
export function rankWording(index: SearchIndex, wording: string): Ranking {
  const ranking: Ranking = { scores: new Float64Array(index.slots.length), by: [] };
  const runs = foldPieces(wording).flatMap(runsOf);
  const hanLength = runs.filter(isHan).reduce((sum, run) => sum + Array.from(run).length, 0);
  const latin = latinRuns(
    runs.filter((run) => !isHan(run)),
    hanLength > 0,
  );
  const total = hanLength + latin.reduce((sum, run) => sum + latinLength(run), 0);
  if (hanLength > 0) addHan(index, wording, ranking, hanLength / total);
  for (const run of latin) addLetters(index, run, ranking, latinLength(run) / total);
  preferTheActAsked(index, wording, ranking);
  return ranking;
}

/** Letters alone are one spelling however they are spaced. */
function latinRuns(runs: readonly string[], mixed: boolean): readonly string[] {
  return mixed || runs.length < 2 ? runs : [runs.join("")];
}

/** Letters weigh against Chinese characters as the syllables they might be. */
function latinLength(run: string): number {
  return Math.max(1, run.length / 3);
}

function addHan(index: SearchIndex, wording: string, ranking: Ranking, share: number): void {
  const { covered, bySound } = coverTerms(index, wording);
  const asked = askedForms(index, wording);
  const characters = new Set(Array.from(asked[0] ?? ""));
  const least = 0.3 * covered.reduce((most, value) => Math.max(most, value), 0);
  for (const [slot, value] of covered.entries()) {
    const document = index.slots[slot];
    if (document === undefined || value === 0 || value < least) continue;
    const near = nearest(document, asked);
    const brevity = 0.8 + 0.2 * shareOf(document.names[0]?.tight ?? "", characters);
    ranking.scores[slot] = (ranking.scores[slot] ?? 0) + share * (value * brevity + near);
    ranking.by[slot] = near > 0 ? "name" : (bySound[slot] ?? 0) > value / 2 ? "sound" : "words";
  }
}

interface Coverage {
  /** Share of the wording's terms, rare ones counting more, that each item has: 0…1. */
  readonly covered: Float64Array;
  /** The part of it that comes from sounds alone. */
  readonly bySound: Float64Array;
}

function coverTerms(index: SearchIndex, wording: string): Coverage {
  const covered = new Float64Array(index.slots.length);
  const bySound = new Float64Array(index.slots.length);
  const terms = [...termsOf(wording, index.tools)].filter(([term]) => !term.startsWith("l:"));
  const worths = terms.map(([term, weight]) => weight * rarityOf(index, term));
  const total = worths.reduce((sum, worth) => sum + worth, 0);
  for (const [at, [term]] of terms.entries()) {
    const worth = (worths[at] ?? 0) / total;
    for (const { slot, weight } of index.postings.get(term) ?? []) {
      covered[slot] = (covered[slot] ?? 0) + worth * weight;
      if (term.startsWith("s:")) bySound[slot] = (bySound[slot] ?? 0) + worth * weight;
    }
  }
  return { covered, bySound };
}

/** A term that nothing has is a slip or a word of another world: it must not drown the others. */
const RARITY_OF_THE_UNKNOWN = 2;

function rarityOf(index: SearchIndex, term: string): number {
  const postings = index.postings.get(term);
  return postings === undefined ? RARITY_OF_THE_UNKNOWN : Math.log(1 + index.slotByCode.size / postings.length);
}

/** The wording as it may stand in a name: without words of asking, and without 证 for those who ask for the paper. */
function askedForms(index: SearchIndex, wording: string): readonly string[] {
  const bare = withoutFillers(wording, index.tools);
  const whole = foldTight(wording);
  const forms = bare === whole ? [bare] : [bare, whole];
  const paper = /(许可|执照|资格|登记|注册)证书?$/.exec(bare);
  return paper === null ? forms : [...forms, bare.slice(0, paper.index) + (paper[1] ?? "")];
}

function nearest(document: SearchDocument, asked: readonly string[]): number {
  let best = 0;
  for (const name of document.names) {
    for (const form of asked) best = Math.max(best, nearnessOf(name, form));
  }
  return best;
}

function nearnessOf(name: SearchName, asked: string): number {
  if (asked.length < 2) return 0;
  if (name.tight === asked) return 1.3 * name.weight;
  const at = name.tight.indexOf(asked);
  if (at >= 0) return (0.5 + (0.35 * asked.length) / name.tight.length + (at === 0 ? 0.1 : 0)) * name.weight;
  const span = asked.length < 3 ? undefined : spanOf(asked, name.tight);
  if (span !== undefined) return (0.3 + (0.3 * asked.length) / name.tight.length) * (asked.length / span) * name.weight;
  if (name.tight.length >= 4 && asked.includes(name.tight))
    return (0.4 * name.weight * name.tight.length) / asked.length;
  return 0;
}

/** Length of the stretch over which the asked characters stand in order; undefined when they do not, or too widely. */
function spanOf(asked: string, name: string): number | undefined {
  let at = -1;
  let first = 0;
  for (let index = 0; index < asked.length; index++) {
    at = name.indexOf(asked.charAt(index), at + 1);
    if (at < 0) return undefined;
    if (index === 0) first = at;
  }
  const span = at - first + 1;
  return span <= asked.length * 2 ? span : undefined;
}

/** Share of the name's characters that were asked for: short names of nothing else come first. */
function shareOf(name: string, asked: ReadonlySet<string>): number {
  const letters = Array.from(name);
  return letters.length === 0 ? 0 : letters.filter((letter) => asked.has(letter)).length / letters.length;
}

function addLetters(index: SearchIndex, run: string, ranking: Ranking, share: number): void {
  for (const [slot, score] of scoreLetters(index, run).entries()) {
    if (score === 0) continue;
    ranking.scores[slot] = (ranking.scores[slot] ?? 0) + share * score;
    const written = index.slots[slot]?.names.some((name) => name.tight.includes(run)) ?? false;
    ranking.by[slot] ??= written ? "name" : "pinyin";
  }
}

function preferTheActAsked(index: SearchIndex, wording: string, ranking: Ranking): void {
  const asked = laterActsIn(foldTight(wording));
  for (const [slot, document] of index.slots.entries()) {
    const score = ranking.scores[slot] ?? 0;
    if (document !== undefined && score > 0) ranking.scores[slot] = score * actShare(asked, document.laterActs);
  }
}

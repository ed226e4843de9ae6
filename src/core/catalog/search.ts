/**
 * Finding the item a person means: by its name or parts of it in any order, by everyday words, by pinyin or its
 * first letters, by code, with a slip of the finger. Pure: knowledge of the language is handed in as functions.
 */

import { rewordingsOf } from "./search/everyday.ts";
import { foldTight, LONGEST_QUERY } from "./search/fold.ts";
import type { SearchDocument, SearchIndex, SearchOptions, SearchReason, SearchResult } from "./search/model.ts";
import { rankWording } from "./search/score.ts";

export { makeSearchIndex, removeEntry, replaceEntry } from "./search/build.ts";
export type {
  SearchEntry,
  SearchIndex,
  SearchOptions,
  SearchReason,
  SearchResult,
  Synonym,
  TextTools,
} from "./search/model.ts";

const DEFAULT_LIMIT = 20;
/** Results much further away than the best one are noise. */
const WORTH_SHOWING = 0.3;

/**
 * The items closest to the query, best first; equal ones by shorter name, then by code. Never refuses: any text at
 * all may be asked, only its first 64 characters count. A query without any letter or digit lists the items that
 * pass the filter in the order of the catalogue, or nothing when there is no filter.
 */
export function searchItems(index: SearchIndex, query: string, options: SearchOptions = {}): readonly SearchResult[] {
  const { limit = DEFAULT_LIMIT } = options;
  const asked = Array.from(query).slice(0, LONGEST_QUERY).join("");
  const tight = foldTight(asked);
  if (tight === "") return list(index, options).slice(0, limit);
  const scores = new Float64Array(index.slots.length);
  const reasons: SearchReason[] = [];
  const raise = (slot: number, score: number, why: SearchReason) => {
    if (score <= (scores[slot] ?? 0)) return;
    scores[slot] = score;
    reasons[slot] = why;
  };
  const direct = rankWording(index, asked);
  for (const [slot, score] of direct.scores.entries()) raise(slot, score, { by: direct.by[slot] ?? "words" });
  for (const { synonym, wording, strength } of rewordingsOf(index, asked)) {
    const { everyday, means } = synonym;
    const ranking = rankWording(index, wording);
    for (const [slot, score] of ranking.scores.entries()) {
      raise(slot, score * strength, { by: "synonym", everyday, means });
    }
  }
  for (const [slot, document] of index.slots.entries()) {
    if (document !== undefined) raise(slot, codeScore(document, tight), { by: "code" });
  }
  return gather(index, options, scores, reasons).slice(0, limit);
}

/** Codes are found by any part of at least six characters. */
function codeScore(document: SearchDocument, tight: string): number {
  if (document.code === tight) return 10;
  return tight.length >= 6 && /\d/.test(tight) && document.code.includes(tight) ? 3 : 0;
}

function gather(
  index: SearchIndex,
  options: SearchOptions,
  scores: Float64Array,
  reasons: readonly SearchReason[],
): readonly SearchResult[] {
  const found: { readonly result: SearchResult; readonly document: SearchDocument }[] = [];
  let best = 0;
  for (const [slot, document] of index.slots.entries()) {
    const score = scores[slot] ?? 0;
    const why = reasons[slot];
    if (document === undefined || why === undefined || !passes(document, options)) continue;
    best = Math.max(best, score);
    found.push({ result: { code: document.entry.code, score, why }, document });
  }
  return found
    .filter(({ result }) => result.score >= best * WORTH_SHOWING)
    .sort((a, b) => b.result.score - a.result.score || compareNames(a.document, b.document))
    .map(({ result }) => result);
}

function list(index: SearchIndex, options: SearchOptions): readonly SearchResult[] {
  if (options.theme === undefined && options.body === undefined) return [];
  return index.slots.flatMap((document) =>
    document !== undefined && passes(document, options)
      ? [{ code: document.entry.code, score: 0, why: { by: "listing" } }]
      : [],
  );
}

function passes({ entry }: SearchDocument, { theme, body }: SearchOptions): boolean {
  return (theme === undefined || entry.themes.includes(theme)) && (body === undefined || entry.body === body);
}

function compareNames(a: SearchDocument, b: SearchDocument): number {
  const shorter = a.entry.name.length - b.entry.name.length;
  if (shorter !== 0) return shorter;
  return a.entry.code < b.entry.code ? -1 : a.entry.code > b.entry.code ? 1 : 0;
}

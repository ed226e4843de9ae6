/** Letters in a query: a word that stands in the name, or pinyin, read more and more loosely. */
import type { SearchDocument, SearchIndex, SearchName } from "./model.ts";
import { matchSyllables, soundScore, trigramShare, trigramsOf } from "./sounds.ts";

/** By slot: 0 is not found, about 1 and a half a whole name. */
export function scoreLetters(index: SearchIndex, run: string): Float64Array {
  const best = new Float64Array(index.slots.length);
  for (const way of waysToRead(run)) {
    let found = false;
    for (let slot = 0; slot < best.length; slot++) {
      const document = index.slots[slot];
      if (document === undefined) continue;
      const score = Math.max(best[slot] ?? 0, bestOfNames(document, way));
      best[slot] = score;
      found ||= score > 0;
    }
    if (found) break;
  }
  return best;
}

/** From the strictest way to the loosest; a looser one is tried when nothing was found. A single letter is only ever itself. */
function waysToRead(run: string): readonly ((name: SearchName) => number)[] {
  const literally = (name: SearchName) => (name.tight.includes(run) ? 0.9 + (0.4 * run.length) / name.tight.length : 0);
  if (run.length < 2) return [literally];
  const blurred = blurLetters(run);
  const groups = trigramsOf(run);
  return [
    (name) => Math.max(literally(name), soundScore(matchSyllables(run, name.spelling), name.spelling)),
    (name) => 0.8 * soundScore(matchSyllables(blurred, name.blurred), name.blurred),
    (name) => slipScore(name, groups),
  ];
}

function bestOfNames(document: SearchDocument, way: (name: SearchName) => number): number {
  let best = 0;
  for (const name of document.names) best = Math.max(best, name.weight * way(name));
  return best;
}

/** At least half of the letter groups must be there. */
function slipScore(name: SearchName, groups: ReadonlySet<string>): number {
  const share = trigramShare(groups, name.spelling.joined);
  return share < 0.5 ? 0 : 0.6 * share + Math.min(0.2, groups.size / (10 * name.spelling.syllables.length));
}

function blurLetters(letters: string): string {
  return letters.replace(/([zcs])h/g, "$1").replace(/ng(?![aeiouv])/g, "n");
}

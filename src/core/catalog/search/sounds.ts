/**
 * Pinyin as people type it: whole syllables, first letters, or both mixed, begun at any syllable and broken off
 * anywhere. `shipinjy` fits 食品经营许可: shi, pin, j(ing), y(ing).
 */

export interface SoundMatch {
  /** Syllable at which the match begins. */
  readonly from: number;
  /** Syllables it takes up. */
  readonly count: number;
  /** 1 when all of them are typed out, less for first letters. */
  readonly fullness: number;
}

/** How a name is spelled, laid out for matching. */
export interface Spelling {
  readonly syllables: readonly string[];
  /** The first letter of each syllable. */
  readonly firsts: string;
  /** All syllables in one. */
  readonly joined: string;
}

export function spell(syllables: readonly string[]): Spelling {
  return { syllables, firsts: syllables.map((syllable) => syllable.charAt(0)).join(""), joined: syllables.join("") };
}

/** Each syllable takes a beginning of what is left of the query, as long as possible. Undefined when none fits. */
export function matchSyllables(letters: string, { syllables, firsts, joined }: Spelling): SoundMatch | undefined {
  const begin = letters.slice(0, 2);
  // The second letter goes on in the same syllable or begins the next: most names drop out here.
  if (begin === "" || !(joined.includes(begin) || firsts.includes(begin))) return undefined;
  let best: SoundMatch | undefined;
  for (let from = firsts.indexOf(begin.charAt(0)); from >= 0; from = firsts.indexOf(begin.charAt(0), from + 1)) {
    const count = consume({ letters, syllables, steps: 0 }, 0, from);
    if (count === 0) continue;
    const typedOut = syllables.slice(from, from + count).reduce((sum, syllable) => sum + syllable.length, 0);
    const match = { from, count, fullness: letters.length / typedOut };
    if (best === undefined || match.fullness > best.fullness) best = match;
  }
  return best;
}

/** From 0, not at all, to about 1.5 for a whole name typed out. */
export function soundScore(match: SoundMatch | undefined, { syllables }: Spelling): number {
  if (match === undefined) return 0;
  const cover = match.count / syllables.length;
  const whole = cover === 1 ? 0.3 : 0;
  return 0.5 + 0.3 * cover + 0.25 * match.fullness + (match.from === 0 ? 0.15 : 0) + whole;
}

interface Attempt {
  readonly letters: string;
  readonly syllables: readonly string[];
  steps: number;
}

/** Ambiguous spellings branch seldom; the bound is for hostile ones. */
const MOST_STEPS = 400;

/** Number of syllables that take up all letters from `at`; 0 when they cannot. */
function consume(attempt: Attempt, at: number, syllable: number): number {
  const { letters, syllables } = attempt;
  const sound = syllables[syllable];
  attempt.steps += 1;
  if (sound === undefined || attempt.steps > MOST_STEPS) return 0;
  let common = 0;
  while (common < sound.length && at + common < letters.length && sound[common] === letters[at + common]) common++;
  for (let taken = common; taken > 0; taken--) {
    if (at + taken === letters.length) return 1;
    const rest = consume(attempt, at + taken, syllable + 1);
    if (rest > 0) return rest + 1;
  }
  return 0;
}

/** The letters in groups of three, for spellings with a slip in them. */
export function trigramsOf(letters: string): ReadonlySet<string> {
  const groups = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at++) groups.add(letters.slice(at, at + 3));
  return groups;
}

/** Share of the groups found anywhere in the sounds: 0, or from a half to 1. */
export function trigramShare(groups: ReadonlySet<string>, sounds: string): number {
  if (groups.size === 0) return 0;
  let found = 0;
  let left = groups.size;
  for (const group of groups) {
    if (sounds.includes(group)) found += 1;
    left -= 1;
    if (found + left < groups.size / 2) return 0;
  }
  return found / groups.size;
}

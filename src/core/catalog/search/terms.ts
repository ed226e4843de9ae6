/** From text to terms: what the index stores and what a query looks up. */
import { blurSyllable, foldPieces, isHan, runsOf } from "./fold.ts";
import type { TextTools } from "./model.ts";

/** Terms with their weights within the text, before rarity counts. */
export type Terms = ReadonlyMap<string, number>;

const WORD = 0.9;
const PAIR_WITHIN_WORD = 1;
const PAIR_ACROSS_WORDS = 0.4;
const CHARACTER = 0.12;
const SOUND_PAIR = 0.25;
const LATIN = 1;
/** Words of asking, which say nothing about what is asked for. */
const FILLER_SHARE = 0.05;

const FILLERS: ReadonlySet<string> = new Set(
  (
    "我 我们 我要 我想 想 想要 要 需要 请问 怎么 怎样 如何 怎么办 咋 咋办 哪里 在哪 哪儿 在哪里 去哪 去哪里 什么 多少 多久 " +
    "能 可以 能不能 可不可以 是否 吗 呢 吧 的 了 在 去 到 给 帮 把 和 与 及 或 一个 一家 一下 个 家 份 " +
    "办 办理 办个 申请 手续 流程 材料 条件 资料 业务 事情 关于 有关"
  ).split(" "),
);

/**
 * Terms of a text: words of three characters and more, pairs of neighbouring characters, single characters, pairs
 * of neighbouring sounds (for the wrong character with the right sound), and Latin or digit words.
 */
export function termsOf(text: string, tools: TextTools): Terms {
  const terms = new Map<string, number>();
  for (const piece of foldPieces(text)) {
    for (const run of runsOf(piece)) {
      if (isHan(run)) addHan(terms, run, tools);
      else raise(terms, `l:${run}`, LATIN);
    }
  }
  return terms;
}

/** The text without words of asking; the whole text when it consists of nothing else. */
export function withoutFillers(text: string, tools: TextTools): string {
  const kept = foldPieces(text).flatMap((piece) => tools.segment(piece).filter((word) => !FILLERS.has(word)));
  const bare = kept.join("");
  return bare === "" ? foldPieces(text).join("") : bare;
}

function addHan(terms: Map<string, number>, run: string, tools: TextTools): void {
  const characters = Array.from(run);
  const words = tools.segment(run);
  const share = fillerShares(words);
  const inside = new Set<string>();
  for (const word of words) {
    const letters = Array.from(word);
    for (let at = 0; at + 1 < letters.length; at++) inside.add(`${letters[at]}${letters[at + 1]}`);
    if (letters.length >= 3 && !FILLERS.has(word)) raise(terms, `w:${word}`, WORD);
  }
  const sounds = tools.pinyin(run).map(blurSyllable);
  const alike = sounds.length === characters.length;
  for (let at = 0; at < characters.length; at++) {
    const weight = share[at] ?? 1;
    raise(terms, `c:${characters[at]}`, CHARACTER * weight);
    if (at + 1 >= characters.length) continue;
    const pair = `${characters[at]}${characters[at + 1]}`;
    const both = Math.min(weight, share[at + 1] ?? 1);
    raise(terms, `b:${pair}`, (inside.has(pair) ? PAIR_WITHIN_WORD : PAIR_ACROSS_WORDS) * both);
    if (alike) raise(terms, `s:${sounds[at]} ${sounds[at + 1]}`, SOUND_PAIR * both);
  }
}

/** For each character 1, or a small share where it belongs to a word of asking. */
function fillerShares(words: readonly string[]): readonly number[] {
  return words.flatMap((word) => Array.from(word, () => (FILLERS.has(word) ? FILLER_SHARE : 1)));
}

function raise(terms: Map<string, number>, term: string, weight: number): void {
  if ((terms.get(term) ?? 0) < weight) terms.set(term, weight);
}

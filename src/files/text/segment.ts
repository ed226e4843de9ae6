/** Words of Chinese text, by jieba with its own dictionary and the words of the district. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Jieba } from "@node-rs/jieba";

const DICTIONARY = createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt");

/** High enough that a district's own word wins over its parts. */
const OWN_WORD_FREQUENCY = 20_000;

/**
 * Loads the dictionary (about a quarter of a second and 40 MB): make one and keep it.
 *
 * @param ownWords words to be kept whole, such as the district's keywords; those with white space are ignored
 * @returns words in order, which joined together are the text; a lone surrogate becomes U+FFFD
 */
export function makeSegmenter(ownWords: readonly string[] = []): (text: string) => readonly string[] {
  // Its own module would keep this text and another one, 11 MB, for as long as the process lives.
  const jieba = Jieba.withDict(readFileSync(DICTIONARY));
  const lines = ownWords.filter((word) => /^\S{2,20}$/.test(word)).map((word) => `${word} ${OWN_WORD_FREQUENCY} n\n`);
  if (lines.length > 0) jieba.loadDict(Buffer.from(lines.join("")));
  return (text) => (text === "" ? [] : jieba.cut(text, true));
}

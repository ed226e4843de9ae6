/** How Chinese text sounds, by pinyin-pro. */
import { pinyin } from "pinyin-pro";

/**
 * One syllable for each Chinese character, without tones, ü as v; any other run of characters as it is:
 * `食品经营` gives shi, pin, jing, ying. A character with several readings is read as its word has it.
 */
export function syllablesOf(text: string): readonly string[] {
  const syllables = pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  return syllables.map((syllable) => syllable.trim().toLowerCase()).filter((syllable) => syllable !== "");
}

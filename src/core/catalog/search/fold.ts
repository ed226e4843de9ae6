/** One shape for everything that is compared: full-width and half-width, upper and lower case, punctuation. */

/** Longer queries are cut: nobody types more, and the work must stay bounded. */
export const LONGEST_QUERY = 64;

const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Pieces of letters, digits and Chinese characters, lower case, in compatibility form. */
export function foldPieces(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .split(NOT_WORD)
    .filter((piece) => piece !== "");
}

/** The pieces without anything between them: `《娱乐经营许可证》核发` becomes `娱乐经营许可证核发`. */
export function foldTight(text: string): string {
  return foldPieces(text).join("");
}

const BRACKETED = /[（(【[][^（()）【】[\]]*[）)】\]]/g;

/** What people call the item: the name without remarks in brackets, unless nothing much would be left. */
export function coreOf(name: string): string {
  const bare = name.replace(BRACKETED, "").replace(BRACKETED, "");
  return foldTight(bare).length >= 2 ? bare : name;
}

const HAN_RUN = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
const HAN = /\p{Script=Han}/u;

/** Cuts a folded piece into runs of Chinese and runs of anything else. */
export function runsOf(piece: string): readonly string[] {
  return piece.match(HAN_RUN) ?? [];
}

export function isHan(text: string): boolean {
  return HAN.test(text);
}

/** Sounds that people mix up when they type by ear: flat and curled tongue, front and back nasal. */
export function blurSyllable(syllable: string): string {
  return syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");
}

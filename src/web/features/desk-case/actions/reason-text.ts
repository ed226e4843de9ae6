/** Sentences of the reason library: `缺少{材料名称}，请提交。` has a blank that must be filled before it goes to a person. */

const BLANK = /\{([^{}]+)\}/g;

/** Names of the blanks still open, each once, in order. */
export function blanksIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(BLANK)].map((match) => match[1] ?? ""))];
}

/** Fills the blanks whose names are known; the others stay. */
export function fillBlanks(text: string, known: Readonly<Record<string, string>>): string {
  return text.replace(BLANK, (blank, name: string) => known[name] ?? blank);
}

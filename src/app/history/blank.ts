/** A text with blanks: the words of a template that every copy has its own of. */

export interface Blank {
  /** Text, name of a blank, text, name … and text at the end. */
  readonly parts: readonly string[];
}

/** @param words what is to be left blank, and by what name; the longest of those that begin alike is taken */
export function blankOf(text: string, words: ReadonlyMap<string, string>): Blank {
  const known = [...words.keys()].filter((word) => word !== "").sort((a, b) => b.length - a.length);
  if (known.length === 0) return { parts: [text] };
  const pattern = new RegExp(`(${known.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")})`, "g");
  return { parts: text.split(pattern).map((part, index) => (index % 2 === 0 ? part : (words.get(part) ?? part))) };
}

export function hasBlanks({ parts }: Blank): boolean {
  return parts.length > 1;
}

/** @throws Error for a blank that has no word */
export function fill({ parts }: Blank, words: Readonly<Record<string, string>>): string {
  let text = parts[0] ?? "";
  for (let index = 1; index < parts.length; index += 2) {
    const word = words[parts[index] ?? ""];
    if (word === undefined) throw new Error(`nothing to fill ${parts[index]} with`);
    text += word + (parts[index + 1] ?? "");
  }
  return text;
}

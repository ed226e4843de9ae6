/**
 * Line breaking for Chinese mixed with Latin words and numbers (禁则): closing marks never begin a line, opening marks
 * never end one, words and numbers stay whole unless they are longer than a line.
 */
export interface Line {
  readonly text: string;
  /** Natural width in points. */
  readonly width: number;
  /** Last line of its paragraph: not stretched. */
  readonly last: boolean;
}

export type WidthOf = (text: string) => number;

const NOT_AT_START = new Set("，。、；：？！）〕》」』】”’％%…—·,.;:?!)]}〉°℃");
const NOT_AT_END = new Set("（〔《「『【“‘([{〈￥¥");
const IN_WORD = /[\p{Script=Latin}\p{Nd}@#$%&*+\-./:=?_~,'()]/u;

/** Breaks a text into lines of at most `width` points; line feeds end paragraphs, and an empty text is one line. */
export function breakLines(text: string, width: number, widthOf: WidthOf, firstIndent = 0): readonly Line[] {
  return text.split("\n").flatMap((paragraph) => breakParagraph(paragraph, width, widthOf, firstIndent));
}

function breakParagraph(paragraph: string, width: number, widthOf: WidthOf, firstIndent: number): readonly Line[] {
  const lines: Line[] = [];
  let line = "";
  let used = 0;
  let room = width - firstIndent;
  for (const unit of unitsOf(paragraph, width, widthOf)) {
    const needed = widthOf(unit.trimEnd());
    if (line !== "" && used + needed > room + 0.01) {
      lines.push({ text: line.trimEnd(), width: widthOf(line.trimEnd()), last: false });
      line = "";
      used = 0;
      room = width;
    }
    line += unit;
    used += widthOf(unit);
  }
  lines.push({ text: line, width: used, last: true });
  return lines;
}

/** Smallest pieces that must stay together, in order. */
function unitsOf(paragraph: string, width: number, widthOf: WidthOf): readonly string[] {
  const units: string[] = [];
  let previous = "";
  for (const character of paragraph) {
    const current = units.length - 1;
    const unit = units[current];
    if (unit !== undefined && staysTogether(previous, character) && widthOf(unit + character) <= width) {
      units[current] = unit + character;
    } else {
      units.push(character);
    }
    previous = character;
  }
  return units;
}

function staysTogether(previous: string, next: string): boolean {
  if (next === " ") return true;
  if (previous === " ") return false;
  return NOT_AT_START.has(next) || NOT_AT_END.has(previous) || (IN_WORD.test(previous) && IN_WORD.test(next));
}

/**
 * Conditions over the answers as an author picks them: one of these answers to this question, and one of those to that
 * one. Written as FEEL; any other FEEL stays as it stands and is edited as text.
 */

/** Each clause holds when the question has one of the answers; all clauses hold together. */
export interface Clause {
  readonly question: string;
  readonly answers: readonly string[];
}

/** Undefined for what is no such condition. An empty text is no clause at all. */
export function readClauses(feel: string): readonly Clause[] | undefined {
  const text = feel.trim();
  if (text === "") return [];
  const clauses = splitAt(text, "and").map(readClause);
  return clauses.every((clause) => clause !== undefined) ? clauses : undefined;
}

export function writeClauses(clauses: readonly Clause[]): string {
  return clauses
    .filter(({ answers }) => answers.length > 0)
    .map(({ question, answers }) => {
      const each = answers.map((code) => `situation.${question} = "${code}"`);
      return each.length > 1 && clauses.length > 1 ? `(${each.join(" or ")})` : each.join(" or ");
    })
    .join(" and ");
}

const ONE = /^situation\.([A-Za-z][A-Za-z0-9]*)\s*=\s*"([A-Za-z0-9-]+)"$/;

function readClause(text: string): Clause | undefined {
  const inner = text.startsWith("(") && closesAtEnd(text) ? text.slice(1, -1).trim() : text;
  const found = splitAt(inner, "or").map((one) => ONE.exec(one));
  const [first] = found;
  const question = first?.[1];
  if (question === undefined || !found.every((one) => one?.[1] === question)) return undefined;
  return { question, answers: found.map((one) => one?.[2] ?? "") };
}

/** Parts between the word, outside of brackets; texts in quotation marks hold no blanks here. */
function splitAt(text: string, word: "and" | "or"): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const between = ` ${word} `;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth !== 0 || !text.startsWith(between, at)) continue;
    parts.push(text.slice(from, at).trim());
    from = at + between.length;
  }
  return [...parts, text.slice(from).trim()];
}

function closesAtEnd(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}

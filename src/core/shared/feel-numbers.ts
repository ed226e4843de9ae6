/** The numbers that an expression can come to be made of. */
import type { SyntaxNode } from "./feel-plain.ts";

/** In the order in which they are written; what is only compared with is none of them. */
export function numbersUnder(node: SyntaxNode, text: string): readonly number[] {
  if (node.name === "NumericLiteral") return [Number(text.slice(node.from, node.to))];
  if (node.name === "Comparison") return [];
  const found: number[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(...numbersUnder(child, text));
  return found;
}

/** The numbers that an expression can come to be made of. */
import { parseExpression } from "feelin";
import { checkExpression, type FeelRefusal } from "./feel.ts";
import type { SyntaxNode } from "./feel-plain.ts";
import { ok, type Result } from "./result.ts";

/**
 * Every number written in the expression but those that are only compared with: `if form.area > 60 then 8000 else
 * form.days * 20` has 8000 and 20.
 */
export function numbersIn(expression: string): Result<readonly number[], FeelRefusal> {
  const checked = checkExpression(expression);
  return checked.ok ? ok(numbersUnder(parseExpression(expression, {}, undefined).topNode, expression)) : checked;
}

function numbersUnder(node: SyntaxNode, text: string): readonly number[] {
  if (node.name === "NumericLiteral") return [Number(text.slice(node.from, node.to))];
  if (node.name === "Comparison") return [];
  const found: number[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(...numbersUnder(child, text));
  return found;
}

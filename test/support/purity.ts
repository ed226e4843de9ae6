/**
 * Core knows neither the hour nor chance: `now` and seeds are arguments. The compiler cannot tell `new Date()` from
 * `new Date(ms)`, so this reads the syntax. It also finds what silently takes the machine's time zone.
 */
import ts from "typescript";

export interface Impurity {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

const FORBIDDEN_MEMBERS: Readonly<Record<string, string>> = {
  "Date.now": "takes the machine's time: pass `now` in",
  "Math.random": "throws dice: pass a seed in",
  "performance.now": "takes the machine's time: pass `now` in",
  "crypto.randomUUID": "throws dice: pass the id in",
  "crypto.getRandomValues": "throws dice: pass a seed in",
};

const LOCAL_TIME =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$|^to(Date|Time|LocaleDate|LocaleTime)String$/;

/** Every place in a source text that takes time, chance or time zone from the machine. */
export function findImpurities(text: string): readonly Impurity[] {
  const source = ts.createSourceFile("core.ts", text, ts.ScriptTarget.ESNext, true);
  const found: Impurity[] = [];
  visit(source);
  return found;

  function visit(node: ts.Node): void {
    const why = judge(node);
    if (why !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, text: node.getText().slice(0, 80), why });
    }
    ts.forEachChild(node, visit);
  }
}

function judge(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, "Date")) return judgeDate(node.arguments ?? []);
  if (ts.isCallExpression(node) && isNamed(node.expression, "Date")) return "takes the machine's time: pass `now` in";
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) {
    return FORBIDDEN_MEMBERS[`${node.expression.getText()}.${node.argumentExpression.text}`];
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const owner = node.expression.getText().replace(/^globalThis\./, "");
  if (LOCAL_TIME.test(node.name.text)) return "takes the machine's time zone: use core/shared/time.ts";
  return FORBIDDEN_MEMBERS[`${owner}.${node.name.text}`];
}

function judgeDate(args: readonly ts.Expression[]): string | undefined {
  if (args.length === 0 || args.some(ts.isSpreadElement)) return "takes the machine's time: pass `now` in";
  return args.length > 1 ? "takes the machine's time zone: use core/shared/time.ts" : undefined;
}

function isNamed(node: ts.Expression, name: string): boolean {
  return node.getText().replace(/^globalThis\./, "") === name;
}

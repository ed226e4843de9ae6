/**
 * The plain part of FEEL: names, ways into them, constants, comparisons, `and`, `or`. Nearly every condition is made of
 * nothing else. Such an expression becomes a function of the names once, when it is read. Whatever else an expression
 * holds, and every value that is not plain (a list, a date, a context, a field that is not there), is left to the
 * interpreter, whose answers these are to the letter: `feel-plain.prop.test.ts` holds the two equal.
 */
import type { parseExpression } from "feelin";

export type SyntaxNode = ReturnType<typeof parseExpression>["topNode"];

/** Reads the value of a name: null where there is none. */
export type NameReader<Scope> = (name: string, scope: Scope) => unknown;

/** Stands for what only the interpreter can tell. */
export const NOT_PLAIN = Symbol("not plain");

/** The value of an expression, or `NOT_PLAIN`. */
export type Plain<Scope> = (scope: Scope) => unknown;

/** Undefined for an expression that has anything else in it. */
export function compilePlain<Scope>(text: string, node: SyntaxNode, read: NameReader<Scope>): Plain<Scope> | undefined {
  const parts = childrenOf(node);
  const [first, second, third] = parts;
  const plain = (part: SyntaxNode | undefined) => (part === undefined ? undefined : compilePlain(text, part, read));
  switch (node.name) {
    case "Expression":
      return parts.length === 1 ? plain(first) : undefined;
    case "ParenthesizedExpression":
      return parts.length === 3 ? plain(second) : undefined;
    case "Conjunction":
      return joined(plain(first), plain(third), false);
    case "Disjunction":
      return joined(plain(first), plain(third), true);
    case "Comparison":
      if (parts.length !== 3 || second?.name !== "CompareOp") return undefined;
      return compared(plain(first), textOf(second, text), plain(third));
    case "PathExpression":
      return third === undefined ? undefined : entry(plain(first), textOf(third, text));
    case "VariableName":
      return variable(textOf(node, text), read);
    default:
      return literal(node.name, textOf(node, text));
  }
}

/** Of one word: how longer names are read depends on the names that there are. */
const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const NUMBER = /^-?\d+(\.\d+)?$/;

function variable<Scope>(name: string, read: NameReader<Scope>): Plain<Scope> | undefined {
  // Time is made a date of, which is not plain.
  if (!IDENTIFIER.test(name) || name === "today" || name === "now") return undefined;
  return (scope) => read(name, scope);
}

function literal<Scope>(kind: string, text: string): Plain<Scope> | undefined {
  switch (kind) {
    case "NumericLiteral":
      return NUMBER.test(text) ? always(Number(text)) : undefined;
    case "StringLiteral":
      return text.includes("\\") ? undefined : always(text.slice(1, -1));
    case "BooleanLiteral":
      return always(text === "true");
    case "null":
      return always(null);
    default:
      return undefined;
  }
}

function always<Scope>(value: unknown): Plain<Scope> {
  return () => value;
}

/** The entry of a context; of what is no context and no list, nothing. */
function entry<Scope>(from: Plain<Scope> | undefined, name: string): Plain<Scope> | undefined {
  if (from === undefined || !IDENTIFIER.test(name)) return undefined;
  return (scope) => {
    const context = from(scope);
    if (isScalar(context)) return null;
    if (typeof context !== "object" || Object.getPrototypeOf(context) !== Object.prototype) return NOT_PLAIN;
    // One that is not there the interpreter seeks under other spellings.
    if (!Object.hasOwn(context, name)) return NOT_PLAIN;
    const value: unknown = Reflect.get(context, name);
    return value === undefined ? NOT_PLAIN : value;
  };
}

/** Three-valued: both sides are looked at, and what is neither true nor false is not known. */
function joined<Scope>(
  left: Plain<Scope> | undefined,
  right: Plain<Scope> | undefined,
  settles: boolean,
): Plain<Scope> | undefined {
  if (left === undefined || right === undefined) return undefined;
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    if (a === NOT_PLAIN || b === NOT_PLAIN) return NOT_PLAIN;
    if (a === settles || b === settles) return settles;
    return typeof a === "boolean" && typeof b === "boolean" ? !settles : null;
  };
}

function compared<Scope>(
  left: Plain<Scope> | undefined,
  operator: string,
  right: Plain<Scope> | undefined,
): Plain<Scope> | undefined {
  const test = COMPARISONS[operator];
  if (left === undefined || right === undefined || test === undefined) return undefined;
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    return isScalar(a) && isScalar(b) ? test(a, b) : NOT_PLAIN;
  };
}

type Scalar = null | boolean | number | string;

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

type Comparison = (a: Scalar, b: Scalar) => boolean | null | typeof NOT_PLAIN;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  "=": equal,
  "!=": (a, b) => {
    const same = equal(a, b);
    return same === null ? null : !same;
  },
  ">": (a, b) => ordered(a, b, (x, y) => x > y),
  ">=": (a, b) => ordered(a, b, (x, y) => !(x < y)),
  "<": (a, b) => ordered(a, b, (x, y) => x < y),
  "<=": (a, b) => ordered(a, b, (x, y) => !(x > y)),
};

/** Null is equal to null alone; values of two types cannot be compared. */
function equal(a: Scalar, b: Scalar): boolean | null {
  if (a === null || b === null) return a === b;
  return typeof a === typeof b ? a === b : null;
}

/** Between two numbers or two texts; nothing is not known to be more or less than anything. */
function ordered(
  a: Scalar,
  b: Scalar,
  holds: (x: number | string, y: number | string) => boolean,
): boolean | null | typeof NOT_PLAIN {
  const fits = (typeof a === "number" && typeof b === "number") || (typeof a === "string" && typeof b === "string");
  if (fits) return holds(a, b);
  return b === null || (a === null && typeof b !== "boolean") ? null : NOT_PLAIN;
}

/** What the grammar skips, such as comments, left out. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (!child.type.isSkipped) children.push(child);
  return children;
}

function textOf(node: SyntaxNode, text: string): string {
  return text.slice(node.from, node.to);
}

/**
 * Unary tests, the language of a decision table's cells: `> 500`, `[1..5)`, `"new", "change"`, `not(null)`, `-`, or any
 * FEEL expression in which `?` is the value. They are read once into a plain value. Tests against constants become
 * comparisons that need no interpreter, and that somebody else can reason about; the others become FEEL expressions.
 *
 * A test answers true, false or not known (null): a number cannot be compared with a text or with nothing. Where `not`
 * turns an answer round, not known stays not known, and what is not known does not match.
 */
import { FeelDate, parseUnaryTests } from "feelin";
import {
  type CheckedExpression,
  evaluateFeel,
  type FeelRefusal,
  type FeelScope,
  readNames,
  withFacts,
} from "./feel.ts";
import { childrenOf, type SyntaxNode } from "./feel-plain.ts";
import { ok, type Result, refuse } from "./result.ts";

/** Any one of the tests is enough. No tests: any value will do (`-`). */
export interface UnaryTests {
  /** As written. */
  readonly text: string;
  readonly negated: boolean;
  readonly tests: readonly UnaryTest[];
}

export type UnaryTest =
  | { readonly is: "equal"; readonly to: FeelConstant }
  | { readonly is: "unequal"; readonly to: FeelConstant }
  | {
      readonly is: "between";
      readonly type: OrderedType;
      readonly from: FeelBound | null;
      readonly to: FeelBound | null;
    }
  /**
   * A FEEL condition that reads the value under the name `input`. `limits` are FEEL texts with which it puts the value
   * in order: the interpreter would find an order between a number and a text, where there is none.
   */
  | { readonly is: "feel"; readonly condition: string; readonly input: string; readonly limits?: readonly string[] };

export type OrderedType = "number" | "string" | "date";

/** A date stands as `YYYY-MM-DD`. */
export type FeelConstant =
  | { readonly type: "null"; readonly value: null }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "string" | "date"; readonly value: string };

export interface FeelBound {
  readonly value: number | string;
  readonly included: boolean;
}

export interface ReadTests {
  readonly tests: UnaryTests;
  /** What the tests speak of besides the value. */
  readonly names: CheckedExpression;
}

const MAX_CACHED = 10_000;
const cache = new Map<string, Result<ReadTests, FeelRefusal>>();

/** Reads the tests of a cell; refused like an expression: syntax, unknown functions, the machine's time. */
export function readUnaryTests(text: string): Result<ReadTests, FeelRefusal> {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const read = readAnew(text);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(text, read);
  return read;
}

function readAnew(text: string): Result<ReadTests, FeelRefusal> {
  const tree = parseUnaryTests(text, {}, undefined);
  const read = readNames(text, tree);
  if (!read.ok) return read;
  const { variables, paths } = read.value;
  const parts = childrenOf(tree.topNode);
  const negated = parts[0]?.name === "not";
  const list = parts.find((part) => part.name === "PositiveUnaryTests");
  const tests: UnaryTest[] = [];
  for (const part of list === undefined ? [] : childrenOf(list)) {
    const [inner] = childrenOf(part);
    const test = inner === undefined ? undefined : readTest(inner, text);
    if (test === undefined) return refuse({ code: "feel/evaluation", expression: text });
    tests.push(test);
  }
  return ok({ tests: { text, negated, tests }, names: { variables, paths } });
}

/**
 * Whether the value passes. Refused when a FEEL condition among the tests cannot be evaluated.
 * @param constant the value as a constant, for whoever asks many cells about the same value
 */
export function passesTests(
  tests: UnaryTests,
  value: unknown,
  scope: FeelScope,
  constant = constantOf(value),
): Result<boolean, FeelRefusal> {
  if (tests.tests.length === 0) return YES;
  let unknown = false;
  for (const test of tests.tests) {
    if (test.is === "feel") {
      const answer = askInterpreter(test, value, scope);
      if (!answer.ok) return answer;
      if (answer.value === true) return tests.negated ? NO : YES;
      if (answer.value === null) unknown = true;
      else if (answer.value !== false) return refuse({ code: "feel/not-a-condition", expression: tests.text });
    } else {
      const answer = compare(test, constant);
      if (answer === true) return tests.negated ? NO : YES;
      if (answer === null) unknown = true;
    }
  }
  return tests.negated && !unknown ? YES : NO;
}

/** A value as a constant, or undefined where it is none: a list, a time, a duration. */
export function constantOf(value: unknown): FeelConstant | undefined {
  if (value === null || value === undefined) return { type: "null", value: null };
  if (typeof value === "boolean") return { type: "boolean", value };
  if (typeof value === "number") return { type: "number", value };
  if (typeof value === "string") return { type: "string", value };
  if (!(value instanceof FeelDate)) return undefined;
  const text = String(value);
  // Only years of four digits compare correctly as text.
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { type: "date", value: text } : undefined;
}

/** Whether the constant passes a test that needs no interpreter; null is not known. */
export function compareConstant(test: Exclude<UnaryTest, { is: "feel" }>, value: FeelConstant): boolean | null {
  switch (test.is) {
    case "equal":
      return value.type === test.to.type && value.value === test.to.value;
    case "unequal":
      if (value.type === test.to.type) return value.value !== test.to.value;
      return value.type === "null" || test.to.type === "null" ? true : null;
    case "between":
      if (value.type !== test.type) return null;
      return isAbove(value.value, test.from) && isBelow(value.value, test.to);
  }
}

const YES = ok(true);
const NO = ok(false);

function askInterpreter(
  { condition, input, limits = [] }: Extract<UnaryTest, { is: "feel" }>,
  value: unknown,
  scope: FeelScope,
): Result<unknown, FeelRefusal> {
  for (const text of limits) {
    const limit = evaluateFeel(text, scope);
    if (!limit.ok) return limit;
    if (constantOf(limit.value)?.type !== constantOf(value)?.type) return ok(null);
  }
  return evaluateFeel(condition, withFacts(scope, { [input]: value }));
}

function compare(test: Exclude<UnaryTest, { is: "feel" }>, constant: FeelConstant | undefined): boolean | null {
  if (constant !== undefined) return compareConstant(test, constant);
  return test.is === "equal" ? false : test.is === "unequal" && test.to.type === "null" ? true : null;
}

function isAbove(value: number | string | boolean | null, bound: FeelBound | null): boolean {
  if (bound === null || value === null) return value !== null;
  return value > bound.value || (bound.included && value === bound.value);
}

function isBelow(value: number | string | boolean | null, bound: FeelBound | null): boolean {
  if (bound === null || value === null) return value !== null;
  return value < bound.value || (bound.included && value === bound.value);
}

/** Undefined where a constant has no value, such as `date("2026-02-30")`: such a test could never be passed. */
function readTest(node: SyntaxNode, text: string): UnaryTest | undefined {
  const constant = readConstant(node, text);
  if (constant === "none") return undefined;
  if (constant !== undefined) return { is: "equal", to: constant };
  if (node.name !== "SimplePositiveUnaryTest") return asCondition(node, text);
  const parts = childrenOf(node);
  const [first, second] = parts;
  const simple = first?.name === "Interval" ? readInterval(first, text) : readComparison(first, second, text);
  return simple === "none" ? undefined : (simple ?? asCondition(node, text));
}

function readComparison(
  operator: SyntaxNode | undefined,
  operand: SyntaxNode | undefined,
  text: string,
): UnaryTest | "none" | undefined {
  const to = operand === undefined ? undefined : readConstant(operand, text);
  if (operator === undefined || to === undefined || to === "none") return to === "none" ? to : undefined;
  const sign = textOf(operator, text);
  if (sign === "=") return { is: "equal", to };
  if (sign === "!=") return { is: "unequal", to };
  if (!isOrdered(to)) return undefined;
  const bound = { value: to.value, included: sign.endsWith("=") };
  return sign.startsWith(">")
    ? { is: "between", type: to.type, from: bound, to: null }
    : { is: "between", type: to.type, from: null, to: bound };
}

function readInterval(node: SyntaxNode, text: string): UnaryTest | "none" | undefined {
  const [open, left, , right, close] = childrenOf(node);
  if (open === undefined || left === undefined || right === undefined || close === undefined) return undefined;
  const from = readConstant(left, text);
  const to = readConstant(right, text);
  if (from === "none" || to === "none") return "none";
  if (from === undefined || to === undefined || !isOrdered(from) || !isOrdered(to) || from.type !== to.type)
    return undefined;
  return {
    is: "between",
    type: from.type,
    from: { value: from.value, included: textOf(open, text) === "[" },
    to: { value: to.value, included: textOf(close, text) === "]" },
  };
}

function isOrdered(constant: FeelConstant): constant is FeelConstant & { type: OrderedType; value: number | string } {
  return constant.type === "number" || constant.type === "string" || constant.type === "date";
}

const LITERALS = new Set(["NumericLiteral", "StringLiteral", "BooleanLiteral", "null", "DateTimeLiteral"]);

/** What speaks of no name has its value already; "none" where that is nothing at all, as of `date("2026-02-30")`. */
function readConstant(node: SyntaxNode, text: string): FeelConstant | "none" | undefined {
  if (node.name === "SimplePositiveUnaryTest" || !isFixed(node, text)) return undefined;
  const value = evaluateFeel(textOf(node, text), {});
  if (!value.ok || (value.value === null && node.name !== "null")) return "none";
  const constant = constantOf(value.value);
  // What is true or false by itself is a test and no value.
  return constant?.type === "boolean" && !LITERALS.has(node.name) ? undefined : constant;
}

function isFixed(node: SyntaxNode, text: string): boolean {
  if (asksValue(node)) return false;
  const names = readNames(textOf(node, text));
  return names.ok && names.value.parameters.length === 0;
}

function asksValue(node: SyntaxNode): boolean {
  return node.name === "?" || childrenOf(node).some(asksValue);
}

/** Any other test as a condition on a name that the text does not use. */
function asCondition(node: SyntaxNode, text: string): UnaryTest {
  let input = "cell_value";
  while (text.includes(input)) input += "_";
  const written = withName(node, text, input);
  if (asksValue(node)) return { is: "feel", condition: written, input };
  if (node.name === "SimplePositiveUnaryTest") {
    const [first, operand] = childrenOf(node);
    const ends = first?.name === "Interval" ? childrenOf(first) : [];
    if (ends.length > 0) return { is: "feel", condition: `${input} in ${written}`, input, limits: textsOf(ends, text) };
    const isOrder = first !== undefined && /[<>]/.test(textOf(first, text));
    const limits = isOrder && operand !== undefined ? { limits: [textOf(operand, text)] } : {};
    return { is: "feel", condition: `${input} ${written}`, input, ...limits };
  }
  // What comes to true or false by itself is a test already, unless it is the value that is true or false.
  const isTest = `(${written}) instance of boolean and not(${input} instance of boolean)`;
  const condition = `if (${written}) = null then ${input} = null else if ${isTest} then (${written}) else ${input} in (${written})`;
  return { is: "feel", condition, input };
}

/** The text with the name in the place of every `?`. */
function withName(node: SyntaxNode, text: string, name: string): string {
  let written = "";
  let at = node.from;
  node.cursor().iterate((part) => {
    if (part.name !== "?" || part.from >= node.to) return;
    written += `${text.slice(at, part.from)}${name}`;
    at = part.to;
  });
  return written + text.slice(at, node.to);
}

/** The two ends of an interval. */
function textsOf([, from, , to]: readonly SyntaxNode[], text: string): readonly string[] {
  return [from, to].flatMap((end) => (end === undefined ? [] : [textOf(end, text)]));
}

function textOf(node: SyntaxNode, text: string): string {
  return text.slice(node.from, node.to);
}

/**
 * FEEL (DMN 1.5), the language of conditions in forms, flows and decision tables. Three things are settled here once:
 * - time enters with the context (`today`, `now`); the language's own `today()` and `now()` would read the machine
 *   and are refused when an expression is checked;
 * - an expression is parsed once: it is compiled into a FEEL function whose parameters are the names it speaks of,
 *   kept by its text, and called with the values of the context;
 * - "not known" is no: a condition that comes to null is false.
 * What is plain needs no interpreter (feel-plain.ts).
 */
import { evaluate, FeelFunction, parseDate, parseDateTime, parseExpression } from "feelin";
import { numbersUnder } from "./feel-numbers.ts";
import { compilePlain, NOT_PLAIN, type Plain, type SyntaxNode } from "./feel-plain.ts";
import type { Json } from "./json.ts";
import { ok, type Result, refuse } from "./result.ts";

export type FeelRefusal =
  | { readonly code: "feel/syntax"; readonly expression: string; readonly position: number }
  | { readonly code: "feel/machine-time"; readonly expression: string; readonly position: number }
  | { readonly code: "feel/unknown-function"; readonly expression: string; readonly name: string }
  | { readonly code: "feel/evaluation"; readonly expression: string }
  | { readonly code: "feel/not-a-condition"; readonly expression: string };

/**
 * Values by name. `today` (`YYYY-MM-DD`) reaches FEEL as a date and `now` (RFC 3339) as a date and time; every other
 * value reaches it as it stands, so a date in a form is a text and wants `date(startOn)`.
 */
export interface FeelContext {
  readonly today?: string;
  readonly now?: string;
  readonly [name: string]: Json | undefined;
}

export interface CheckedExpression {
  /** Names that the context must give: neither functions, nor bound inside, nor fields of a filtered list. */
  readonly variables: readonly string[];
  /** Ways that it takes from a name: `form.owners[share > form.least]` has `["form","owners"]` and `["form","least"]`. */
  readonly paths: readonly (readonly string[])[];
}

/** The value of a name, made only when an expression speaks of it; undefined where there is none. */
export type FeelNames = (name: string) => unknown;

/** What an expression may speak of: a context, or whoever knows the names. */
export type FeelFacts = FeelContext | FeelNames;

/** Values by name as the interpreter has them: JSON, and dates, times and durations that it made itself. */
export type FeelScope = Readonly<Record<string, unknown>> | FeelNames;

/**
 * Whether the condition holds. Null, also from a name that the context lacks, is false.
 * @returns refused with `feel/not-a-condition` when the expression comes to something else than true, false or null
 */
export function evaluateCondition(expression: string, facts: FeelFacts): Result<boolean, FeelRefusal> {
  const value = run(expression, facts);
  if (!value.ok) return value;
  if (value.value === true) return YES;
  if (value.value === false || value.value === null) return NO;
  return refuse({ code: "feel/not-a-condition", expression });
}

/** The value of the expression as JSON; dates, times and durations come as ISO 8601 texts. */
export function evaluateExpression(expression: string, facts: FeelFacts): Result<Json, FeelRefusal> {
  const value = run(expression, facts);
  return value.ok ? ok(feelToJson(value.value)) : value;
}

/** The value as the interpreter has it, so that a date stays a date for whoever speaks of it next. */
export function evaluateFeel(expression: string, scope: FeelScope): Result<unknown, FeelRefusal> {
  return run(expression, scope);
}

/** Checks an expression without evaluating it: syntax, known functions, no machine time. */
export function checkExpression(expression: string): Result<CheckedExpression, FeelRefusal> {
  const compiled = compile(expression);
  return compiled.ok ? ok({ variables: compiled.value.variables, paths: compiled.value.paths }) : compiled;
}

/**
 * Every number written in the expression but those that are only compared with: `if form.area > 60 then 8000 else
 * form.days * 20` has 8000 and 20.
 */
export function numbersIn(expression: string): Result<readonly number[], FeelRefusal> {
  const compiled = compile(expression);
  return compiled.ok ? ok(compiled.value.numbers) : compiled;
}

/** The value under a name; undefined where there is none. */
export function factOf(scope: FeelScope, name: string): unknown {
  if (typeof scope === "function") return scope(name);
  return Object.hasOwn(scope, name) ? scope[name] : undefined;
}

/** All that is known already, and what hides a fact of the same name. */
export function withFacts(scope: FeelScope, facts: Readonly<Record<string, unknown>>): FeelNames {
  return (name) => (Object.hasOwn(facts, name) ? facts[name] : factOf(scope, name));
}

interface Compiled extends CheckedExpression {
  readonly numbers: readonly number[];
  /** Answers without the interpreter where it can. */
  readonly plain: Plain<FeelScope> | undefined;
  readonly parameters: readonly string[];
  readonly call: (...values: readonly unknown[]) => unknown;
  /** The interpreter adds to this list at every call: it is emptied after each. */
  readonly warnings: unknown[];
}

const YES = ok(true);
const NO = ok(false);
const MAX_CACHED = 10_000;
const cache = new Map<string, Result<Compiled, FeelRefusal>>();

function compile(expression: string): Result<Compiled, FeelRefusal> {
  const known = cache.get(expression);
  if (known !== undefined) return known;
  const compiled = compileAnew(expression);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(expression, compiled);
  return compiled;
}

function compileAnew(expression: string): Result<Compiled, FeelRefusal> {
  const tree = parseExpression(expression, {}, undefined);
  const names = readNames(expression, tree);
  if (!names.ok) return names;
  const { parameters, variables, paths } = names.value;
  const plain = compilePlain<FeelScope>(expression, tree.topNode, given);
  try {
    const { value, warnings } = evaluate(`function(${parameters.join(", ")}) ${expression}`, {});
    if (!(value instanceof FeelFunction)) return refuse({ code: "feel/syntax", expression, position: 0 });
    warnings.length = 0;
    const numbers = numbersUnder(tree.topNode, expression);
    return ok({ plain, parameters, variables, paths, numbers, call: value.fn, warnings });
  } catch {
    return refuse({ code: "feel/syntax", expression, position: 0 });
  }
}

function run(expression: string, scope: FeelScope): Result<unknown, FeelRefusal> {
  const compiled = compile(expression);
  if (!compiled.ok) return compiled;
  const { plain, parameters, call, warnings } = compiled.value;
  const answer = plain === undefined ? NOT_PLAIN : plain(scope);
  if (answer !== NOT_PLAIN) return ok(answer);
  try {
    return ok(call(...parameters.map((name) => given(name, scope))) ?? null);
  } catch {
    return refuse({ code: "feel/evaluation", expression });
  } finally {
    warnings.length = 0;
  }
}

/** Never undefined: for an undefined name the interpreter would fall back to its built-in of that name. */
function given(name: string, scope: FeelScope): unknown {
  const value = factOf(scope, name) ?? null;
  if (typeof value !== "string") return value;
  if (name === "today") return parseDate(value);
  if (name === "now") return parseDateTime(value);
  return value;
}

export interface Names extends CheckedExpression {
  readonly parameters: readonly string[];
}

/** Walks the syntax tree of an expression (or of unary tests) once. Node names are those of the FEEL grammar. */
export function readNames(
  expression: string,
  tree = parseExpression(expression, {}, undefined),
): Result<Names, FeelRefusal> {
  const read = new Set<string>();
  const free = new Set<string>();
  const bound = new Set<string>();
  const functions = new Set<string>();
  const paths: string[][] = [];
  let filterDepth = 0;
  let obstacle: FeelRefusal | undefined;
  tree.iterate({
    enter(node) {
      const text = expression.slice(node.from, node.to);
      if (obstacle !== undefined) return false;
      if (node.type.isError) obstacle = { code: "feel/syntax", expression, position: node.from };
      else if (isPredicate(node.node)) filterDepth += 1;
      // The interpreter reads 1e3 as 1.
      if (node.name === "NumericLiteral" && /e/i.test(text))
        obstacle ??= { code: "feel/syntax", expression, position: node.from };
      if (node.name === "Name") {
        if (isMachineTime(text)) obstacle = { code: "feel/machine-time", expression, position: node.from };
        bound.add(text);
      }
      if (node.name === "VariableName") {
        const name = text.replace(/\s+/g, " ");
        if (isCallee(node.node)) {
          if (isMachineTime(name)) obstacle = { code: "feel/machine-time", expression, position: node.from };
          functions.add(name);
        } else {
          read.add(name);
          paths.push([name, ...pathNames(node.node, expression)]);
          if (filterDepth === 0) free.add(name);
        }
      }
      return true;
    },
    leave(node) {
      if (isPredicate(node.node)) filterDepth -= 1;
    },
  });
  if (obstacle !== undefined) return refuse(obstacle);
  for (const name of functions) {
    if (!bound.has(name) && !isBuiltIn(name)) return refuse({ code: "feel/unknown-function", expression, name });
  }
  return ok({ parameters: [...read], variables: [...free].filter((name) => !bound.has(name)), paths });
}

/** What stands between the brackets of `list[…]`. */
function isPredicate(node: SyntaxNode): boolean {
  return node.parent?.name === "FilterExpression" && node.prevSibling?.name === "[";
}

/** The names after the dots that follow a variable. */
function pathNames(variable: SyntaxNode, expression: string): readonly string[] {
  const names: string[] = [];
  let node = variable;
  while (node.parent?.name === "PathExpression" && node.prevSibling === null) {
    const last = node.parent.lastChild;
    if (last?.name === "PathName") names.push(expression.slice(last.from, last.to));
    node = node.parent;
  }
  return names;
}

function isCallee(node: SyntaxNode): boolean {
  return node.parent?.name === "FunctionInvocation" && node.prevSibling === null;
}

function isMachineTime(name: string): boolean {
  return name === "today" || name === "now";
}

function isBuiltIn(name: string): boolean {
  const { value } = evaluate(name, {});
  return typeof value === "function" || value instanceof FeelFunction;
}

/** Dates, times and durations become ISO 8601 texts; what JSON has no word for becomes null. */
export function feelToJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(feelToJson);
  if (typeof value !== "object") return null;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, feelToJson(entry)]));
}

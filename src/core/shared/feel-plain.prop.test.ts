import fc from "fast-check";
import { evaluate, FeelFunction, parseExpression } from "feelin";
import { describe, expect, test } from "vitest";
import { compilePlain, NOT_PLAIN } from "./feel-plain.ts";

type Scope = Readonly<Record<string, unknown>>;

function plainOf(text: string) {
  return compilePlain<Scope>(text, parseExpression(text, {}, undefined).topNode, (name, scope) => scope[name] ?? null);
}

/** What the interpreter says of an expression over `a` and `b`. */
function interpreted(text: string, { a, b }: Scope): unknown {
  const { value } = evaluate(`function(a, b) ${text}`, {});
  if (!(value instanceof FeelFunction)) throw new Error(`no expression: ${text}`);
  try {
    return value.fn(a, b) ?? null;
  } catch {
    return REFUSED;
  }
}

const REFUSED = "(refused)";

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.constantFrom(0, 1, -1, 12, 2.5, "", "x", "y", "yes", "1", "true", "1000元"),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { weight: 4, arbitrary: scalar },
    fc.array(tie("any"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("x", "y", " x", "X"), tie("any"), { maxKeys: 3 }),
  ),
})).any;

const text = fc.letrec<{ operand: string; comparison: string; condition: string }>((tie) => ({
  operand: fc.oneof(
    fc.constantFrom("a", "b", "a.x", "b.y", "a.x.y", "b.y.x.x", "(a)"),
    fc.constantFrom("null", "true", "false", "0", "12", "-1", "2.5", '""', '"x"', '"yes"', '"1000元"'),
  ),
  comparison: fc
    .tuple(tie("operand"), fc.constantFrom("=", "!=", "<", "<=", ">", ">="), tie("operand"))
    .map(([left, operator, right]) => `${left} ${operator} ${right}`),
  condition: fc.oneof(
    { weight: 3, arbitrary: tie("comparison") },
    tie("operand"),
    fc
      .tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition"))
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
    fc
      .tuple(tie("comparison"), fc.constantFrom("and", "or"), tie("comparison"), fc.constantFrom("and", "or"))
      .chain(([left, first, middle, second]) =>
        tie("comparison").map((right) => `${left} ${first} ${middle} ${second} ${right}`),
      ),
  ),
})).condition;

describe("what needs no interpreter is answered as the interpreter answers it", () => {
  test("whatever the expression and the values", () => {
    fc.assert(
      fc.property(text, value, value, (expression, a, b) => {
        const answer = plainOf(expression)?.({ a, b });
        if (answer !== NOT_PLAIN) expect(answer).toEqual(interpreted(expression, { a, b }));
      }),
      { numRuns: 3000 },
    );
  });

  test("and without it wherever every value that is compared is there and plain", () => {
    fc.assert(
      fc.property(scalar, scalar, fc.constantFrom("=", "!="), (a, b, operator) => {
        expect(plainOf(`a.x ${operator} b`)?.({ a: { x: a }, b })).not.toBe(NOT_PLAIN);
      }),
    );
  });
});

describe("left to the interpreter", () => {
  test.each([
    "today > a",
    "a + 1 = b",
    "a in (1, 2)",
    "a between 1 and 2",
    "count(a) = 1",
    "if a then b else a",
    "a[1] = b",
    'a = "\\n"',
    'a = @"2026-02-09"',
    "not(a)",
    "some x in a satisfies x = 1",
  ])("the expression %s", (expression) => {
    expect(plainOf(expression)).toBeUndefined();
  });

  test.each([
    ["a.x = 1", { a: {} }],
    ["a.x = 1", { a: [{ x: 1 }] }],
    ["a = b", { a: [1], b: 1 }],
    ["a > b", { a: 1, b: "1" }],
    ["a > true", { a: 1 }],
  ])("the values of %s", (expression, scope) => {
    expect(plainOf(expression)?.(scope)).toBe(NOT_PLAIN);
  });
});

/** What holds of every table, tried on random ones. */
import fc from "fast-check";
import { unaryTest } from "feelin";
import { describe, expect, test } from "vitest";
import { compiledDecision, decisionsSketch, type TableSketch } from "../../../test/factories/decision.ts";
import { type Json, passesTests, readUnaryTests } from "../shared/index.ts";
import { compileDecisions, type Decision, evaluateDecision, examineDecision } from "./index.ts";

const NUMBERS = [-1, 0, 2.5, 5, 10];
const TEXTS = ["a", "b", "c"];

const number = fc.constantFrom(...NUMBERS).map(String);
const interval = fc
  .tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.constantFrom("[", "("), fc.constantFrom("]", ")"))
  .map(([from, more, open, close]) => `${open}${NUMBERS[from]}..${NUMBERS[Math.min(from + more, 4)]}${close}`);
const comparison = fc.tuple(fc.constantFrom("<", "<=", ">", ">=", "=", "!="), number).map((parts) => parts.join(" "));
const numberTest = fc.oneof(number, interval, comparison);
const listed = (one: fc.Arbitrary<string>) =>
  fc.array(one, { minLength: 1, maxLength: 3 }).map((tests) => tests.join(", "));
const maybeNot = (tests: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 3, arbitrary: tests }, { weight: 1, arbitrary: tests.map((text) => `not(${text})`) });
const numberCell = fc.oneof(fc.constant("-"), fc.constant("null"), maybeNot(listed(numberTest)));
const text = fc.constantFrom(...TEXTS).map((one) => `"${one}"`);
const textCell = fc.oneof(fc.constant("-"), maybeNot(listed(text)));
const booleanCell = fc.constantFrom("-", "true", "false");

const entry = fc.constantFrom(1, 2, 3, 5);
const row = fc.tuple(numberCell, textCell, booleanCell, entry);
const rows = fc.array(row, { maxLength: 6 });
type Row = readonly [string, string, string, number];

const facts = fc.record({
  n: fc.constantFrom<Json>(...NUMBERS, -7, 3, 11, null),
  t: fc.constantFrom<Json>(...TEXTS, "d", null),
  b: fc.constantFrom<Json>(true, false, null),
});

function table(policy: string, lines: readonly Row[], rest: Partial<TableSketch> = {}): Decision {
  return compiledDecision({
    policy,
    inputs: ["n : number", "t : string", "b : boolean"],
    outputs: [policy === "PRIORITY" || policy === "OUTPUT ORDER" ? "x in 5,3,2,1" : "x : number"],
    rows: lines.map(([a, b, c, x]) => `${a} ; ${b} ; ${c} => ${x}`),
    ...rest,
  });
}

type Facts = Readonly<Record<string, Json>>;

function value(decision: Decision, given: Facts): Json {
  const found = evaluateDecision(decision, given);
  return found.ok ? found.value : found.refusal.code;
}

/** The outputs of all rows that are hit, in their order. */
function hitsOf(lines: readonly Row[], given: Facts): readonly number[] {
  return value(table("RULE ORDER", lines), given) as readonly number[];
}

/** A property of a random table and random facts. */
function holds(check: (lines: readonly Row[], given: Facts) => void): void {
  fc.assert(fc.property(rows, facts, check), { numRuns: 150 });
}

describe("R-RUL-06 the hit policies agree with each other", () => {
  test("FIRST is the first hit of RULE ORDER", () => {
    holds((lines, given) => {
      expect(value(table("FIRST", lines), given)).toEqual(hitsOf(lines, given)[0] ?? "rule/no-hit");
    });
  });

  test("COLLECT has the hits of RULE ORDER, and its aggregations are made of them", () => {
    holds((lines, given) => {
      const hits = hitsOf(lines, given);
      const collected = (aggregation: string) => value(table("COLLECT", lines, { aggregation }), given);
      expect(value(table("COLLECT", lines), given)).toEqual(hits);
      expect(collected("COUNT")).toBe(hits.length);
      const none = hits.length === 0 ? "rule/no-hit" : undefined;
      expect(collected("SUM")).toBe(none ?? hits.reduce((sum, hit) => sum + hit, 0));
      expect(collected("MIN")).toBe(none ?? Math.min(...hits));
      expect(collected("MAX")).toBe(none ?? Math.max(...hits));
    });
  });

  test("OUTPUT ORDER is RULE ORDER sorted by priority, PRIORITY its first", () => {
    holds((lines, given) => {
      const sorted = [...hitsOf(lines, given)].sort((a, b) => b - a);
      expect(value(table("OUTPUT ORDER", lines), given)).toEqual(sorted);
      expect(value(table("PRIORITY", lines), given)).toBe(sorted[0] ?? "rule/no-hit");
    });
  });

  test("UNIQUE has a value when there is one hit, ANY when all hits are alike", () => {
    holds((lines, given) => {
      const hits = hitsOf(lines, given);
      const [first] = hits;
      const unique = hits.length > 1 ? "rule/not-unique" : (first ?? "rule/no-hit");
      expect(value(table("UNIQUE", lines), given)).toBe(unique);
      const alike = hits.every((hit) => hit === first);
      expect(value(table("ANY", lines), given)).toBe(alike ? (first ?? "rule/no-hit") : "rule/any-differs");
    });
  });

  test("the order of the rows does not change UNIQUE, ANY, PRIORITY or an aggregation", () => {
    const shuffled = rows.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    );
    fc.assert(
      fc.property(shuffled, facts, ([lines, others], given) => {
        for (const policy of ["UNIQUE", "ANY", "PRIORITY"])
          expect(value(table(policy, others), given)).toEqual(value(table(policy, lines), given));
        const sum = (of: readonly Row[]) => value(table("COLLECT", of, { aggregation: "SUM" }), given);
        expect(sum(others)).toEqual(sum(lines));
      }),
      { numRuns: 100 },
    );
  });
});

describe("R-RUL-05 comparing without the interpreter says what the interpreter says", () => {
  // Across types the interpreter finds an order where there is none: it is asked within one.
  const pair = (cells: fc.Arbitrary<string>, ...values: readonly Json[]) =>
    fc.tuple(
      cells.filter((cell) => !cell.startsWith("not(")),
      fc.constantFrom<Json>(...values),
    );
  const pairs = fc.oneof(
    pair(numberCell, ...NUMBERS, 3, -7, 11, null),
    pair(textCell, ...TEXTS, "d", null),
    pair(booleanCell, true, false, null),
  );

  test("of every cell without not()", () => {
    fc.assert(
      fc.property(pairs, ([cell, given]) => {
        const read = readUnaryTests(cell);
        if (!read.ok) expect.fail(read.refusal.code);
        const ours = passesTests(read.value.tests, given, {});
        const theirs = unaryTest(cell, { "?": given }).value;
        expect([cell, given, ours]).toEqual([cell, given, { ok: true, value: theirs === true }]);
      }),
      { numRuns: 1000 },
    );
  });

  test("not() takes what the tests do not, where they know", () => {
    fc.assert(
      fc.property(listed(numberTest), fc.constantFrom(...NUMBERS, 3, -7, 11), (tests, given) => {
        const passes = (cell: string) => {
          const read = readUnaryTests(cell);
          return read.ok ? passesTests(read.value.tests, given, {}) : read;
        };
        const plain = passes(tests);
        if (!plain.ok) expect.fail("not read");
        expect(passes(`not(${tests})`)).toEqual({ ok: true, value: !plain.value });
        expect(unaryTest(`not(${tests})`, { "?": given }).value).toBe(!plain.value);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("R-RUL-09 R-RUL-10 what is said about a table is so", () => {
  test("facts that break a UNIQUE table lie in an overlap or a gap that was told, and none else is told", () => {
    fc.assert(
      fc.property(rows, fc.array(facts, { minLength: 1, maxLength: 20 }), (lines, many) => {
        const decision = table("UNIQUE", lines);
        const findings = examineDecision(decision);
        const told = (code: string) => findings.some((finding) => finding.code === code);
        const outcomes = many.map((given) => [given, value(decision, given)] as const);
        if (outcomes.some(([, found]) => found === "rule/not-unique")) expect(told("rule/overlap")).toBe(true);
        const complete = outcomes.filter(([given]) => Object.values(given).every((one) => one !== null));
        if (complete.some(([, found]) => found === "rule/no-hit")) expect(told("rule/gap")).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("where an overlap is told, both rows are hit; where a gap is told, none is", () => {
    fc.assert(
      fc.property(rows, facts, (lines, given) => {
        for (const finding of examineDecision(table("UNIQUE", lines))) {
          if (finding.code !== "rule/overlap" && finding.code !== "rule/gap") continue;
          // The place, written as cells, makes a table of its own.
          const place = table("FIRST", [
            [finding.where.n ?? "-", finding.where.t ?? "-", finding.where.b ?? "-", 1],
          ] as const);
          if (value(place, given) !== 1 || (finding.code === "rule/gap" && Object.values(given).includes(null)))
            continue;
          const hits = lines.filter((line) => hitsOf([line], given).length > 0);
          if (finding.code === "rule/gap") expect(hits).toEqual([]);
          else for (const row of finding.rows) expect(hits).toContain(lines[row - 1]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a row of a FIRST table that is said never to be hit never is", () => {
    fc.assert(
      fc.property(rows, fc.array(facts, { minLength: 1, maxLength: 30 }), (lines, many) => {
        const numbered = lines.map(([a, b, c], index) => [a, b, c, index + 1] as const);
        const decision = table("FIRST", numbered);
        const never = examineDecision(decision).flatMap((finding) =>
          finding.code === "rule/row-never-hit" ? [finding.row] : [],
        );
        for (const given of many) expect(never).not.toContain(value(decision, given));
      }),
      { numRuns: 150 },
    );
  });
});

test("R-RUL-03 whatever stands in a cell, compiling tells and never throws", () => {
  const anything = fc.oneof(fc.string(), fc.stringMatching(/^[-<>=!?.,[\]() "a-c0-9@]{0,12}$/));
  fc.assert(
    fc.property(anything, anything, anything, (input, cell, output) => {
      const text = (one: string) => ({ id: "", text: one });
      const source = decisionsSketch([{ policy: "UNIQUE", inputs: ["n"], outputs: ["x"], rows: ["1 => 1"] }]);
      const [decision] = source.decisions;
      if (decision?.logic?.kind !== "table") expect.fail("no table");
      const logic = {
        ...decision.logic,
        inputs: [{ id: "in_1", label: "", expression: text(input) }],
        rows: [{ id: "row_1", cells: [text(cell)], entries: [text(output)] }],
      };
      const compiled = compileDecisions([{ ...source, decisions: [{ ...decision, logic }] }]);
      if (!compiled.ok) expect(compiled.refusal.findings.length).toBeGreaterThan(0);
      else
        for (const one of Object.values(compiled.value)) expect(evaluateDecision(one, { n: 1, a: "b" })).toBeDefined();
    }),
    { numRuns: 300 },
  );
});

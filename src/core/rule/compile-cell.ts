/** Reads one cell of a table: the tests of an input, or the entry of an output. Both are checked against their column. */
import {
  checkExpression,
  compareConstant,
  evaluateFeel,
  type FeelConstant,
  feelToJson,
  passesTests,
  readUnaryTests,
  type UnaryTest,
  type UnaryTests,
} from "../shared/index.ts";
import type { RuleFinding } from "./findings.ts";
import type { Entry, TableInput, TableOutput } from "./model.ts";
import type { SourceText } from "./source.ts";
import { isOtherLanguage } from "./source-text.ts";
import { takeAs, type ValueType } from "./value-type.ts";

interface CellPlace {
  /** From 1; 0 is a cell that stands above the rows. */
  readonly row: number;
  readonly report: (finding: Omit<RuleFinding, "decision">) => void;
}

const NO_TESTS: UnaryTests = { text: "-", negated: false, tests: [] };

/** An empty cell says nothing, like `-`. */
export function readTests(
  cell: SourceText,
  place: CellPlace & { readonly input: Pick<TableInput, "label" | "type" | "allowed"> | undefined },
): UnaryTests {
  const { row, input, report } = place;
  const text = cell.text.trim();
  const at = { element: cell.id, ...(row === 0 ? {} : { row }), column: input?.label ?? "" };
  if (isOtherLanguage(cell)) report({ code: "rule/expression-language", ...at, found: cell.language ?? "" });
  if (text === "" || input === undefined) return NO_TESTS;
  const read = readUnaryTests(text);
  if (!read.ok) {
    report({ code: "rule/expression-malformed", ...at, found: read.refusal.code });
    return NO_TESTS;
  }
  const { tests } = read.value;
  if (tests.tests.some((test) => isOfOtherType(test, input.type)))
    report({ code: "rule/constant-type", ...at, found: text });
  else if (tests.tests.some((test) => isNever(test, tests.negated ? null : input.allowed)))
    report({ code: "rule/cell-never", ...at, found: text });
  return tests;
}

/** An entry that needs no facts is evaluated here; what depends on them is judged when it has a value. */
export function readEntry(entry: SourceText, place: CellPlace & { readonly output: TableOutput | undefined }): Entry {
  const { row, output, report } = place;
  const text = entry.text.trim();
  const at = { element: entry.id, ...(row === 0 ? {} : { row }), column: output?.name ?? "" };
  if (isOtherLanguage(entry)) report({ code: "rule/expression-language", ...at, found: entry.language ?? "" });
  const checked = checkExpression(text);
  if (text === "") report({ code: "rule/expression-missing", ...at });
  else if (!checked.ok) report({ code: "rule/expression-malformed", ...at, found: checked.refusal.code });
  if (!checked.ok || checked.value.variables.length > 0 || output === undefined) return { is: "feel", text };
  const value = evaluateFeel(text, {});
  if (!value.ok) return { is: "feel", text };
  const taken = takeAs(output.type, value.value);
  if (taken === undefined) report({ code: "rule/constant-type", ...at, found: text });
  else if (!isAllowed(output, taken)) report({ code: "rule/output-not-allowed", ...at, found: text });
  // A date has no constant in JSON that would still be a date for the decisions that ask for it.
  return isPlain(taken) ? { is: "constant", value: feelToJson(taken) } : { is: "feel", text };
}

function isAllowed(output: TableOutput, value: unknown): boolean {
  if (output.allowed === null) return true;
  const values = output.type.list && Array.isArray(value) ? value : [value];
  return values.every((one) => {
    const passes = passesTests(output.allowed ?? NO_TESTS, one, {});
    return !passes.ok || passes.value;
  });
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== "object" || value === null) return value !== undefined;
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

const CONSTANT_TYPES = ["string", "number", "boolean", "date"];

/** `"big"` in a column of numbers. Types without constants of their own are left to FEEL. */
function isOfOtherType(test: UnaryTest, { base, list }: ValueType): boolean {
  if (test.is === "feel" || base === "any") return false;
  const type = test.is === "between" ? test.type : test.to.type;
  if (type === "null") return false;
  return list || !CONSTANT_TYPES.includes(base) || type !== base;
}

/** An interval with nothing in it, or a value that the column never has. */
function isNever(test: UnaryTest, allowed: UnaryTests | null): boolean {
  if (test.is === "between" && test.from !== null && test.to !== null) {
    const { from, to } = test;
    if (from.value > to.value || (from.value === to.value && !(from.included && to.included))) return true;
  }
  if (test.is !== "equal" || allowed === null) return false;
  return !mayPass(allowed, test.to);
}

function mayPass(allowed: UnaryTests, value: FeelConstant): boolean {
  const answers = allowed.tests.map((test) => (test.is === "feel" ? null : compareConstant(test, value)));
  if (allowed.tests.some((test) => test.is === "feel")) return true;
  return answers.includes(true) !== allowed.negated;
}

/** The FEEL texts of a decision, for whoever has to know what they speak of. */
import { type CheckedExpression, checkExpression, readUnaryTests } from "../shared/index.ts";
import type { Decision, DecisionTable, Entry } from "./model.ts";

export interface DecisionText extends CheckedExpression {
  /** Id of the decision. */
  readonly decision: string;
  readonly text: string;
  /** Names of the decisions that the text may speak of besides the facts. */
  readonly required: readonly string[];
}

/** Of the decision and of all that it requires; texts without a name of their own are left out. */
export function listTexts({ steps }: Decision): readonly DecisionText[] {
  return steps.flatMap((step) => {
    const required = step.requires.map(({ variable }) => variable);
    const read = step.kind === "table" ? textsOfTable(step) : [expression(step.text)];
    return read.flatMap((one) => (one === null ? [] : [{ decision: step.id, required, ...one }]));
  });
}

type ReadText = Omit<DecisionText, "decision" | "required"> | null;

function textsOfTable({ inputs, outputs, rows }: DecisionTable): readonly ReadText[] {
  return [
    ...inputs.flatMap(({ text, allowed }) => [expression(text), allowed === null ? null : tests(allowed.text)]),
    ...outputs.flatMap(({ allowed, otherwise }) => [allowed === null ? null : tests(allowed.text), entry(otherwise)]),
    ...rows.flatMap(({ cells, entries }) => [...cells.map((cell) => tests(cell.text)), ...entries.map(entry)]),
  ];
}

function entry(one: Entry | null): ReadText {
  return one === null || one.is === "constant" ? null : expression(one.text);
}

function expression(text: string): ReadText {
  const checked = checkExpression(text);
  return checked.ok && checked.value.variables.length > 0 ? { text, ...checked.value } : null;
}

function tests(text: string): ReadText {
  const read = readUnaryTests(text);
  return read.ok && read.value.names.variables.length > 0 ? { text, ...read.value.names } : null;
}

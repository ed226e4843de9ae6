/** Compiles one decision table: columns, rows and hit policy (R-RUL-03, R-RUL-04). */
import { checkExpression, type Json } from "../shared/index.ts";
import { readEntry, readTests } from "./compile-cell.ts";
import type { RuleFinding } from "./findings.ts";
import { AGGREGATIONS, type DecisionTable, HIT_POLICIES, type TableInput, type TableOutput } from "./model.ts";
import type { SourceDecision, SourceInput, SourceOutput, SourceTable, SourceText, SourceType } from "./source.ts";
import { findType, isName, isOtherLanguage } from "./source-text.ts";
import type { ValueType } from "./value-type.ts";

export interface TablePlace {
  readonly decision: SourceDecision;
  readonly types: readonly SourceType[];
  readonly report: (finding: Omit<RuleFinding, "decision">) => void;
}

type TableBody = Omit<DecisionTable, "id" | "name" | "requires">;

/** Undefined when the table has findings, which are then reported. */
export function compileTable(source: SourceTable, place: TablePlace): TableBody | undefined {
  let clean = true;
  const report = (finding: Omit<RuleFinding, "decision">) => {
    clean = false;
    place.report(finding.element === "" ? { ...finding, element: source.id || place.decision.id } : finding);
  };
  const own = { ...place, report };
  const policy = readPolicy(source, report);
  const inputs = source.inputs.map((input, index) => readInput(input, index, own));
  const outputs = source.outputs.map((output, index) => readOutput(output, index, source, own));
  if (outputs.length === 0) report({ code: "rule/no-output", element: source.id });
  checkOutputs(source, outputs, policy, report);
  const rows = source.rows.map((row, index) => {
    const at = { row: index + 1 };
    if (row.cells.length !== inputs.length || row.entries.length !== outputs.length) {
      const found = `${row.cells.length} + ${row.entries.length}`;
      report({ code: "rule/row-shape", element: row.id, ...at, found });
      return { cells: [], entries: [] };
    }
    const said = (finding: Omit<RuleFinding, "decision">) => report({ ...finding, element: finding.element || row.id });
    return {
      cells: row.cells.map((cell, column) => readTests(cell, { ...at, input: inputs[column], report: said })),
      entries: row.entries.map((entry, column) => readEntry(entry, { ...at, output: outputs[column], report: said })),
    };
  });
  return clean && policy !== undefined ? { kind: "table", ...policy, inputs, outputs, rows } : undefined;
}

type Policy = Pick<DecisionTable, "hitPolicy" | "aggregation">;

function readPolicy(source: SourceTable, report: TablePlace["report"]): Policy | undefined {
  const hitPolicy = HIT_POLICIES.find((policy) => policy === source.hitPolicy);
  const aggregation = AGGREGATIONS.find((one) => one === source.aggregation) ?? null;
  const element = source.id;
  if (hitPolicy === undefined) report({ code: "rule/hit-policy-unknown", element, found: source.hitPolicy });
  if (source.aggregation !== undefined && aggregation === null)
    report({ code: "rule/aggregation-unknown", element, found: source.aggregation });
  // DMN 1.3 §8.2.8: aggregation is undefined over several outputs.
  if (aggregation !== null && (hitPolicy !== "COLLECT" || source.outputs.length > 1))
    report({ code: "rule/aggregation-misplaced", element, found: aggregation });
  return hitPolicy === undefined ? undefined : { hitPolicy, aggregation };
}

function readInput(input: SourceInput, index: number, { types, report }: TablePlace): TableInput {
  const text = input.expression.text.trim();
  const label = input.label || text || String(index + 1);
  const element = input.expression.id || input.id;
  const checked = checkExpression(text);
  if (isOtherLanguage(input.expression))
    report({ code: "rule/expression-language", element, column: label, found: input.expression.language ?? "" });
  if (text === "") report({ code: "rule/expression-missing", element, column: label });
  else if (!checked.ok)
    report({ code: "rule/expression-malformed", element, column: label, found: checked.refusal.code });
  const { type, allowed } = readColumn(input, label, types, report);
  return { label, text, path: pathOf(text), type, allowed };
}

function readOutput(output: SourceOutput, index: number, table: SourceTable, place: TablePlace): TableOutput {
  const { types, report } = place;
  const several = table.outputs.length > 1;
  const name = output.name || output.label || (several ? String(index + 1) : place.decision.name);
  if (several && !isName(name)) report({ code: "rule/name-malformed", element: output.id, column: name, found: name });
  const written = output.type ?? (several ? undefined : place.decision.type);
  const { type, allowed } = readColumn({ ...output, type: written }, name, types, report);
  const column: TableOutput = { name, type, allowed, order: orderOf(allowed), otherwise: null };
  // An editor writes an empty default where there is none.
  if (output.otherwise === undefined || output.otherwise.text.trim() === "") return column;
  return { ...column, otherwise: readEntry(output.otherwise, { row: 0, output: column, report }) };
}

function readColumn(
  column: { readonly id: string; readonly type?: string; readonly allowed?: SourceText },
  name: string,
  types: readonly SourceType[],
  report: TablePlace["report"],
): { type: ValueType; allowed: TableInput["allowed"] } {
  const found = findType(column.type, types);
  if (found === undefined) {
    report({ code: "rule/type-unknown", element: column.id, column: name, found: column.type ?? "" });
    return { type: { base: "any", list: false }, allowed: null };
  }
  const written = [column.allowed, found.allowed].find((text) => text !== undefined && text.text.trim() !== "");
  if (written === undefined) return { type: found.type, allowed: null };
  const single = { ...found.type, list: false };
  const said = (finding: Omit<RuleFinding, "decision">) =>
    report({ ...finding, element: finding.element || column.id });
  const allowed = readTests(written, { row: 0, input: { label: name, type: single, allowed: null }, report: said });
  return { type: found.type, allowed: allowed.tests.length === 0 ? null : allowed };
}

/** The values in their order, when nothing but values is listed. */
function orderOf(allowed: TableInput["allowed"]): readonly Json[] | null {
  if (allowed === null || allowed.negated) return null;
  const values = allowed.tests.map((test) => (test.is === "equal" ? test.to.value : undefined));
  return values.some((value) => value === undefined) ? null : values.filter((value) => value !== undefined);
}

function checkOutputs(
  source: SourceTable,
  outputs: readonly TableOutput[],
  policy: Policy | undefined,
  report: TablePlace["report"],
): void {
  const names = outputs.map((output) => output.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) report({ code: "rule/name-duplicate", element: source.id, column: twice, found: twice });
  const ordered = policy?.hitPolicy === "PRIORITY" || policy?.hitPolicy === "OUTPUT ORDER";
  if (ordered && outputs.every((output) => output.order === null))
    report({ code: "rule/priority-without-values", element: source.id });
  const defaults = outputs.filter((output) => output.otherwise !== null).length;
  // Nothing hit is counted as 0 already.
  if (defaults > 0 && (defaults < outputs.length || policy?.aggregation === "COUNT"))
    report({ code: "rule/default-misplaced", element: source.id });
}

const PATH = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u;
/** Their text becomes a time before FEEL sees it. */
const TIMES = ["today", "now"];

function pathOf(text: string): readonly string[] | null {
  if (!PATH.test(text)) return null;
  const path = text.split(".");
  const checked = checkExpression(text);
  if (!checked.ok || checked.value.variables.length !== 1 || checked.value.variables[0] !== path[0]) return null;
  return TIMES.includes(path[0] ?? "") ? null : path;
}

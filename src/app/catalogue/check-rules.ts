/**
 * What stands against the decision tables of an item, each finding on its row, its column or its cell in its file: the
 * file itself, what the compiler has against it, and gaps and overlaps of what compiles. Rules R-RUL-01 to R-RUL-10.
 */
import { describeTableFinding, FINDING_SEVERITY } from "../../core/catalog/index.ts";
import {
  compileDecisions,
  type DecisionsSource,
  examineDecision,
  type RuleFinding,
  type SourceTable,
  type TableFinding,
} from "../../core/rule/index.ts";
import type { Result } from "../../core/shared/index.ts";
import type { DmnFile } from "../ports/catalogue-store.ts";
import type { FlowFault, ReadFinding } from "./flow-faults.ts";

/** Of the files floor: DMN to what the compiler takes. */
export type ReadDecisions = (
  dmn: string,
) => Promise<Result<DecisionsSource, { readonly code: string; readonly findings: readonly ReadFinding[] }>>;

export interface CheckedRules {
  /** Of the files that could be read. */
  readonly sources: readonly DecisionsSource[];
  readonly faults: readonly FlowFault[];
}

export async function checkRules(files: readonly DmnFile[], readDecisions: ReadDecisions): Promise<CheckedRules> {
  const read = await Promise.all(files.map(async ({ name, xml }) => ({ name, decisions: await readDecisions(xml) })));
  const known = read.flatMap(({ name, decisions }) =>
    decisions.ok ? [{ name, source: decisions.value, ids: idsIn(decisions.value) }] : [],
  );
  const sources = known.map(({ source }) => source);
  const unread = read.flatMap(({ name, decisions }) =>
    decisions.ok ? [] : decisions.refusal.findings.map((finding) => faultOfFile(name, finding)),
  );
  const compiled = compileDecisions(sources);
  if (!compiled.ok) {
    const found = compiled.refusal.findings.map((finding) => faultOfRule(finding, known));
    return { sources, faults: [...unread, ...found] };
  }
  const examined = new Map(
    Object.values(compiled.value)
      .flatMap(examineDecision)
      .map((found) => [JSON.stringify(found), found]),
  );
  return { sources, faults: [...unread, ...[...examined.values()].map((found) => faultOfTable(found, known))] };
}

interface KnownFile {
  readonly name: string;
  readonly source: DecisionsSource;
  readonly ids: ReadonlySet<string>;
}

function faultOfFile(file: string, { code, element, found, line }: ReadFinding): FlowFault {
  const elements = element === undefined || element === "" ? [] : [element];
  return {
    code,
    severity: "error",
    element: element ?? null,
    path: [],
    line: line ?? null,
    facts: found === undefined ? {} : { found },
    rule: { file, decision: null, elements, rows: [], column: null },
  };
}

function faultOfRule(finding: RuleFinding, files: readonly KnownFile[]): FlowFault {
  const { code, element, row, column, found, path = [] } = finding;
  const file = files.find(({ ids }) => ids.has(element)) ?? files.find(({ ids }) => ids.has(finding.decision ?? ""));
  const decision = finding.decision ?? null;
  const table = tableOf(file, decision);
  const exact = table !== undefined && element !== table.id && element !== decision ? [element] : [];
  const around = [...rowsOf(table, row === undefined ? [] : [row]), ...columnsOf(table, column)].slice(0, 1);
  return {
    code,
    severity: "error",
    element,
    path,
    line: null,
    facts: found === undefined ? {} : { found },
    rule: {
      file: file?.name ?? "",
      decision,
      elements: exact.length > 0 ? exact : around,
      rows: row === undefined ? [] : [row],
      column: column ?? null,
    },
  };
}

function faultOfTable(found: TableFinding, files: readonly KnownFile[]): FlowFault {
  const { code, facts } = describeTableFinding(found);
  const { decision } = found;
  const file = files.find(({ ids }) => ids.has(decision));
  const table = tableOf(file, decision);
  const { rows, columns } = aboutOf(found);
  const elements = rows.length > 0 ? rowsOf(table, rows) : columns.flatMap((column) => columnsOf(table, column));
  const column = found.code === "rule/unchecked-cell" ? found.column : null;
  return {
    code,
    severity: FINDING_SEVERITY[code],
    element: elements[0] ?? decision,
    path: [],
    line: null,
    facts,
    rule: { file: file?.name ?? "", decision, elements, rows, column },
  };
}

/** A gap belongs to no row: it is shown on the columns whose values it names. */
function aboutOf(found: TableFinding): { readonly rows: readonly number[]; readonly columns: readonly string[] } {
  switch (found.code) {
    case "rule/overlap":
      return { rows: found.rows, columns: [] };
    case "rule/gap":
      return { rows: [], columns: Object.keys(found.where) };
    case "rule/row-never-hit":
      return { rows: [found.row], columns: [] };
    case "rule/unchecked-cell":
      return { rows: found.row === null ? [] : [found.row], columns: [found.column] };
    case "rule/unchecked-columns":
      return { rows: [], columns: found.columns };
    case "rule/unchecked-size":
      return { rows: [], columns: [] };
  }
}

function tableOf(file: KnownFile | undefined, decision: string | null): SourceTable | undefined {
  const logic = file?.source.decisions.find(({ id }) => id === decision)?.logic;
  return logic?.kind === "table" ? logic : undefined;
}

function rowsOf(table: SourceTable | undefined, rows: readonly number[]): readonly string[] {
  return rows.flatMap((row) => table?.rows[row - 1]?.id || []);
}

/** An input without a label is called by its text, an output by its name. */
function columnsOf(table: SourceTable | undefined, column: string | undefined): readonly string[] {
  const input = table?.inputs.find(({ label, expression }) => (label || expression.text.trim()) === column);
  const output = table?.outputs.find(({ name, label }) => (name || label) === column);
  const id = input?.id || output?.id;
  return id === undefined ? [] : [id];
}

function idsIn({ decisions, others, types }: DecisionsSource): ReadonlySet<string> {
  const inDecisions = decisions.flatMap(({ id, logic }) => {
    if (logic?.kind !== "table") return [id, logic?.id ?? ""];
    const cells = logic.rows.flatMap((row) => [row, ...row.cells, ...row.entries]);
    return [id, logic.id, ...[...logic.inputs, ...logic.outputs, ...cells].map((one) => one.id)];
  });
  return new Set([...inDecisions, ...[...others, ...types].map(({ id }) => id)].filter((id) => id !== ""));
}

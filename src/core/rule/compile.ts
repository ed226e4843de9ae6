/**
 * Compiles the decisions of a file: each with all that it requires, in an order in which it can be evaluated. What DMN
 * offers and is not executed here is refused by its id, never passed over. Rules R-RUL-01, R-RUL-02.
 */
import { checkExpression, ok, type Result, refuse } from "../shared/index.ts";
import { compileTable } from "./compile-table.ts";
import type { DecisionDefects, RuleFinding } from "./findings.ts";
import type { Decision, DecisionExpression, DecisionStep, Requirement } from "./model.ts";
import type { DecisionsSource, SourceDecision, SourceExpression } from "./source.ts";
import { findType, isName, isOtherLanguage } from "./source-text.ts";

/** All decisions of the files by id; refused with every finding. Ids are unique over all files. */
export function compileDecisions(
  sources: readonly DecisionsSource[],
): Result<Readonly<Record<string, Decision>>, DecisionDefects> {
  const read = sources.map(readFile);
  const findings = [...read.flatMap((file) => file.findings), ...checkIds(sources)];
  if (findings.length > 0) return refuse({ code: "rule/not-compiled", findings });
  return ok(
    Object.fromEntries(read.flatMap(({ steps }) => [...steps.keys()].map((id) => [id, decisionOf(id, steps)]))),
  );
}

/** One decision of one file. @throws Error when the file has no decision of that id */
export function compileDecision(source: DecisionsSource, id: string): Result<Decision, DecisionDefects> {
  const compiled = compileDecisions([source]);
  if (!compiled.ok) return compiled;
  const decision = compiled.value[id];
  if (decision === undefined) throw new Error(`${source.id} has no decision ${id}`);
  return ok(decision);
}

interface ReadFile {
  readonly steps: ReadonlyMap<string, DecisionStep>;
  readonly findings: readonly RuleFinding[];
}

function readFile(source: DecisionsSource): ReadFile {
  const steps = new Map<string, DecisionStep>();
  const findings: RuleFinding[] = source.others.map(({ id, type }) => ({
    code: "rule/unsupported-element",
    element: id === "" ? source.id : id,
    found: type,
  }));
  for (const decision of source.decisions) {
    const about = (finding: Omit<RuleFinding, "decision">) => findings.push({ ...finding, decision: decision.id });
    if (decision.id === "") findings.push({ code: "rule/id-missing", element: source.id, found: decision.name });
    const requires = checkRequirements(source, decision, about);
    const step = readStep(source, decision, requires, about);
    if (step !== undefined) steps.set(decision.id, step);
  }
  return { steps, findings: [...findings, ...checkCycles(source)] };
}

type Report = (finding: Omit<RuleFinding, "decision">) => void;

function checkRequirements(source: DecisionsSource, decision: SourceDecision, report: Report): readonly Requirement[] {
  const requires: Requirement[] = [];
  for (const id of decision.requires) {
    const required = source.decisions.find((one) => one.id === id);
    if (required === undefined) report({ code: "rule/unknown-requirement", element: decision.id, found: id });
    else if (!isName(required.variable))
      report({ code: "rule/name-malformed", element: required.id, found: required.variable });
    else if (requires.some(({ variable }) => variable === required.variable))
      report({ code: "rule/name-duplicate", element: required.id, found: required.variable });
    else requires.push({ decision: id, variable: required.variable });
  }
  return requires;
}

function readStep(
  source: DecisionsSource,
  decision: SourceDecision,
  requires: readonly Requirement[],
  report: Report,
): DecisionStep | undefined {
  const { id, name, logic } = decision;
  const head = { id, name, requires };
  switch (logic?.kind) {
    case undefined:
      report({ code: "rule/no-logic", element: id });
      return undefined;
    case "other":
      report({ code: "rule/unsupported-element", element: logic.id === "" ? id : logic.id, found: logic.type });
      return undefined;
    case "table": {
      const table = compileTable(logic, { decision, types: source.types, report });
      return table === undefined ? undefined : { ...head, ...table };
    }
    case "expression":
      return readExpression(source, decision, logic, head, report);
  }
}

function readExpression(
  source: DecisionsSource,
  decision: SourceDecision,
  logic: SourceExpression,
  head: Pick<DecisionExpression, "id" | "name" | "requires">,
  report: Report,
): DecisionExpression | undefined {
  const element = logic.id === "" ? decision.id : logic.id;
  const text = logic.text.trim();
  if (isOtherLanguage(logic)) report({ code: "rule/expression-language", element, found: logic.language ?? "" });
  const checked = checkExpression(text);
  if (text === "") report({ code: "rule/expression-missing", element });
  else if (!checked.ok) report({ code: "rule/expression-malformed", element, found: checked.refusal.code });
  const written = logic.type ?? decision.type;
  const type = findType(written, source.types);
  if (type === undefined) {
    report({ code: "rule/type-unknown", element, found: written ?? "" });
    return undefined;
  }
  return { kind: "expression", ...head, text, type: type.type };
}

function checkIds(sources: readonly DecisionsSource[]): readonly RuleFinding[] {
  const seen = new Set<string>();
  return sources.flatMap((source) =>
    source.decisions.flatMap(({ id }): readonly RuleFinding[] => {
      if (id !== "" && seen.has(id)) return [{ code: "rule/id-duplicate", element: id, decision: id }];
      seen.add(id);
      return [];
    }),
  );
}

/** Takes away what requires nothing that is left; what cannot be taken away goes round in a circle. */
function checkCycles({ decisions }: DecisionsSource): readonly RuleFinding[] {
  let left = new Map(decisions.map((decision) => [decision.id, decision.requires]));
  for (;;) {
    const kept = new Map([...left].filter(([id, requires]) => isInCircle(id, requires, left)));
    if (kept.size === left.size) break;
    left = kept;
  }
  const [first] = left.keys();
  if (first === undefined) return [];
  return [{ code: "rule/requirement-cycle", element: first, decision: first, path: [...left.keys()] }];
}

/** A decision on a circle requires one that is left, and is required by one that is left. */
function isInCircle(id: string, requires: readonly string[], left: ReadonlyMap<string, readonly string[]>): boolean {
  return requires.some((one) => left.has(one)) && [...left.values()].some((others) => others.includes(id));
}

/** Of steps without a circle: those required first, each once. */
function decisionOf(id: string, steps: ReadonlyMap<string, DecisionStep>): Decision {
  const ordered = new Map<string, DecisionStep>();
  const add = (one: string) => {
    const step = steps.get(one);
    if (step === undefined || ordered.has(one)) return;
    for (const required of step.requires) add(required.decision);
    ordered.set(one, step);
  };
  add(id);
  return { id, name: steps.get(id)?.name ?? "", steps: [...ordered.values()] };
}

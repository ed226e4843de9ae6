/**
 * Evaluates a decision on the facts of a case: what it requires first, then the decision itself. Pure: the same facts
 * give the same value, and time is among the facts. Rules R-RUL-05 to R-RUL-07.
 */
import {
  constantOf,
  evaluateFeel,
  type FeelFacts,
  type FeelScope,
  factOf,
  feelToJson,
  type Json,
  ok,
  passesTests,
  type Result,
  refuse,
  withFacts,
} from "../shared/index.ts";
import { applyHitPolicy, type TableRun } from "./hits.ts";
import type { Decision, DecisionExpression, DecisionStep, DecisionTable, TableInput } from "./model.ts";
import type { RuleRefusal } from "./refusals.ts";
import { describeType, takeAs } from "./value-type.ts";

/**
 * The value as JSON: that of the only output, an object where there are several, a list where the hit policy gives all
 * hits. Dates, times and durations are ISO 8601 texts.
 * @param facts values by name, as for conditions (`form`, `situation`, `today` …)
 */
export function evaluateDecision(decision: Decision, facts: FeelFacts): Result<Json, RuleRefusal> {
  const values = new Map<string, unknown>();
  let last: unknown = null;
  for (const step of decision.steps) {
    const value = evaluateStep(step, scopeOf(step, facts, values));
    if (!value.ok) return value;
    values.set(step.id, value.value);
    last = value.value;
  }
  return ok(feelToJson(last));
}

/** What a decision requires is seen under its name, and hides a fact of the same name. */
function scopeOf(step: DecisionStep, facts: FeelFacts, values: ReadonlyMap<string, unknown>): FeelScope {
  if (step.requires.length === 0) return facts;
  const required = step.requires.map(({ decision, variable }) => [variable, values.get(decision)]);
  return withFacts(facts, Object.fromEntries(required));
}

function evaluateStep(step: DecisionStep, scope: FeelScope): Result<unknown, RuleRefusal> {
  return step.kind === "table" ? evaluateTable(step, scope) : evaluateText(step, scope);
}

function evaluateText(step: DecisionExpression, scope: FeelScope): Result<unknown, RuleRefusal> {
  const value = evaluateFeel(step.text, scope);
  if (!value.ok) return refuse({ code: "rule/expression-failed", decision: step.id, cause: value.refusal });
  const taken = takeAs(step.type, value.value);
  if (taken !== undefined) return ok(taken);
  const expected = describeType(step.type);
  return refuse({ code: "rule/output-type", decision: step.id, row: 0, column: step.name, expected });
}

function evaluateTable(table: DecisionTable, scope: FeelScope): Result<unknown, RuleRefusal> {
  const values: unknown[] = [];
  for (const input of table.inputs) {
    const value = readInput(table, input, scope);
    if (!value.ok) return value;
    values.push(value.value);
  }
  const run: TableRun = { table, scope };
  const hits = findHits(run, values);
  return hits.ok ? applyHitPolicy(run, hits.value) : hits;
}

function readInput(table: DecisionTable, input: TableInput, scope: FeelScope): Result<unknown, RuleRefusal> {
  const decision = table.id;
  const found = input.path === null ? NOT_PLAIN : lookUp(input.path, scope);
  const value = found === NOT_PLAIN ? evaluateFeel(input.text, scope) : ok(found);
  if (!value.ok) return refuse({ code: "rule/expression-failed", decision, cause: value.refusal });
  const taken = takeAs(input.type, value.value);
  const column = input.label;
  if (taken === undefined)
    return refuse({ code: "rule/input-type", decision, column, expected: describeType(input.type) });
  if (input.allowed === null) return ok(taken);
  for (const one of input.type.list && Array.isArray(taken) ? taken : [taken]) {
    const passes = passesTests(input.allowed, one, scope);
    if (!passes.ok) return refuse({ code: "rule/expression-failed", decision, cause: passes.refusal });
    if (!passes.value) return refuse({ code: "rule/input-not-allowed", decision, column });
  }
  return ok(taken);
}

/** Stands for what only the interpreter can follow: the way through a list, a date or a text. */
const NOT_PLAIN = Symbol("not plain");

function lookUp([first = "", ...path]: readonly string[], scope: FeelScope): unknown {
  let at = factOf(scope, first);
  for (const name of path) {
    if (at === null || at === undefined) return null;
    if (typeof at !== "object" || Object.getPrototypeOf(at) !== Object.prototype) return NOT_PLAIN;
    at = Object.hasOwn(at, name) ? Reflect.get(at, name) : null;
  }
  return at ?? null;
}

/** Row numbers from 0, in the order of the rows; FIRST needs one, UNIQUE two to know that it is broken. */
function findHits({ table, scope }: TableRun, values: readonly unknown[]): Result<readonly number[], RuleRefusal> {
  const enough = table.hitPolicy === "FIRST" ? 1 : table.hitPolicy === "UNIQUE" ? 2 : table.rows.length;
  const hits: number[] = [];
  const constants = values.map(constantOf);
  for (let row = 0; row < table.rows.length && hits.length < enough; row += 1) {
    const cells = table.rows[row]?.cells ?? [];
    let hit = true;
    for (let column = 0; hit && column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell === undefined || cell.tests.length === 0) continue;
      const passes = passesTests(cell, values[column], scope, constants[column]);
      if (!passes.ok) return refuse({ code: "rule/expression-failed", decision: table.id, cause: passes.refusal });
      hit = passes.value;
    }
    if (hit) hits.push(row);
  }
  return ok(hits);
}

/**
 * What the hits of a table make of its value. @basis DMN 1.3 §8.2.8 (hit policies), §8.2.11 (defaults). Rules R-RUL-06, R-RUL-07.
 *
 * Where DMN leaves room: COLLECT gives its list in the order of the rows; no hit is an empty list, a COUNT of 0, and in
 * every other case the default or a refusal, since no value can be made of nothing; a default in a table of many hits is
 * a list of one.
 */
import {
  constantOf,
  evaluateFeel,
  type FeelScope,
  feelToJson,
  type Json,
  ok,
  passesTests,
  type Result,
  refuse,
} from "../shared/index.ts";
import type { DecisionTable, Entry, TableOutput } from "./model.ts";
import type { RuleRefusal } from "./refusals.ts";
import { sameJson } from "./same-json.ts";
import { describeType, takeAs } from "./value-type.ts";

export interface TableRun {
  readonly table: DecisionTable;
  readonly scope: FeelScope;
}

/** @param hits row numbers from 0, in the order of the rows */
export function applyHitPolicy(run: TableRun, hits: readonly number[]): Result<unknown, RuleRefusal> {
  const { table } = run;
  const [first, second] = hits;
  if (first === undefined) return withoutHit(run);
  switch (table.hitPolicy) {
    case "UNIQUE":
      if (second === undefined) return outputOf(run, first);
      return refuse({ code: "rule/not-unique", decision: table.id, rows: [first + 1, second + 1] });
    case "FIRST":
      return outputOf(run, first);
    case "ANY":
      return anyOf(run, hits);
    case "PRIORITY": {
      const ordered = inOutputOrder(run, hits);
      return ordered.ok ? ok(ordered.value[0]) : ordered;
    }
    case "OUTPUT ORDER":
      return inOutputOrder(run, hits);
    case "RULE ORDER":
      return outputsOf(run, hits);
    case "COLLECT":
      return collect(run, hits);
  }
}

function withoutHit(run: TableRun): Result<unknown, RuleRefusal> {
  const { hitPolicy, aggregation, id, outputs } = run.table;
  if (aggregation === "COUNT") return ok(0);
  const isList =
    hitPolicy === "RULE ORDER" || hitPolicy === "OUTPUT ORDER" || (hitPolicy === "COLLECT" && !aggregation);
  if (outputs.some((output) => output.otherwise === null))
    return isList ? ok([]) : refuse({ code: "rule/no-hit", decision: id });
  const value = rowValue(
    run,
    outputs.flatMap((output) => output.otherwise ?? []),
    0,
  );
  return value.ok && isList ? ok([value.value]) : value;
}

function anyOf(run: TableRun, hits: readonly number[]): Result<unknown, RuleRefusal> {
  const [first = 0] = hits;
  const outputs = outputsOf(run, hits);
  if (!outputs.ok) return outputs;
  const [value] = outputs.value;
  const known = feelToJson(value);
  const other = outputs.value.findIndex((one) => !sameJson(feelToJson(one), known));
  if (other === -1) return ok(value);
  return refuse({ code: "rule/any-differs", decision: run.table.id, rows: [first + 1, (hits[other] ?? 0) + 1] });
}

/** Highest priority first; equal ones in the order of the rows. Several outputs decide from left to right. */
function inOutputOrder(run: TableRun, hits: readonly number[]): Result<readonly unknown[], RuleRefusal> {
  const outputs = outputsOf(run, hits);
  if (!outputs.ok) return outputs;
  const ranked = outputs.value.map((value) => ({ value, ranks: ranksOf(run.table, value) }));
  // Sorting is stable.
  ranked.sort((a, b) => firstDifference(a.ranks, b.ranks));
  return ok(ranked.map(({ value }) => value));
}

function ranksOf({ outputs }: DecisionTable, value: unknown): readonly number[] {
  const json = feelToJson(value);
  return outputs.map(({ name, order }) => {
    if (order === null) return 0;
    const own: Json = outputs.length === 1 ? json : memberOf(json, name);
    return order.findIndex((one) => sameJson(one, own));
  });
}

function memberOf(json: Json, name: string): Json {
  return json !== null && typeof json === "object" && name in json ? (Reflect.get(json, name) as Json) : null;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((rank, at) => rank !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

function collect(run: TableRun, hits: readonly number[]): Result<unknown, RuleRefusal> {
  const { aggregation, id } = run.table;
  if (aggregation === "COUNT") return ok(hits.length);
  const outputs = outputsOf(run, hits);
  if (!outputs.ok || aggregation === null) return outputs;
  const value = aggregation === "SUM" ? sumOf(outputs.value) : extremeOf(outputs.value, aggregation);
  if (value !== undefined) return ok(value);
  return refuse({ code: "rule/not-aggregable", decision: id, rows: hits.map((row) => row + 1) });
}

function sumOf(values: readonly unknown[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (typeof value !== "number") return undefined;
    sum += value;
  }
  return sum;
}

/** Of numbers, texts or dates; not of a mixture, and not where one of them is nothing. */
function extremeOf(values: readonly unknown[], which: "MIN" | "MAX"): unknown {
  let best: { value: unknown; key: number | string; type: string } | undefined;
  for (const value of values) {
    const constant = constantOf(value);
    if (constant === undefined || constant.type === "null" || constant.type === "boolean") return undefined;
    if (best !== undefined && best.type !== constant.type) return undefined;
    const key = constant.value;
    const isBetter = best === undefined || (which === "MIN" ? key < best.key : key > best.key);
    if (isBetter) best = { value, key, type: constant.type };
  }
  return best?.value;
}

function outputsOf(run: TableRun, hits: readonly number[]): Result<readonly unknown[], RuleRefusal> {
  const values: unknown[] = [];
  for (const row of hits) {
    const value = outputOf(run, row);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

function outputOf(run: TableRun, row: number): Result<unknown, RuleRefusal> {
  return rowValue(run, run.table.rows[row]?.entries ?? [], row + 1);
}

/** @param row from 1; 0 for the defaults */
function rowValue(run: TableRun, entries: readonly Entry[], row: number): Result<unknown, RuleRefusal> {
  const { outputs } = run.table;
  const values: [string, unknown][] = [];
  for (const [index, output] of outputs.entries()) {
    const entry = entries[index];
    const value = entry === undefined ? ok(null) : entryValue(run, entry, output, row);
    if (!value.ok) return value;
    values.push([output.name, value.value]);
  }
  return ok(values.length === 1 ? values[0]?.[1] : Object.fromEntries(values));
}

function entryValue(run: TableRun, entry: Entry, output: TableOutput, row: number): Result<unknown, RuleRefusal> {
  // Constants were judged when the table was compiled.
  if (entry.is === "constant") return ok(entry.value);
  const decision = run.table.id;
  const value = evaluateFeel(entry.text, run.scope);
  if (!value.ok) return refuse({ code: "rule/expression-failed", decision, cause: value.refusal });
  const column = output.name;
  const taken = takeAs(output.type, value.value);
  if (taken === undefined)
    return refuse({ code: "rule/output-type", decision, row, column, expected: describeType(output.type) });
  if (output.allowed === null) return ok(taken);
  for (const one of output.type.list && Array.isArray(taken) ? taken : [taken]) {
    const passes = passesTests(output.allowed, one, run.scope);
    if (!passes.ok) return refuse({ code: "rule/expression-failed", decision, cause: passes.refusal });
    if (!passes.value) return refuse({ code: "rule/output-not-allowed", decision, row, column });
  }
  return ok(taken);
}

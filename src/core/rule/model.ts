/**
 * What DMN compiles into: a decision with all that it requires, as plain JSON. It is kept with the procedure, so that an
 * old case decides by the tables that it began with.
 */
import type { Json, UnaryTests } from "../shared/index.ts";
import type { ValueType } from "./value-type.ts";

export interface Decision {
  /** Id in its file. */
  readonly id: string;
  readonly name: string;
  /** The decision and all that it requires, each after those that it requires itself; the last is the decision. */
  readonly steps: readonly DecisionStep[];
}

export type DecisionStep = DecisionTable | DecisionExpression;

interface StepHead {
  readonly id: string;
  readonly name: string;
  /** Earlier steps whose values it asks for, and the names under which it speaks of them. */
  readonly requires: readonly Requirement[];
}

export interface Requirement {
  /** Id of the step. */
  readonly decision: string;
  readonly variable: string;
}

export interface DecisionExpression extends StepHead {
  readonly kind: "expression";
  readonly text: string;
  readonly type: ValueType;
}

export interface DecisionTable extends StepHead {
  readonly kind: "table";
  readonly hitPolicy: HitPolicy;
  /** Only with COLLECT. */
  readonly aggregation: Aggregation | null;
  readonly inputs: readonly TableInput[];
  readonly outputs: readonly TableOutput[];
  readonly rows: readonly TableRow[];
}

export const HIT_POLICIES = ["UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER", "COLLECT"] as const;
export type HitPolicy = (typeof HIT_POLICIES)[number];

export const AGGREGATIONS = ["SUM", "COUNT", "MIN", "MAX"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export interface TableInput {
  readonly label: string;
  readonly text: string;
  /** Where the text only names a value (`form.area`): the way to it, so that it is looked up and not interpreted. */
  readonly path: readonly string[] | null;
  readonly type: ValueType;
  readonly allowed: UnaryTests | null;
}

export interface TableOutput {
  /** Key in the value of a table with several outputs. */
  readonly name: string;
  readonly type: ValueType;
  readonly allowed: UnaryTests | null;
  /** The allowed values in their order, where they are a list: the first has the highest priority. */
  readonly order: readonly Json[] | null;
  /** The value when no row is hit. */
  readonly otherwise: Entry | null;
}

export interface TableRow {
  readonly cells: readonly UnaryTests[];
  readonly entries: readonly Entry[];
}

/** What needs no facts is evaluated beforehand. */
export type Entry = { readonly is: "constant"; readonly value: Json } | { readonly is: "feel"; readonly text: string };

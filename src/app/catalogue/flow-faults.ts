/** One thing that stands against a flow or its decision tables, for whoever edits them. */
import type { Severity } from "../../core/catalog/index.ts";

export interface FlowFault {
  /** `bpmn/…`, `dmn/…` of the file, `flow/…` of the flow, `rule/…` of a decision, `catalog/…` of these and their item. */
  readonly code: string;
  readonly severity: Severity;
  /** Id of the element; null for the file or the flow as a whole. */
  readonly element: string | null;
  /** A course of events that leads there: elements in order; empty where there is none. */
  readonly path: readonly string[];
  /** Of a file that cannot be read, from 1. */
  readonly line: number | null;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Null for what stands against the flow. */
  readonly rule: RulePlace | null;
}

/** What the readers of BPMN and DMN say of a file. */
export interface ReadFinding {
  readonly code: string;
  readonly element?: string;
  readonly found?: string;
  /** From 1. */
  readonly line?: number;
}

/** Where in which file a finding on a decision belongs. */
export interface RulePlace {
  readonly file: string;
  /** Null for the file as a whole. */
  readonly decision: string | null;
  /** Ids of the rules, columns or cells that it is about; empty where it is about the table. */
  readonly elements: readonly string[];
  /** From 1, in the order of the table. */
  readonly rows: readonly number[];
  /** Label of an input, or name of an output. */
  readonly column: string | null;
}

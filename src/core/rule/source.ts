/**
 * Decisions as their file says them, before any check: what a reader of DMN hands to the compiler. Names of elements
 * are those of DMN 1.3 (`businessKnowledgeModel`, `invocation` …), so that a refusal can name what it met.
 */
export interface DecisionsSource {
  readonly id: string;
  readonly name: string;
  readonly decisions: readonly SourceDecision[];
  /** Types that the file defines (`itemDefinition`). */
  readonly types: readonly SourceType[];
  /** What would have to be executed and is no decision: business knowledge models, decision services, imports. */
  readonly others: readonly SourceOther[];
}

export interface SourceDecision {
  /** Empty where the file gives none. */
  readonly id: string;
  readonly name: string;
  /** Name under which other decisions speak of its value: that of its variable, else its own. */
  readonly variable: string;
  readonly type?: string;
  /** Ids of the decisions whose values it asks for. */
  readonly requires: readonly string[];
  readonly logic?: SourceTable | SourceExpression | SourceOther;
}

export interface SourceTable {
  readonly kind: "table";
  readonly id: string;
  /** As written: `UNIQUE`, `RULE ORDER` … */
  readonly hitPolicy: string;
  readonly aggregation?: string;
  readonly inputs: readonly SourceInput[];
  readonly outputs: readonly SourceOutput[];
  readonly rows: readonly SourceRow[];
}

export interface SourceInput {
  readonly id: string;
  readonly label: string;
  readonly expression: SourceText;
  readonly type?: string;
  /** `inputValues`. */
  readonly allowed?: SourceText;
}

export interface SourceOutput {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  /** `outputValues`. */
  readonly allowed?: SourceText;
  /** `defaultOutputEntry`. */
  readonly otherwise?: SourceText;
}

export interface SourceRow {
  readonly id: string;
  readonly cells: readonly SourceText[];
  readonly entries: readonly SourceText[];
}

export interface SourceExpression extends SourceText {
  readonly kind: "expression";
  readonly type?: string;
}

/** A FEEL text. */
export interface SourceText {
  readonly id: string;
  readonly text: string;
  /** Where the file names another language than its default. */
  readonly language?: string;
}

export interface SourceOther {
  readonly kind: "other";
  readonly id: string;
  /** Local name of the element. */
  readonly type: string;
}

export interface SourceType {
  readonly id: string;
  readonly name: string;
  /** Absent where it has components or is a function. */
  readonly type?: string;
  readonly isList: boolean;
  readonly allowed?: SourceText;
}

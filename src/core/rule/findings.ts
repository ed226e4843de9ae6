/** What the compiler has against decisions. Each finding names the table, the row and the column, as far as there are any. */

export type RuleFindingCode =
  /** A decision without an id, or with one that another decision has. */
  | "rule/id-missing"
  | "rule/id-duplicate"
  /** DMN that is not executed here (`found`: the element's name). */
  | "rule/unsupported-element"
  /** Requires a decision that the file does not have (`found`: its id). */
  | "rule/unknown-requirement"
  /** Decisions that require each other (`path`: their ids). */
  | "rule/requirement-cycle"
  | "rule/no-logic"
  /** A required decision or one of several outputs whose name is no name of FEEL in one word (`found`: the name). */
  | "rule/name-malformed"
  | "rule/name-duplicate"
  | "rule/hit-policy-unknown"
  | "rule/aggregation-unknown"
  /** An aggregation without COLLECT, or over several outputs. */
  | "rule/aggregation-misplaced"
  | "rule/no-output"
  /** A row with more or fewer cells than the table has columns (`found`: how many). */
  | "rule/row-shape"
  | "rule/expression-missing"
  /** `found`: the refusal of the FEEL check. */
  | "rule/expression-malformed"
  /** Another language than FEEL (`found`: its name). */
  | "rule/expression-language"
  /** `found`: the type as written. */
  | "rule/type-unknown"
  /** A constant of another type than its column (`found`: as written). */
  | "rule/constant-type"
  /** A cell that no value can pass: an empty interval, or nothing of what the column allows (`found`: as written). */
  | "rule/cell-never"
  /** An output entry that is none of the output's values (`found`: as written). */
  | "rule/output-not-allowed"
  /** PRIORITY or OUTPUT ORDER without a list of output values to give the order. */
  | "rule/priority-without-values"
  /** Some outputs have a default and others have none, or the hit policy has no use for it. */
  | "rule/default-misplaced";

export interface RuleFinding {
  readonly code: RuleFindingCode;
  /** Id of the element, or of the nearest around it that has one. */
  readonly element: string;
  /** Id of the decision. */
  readonly decision?: string;
  /** From 1. */
  readonly row?: number;
  /** Label of an input, or name of an output. */
  readonly column?: string;
  readonly found?: string;
  readonly path?: readonly string[];
}

/** All findings at once, in the order of the file. */
export interface DecisionDefects {
  readonly code: "rule/not-compiled";
  readonly findings: readonly RuleFinding[];
}

/**
 * Why a decision has no value for some facts. Rows count from 1. Values are left out: they may be personal, and whoever
 * may read the case sees them there.
 */
import type { FeelRefusal } from "../shared/index.ts";

export type RuleRefusal =
  /** No row is hit, and nothing is said for that case. */
  | { readonly code: "rule/no-hit"; readonly decision: string }
  /** Two rows of a UNIQUE table. */
  | { readonly code: "rule/not-unique"; readonly decision: string; readonly rows: readonly number[] }
  /** Two rows of an ANY table with unlike outputs. */
  | { readonly code: "rule/any-differs"; readonly decision: string; readonly rows: readonly number[] }
  | { readonly code: "rule/input-not-allowed"; readonly decision: string; readonly column: string }
  | {
      readonly code: "rule/input-type";
      readonly decision: string;
      readonly column: string;
      readonly expected: string;
    }
  /** Row 0 is the default. */
  | {
      readonly code: "rule/output-not-allowed";
      readonly decision: string;
      readonly row: number;
      readonly column: string;
    }
  | {
      readonly code: "rule/output-type";
      readonly decision: string;
      readonly row: number;
      readonly column: string;
      readonly expected: string;
    }
  /** SUM of something else than numbers, MIN or MAX of values that have no common order. */
  | { readonly code: "rule/not-aggregable"; readonly decision: string; readonly rows: readonly number[] }
  | { readonly code: "rule/expression-failed"; readonly decision: string; readonly cause: FeelRefusal };

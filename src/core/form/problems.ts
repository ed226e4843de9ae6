/** Everything that can be wrong with the answers in a form. Codes are public and never reused. */
import type { IdentityRefusal } from "../party/index.ts";
import type { TextRefusal } from "../shared/index.ts";
import type { FieldKind } from "./spec.ts";

/** The answers are refused as a whole; `problems` names every field that needs another look, all at once. */
export interface FormInvalid {
  readonly code: "form/invalid";
  readonly problems: readonly FormProblem[];
}

/** `field` is the way to the value: `landArea`, `owners[2].idNumber`. An empty text means the form itself. */
export type FormProblem = { readonly field: string } & ProblemFacts;

export type FormProblemCode = ProblemFacts["code"];

export type ProblemFacts =
  | { readonly code: "form/not-an-object" }
  | { readonly code: "form/unknown-field" }
  | { readonly code: "form/required" }
  | { readonly code: "form/type-mismatch"; readonly expected: FieldKind | "row" }
  | { readonly code: "form/too-short"; readonly minLength: number }
  | { readonly code: "form/pattern"; readonly hint: string }
  | { readonly code: "form/too-small"; readonly min: number }
  | { readonly code: "form/too-large"; readonly max: number }
  | { readonly code: "form/too-many-decimals"; readonly decimals: number }
  | { readonly code: "form/amount-too-small"; readonly minFen: number }
  | { readonly code: "form/amount-too-large"; readonly maxFen: number }
  | { readonly code: "form/date-not-real" }
  | { readonly code: "form/date-too-early"; readonly min: string }
  | { readonly code: "form/date-too-late"; readonly max: string }
  | { readonly code: "form/date-range-reversed" }
  | { readonly code: "form/option-unknown" }
  | { readonly code: "form/option-repeated" }
  | { readonly code: "form/too-few"; readonly min: number }
  | { readonly code: "form/too-many"; readonly max: number }
  | { readonly code: "form/division-code" }
  | { readonly code: "form/address-detail-missing" }
  | { readonly code: "form/file-id" }
  | { readonly code: "form/file-repeated" }
  | { readonly code: "form/declaration-not-made" }
  | { readonly code: "form/id-number-born-in-future" }
  | { readonly code: "form/condition-failed" }
  | TextRefusal
  | IdentityRefusal;

/** What only time heals is no problem in a draft: an answer missing, unfinished, or not yet right. */
export function isTolerableInDraft(code: FormProblemCode): boolean {
  return !BLOCKS_A_DRAFT.has(code);
}

const BLOCKS_A_DRAFT: ReadonlySet<FormProblemCode> = new Set<FormProblemCode>([
  "form/not-an-object",
  "form/unknown-field",
  "form/type-mismatch",
  "form/too-many",
  "form/file-id",
  "form/condition-failed",
  "text/not-well-formed",
  "text/too-long",
  "party/name-too-long",
]);

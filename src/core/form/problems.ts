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
  | { readonly code: "form/place-outside-china" }
  | { readonly code: "form/file-id" }
  | { readonly code: "form/file-repeated" }
  | { readonly code: "form/declaration-not-made" }
  | { readonly code: "form/id-number-born-in-future" }
  | { readonly code: "form/condition-failed" }
  | TextRefusal
  | IdentityRefusal;

/** What only time heals is no problem in a draft: an answer missing, unfinished, or not yet right. */
export function isTolerableInDraft(code: FormProblemCode): boolean {
  return IN_DRAFT[code] === "tolerated";
}

/** Every code, and what a draft makes of it. */
const IN_DRAFT: Readonly<Record<FormProblemCode, "tolerated" | "refused">> = {
  "form/not-an-object": "refused",
  "form/unknown-field": "refused",
  "form/required": "tolerated",
  "form/type-mismatch": "refused",
  "form/too-short": "tolerated",
  "form/pattern": "tolerated",
  "form/too-small": "tolerated",
  "form/too-large": "tolerated",
  "form/too-many-decimals": "tolerated",
  "form/amount-too-small": "tolerated",
  "form/amount-too-large": "tolerated",
  "form/date-not-real": "tolerated",
  "form/date-too-early": "tolerated",
  "form/date-too-late": "tolerated",
  "form/date-range-reversed": "tolerated",
  "form/option-unknown": "tolerated",
  "form/option-repeated": "tolerated",
  "form/too-few": "tolerated",
  "form/too-many": "refused",
  "form/division-code": "tolerated",
  "form/address-detail-missing": "tolerated",
  "form/place-outside-china": "tolerated",
  "form/file-id": "refused",
  "form/file-repeated": "tolerated",
  "form/declaration-not-made": "tolerated",
  "form/id-number-born-in-future": "tolerated",
  "form/condition-failed": "refused",
  "text/not-well-formed": "refused",
  "text/line-break": "tolerated",
  "text/too-long": "refused",
  "party/id-number-first-generation": "tolerated",
  "party/id-number-length": "tolerated",
  "party/id-number-characters": "tolerated",
  "party/id-number-birth-date": "tolerated",
  "party/id-number-check-character": "tolerated",
  "party/credit-code-length": "tolerated",
  "party/credit-code-characters": "tolerated",
  "party/credit-code-check-character": "tolerated",
  "party/mobile-phone-shape": "tolerated",
  "party/phone-shape": "tolerated",
  "party/name-blank": "tolerated",
  "party/name-without-letter": "tolerated",
  "party/name-too-long": "refused",
  "party/certificate-kind-unknown": "tolerated",
  "party/certificate-number-shape": "tolerated",
};

export const FORM_PROBLEM_CODES: readonly string[] = Object.keys(IN_DRAFT);

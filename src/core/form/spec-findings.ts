/** What can be wrong with a form as a district writes it. A spec with a finding does not compile. */
import type { FeelRefusal } from "../shared/index.ts";

/** `path` is the way into the file: `sections[0].fields[3].options[1].code`. */
export type FormSpecFinding = { readonly path: string } & SpecFacts;

export type SpecFacts =
  | { readonly code: "form/spec-type"; readonly expected: string }
  | { readonly code: "form/spec-missing" }
  | { readonly code: "form/spec-unknown-key" }
  | { readonly code: "form/spec-empty" }
  | { readonly code: "form/spec-text" }
  | { readonly code: "form/spec-id"; readonly id: string }
  | { readonly code: "form/spec-id-repeated"; readonly id: string }
  | { readonly code: "form/spec-kind-unknown"; readonly kind: string }
  | { readonly code: "form/spec-option-repeated"; readonly option: string }
  | { readonly code: "form/spec-bounds"; readonly min: string; readonly max: string }
  | { readonly code: "form/spec-pattern"; readonly pattern: string }
  | { readonly code: "form/spec-condition"; readonly cause: FeelRefusal }
  | { readonly code: "form/spec-condition-name"; readonly name: string }
  | { readonly code: "form/spec-condition-looks-ahead"; readonly name: string };

export type FormSpecFindingCode = SpecFacts["code"];

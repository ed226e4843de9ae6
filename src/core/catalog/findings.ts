/** What the compiler has against an item. An error keeps it from being published; a warning is signed off by a person. */

export type Severity = "error" | "warning" | "note";

export type CatalogFindingCode = keyof typeof FINDING_SEVERITY;

/** Every finding with its weight. */
export const FINDING_SEVERITY = {
  // clocks
  "catalog/promise-missing": "error",
  "catalog/promise-after-statute": "error",
  "catalog/promise-start-differs": "warning",
  "catalog/limit-without-basis": "error",
  "catalog/stop-without-article": "error",
  "catalog/stop-outside-section-45": "error",
  "catalog/extension-without-basis": "error",
  "catalog/intake-days-missing": "error",
  "catalog/steps-exceed-promise": "error",
  "catalog/receipt-regime": "error",
  "catalog/receipt-without-basis": "error",
  "catalog/licence-without-receipt-law": "error",
  "catalog/escalation-without-post": "error",
  "catalog/renewal-rule": "error",
  "catalog/extension-not-of-this-law": "error",
  "catalog/silence-without-article": "error",
  // law
  "catalog/basis-missing": "error",
  "catalog/basis-unknown": "error",
  "catalog/basis-repealed": "error",
  "catalog/basis-not-in-force": "error",
  "catalog/basis-unchecked": "note",
  "catalog/basis-invented": "note",
  "catalog/basis-amended": "warning",
  "catalog/basis-of-other-power": "warning",
  // what the laws that an item rests on ask of it
  "catalog/statute-step-missing": "error",
  "catalog/statute-step-limit": "error",
  "catalog/statute-step-host": "error",
  "catalog/step-not-marked-statutory": "error",
  "catalog/fee-forbidden": "error",
  "catalog/extension-beyond-statute": "error",
  "catalog/statutory-limit-differs": "error",
  "catalog/receipt-not-of-law": "error",
  "catalog/mode-not-of-law": "error",
  "catalog/situation-missing": "error",
  "catalog/safety-unsaid": "error",
  "catalog/ending-authority": "error",
  "catalog/remedy-body": "error",
  // kinds of items
  "catalog/filing-with-refusal": "error",
  "catalog/filing-with-examination": "error",
  "catalog/instant-with-procedure": "error",
  "catalog/instant-several-offices": "error",
  "catalog/instant-promise-too-long": "error",
  "catalog/instant-several-posts": "error",
  "catalog/on-the-spot-not-instant": "warning",
  "catalog/filing-in-name-only": "error",
  "catalog/filing-with-recheck": "error",
  "catalog/sole-with-reviewer": "error",
  "catalog/review-missing": "error",
  "catalog/reviewer-is-decider": "error",
  // flow and posts
  "catalog/no-decide-task": "error",
  "catalog/call-unknown": "error",
  "catalog/call-unpublished": "error",
  "catalog/call-cycle": "error",
  "catalog/call-cut-off": "error",
  "catalog/call-mapping": "error",
  "catalog/call-unmapped": "error",
  "catalog/call-party": "error",
  "catalog/bundle-rule": "error",
  "catalog/bundle-order": "error",
  "catalog/bundle-promise": "warning",
  "catalog/bundle-outgrown": "error",
  "catalog/bundle-surplus": "error",
  "catalog/bundle-asks-own-result": "error",
  "catalog/bundle-asked-twice": "error",
  "catalog/unified-rule": "error",
  "catalog/consult-outcomes": "error",
  "catalog/absence-counted": "error",
  "catalog/absence-document-unknown": "error",
  "catalog/absence-document-not-in-force": "error",
  "catalog/absence-document-other": "error",
  "catalog/work-after-decision": "error",
  "catalog/decide-outcomes-differ": "error",
  "catalog/post-missing": "error",
  "catalog/post-without-grant": "error",
  "catalog/no-authorised-post": "error",
  "catalog/post-vacant": "warning",
  "catalog/no-qualified-decider": "error",
  "catalog/decider-not-an-organ": "error",
  "catalog/no-intake-post": "error",
  // decisions in tables
  "catalog/decision-overlap": "error",
  "catalog/decision-gap": "warning",
  "catalog/decision-row-never-hit": "warning",
  "catalog/decision-unchecked": "note",
  // contents
  "catalog/body-unknown": "error",
  "catalog/office-unknown": "error",
  "catalog/id-repeated": "error",
  "catalog/expression": "error",
  "catalog/expression-name": "error",
  "catalog/catch-all-material": "error",
  "catalog/situational-without-condition": "error",
  "catalog/question-never-asked": "error",
  "catalog/material-never-asked": "error",
  "catalog/field-never-asked": "error",
  "catalog/situations-unchecked": "note",
  "catalog/condition-on-required": "warning",
  "catalog/material-unknown": "error",
  "catalog/held-by-government": "warning",
  "catalog/fee-without-basis": "error",
  "catalog/site-visit-reason": "error",
  "catalog/same-phone": "error",
  "catalog/complaint-to-server": "warning",
  "catalog/guide-thin": "warning",
  "catalog/text-missing": "error",
  "catalog/list-short": "error",
  "catalog/id-form": "error",
  "catalog/code-taken": "error",
  // codes and handlings
  "catalog/validity-field": "error",
  "catalog/code-scheme": "note",
  "catalog/code-differs": "warning",
  "catalog/handling-code": "error",
  "catalog/handling-repeated": "error",
  "catalog/handling-differs": "error",
  "catalog/element-unknown": "error",
  "catalog/element-kind-differs": "error",
  "catalog/result-kind": "warning",
  "catalog/result-without-sample": "warning",
  "catalog/no-visit-no-other-way": "warning",
  "catalog/visits-though-online": "warning",
  "catalog/theme-not-served": "warning",
  "catalog/phone-without-area-code": "warning",
  "catalog/online-payment-unsaid": "warning",
  // the catalogue as a whole
  "catalog/material-issued-here": "warning",
  "catalog/material-shared-elsewhere": "warning",
  "catalog/precondition-cycle": "error",
  "catalog/item-repeated": "error",
  "catalog/basic-locked": "error",
  // the lists of the district
  "catalog/no-list-kept": "note",
  "catalog/item-not-on-power-list": "error",
  "catalog/power-of-other-body": "error",
  "catalog/power-name-differs": "error",
  "catalog/power-type-differs": "error",
  "catalog/fee-not-on-list": "error",
  "catalog/fee-basis-differs": "error",
  "catalog/fee-amount-differs": "error",
  "catalog/proof-not-on-list": "error",
  "catalog/intermediary-not-on-list": "error",
  "catalog/intermediary-payer-differs": "error",
  "catalog/list-code-repeated": "error",
  "catalog/duty-without-power": "error",
  "catalog/power-without-duties": "warning",
  "catalog/power-dormant": "note",
  "catalog/penalty-without-article": "error",
  // undertakings
  "catalog/condition-unknown": "error",
  "catalog/deferrable-without-undertaking": "error",
  "catalog/undertaking-without-basis": "error",
  "catalog/undertaking-effect-without-law": "error",
  "catalog/undertaking-effect-not-of-kind": "error",
  "catalog/undertaking-without-rectification": "error",
  "catalog/undertaking-bar-without-law": "error",
  "catalog/undertaking-not-told": "error",
  "catalog/undertaking-empty": "error",
  "catalog/undertaking-material-not-deferrable": "error",
  "catalog/undertaking-due": "error",
  "catalog/undertaking-excluded": "error",
  "catalog/undertaking-due-after-decision": "warning",
} as const satisfies Record<string, Severity>;

export interface CatalogFinding {
  readonly code: CatalogFindingCode;
  readonly severity: Severity;
  /** The way into the item (`materials[3].name`), or `flow.` and the id of an element. */
  readonly place: string;
  /** What the sentence of the finding needs. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** The rule that is not kept, as a citation. */
  readonly basis?: string;
}

/** The item does not compile; warnings and notes stand among the findings too. */
export interface CatalogDefects {
  readonly code: "catalog/not-compiled";
  readonly findings: readonly CatalogFinding[];
}

export function finding(
  code: CatalogFindingCode,
  place: string,
  facts: CatalogFinding["facts"] = {},
  basis?: string,
): CatalogFinding {
  const found = { code, severity: FINDING_SEVERITY[code], place, facts };
  return basis === undefined ? found : { ...found, basis };
}

/** May it go live? Warnings are signed off by a person and do not block. */
export function publishable(findings: readonly Pick<CatalogFinding, "severity">[]): boolean {
  return findings.every((one) => one.severity !== "error");
}

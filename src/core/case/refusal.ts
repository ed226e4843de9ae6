/** Every expected "no" of the case room. Codes are public and never reused. */
import type { FlowRefusal, NotMigratable } from "../flow/index.ts";
import type { FormInvalid } from "../form/index.ts";
import type { CommandType } from "./command.ts";
import type { CaseStatus } from "./status.ts";

export type CaseRefusal =
  | { readonly code: "case/not-allowed-in-state"; readonly command: CommandType; readonly state: CaseStatus }
  | { readonly code: "case/not-permitted"; readonly command: CommandType }
  | { readonly code: "case/not-the-applicant" }
  | { readonly code: "case/conflict-of-interest" }
  | { readonly code: "case/task-not-open"; readonly task: string }
  | { readonly code: "case/not-your-task"; readonly task: string }
  | { readonly code: "case/already-claimed"; readonly task: string }
  | { readonly code: "case/wrong-kind-of-task"; readonly task: string; readonly kind: string }
  | { readonly code: "case/outcome-unknown"; readonly outcome: string; readonly allowed: readonly string[] }
  | { readonly code: "case/recipient-not-in-post"; readonly task: string }
  /** The version is not that of a procedure that was published for the item, or the case has it already. */
  | { readonly code: "case/version-unknown"; readonly version: string }
  /** 加签 is asked of a colleague who reviews, and who is somebody else. */
  | { readonly code: "case/cannot-be-asked"; readonly account: string }
  | { readonly code: "case/materials-incomplete"; readonly missing: readonly string[] }
  | { readonly code: "case/material-unknown"; readonly material: string }
  | { readonly code: "case/situation-incomplete"; readonly questions: readonly string[] }
  | { readonly code: "case/situation-unknown"; readonly question: string; readonly answer: string }
  | { readonly code: "case/party-not-served"; readonly kind: "person" | "firm" }
  | { readonly code: "case/receipt-is-filing-needs-all"; readonly missing: readonly string[] }
  | { readonly code: "case/correction-target-unknown"; readonly target: string }
  | { readonly code: "case/corrections-empty" }
  | { readonly code: "case/not-one-time"; readonly targets: readonly string[] }
  | { readonly code: "case/correction-not-asked"; readonly targets: readonly string[] }
  | { readonly code: "case/regime-has-no-correction" }
  | { readonly code: "case/regime-does-not-return" }
  | { readonly code: "case/reason-required" }
  /** 附条件同意 names its conditions. */
  | { readonly code: "case/conditions-required" }
  /** A consulted office objected, and the lead has not said whether that is adopted. */
  | { readonly code: "case/objection-unanswered"; readonly tasks: readonly string[] }
  | { readonly code: "case/ground-required" }
  | { readonly code: "case/no-authority-letter" }
  | { readonly code: "case/reviewer-may-not-decide" }
  | { readonly code: "case/outcome-not-for-item"; readonly outcome: string }
  | { readonly code: "case/needs-collegial-record"; readonly members: number }
  | { readonly code: "case/needs-two-officers"; readonly officers: number; readonly required: number }
  | { readonly code: "case/visit-in-future" }
  | { readonly code: "case/stop-not-in-law"; readonly procedure: string }
  | { readonly code: "case/stop-without-notice" }
  | { readonly code: "case/stop-dates"; readonly reason: "served-in-future" | "ends-before-start" | "ends-in-future" }
  | { readonly code: "case/stop-already-open"; readonly procedure: string }
  | { readonly code: "case/special-unknown"; readonly special: string }
  | { readonly code: "case/suspension-not-in-law"; readonly ground: string }
  | { readonly code: "case/extension-not-in-law" }
  | { readonly code: "case/extension-too-late"; readonly dueOn: string }
  | { readonly code: "case/extension-wrong-authority"; readonly authority: string }
  | { readonly code: "case/extension-too-long"; readonly maximum: number }
  | { readonly code: "case/extension-used" }
  | { readonly code: "case/fee-differs"; readonly amountFen: number }
  | { readonly code: "case/not-yet-issued" }
  | { readonly code: "case/already-served" }
  | { readonly code: "case/not-overdue" }
  | { readonly code: "case/act-unknown"; readonly act: string }
  | { readonly code: "case/already-rated"; readonly act: string }
  | { readonly code: "case/not-served-yet" }
  | { readonly code: "case/renewal-too-early"; readonly opensOn: string }
  | { readonly code: "case/licence-ended"; readonly endsOn: string }
  | { readonly code: "case/nothing-due" }
  /** The parent does not close, and no step of it is undone, while a child of it is open. */
  | { readonly code: "case/child-open"; readonly children: readonly string[] }
  /** Withdrawing a parent: are its open children withdrawn with it, or do they go on? */
  | { readonly code: "case/children-undecided"; readonly children: readonly string[] }
  | { readonly code: "case/child-unknown"; readonly call: string }
  | { readonly code: "case/child-known"; readonly call: string }
  | { readonly code: "case/child-not-mapped"; readonly field: string }
  /** Nothing was issued that could end. */
  | { readonly code: "case/no-licence" }
  /** What the licence is already, or is still, does not leave this act open. */
  | { readonly code: "case/licence-standing"; readonly act: string; readonly standing: string }
  /** The holder is told beforehand and heard. */
  | { readonly code: "case/holder-not-heard" }
  | { readonly code: "case/licence-act-not-served" }
  | { readonly code: "case/licence-act-day"; readonly on: string }
  | { readonly code: "case/lapse-not-in-law"; readonly ground: string }
  /** A penalty is of the body that supervises. */
  | { readonly code: "case/penalty-of-issuer"; readonly body: string }
  | { readonly code: "case/penalty-document-required" }
  | { readonly code: "case/addressee-unknown" }
  | { readonly code: "case/answer-day-past"; readonly answerDueOn: string }
  | { readonly code: "case/supervision-unknown"; readonly supervision: string }
  | { readonly code: "case/supervision-answered"; readonly supervision: string }
  | { readonly code: "case/supervision-not-yours"; readonly supervision: string }
  | { readonly code: "case/expression-failed"; readonly expression: string }
  | { readonly code: "case/undertaking-unknown"; readonly undertaking: string }
  /** Not for this situation. */
  | { readonly code: "case/undertaking-not-offered"; readonly undertaking: string }
  | { readonly code: "case/undertaking-already-given"; readonly undertaking: string }
  | { readonly code: "case/undertaking-unsigned"; readonly undertaking: string }
  | { readonly code: "case/undertaking-not-open"; readonly undertaking: string; readonly standing: string }
  | { readonly code: "case/undertaking-cannot-be-withdrawn"; readonly undertaking: string }
  /** It has to be kept first. */
  | { readonly code: "case/undertaking-open"; readonly undertaking: string }
  /** It was broken, and the law leaves a refusal only. */
  | { readonly code: "case/undertaking-broken"; readonly undertaking: string }
  | { readonly code: "case/rectification-running"; readonly dueOn: string }
  /** `until` is empty where only a repair ends it. */
  | {
      readonly code: "case/barred-from-undertaking";
      readonly undertaking: string;
      readonly until: string;
      readonly cause: string;
      readonly basis: string;
    }
  | {
      readonly code: "case/barred-from-applying";
      readonly until: string;
      readonly cause: string;
      readonly basis: string;
    }
  | NotMigratable
  | FormInvalid
  | FlowRefusal;

export type CaseRefusalCode = CaseRefusal["code"];

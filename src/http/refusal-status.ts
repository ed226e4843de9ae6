/** The one table from refusals to HTTP statuses. Codes are public and never reused; docs/refusals.md lists them all. */
import type { ExportRefusal } from "../app/archive/export.ts";
import type { BarRefusal } from "../app/case/bars.ts";
import type { DraftRefusal } from "../app/case/drafts.ts";
import type { EngineRefusal } from "../app/case/engine.ts";
import type { BatchesRefusal } from "../app/catalogue/changes/batches.ts";
import type { ItemChangeRefusal } from "../app/catalogue/changes/item-changes.ts";
import type { TrialRefusal } from "../app/catalogue/changes/try-change.ts";
import type { ItemDraftRefusal } from "../app/catalogue/item-drafts.ts";
import type { BundleNotProved } from "../app/catalogue/prove-bundle.ts";
import type { ItemNotFound } from "../app/catalogue/queries.ts";
import type { UpwardRefusal } from "../app/catalogue/upward/proposals.ts";
import type { CaseFilesRefusal } from "../app/files/case-files.ts";
import type { UploadRefusal } from "../app/files/uploads.ts";
import type { JointWorkRefusal } from "../app/joint/refusal.ts";
import type { ListChangingRefusal } from "../app/lists/changing.ts";
import type { PaperRefusal } from "../app/papers/papers.ts";
import type { VerifyRefusal } from "../app/papers/verification.ts";
import type { AccountRefusal, SessionRefusal } from "../app/people/refusals.ts";
import type { ListFileDefects } from "../app/ports/list-files.ts";
import type { DisputeRefusal } from "../app/prefill/disputes.ts";
import type { TrackRefusal } from "../app/tracking/tracking.ts";
import type { ApplicationRefusal } from "./cases/services.ts";
import type { InputProblem } from "./schemas.ts";

/** What every route may answer, before or around its use case. */
export type RequestRefusal =
  | { readonly code: "request/invalid"; readonly problems: readonly InputProblem[] }
  | { readonly code: "request/not-json" }
  | { readonly code: "request/too-deep"; readonly max: number }
  | { readonly code: "request/too-many-values"; readonly max: number }
  | { readonly code: "request/number-inexact"; readonly path: string }
  | { readonly code: "request/too-large"; readonly maxBytes: number }
  | { readonly code: "request/media-type"; readonly expected: string }
  | { readonly code: "request/not-found" }
  | { readonly code: "request/bad-url" }
  | { readonly code: "request/method-not-allowed"; readonly allowed: readonly string[] }
  | { readonly code: "request/idempotency-key-missing" }
  | { readonly code: "request/idempotency-key-invalid" }
  | { readonly code: "request/key-reused" }
  | { readonly code: "request/still-running" }
  | { readonly code: "request/cross-site" }
  | { readonly code: "request/too-many"; readonly retryAfterSeconds: number }
  | { readonly code: "request/aborted" }
  | { readonly code: "request/internal"; readonly incident: string }
  | { readonly code: "request/unavailable" }
  | { readonly code: "text/not-well-formed"; readonly path: string; readonly position: number }
  | { readonly code: "session/required" }
  | { readonly code: "session/not-permitted" }
  | { readonly code: "session/other-jurisdiction" }
  | { readonly code: "session/password-change-required" }
  | { readonly code: "jurisdiction/unknown" };

/** Every refusal that a route can answer as a whole. A room that gains one adds its union here and its line below. */
export type RouteRefusalCode =
  | RequestRefusal["code"]
  | SessionRefusal["code"]
  | AccountRefusal["code"]
  | UploadRefusal["code"]
  | CaseFilesRefusal["code"]
  | "file/not-found"
  | PaperRefusal["code"]
  | ExportRefusal["code"]
  | VerifyRefusal["code"]
  | TrackRefusal["code"]
  | ApplicationRefusal["code"]
  | DraftRefusal["code"]
  | DisputeRefusal["code"]
  | EngineRefusal["code"]
  | BarRefusal["code"]
  | JointWorkRefusal["code"]
  | ItemNotFound["code"]
  | BundleNotProved["code"]
  | ItemDraftRefusal["code"]
  | "catalogue/code-taken"
  | ListChangingRefusal["code"]
  | ListFileDefects["code"]
  | "list/entry-not-found"
  | "list/may-not-register"
  | ItemChangeRefusal["code"]
  | UpwardRefusal["code"]
  | TrialRefusal["code"]
  | BatchesRefusal["code"];

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

export const REFUSAL_STATUS = {
  "case/applicant-missing": 422,
  "case/applicant-differs": 403,
  "request/instant-unreadable": 400,
  "draft/not-found": 404,
  "draft/version-conflict": 409,
  "prefill/already-disputed": 409,
  "prefill/no-corrections": 409,
  "prefill/nothing-said": 409,
  "request/invalid": 400,
  "request/not-json": 400,
  "request/too-deep": 400,
  "request/too-many-values": 400,
  "request/number-inexact": 400,
  "request/too-large": 413,
  "request/media-type": 415,
  "request/not-found": 404,
  "request/bad-url": 400,
  "request/method-not-allowed": 405,
  "request/idempotency-key-missing": 400,
  "request/idempotency-key-invalid": 400,
  "request/key-reused": 422,
  "request/still-running": 409,
  "request/cross-site": 403,
  "request/too-many": 429,
  "request/aborted": 400,
  "request/internal": 500,
  "request/unavailable": 503,
  "text/not-well-formed": 400,
  "session/required": 401,
  "session/not-permitted": 403,
  "session/other-jurisdiction": 403,
  "session/password-change-required": 403,
  "jurisdiction/unknown": 404,
  "session/wrong-credentials": 401,
  "session/wrong-password": 422,
  "session/account-disabled": 403,
  "session/password-same": 422,
  "session/password-too-short": 422,
  "session/password-too-long": 422,
  "session/password-is-login": 422,
  "session/password-common": 422,

  "people/not-found": 404,
  "people/login-taken": 409,
  "people/login-shape": 422,
  "people/post-unknown": 422,
  "people/not-staff": 422,
  "people/not-oneself": 409,
  "people/last-administrator": 409,
  "people/no-such-day": 422,
  "people/dates-reversed": 422,
  "people/identity-differs": 409,
  "party/name-blank": 422,
  "party/name-without-letter": 422,
  "party/name-too-long": 422,
  "party/mobile-phone-shape": 422,
  "party/phone-shape": 422,
  "party/id-number-first-generation": 422,
  "party/id-number-length": 422,
  "party/id-number-characters": 422,
  "party/id-number-birth-date": 422,
  "party/id-number-check-character": 422,
  "party/credit-code-length": 422,
  "party/credit-code-characters": 422,
  "party/credit-code-check-character": 422,
  "party/certificate-kind-unknown": 422,
  "party/certificate-number-shape": 422,
  "text/line-break": 422,
  "text/too-long": 422,

  "file/too-large": 413,
  "file/empty": 422,
  "file/name-invalid": 422,
  "file/type-not-accepted": 415,
  "file/type-mismatch": 415,
  "file/unknown": 422,
  "file/case-too-large": 413,
  "file/not-found": 404,
  "paper/not-found": 404,
  "paper/person-forgotten": 404,
  "paper/field-without-value": 409,
  "paper/content-missing": 409,
  "paper/character-not-printable": 409,
  "archive/case-open": 409,
  "archive/file-missing": 409,
  "verify/not-found": 404,
  "track/not-found": 404,

  "item/not-found": 404,
  "catalogue/code-taken": 409,
  "catalogue/draft-changed": 409,
  "catalogue/draft-discarded": 409,
  "list/not-kept": 404,
  "list/entry-not-found": 404,
  "list/entry-unknown": 409,
  "list/entry-stands": 409,
  "list/unchanged": 409,
  "list/effective-passed": 422,
  "list/row-unreadable": 422,
  "list/entry-faulty": 422,
  "list/file-not-read": 422,
  "list/change-not-found": 404,
  "list/change-open": 409,
  "list/change-not-open": 409,
  "list/entry-changed": 409,
  "list/entry-ahead": 409,
  "list/own-proposal": 403,
  "list/not-own-proposal": 403,
  "list/may-not-register": 403,
  "change/not-found": 404,
  "change/nothing-written": 409,
  "change/already-open": 409,
  "change/base-moved": 409,
  "change/no-difference": 422,
  "change/has-errors": 422,
  "change/no-gatekeeper": 409,
  "change/not-allowed-in-state": 409,
  "change/own-change": 403,
  "change/not-permitted": 403,
  "change/not-your-aspect": 403,
  "change/aspect-not-touched": 422,
  "change/already-signed": 409,
  "change/reason-required": 422,
  "change/warning-unknown": 422,
  "change/warning-accepted-already": 409,
  "change/busy": 409,
  "change/no-version": 409,
  "upward/not-found": 404,
  "upward/basic-unknown": 404,
  "upward/field-open": 409,
  "upward/other-field": 409,
  "upward/no-difference": 422,
  "upward/reason-required": 422,
  "upward/basis-required": 422,
  "upward/law-unknown": 422,
  "upward/item-elsewhere": 422,
  "upward/not-allowed-in-state": 409,
  "upward/basic-moved": 409,
  "upward/document-required": 422,
  "upward/answerer-required": 422,
  "upward/day-impossible": 422,
  "upward/busy": 409,
  "batch/not-found": 404,
  "batch/not-open": 409,
  "batch/empty": 422,
  "batch/document-required": 422,
  "batch/day-past": 422,
  "batch/change-not-ready": 409,
  "batch/change-elsewhere": 409,
  "batch/base-moved": 409,
  "batch/has-errors": 422,
  "batch/reason-required": 422,
  "batch/changed-meanwhile": 409,
  "item/not-published": 404,
  "bundle/too-few": 422,
  "bundle/circle": 422,
  "bundle/no-party": 422,
  "case/not-found": 404,
  "case/version-conflict": 409,
  "case/busy": 409,
  "case/observed": 409,
  "case/not-allowed-in-state": 409,
  "case/not-permitted": 403,
  "case/not-the-applicant": 403,
  "case/conflict-of-interest": 403,
  "case/task-not-open": 409,
  "case/not-your-task": 403,
  "case/wrong-kind-of-task": 422,
  "case/outcome-unknown": 422,
  "case/recipient-not-in-post": 422,
  "case/cannot-be-asked": 422,
  "case/version-unknown": 422,
  "case/materials-incomplete": 422,
  "case/material-unknown": 422,
  "case/situation-incomplete": 422,
  "case/situation-unknown": 422,
  "case/party-not-served": 422,
  "case/receipt-is-filing-needs-all": 422,
  "case/correction-target-unknown": 422,
  "case/corrections-empty": 422,
  "case/not-one-time": 422,
  "case/correction-not-asked": 422,
  "case/regime-has-no-correction": 422,
  "case/regime-does-not-return": 422,
  "case/conditions-required": 422,
  "case/objection-unanswered": 422,
  "case/reason-required": 422,
  "case/reason-unknown": 422,
  "case/ground-required": 422,
  "case/no-authority-letter": 403,
  "case/reviewer-may-not-decide": 403,
  "case/outcome-not-for-item": 422,
  "case/needs-collegial-record": 422,
  "case/needs-two-officers": 422,
  "case/visit-in-future": 422,
  "case/stop-not-in-law": 422,
  "case/stop-without-notice": 422,
  "case/stop-dates": 422,
  "case/stop-already-open": 409,
  "case/special-unknown": 422,
  "case/suspension-not-in-law": 422,
  "case/renewal-too-early": 422,
  "case/licence-ended": 422,
  "case/addressee-unknown": 422,
  "case/answer-day-past": 422,
  "case/supervision-unknown": 409,
  "case/supervision-answered": 409,
  "case/supervision-not-yours": 403,
  "case/no-licence": 409,
  "case/licence-standing": 409,
  "case/holder-not-heard": 422,
  "case/licence-act-not-served": 422,
  "case/licence-act-day": 422,
  "case/lapse-not-in-law": 422,
  "case/penalty-of-issuer": 422,
  "case/penalty-document-required": 422,
  "case/extension-not-in-law": 422,
  "case/extension-too-late": 409,
  "case/extension-wrong-authority": 403,
  "case/extension-too-long": 422,
  "case/extension-used": 409,
  "case/fee-differs": 422,
  "case/not-yet-issued": 409,
  "case/already-served": 409,
  "case/not-overdue": 409,
  "case/act-unknown": 422,
  "case/already-claimed": 409,
  "case/already-rated": 409,
  "case/not-served-yet": 409,
  "case/nothing-due": 409,
  "case/child-open": 409,
  "case/children-undecided": 422,
  "case/child-unknown": 404,
  "case/child-known": 409,
  "case/child-not-mapped": 422,
  "case/undertaking-unknown": 422,
  "case/undertaking-not-offered": 422,
  "case/undertaking-already-given": 409,
  "case/undertaking-unsigned": 422,
  "case/undertaking-not-open": 409,
  "case/undertaking-cannot-be-withdrawn": 409,
  "case/undertaking-open": 409,
  "case/undertaking-broken": 409,
  "case/rectification-running": 409,
  "case/barred-from-undertaking": 403,
  "case/barred-from-applying": 403,
  "case/expression-failed": 422,
  "bar/not-found": 404,
  "bar/needs-last-day": 422,
  "bar/last-day-past": 422,
  "bar/matter-not-of-safety": 422,
  "bar/words-missing": 422,
  "form/invalid": 422,
  "flow/task-not-open": 409,
  "flow/outcome-unknown": 422,
  "flow/signer-pending": 409,
  "flow/task-is-signers": 422,
  "flow/timer-not-set": 409,
  "flow/message-not-awaited": 409,
  "flow/call-not-open": 409,
  "flow/not-an-earlier-step": 422,
  "flow/not-a-jump-target": 422,
  "flow/jump-over-statutory": 422,
  "flow/cannot-take-back": 409,
  "flow/condition-failed": 422,
  "flow/rule-failed": 422,
  "flow/instances-malformed": 422,
  "flow/verdict-unknown": 422,
  "flow/too-many-moves": 422,
  "flow/not-migratable": 409,
  "joint/not-found": 404,
  "joint/not-permitted": 403,
  "joint/not-allowed-in-state": 409,
  "joint/conflict-of-interest": 403,
  "joint/version-conflict": 409,
  "joint/busy": 409,
  "joint/no-parts": 422,
  "joint/part-twice": 422,
  "joint/step-not-served": 422,
  "joint/step-taken": 409,
  "joint/step-not-open": 409,
  "joint/one-body-only": 422,
  "joint/lead-has-no-part": 422,
  "joint/duration": 422,
  "joint/office-unknown": 422,
  "joint/already-invited": 409,
  "joint/reply-limit-past": 422,
  "joint/not-invited": 403,
  "joint/already-replied": 409,
  "joint/reason-required": 422,
  "joint/interval": 422,
  "joint/slot-length": 422,
  "joint/slot-past": 422,
  "joint/slot-outside-hours": 422,
  "joint/slot-too-late": 422,
  "joint/slot-not-proposed": 422,
  "joint/slot-not-begun": 409,
  "joint/already-checked-in": 409,
  "joint/not-checked-in": 409,
  "joint/check-unknown": 422,
  "joint/note-required": 422,
  "joint/findings-missing": 409,
  "joint/already-signed": 409,
  "joint/no-enforcement-certificate": 403,
  "joint/needs-officers": 409,
  "joint/person-not-signed": 409,
  "joint/person-forgotten": 409,
  "joint/no-officer-for-part": 409,
  "joint/absence-cannot-stand": 422,
  "joint/not-absent": 409,
  "joint/document-required": 422,
  "joint/document-not-in-force": 409,
  "joint/document-does-not-cover": 409,
  "joint/responders-missing": 409,
  "joint/outcome-unknown": 422,
  "joint/outcome-contradicts": 422,
  "joint/checks-not-covered": 422,
  "joint/nothing-to-feed": 409,
} as const satisfies Record<RouteRefusalCode, RefusalStatus>;

export function findRefusalStatus(code: string): RefusalStatus | undefined {
  return Object.hasOwn(REFUSAL_STATUS, code) ? REFUSAL_STATUS[code as RouteRefusalCode] : undefined;
}

/** What a paper must say to be lawful. Rule: R-DOC-09. */
import { ok, type Result, refuse } from "../shared/index.ts";
import type { PaperKind } from "./kinds.ts";
import type { PaperContent } from "./paper.ts";

export interface PaperContentMissing {
  readonly code: "paper/content-missing";
  readonly kind: PaperKind;
  /** Part of `PaperContent` that is missing, such as `remedies`. */
  readonly part: string;
}

type Part = keyof PaperContent;

const REQUIRED: Readonly<Record<PaperKind, readonly Part[]>> = {
  receipt: ["receivedAtText"],
  "corrections-notice": ["corrections"],
  "acceptance-notice": ["acceptedOn"],
  "not-needed-notice": ["reason"],
  "not-ours-decision": ["rightBody", "remedies"],
  "special-procedure-notice": ["specialProcedure"],
  "resume-notice": ["specialProcedure"],
  "suspension-decision": ["reason", "basis", "remedies"],
  "resumption-decision": ["reason"],
  "extension-notice": ["extension"],
  "grant-decision": ["decision"],
  "refusal-decision": ["decision", "remedies"],
  "undertaking-letter": ["undertaking", "basis"],
  "rectification-notice": ["reason", "basis", "correctUntil", "remedies"],
  "undertaking-end-notice": ["reason", "basis", "remedies"],
  "fee-notice": ["fee"],
  "service-proof": ["service"],
  "pickup-slip": ["service"],
  certificate: ["certificate"],
  "filing-receipt": [],
  "withdrawal-notice": [],
  "termination-decision": ["reason", "remedies"],
  "revocation-decision": ["licenceEnd", "remedies"],
  "rescission-decision": ["licenceEnd", "remedies"],
  "deregistration-decision": ["licenceEnd", "remedies"],
  "overtime-explanation": ["reason"],
  "return-slip": ["reason"],
  "supervision-order": ["supervision"],
};

/**
 * A refusal states its reasons, its law and the remedies; a notice of corrections lists them; a decision that another
 * body has the power names that body.
 * Refuses `paper/content-missing` with the part.
 * @basis 行政许可法 §32, §38, §42, §45
 */
export function checkPaperContent(content: PaperContent): Result<undefined, PaperContentMissing> {
  const missing = REQUIRED[content.kind].find((part) => isEmpty(content[part])) ?? missingInDecision(content);
  return missing === undefined
    ? ok(undefined)
    : refuse({ code: "paper/content-missing", kind: content.kind, part: missing });
}

function missingInDecision(content: PaperContent): string | undefined {
  if (content.kind !== "refusal-decision" || content.decision === undefined) return undefined;
  if (content.decision.reason.trim() === "") return "decision.reason";
  return content.decision.laws.length === 0 ? "decision.laws" : undefined;
}

function isEmpty(value: PaperContent[Part]): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** From the stored content of a paper to the model that is drawn: one builder for each kind. */
import {
  checkPaperContent,
  chineseDate,
  type PaperContent,
  type PaperContentMissing,
  type PaperKind,
  paperTitle,
} from "../../../core/certificate/index.ts";
import { ok, type Result } from "../../../core/shared/index.ts";
import type { Block, CertificateModel, LetterModel, PaperModel, SignatureBlock } from "../model.ts";
import {
  extensionBlocks,
  overtimeBlocks,
  resumeBlocks,
  resumptionBlocks,
  specialProcedureBlocks,
  supervisionBlocks,
  suspensionBlocks,
  terminationBlocks,
  withdrawalBlocks,
} from "./course.ts";
import { filingReceiptBlocks, grantBlocks, refusalBlocks, validity } from "./decision.ts";
import { feeBlocks, pickupBlocks, serviceProofBlocks } from "./delivery.ts";
import {
  acceptanceBlocks,
  correctionsBlocks,
  notNeededBlocks,
  notOursBlocks,
  receiptBlocks,
  returnSlipBlocks,
} from "./intake.ts";
import { deregistrationBlocks, rescissionBlocks, revocationBlocks } from "./licence.ts";
import { sealOf } from "./parts.ts";
import { rectificationBlocks, undertakingBlocks, undertakingEndBlocks } from "./undertaking.ts";

const BLOCKS: Readonly<Record<Exclude<PaperKind, "certificate">, (content: PaperContent) => readonly Block[]>> = {
  receipt: receiptBlocks,
  "corrections-notice": correctionsBlocks,
  "acceptance-notice": acceptanceBlocks,
  "not-needed-notice": notNeededBlocks,
  "not-ours-decision": notOursBlocks,
  "special-procedure-notice": specialProcedureBlocks,
  "resume-notice": resumeBlocks,
  "suspension-decision": suspensionBlocks,
  "resumption-decision": resumptionBlocks,
  "extension-notice": extensionBlocks,
  "grant-decision": grantBlocks,
  "refusal-decision": refusalBlocks,
  "undertaking-letter": undertakingBlocks,
  "rectification-notice": rectificationBlocks,
  "undertaking-end-notice": undertakingEndBlocks,
  "fee-notice": feeBlocks,
  "service-proof": serviceProofBlocks,
  "pickup-slip": pickupBlocks,
  "filing-receipt": filingReceiptBlocks,
  "withdrawal-notice": withdrawalBlocks,
  "termination-decision": terminationBlocks,
  "revocation-decision": revocationBlocks,
  "rescission-decision": rescissionBlocks,
  "deregistration-decision": deregistrationBlocks,
  "overtime-explanation": overtimeBlocks,
  "return-slip": returnSlipBlocks,
  "supervision-order": supervisionBlocks,
};

/** Papers that are filled in by hand or are for everyone speak to nobody. */
const WITHOUT_ADDRESSEE: readonly PaperKind[] = ["service-proof", "pickup-slip", "overtime-explanation"];

export interface BuildOptions {
  /** Number of this reprint, from 1: printed across the page. */
  readonly reprint?: number;
}

/**
 * Refuses `paper/content-missing` when the content lacks what the law wants said in this kind of paper.
 */
export function buildPaper(content: PaperContent, options: BuildOptions = {}): Result<PaperModel, PaperContentMissing> {
  const complete = checkPaperContent(content);
  if (!complete.ok) return complete;
  return ok(
    content.kind === "certificate" ? certificateOf(content, options) : letterOf(content, content.kind, options),
  );
}

function letterOf(content: PaperContent, kind: Exclude<PaperKind, "certificate">, options: BuildOptions): LetterModel {
  return {
    layout: "letter",
    letterhead: content.body.name,
    title: content.title ?? paperTitle(kind, content.matter),
    number: content.number,
    ...(WITHOUT_ADDRESSEE.includes(kind) ? {} : { addressee: content.addressee }),
    blocks: BLOCKS[kind](content),
    ...common(content, options),
  };
}

function certificateOf(content: PaperContent, options: BuildOptions): CertificateModel {
  const certificate = content.certificate;
  return {
    layout: "certificate",
    title: certificate?.title ?? paperTitle(content.kind, content.matter),
    ...(certificate?.copyKind === undefined ? {} : { copyKind: certificate.copyKind }),
    number: content.number,
    fields: certificate?.fields ?? [],
    validity: validity(content),
    ...common(content, options),
  };
}

/** The tracking code opens the state of the case, so it stands only on papers that the applicant keeps. */
function reference(content: PaperContent): string {
  const open = ["certificate", "overtime-explanation", "supervision-order"].includes(content.kind);
  return open ? `办件编号 ${content.caseNumber}` : `办件编号 ${content.caseNumber}　查询码 ${content.trackingCode}`;
}

function common(content: PaperContent, options: BuildOptions) {
  const seal = sealOf(content);
  const signature: SignatureBlock = {
    bodyName: content.body.name,
    date: chineseDate(content.issuedOn),
    ...(seal === undefined ? {} : { seal }),
  };
  const image = seal === undefined ? "" : "　印章为图像，未附数字签名，真伪以核验页面为准";
  return {
    signature,
    ...(content.verifyUrl === undefined ? {} : { verification: { url: content.verifyUrl, caption: "扫码核验" } }),
    footer: `${reference(content)}${image}`,
    ...(options.reprint === undefined ? {} : { reprint: options.reprint }),
    issuedAt: content.issuedAt,
  };
}

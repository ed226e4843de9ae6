/**
 * The closed list of papers (文书) that a step of the procedure makes. Each kind has its own number series per body
 * and year, its seal and its legal basis. Titles marked per matter differ for confirmations, payments and services:
 * see `paperTitle`.
 */
import type { ItemType } from "../catalog/index.ts";

export type PaperKind =
  | "receipt"
  | "corrections-notice"
  | "acceptance-notice"
  | "not-needed-notice"
  | "not-ours-decision"
  | "special-procedure-notice"
  | "resume-notice"
  | "suspension-decision"
  | "resumption-decision"
  | "extension-notice"
  | "grant-decision"
  | "refusal-decision"
  | "undertaking-letter"
  | "rectification-notice"
  | "undertaking-end-notice"
  | "fee-notice"
  | "service-proof"
  | "pickup-slip"
  | "certificate"
  | "filing-receipt"
  | "withdrawal-notice"
  | "termination-decision"
  | "revocation-decision"
  | "rescission-decision"
  | "deregistration-decision"
  | "overtime-explanation"
  | "return-slip"
  | "supervision-order";

/**
 * `acceptance` 受理专用章 (the 专用印章 of §32), `approval` the seal of the deciding body (机关印章 or 审批专用章);
 * the two never stand for each other.
 */
export type SealKind = "acceptance" | "approval" | "none";

/** What sort of administrative act the item is: it decides titles and which law the wording may cite. */
export type MatterKind = "licence" | "confirmation" | "payment" | "filing" | "service" | "other";

const MATTERS: Partial<Record<ItemType, MatterKind>> = {
  "01": "licence",
  "05": "payment",
  "07": "confirmation",
  "20": "service",
};

/** Matter of an item by its type (事项类型); a filing (备案) is told by its own item, since its type is 其他行政权力. */
export function matterOf(type: ItemType): MatterKind {
  return MATTERS[type] ?? "other";
}

export interface PaperKindRule {
  readonly title: string;
  readonly seal: SealKind;
  /** Added to the body's short name to make the prefix of the number series: `澄审批许` + `受`. */
  readonly infix: string;
  /** Law for licences; other matters cite their item's own law. */
  readonly basis: readonly string[];
  readonly goesTo: "applicant" | "applicant-and-file" | "file" | "public";
  /** Whether a period (remedy, correction, …) runs from its service, so that service must be proved. */
  readonly proofOfService: boolean;
}

const LICENSING = "《中华人民共和国行政许可法》";
const ARTICLE_32_VOUCHER = `${LICENSING}第三十二条第二款`;

export const PAPER_KINDS = {
  receipt: {
    title: "申请材料接收凭证",
    seal: "acceptance",
    infix: "收",
    basis: [ARTICLE_32_VOUCHER],
    goesTo: "applicant-and-file",
    proofOfService: false,
  },
  "corrections-notice": {
    title: "补正告知书",
    seal: "acceptance",
    infix: "补",
    basis: [`${LICENSING}第三十二条第一款第四项`, ARTICLE_32_VOUCHER],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "acceptance-notice": {
    title: "受理通知书",
    seal: "acceptance",
    infix: "受",
    basis: [`${LICENSING}第三十二条第一款第五项`, ARTICLE_32_VOUCHER],
    goesTo: "applicant-and-file",
    proofOfService: false,
  },
  "not-needed-notice": {
    title: "不受理告知书",
    seal: "acceptance",
    infix: "不受",
    basis: [`${LICENSING}第三十二条第一款第一项`, ARTICLE_32_VOUCHER],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "not-ours-decision": {
    title: "不予受理决定书",
    seal: "acceptance",
    infix: "不予受",
    basis: [`${LICENSING}第三十二条第一款第二项`, ARTICLE_32_VOUCHER],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "undertaking-letter": {
    title: "承诺书",
    seal: "acceptance",
    infix: "诺",
    basis: [],
    goesTo: "applicant-and-file",
    proofOfService: false,
  },
  "special-procedure-notice": {
    title: "特别程序告知书",
    seal: "approval",
    infix: "特",
    basis: [`${LICENSING}第四十五条`],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "resume-notice": {
    title: "恢复办理通知书",
    seal: "approval",
    infix: "恢",
    basis: [`${LICENSING}第四十五条`],
    goesTo: "applicant-and-file",
    proofOfService: false,
  },
  "suspension-decision": {
    title: "中止审查决定书",
    seal: "approval",
    infix: "中",
    basis: [],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "resumption-decision": {
    title: "恢复审查决定书",
    seal: "approval",
    infix: "复",
    basis: [],
    goesTo: "applicant-and-file",
    proofOfService: false,
  },
  "extension-notice": {
    title: "延长办理期限告知书",
    seal: "approval",
    infix: "延",
    basis: [`${LICENSING}第四十二条`],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "grant-decision": {
    title: "准予行政许可决定书",
    seal: "approval",
    infix: "准",
    basis: [`${LICENSING}第三十八条第一款`],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "refusal-decision": {
    title: "不予行政许可决定书",
    seal: "approval",
    infix: "不准",
    basis: [`${LICENSING}第三十八条第二款`],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "fee-notice": {
    title: "缴费通知书",
    seal: "approval",
    infix: "费",
    basis: [`${LICENSING}第五十九条`],
    goesTo: "applicant-and-file",
    proofOfService: false,
  },
  "service-proof": {
    title: "送达回证",
    seal: "none",
    infix: "送",
    basis: [`${LICENSING}第四十四条`],
    goesTo: "file",
    proofOfService: false,
  },
  "pickup-slip": {
    title: "领证签收单",
    seal: "none",
    infix: "领",
    basis: [`${LICENSING}第四十四条`],
    goesTo: "file",
    proofOfService: false,
  },
  certificate: {
    title: "行政许可证",
    seal: "approval",
    infix: "证",
    basis: [`${LICENSING}第三十九条`],
    goesTo: "applicant",
    proofOfService: true,
  },
  "filing-receipt": {
    title: "备案回执",
    seal: "approval",
    infix: "备",
    basis: [],
    goesTo: "applicant-and-file",
    proofOfService: false,
  },
  "withdrawal-notice": {
    title: "撤回申请确认书",
    seal: "acceptance",
    infix: "撤",
    basis: [],
    goesTo: "applicant-and-file",
    proofOfService: false,
  },
  "termination-decision": {
    title: "终止办理决定书",
    seal: "approval",
    infix: "终",
    basis: [],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "rectification-notice": {
    title: "限期整改通知书",
    seal: "approval",
    infix: "改",
    basis: [],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "undertaking-end-notice": {
    title: "终止办理通知书",
    seal: "acceptance",
    infix: "容终",
    basis: [],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "revocation-decision": {
    title: "撤销行政许可决定书",
    seal: "approval",
    infix: "撤决",
    basis: [`${LICENSING}第六十九条`],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "rescission-decision": {
    title: "撤回行政许可决定书",
    seal: "approval",
    infix: "回决",
    basis: [`${LICENSING}第八条`],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "deregistration-decision": {
    title: "注销行政许可决定书",
    seal: "approval",
    infix: "注决",
    basis: [`${LICENSING}第七十条`],
    goesTo: "applicant-and-file",
    proofOfService: true,
  },
  "overtime-explanation": {
    title: "超过办理时间说明",
    seal: "approval",
    infix: "超",
    basis: ["《优化营商环境条例》第三十六条"],
    goesTo: "public",
    proofOfService: false,
  },
  "return-slip": {
    title: "退件告知书",
    seal: "acceptance",
    infix: "退",
    basis: [],
    goesTo: "applicant-and-file",
    proofOfService: false,
  },
  "supervision-order": {
    title: "督办单",
    seal: "none",
    infix: "督",
    basis: [],
    goesTo: "file",
    proofOfService: false,
  },
} as const satisfies Record<PaperKind, PaperKindRule>;

/** The kinds in the order in which a case meets them. */
export const PAPER_KIND_CODES = Object.keys(PAPER_KINDS).filter(isPaperKind);

export function isPaperKind(text: string): text is PaperKind {
  return Object.hasOwn(PAPER_KINDS, text);
}

export function paperKindRule(kind: PaperKind): PaperKindRule {
  return PAPER_KINDS[kind];
}

/** Prefix of the number series of a body and kind: `("澄审批许", "acceptance-notice")` → `澄审批许受`. */
export function paperNumberPrefix(bodyShortName: string, kind: PaperKind): string {
  return `${bodyShortName}${PAPER_KINDS[kind].infix}`;
}

const DECISION_TITLES: Readonly<Record<MatterKind, { readonly grant: string; readonly refusal: string }>> = {
  licence: { grant: "准予行政许可决定书", refusal: "不予行政许可决定书" },
  confirmation: { grant: "行政确认决定书", refusal: "不予行政确认决定书" },
  payment: { grant: "行政给付决定书", refusal: "不予行政给付决定书" },
  filing: { grant: "备案通知书", refusal: "不予备案通知书" },
  service: { grant: "办理结果通知书", refusal: "不予办理通知书" },
  other: { grant: "办理结果决定书", refusal: "不予办理决定书" },
};

/** Title of a paper for a matter: decisions on confirmations, payments and filings are not called licences. */
export function paperTitle(kind: PaperKind, matter: MatterKind): string {
  if (kind === "grant-decision") return DECISION_TITLES[matter].grant;
  if (kind === "refusal-decision") return DECISION_TITLES[matter].refusal;
  if (matter !== "licence") return PAPER_KINDS[kind].title.replace("行政许可决定书", "决定书");
  return PAPER_KINDS[kind].title;
}

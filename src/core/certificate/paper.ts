/**
 * What a paper says, apart from how it looks. The content is plain JSON and is stored frozen with the paper, so that
 * a later print shows the same words even when the item, the body or the law has changed since.
 */
import type { CivilDate, Instant } from "../shared/index.ts";
import type { MatterKind, PaperKind } from "./kinds.ts";

export interface PaperContent {
  readonly kind: PaperKind;
  /** As written on the paper, such as `澄审批许受〔2026〕123号`. */
  readonly number: string;
  readonly issuedOn: CivilDate;
  /** Becomes the creation time inside the file: same content, same bytes. */
  readonly issuedAt: Instant;
  readonly matter: MatterKind;
  readonly body: IssuingBody;
  /** Who is spoken to: name of the person or firm. */
  readonly addressee: string;
  readonly itemName: string;
  readonly caseNumber: string;
  readonly trackingCode: string;
  readonly applicant: PaperApplicant;
  /** Address of the public verification page of this paper; none where a paper is for the file only. */
  readonly verifyUrl?: string;
  /** Replaces the title of the kind, where the law of the item names its paper otherwise. */
  readonly title?: string;
  /** Laws on which this paper rests where the kind's own (行政许可法) does not apply or does not suffice. */
  readonly basis?: readonly string[];
  readonly submittedOn?: CivilDate;
  /** Server time of receipt as printed, such as `2026年2月9日 9时30分`. */
  readonly receivedAtText?: string;
  readonly acceptedOn?: CivilDate;
  /** How the case came to be accepted; `deemed` = not told in time, accepted as of the day of receipt. */
  readonly acceptance?: "explicit" | "deemed" | "with-gaps";
  readonly materials: readonly PaperMaterial[];
  readonly corrections: readonly PaperCorrection[];
  /** Promises that came with the application, each as one line; printed on the receipt. */
  readonly promised?: readonly string[];
  readonly correctUntil?: CivilDate;
  /** What happens when the corrections come late, as a sentence; a parameter of the item with its own basis. */
  readonly effectOfLateness?: string;
  readonly statutoryDueOn?: CivilDate;
  readonly promisedDueOn?: CivilDate;
  /** True when a due date (the statutory one, where the promised is told apart) lies in a year without published holidays. */
  readonly provisional?: boolean;
  readonly promisedProvisional?: boolean;
  /** What the item's receipt regime promises next, as a sentence; printed on the receipt. */
  readonly nextStep?: string;
  /** Special procedures to be expected, whose time is not counted. */
  readonly stopsToExpect: readonly string[];
  readonly clerk: string;
  readonly phone: string;
  readonly decision?: PaperDecision;
  readonly remedies?: PaperRemedies;
  /** Whom to apply to when this body has no power. */
  readonly rightBody?: PaperRightBody;
  readonly specialProcedure?: PaperSpecialProcedure;
  readonly extension?: PaperExtension;
  readonly undertaking?: PaperUndertaking;
  readonly fee?: PaperFee;
  readonly certificate?: PaperCertificate;
  readonly service?: PaperService;
  readonly supervision?: PaperSupervision;
  readonly licenceEnd?: PaperLicenceEnd;
  /** Reason of a withdrawal, termination, return, non-acceptance or overtime. */
  readonly reason?: string;
  /** Day on which the event told of took effect (withdrawal, termination, resumption). */
  readonly effectiveOn?: CivilDate;
}

export interface IssuingBody {
  readonly name: string;
  /** Name along the arc of the seal; usually the full name of the body. */
  readonly sealName: string;
  /** Horizontal text in the approval seal; empty for the body's own seal (机关印章), else such as `审批专用章`. */
  readonly approvalSealLabel?: string;
  /** Horizontal text in the seal of acceptance where it is longer than `受理专用章`. */
  readonly acceptanceSealLabel?: string;
  readonly address?: string;
}

export interface PaperApplicant {
  readonly name: string;
  /** Identity or credit number, masked as far as it is personal. */
  readonly idMasked: string;
  /** False for firms and other organisations, whose names are public. */
  readonly naturalPerson?: boolean;
  readonly agent?: string;
}

export interface PaperMaterial {
  readonly name: string;
  readonly form: "original" | "copy" | "electronic" | "e-certificate";
  /** Sheets or pages handed in; undefined when not counted. */
  readonly pages?: number;
  readonly copies?: number;
  readonly remark?: string;
}

export interface PaperCorrection {
  readonly material: string;
  readonly problem: string;
  readonly legalGround: string;
  readonly howToMend: string;
}

export interface PaperDecision {
  readonly outcome: "granted" | "refused";
  readonly reason: string;
  readonly laws: readonly string[];
  /** Conditions, scope or term attached to a grant, one sentence each. */
  readonly conditions: readonly string[];
}

/** Remedies are data of the deciding body: who reviews and which court depends on its kind and seat. */
export interface PaperRemedies {
  readonly reviewBody: string;
  /** Days from knowledge of the act. @basis 行政复议法 §20 (60 日) */
  readonly reviewDays: number;
  readonly court: string;
  /** @basis 行政诉讼法 §46 (6 个月) */
  readonly litigationMonths: number;
  /** True where the law wants review before a court (silence beyond the limit). @basis 行政复议法 §23 */
  readonly reviewFirst?: boolean;
  /** Way to apply for review, the electronic one included. @basis 行政复议法 §22 */
  readonly how?: string;
}

export interface PaperRightBody {
  readonly name: string;
  readonly address?: string;
  readonly phone?: string;
}

export interface PaperSpecialProcedure {
  /** Such as `专家评审`, `鉴定`, `检验`. */
  readonly kind: string;
  /** Empty where no law asks for it: then it may stop only the promise. */
  readonly law: string;
  /** Which limits stand still; both when nothing is said. */
  readonly stops?: readonly ("statute" | "promise")[];
  readonly startsOn?: CivilDate;
  readonly expectedEnd: CivilDate;
  /** Real end, on the notice that the clock runs again. */
  readonly endedOn?: CivilDate;
  readonly conclusion?: string;
}

export interface PaperExtension {
  readonly until: CivilDate;
  readonly reason: string;
  readonly law: string;
  /** Office that approved it, such as `本行政机关负责人`. */
  readonly authority: string;
}

export interface PaperUndertaking {
  readonly name: string;
  /** Names of materials, or texts of conditions. */
  readonly putsOff: readonly string[];
  /** What the person is told, one sentence each. */
  readonly told: readonly string[];
  readonly due?: string;
  readonly rectify?: string;
  /** What lateness or falsehood leads to, each with its law. */
  readonly effects: readonly string[];
  /** Until when it can be taken back. */
  readonly choice: "until-acceptance" | "until-decision";
}

export interface PaperFee {
  readonly name: string;
  readonly amountFen: number;
  readonly basis: string;
  readonly payUntil?: CivilDate;
  readonly howToPay: string;
}

export interface PaperCertificate {
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly validFrom: CivilDate;
  /** None = valid without end. */
  readonly validTo?: CivilDate;
  /** True for a notice or approval that has no term at all: nothing is printed of one. */
  readonly untimed?: boolean;
  /** Such as `正本`, `副本`. */
  readonly copyKind?: string;
}

/** An order within the body: what has to be done, by whom, and until when it is answered. */
export interface PaperSupervision {
  readonly order: string;
  readonly to: string;
  /** Name of the office that is spoken to. */
  readonly office?: string;
  readonly by: string;
  readonly answerDueOn: CivilDate;
}

/** 撤销、撤回、注销: which certificate, why, from when, and what follows for the holder. */
export interface PaperLicenceEnd {
  /** Title and number of the certificate or decision. */
  readonly certificate: { readonly title: string; readonly number: string };
  readonly reason: string;
  readonly on: CivilDate;
  /** As if there had never been one. */
  readonly fromStart: boolean;
  readonly compensation: "due" | "none" | null;
  /** The day on which the holder was heard, and what they said. */
  readonly heard?: { readonly on: CivilDate; readonly words: string };
}

export interface PaperService {
  /** 送达方式, such as `直接送达`, `邮寄送达`, `电子送达`. */
  readonly way: string;
  readonly servedOn?: CivilDate;
  readonly recipient: string;
  /** What proves it: signature, mail slip number, arrival record. */
  readonly proof: string;
  /** Papers served, title and number. */
  readonly papers?: readonly { readonly title: string; readonly number: string }[];
}

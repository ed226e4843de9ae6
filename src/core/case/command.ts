/** What people (and time) may ask of a case. Imperative; every one is answered by events or by a refusal. */
import type { Channel, DecisionOutcome, Satisfaction, ServiceWay, SpecialProcedure } from "../catalog/index.ts";
import type { NodeMapping } from "../flow/index.ts";
import type { Provenance } from "../prefill/index.ts";
import type { AccountId, CaseId, CivilDate, FileId, Instant, JsonObject } from "../shared/index.ts";
import type { ChildCommand, ParentLink } from "./child.ts";
import type { NoteJointWork } from "./joint-news.ts";
import type { IssuerAct, SupervisorAct } from "./licence.ts";
import type { Applicant, PartyKeys } from "./party.ts";

export type Command =
  | Submit
  | Receive
  | Accept
  | GiveUndertaking
  | WithdrawUndertaking
  | DeliverUndertaking
  | CheckUndertaking
  | RequestCorrections
  | Correct
  | CorrectOnTheSpot
  | DeclareNotNeeded
  | DeclineJurisdiction
  | ReturnPapers
  | ReturnToWindow
  | Claim
  | HandOver
  | Review
  | RecordVisit
  | SendBack
  | AskSigner
  | Delegate
  | TakeBack
  | Jump
  | DeliverMessage
  | Migrate
  | Decide
  | StartSpecial
  | EndSpecial
  | Suspend
  | Resume
  | Extend
  | RecordPayment
  | Serve
  | Withdraw
  | Terminate
  | ExplainDelay
  | Remind
  | Supervise
  | AnswerSupervision
  | EndLicence
  | NotePenalty
  | Rate
  | Archive
  | ChildCommand
  | NoteJointWork
  | Wake;

export type CommandType = Command["type"];

/** Given by no person: time and other cases speak through the engine. */
export type EngineCommandType = ChildCommand["type"] | "note-joint-work" | "wake";

/** Papers handed in under one material of the item. */
export interface HandedIn {
  readonly files: readonly FileId[];
  readonly copies?: number;
  readonly pages?: number;
  /** 原件已核: the clerk has seen the original. */
  readonly originalSeen?: boolean;
  /** Not handed in again: it is held already. */
  readonly held?: HeldReference;
}

/** Where a held paper is to be found: with the case that it came with or that led to it. */
export interface HeldReference {
  readonly kind: "certificate" | "case";
  readonly case: CaseId;
  /** As printed, of the certificate, else of the case. */
  readonly number: string;
  /** What the certificate or the item of the case is called. */
  readonly name: string;
  readonly bodyName: string;
  /** Day of issue, or on which it was handed in. */
  readonly on: CivilDate | null;
  readonly until: CivilDate | null;
  /** Of a certificate: the event that made it. */
  readonly seq?: number;
}

export type HandedInByMaterial = Readonly<Record<string, HandedIn>>;

export interface Submit {
  readonly type: "submit";
  readonly id: CaseId;
  readonly number: string;
  readonly trackingCode: string;
  readonly channel: Channel;
  readonly applicant: Applicant;
  readonly parties: PartyKeys;
  readonly owner: AccountId | null;
  readonly situation: Readonly<Record<string, string>>;
  readonly form: JsonObject;
  readonly materials: HandedInByMaterial;
  /** The person insists on handing in what there is (nobody may refuse receipt for gaps). */
  readonly incomplete?: boolean;
  /** Ids of the item's undertakings that the person chose. */
  readonly undertakings?: readonly string[];
  /** At a counter: the person has read and signed the letter of each. */
  readonly undertakingsSigned?: boolean;
  /** Consent to electronic service, or how the result is wanted. */
  readonly serviceWay: ServiceWay;
  /** Where the answers came from that were filled in for the person. R-PRE-07 */
  readonly provenance?: Provenance;
  /** The case that asked for this one; only the engine opens such a case. */
  readonly parent?: ParentLink;
}

/** 收件: the window takes the papers in its hands. */
export interface Receive {
  readonly type: "receive";
  readonly originalsSeen?: readonly string[];
}

export interface Accept {
  readonly type: "accept";
}

/** The person gives their word for something that is put off. */
export interface GiveUndertaking {
  readonly type: "give-undertaking";
  readonly undertaking: string;
  /** At a counter: the person has read it and signed the paper. */
  readonly signed?: boolean;
}

/** The person takes it back and goes the ordinary way. */
export interface WithdrawUndertaking {
  readonly type: "withdraw-undertaking";
  readonly undertaking: string;
  readonly reason: string;
}

/** 补齐: the papers that were owed. */
export interface DeliverUndertaking {
  readonly type: "deliver-undertaking";
  readonly undertaking: string;
  readonly materials: HandedInByMaterial;
}

/** 核查: the office says whether it was kept. */
export interface CheckUndertaking {
  readonly type: "check-undertaking";
  readonly undertaking: string;
  readonly outcome: "kept" | "unmet";
  readonly findings: string;
  /** Of a verification of conditions: two or more. */
  readonly officers?: readonly { readonly account: AccountId; readonly enforcementNumber: string }[];
}

export interface CorrectionItem {
  /** Id of a material or of a form field of the item. */
  readonly target: string;
  /** Code of the district's reason library. */
  readonly reason: string;
  readonly how: string;
}

export interface RequestCorrections {
  readonly type: "request-corrections";
  readonly items: readonly CorrectionItem[];
  /** A second list may name only what was asked and not delivered; the head may allow more, with a reason. */
  readonly headReason?: string;
}

export interface Correct {
  readonly type: "correct";
  readonly form?: JsonObject;
  readonly materials?: HandedInByMaterial;
}

/** 当场更正: an error that can be put right on the spot. @basis 行政许可法 §32(3) */
export interface CorrectOnTheSpot {
  readonly type: "correct-on-the-spot";
  readonly form?: JsonObject;
  readonly materials?: HandedInByMaterial;
  readonly note: string;
}

/** 不受理: the matter needs no licence. @basis 行政许可法 §32(1) */
export interface DeclareNotNeeded {
  readonly type: "declare-not-needed";
  readonly reason: string;
  readonly explanation: string;
}

/** 不予受理: not this body's power; the right body is named. @basis 行政许可法 §32(2) */
export interface DeclineJurisdiction {
  readonly type: "decline-jurisdiction";
  readonly reason: string;
  readonly rightBody: string;
  readonly explanation: string;
}

/** 退件 under a regime without acceptance: papers go back with one list, a new hand-in is a new application. */
export interface ReturnPapers {
  readonly type: "return-papers";
  readonly items: readonly CorrectionItem[];
}

/** The section gives a case back to the window; counted against the section, stops nothing. */
export interface ReturnToWindow {
  readonly type: "return-to-window";
  readonly reason: string;
  readonly explanation: string;
}

export interface Claim {
  readonly type: "claim";
  readonly task: string;
}

export interface HandOver {
  readonly type: "hand-over";
  readonly task: string;
  readonly to: AccountId;
  readonly note?: string;
}

/** An opinion on a review, consultation, expert or proposal step. */
export interface Review {
  readonly type: "review";
  readonly task: string;
  readonly outcome: string;
  readonly opinion: string;
  /** 附条件同意: what the office asks for, one entry each. */
  readonly conditions?: readonly string[];
  /** Check-points ticked, by id of the item's conditions. */
  readonly checks?: Readonly<Record<string, boolean>>;
}

/** @basis 行政许可法 §34(3): two or more officers */
export interface RecordVisit {
  readonly type: "record-visit";
  readonly task: string;
  readonly outcome: string;
  readonly visitedAt: Instant;
  readonly officers: readonly { readonly account: AccountId; readonly enforcementNumber: string }[];
  readonly findings: string;
  /** What the person on site had to say, and whether they signed. */
  readonly personsWords: string;
  readonly photos?: readonly FileId[];
}

export interface SendBack {
  readonly type: "send-back";
  readonly task: string;
  readonly to: string;
  readonly reason: string;
}

/** 加签: ask a colleague to speak on a task before it is done. */
export interface AskSigner {
  readonly type: "ask-signer";
  readonly task: string;
  readonly to: AccountId;
  readonly question: string;
}

/** 委派: a colleague of the same post does the work; it comes back with their word. */
export interface Delegate {
  readonly type: "delegate";
  readonly task: string;
  readonly to: AccountId;
  readonly note?: string;
}

/** 撤回 of one's own step. */
export interface TakeBack {
  readonly type: "take-back";
  readonly node: string;
  readonly reason: string;
}

/** 跳转 by a supervisor. */
export interface Jump {
  readonly type: "jump";
  readonly task: string;
  readonly to: string;
  readonly reason: string;
}

/** What the flow waits for from outside comes in. */
export interface DeliverMessage {
  readonly type: "deliver-message";
  readonly wait: string;
  readonly words: string;
  readonly files?: readonly FileId[];
}

/** The case goes on under another version of its procedure. Given for many at once; see the migration use case. */
export interface Migrate {
  readonly type: "migrate";
  /** The version. */
  readonly to: string;
  readonly reason: string;
  /** Steps that have another id there. */
  readonly mapping?: NodeMapping;
}

export interface Decide {
  readonly type: "decide";
  readonly task: string;
  readonly outcome: DecisionOutcome;
  readonly reason: string;
  /** Code of the reason library; required for a refusal. */
  readonly ground?: string;
  readonly checks?: Readonly<Record<string, boolean>>;
  /** What the lead makes of each objection of a consulted office that stands. */
  readonly answers?: readonly ObjectionAnswer[];
  /** 集体会审: who sat and what the minutes say. */
  readonly meeting?: { readonly members: readonly AccountId[]; readonly minutes: string };
}

export interface ObjectionAnswer {
  /** Of the office that objected. */
  readonly task: string;
  readonly adopted: boolean;
  /** Why it is not adopted; may be empty for one that is. */
  readonly reason: string;
}

export interface StartSpecial {
  readonly type: "start-special";
  readonly procedure: SpecialProcedure;
  readonly reason: string;
  readonly expectedEndOn: CivilDate;
  /** When and how the written notice reached the person: without it nothing stops. */
  readonly served: { readonly on: CivilDate; readonly way: ServiceWay } | null;
  /** A hearing that the applicant asked for: its days are the applicant's. */
  readonly askedBy?: "applicant";
}

export interface EndSpecial {
  readonly type: "end-special";
  readonly special: string;
  readonly endedOn: CivilDate;
  readonly conclusion: string;
}

/** 中止审查: a decision on a ground of the item's law, served in writing. */
export interface Suspend {
  readonly type: "suspend";
  /** Code among the item's grounds. */
  readonly ground: string;
  readonly explanation: string;
  readonly served: { readonly on: CivilDate; readonly way: ServiceWay };
}

/** 恢复审查: what stood in the way is settled; days count again from tomorrow. */
export interface Resume {
  readonly type: "resume";
  readonly explanation: string;
}

export interface Extend {
  readonly type: "extend";
  /** In the unit of the rule's maximum. */
  readonly amount: number;
  readonly reason: string;
  readonly ground: string;
}

export interface RecordPayment {
  readonly type: "record-payment";
  readonly amountFen: number;
  readonly receiptNumber: string;
}

/** Hand over or send the decision or result, with its proof. */
export interface Serve {
  readonly type: "serve";
  readonly way: ServiceWay;
  readonly recipient: string;
  readonly proof: string;
  /** A signature drawn on the pad, as a stored picture. */
  readonly signature?: FileId;
}

export interface Withdraw {
  readonly type: "withdraw";
  readonly reason: string;
  /** What becomes of children that are open: the person chooses (law.md 1.23). */
  readonly children?: "withdraw" | "release";
}

export interface Terminate {
  readonly type: "terminate";
  readonly ground: string;
  readonly explanation: string;
}

/** 超时说明, published. @basis 优化营商环境条例 §36 */
export interface ExplainDelay {
  readonly type: "explain-delay";
  readonly ground: string;
  readonly explanation: string;
}

/** 催办. */
export interface Remind {
  readonly type: "remind";
  readonly note: string;
}

/** 督办: a written order to one member of staff, with a day by which it is answered. */
export interface Supervise {
  readonly type: "supervise";
  readonly order: string;
  readonly to: AccountId;
  readonly answerDueOn: CivilDate;
}

/** 督办反馈. */
export interface AnswerSupervision {
  readonly type: "answer-supervision";
  readonly supervision: string;
  readonly answer: string;
}

/** 撤销、撤回、失效、注销: the issuing body takes a licence away, says that it lapsed, or strikes it off. */
export interface EndLicence {
  readonly type: "end-licence";
  readonly act: IssuerAct;
  /** Code of the reason library; of what lapses, a code of the item. */
  readonly ground: string;
  readonly reason: string;
  /** 撤销: it was got by deceit or bribes. @basis 行政许可法 §69(2) */
  readonly deceit?: boolean;
  /** What the holder had to say after being told beforehand. */
  readonly heard?: { readonly on: CivilDate; readonly words: string };
  readonly served?: { readonly on: CivilDate; readonly way: ServiceWay };
  /** 失效: the lawful day. */
  readonly on?: CivilDate;
}

/** 吊销、暂扣 and its end: decided by the supervising body, noted here. */
export interface NotePenalty {
  readonly type: "note-penalty";
  readonly act: SupervisorAct;
  /** Name of the body that decided. */
  readonly authority: string;
  /** Number of its decision. */
  readonly document: string;
  readonly on: CivilDate;
  /** 暂扣: the last day, where the decision names one. */
  readonly until?: CivilDate;
}

export interface Rate {
  readonly type: "rate";
  readonly act: string;
  readonly level: Satisfaction;
  readonly comment?: string;
}

export interface Archive {
  readonly type: "archive";
}

/** Time has passed: whatever became due by `now` happens. Only the engine sends it. */
export interface Wake {
  readonly type: "wake";
}

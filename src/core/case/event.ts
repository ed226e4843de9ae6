/**
 * What happened to a case, past tense, written once. The event row is the audit entry, the outbox entry and the
 * process-mining record. Nothing personal stands in the open part: `personal` is sealed by the app before storage.
 */
import type {
  Addressee,
  BreachEffect,
  Channel,
  DecisionOutcome,
  Satisfaction,
  ServiceWay,
  SpecialProcedure,
  UndertakingKind,
} from "../catalog/index.ts";
import type { Limit } from "../clock/index.ts";
import type { FlowDelta, StepChange } from "../flow/index.ts";
import type { AccountId, CaseId, CivilDate, FileId, Instant, ItemCode, JsonObject, OfficeId } from "../shared/index.ts";
import type { ParentLink } from "./child.ts";
import type { ChildEvent } from "./child-event.ts";
import type { CorrectionItem, HandedInByMaterial, ObjectionAnswer } from "./command.ts";
import type { JointWorkNoted } from "./joint-news.ts";
import type { IssuerAct, SupervisorAct } from "./licence.ts";
import type { PartyKeys, PersonalData } from "./party.ts";

/** An event with who, when and what. `effectiveAt` is the lawful time where it differs from the time of writing. */
export interface CaseEvent {
  readonly at: Instant;
  readonly effectiveAt?: Instant;
  readonly by: EventActor;
  readonly body: EventBody;
  /** Sealed with the case's data key in storage. */
  readonly personal?: EventPersonal;
}

export interface EventActor {
  readonly kind: "anonymous" | "system" | "citizen" | "firm" | "staff";
  readonly account?: AccountId;
  /** The post in which a member of staff acted, and for whom when substituting. */
  readonly post?: string;
  readonly substituteFor?: AccountId;
}

export interface EventPersonal {
  readonly submitted?: PersonalData;
  /** Personal form fields of a correction. */
  readonly form?: JsonObject;
  /** Free words of or about a person: opinions on site, comments with a rating, who signed. */
  readonly words?: Readonly<Record<string, string>>;
}

export type EventBody =
  | {
      readonly type: "case-submitted";
      readonly id: CaseId;
      readonly item: ItemCode;
      /** The office that answers for the item. */
      readonly office: OfficeId;
      readonly procedureVersion: string;
      readonly number: string;
      readonly channel: Channel;
      readonly applicantKind: "person" | "firm";
      readonly parties: PartyKeys;
      readonly owner: AccountId | null;
      readonly situation: Readonly<Record<string, string>>;
      readonly form: JsonObject;
      readonly materials: HandedInByMaterial;
      readonly serviceWay: ServiceWay;
      readonly receivedOn: CivilDate;
      readonly parent?: ParentLink;
    }
  | { readonly type: "case-received"; readonly originalsSeen: readonly string[] }
  | {
      readonly type: "corrections-requested";
      readonly round: number;
      readonly items: readonly CorrectionItem[];
      readonly dueOn: CivilDate;
      readonly effect: "deemed-withdrawn" | "returned";
      readonly headReason?: string;
    }
  | {
      readonly type: "corrections-delivered";
      readonly deliveredOn: CivilDate;
      readonly form: JsonObject;
      readonly materials: HandedInByMaterial;
    }
  | {
      readonly type: "corrected-on-the-spot";
      readonly form: JsonObject;
      readonly materials: HandedInByMaterial;
      readonly note: string;
    }
  | {
      readonly type: "case-accepted";
      readonly kind: AcceptanceKind;
      readonly acceptedOn: CivilDate;
      /** First day that is not counted by clocks which start at acceptance. */
      readonly clockStartsOn: CivilDate;
      readonly feeFen: number | null;
      readonly flow: FlowDelta;
    }
  | {
      readonly type: "undertaking-given";
      readonly undertaking: string;
      readonly kind: UndertakingKind;
      readonly materials: readonly string[];
      readonly conditions: readonly string[];
      readonly effects: readonly BreachEffect[];
      /** Whether a breach bars from giving another. */
      readonly bars: boolean;
    }
  | {
      readonly type: "undertaking-withdrawn";
      readonly undertaking: string;
      readonly withdrawnOn: CivilDate;
      readonly reason: string;
      /** The flow begun anew; null before there is one. */
      readonly flow: FlowDelta | null;
    }
  | {
      readonly type: "undertaking-delivered";
      readonly undertaking: string;
      readonly deliveredOn: CivilDate;
      readonly materials: HandedInByMaterial;
    }
  | { readonly type: "undertaking-returned"; readonly undertaking: string; readonly reason: string }
  | {
      readonly type: "rectification-ordered";
      readonly undertaking: string;
      readonly findings: string;
      readonly dueOn: CivilDate;
      readonly officers: readonly { readonly account: AccountId; readonly enforcementNumber: string }[];
    }
  | {
      readonly type: "undertaking-kept";
      readonly undertaking: string;
      readonly findings: string;
      readonly officers: readonly { readonly account: AccountId; readonly enforcementNumber: string }[];
    }
  | {
      readonly type: "undertaking-broken";
      readonly undertaking: string;
      readonly reason: "overdue" | "false";
      readonly effect: BreachEffect;
      readonly findings: string;
      readonly bars: boolean;
    }
  | { readonly type: "not-needed-declared"; readonly reason: string; readonly explanation: string }
  | {
      readonly type: "jurisdiction-declined";
      readonly reason: string;
      readonly rightBody: string;
      readonly explanation: string;
    }
  | { readonly type: "papers-returned"; readonly items: readonly CorrectionItem[] }
  | { readonly type: "returned-to-window"; readonly reason: string; readonly explanation: string }
  | { readonly type: "task-claimed"; readonly task: string }
  | { readonly type: "task-handed-over"; readonly task: string; readonly to: AccountId; readonly note: string }
  | {
      readonly type: "opinion-given";
      readonly task: string;
      readonly node: string;
      readonly kind: string;
      readonly outcome: string;
      readonly opinion: string;
      /** Only with an agreement that has any. */
      readonly conditions?: readonly string[];
      readonly checks: Readonly<Record<string, boolean>>;
      readonly flow: FlowDelta;
    }
  | {
      readonly type: "visit-recorded";
      readonly task: string;
      readonly node: string;
      readonly outcome: string;
      readonly visitedAt: Instant;
      readonly officers: readonly { readonly account: AccountId; readonly enforcementNumber: string }[];
      readonly findings: string;
      readonly photos: readonly FileId[];
      readonly flow: FlowDelta;
    }
  | {
      readonly type: "sent-back";
      readonly task: string;
      readonly to: string;
      readonly reason: string;
      readonly flow: FlowDelta;
    }
  | {
      readonly type: "signer-asked";
      readonly task: string;
      readonly to: AccountId;
      readonly question: string;
      readonly flow: FlowDelta;
    }
  | { readonly type: "task-delegated"; readonly task: string; readonly to: AccountId; readonly note: string }
  | {
      readonly type: "delegate-answered";
      readonly task: string;
      readonly node: string;
      readonly kind: string;
      readonly outcome: string;
      readonly opinion: string;
    }
  | { readonly type: "step-taken-back"; readonly node: string; readonly reason: string; readonly flow: FlowDelta }
  | {
      readonly type: "case-jumped";
      readonly task: string;
      readonly to: string;
      readonly reason: string;
      readonly flow: FlowDelta;
    }
  | {
      readonly type: "message-received";
      readonly wait: string;
      readonly node: string;
      readonly message: string;
      readonly files: readonly FileId[];
      readonly flow: FlowDelta;
    }
  | {
      readonly type: "case-migrated";
      readonly from: string;
      readonly to: string;
      readonly reason: string;
      readonly changes: readonly StepChange[];
      /** Null before the case has entered its flow. */
      readonly flow: FlowDelta | null;
    }
  | { readonly type: "timer-fired"; readonly timer: string; readonly flow: FlowDelta }
  | {
      readonly type: "case-decided";
      readonly task: string | null;
      readonly outcome: DecisionOutcome;
      readonly reason: string;
      readonly ground: string | null;
      readonly decidedOn: CivilDate;
      readonly checks: Readonly<Record<string, boolean>>;
      readonly meeting: { readonly members: readonly AccountId[]; readonly minutes: string } | null;
      readonly flow: FlowDelta | null;
      /** Of objections that stood; absent where none did. */
      readonly answers?: readonly ObjectionAnswer[];
      /** 视为准予延续: nobody decided before the licence ended. The flow ends where it stands. */
      readonly deemed?: "renewal";
    }
  | {
      readonly type: "special-started";
      readonly special: string;
      readonly procedure: SpecialProcedure;
      readonly reason: string;
      readonly stops: readonly ("statute" | "promise")[];
      /** The first day not counted: the day after the notice was served. */
      readonly from: CivilDate;
      readonly expectedEndOn: CivilDate;
      /** The last day that the law's maximum leaves uncounted; absent where the law sets none. */
      readonly latestOn?: CivilDate;
      readonly served: { readonly on: CivilDate; readonly way: ServiceWay };
      readonly askedBy?: "applicant";
    }
  | {
      readonly type: "special-ended";
      readonly special: string;
      readonly endedOn: CivilDate;
      readonly conclusion: string;
    }
  | {
      readonly type: "case-suspended";
      readonly suspension: string;
      readonly ground: string;
      readonly explanation: string;
      /** The first day not counted: the day after the decision was served. */
      readonly from: CivilDate;
      readonly served: { readonly on: CivilDate; readonly way: ServiceWay };
    }
  | {
      readonly type: "case-resumed";
      readonly suspension: string;
      /** The last day not counted. */
      readonly resumedOn: CivilDate;
      readonly explanation: string;
    }
  | {
      readonly type: "case-extended";
      readonly by: Limit;
      readonly ground: string;
      readonly reason: string;
      readonly authority: string;
    }
  | { readonly type: "payment-recorded"; readonly amountFen: number; readonly receiptNumber: string }
  | { readonly type: "result-issued"; readonly issuedOn: CivilDate; readonly validTo: CivilDate | null }
  | {
      readonly type: "service-recorded";
      readonly way: ServiceWay;
      readonly servedOn: CivilDate;
      readonly signature: FileId | null;
    }
  | { readonly type: "case-withdrawn"; readonly reason: string; readonly children?: "release" }
  | ChildEvent
  | JointWorkNoted
  | { readonly type: "case-terminated"; readonly ground: string; readonly explanation: string }
  | { readonly type: "delay-explained"; readonly ground: string; readonly explanation: string }
  | { readonly type: "reminder-sent"; readonly note: string }
  | AlarmRaised
  | Escalated
  | {
      readonly type: "supervision-ordered";
      readonly supervision: string;
      readonly order: string;
      readonly to: AccountId;
      /** Of the step that they hold, else of their post. Earlier orders do not say it. */
      readonly office?: OfficeId;
      readonly answerDueOn: CivilDate;
    }
  /** The holder of a licence that ends is told until when renewal can be asked for. */
  | {
      readonly type: "expiry-reminded";
      readonly validTo: CivilDate;
      readonly askBy: CivilDate;
      readonly item: ItemCode;
    }
  | { readonly type: "supervision-answered"; readonly supervision: string; readonly answer: string }
  | LicenceEnded
  | PenaltyNoted
  | { readonly type: "service-rated"; readonly act: string; readonly level: Satisfaction }
  | { readonly type: "case-archived" }
  | ObservedOpened
  | ObservedActivity
  | { readonly type: "observed-closed"; readonly closedAt: Instant };

/** How a case came to be accepted. `no-step`: the item's law knows no acceptance; `with-gaps`: 容缺受理. */
export type AcceptanceKind = "explicit" | "with-gaps" | "deemed" | "no-step";

/** What time raises: once for each date on which it is due, so that it comes again when the date moves. */
export interface AlarmRaised {
  readonly type: "alarm-raised";
  readonly alarm: Alarm;
  /** Id of the named clock whose light it is; absent for the clocks of every case. */
  readonly clock?: string;
  /** The date that was reached; absent in streams of before there were any. */
  readonly on?: CivilDate;
  /** The step, special procedure or supervision that it is about. */
  readonly about?: string;
}

/** 升级: somebody named is told, by a rule of the district. */
export interface Escalated {
  readonly type: "escalated";
  readonly rule: string;
  readonly clock: string;
  readonly level: "yellow" | "red" | "after";
  readonly on: CivilDate;
  readonly about?: string;
  readonly to: Addressee;
  /** The unit in which the post of the addressee is, or the office of the step that is held. */
  readonly unit: string;
}

/** 撤销、撤回、失效、注销. What the holder had to say is personal. */
export interface LicenceEnded {
  readonly type: "licence-ended";
  readonly act: IssuerAct;
  readonly ground: string;
  readonly reason: string;
  readonly on: CivilDate;
  /** As if there had never been a licence. */
  readonly fromStart: boolean;
  /** Null where the law knows none. */
  readonly compensation: "due" | "none" | null;
  readonly deceit: boolean;
  readonly heardOn: CivilDate | null;
  readonly served: { readonly on: CivilDate; readonly way: ServiceWay } | null;
}

/** 吊销、暂扣, 解除暂扣, by the decision of another body. */
export interface PenaltyNoted {
  readonly type: "penalty-noted";
  readonly act: SupervisorAct;
  readonly authority: string;
  readonly document: string;
  readonly on: CivilDate;
  readonly until: CivilDate | null;
}

/** What electronic supervision books. */
export type Alarm =
  | "receipt-overdue" // nothing was said within the receipt regime's time
  | "yellow"
  | "red"
  | "delivery-overdue"
  | "special-overrun"
  | "renewal-due" // a request for renewal is undecided shortly before the licence ends
  | "step-overdue" // a step passed its own limit
  | "undertaking-overdue" // a paper that was put off, or a rectification, did not come in time
  | "verification-overdue" // the office did not verify an undertaking in time
  | "supervision-overdue"; // an order of supervision was not answered in time

/** A case of an observed procedure: a real log replayed, no flow enforced. */
export interface ObservedOpened {
  readonly type: "observed-opened";
  readonly id: CaseId;
  readonly procedure: ItemCode;
  readonly number: string;
  /** Department or group that the log names. */
  readonly office: OfficeId;
  readonly openedAt: Instant;
  readonly openedOn: CivilDate;
  readonly deadlineAt: Instant | null;
  readonly attributes: JsonObject;
}

export interface ObservedActivity {
  readonly type: "activity-observed";
  readonly index: number;
  readonly activity: string;
  readonly occurredAt: Instant;
  /** The log does not say when: the time is that of the line before. */
  readonly undated?: true;
  readonly resource: string | null;
  readonly afterClosing: boolean;
  readonly attributes: JsonObject;
}

export type EventType = EventBody["type"];
export type EventOf<T extends EventType> = Extract<EventBody, { readonly type: T }>;

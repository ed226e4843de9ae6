/** The state of a case: a fold over its events, never stored as truth. */
import type {
  BreachEffect,
  Channel,
  DecisionOutcome,
  ServiceWay,
  SpecialProcedure,
  UndertakingKind,
} from "../catalog/index.ts";
import type { Limit } from "../clock/index.ts";
import type { FlowState, TaskKind } from "../flow/index.ts";
import type {
  AccountId,
  CaseId,
  CivilDate,
  FileId,
  Instant,
  ItemCode,
  JsonObject,
  Jurisdiction,
} from "../shared/index.ts";
import type { Child, Parent, Withdrawal } from "./child.ts";
import type { CorrectionItem, HandedInByMaterial, ObjectionAnswer } from "./command.ts";
import type { AcceptanceKind, Alarm } from "./event.ts";
import type { LicenceChange } from "./licence.ts";
import type { PartyKeys, PersonalData } from "./party.ts";
import type { CaseStatus } from "./status.ts";

export interface CaseState {
  readonly jurisdiction: Jurisdiction;
  readonly id: CaseId;
  /** Number of events folded; the next event gets this number. */
  readonly version: number;
  readonly status: CaseStatus;
  readonly number: string;
  readonly item: ItemCode;
  readonly procedureVersion: string;
  readonly channel: Channel;
  readonly applicantKind: "person" | "firm";
  readonly parties: PartyKeys;
  readonly owner: AccountId | null;
  readonly situation: Readonly<Record<string, string>>;
  /** Form fields that are not personal. */
  readonly form: JsonObject;
  readonly materials: HandedInByMaterial;
  readonly serviceWay: ServiceWay;
  /** Undefined after the person was forgotten. */
  readonly personal: PersonalData | undefined;

  readonly submittedAt: Instant;
  /** Day of receipt of what was first handed in. */
  readonly receivedOn: CivilDate;
  /** Day on which the application, as it stands, was handed in: moves with corrections. */
  readonly completeOn: CivilDate;
  readonly completeAt: Instant;
  readonly acceptedOn: CivilDate | null;
  readonly acceptedAt: Instant | null;
  readonly acceptanceKind: AcceptanceKind | null;
  readonly clockStartsOn: CivilDate | null;

  /** Who had the case since when, in order of time. */
  readonly turns: readonly Turn[];
  readonly corrections: readonly CorrectionRound[];
  /** In order of time; one that was taken back may be given again. */
  readonly undertakings: readonly Undertaking[];
  readonly flow: FlowState;
  /** Offices that have or had a part in the case: their people may read it. */
  readonly offices: readonly string[];
  /** Who holds an open task, by task id. */
  readonly holders: Readonly<Record<string, AccountId>>;
  /** 委派: to whom a delegated task comes back, by task id. */
  readonly delegated: Readonly<Record<string, AccountId>>;
  /** When each running timer of the flow was set, by timer id; and each open task was opened. */
  readonly since: Readonly<Record<string, Instant>>;
  readonly opinions: readonly Opinion[];
  readonly specials: readonly Special[];
  readonly suspensions: readonly Suspension[];
  readonly extensions: readonly { readonly by: Limit; readonly at: Instant }[];
  readonly alarms: readonly Alarm[];
  /** What time has raised already, by `firedKey`: nothing is raised twice for one date. */
  readonly fired: readonly string[];
  readonly supervisions: readonly Supervision[];
  /** What became of the licence after it was issued, in order. */
  readonly licence: readonly LicenceChange[];
  readonly returnsToWindow: number;

  readonly feeFen: number | null;
  readonly paid: boolean;
  readonly decision: Decision | null;
  readonly issued: { readonly issuedOn: CivilDate; readonly validTo: CivilDate | null } | null;
  readonly service: {
    readonly way: ServiceWay;
    readonly servedOn: CivilDate;
    readonly signature: FileId | null;
  } | null;
  readonly closedAt: Instant | null;
  /** Cases that the flow asked for, in that order. */
  readonly children: readonly Child[];
  /** The case that asked for this one. */
  readonly parent: Parent | null;
  readonly withdrawal: Withdrawal | null;
  readonly acts: readonly ServiceAct[];
  /** Set for a case of an observed procedure. */
  readonly observed: Observed | null;
}

/** From `at` until the next turn the case is in these hands: never none, more than one where steps run in parallel. */
export interface Turn {
  readonly at: Instant;
  readonly hands: readonly Hand[];
}

export type Hand =
  | { readonly by: "applicant"; readonly why: "correcting" | "paying" | "answering" }
  | { readonly by: "window" }
  | { readonly by: "office"; readonly office: string; readonly kind: TaskKind };

export interface CorrectionRound {
  readonly requestedAt: Instant;
  readonly items: readonly CorrectionItem[];
  readonly dueOn: CivilDate;
  readonly effect: "deemed-withdrawn" | "returned";
  readonly deliveredOn: CivilDate | null;
  /** Which of the asked targets came in. */
  readonly delivered: readonly string[];
}

/** The applicant's word, with what the item's law made it lead to when it was given. */
export interface Undertaking {
  /** Of the item's rule. */
  readonly id: string;
  readonly kind: UndertakingKind;
  readonly materials: readonly string[];
  readonly conditions: readonly string[];
  readonly effects: readonly BreachEffect[];
  readonly bars: boolean;
  readonly givenAt: Instant;
  /** `delivered`: the papers are in and not looked at yet; `lapsed`: the case ended without a grant. */
  readonly standing: "open" | "delivered" | "rectifying" | "kept" | "broken" | "withdrawn" | "lapsed";
  /** 限期整改: the last day. */
  readonly rectifyBy: CivilDate | null;
  readonly breach: { readonly effect: BreachEffect; readonly reason: "overdue" | "false" } | null;
}

export interface Opinion {
  readonly task: string;
  readonly node: string;
  readonly kind: string;
  readonly outcome: string;
  readonly by: AccountId | undefined;
  readonly at: Instant;
  /** 附条件同意: what the office asks for. */
  readonly conditions: readonly string[];
  /** False after the step was sent back and has to be done again. */
  readonly stands: boolean;
}

export interface Special {
  readonly id: string;
  readonly procedure: SpecialProcedure;
  readonly stops: readonly ("statute" | "promise")[];
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly expectedEndOn: CivilDate;
  /** From the day after, days count again however long it lasts. */
  readonly latestOn?: CivilDate;
  /** The applicant asked for it: the days are the applicant's. */
  readonly askedBy?: "applicant";
}

/** 中止: nothing is counted from `from` through `to`. */
export interface Suspension {
  readonly id: string;
  readonly ground: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** 督办: a written order with an addressee and a day by which it is answered. */
export interface Supervision {
  readonly id: string;
  readonly order: string;
  readonly to: AccountId;
  readonly by: AccountId | undefined;
  readonly orderedAt: Instant;
  readonly answerDueOn: CivilDate;
  readonly answer: { readonly text: string; readonly at: Instant } | null;
}

export interface Decision {
  readonly outcome: DecisionOutcome;
  readonly reason: string;
  readonly ground: string | null;
  readonly decidedOn: CivilDate;
  readonly decidedAt: Instant;
  readonly by: AccountId | undefined;
  readonly answers: readonly ObjectionAnswer[];
}

/**
 * One act of service that may be rated once: each visit to a counter, and the matter as a whole when it was done
 * online. @basis GB/T 39734-2020 一次一评、一事一评
 */
export interface ServiceAct {
  readonly id: string;
  readonly kind: "counter-submit" | "counter-correct" | "counter-collect" | "online-matter";
  readonly at: Instant;
  readonly office: string | null;
  readonly rated: boolean;
}

export interface Observed {
  readonly deadlineAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly activities: number;
  readonly lastActivityAt: Instant | null;
}

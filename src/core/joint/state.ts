/** Joint work as it stands: a fold over its events. */

import type { JointWorkNews, PartyKeys } from "../case/index.ts";
import type { AbsenceKind } from "../catalog/index.ts";
import type { TaskKind } from "../flow/index.ts";
import type {
  AccountId,
  BodyId,
  Brand,
  CaseId,
  CivilDate,
  FileId,
  GeoPoint,
  Instant,
  ItemCode,
  Jurisdiction,
  OfficeId,
} from "../shared/index.ts";
import type { JointKind } from "./kinds.ts";

/** A piece of joint work, for life: a UUID version 7. */
export type JointId = Brand<string, "JointId">;

/** Half open: `from` belongs to it, `to` does not. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** Personal, since it may be somebody's home: sealed in storage. */
export interface Site {
  readonly address: string;
  readonly point?: GeoPoint;
}

/** One waiting step of one case: what the work is done for. */
export interface JointPart {
  /** Within the work: `1`, `2` … */
  readonly id: string;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly task: string;
  readonly node: string;
  readonly kind: TaskKind;
  readonly item: ItemCode;
  readonly itemName: string;
  readonly office: OfficeId;
  readonly post: string;
  readonly body: BodyId;
  readonly outcomes: readonly string[];
  readonly checks: readonly JointCheck[];
  /** The last lawful day of the step; null where it has no limit. */
  readonly latestOn: CivilDate | null;
  readonly parties: PartyKeys;
  /** Account of the applicant, who sees date, people and report; null for who applied at a window. */
  readonly owner: AccountId | null;
}

/** A check-point (审查要点) of the item. */
export interface JointCheck {
  readonly id: string;
  readonly text: string;
}

/**
 * What an invited office is asked for. Only `attendance` and `opinion` (征求意见) have an absence rule: a body's own
 * licence or acceptance, and a reply that a law requires, are given by it or not at all.
 */
export type Asked = "attendance" | "opinion" | "own-decision" | "required-reply";

export interface Responder {
  readonly office: OfficeId;
  readonly body: BodyId;
  readonly asked: Asked;
  readonly replyBy: Instant;
  readonly reply: Reply | null;
  readonly absence: Absence | null;
  readonly opinion: JointOpinion | null;
}

export interface Reply {
  readonly attends: boolean;
  readonly reason: string;
  readonly busy: readonly Interval[];
  readonly by: AccountId;
  readonly at: Instant;
}

/** 缺席: recorded apart, never an opinion; with the district's document where it stands for something. */
export interface Absence {
  /** What the silence stands for. `nothing`: what the office owes it still owes, and only the others go on. */
  readonly standsFor: AbsenceKind | "nothing";
  readonly document: string;
  readonly article: string;
  readonly at: Instant;
}

export interface JointOpinion {
  readonly outcome: "agree" | "conditional" | "object";
  readonly words: string;
  readonly by: AccountId;
  readonly at: Instant;
}

export interface CheckIn {
  readonly account: AccountId;
  readonly office: OfficeId;
  readonly body: BodyId;
  /** 执法证 number as in the register; null for who has none. */
  readonly enforcementNumber: string | null;
  /** Posts held at that moment, so that a step is later done by somebody who has its post. */
  readonly posts: readonly { readonly office: string; readonly role: string }[];
  readonly at: Instant;
}

export type Verdict = "met" | "unmet" | "not-applicable";

export interface Finding {
  readonly part: string;
  readonly check: string;
  readonly verdict: Verdict;
  readonly note: string;
  readonly photos: readonly FileId[];
  readonly by: AccountId;
  readonly at: Instant;
}

export interface OfficerSignature {
  readonly account: AccountId;
  readonly body: BodyId;
  readonly enforcementNumber: string | null;
  readonly signature: FileId | null;
  readonly at: Instant;
}

export interface PersonSignature {
  readonly signed: boolean;
  readonly signature: FileId | null;
  /** Undefined after the person was forgotten. */
  readonly words: string | undefined;
  readonly at: Instant;
}

export interface Conclusion {
  readonly summary: string;
  /** Outcome of each part's step. */
  readonly outcomes: Readonly<Record<string, string>>;
  readonly by: AccountId;
  readonly at: Instant;
}

/** What became of a part's step after the conclusion. */
export interface Fed {
  readonly done: boolean;
  /** Code of the refusal of the case, when it was not done. */
  readonly code: string | null;
  readonly at: Instant;
}

/** What one linked case is to hear, once. */
export interface JointNews {
  /** The version of the work that its event made. */
  readonly version: number;
  readonly caseId: CaseId;
  readonly what: JointWorkNews;
  /** Null while no time is settled. */
  readonly slot: Interval | null;
  /** The time before it was moved. */
  readonly before: Interval | null;
  /** Who comes; of an invitation, who is invited. */
  readonly offices: readonly OfficeId[];
  /** Offices whose people hear of it by this case, so that nobody hears of one thing twice. */
  readonly tell: readonly OfficeId[];
  readonly reason: string;
}

/** An early finding that stands for a check of a later step: the proof that a visit is unnecessary. */
export interface Cover {
  readonly check: string;
  readonly by: { readonly part: string; readonly check: string; readonly foundAt: Instant };
}

/** A later step for which these findings stand: which of them for which check, and who says so. */
export interface Reused {
  readonly covers: readonly Cover[];
  readonly by: AccountId;
  readonly at: Instant;
}

export type JointStatus = "arranging" | "settled" | "on-site" | "concluded" | "cancelled";

export interface JointWork {
  readonly jurisdiction: Jurisdiction;
  readonly id: JointId;
  readonly version: number;
  readonly kind: JointKind;
  readonly status: JointStatus;
  readonly lead: OfficeId;
  readonly leadBody: BodyId;
  /** Undefined after the person was forgotten. */
  readonly site: Site | undefined;
  /** What tells one place from another without showing it: a keyed hash of the address. */
  readonly siteKey: string;
  readonly minutes: number;
  readonly travelMinutes: number;
  readonly parts: readonly JointPart[];
  readonly responders: readonly Responder[];
  readonly proposed: readonly Interval[];
  readonly slot: Interval | null;
  readonly checkIns: readonly CheckIn[];
  /** The last word on each check of each part. */
  readonly findings: readonly Finding[];
  readonly officers: readonly OfficerSignature[];
  readonly person: PersonSignature | null;
  readonly conclusion: Conclusion | null;
  readonly fed: Readonly<Record<string, Fed>>;
  /** All that there was to tell, in its order, and what became of it by `version/case`. */
  readonly news: readonly JointNews[];
  readonly told: Readonly<Record<string, Fed>>;
  /** By part that was linked later. */
  readonly reused: Readonly<Record<string, Reused>>;
  readonly requestedAt: Instant;
  readonly requestedBy: AccountId;
}

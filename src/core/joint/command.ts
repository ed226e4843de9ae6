/** What people (and the duty that feeds the cases) may ask of joint work. */
import type { BodyId, CaseId, FileId, Instant, OfficeId } from "../shared/index.ts";
import type { JointKind } from "./kinds.ts";
import type { Absence, Asked, Interval, JointId, JointOpinion, JointPart, Site, Verdict } from "./state.ts";

export type JointCommand =
  | InviteResponders
  | Respond
  | Join
  | ProposeSlots
  | SettleSlot
  | CheckInOnSite
  | RecordFindings
  | GiveJointOpinion
  | SignAsOfficer
  | SignAsPerson
  | RecordAbsence
  | Conclude
  | Cancel
  | Reuse
  | FeedAgain
  | NoteFed
  | NoteTold;

export type JointCommandType = JointCommand["type"];

/** Opens joint work. Parts are looked up beforehand: every one is a step that waits at this moment. */
export interface RequestJoint {
  readonly type: "request";
  readonly id: JointId;
  readonly kind: JointKind;
  readonly lead: OfficeId;
  readonly leadBody: BodyId;
  readonly site: Site;
  readonly siteKey: string;
  /** Length on site, 1…1440. */
  readonly minutes: number;
  /** To the site, and back again. */
  readonly travelMinutes: number;
  readonly parts: readonly JointPart[];
}

export interface InviteResponders {
  readonly type: "invite";
  readonly responders: readonly { readonly office: OfficeId; readonly body: BodyId; readonly asked: Asked }[];
  readonly replyBy: Instant;
}

export interface Respond {
  readonly type: "respond";
  readonly office: OfficeId;
  readonly attends: boolean;
  readonly reason: string;
  readonly busy: readonly Interval[];
}

/** A waiting step of one's own office is served by the same work. */
export interface Join {
  readonly type: "join";
  /** Its id is given by the decision. */
  readonly part: Omit<JointPart, "id">;
}

export interface ProposeSlots {
  readonly type: "propose-slots";
  readonly slots: readonly Interval[];
}

/** Sets the time, or moves it while nobody is on site. */
export interface SettleSlot {
  readonly type: "settle-slot";
  readonly slot: Interval;
  /** Why it is moved; empty the first time. */
  readonly reason: string;
}

export interface CheckInOnSite {
  readonly type: "check-in";
}

export interface RecordFindings {
  readonly type: "record-findings";
  readonly findings: readonly {
    readonly part: string;
    readonly check: string;
    readonly verdict: Verdict;
    readonly note: string;
    readonly photos: readonly FileId[];
  }[];
}

export interface GiveJointOpinion {
  readonly type: "give-opinion";
  readonly office: OfficeId;
  readonly outcome: JointOpinion["outcome"];
  readonly words: string;
}

export interface SignAsOfficer {
  readonly type: "sign";
  readonly signature: FileId | null;
}

/** The person signs on the officer's device, or the officer writes why they did not. */
export interface SignAsPerson {
  readonly type: "sign-person";
  readonly signature: FileId | null;
  /** What they had to say; where they do not sign, the reason. */
  readonly words: string;
}

export interface RecordAbsence {
  readonly type: "record-absence";
  readonly office: OfficeId;
  readonly standsFor: Absence["standsFor"];
  /** Id of the district's document that says so; null for what stands for nothing. */
  readonly document: string | null;
}

export interface Conclude {
  readonly type: "conclude";
  readonly summary: string;
  readonly outcomes: Readonly<Record<string, string>>;
}

export interface Cancel {
  readonly type: "cancel";
  readonly reason: string;
}

/** Findings of concluded work stand for a later step, so that nobody goes there again. */
export interface Reuse {
  readonly type: "reuse";
  /** The later step; its id is given by the decision. */
  readonly part: Omit<JointPart, "id">;
  readonly outcome: string;
  /** Of the place of the later step. */
  readonly siteKey: string;
  /** How many days a finding holds. */
  readonly validDays: number;
}

/** What was reported as not done is tried once more. */
export interface FeedAgain {
  readonly type: "feed-again";
  readonly part: string;
}

/** The duty tells what became of a part's step. Only the system gives it. */
export interface NoteFed {
  readonly type: "note-fed";
  readonly part: string;
  /** Code of the case's refusal; null when the step is done. */
  readonly refusal: string | null;
}

/** The duty tells what became of a piece of news. Only the system gives it. */
export interface NoteTold {
  readonly type: "note-told";
  /** The version of the work whose event is told. */
  readonly news: number;
  readonly caseId: CaseId;
  /** Code of the case's refusal; null when the case noted it. */
  readonly refusal: string | null;
}

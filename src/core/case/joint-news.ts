/** What a case hears of joint work that serves one of its steps: the command of the duty, and the event. */
import type { Instant, OfficeId } from "../shared/index.ts";

/** `absent`: the office that owes the step of this case did not come, so that the step waits on in the case. */
export type JointWorkNews = "invited" | "settled" | "moved" | "cancelled" | "absent";

/** Given by the duty that tells the cases, under a key that follows from work, version and case. */
export interface NoteJointWork {
  readonly type: "note-joint-work";
  readonly joint: string;
  /** The version of the work whose event is told. */
  readonly version: number;
  /** Kind of joint work, as `JOINT_KINDS` of its room has it. */
  readonly kind: string;
  readonly what: JointWorkNews;
  readonly slot: JointPeriod | null;
  /** The time before it was moved. */
  readonly before: JointPeriod | null;
  /** Who comes; of an invitation, who is invited. */
  readonly offices: readonly NamedOffice[];
  /** Whose people hear of it by this case. */
  readonly tell: readonly OfficeId[];
  readonly reason: string;
}

export interface JointPeriod {
  readonly from: Instant;
  readonly to: Instant;
}

interface NamedOffice {
  readonly id: OfficeId;
  readonly name: string;
}

export interface JointWorkNoted {
  readonly type: "joint-work-noted";
  readonly joint: string;
  readonly version: number;
  readonly kind: string;
  readonly what: JointWorkNews;
  /** RFC 3339 with the district's offset, so that whoever reads it has the local day and time. */
  readonly slot: LocalPeriod | null;
  readonly before: LocalPeriod | null;
  /** With their names at that time. */
  readonly offices: readonly NamedOffice[];
  readonly tell: readonly OfficeId[];
  readonly reason: string;
}

export interface LocalPeriod {
  readonly from: string;
  readonly to: string;
}

/** What happened to joint work, past tense, written once. `personal` is sealed before storage. */
import type { EventActor } from "../case/index.ts";
import type { BodyId, CaseId, FileId, Instant, OfficeId } from "../shared/index.ts";
import type { JointKind } from "./kinds.ts";
import type {
  Absence,
  Asked,
  CheckIn,
  Cover,
  Finding,
  Interval,
  JointId,
  JointOpinion,
  JointPart,
  Reply,
  Site,
} from "./state.ts";

export interface JointEvent {
  readonly at: Instant;
  readonly by: EventActor;
  readonly body: JointEventBody;
  readonly personal?: JointPersonal;
}

export interface JointPersonal {
  readonly site?: Site;
  /** What the person on site said, or why they did not sign. */
  readonly words?: string;
}

export type JointEventBody =
  | {
      readonly type: "joint-requested";
      readonly id: JointId;
      readonly kind: JointKind;
      readonly lead: OfficeId;
      readonly leadBody: BodyId;
      readonly siteKey: string;
      readonly minutes: number;
      readonly travelMinutes: number;
      readonly parts: readonly JointPart[];
    }
  | {
      readonly type: "responders-invited";
      readonly responders: readonly { readonly office: OfficeId; readonly body: BodyId; readonly asked: Asked }[];
      readonly replyBy: Instant;
    }
  | { readonly type: "responder-replied"; readonly office: OfficeId; readonly reply: Omit<Reply, "by" | "at"> }
  | { readonly type: "part-joined"; readonly part: JointPart }
  | { readonly type: "slots-proposed"; readonly slots: readonly Interval[] }
  | { readonly type: "slot-settled"; readonly slot: Interval; readonly reason: string }
  | { readonly type: "checked-in"; readonly person: Omit<CheckIn, "at" | "account"> }
  | { readonly type: "findings-recorded"; readonly findings: readonly Omit<Finding, "by" | "at">[] }
  | {
      readonly type: "joint-opinion-given";
      readonly office: OfficeId;
      readonly opinion: Omit<JointOpinion, "by" | "at">;
    }
  | {
      readonly type: "officer-signed";
      readonly body: BodyId;
      readonly enforcementNumber: string | null;
      readonly signature: FileId | null;
    }
  | { readonly type: "person-signed"; readonly signed: boolean; readonly signature: FileId | null }
  | { readonly type: "absence-recorded"; readonly office: OfficeId; readonly absence: Omit<Absence, "at"> }
  | {
      readonly type: "joint-concluded";
      readonly summary: string;
      readonly outcomes: Readonly<Record<string, string>>;
    }
  | { readonly type: "joint-cancelled"; readonly reason: string }
  | {
      readonly type: "findings-reused";
      readonly part: JointPart;
      readonly outcome: string;
      readonly covers: readonly Cover[];
    }
  | { readonly type: "part-fed"; readonly part: string }
  | { readonly type: "part-not-fed"; readonly part: string; readonly code: string }
  /** The case noted what the event of version `news` gave to tell; or could not, since it is closed. */
  | { readonly type: "case-told"; readonly news: number; readonly caseId: CaseId }
  | { readonly type: "case-not-told"; readonly news: number; readonly caseId: CaseId; readonly code: string }
  | { readonly type: "feeding-asked-again"; readonly part: string };

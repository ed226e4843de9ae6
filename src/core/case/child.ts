/** A case inside a case (一件事): what a parent knows of the cases that its flow asked for, and a child of its parent. */
import type { CaseId, Instant, ItemCode } from "../shared/index.ts";
import type { ChildClock } from "./child-clock.ts";

/** How a child ended, as the word by which the parent's flow goes on. */
export type ChildOutcome =
  | "granted"
  | "refused"
  | "filed"
  | "concluded" // itself a bundle whose flow came to its end
  | "withdrawn"
  | "terminated"
  | "returned"
  | "not-accepted";

/** A case that the flow asked for. */
export interface Child {
  /** `node#serial` of the call, unique within the parent. */
  readonly call: string;
  readonly node: string;
  readonly item: ItemCode;
  /** The moment from which the child counts as received: an earlier result was then there in writing. */
  readonly askedAt: Instant;
  /** Null until it is opened. */
  readonly id: CaseId | null;
  readonly number: string | null;
  /** Code of what kept it from being opened at the last try. */
  readonly obstacle: string | null;
  readonly outcome: ChildOutcome | null;
  readonly closedAt: Instant | null;
  /** It goes on by itself: the parent no longer waits for it. */
  readonly released: boolean;
  /** By when it is to be decided, as it was told last; null before its clock has started. */
  readonly clock: ChildClock | null;
}

/** What a child keeps of its parent. */
export interface ParentLink {
  readonly id: CaseId;
  readonly number: string;
  readonly call: string;
  readonly askedAt: Instant;
}

export interface Parent extends ParentLink {
  /** How the case ended, as the parent is told; a grant counts once its result is issued. */
  readonly result: { readonly outcome: ChildOutcome; readonly at: Instant } | null;
  readonly told: "nothing" | "opened" | "closed";
  /** `clockMark` of what the parent was told of the clock last. */
  readonly toldMark: string;
}

/** The person withdrew the parent and every child with it; the parent closes when the last child has. */
export interface Withdrawal {
  readonly reason: string;
  readonly at: Instant;
}

export type ChildCommand =
  | {
      readonly type: "record-child-opened";
      readonly call: string;
      readonly child: CaseId;
      readonly number: string;
    }
  | {
      readonly type: "record-child-closed";
      readonly call: string;
      readonly outcome: ChildOutcome;
      readonly closedAt: Instant;
    }
  /** It cannot be opened as things stand; told once for each reason. */
  | { readonly type: "record-child-obstacle"; readonly call: string; readonly obstacle: string }
  /** It was to be withdrawn and cannot be any more: the person keeps what is decided. */
  | { readonly type: "record-child-released"; readonly call: string }
  /** Its day has moved. */
  | { readonly type: "record-child-clock"; readonly call: string; readonly clock: ChildClock }
  | { readonly type: "record-parent-told"; readonly told: "opened" | "closed" }
  | { readonly type: "record-parent-told"; readonly told: "clock"; readonly mark: string };

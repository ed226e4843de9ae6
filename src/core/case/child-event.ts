/** What happens between a parent and its children. Nothing in it is personal. */
import type { FlowDelta } from "../flow/index.ts";
import type { CaseId, ItemCode } from "../shared/index.ts";
import type { ChildOutcome } from "./child.ts";
import type { ChildClock } from "./child-clock.ts";

export type ChildEvent =
  /** The flow came to a call. Its lawful time is the moment from which the child counts as received. */
  | { readonly type: "child-asked"; readonly call: string; readonly node: string; readonly item: ItemCode }
  | { readonly type: "child-opened"; readonly call: string; readonly child: CaseId; readonly number: string }
  | { readonly type: "child-not-opened"; readonly call: string; readonly obstacle: string }
  /** `flow` is null where the parent did not wait for it any more. */
  | {
      readonly type: "child-closed";
      readonly call: string;
      readonly outcome: ChildOutcome;
      readonly flow: FlowDelta | null;
    }
  | { readonly type: "child-released"; readonly call: string }
  /** The terms by which the child is to be decided, as they stand now. */
  | { readonly type: "child-clock-told"; readonly call: string; readonly clock: ChildClock }
  /** Every open child is withdrawn first; then the parent is. */
  | { readonly type: "withdrawal-asked"; readonly reason: string }
  /** 一件事办结: the flow of a bundle has come to its end. */
  | { readonly type: "bundle-concluded" }
  /** The child has told its parent so far. */
  | { readonly type: "parent-told"; readonly told: "opened" | "closed" }
  | { readonly type: "parent-told"; readonly told: "clock"; readonly mark: string };

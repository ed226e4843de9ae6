/** The obstacles a running flow can name. Findings of the compiler stand in findings.ts. */
import type { RuleRefusal } from "../rule/index.ts";
import type { FeelRefusal } from "../shared/index.ts";
import type { EdgeId, NodeId } from "./model.ts";

export type FlowRefusal =
  | { readonly code: "flow/task-not-open"; readonly taskId: string }
  | {
      readonly code: "flow/outcome-unknown";
      readonly taskId: string;
      readonly outcome: string;
      readonly outcomes: readonly string[];
    }
  /** Somebody was asked to speak on the task and has not spoken yet. */
  | { readonly code: "flow/signer-pending"; readonly taskId: string; readonly waitsFor: readonly string[] }
  /** A task that is itself somebody's word on another one. */
  | { readonly code: "flow/task-is-signers"; readonly taskId: string }
  | { readonly code: "flow/timer-not-set"; readonly timerId: string }
  | { readonly code: "flow/message-not-awaited"; readonly message: string }
  | { readonly code: "flow/call-not-open"; readonly callId: string }
  | {
      readonly code: "flow/not-an-earlier-step";
      readonly taskId: string;
      readonly nodeId: NodeId;
      readonly targets: readonly NodeId[];
    }
  | {
      readonly code: "flow/not-a-jump-target";
      readonly taskId: string;
      readonly nodeId: NodeId;
      readonly targets: readonly NodeId[];
    }
  /** 法定程序: a way to the target passes a step that the law requires and that has not been done. */
  | { readonly code: "flow/jump-over-statutory"; readonly nodeId: NodeId; readonly steps: readonly NodeId[] }
  /** Somebody has already worked on what followed, or nothing followed. */
  | { readonly code: "flow/cannot-take-back"; readonly nodeId: NodeId }
  | { readonly code: "flow/condition-failed"; readonly element: EdgeId | NodeId; readonly cause: FeelRefusal }
  | { readonly code: "flow/rule-failed"; readonly element: NodeId; readonly cause: FeelRefusal | RuleRefusal }
  /** A multi-instance step: how many, or which offices, came to something else than a number from 0 to 100 or a list. */
  | { readonly code: "flow/instances-malformed"; readonly element: NodeId }
  | { readonly code: "flow/verdict-unknown"; readonly element: NodeId; readonly outcomes: readonly string[] }
  /** More moves in one step than a lawful flow can make. */
  | { readonly code: "flow/too-many-moves"; readonly element: NodeId };

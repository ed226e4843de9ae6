/** The obstacles a running flow can name. Findings of the compiler stand in findings.ts. */
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
  | { readonly code: "flow/timer-not-set"; readonly timerId: string }
  | {
      readonly code: "flow/not-an-earlier-step";
      readonly taskId: string;
      readonly nodeId: NodeId;
      readonly targets: readonly NodeId[];
    }
  | { readonly code: "flow/condition-failed"; readonly element: EdgeId; readonly cause: FeelRefusal }
  | { readonly code: "flow/rule-failed"; readonly element: NodeId; readonly cause: FeelRefusal };

import type { JointRefusal } from "../../core/joint/index.ts";

/** What joint work answers besides the rules of its room. */
export type JointWorkRefusal =
  | JointRefusal
  | { readonly code: "joint/not-found" }
  | { readonly code: "joint/step-taken" }
  | { readonly code: "joint/step-not-open"; readonly task: string }
  | { readonly code: "joint/office-unknown"; readonly office: string }
  | { readonly code: "joint/version-conflict"; readonly expected: number; readonly actual: number }
  /** A person whose place it was is forgotten: nothing personal can be kept of the work any more. */
  | { readonly code: "joint/person-forgotten" }
  | { readonly code: "joint/busy" }
  | { readonly code: "case/not-found" }
  | { readonly code: "request/key-reused" };

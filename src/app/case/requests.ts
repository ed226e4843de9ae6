/** What is asked of the engine, and what it answers. */
import type { AllowedCommand, CaseCommand, CaseRefusal, CaseStatus, Submit } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { Actor, StaffActor } from "../../core/party/index.ts";
import type { CaseId, ItemCode, Jurisdiction } from "../../core/shared/index.ts";

export interface SubmitRequest {
  readonly jurisdiction: Jurisdiction;
  readonly item: ItemCode;
  readonly command: Omit<Submit, "number" | "parties">;
  readonly actor: Actor;
  readonly idempotency?: Idempotency;
}

export interface CommandRequest {
  readonly jurisdiction: Jurisdiction;
  readonly id: CaseId;
  readonly command: CaseCommand;
  readonly actor: Actor;
  /** Refused when the case has moved on: a stale screen never decides. */
  readonly expectedVersion?: number;
  readonly recipient?: StaffActor;
  readonly participants?: readonly StaffActor[];
  /** The version of the procedure to which a `migrate` leads. */
  readonly target?: Procedure;
  readonly idempotency?: Idempotency;
}

export interface Idempotency {
  readonly caller: string;
  readonly key: string;
  /** Hash of what is asked. */
  readonly request: string;
}

export interface Receipt {
  readonly id: CaseId;
  readonly number: string;
  readonly version: number;
  readonly state: CaseStatus;
  readonly allowed: readonly AllowedCommand[];
  /** Only in the reply to a submission. */
  readonly trackingCode?: string;
}

export type EngineRefusal =
  | CaseRefusal
  | { readonly code: "case/not-found" }
  | { readonly code: "case/version-conflict"; readonly expected: number; readonly actual: number }
  | { readonly code: "case/busy" }
  | { readonly code: "case/observed" }
  | { readonly code: "item/not-published"; readonly item: string }
  | { readonly code: "request/key-reused" };

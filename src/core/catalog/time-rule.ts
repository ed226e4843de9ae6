/** A limit with the event from which it runs and the law that says so. */
import type { Limit } from "../clock/index.ts";
import type { BasisRef } from "./law.ts";

/** From which event a limit runs (law.md 1.3). All "received" starts count from the complete application. */
export type StartEvent =
  | "acceptance" // 受理之日
  | "application-received" // 收到申请之日
  | "report-received" // 收到报告书、报告表之日
  | "documents-received" // 收到全部有效文件之日
  | "proof-received" // 收到证明材料之日
  | "intake-closed" // 受理期限终止之日
  | "decision"; // 作出决定之日

export interface TimeRule {
  readonly limit: Limit;
  readonly starts: StartEvent;
  readonly basis: readonly BasisRef[];
  /** 说明, shown in the guide. */
  readonly note?: string;
  /** With `intake-closed`: the last days of the yearly intake windows, `MM-DD`. */
  readonly intakeCloses?: readonly string[];
}

/** A limit with the event from which it runs and the law that says so. */
import type { Limit } from "../clock/index.ts";
import type { StartEvent } from "./codes.ts";
import type { BasisRef } from "./law.ts";

export type { StartEvent };

export interface TimeRule {
  readonly limit: Limit;
  readonly starts: StartEvent;
  readonly basis: readonly BasisRef[];
  /** 说明, shown in the guide. */
  readonly note?: string;
  /** With `intake-closed`: the last days of the yearly intake windows, `MM-DD`. */
  readonly intakeCloses?: readonly string[];
}

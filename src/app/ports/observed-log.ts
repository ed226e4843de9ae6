/**
 * An event log as the replay wants it, whatever format it came in. Items in the order of the file: the header before
 * the first trace, findings as they are met, and as the last item a refusal where the file cannot be read on.
 */
import type { Instant, JsonObject } from "../../core/shared/index.ts";

export type ObservedLogItem = LogHeader | LoggedTrace | LogFinding | LogRefusal;

export interface LogHeader {
  readonly kind: "log";
  /** What the log calls itself; null when it does not say. */
  readonly name: string | null;
}

export interface LoggedTrace {
  readonly kind: "trace";
  /** Counted from 0 in the order of the file. */
  readonly index: number;
  /** Need not be distinct within the file. */
  readonly name: string;
  /** Department or group that had the case; null when the log does not say. */
  readonly office: string | null;
  readonly deadlineAt: Instant | null;
  /** Null: still open. */
  readonly closedAt: Instant | null;
  readonly attributes: JsonObject;
  readonly events: readonly LoggedEvent[];
}

export interface LoggedEvent {
  /** Counted from 0 within its trace; an event that was left out leaves a gap. */
  readonly index: number;
  readonly activity: string;
  /** Null when the log does not say. */
  readonly occurredAt: Instant | null;
  readonly resource: string | null;
  readonly attributes: JsonObject;
}

/** A defect that does not stop reading. */
export interface LogFinding extends LogRemark {
  readonly kind: "finding";
  /** True: something of a case was left out or could not be taken as written. False: a remark on the file's form. */
  readonly touchesCases: boolean;
}

export interface LogRefusal extends LogRemark {
  readonly kind: "refused";
}

export interface LogRemark {
  readonly code: string;
  readonly where: LogPlace;
  /** One English sentence for operators. */
  readonly message: string;
}

/** Indexes from 0, null outside a trace or event; the line from 1, null where it is not known. */
export interface LogPlace {
  readonly trace: number | null;
  readonly event: number | null;
  readonly line: number | null;
}

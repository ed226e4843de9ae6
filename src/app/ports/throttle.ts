/** Tries of something within a window of time, counted together for all processes. */
import type { Jurisdiction, Result } from "../../core/shared/index.ts";

export interface ThrottleRule {
  /** Name of what is tried: `sign-in-login`, `track-address`. */
  readonly bucket: string;
  readonly tries: number;
  readonly withinSeconds: number;
}

export type TooMany = { readonly code: "request/too-many"; readonly retryAfterSeconds: number };

export interface Throttle {
  /** Counts one try; refused from the try after the last that the rule allows, until the window ends. */
  take(jurisdiction: Jurisdiction, rule: ThrottleRule, key: string): Promise<Result<null, TooMany>>;
  /** The try was right: it does not count. */
  giveBack(jurisdiction: Jurisdiction, rule: ThrottleRule, key: string): Promise<void>;
}

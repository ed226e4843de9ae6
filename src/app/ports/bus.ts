/** Word from process to process. It may be lost with a connection: whoever listens must not depend on it alone. */
import type { AccountId, Jurisdiction } from "../../core/shared/index.ts";

export interface Bus {
  publish(message: BusMessage): void;
  /** Messages of other processes only; and `missed`, when some may not have arrived. */
  subscribe(listener: (message: BusMessage) => void): void;
}

export type BusMessage =
  /** Sessions, posts or the like of an account are not as they were: forget what is kept of it. */
  | { readonly kind: "account"; readonly account: AccountId }
  | ({ readonly kind: "change" } & Change)
  /** Word was not to be had for a while: whatever others may have told has to be taken as told. */
  | { readonly kind: "missed" };

/** Something that screens show is not as it was. Carries ids only, nothing personal. */
export interface Change {
  readonly jurisdiction: Jurisdiction;
  /** All in one message: every command makes one, and every process reads it. */
  readonly topics: readonly Topic[];
  /** Of the case, where there is one. */
  readonly id?: string;
  /** Accounts of people and firms whom it concerns; staff of the district hear of every change. */
  readonly accounts?: readonly AccountId[];
}

/** First part of the query keys of the screens. */
export type Topic = (typeof TOPICS)[number];

export const TOPICS = ["cases", "tasks", "notices", "items", "people"] as const;

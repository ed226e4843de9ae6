/** Replies kept under idempotency keys by routes whose use case does not keep its own. */
import type { Json, Jurisdiction } from "../../core/shared/index.ts";

export interface ReplyKey {
  readonly jurisdiction: Jurisdiction;
  /** Account, or `anonymous:` and address. */
  readonly caller: string;
  readonly key: string;
  /** Hash of what was asked. */
  readonly request: string;
}

export interface FinishedReply {
  readonly status: number;
  readonly reply: Json;
}

/**
 * What stands under a key: `claimed` is now ours to carry out, `running` is being carried out by somebody else,
 * `other-request` was used for something else, `finished` has its answer.
 */
export type KeyState =
  | { readonly state: "claimed" | "running" | "other-request" }
  | ({ readonly state: "finished" } & FinishedReply);

export interface KeptReplies {
  /**
   * Hash of a request to keep with its key. Keyed: a request may hold a password or an identity number, which nobody who
   * reads the database shall find out by trying.
   */
  hash(request: string): string;
  /** Takes the key for this request, or tells what stands under it. A claim left by a crash can be taken again after a minute. */
  claim(key: ReplyKey): Promise<KeyState>;
  /** The answer that repeats get; kept sealed. */
  finish(key: ReplyKey, answer: FinishedReply): Promise<void>;
  /** Nothing was done: the key is free again. */
  release(key: ReplyKey): Promise<void>;
}

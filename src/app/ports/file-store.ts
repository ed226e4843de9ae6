/** Where the bytes of uploaded and produced files lie: by their hash, unreadable at rest, whole or not at all. */
import type { FileId, Refusal, Result } from "../../core/shared/index.ts";

export interface FileStore {
  /**
   * Takes the content in and keeps it once all of it came within `maxBytes` and `accept` said yes; until then nothing
   * can be read, and after a refusal nothing is left. Content that is already kept is kept once. What is acknowledged
   * survives a power cut.
   */
  put<T, R extends Refusal>(
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    terms: PutTerms<T, R>,
  ): Promise<Result<KeptContent<T>, R | FileTooLarge>>;
  /** The content from its beginning, or null when it was never kept. @throws while reading when the bytes were changed */
  open(id: FileId): Promise<AsyncIterable<Uint8Array> | null>;
  has(id: FileId): Promise<boolean>;
}

export interface PutTerms<T, R extends Refusal> {
  readonly maxBytes: number;
  readonly accept: (seen: SeenContent) => Result<T, R>;
}

/** What the store saw go by. */
export interface SeenContent {
  readonly id: FileId;
  readonly size: number;
  /** The first and the last bytes, `PEEKED_BYTES` of each or the whole content. */
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

export const PEEKED_BYTES = 65_536;

export interface KeptContent<T> {
  readonly id: FileId;
  readonly size: number;
  readonly accepted: T;
}

export interface FileTooLarge {
  readonly code: "file/too-large";
  readonly maxBytes: number;
}

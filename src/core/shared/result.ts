/**
 * An expected "no" in core is a value, never an exception. A refusal names the obstacle by a stable public code
 * and carries the facts that its sentence needs.
 */
export type Result<T, R extends Refusal = Refusal> = Ok<T> | Refused<R>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false;
  readonly refusal: R;
}

/** A refusal: `code` is `room/obstacle`, public and never reused; the other fields are facts for its sentence. */
export interface Refusal {
  readonly code: string;
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse<const R extends Refusal>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}

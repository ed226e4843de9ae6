/** Counting tries: who guesses numbers and codes is made to wait. Kept in memory, for each process by itself. */
import { ok, type Result, refuse } from "../../core/shared/index.ts";

export interface Tries {
  /** Counts one try under the name; refused past the limit, until the oldest tries are out of the window. */
  take(name: string): Result<null, TooManyTries>;
  /** Takes the last try back: it was no guess. */
  giveBack(name: string): void;
}

export interface TooManyTries {
  readonly code: "request/too-many";
  readonly retryAfterSeconds: number;
}

export interface TriesOptions {
  /** Tries at most in one window. */
  readonly most: number;
  readonly windowSeconds: number;
  /** A clock that never goes back, in milliseconds. */
  readonly elapsed?: () => number;
}

/** Names kept at most: who uses more addresses than this is no single guesser. */
const NAMES = 20_000;

export function createTries({ most, windowSeconds, elapsed = () => performance.now() }: TriesOptions): Tries {
  const tries = new Map<string, readonly number[]>();
  const window = windowSeconds * 1000;

  function recent(name: string, now: number): readonly number[] {
    return (tries.get(name) ?? []).filter((at) => now - at < window);
  }

  /** Insertion order is the order of last use: the quietest name is forgotten first. */
  function keep(name: string, times: readonly number[]): void {
    tries.delete(name);
    if (times.length > 0) tries.set(name, times);
    if (tries.size <= NAMES) return;
    const quietest = tries.keys().next();
    if (!quietest.done) tries.delete(quietest.value);
  }

  return {
    take(name) {
      const now = elapsed();
      const times = recent(name, now);
      const [oldest] = times;
      if (times.length >= most && oldest !== undefined) {
        const retryAfterSeconds = Math.max(1, Math.ceil((oldest + window - now) / 1000));
        return refuse({ code: "request/too-many", retryAfterSeconds });
      }
      keep(name, [...times, now]);
      return ok(null);
    },
    giveBack(name) {
      keep(name, recent(name, elapsed()).slice(0, -1));
    },
  };
}

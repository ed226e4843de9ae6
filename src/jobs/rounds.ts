/** Rounds of a background duty, one after the other with a pause between, until it is told to stop. */
import { setTimeout as pause } from "node:timers/promises";

export interface Rounds {
  /** Aborts when no further round is wanted: a long round may look at it, too. */
  readonly ending: AbortSignal;
  start(everyMs: number): void;
  /** Ends after the round that is under way. */
  stop(): Promise<void>;
}

/** @param onFailure what a round threw: the next one is tried all the same */
export function createRounds(round: () => Promise<unknown>, onFailure: (error: unknown) => void): Rounds {
  const ending = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function run(everyMs: number): Promise<void> {
    while (!ending.signal.aborted) {
      await round().catch(onFailure);
      await pause(everyMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  }

  return {
    ending: ending.signal,
    start: (everyMs) => {
      running = run(everyMs);
    },
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

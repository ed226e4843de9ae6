/**
 * Puts published batches of the catalogue into effect on their day. Every process asks; the database lets one of them do
 * it, and what none did while all were down is done when one is up again. Rule R-CAT-85.
 */
import type { Jurisdiction } from "../core/shared/index.ts";
import { createRounds } from "./rounds.ts";

export interface PublicationDutyParts {
  /** Whatever is due in the district. @returns how many batches took effect by this call */
  readonly takeEffect: (jurisdiction: Jurisdiction) => Promise<number>;
  readonly jurisdictions: () => Promise<readonly Jurisdiction[]>;
  readonly log: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

export interface PublicationDuty {
  /** Everything that is due, in every district. @returns how many batches took effect by this process */
  round(): Promise<number>;
  start(everyMs?: number): void;
  /** Ends after the district that is under way. */
  stop(): Promise<void>;
}

const PAUSE_MS = 10_000;

export function createPublicationDuty({ takeEffect, jurisdictions, log }: PublicationDutyParts): PublicationDuty {
  const rounds = createRounds(round, (error) => log("batches of the catalogue could not be looked for", { error }));

  async function round(): Promise<number> {
    let taken = 0;
    for (const jurisdiction of await jurisdictions()) {
      if (rounds.ending.aborted) break;
      try {
        taken += await takeEffect(jurisdiction);
      } catch (error) {
        log("a batch of the catalogue could not be put into effect", { jurisdiction, error: String(error) });
      }
    }
    return taken;
  }

  return { round, start: (everyMs = PAUSE_MS) => rounds.start(everyMs), stop: rounds.stop };
}

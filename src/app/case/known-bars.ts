/**
 * Bars in force, kept in memory for a few seconds, so that no application waits for the database. A bar that was just set
 * or lifted here counts at once; in other processes as soon as the memory is renewed.
 */
import type { Bar, PartyKeys } from "../../core/case/index.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { UndertakingStore } from "../ports/undertakings.ts";

export interface KnownBars {
  /** Those that bear on any of the people of a case who applies: the applicant, not who carries the papers. */
  findBars(jurisdiction: Jurisdiction, parties: PartyKeys): Promise<readonly Bar[]>;
  forget(jurisdiction: Jurisdiction): void;
}

const KEPT_MS = 5_000;

interface Entry {
  readonly bars: Promise<ReadonlyMap<string, readonly Bar[]>>;
  readonly askedAt: number;
}

/** @param elapsed a clock that never goes back, in milliseconds */
export function createKnownBars(
  store: Pick<UndertakingStore, "listStanding">,
  elapsed: () => number = () => performance.now(),
): KnownBars {
  const entries = new Map<Jurisdiction, Entry>();

  function get(jurisdiction: Jurisdiction): Entry["bars"] {
    const found = entries.get(jurisdiction);
    if (found !== undefined && elapsed() - found.askedAt < KEPT_MS) return found.bars;
    const bars = store.listStanding(jurisdiction);
    entries.set(jurisdiction, { bars, askedAt: elapsed() });
    // A failed look is no memory: the next application looks again.
    bars.catch(() => entries.delete(jurisdiction));
    return bars;
  }

  return {
    findBars: async (jurisdiction, { applicant }) => (await get(jurisdiction)).get(applicant) ?? NONE,
    forget: (jurisdiction) => void entries.delete(jurisdiction),
  };
}

const NONE: readonly Bar[] = [];

/**
 * Reckons the dates of cases anew after a district's days have changed. Of several processes each takes other cases;
 * what one took and did not finish, because it died, is taken again when its time is up.
 */
import type { Reckoning } from "../app/case/reckoning.ts";
import type { Jurisdiction } from "../core/shared/index.ts";
import { createRounds } from "./rounds.ts";

export interface ReckoningDutyParts {
  readonly reckoning: Reckoning;
  readonly jurisdictions: () => Promise<readonly Jurisdiction[]>;
  readonly log: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

export interface ReckoningDuty {
  /** Everything that is to be done now, in every district. @returns how many cases were looked at */
  round(): Promise<number>;
  start(everyMs?: number): void;
  /** Ends after the slice that is under way. */
  stop(): Promise<void>;
}

const PAUSE_MS = 5_000;

export function createReckoningDuty({ reckoning, jurisdictions, log }: ReckoningDutyParts): ReckoningDuty {
  const rounds = createRounds(round, (error) => log("changed days could not be looked for", { error: String(error) }));

  async function round(): Promise<number> {
    let reckoned = 0;
    for (const jurisdiction of await jurisdictions()) {
      try {
        reckoned += await reckonDistrict(jurisdiction);
      } catch (error) {
        log("the cases of a district could not be reckoned anew", { jurisdiction, error: String(error) });
      }
    }
    return reckoned;
  }

  async function reckonDistrict(jurisdiction: Jurisdiction): Promise<number> {
    for (let reckoned = 0; ; ) {
      // Asked before each slice: the days may change again meanwhile.
      const mark = await reckoning.begin(jurisdiction);
      if (mark === null || rounds.ending.aborted) return reckoned;
      const taken = await reckoning.reckonSlice(jurisdiction, mark);
      reckoned += taken;
      if (taken > 0) continue;
      await reckoning.conclude(jurisdiction, mark);
      return reckoned;
    }
  }

  return { round, start: (everyMs = PAUSE_MS) => rounds.start(everyMs), stop: rounds.stop };
}

/**
 * Tells the cases what joint work found. Of several processes each takes other work; what one took and did not finish,
 * because it died, is taken again when its time is up. Work that fails is put off and keeps no other waiting.
 */
import type { JointFeeding } from "../app/joint/feeding.ts";
import type { JointStore } from "../app/ports/joint-store.ts";
import type { Now } from "../app/ports/procedures.ts";
import type { Instant, Jurisdiction } from "../core/shared/index.ts";
import { createRounds } from "./rounds.ts";

export interface JointDutyParts {
  readonly feeding: JointFeeding;
  readonly store: Pick<JointStore, "takeDueFeeds" | "moveFeed">;
  readonly jurisdictions: () => Promise<readonly Jurisdiction[]>;
  readonly now: Now;
  readonly log: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

export interface JointDuty {
  /** Everything that is due now, in every district. @returns how many cases were told */
  round(): Promise<number>;
  start(everyMs?: number): void;
  /** Ends after the round that is under way. */
  stop(): Promise<void>;
}

const AT_ONCE = 20;
const TAKEN_FOR_MS = 60_000;
const PUT_OFF_MS = 30_000;
const PAUSE_MS = 2_000;

export function createJointDuty({ feeding, store, jurisdictions, now, log }: JointDutyParts): JointDuty {
  const rounds = createRounds(round, (error) => log("reports could not be looked for", { error: String(error) }));

  async function round(): Promise<number> {
    let told = 0;
    for (const jurisdiction of await jurisdictions()) {
      try {
        told += await tellDistrict(jurisdiction);
      } catch (error) {
        log("reports of a district could not be looked for", { jurisdiction, error: String(error) });
      }
    }
    return told;
  }

  async function tellDistrict(jurisdiction: Jurisdiction): Promise<number> {
    let told = 0;
    const at = now(jurisdiction);
    const until = (at + TAKEN_FOR_MS) as Instant;
    for (const id of await store.takeDueFeeds(jurisdiction, at, until, AT_ONCE)) {
      try {
        told += await feeding.feed(jurisdiction, id);
      } catch (error) {
        log("a report could not be told to its cases and is put off", { jurisdiction, id, error: String(error) });
        await store.moveFeed(jurisdiction, id, until, (now(jurisdiction) + PUT_OFF_MS) as Instant);
      }
    }
    return told;
  }

  return { round, start: (everyMs = PAUSE_MS) => rounds.start(everyMs), stop: rounds.stop };
}

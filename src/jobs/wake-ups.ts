/**
 * Lets time pass over cases: takes those whose wake-up is due and has the engine do what is due. Of many processes each
 * takes other cases; what a process took and did not finish, because it died, is taken again when its time is up. A case
 * that fails is put off, longer each time, and keeps no other waiting.
 */
import type { CaseEngine } from "../app/case/engine.ts";
import type { CaseStore } from "../app/ports/case-store.ts";
import type { Now } from "../app/ports/procedures.ts";
import type { CaseId, Instant, Jurisdiction } from "../core/shared/index.ts";
import { createRounds } from "./rounds.ts";

export interface WakeUpParts {
  readonly engine: Pick<CaseEngine, "wake">;
  readonly store: Pick<CaseStore, "takeDueWakeUps" | "moveWakeUp">;
  readonly jurisdictions: () => Promise<readonly Jurisdiction[]>;
  readonly now: Now;
  readonly log: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

export interface WakeUps {
  /** Everything that is due now, in every district. Returns how many cases were woken. */
  round(): Promise<number>;
  /** Rounds with a pause in between until `stop`. */
  start(everyMs?: number): void;
  /** Ends after the round that is under way. */
  stop(): Promise<void>;
}

/** Cases taken at a time: woken side by side, they share commits. */
const TAKEN_AT_ONCE = 200;
const TAKEN_FOR_MS = 60_000;
const FIRST_PUT_OFF_MS = 60_000;
const LONGEST_PUT_OFF_MS = 3_600_000;
const PAUSE_MS = 5_000;

export function createWakeUps(parts: WakeUpParts): WakeUps {
  const { engine, store, now, log } = parts;
  /** How often in a row a case failed. A process that starts anew begins to count anew. */
  const failures = new Map<CaseId, number>();
  const rounds = createRounds(round, (error) => log("duties could not be looked for", { error: String(error) }));

  async function round(): Promise<number> {
    let woken = 0;
    for (const jurisdiction of await parts.jurisdictions()) {
      try {
        woken += await wakeDistrict(jurisdiction);
      } catch (error) {
        log("duties of a district could not be looked for", { jurisdiction, error: String(error) });
      }
    }
    return woken;
  }

  async function wakeDistrict(jurisdiction: Jurisdiction): Promise<number> {
    for (let woken = 0; ; ) {
      const at = now(jurisdiction);
      const until = (at + TAKEN_FOR_MS) as Instant;
      const taken = await store.takeDueWakeUps(jurisdiction, at, until, TAKEN_AT_ONCE);
      const done = await Promise.all(taken.map((id) => wakeCase(jurisdiction, id, until)));
      woken += done.filter(Boolean).length;
      if (taken.length < TAKEN_AT_ONCE || rounds.ending.aborted) return woken;
    }
  }

  async function wakeCase(jurisdiction: Jurisdiction, id: CaseId, until: Instant): Promise<boolean> {
    try {
      const answer = await engine.wake(jurisdiction, id);
      if (!answer.ok) return await putOff(jurisdiction, id, until, answer.refusal.code);
      const { acted, nextAt } = answer.value;
      if (nextAt !== null && nextAt <= now(jurisdiction))
        return await putOff(jurisdiction, id, nextAt, "what is due cannot be done");
      failures.delete(id);
      return acted;
    } catch (error) {
      return putOff(jurisdiction, id, until, String(error)).catch(() => false);
    }
  }

  /** @param from when the case would be taken next as things stand */
  async function putOff(jurisdiction: Jurisdiction, id: CaseId, from: Instant, why: string): Promise<false> {
    const times = (failures.get(id) ?? 0) + 1;
    failures.set(id, times);
    const wait = Math.min(FIRST_PUT_OFF_MS * 2 ** (times - 1), LONGEST_PUT_OFF_MS);
    log("a duty failed and is put off", { jurisdiction, case: id, why, times, waitMs: wait });
    await store.moveWakeUp(jurisdiction, id, from, (now(jurisdiction) + wait) as Instant);
    return false;
  }

  return { round, start: (everyMs = PAUSE_MS) => rounds.start(everyMs), stop: rounds.stop };
}

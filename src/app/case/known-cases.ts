/**
 * Cases in memory: state and data key as of the last commit this process knows of. Another process may have moved a
 * case on since; then the commit finds a conflict, or the caller asks `isStale` before it says no.
 */
import { LRUCache } from "lru-cache";
import type { Calendar } from "../../core/calendar/index.ts";
import { type CaseState, foldCase } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { CaseId, Instant, Jurisdiction } from "../../core/shared/index.ts";
import type { CaseStore } from "../ports/case-store.ts";
import type { DataKey, Sealer } from "../ports/sealer.ts";
import { readEvents } from "./stored-events.ts";
import { type KeyTrail, trailOf } from "./used-keys.ts";

export interface KnownCase {
  readonly state: CaseState;
  /** Null when the case has none, or the person was forgotten. */
  readonly key: DataKey | null;
  /** When something is next due, null for never; undefined as long as this process has not written it. */
  readonly wakeAt: Instant | null | undefined;
  /** The wake-up as the store has it: then or earlier. Undefined as `wakeAt` is. */
  readonly wakeSetAt: Instant | null | undefined;
  /** By which that was reckoned. */
  readonly calendar: Calendar | undefined;
  readonly procedure: Procedure | undefined;
  /** Of the requests by which the case was changed, the last first; null when none came with a key. */
  readonly keys: KeyTrail | null;
}

export interface KnownCases {
  /** From memory, else folded from the store; null when there is no such case. */
  find(jurisdiction: Jurisdiction, id: CaseId): Promise<KnownCase | null>;
  remember(known: KnownCase): void;
  forget(jurisdiction: Jurisdiction, id: CaseId): void;
  /** True when the store holds another version than the one at hand, which is then forgotten. */
  isStale(jurisdiction: Jurisdiction, id: CaseId, version: number): Promise<boolean>;
}

/** @param capacity cases kept at most; the one used longest ago makes room */
export function createKnownCases(
  store: Pick<CaseStore, "findCase" | "findVersion">,
  sealer: Sealer,
  capacity: number,
): KnownCases {
  // Not a Map of cases: what leaves one is held for long by the tables that it grew out of, and all that is held with it.
  const cases = new LRUCache<string, KnownCase>({ max: capacity });

  function remember(known: KnownCase): void {
    cases.set(nameOf(known.state.jurisdiction, known.state.id), known);
  }

  async function find(jurisdiction: Jurisdiction, id: CaseId): Promise<KnownCase | null> {
    const cached = cases.get(nameOf(jurisdiction, id));
    if (cached !== undefined) return cached;
    const stored = await store.findCase(jurisdiction, id);
    if (stored === null) return null;
    const { key, events } = readEvents(sealer, id, stored);
    const known = {
      state: foldCase(jurisdiction, events),
      key,
      keys: trailOf(stored),
      wakeAt: undefined,
      wakeSetAt: undefined,
      calendar: undefined,
      procedure: undefined,
    };
    // A commit of our own may have come before while the store answered.
    const meanwhile = cases.get(nameOf(jurisdiction, id));
    if (meanwhile !== undefined && meanwhile.state.version >= known.state.version) return meanwhile;
    remember(known);
    return known;
  }

  function forget(jurisdiction: Jurisdiction, id: CaseId): void {
    cases.delete(nameOf(jurisdiction, id));
  }

  async function isStale(jurisdiction: Jurisdiction, id: CaseId, version: number): Promise<boolean> {
    const stored = await store.findVersion(jurisdiction, id);
    if (stored === null || stored === version) return false;
    forget(jurisdiction, id);
    return true;
  }

  return { find, remember, forget, isStale };
}

function nameOf(jurisdiction: Jurisdiction, id: CaseId): string {
  return `${jurisdiction} ${id}`;
}

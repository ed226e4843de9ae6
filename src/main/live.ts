/** What was committed is told to open screens: which lists may have changed, and of which case. */
import type { CaseEngine } from "../app/case/engine.ts";
import type { ReckoningParts } from "../app/case/reckoning.ts";
import type { LiveHub } from "../app/live.ts";

export function announceCases(engine: CaseEngine, live: LiveHub): void {
  engine.onCommitted(({ jurisdiction, state }) => {
    const { id, owner } = state;
    live.publish({ jurisdiction, topics: OF_CASES, id, accounts: owner === null ? [] : [owner] });
  });
}

/** Dates that moved without an event: one word for a whole slice. */
export function announceMoved(live: LiveHub): NonNullable<ReckoningParts["onMoved"]> {
  return (jurisdiction, accounts) => live.publish({ jurisdiction, topics: OF_CASES, accounts });
}

const OF_CASES = ["cases", "tasks", "notices"] as const;

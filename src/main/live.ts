/** What was committed is told to open screens: which lists may have changed, and of which case. */
import type { CaseEngine } from "../app/case/engine.ts";
import type { LiveHub } from "../app/live.ts";

export function announceCases(engine: CaseEngine, live: LiveHub): void {
  engine.onCommitted(({ jurisdiction, state }) => {
    const { id, owner } = state;
    live.publish({ jurisdiction, topics: OF_CASES, id, accounts: owner === null ? [] : [owner] });
  });
}

const OF_CASES = ["cases", "tasks", "notices"] as const;

/** What was found in a log: by code, with how often and where first, so that a million defects fit on a screen. */
import type { LogFinding, LogPlace } from "../ports/observed-log.ts";

export interface ReplayFinding {
  readonly code: string;
  readonly count: number;
  readonly first: LogPlace;
  /** Of the first. */
  readonly message: string;
  readonly touchesCases: boolean;
}

export interface Findings {
  add(finding: LogFinding): void;
  /** In the order in which they were first met. */
  list(): readonly ReplayFinding[];
}

export function createFindings(): Findings {
  const byCode = new Map<string, ReplayFinding>();
  return {
    add: ({ code, where, message, touchesCases }) => {
      const known = byCode.get(code);
      if (known === undefined) byCode.set(code, { code, count: 1, first: where, message, touchesCases });
      else byCode.set(code, { ...known, count: known.count + 1 });
    },
    list: () => [...byCode.values()],
  };
}

/** One at a time by name: work on the same case or key waits for its turn, everything else runs side by side. */
import { setTimeout as pause } from "node:timers/promises";

export interface Turns {
  take<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** Names that are added to a Map before it is made anew. */
const RENEWED_AFTER = 256;

export function createTurns(): Turns {
  // A Map that grows, or is emptied and filled, moves to a new table. The former one points to it and to all that follow, with what
  // stood in them; once one is old, they all stay until the whole heap is collected. Nothing points from a Map to its copy.
  let lines = new Map<string, Line>();
  let added = 0;

  function add(name: string, line: Line): void {
    if (added >= RENEWED_AFTER + lines.size) {
      lines = new Map(lines);
      added = 0;
    }
    lines.set(name, line);
    added += 1;
  }

  return {
    take: async (name, work) => {
      const before = lines.get(name);
      const line = before ?? { last: undefined };
      const mine = before?.last === undefined ? work() : before.last.then(work, work);
      line.last = mine;
      if (before === undefined) add(name, line);
      try {
        return await mine;
      } finally {
        if (line.last === mine) {
          // Should a former table keep it for a while, it shall keep nothing else.
          line.last = undefined;
          lines.delete(name);
        }
      }
    },
  };
}

/** Those that wait for the same. */
interface Line {
  last: Promise<unknown> | undefined;
}

/** Lost to another process so often before it gives way. */
const IN_A_ROW = 2;
const LONGEST_MS = 64;

/**
 * Between processes nobody hands out turns: whoever lost one on the same case several times waits a little, each for
 * another while, or the same would lose again and again.
 * @param attempt from 0
 */
export async function stepBack(attempt: number): Promise<void> {
  if (attempt < IN_A_ROW) return;
  await pause(Math.random() * Math.min(2 ** (attempt - IN_A_ROW + 1), LONGEST_MS));
}

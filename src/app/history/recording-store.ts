/** A store of one case, in memory: it says yes to everything and tells what it was given. */
import type { Instant } from "../../core/shared/index.ts";
import type { CaseCommit, CaseStore } from "../ports/case-store.ts";

export interface RecordingStore extends CaseStore {
  readonly commits: readonly CaseCommit[];
  /** When the case is to be woken next. */
  wakeAt(): Instant | null;
}

export function recordingStore(): RecordingStore {
  const commits: CaseCommit[] = [];
  let wakeAt: Instant | null = null;
  let number = 1;
  const commit = async (batch: readonly CaseCommit[]) => {
    commits.push(...batch);
    wakeAt = batch.at(-1)?.row.wakeAt ?? null;
    return batch.map(() => "committed" as const);
  };
  return {
    commits,
    wakeAt: () => wakeAt,
    commit: (_, batch) => commit(batch),
    findCase: async () => {
      const [opening] = commits;
      if (opening === undefined) return null;
      return { dataKey: opening.row.dataKey, events: commits.flatMap(({ events }) => events) };
    },
    findVersion: async () => commits.at(-1)?.row.version ?? null,
    findKey: async () => null,
    reserveNumbers: async (_, __, count) => {
      const first = number;
      number += count;
      return first;
    },
    takeDueWakeUps: async () => [],
    moveWakeUp: async () => undefined,
    setWakeUp: async (_, __, ___, at) => {
      wakeAt = at;
    },
  };
}

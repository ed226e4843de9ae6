/**
 * Group commit: what arrives while a commit is in flight is written together by the next one. A caller's promise
 * settles only when its own rows are durable.
 */
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { CaseCommit, CaseStore, CommitOutcome } from "../ports/case-store.ts";

export interface CommitQueue {
  /** @throws when the database is gone or does not take one of the commit's values */
  commit(entry: CaseCommit): Promise<Settled>;
}

export interface CommitQueueOptions {
  /** Cases at most in one statement. */
  readonly batchSize?: number;
  /** Statements in flight at once for one jurisdiction: two keep the database busy while the next batch is made. */
  readonly lanes?: number;
}

/** What becomes of one commit; a failed one rejects instead. */
export type Settled = Extract<CommitOutcome, string>;

interface Waiting {
  readonly entry: CaseCommit;
  readonly settle: (outcome: Settled) => void;
  readonly fail: (error: unknown) => void;
}

export function createCommitQueue(store: Pick<CaseStore, "commit">, options: CommitQueueOptions = {}): CommitQueue {
  const { batchSize = 128, lanes = 2 } = options;
  const queues = new Map<Jurisdiction, { waiting: Waiting[]; inFlight: number }>();

  function queueOf(jurisdiction: Jurisdiction) {
    const known = queues.get(jurisdiction);
    if (known !== undefined) return known;
    const fresh = { waiting: [], inFlight: 0 };
    queues.set(jurisdiction, fresh);
    return fresh;
  }

  async function drain(jurisdiction: Jurisdiction): Promise<void> {
    const queue = queueOf(jurisdiction);
    if (queue.inFlight >= lanes) return;
    queue.inFlight++;
    try {
      while (queue.waiting.length > 0) await writeBatch(jurisdiction, takeBatch(queue.waiting, batchSize));
    } finally {
      queue.inFlight--;
    }
  }

  async function writeBatch(jurisdiction: Jurisdiction, batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await store.commit(
        jurisdiction,
        batch.map((waiting) => waiting.entry),
      );
      for (const [index, waiting] of batch.entries()) settleOne(waiting, outcomes[index] ?? "conflict");
    } catch (error) {
      for (const waiting of batch) waiting.fail(error);
    }
  }

  return {
    commit: (entry) =>
      new Promise((settle, fail) => {
        const queue = queueOf(entry.jurisdiction);
        queue.waiting.push({ entry, settle, fail });
        // Commands that arrive in the same turn of the event loop share a statement.
        if (queue.inFlight < lanes) setImmediate(() => void drain(entry.jurisdiction));
      }),
  };
}

/**
 * Takes the longest waiting, each case once: two commits of one case (a draft sent from two screens) contradict each
 * other, and only one after the other does the second find that out.
 */
function takeBatch(waiting: Waiting[], size: number): readonly Waiting[] {
  const cases = new Set<string>();
  const batch: Waiting[] = [];
  const later: Waiting[] = [];
  for (const one of waiting.splice(0, size)) {
    const { id } = one.entry.row;
    (cases.has(id) ? later : batch).push(one);
    cases.add(id);
  }
  waiting.unshift(...later);
  return batch;
}

function settleOne({ settle, fail }: Waiting, outcome: CommitOutcome): void {
  if (typeof outcome === "string") settle(outcome);
  else fail(outcome.failed);
}

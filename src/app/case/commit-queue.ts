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
}

/** What becomes of one commit; a failed one rejects instead. */
export type Settled = Extract<CommitOutcome, string>;

interface Waiting {
  readonly entry: CaseCommit;
  readonly settle: (outcome: Settled) => void;
  readonly fail: (error: unknown) => void;
}

/** Commits from which on it is worth the wait to write them in two parts. */
const MANY = 16;

interface Queue {
  waiting: Waiting[];
  /** One statement at a time: while it is written the next batch is made. */
  writing: boolean;
}

interface Written {
  readonly batch: readonly Waiting[];
  /** Undefined when it is not known whether the batch was written. */
  readonly outcomes: readonly CommitOutcome[] | undefined;
  readonly error: unknown;
}

export function createCommitQueue(store: Pick<CaseStore, "commit">, options: CommitQueueOptions = {}): CommitQueue {
  const { batchSize = 128 } = options;
  const queues = new Map<Jurisdiction, Queue>();

  function queueOf(jurisdiction: Jurisdiction) {
    const known = queues.get(jurisdiction);
    if (known !== undefined) return known;
    const fresh: Queue = { waiting: [], writing: false };
    queues.set(jurisdiction, fresh);
    return fresh;
  }

  async function drain(jurisdiction: Jurisdiction): Promise<void> {
    const queue = queueOf(jurisdiction);
    if (queue.writing || queue.waiting.length === 0) return;
    queue.writing = true;
    // Beginning anew, half of many is kept back: while one half is written the other is made, and so it goes on.
    const { length } = queue.waiting;
    const first = length < MANY ? batchSize : Math.min(batchSize, Math.ceil(length / 2));
    let sent: Promise<Written> | undefined = send(jurisdiction, takeBatch(queue.waiting, first));
    while (sent !== undefined) {
      const { batch, outcomes, error } = await sent;
      // The database gets its next work first: what waits for this batch goes on with its own as soon as it is told.
      const next = takeBatch(queue.waiting, batchSize);
      sent = next.length === 0 ? undefined : send(jurisdiction, next);
      for (const [index, waiting] of batch.entries()) {
        if (outcomes === undefined) waiting.fail(error);
        else settleOne(waiting, outcomes[index] ?? "conflict");
      }
    }
    queue.writing = false;
  }

  /** Never rejects. */
  async function send(jurisdiction: Jurisdiction, batch: readonly Waiting[]): Promise<Written> {
    try {
      const entries = batch.map((waiting) => waiting.entry);
      return { batch, outcomes: await store.commit(jurisdiction, entries), error: undefined };
    } catch (error) {
      return { batch, outcomes: undefined, error };
    }
  }

  return {
    commit: (entry) =>
      new Promise((settle, fail) => {
        const queue = queueOf(entry.jurisdiction);
        queue.waiting.push({ entry, settle, fail });
        // Commands that arrive in the same turn of the event loop share a statement.
        if (!queue.writing) setImmediate(() => void drain(entry.jurisdiction));
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

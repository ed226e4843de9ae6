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

/** Callers from which on it is worth the wait to write them in two halves. */
const MANY = 16;

/** Statements of a district that the database has at a time: the one that it writes, and the one it goes on with. */
const AHEAD = 2;

interface Queue {
  waiting: Waiting[];
  /** Commits in each statement that is on its way, in the order in which they went. */
  readonly underWay: number[];
  /** Whether a look at what waits is due, in this turn of the event loop. */
  looking: boolean;
}

export function createCommitQueue(store: Pick<CaseStore, "commit">, options: CommitQueueOptions = {}): CommitQueue {
  const { batchSize = 256 } = options;
  const queues = new Map<Jurisdiction, Queue>();

  function queueOf(jurisdiction: Jurisdiction): Queue {
    const known = queues.get(jurisdiction);
    if (known !== undefined) return known;
    const fresh: Queue = { waiting: [], underWay: [], looking: false };
    queues.set(jurisdiction, fresh);
    return fresh;
  }

  /** At the end of the turn: commands that arrive in the same turn of the event loop share a statement. */
  function lookSoon(jurisdiction: Jurisdiction, queue: Queue): void {
    if (queue.looking || !isTime(queue)) return;
    queue.looking = true;
    setImmediate(() => {
      queue.looking = false;
      look(jurisdiction, queue);
    });
  }

  function look(jurisdiction: Jurisdiction, queue: Queue): void {
    while (isTime(queue)) void send(jurisdiction, queue);
  }

  /** Never rejects. */
  async function send(jurisdiction: Jurisdiction, queue: Queue): Promise<void> {
    const members = takeBatch(queue.waiting, share(queue));
    queue.underWay.push(members.length);
    const entries = members.map(({ entry }) => entry);
    let settle: () => void;
    try {
      const outcomes = await store.commit(jurisdiction, entries);
      settle = () => {
        for (const [index, waiting] of members.entries()) settleOne(waiting, outcomes[index] ?? "conflict");
      };
    } catch (error) {
      settle = () => {
        for (const { fail } of members) fail(error);
      };
    }
    queue.underWay.splice(queue.underWay.indexOf(members.length), 1);
    // The database gets its next work first: what waits for this batch goes on with its own as soon as it is told.
    look(jurisdiction, queue);
    settle();
  }

  /** Of many half is written while the other half is made anew: never all at once, or each side waits for the other. */
  function share({ waiting, underWay }: Queue): number {
    const callers = underWay.reduce((sum, size) => sum + size, waiting.length);
    return Math.min(batchSize, callers < MANY ? callers : Math.ceil(callers / 2));
  }

  return {
    commit: (entry) =>
      new Promise((settle, fail) => {
        const queue = queueOf(entry.jurisdiction);
        queue.waiting.push({ entry, settle, fail });
        lookSoon(entry.jurisdiction, queue);
      }),
  };
}

/**
 * Nothing is under way; or as many wait as are being written: no more are to come before those are told, and the database
 * has the next statement at hand when it is done with this one.
 */
function isTime({ waiting: { length }, underWay }: Queue): boolean {
  if (length === 0 || underWay.length >= AHEAD) return false;
  return underWay.every((writing) => length >= writing && length >= MANY / 2);
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

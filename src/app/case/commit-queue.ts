/**
 * Group commit: what arrives while a commit is in flight is written together by the next one. A caller's promise
 * settles only when its own rows are durable.
 */
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { CaseCommit, CaseStore, CommitOutcome, PreparedCommit } from "../ports/case-store.ts";

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

interface Queue {
  waiting: Waiting[];
  /** Commits in the statement that is being written: one statement at a time, 0 when there is none. */
  writing: number;
  /** Whose turn comes next, their statement made while the one before is written. */
  next: Batch | undefined;
  /** Whether a look at what waits is due, in this turn of the event loop. */
  looking: boolean;
}

interface Batch {
  readonly members: readonly Waiting[];
  readonly prepared: PreparedCommit;
}

interface Written {
  readonly members: readonly Waiting[];
  /** Undefined when it is not known whether the batch was written. */
  readonly outcomes: readonly CommitOutcome[] | undefined;
  readonly error: unknown;
}

export function createCommitQueue(store: Pick<CaseStore, "prepare">, options: CommitQueueOptions = {}): CommitQueue {
  const { batchSize = 128 } = options;
  const queues = new Map<Jurisdiction, Queue>();

  function queueOf(jurisdiction: Jurisdiction): Queue {
    const known = queues.get(jurisdiction);
    if (known !== undefined) return known;
    const fresh: Queue = { waiting: [], writing: 0, next: undefined, looking: false };
    queues.set(jurisdiction, fresh);
    return fresh;
  }

  /** At the end of the turn: commands that arrive in the same turn of the event loop share a statement. */
  function lookSoon(jurisdiction: Jurisdiction, queue: Queue): void {
    if (queue.looking || queue.next !== undefined || queue.waiting.length < queue.writing) return;
    queue.looking = true;
    setImmediate(() => {
      queue.looking = false;
      look(jurisdiction, queue);
    });
  }

  function look(jurisdiction: Jurisdiction, queue: Queue): void {
    const { waiting, writing, next } = queue;
    if (waiting.length === 0) return;
    if (writing === 0) void drain(jurisdiction, queue);
    // As many wait as are being written: no more are to come before those are told, so this statement can be made.
    else if (next === undefined && waiting.length >= writing && waiting.length >= MANY / 2)
      queue.next = prepare(jurisdiction, queue);
  }

  async function drain(jurisdiction: Jurisdiction, queue: Queue): Promise<void> {
    let sent: Promise<Written> | undefined = send(queue, prepare(jurisdiction, queue));
    while (sent !== undefined) {
      lookSoon(jurisdiction, queue);
      const { members, outcomes, error } = await sent;
      // The database gets its next work first: what waits for this batch goes on with its own as soon as it is told.
      const batch = queue.next ?? (queue.waiting.length === 0 ? undefined : prepare(jurisdiction, queue));
      queue.next = undefined;
      queue.writing = 0;
      sent = batch === undefined ? undefined : send(queue, batch);
      for (const [index, waiting] of members.entries()) {
        if (outcomes === undefined) waiting.fail(error);
        else settleOne(waiting, outcomes[index] ?? "conflict");
      }
    }
  }

  /** Takes a share of those who wait, and makes their statement. */
  function prepare(jurisdiction: Jurisdiction, queue: Queue): Batch {
    const members = takeBatch(queue.waiting, share(queue.waiting.length + queue.writing));
    const entries = members.map(({ entry }) => entry);
    return { members, prepared: store.prepare(jurisdiction, entries) };
  }

  /** Of many half is written while the other half is made anew: never all at once, or each side waits for the other. */
  function share(callers: number): number {
    return Math.min(batchSize, callers < MANY ? callers : Math.ceil(callers / 2));
  }

  /** Never rejects. */
  async function send(queue: Queue, { members, prepared }: Batch): Promise<Written> {
    queue.writing = members.length;
    try {
      return { members, outcomes: await prepared.write(), error: undefined };
    } catch (error) {
      return { members, outcomes: undefined, error };
    }
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

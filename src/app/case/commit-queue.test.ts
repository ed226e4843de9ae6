import { describe, expect, test } from "vitest";
import { change, opening } from "../../../test/factories/commit.ts";
import type { CaseCommit, CommitOutcome } from "../ports/case-store.ts";
import { createCommitQueue } from "./commit-queue.ts";

/** A store that writes when it is told to. */
function heldStore() {
  const batches: (readonly CaseCommit[])[] = [];
  const open: ((outcomes: readonly CommitOutcome[]) => void)[] = [];
  return {
    batches,
    commit: (_: string, batch: readonly CaseCommit[]) => {
      batches.push(batch);
      return new Promise<readonly CommitOutcome[]>((done) => void open.push(done));
    },
    write: async (outcome: CommitOutcome = "committed") => {
      const batch = batches[batches.length - open.length] ?? [];
      open.shift()?.(batch.map(() => outcome));
      await nextTurn();
    },
  };
}

const nextTurn = () => new Promise((done) => setImmediate(done));

describe("the commit queue", () => {
  test("writes together what came while another batch was under way", async () => {
    const store = heldStore();
    const queue = createCommitQueue(store);
    const commits = Array.from({ length: 4 }, () => opening());
    const settled = commits.slice(0, 1).map((entry) => queue.commit(entry));
    await nextTurn();
    settled.push(...commits.slice(1).map((entry) => queue.commit(entry)));
    await nextTurn();
    expect(store.batches.map((batch) => batch.length)).toEqual([1]);
    await store.write();
    expect(store.batches).toEqual([commits.slice(0, 1), commits.slice(1)]);
    await store.write("conflict");
    expect(await Promise.all(settled)).toEqual(["committed", "conflict", "conflict", "conflict"]);
  });

  test("of many that come to an idle queue half goes behind the other half, and halves stay halves", async () => {
    const store = heldStore();
    const queue = createCommitQueue(store);
    const sizes = () => store.batches.map((batch) => batch.length);
    const settled = Array.from({ length: 33 }, () => queue.commit(opening()));
    await nextTurn();
    expect(sizes()).toEqual([17]);
    settled.push(queue.commit(opening()));
    await nextTurn();
    expect(sizes()).toEqual([17, 17]);
    await store.write();
    settled.push(...Array.from({ length: 17 }, () => queue.commit(opening())));
    await nextTurn();
    expect(sizes()).toEqual([17, 17, 17]);
    await store.write();
    await store.write();
    expect(await Promise.all(settled)).toEqual(Array(51).fill("committed"));
  });

  test("the database has the next batch at hand as soon as as many wait as are being written, and no third one", async () => {
    const store = heldStore();
    const queue = createCommitQueue(store);
    const sizes = () => store.batches.map((batch) => batch.length);
    const settled = Array.from({ length: 20 }, () => queue.commit(opening()));
    await nextTurn();
    expect(sizes()).toEqual([10, 10]);
    settled.push(...Array.from({ length: 30 }, () => queue.commit(opening())));
    await nextTurn();
    expect(sizes()).toEqual([10, 10]);
    await store.write();
    expect(sizes()).toEqual([10, 10, 20]);
    for (const _ of [1, 2, 3]) await store.write();
    expect(await Promise.all(settled)).toEqual(Array(50).fill("committed"));
  });

  test("a few wait until what is under way is written", async () => {
    const store = heldStore();
    const queue = createCommitQueue(store);
    const settled = [queue.commit(opening())];
    await nextTurn();
    settled.push(...Array.from({ length: 7 }, () => queue.commit(opening())));
    await nextTurn();
    expect(store.batches.map((batch) => batch.length)).toEqual([1]);
    await store.write();
    expect(store.batches.map((batch) => batch.length)).toEqual([1, 7]);
    await store.write();
    expect(await Promise.all(settled)).toEqual(Array(8).fill("committed"));
  });

  test("a batch of which nobody knows whether it was written fails alone", async () => {
    const { promise: lost, reject } = Promise.withResolvers<readonly CommitOutcome[]>();
    const written: (readonly CaseCommit[])[] = [];
    const queue = createCommitQueue({
      commit: async (_, batch) => {
        written.push(batch);
        return written.length === 1 ? lost : batch.map(() => "committed" as const);
      },
    });
    const settled = Promise.allSettled(Array.from({ length: 20 }, () => queue.commit(opening())));
    await nextTurn();
    reject(new Error("the database is gone"));
    const outcomes = (await settled).map(({ status }) => status);
    expect(outcomes).toEqual([...Array(10).fill("rejected"), ...Array(10).fill("fulfilled")]);
  });

  test("writes a case once in a batch, in the order in which its commits came", async () => {
    const store = heldStore();
    const queue = createCommitQueue(store, { batchSize: 3 });
    const [first, second] = [opening(), opening()];
    const again = opening({ row: { id: first.row.id } });
    const next = change(first);
    const settled = [first, again, second, next].map((entry) => queue.commit(entry));
    await nextTurn();
    await store.write();
    await store.write();
    await store.write();
    expect(store.batches).toEqual([[first, second], [again], [next]]);
    expect(await Promise.all(settled)).toEqual(Array(4).fill("committed"));
  });
});

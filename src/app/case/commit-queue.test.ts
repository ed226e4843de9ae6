import { describe, expect, test } from "vitest";
import { change, opening } from "../../../test/factories/commit.ts";
import type { CaseCommit, CommitOutcome } from "../ports/case-store.ts";
import { createCommitQueue } from "./commit-queue.ts";

/** A store that writes when it is told to. */
function heldStore() {
  const batches: (readonly CaseCommit[])[] = [];
  const prepared: number[] = [];
  const open: ((outcomes: readonly CommitOutcome[]) => void)[] = [];
  return {
    batches,
    prepared,
    prepare: (_: string, batch: readonly CaseCommit[]) => {
      prepared.push(batch.length);
      return {
        write: () => {
          batches.push(batch);
          return new Promise<readonly CommitOutcome[]>((done) => void open.push(done));
        },
      };
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

  test("of many that come to an idle queue half is kept back, to be written while the other half is made anew", async () => {
    const store = heldStore();
    const queue = createCommitQueue(store);
    const sizes = () => store.batches.map((batch) => batch.length);
    const settled = Array.from({ length: 33 }, () => queue.commit(opening()));
    await nextTurn();
    expect(sizes()).toEqual([17]);
    await store.write();
    expect(sizes()).toEqual([17, 16]);
    settled.push(...Array.from({ length: 17 }, () => queue.commit(opening())));
    await store.write();
    expect(sizes()).toEqual([17, 16, 17]);
    await store.write();
    expect(await Promise.all(settled)).toEqual(Array(50).fill("committed"));
  });

  test("makes the next statement while one is written, as soon as as many wait as are being written", async () => {
    const store = heldStore();
    const queue = createCommitQueue(store);
    const settled = Array.from({ length: 20 }, () => queue.commit(opening()));
    await nextTurn();
    expect(store.prepared).toEqual([10]);
    await nextTurn();
    expect(store.prepared).toEqual([10, 10]);
    expect(store.batches.map((batch) => batch.length)).toEqual([10]);
    settled.push(queue.commit(opening()));
    await store.write();
    expect(store.batches.map((batch) => batch.length)).toEqual([10, 10]);
    await store.write();
    await store.write();
    expect(await Promise.all(settled)).toEqual(Array(21).fill("committed"));
  });

  test("halves stay halves when they have come out of step", async () => {
    const store = heldStore();
    const queue = createCommitQueue(store);
    const settled = Array.from({ length: 15 }, () => queue.commit(opening()));
    await nextTurn();
    settled.push(...Array.from({ length: 49 }, () => queue.commit(opening())));
    await nextTurn();
    await store.write();
    expect(store.batches.map((batch) => batch.length)).toEqual([15, 32]);
    for (const _ of [1, 2, 3]) await store.write();
    expect(await Promise.all(settled)).toEqual(Array(64).fill("committed"));
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

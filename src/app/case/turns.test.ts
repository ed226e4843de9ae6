import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createTurns } from "./turns.ts";

describe("work on the same waits for its turn", () => {
  test("in the order in which it came, however many others come and go meanwhile", async () => {
    const turns = createTurns();
    const done: number[] = [];
    let inside = 0;
    const same = Array.from({ length: 5 }, (_, n) =>
      turns.take("same", async () => {
        expect(++inside).toBe(1);
        for (let round = 0; round < 3; round++) {
          await Promise.all(Array.from({ length: 200 }, (_, k) => turns.take(`${n} ${round} ${k}`, () => nextTurn())));
        }
        inside -= 1;
        done.push(n);
      }),
    );
    await Promise.all(same);
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });

  test("one that fails lets the next go on", async () => {
    const turns = createTurns();
    const failing = turns.take("same", () => Promise.reject(new Error("failed")));
    const next = turns.take("same", async () => "next");
    await expect(failing).rejects.toThrow("failed");
    expect(await next).toBe("next");
  });
});

/**
 * Two ways of asking. Closed: so many callers, each asks again when it has its answer; tells the peak. Open: commands come
 * at a given rate whether the others are answered or not, as they do in life; tells how long people wait.
 */
import { performance } from "node:perf_hooks";
import type { Meter } from "./latency.ts";

/** One command of a case; gives the next one of the same case, and null after the last. */
export type Step = () => Promise<Step | null>;

export async function closedLoop(callers: number, meter: Meter, newCase: () => Step): Promise<void> {
  const caller = async () => {
    while (meter.isRunning()) {
      for (let step: Step | null = newCase(); step !== null; ) {
        const begunAt = performance.now();
        step = await step();
        meter.done(begunAt);
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
}

/**
 * A command's time counts from when it was due, not from when this process came to send it: whoever is late because the
 * one before was slow has waited too.
 */
export async function openLoop(perSecond: number, meter: Meter, newCase: () => Step): Promise<void> {
  const ready: Step[] = [];
  const begunAt = performance.now();
  const underWay = new Set<Promise<void>>();
  let sent = 0;
  const send = async (dueAt: number) => {
    const step = ready.shift() ?? newCase();
    const next = await step();
    meter.done(dueAt);
    if (next !== null) ready.push(next);
  };
  while (meter.isRunning()) {
    const due = Math.floor(((performance.now() - begunAt) / 1000) * perSecond);
    while (sent < due) {
      const one = send(begunAt + (sent++ / perSecond) * 1000).finally(() => underWay.delete(one));
      underWay.add(one);
    }
    await new Promise((done) => setTimeout(done, 1));
  }
  await Promise.all(underWay);
}

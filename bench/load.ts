/**
 * Two ways of asking. Closed: so many callers, each asks again when it has its answer; tells the peak. Open: commands come
 * at a given rate whether the others are answered or not, as they do in life; tells how long people wait.
 */
import { performance } from "node:perf_hooks";
import type { Meter } from "./latency.ts";

/** The peak is asked for: enough callers that more of them bring no more. */
export const ENGINE_PEAK = { callers: 384, warmUpSeconds: 4, seconds: 7 };

/** A server runs for months. What Node compiles in its first seconds is ten times as much as the engine alone. */
export const HTTP_PEAK = { callers: 64, warmUpSeconds: 12, seconds: 7 };

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

/** In which an open load rises to its rate: in life no office opens its doors to a day's half peak within a millisecond. */
const RISE_SECONDS = 4;

/**
 * A command's time counts from when it was due, not from when this process came to send it: whoever is late because the
 * one before was slow has waited too.
 */
export async function openLoop(perSecond: number, meter: Meter, newCase: () => Step): Promise<void> {
  const ready: Step[] = [];
  const begunAt = performance.now();
  const failures: unknown[] = [];
  let sent = 0;
  let answered = 0;
  const send = async (due: number) => {
    const step = ready.shift() ?? newCase();
    try {
      const next = await step();
      meter.done(due);
      if (next !== null) ready.push(next);
    } catch (error) {
      failures.push(error);
    }
    answered += 1;
  };
  while (meter.isRunning()) {
    const due = dueBy((performance.now() - begunAt) / 1000, perSecond);
    while (sent < due) void send(begunAt + dueAt(sent++, perSecond) * 1000);
    await aMoment();
    if (failures.length > 0) throw failures[0];
  }
  while (answered < sent) await aMoment();
  if (failures.length > 0) throw failures[0];
}

function aMoment(): Promise<void> {
  return new Promise((done) => setTimeout(done, 1));
}

/** Commands that are due after so many seconds. */
function dueBy(seconds: number, perSecond: number): number {
  const risen = seconds < RISE_SECONDS ? seconds ** 2 / (2 * RISE_SECONDS) : seconds - RISE_SECONDS / 2;
  return Math.floor(risen * perSecond);
}

/** Seconds after which the command of that number is due: the inverse of `dueBy`. */
function dueAt(number: number, perSecond: number): number {
  const full = number / perSecond;
  return full < RISE_SECONDS / 2 ? Math.sqrt(2 * RISE_SECONDS * full) : full + RISE_SECONDS / 2;
}

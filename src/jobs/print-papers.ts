/**
 * Prints papers before anybody asks for them, so that opening one is quick. One at a time, with rests between, and not
 * while many commands come in: whoever opens a paper that is not printed yet has it printed then and there.
 */
import { setTimeout as rest } from "node:timers/promises";
import type { Papers } from "../app/papers/papers.ts";
import type { PaperKey, PaperStore } from "../app/ports/paper-store.ts";
import type { Jurisdiction } from "../core/shared/index.ts";

export interface PrintDuty {
  start(): void;
  /** To be told of each durable commit: the duty keeps out of the way of a busy engine. */
  noteCommit(): void;
  /** Resolves when the paper in hand is finished and nothing more will be begun. */
  stop(): Promise<void>;
}

export interface PrintDutyParts {
  readonly papers: Pick<Papers, "printAhead">;
  readonly store: Pick<PaperStore, "listUnprinted">;
  /** Of several processes one prints ahead: a paper drawn twice is the same, and work for nothing. */
  readonly isMine: () => Promise<boolean>;
  readonly listDistricts: () => Promise<readonly Jurisdiction[]>;
  /** A paper that cannot be printed, by the code of its refusal, or an error that ended a round. */
  readonly onProblem: (problem: PrintProblem) => void;
}

export type PrintProblem =
  | { readonly jurisdiction: Jurisdiction; readonly paper: PaperKey; readonly code: string }
  | { readonly error: unknown };

export interface PrintDutyOptions {
  /** After the start: whoever waited for the server comes first. */
  readonly settleMs?: number;
  /** Between two papers. */
  readonly restMs?: number;
  /** Between two rounds when there was nothing to print. */
  readonly idleMs?: number;
  /** Commits in one second from which on the duty waits. */
  readonly busyCommits?: number;
  /** A clock that never goes back, in milliseconds. */
  readonly elapsed?: () => number;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

const ROUND = 20;
/** A paper that cannot be printed is tried again after an hour: an item or a font may have been mended. */
const AGAIN_MS = 3_600_000;

export function createPrintDuty(parts: PrintDutyParts, options: PrintDutyOptions = {}): PrintDuty {
  const { settleMs = 10_000, restMs = 300, idleMs = 5_000, busyCommits = 10, wait = pause } = options;
  const { elapsed = () => performance.now() } = options;
  const failed = new Map<string, number>();
  const commits: number[] = [];
  const ending = new AbortController();
  let running: Promise<void> | undefined;

  function isBusy(): boolean {
    const now = elapsed();
    while (commits[0] !== undefined && now - commits[0] > 1000) commits.shift();
    return commits.length >= busyCommits;
  }

  async function run(): Promise<void> {
    await wait(settleMs, ending.signal);
    while (!ending.signal.aborted) {
      const printed = await round().catch((error: unknown) => {
        parts.onProblem({ error });
        return 0;
      });
      if (printed === 0) await wait(idleMs, ending.signal);
    }
  }

  /** @returns how many papers were printed */
  async function round(): Promise<number> {
    if (!(await parts.isMine())) return 0;
    let printed = 0;
    for (const jurisdiction of await parts.listDistricts()) {
      for (const paper of await parts.store.listUnprinted(jurisdiction, ROUND + failed.size)) {
        if (isResting(jurisdiction, paper)) continue;
        while (isBusy() && !ending.signal.aborted) await wait(restMs, ending.signal);
        if (ending.signal.aborted) return printed;
        if (await print(jurisdiction, paper)) printed++;
        await wait(restMs, ending.signal);
      }
    }
    return printed;
  }

  async function print(jurisdiction: Jurisdiction, paper: PaperKey): Promise<boolean> {
    const done = await parts.papers.printAhead(jurisdiction, paper);
    if (done.ok) return true;
    failed.set(nameOf(jurisdiction, paper), elapsed());
    parts.onProblem({ jurisdiction, paper, code: done.refusal.code });
    return false;
  }

  function isResting(jurisdiction: Jurisdiction, paper: PaperKey): boolean {
    const name = nameOf(jurisdiction, paper);
    const since = failed.get(name);
    if (since === undefined) return false;
    if (elapsed() - since < AGAIN_MS) return true;
    failed.delete(name);
    return false;
  }

  return {
    start() {
      running ??= run();
    },
    noteCommit() {
      commits.push(elapsed());
      if (commits.length > busyCommits) commits.shift();
    },
    async stop() {
      ending.abort();
      await running;
    },
  };
}

function nameOf(jurisdiction: Jurisdiction, { caseId, seq, kind }: PaperKey): string {
  return `${jurisdiction} ${caseId} ${seq} ${kind}`;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await rest(ms, undefined, { signal, ref: false }).catch(() => undefined);
}

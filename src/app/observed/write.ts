/**
 * Writes observed cases in batches, by the statement that writes every case. What is stored already is left as it is;
 * a case is stored whole or not at all, so a replay that was cut short is completed by the next.
 */
import type { CaseCommit, CaseRow, CaseStore } from "../ports/case-store.ts";
import type { ObservedCases, StoredObserved } from "../ports/observed-cases.ts";
import type { LoggedTrace } from "../ports/observed-log.ts";
import type { Findings } from "./findings.ts";
import type { Identity } from "./identity.ts";
import { type ObservedPlace, observe } from "./observe.ts";

export interface ObservedWriter {
  add(trace: LoggedTrace, identity: Identity): Promise<void>;
  /** Writes what is left. @returns how many cases were added in all */
  finish(): Promise<number>;
}

export interface WriterParts {
  readonly store: Pick<CaseStore, "commit">;
  readonly observed: ObservedCases;
}

interface Waiting {
  readonly trace: LoggedTrace;
  readonly identity: Identity;
}

/** What one statement holds at most: bounds the memory, whatever the length of the log. */
const MOST_CASES = 200;
const MOST_EVENTS = 4_000;
/** Another replay of the log, or a case that took the number meanwhile, makes a case wait for the next attempt. */
const ATTEMPTS = 5;

export function createWriter(parts: WriterParts, place: ObservedPlace, findings: Findings): ObservedWriter {
  const { jurisdiction } = place;
  let waiting: Waiting[] = [];
  let events = 0;
  let added = 0;

  async function flush(): Promise<void> {
    let left: readonly Waiting[] = waiting;
    waiting = [];
    events = 0;
    for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt++) left = await write(left);
    if (left.length > 0) throw new Error(`${left.length} cases could not be written: others keep writing them`);
  }

  /** @returns those that have to be tried again */
  async function write(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const fresh = await decideBatch(batch);
    if (fresh.length === 0) return [];
    const outcomes = await parts.store.commit(
      jurisdiction,
      fresh.map(({ commit }) => commit),
    );
    const isWritten = (_: unknown, index: number) => outcomes[index] === "committed";
    const written = fresh.filter(isWritten);
    added += written.length;
    for (const { waiting: one, commit } of written) tellNumber(one, commit.row.number);
    return fresh.filter((_, index) => !isWritten(_, index)).map(({ waiting: one }) => one);
  }

  /** What is to be written of those that are not stored yet. */
  async function decideBatch(
    batch: readonly Waiting[],
  ): Promise<readonly { readonly waiting: Waiting; readonly commit: CaseCommit }[]> {
    const identities = batch.map(({ identity }) => identity);
    const stored = await parts.observed.findStored(
      jurisdiction,
      identities.map(({ id }) => id),
    );
    const taken = await parts.observed.findTakenNumbers(
      jurisdiction,
      identities.flatMap(({ numbers }) => numbers),
    );
    return batch.flatMap((one) => {
      const { trace, identity } = one;
      const decision = observe(place, trace, { id: identity.id, number: freeNumber(identity, taken) });
      const known = stored.get(identity.id);
      if (decision.ok && known === undefined) return [{ waiting: one, commit: decision.value }];
      if (!decision.ok) {
        const why = "Nothing in the trace has a time: nobody can say when the case was. It is left out.";
        report(trace, decision.refusal.code, why);
      } else if (known !== undefined && differs(known, decision.value.row)) {
        const why = `The log says something else of ${quoted(trace.name)} than when it was stored; it stays as stored.`;
        report(trace, "observed/case-differs", why);
      }
      return [];
    });
  }

  function tellNumber({ trace, identity }: Waiting, number: string): void {
    const [best] = identity.numbers;
    if (identity.occurrence === 0 && number === best) return;
    const why = `Another case is called ${quoted(trace.name)}; this one has the number ${quoted(number)}.`;
    report(trace, "observed/number-taken", why);
  }

  function report(trace: LoggedTrace, code: string, message: string): void {
    const where = { trace: trace.index, event: null, line: null };
    findings.add({ kind: "finding", code, where, message, touchesCases: true });
  }

  return {
    add: async (trace, identity) => {
      waiting.push({ trace, identity });
      events += trace.events.length;
      if (waiting.length >= MOST_CASES || events >= MOST_EVENTS) await flush();
    },
    finish: async () => {
      await flush();
      return added;
    },
  };
}

function freeNumber({ id, numbers }: Identity, taken: ReadonlySet<string>): string {
  return numbers.find((number) => !taken.has(number)) ?? id;
}

function differs(stored: StoredObserved, row: CaseRow): boolean {
  return (
    stored.version !== row.version ||
    stored.submittedAt !== row.submittedAt ||
    stored.deadlineAt !== row.deadlineAt ||
    stored.closedAt !== row.closedAt ||
    stored.updatedAt !== row.updatedAt
  );
}

/** At most 60 characters of the log's own words. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/**
 * The way of one command: state from memory or store, `decide`, one durable commit shared with whatever else
 * arrived, and only then the reply. The same engine serves the server, the jobs and the benchmark.
 */
import type { Calendar } from "../../core/calendar/index.ts";
import {
  type Bar,
  type CaseEvent,
  type CaseState,
  type DecideContext,
  decide,
  evolve,
  foldCase,
  nextWakeAt,
  type Submit,
  submit,
} from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { Actor } from "../../core/party/index.ts";
import { type CaseId, type Instant, type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { CaseStore, UsedKey } from "../ports/case-store.ts";
import type { Calendars, Now, Procedures } from "../ports/procedures.ts";
import type { DataKey, Sealer } from "../ports/sealer.ts";
import { type CommitQueue, createCommitQueue } from "./commit-queue.ts";
import type { KnownBars } from "./known-bars.ts";
import { createKnownCases, type KnownCase } from "./known-cases.ts";
import { createCaseNumbers } from "./numbers.ts";
import type { CommandRequest, EngineRefusal, Idempotency, Receipt, SubmitRequest } from "./requests.ts";
import { readEvents } from "./stored-events.ts";
import { createTurns, stepBack } from "./turns.ts";
import { findAnswer, receiptOf, usedKey, wasUsed, withKey } from "./used-keys.ts";
import { commitOf } from "./write.ts";

export type { CommandRequest, EngineRefusal, Idempotency, Receipt, SubmitRequest } from "./requests.ts";

export interface CaseEngine {
  submit(request: SubmitRequest): Promise<Result<Receipt, EngineRefusal>>;
  execute(request: CommandRequest): Promise<Result<Receipt, EngineRefusal>>;
  /** Lets whatever became due by now happen to the case, and puts its wake-up right. */
  wake(jurisdiction: Jurisdiction, id: CaseId): Promise<Result<Woken, EngineRefusal>>;
  /** The answer that was given to this key of an application before; null when it was never used with success. */
  findAnswer(
    jurisdiction: Jurisdiction,
    actor: Actor,
    idempotency: Idempotency,
  ): Promise<Result<Receipt, EngineRefusal> | null>;
  /** The case as it stands now, or null when there is none. */
  load(jurisdiction: Jurisdiction, id: CaseId): Promise<LoadedCase | null>;
  /**
   * The state as this process last knew it. Another process may have moved the case on: good enough to let somebody in,
   * not to turn them away.
   */
  findKnown(jurisdiction: Jurisdiction, id: CaseId): Promise<CaseState | null>;
  /** Called after every durable commit, with what was written. What a listener throws reaches `onListenerError` only. */
  onCommitted(listener: (committed: Committed) => void): void;
}

export interface EngineParts {
  readonly store: CaseStore;
  readonly procedures: Procedures;
  readonly calendars: Calendars;
  readonly sealer: Sealer;
  readonly now: Now;
  readonly queue?: CommitQueue;
  /** Who is barred; absent: nobody is. */
  readonly bars?: Pick<KnownBars, "findBars" | "forget">;
  readonly onListenerError?: (error: unknown) => void;
}

export interface LoadedCase {
  readonly state: CaseState;
  /** Null for an observed case: no procedure binds it. */
  readonly procedure: Procedure | null;
  readonly events: readonly CaseEvent[];
}

export interface Committed {
  readonly jurisdiction: Jurisdiction;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

export interface Woken {
  /** Whether anything was due. */
  readonly acted: boolean;
  /** When the case next needs waking. Not after now: something is due that cannot be done, and a person has to look. */
  readonly nextAt: Instant | null;
}

/**
 * Those at which somebody is working now, and room for a rush: when callers come faster than they are served, each case
 * waits longer for its next command, and a memory that is then too small makes every command read its case anew, which
 * is slower still. What rests is not kept (`rests`): whoever comes to it waits for one look into the database, half a
 * millisecond, and nobody else waits for the collector that would carry it along.
 */
const CACHED_CASES = 4096;
/** Of one command against whoever else moves its case. */
const ATTEMPTS = 40;

/** `repeated` and `conflict` wrote nothing (see CommitOutcome). */
type WriteOutcome = Receipt | "conflict" | "repeated";
type Answer = Result<Receipt, EngineRefusal>;

export function createCaseEngine(parts: EngineParts): CaseEngine {
  const { store, procedures, calendars, sealer, now } = parts;
  const queue = parts.queue ?? createCommitQueue(store);
  const turns = createTurns();
  const cases = createKnownCases(store, sealer, CACHED_CASES);
  const numbers = createCaseNumbers(store);
  const listeners: ((committed: Committed) => void)[] = [];

  async function submitCase(request: SubmitRequest): Promise<Answer> {
    const { jurisdiction, item, actor } = request;
    const procedure = await procedures.findPublished(jurisdiction, item);
    if (procedure === null) return refuse({ code: "item/not-published", item });
    const calendar = await calendars.getCalendar(jurisdiction);
    const parties = partyKeys(sealer, request.command.applicant);
    const bars = (await parts.bars?.findBars(jurisdiction, parties)) ?? NO_BARS;
    const context: DecideContext = { now: now(jurisdiction), actor, calendar, bars };
    const command: Submit = {
      ...request.command,
      number: await numbers.next(jurisdiction, context.now, calendar.zone),
      parties,
    };
    const decision = submit(jurisdiction, procedure, command, context);
    if (!decision.ok) return decision;
    const key = sealer.newKey();
    const used = usedKey(request.idempotency);
    const written = await write({ jurisdiction, used, procedure, before: null, events: decision.value, key, context });
    if (typeof written === "string") return refuse({ code: "case/busy" });
    return ok({ ...written, trackingCode: command.trackingCode });
  }

  async function executeOnCase(request: CommandRequest): Promise<Answer> {
    const { jurisdiction, id, actor, command, expectedVersion, recipient, participants, target } = request;
    const calendar = await calendars.getCalendar(jurisdiction);
    const used = usedKey(request.idempotency);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const current = await cases.find(jurisdiction, id);
      if (current === null) return refuse({ code: "case/not-found" });
      const { state } = current;
      if (state.observed !== null) return refuse({ code: "case/observed" });
      if (wasUsed(current.keys, used)) break;
      if (expectedVersion !== undefined && expectedVersion !== state.version) {
        if (await cases.isStale(jurisdiction, id, state.version)) continue;
        return refuse({ code: "case/version-conflict", expected: expectedVersion, actual: state.version });
      }
      const procedure = await procedures.getVersion(jurisdiction, state.item, state.procedureVersion);
      const context: DecideContext = {
        now: now(jurisdiction),
        actor,
        calendar,
        ...(recipient === undefined ? {} : { recipient }),
        ...(participants === undefined ? {} : { participants }),
        ...(target === undefined ? {} : { target }),
        ...(command.type === "give-undertaking"
          ? { bars: (await parts.bars?.findBars(jurisdiction, state.parties)) ?? NO_BARS }
          : {}),
        ...nothingDue(current, calendar, procedure),
      };
      const decision = decide(procedure, state, command, context);
      if (!decision.ok) {
        // What was refused on an old state may be right on the new one.
        if (await cases.isStale(jurisdiction, id, state.version)) continue;
        return decision;
      }
      const written = await write({
        ...{ jurisdiction, used },
        // What follows from a migration follows under the new version.
        procedure: target ?? procedure,
        before: current,
        events: decision.value,
        key: current.key,
        context,
      });
      if (typeof written !== "string") return ok(written);
      cases.forget(jurisdiction, id);
      await stepBack(attempt);
    }
    return refuse({ code: "case/busy" });
  }

  interface Write {
    readonly jurisdiction: Jurisdiction;
    readonly used: UsedKey | null;
    readonly procedure: Procedure;
    readonly before: KnownCase | null;
    readonly events: readonly CaseEvent[];
    readonly key: DataKey | null;
    readonly context: DecideContext;
  }

  async function write(asked: Write): Promise<WriteOutcome> {
    const { jurisdiction, used, procedure, before: known, events, key, context } = asked;
    const before = known?.state ?? null;
    const states = foldOn(jurisdiction, before, events);
    const state = states.at(-1);
    if (state === undefined) throw new Error("a decision has at least one event");
    const commit = commitOf({
      ...{ sealer, procedure, before, states, events, key, context, wakeSetAt: known?.wakeSetAt },
      usedKey: used,
    });
    const outcome = await queue.commit(commit);
    if (outcome !== "committed") return outcome;
    if (commit.bars !== undefined) parts.bars?.forget(jurisdiction);
    const { calendar } = context;
    if (rests(state)) cases.forget(jurisdiction, state.id);
    else {
      const keys = known === null ? null : withKey(known.keys, used);
      cases.remember({ state, key, keys, calendar, procedure, wakeAt: commit.wakeAt, wakeSetAt: commit.row.wakeAt });
    }
    tell({ jurisdiction, state, events });
    // Made last: whatever waits for the database with the command is carried along by the collector meanwhile.
    return receiptOf(procedure, state, context.actor);
  }

  /** What is durable stays acknowledged, whatever becomes of those who listen. */
  function tell(committed: Committed): void {
    for (const listener of listeners) {
      try {
        listener(committed);
      } catch (error) {
        parts.onListenerError?.(error);
      }
    }
  }

  /** A request that was not carried out may have been before, under the same key: then its answer is given again. */
  async function orAsBefore(answer: Answer, request: SubmitRequest | CommandRequest): Promise<Answer> {
    const { idempotency } = request;
    if (answer.ok || idempotency === undefined) return answer;
    return (await findAnswer(parts, request, idempotency)) ?? answer;
  }

  function execute(request: CommandRequest): Promise<Answer> {
    const { jurisdiction, id } = request;
    return turns.take(`case ${jurisdiction} ${id}`, async () => orAsBefore(await executeOnCase(request), request));
  }

  function submitOnce(request: SubmitRequest): Promise<Answer> {
    const { jurisdiction, idempotency } = request;
    if (idempotency === undefined) return submitCase(request);
    const name = `key ${jurisdiction} ${idempotency.caller} ${idempotency.key}`;
    return turns.take(name, async () => orAsBefore(await submitCase(request), request));
  }

  async function wake(jurisdiction: Jurisdiction, id: CaseId): Promise<Result<Woken, EngineRefusal>> {
    const actor: Actor = { kind: "system", jurisdiction };
    const answer = await execute({ jurisdiction, id, actor, command: { type: "wake" } });
    if (!answer.ok && answer.refusal.code !== "case/nothing-due") return answer;
    const current = await cases.find(jurisdiction, id);
    if (current === null) return refuse({ code: "case/not-found" });
    const { state } = current;
    const procedure = await procedures.getVersion(jurisdiction, state.item, state.procedureVersion);
    const nextAt = nextWakeAt(procedure, state, await calendars.getCalendar(jurisdiction));
    if (!answer.ok) {
      await store.setWakeUp(jurisdiction, id, state.version, nextAt);
      cases.remember({ ...current, wakeSetAt: nextAt });
    }
    return ok({ acted: answer.ok, nextAt });
  }

  async function load(jurisdiction: Jurisdiction, id: CaseId): Promise<LoadedCase | null> {
    const stored = await store.findCase(jurisdiction, id);
    if (stored === null) return null;
    const { events } = readEvents(sealer, id, stored);
    const state = foldCase(jurisdiction, events);
    const procedure =
      state.observed === null ? await procedures.getVersion(jurisdiction, state.item, state.procedureVersion) : null;
    return { state, procedure, events };
  }

  return {
    submit: submitOnce,
    execute,
    wake,
    findAnswer: (jurisdiction, actor, idempotency) => findAnswer(parts, { jurisdiction, actor }, idempotency),
    load,
    findKnown: async (jurisdiction, id) => (await cases.find(jurisdiction, id))?.state ?? null,
    onCommitted: (listener) => void listeners.push(listener),
  };
}

const NO_BARS: readonly Bar[] = [];

/** Closed, or decided and nobody has a step left: what comes next, such as collecting the licence, comes hours or days later. */
function rests({ closedAt, decision, flow }: CaseState): boolean {
  return closedAt !== null || (decision !== null && flow.tasks.length === 0);
}

function foldOn(
  jurisdiction: Jurisdiction,
  before: CaseState | null,
  events: readonly CaseEvent[],
): readonly CaseState[] {
  const states: CaseState[] = [];
  let state = before;
  for (const event of events) {
    state = evolve(jurisdiction, state, event);
    states.push(state);
  }
  return states;
}

/** Before the time at which the case is to be woken nothing is due, as long as calendar and policy are the same. */
function nothingDue(
  { wakeAt, calendar, procedure }: KnownCase,
  today: Calendar,
  policy: Procedure,
): Pick<DecideContext, "nothingDueBefore"> {
  if (wakeAt === undefined || calendar !== today || procedure !== policy) return {};
  return { nothingDueBefore: wakeAt ?? (Number.POSITIVE_INFINITY as Instant) };
}

function partyKeys(sealer: Sealer, applicant: Submit["applicant"]): Submit["parties"] {
  const { representative, proxy } = applicant;
  return {
    applicant: sealer.blindIndex("identity", applicant.idNumber),
    ...(representative === undefined ? {} : { representative: sealer.blindIndex("identity", representative.idNumber) }),
    ...(proxy === undefined ? {} : { proxy: sealer.blindIndex("identity", proxy.idNumber) }),
  };
}

/**
 * The way of one command: state from memory or store, `decide`, one durable commit shared with whatever else
 * arrived, and only then the reply. The same engine serves the server, the jobs and the benchmark.
 */
import {
  type AllowedCommand,
  allowedCommands,
  type CaseCommand,
  type CaseEvent,
  type CaseRefusal,
  type CaseState,
  type CaseStatus,
  type DecideContext,
  decide,
  evolve,
  foldCase,
  type Submit,
  submit,
} from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { Actor, StaffActor } from "../../core/party/index.ts";
import {
  type CaseId,
  civilDateOf,
  type ItemCode,
  type Json,
  type Jurisdiction,
  ok,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { CaseStore, KeptReply } from "../ports/case-store.ts";
import type { Calendars, Now, Procedures } from "../ports/procedures.ts";
import type { DataKey, Sealer } from "../ports/sealer.ts";
import { type CommitQueue, createCommitQueue } from "./commit-queue.ts";
import { readEvent } from "./stored-events.ts";
import { createTurns } from "./turns.ts";
import { commitOf } from "./write.ts";

export interface CaseEngine {
  submit(request: SubmitRequest): Promise<Result<Receipt, EngineRefusal>>;
  execute(request: CommandRequest): Promise<Result<Receipt, EngineRefusal>>;
  /** The case as it stands now, or null when there is none. */
  load(jurisdiction: Jurisdiction, id: CaseId): Promise<LoadedCase | null>;
  /** Called after every durable commit, with what was written. */
  onCommitted(listener: (committed: Committed) => void): void;
}

export interface EngineParts {
  readonly store: CaseStore;
  readonly procedures: Procedures;
  readonly calendars: Calendars;
  readonly sealer: Sealer;
  readonly now: Now;
  readonly queue?: CommitQueue;
}

export interface SubmitRequest {
  readonly jurisdiction: Jurisdiction;
  readonly item: ItemCode;
  readonly command: Omit<Submit, "number" | "parties">;
  readonly actor: Actor;
  readonly idempotency?: Idempotency;
}

export interface CommandRequest {
  readonly jurisdiction: Jurisdiction;
  readonly id: CaseId;
  readonly command: CaseCommand;
  readonly actor: Actor;
  /** Refused when the case has moved on: a stale screen never decides. */
  readonly expectedVersion?: number;
  readonly recipient?: StaffActor;
  readonly idempotency?: Idempotency;
}

export interface Idempotency {
  readonly caller: string;
  readonly key: string;
  readonly request: string;
}

export interface Receipt {
  readonly id: CaseId;
  readonly number: string;
  readonly version: number;
  readonly state: CaseStatus;
  readonly allowed: readonly AllowedCommand[];
  /** Only in the reply to a submission. */
  readonly trackingCode?: string;
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

export type EngineRefusal =
  | CaseRefusal
  | { readonly code: "case/not-found" }
  | { readonly code: "case/version-conflict"; readonly expected: number; readonly actual: number }
  | { readonly code: "case/busy" }
  | { readonly code: "case/observed" }
  | { readonly code: "item/not-published"; readonly item: string }
  | { readonly code: "request/key-reused" };

interface Known {
  readonly state: CaseState;
  readonly key: DataKey | null;
}

const CACHED_CASES = 10_000;
const ATTEMPTS = 5;
const NUMBER_BLOCK = 200;

export function createCaseEngine(parts: EngineParts): CaseEngine {
  const { store, procedures, calendars, sealer, now } = parts;
  const queue = parts.queue ?? createCommitQueue(store);
  const turns = createTurns();
  const known = new Map<string, Known>();
  const listeners: ((committed: Committed) => void)[] = [];
  const numbers = createNumbers(store);

  async function submitCase(request: SubmitRequest): Promise<Result<Receipt, EngineRefusal>> {
    const { jurisdiction, item, actor } = request;
    const procedure = await procedures.findPublished(jurisdiction, item);
    if (procedure === null) return refuse({ code: "item/not-published", item });
    const calendar = await calendars.getCalendar(jurisdiction);
    const context: DecideContext = { now: now(jurisdiction), actor, calendar };
    const { applicant } = request.command;
    const command: Submit = {
      ...request.command,
      number: await numbers.next(jurisdiction, context),
      parties: partyKeys(sealer, applicant),
    };
    const decision = submit(jurisdiction, procedure, command, context);
    if (!decision.ok) return decision;
    const key = sealer.newKey();
    const written = await write({
      request,
      procedure,
      before: null,
      events: decision.value,
      key,
      context,
      trackingCode: command.trackingCode,
    });
    if (!written.ok) return written;
    return written.value === "conflict" ? refuse({ code: "case/busy" }) : ok(written.value);
  }

  async function executeOnCase(request: CommandRequest): Promise<Result<Receipt, EngineRefusal>> {
    const { jurisdiction, id, actor, command, expectedVersion, recipient } = request;
    const calendar = await calendars.getCalendar(jurisdiction);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const current = await find(jurisdiction, id);
      if (current === null) return refuse({ code: "case/not-found" });
      const { state, key } = current;
      if (state.observed !== null) return refuse({ code: "case/observed" });
      if (expectedVersion !== undefined && expectedVersion !== state.version) {
        if (await refreshed(jurisdiction, id, state.version)) continue;
        return refuse({ code: "case/version-conflict", expected: expectedVersion, actual: state.version });
      }
      const procedure = await procedures.getVersion(jurisdiction, state.item, state.procedureVersion);
      const context: DecideContext = {
        now: now(jurisdiction),
        actor,
        calendar,
        ...(recipient === undefined ? {} : { recipient }),
      };
      const decision = decide(procedure, state, command, context);
      if (!decision.ok) {
        // What was refused on an old state may be right on the new one.
        if (await refreshed(jurisdiction, id, state.version)) continue;
        return decision;
      }
      const written = await write({ request, procedure, before: state, events: decision.value, key, context });
      if (!written.ok) return written;
      if (written.value !== "conflict") return ok(written.value);
      known.delete(keyOf(jurisdiction, id));
    }
    return refuse({ code: "case/busy" });
  }

  interface Write {
    readonly request: SubmitRequest | CommandRequest;
    readonly procedure: Procedure;
    readonly before: CaseState | null;
    readonly events: readonly CaseEvent[];
    readonly key: DataKey | null;
    readonly context: DecideContext;
    readonly trackingCode?: string;
  }

  async function write(work: Write): Promise<Result<Receipt | "conflict", EngineRefusal>> {
    const { request, procedure, before, events, key, context } = work;
    const { jurisdiction, idempotency } = request;
    const states = foldOn(jurisdiction, before, events);
    const state = states.at(-1);
    if (state === undefined) throw new Error("a decision has at least one event");
    const receipt = receiptOf(procedure, state, context.actor);
    const entry = commitOf({
      sealer,
      procedure,
      before,
      states,
      events,
      key,
      context,
      kept: keep(idempotency, receipt, before),
    });
    const outcome = await queue.commit(entry);
    switch (outcome) {
      case "conflict":
        return ok("conflict");
      case "repeated":
        return repeated(jurisdiction, idempotency);
      case "committed":
        remember(jurisdiction, { state, key });
        for (const listener of listeners) listener({ jurisdiction, state, events });
        return ok(work.trackingCode === undefined ? receipt : { ...receipt, trackingCode: work.trackingCode });
    }
  }

  /** True when the store holds a newer version than the one at hand; the old one is then forgotten. */
  async function refreshed(jurisdiction: Jurisdiction, id: CaseId, version: number): Promise<boolean> {
    const stored = await store.findVersion(jurisdiction, id);
    if (stored === null || stored === version) return false;
    known.delete(keyOf(jurisdiction, id));
    return true;
  }

  async function find(jurisdiction: Jurisdiction, id: CaseId): Promise<Known | null> {
    const cached = known.get(keyOf(jurisdiction, id));
    if (cached !== undefined) return cached;
    const stored = await store.findCase(jurisdiction, id);
    if (stored === null) return null;
    const key = stored.dataKey === null ? null : sealer.openKey(stored.dataKey);
    const state = foldCase(
      jurisdiction,
      stored.events.map((event) => readEvent(sealer, key, id, event)),
    );
    return remember(jurisdiction, { state, key });
  }

  function remember(jurisdiction: Jurisdiction, entry: Known): Known {
    const name = keyOf(jurisdiction, entry.state.id);
    known.delete(name);
    known.set(name, entry);
    if (known.size > CACHED_CASES) {
      const oldest = known.keys().next();
      if (!oldest.done) known.delete(oldest.value);
    }
    return entry;
  }

  async function load(jurisdiction: Jurisdiction, id: CaseId): Promise<LoadedCase | null> {
    const stored = await store.findCase(jurisdiction, id);
    if (stored === null) return null;
    const key = stored.dataKey === null ? null : sealer.openKey(stored.dataKey);
    const events = stored.events.map((event) => readEvent(sealer, key, id, event));
    const state = foldCase(jurisdiction, events);
    const procedure =
      state.observed === null ? await procedures.getVersion(jurisdiction, state.item, state.procedureVersion) : null;
    return { state, procedure, events };
  }

  async function repeated(
    jurisdiction: Jurisdiction,
    used: Idempotency | undefined,
  ): Promise<Result<Receipt, EngineRefusal>> {
    const reply = used === undefined ? null : await store.findKeptReply(jurisdiction, used.caller, used.key);
    if (reply === null || used === undefined) return refuse({ code: "case/busy" });
    return answerAgain(jurisdiction, reply, used);
  }

  /** The same answer to the same request; the tracking code is never kept beside it but read from the sealed event. */
  async function answerAgain(
    jurisdiction: Jurisdiction,
    kept: KeptReply,
    used: Idempotency,
  ): Promise<Result<Receipt, EngineRefusal>> {
    if (kept.request !== used.request) return refuse({ code: "request/key-reused" });
    const { opened, ...receipt } = kept.reply as unknown as Receipt & { readonly opened?: boolean };
    if (opened !== true) return ok(receipt);
    const current = await find(jurisdiction, receipt.id);
    const trackingCode = current?.state.personal?.trackingCode;
    return ok(trackingCode === undefined ? receipt : { ...receipt, trackingCode });
  }

  async function once<Request extends SubmitRequest | CommandRequest>(
    request: Request,
    run: (request: Request) => Promise<Result<Receipt, EngineRefusal>>,
  ): Promise<Result<Receipt, EngineRefusal>> {
    const { idempotency, jurisdiction } = request;
    if (idempotency === undefined) return run(request);
    return turns.take(`key ${jurisdiction} ${idempotency.caller} ${idempotency.key}`, async () => {
      const kept = await store.findKeptReply(jurisdiction, idempotency.caller, idempotency.key);
      return kept === null ? run(request) : answerAgain(jurisdiction, kept, idempotency);
    });
  }

  return {
    submit: (request) => once(request, submitCase),
    execute: (request) => once(request, (one) => turns.take(keyOf(one.jurisdiction, one.id), () => executeOnCase(one))),
    load,
    onCommitted: (listener) => void listeners.push(listener),
  };
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

function receiptOf(procedure: Procedure, state: CaseState, actor: Actor): Receipt {
  return {
    id: state.id,
    number: state.number,
    version: state.version,
    state: state.status,
    allowed: allowedCommands(procedure, state, actor),
  };
}

function keep(used: Idempotency | undefined, receipt: Receipt, before: CaseState | null): KeptReply | null {
  if (used === undefined) return null;
  const reply = (before === null ? { ...receipt, opened: true } : receipt) as unknown as Json;
  return { ...used, status: before === null ? 201 : 200, reply };
}

function partyKeys(sealer: Sealer, applicant: Submit["applicant"]): Submit["parties"] {
  const { representative, proxy } = applicant;
  return {
    applicant: sealer.blindIndex("identity", applicant.idNumber),
    ...(representative === undefined ? {} : { representative: sealer.blindIndex("identity", representative.idNumber) }),
    ...(proxy === undefined ? {} : { proxy: sealer.blindIndex("identity", proxy.idNumber) }),
  };
}

function keyOf(jurisdiction: Jurisdiction, id: CaseId): string {
  return `${jurisdiction} ${id}`;
}

/** Case numbers: district, day, and a serial of the year taken in blocks so that no command waits for another. */
function createNumbers(store: Pick<CaseStore, "reserveNumbers">) {
  const blocks = new Map<string, Promise<{ next: number; end: number }>>();
  async function next(jurisdiction: Jurisdiction, context: DecideContext): Promise<string> {
    const day = dayOf(context);
    const year = Number(day.slice(0, 4));
    const name = `${jurisdiction} ${year}`;
    const held = blocks.get(name);
    const block = held === undefined ? await reserve(name, jurisdiction, year) : await held;
    if (block.next >= block.end) {
      if (blocks.get(name) === held) blocks.delete(name);
      return next(jurisdiction, context);
    }
    const serial = block.next++;
    return `${jurisdiction}${day}${String(serial).padStart(6, "0")}`;
  }
  function reserve(name: string, jurisdiction: Jurisdiction, year: number) {
    const block = store
      .reserveNumbers(jurisdiction, year, NUMBER_BLOCK)
      .then((first) => ({ next: first, end: first + NUMBER_BLOCK }));
    blocks.set(name, block);
    block.catch(() => blocks.delete(name));
    return block;
  }
  return { next };
}

function dayOf({ now, calendar }: DecideContext): string {
  return civilDateOf(now, calendar.zone).replaceAll("-", "");
}

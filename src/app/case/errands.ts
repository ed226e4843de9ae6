/**
 * What a case and its children owe each other is carried between them here: a child that was asked for is opened, and
 * tells its parent that it is there and how it ended. Every step is one commit of one case, and each state says what
 * is still owed, so that a process that dies between two steps leaves the next one to whoever wakes the case. A child's
 * id follows from its parent and call: it cannot be opened twice.
 */
import {
  type Child,
  type ChildCommand,
  childApplication,
  childClockOf,
  clockMark,
  type Errand,
  errandsOf,
  type Parent,
} from "../../core/case/index.ts";
import type { Actor } from "../../core/party/index.ts";
import type { CaseId, Jurisdiction, Refusal, Result } from "../../core/shared/index.ts";
import type { Calendars, Now, Procedures } from "../ports/procedures.ts";
import type { CaseEngine, LoadedCase, Woken } from "./engine.ts";
import type { EngineRefusal } from "./requests.ts";

export interface Errands {
  /** Does what the case owes by now, and what follows from that for its parent and children. */
  settle(jurisdiction: Jurisdiction, id: CaseId): Promise<void>;
  /** As the engine's, and with the errands of the case: for whoever lets time pass. */
  wake(jurisdiction: Jurisdiction, id: CaseId): Promise<Result<Woken, EngineRefusal>>;
}

export interface ErrandParts {
  readonly engine: CaseEngine;
  readonly procedures: Pick<Procedures, "findPublished">;
  readonly calendars: Calendars;
  readonly now: Now;
  readonly newTrackingCode: () => string;
  /** The same id for the same name. */
  readonly idFor: (name: string) => CaseId;
}

/** More than any case has: whatever goes on longer goes round in circles, and is left to the next wake-up. */
const ROUNDS = 50;

export function createErrands(parts: ErrandParts): Errands {
  const { engine, procedures, calendars, now } = parts;

  async function settle(jurisdiction: Jurisdiction, id: CaseId): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      const loaded = await engine.load(jurisdiction, id);
      if (loaded === null) return;
      let moved = false;
      for (const errand of errandsOf(loaded.state)) moved = (await run(jurisdiction, loaded, errand)) || moved;
      if (!moved) return;
    }
  }

  /** True when something of the case is now otherwise than before. */
  function run(jurisdiction: Jurisdiction, loaded: LoadedCase, errand: Errand): Promise<boolean> {
    switch (errand.kind) {
      case "open":
        return open(jurisdiction, loaded, errand.child);
      case "withdraw":
        return withdraw(jurisdiction, loaded, errand.child);
      case "report-opened":
        return reportOpened(jurisdiction, loaded, errand.parent);
      case "report-clock":
        return reportClock(jurisdiction, loaded, errand.parent);
      case "report-closed":
        return reportClosed(jurisdiction, loaded, errand.parent);
    }
  }

  async function open(jurisdiction: Jurisdiction, parent: LoadedCase, child: Child): Promise<boolean> {
    const id = parts.idFor(`child ${parent.state.id} ${child.call}`);
    if ((await engine.load(jurisdiction, id)) === null) {
      const obstacle = await submit(jurisdiction, { parent, child, id });
      // Somebody else may have opened it meanwhile.
      if (obstacle !== null && (await engine.load(jurisdiction, id)) === null) {
        if (obstacle.code === "case/busy") return false;
        return tell(jurisdiction, parent.state.id, {
          type: "record-child-obstacle",
          call: child.call,
          obstacle: obstacle.code,
        });
      }
    }
    await settle(jurisdiction, id);
    return true;
  }

  async function submit(
    jurisdiction: Jurisdiction,
    { parent, child, id }: { readonly parent: LoadedCase; readonly child: Child; readonly id: CaseId },
  ): Promise<Refusal | null> {
    const { state, procedure } = parent;
    const opens = await procedures.findPublished(jurisdiction, child.item);
    if (opens === null || procedure === null) return { code: "item/not-published" };
    const calendar = await calendars.getCalendar(jurisdiction);
    const context = { now: now(jurisdiction), calendar };
    const application = childApplication({ procedure, state }, child, opens, context);
    if (!application.ok) return application.refusal;
    const command = { ...application.value, type: "submit", id, trackingCode: parts.newTrackingCode() } as const;
    const sent = await engine.submit({ jurisdiction, item: child.item, actor: system(jurisdiction), command });
    return sent.ok ? null : sent.refusal;
  }

  async function withdraw(jurisdiction: Jurisdiction, { state }: LoadedCase, child: Child): Promise<boolean> {
    const { withdrawal } = state;
    if (child.id === null || withdrawal === null) return false;
    const command = { type: "withdraw", reason: withdrawal.reason, children: "withdraw" } as const;
    const answer = await engine.execute({ jurisdiction, id: child.id, actor: system(jurisdiction), command });
    await settle(jurisdiction, child.id);
    if (answer.ok) return true;
    // Decided, and not yet paid for: what is decided stays, and the parent waits no longer.
    if (answer.refusal.code !== "case/not-allowed-in-state") return false;
    const there = await engine.load(jurisdiction, child.id);
    if (there === null || there.state.parent?.told === "closed") return true;
    return tell(jurisdiction, state.id, { type: "record-child-released", call: child.call });
  }

  async function reportOpened(
    jurisdiction: Jurisdiction,
    { state: { id, number } }: LoadedCase,
    parent: Parent,
  ): Promise<boolean> {
    const { call } = parent;
    const known = await tell(jurisdiction, parent.id, { type: "record-child-opened", call, child: id, number });
    return known && tell(jurisdiction, id, { type: "record-parent-told", told: "opened" });
  }

  async function reportClock(
    jurisdiction: Jurisdiction,
    { state, procedure }: LoadedCase,
    parent: Parent,
  ): Promise<boolean> {
    if (procedure === null) return false;
    const clock = childClockOf(procedure, state, await calendars.getCalendar(jurisdiction));
    const known =
      clock === null || (await tell(jurisdiction, parent.id, { type: "record-child-clock", call: parent.call, clock }));
    return known && tell(jurisdiction, state.id, { type: "record-parent-told", told: "clock", mark: clockMark(state) });
  }

  async function reportClosed(jurisdiction: Jurisdiction, { state }: LoadedCase, parent: Parent): Promise<boolean> {
    const { call, result } = parent;
    if (result === null) return false;
    const { outcome, at: closedAt } = result;
    const known = await tell(jurisdiction, parent.id, { type: "record-child-closed", call, outcome, closedAt });
    if (!known || !(await tell(jurisdiction, state.id, { type: "record-parent-told", told: "closed" }))) return false;
    await settle(jurisdiction, parent.id);
    return true;
  }

  /** True when the case knows it now, from this or from an earlier telling. */
  async function tell(jurisdiction: Jurisdiction, id: CaseId, command: ChildCommand): Promise<boolean> {
    const answer = await engine.execute({ jurisdiction, id, actor: system(jurisdiction), command });
    return answer.ok || (answer.refusal.code === "case/child-known" && command.type !== "record-child-obstacle");
  }

  return {
    settle,
    wake: async (jurisdiction, id) => {
      const woken = await engine.wake(jurisdiction, id);
      const { nextAt } = woken.ok ? woken.value : { nextAt: null };
      // Nothing that time does is left to do by now: what is due is an errand.
      if (nextAt === null || nextAt > now(jurisdiction)) return woken;
      await settle(jurisdiction, id);
      const after = await engine.wake(jurisdiction, id);
      return after.ok ? { ok: true, value: { ...after.value, acted: true } } : after;
    },
  };
}

function system(jurisdiction: Jurisdiction): Actor {
  return { kind: "system", jurisdiction };
}

/** Lets errands be run as soon as they are owed; one that fails is left to the wake-ups. */
export function runErrandsAtOnce(
  engine: Pick<CaseEngine, "onCommitted">,
  errands: Pick<Errands, "settle">,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const running = new Map<CaseId, Promise<void>>();
  engine.onCommitted(({ jurisdiction, state }) => {
    if (errandsOf(state).length === 0 || running.has(state.id)) return;
    const run = errands
      .settle(jurisdiction, state.id)
      .catch(onError)
      .finally(() => running.delete(state.id));
    running.set(state.id, run);
  });
  return async () => void (await Promise.all(running.values()));
}

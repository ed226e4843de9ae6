/** A case engine on a test database, as a process of its own would have it: own pools, own memory. */
import { randomUUID } from "node:crypto";
import { type CaseEngine, createCaseEngine, type SubmitRequest } from "../../src/app/case/engine.ts";
import { createKnownBars, type KnownBars } from "../../src/app/case/known-bars.ts";
import type { CaseStore } from "../../src/app/ports/case-store.ts";
import type { Calendars, Now, Procedures } from "../../src/app/ports/procedures.ts";
import type { UndertakingStore } from "../../src/app/ports/undertakings.ts";
import { createSealer } from "../../src/app/sealing.ts";
import type { Procedure } from "../../src/core/catalog/index.ts";
import type { CaseId } from "../../src/core/shared/index.ts";
import { openCaseStore } from "../../src/store/case/case-store.ts";
import { openUndertakingStore } from "../../src/store/case/undertakings.ts";
import { type DistrictPools, openPools } from "../../src/store/postgres/pool.ts";
import { application, at } from "../factories/case.ts";
import { chosenIn } from "../factories/history.ts";
import { citizen, district } from "../factories/people.ts";
import { sampleProcedure } from "../factories/procedure.ts";
import { china } from "./calendar.ts";

export interface EngineUnderTest {
  readonly engine: CaseEngine;
  readonly store: CaseStore;
  readonly undertakings: UndertakingStore;
  readonly bars: KnownBars;
  readonly pools: DistrictPools;
  close(): Promise<void>;
}

export interface EngineOptions {
  readonly now?: Now;
  readonly procedures?: Procedures;
  /** China's unless said otherwise. */
  readonly calendars?: Calendars;
}

/** All engines of one test share the master key, as processes of one installation do. */
export const testSealer = createSealer(Buffer.alloc(32, 7));

export function openEngine(appUrl: string, options: EngineOptions = {}): EngineUnderTest {
  const pools = openPools({ url: appUrl, connectionsEach: 4 });
  const store = openCaseStore(pools);
  const undertakings = openUndertakingStore(pools);
  const bars = createKnownBars(undertakings);
  const engine = createCaseEngine({
    store,
    procedures: options.procedures ?? onlyProcedure(sampleProcedure()),
    calendars: options.calendars ?? { getCalendar: async () => china },
    sealer: testSealer,
    now: options.now ?? (() => at("2026-03-02 09:00")),
    bars,
  });
  return { engine, store, undertakings, bars, pools, close: () => pools.end() };
}

/** Every item and version is this one. */
export function onlyProcedure(procedure: Procedure): Procedures {
  return { findPublished: async () => procedure, getVersion: async () => procedure };
}

/** The sample application as a request of its own, by the citizen. */
export function newApplication(changes: Partial<SubmitRequest> = {}): SubmitRequest {
  const { number: _number, parties: _parties, ...command } = application;
  const id = randomUUID() as CaseId;
  return {
    jurisdiction: district,
    item: sampleProcedure().item.code,
    actor: citizen,
    command: { ...command, id, trackingCode: trackingCodeOf(id) },
    ...changes,
  };
}

/** As `newApplication`, with what is chosen under the procedure. */
export function applicationFor(procedure: Procedure): SubmitRequest {
  const request = newApplication();
  return { ...request, command: { ...request.command, ...chosenIn(procedure) } };
}

function trackingCodeOf(id: CaseId): string {
  return id.replaceAll("-", "").slice(0, 13).toUpperCase();
}

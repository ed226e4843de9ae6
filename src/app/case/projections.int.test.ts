/** Whatever happens to a case, in whatever order and by however many processes: its rows are what its events say. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { CAST, filledIn, OTHER_REVIEWER, PROCEDURES } from "../../../test/factories/history.ts";
import { citizen, district } from "../../../test/factories/people.ts";
import { china } from "../../../test/support/calendar.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import {
  applicationFor,
  type EngineUnderTest,
  onlyProcedure,
  openEngine,
  testSealer,
} from "../../../test/support/engine.ts";
import { projectionsOf } from "../../../test/support/projections.ts";
import { whereabouts } from "../../../test/support/whereabouts.ts";
import { allowedCommands } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { CaseId, Instant } from "../../core/shared/index.ts";

interface Step {
  readonly who: number;
  readonly what: number;
  readonly hours: number;
  readonly process: number;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    who: fc.nat(CAST.length - 1),
    what: fc.nat(1000),
    hours: fc.integer({ min: 0, max: 120 }),
    process: fc.nat(1),
  }),
  { minLength: 1, maxLength: 25 },
);

describe("projections equal the fold of the events", () => {
  let database: TestDatabase;
  let now: Instant;
  const engines = new Map<Procedure, readonly EngineUnderTest[]>();

  beforeAll(async () => {
    database = await createTestDatabase();
    for (const procedure of PROCEDURES) {
      const options = { now: () => now, procedures: onlyProcedure(procedure) };
      engines.set(procedure, [openEngine(database.appUrl, options), openEngine(database.appUrl, options)]);
    }
  });

  afterAll(async () => {
    for (const one of [...engines.values()].flat()) await one.close();
    await database?.drop();
  });

  async function play(procedure: Procedure, history: readonly Step[]) {
    const processes = engines.get(procedure) ?? [];
    const [first] = processes;
    if (first === undefined) throw new Error("no process");
    now = at("2026-03-02 09:00");
    const application = applicationFor(procedure);
    const { id } = application.command;
    expect((await first.engine.submit(application)).ok).toBe(true);
    for (const { who, what, hours, process } of history) {
      now = (now + hours * 3_600_000) as Instant;
      const { engine } = processes[process] ?? first;
      const state = (await engine.load(district, id))?.state;
      if (state === undefined) throw new Error("the case is gone");
      const actor = CAST[who] ?? citizen;
      const choices = allowedCommands(procedure, state, actor).flatMap((one) =>
        filledIn(state, one.type, one.tasks ?? [], now),
      );
      const command = choices[what % Math.max(choices.length, 1)];
      if (command === undefined) await engine.wake(district, id);
      else await engine.execute({ jurisdiction: district, id, actor, command, recipient: OTHER_REVIEWER });
    }
    return { id, first };
  }

  async function expectFold(procedure: Procedure, one: EngineUnderTest, id: CaseId) {
    const pool = one.pools.forJurisdiction(district);
    const { stored, folded } = await projectionsOf({ ...one, pool, sealer: testSealer, procedure }, district, id);
    expect(stored).toEqual(folded);
    const state = (await one.engine.load(district, id))?.state;
    expect(state && whereabouts(procedure, state, china)).toEqual({ at: expect.any(String) });
  }

  test("after every lawful history, taken by two processes in turn", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(PROCEDURES.length - 1), steps, async (index, history) => {
        const procedure = PROCEDURES[index];
        if (procedure === undefined) throw new Error("no procedure");
        const { id, first } = await play(procedure, history);
        await expectFold(procedure, first, id);
      }),
      { numRuns: 60 },
    );
  });
});

/**
 * The clock runs on while no server does. Whatever the engine says is due by then happens once when four processes start
 * together, and everybody to be told finds it once: the list is taken from the engine, duty by duty.
 */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { at } from "../../test/factories/case.ts";
import { CAST, filledIn, OTHER_REVIEWER, PROCEDURES } from "../../test/factories/history.ts";
import { citizen, district, staff, system } from "../../test/factories/people.ts";
import { china } from "../../test/support/calendar.ts";
import { createTestDatabase, type TestDatabase } from "../../test/support/database.ts";
import {
  applicationFor,
  type EngineUnderTest,
  onlyProcedure,
  openEngine,
  testSealer,
} from "../../test/support/engine.ts";
import { projectionsOf } from "../../test/support/projections.ts";
import { actionOf } from "../app/case/notices.ts";
import {
  type Alarm,
  allowedCommands,
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  type CommandType,
  decide,
  evolve,
  nextWakeAt,
  noticesOf,
} from "../core/case/index.ts";
import type { Procedure } from "../core/catalog/index.ts";
import type { Actor } from "../core/party/index.ts";
import type { CaseId, Instant } from "../core/shared/index.ts";
import { createWakeUps } from "./wake-ups.ts";

const DAY = 86_400_000;
const START = at("2026-03-02 09:00");
/** The compiler asks for each alarm that the engine knows; the first test asks that each was raised. */
const EVERY_ALARM: Readonly<
  Record<Exclude<Alarm, "step-overdue" | "renewal-due" | "undertaking-overdue" | "verification-overdue">, true>
> = {
  "receipt-overdue": true,
  yellow: true,
  red: true,
  "delivery-overdue": true,
  "special-overrun": true,
  "supervision-overdue": true,
};

describe("time that passed while no server ran", () => {
  let database: TestDatabase;
  let now: Instant;
  let running: EngineUnderTest[];
  let procedure: Procedure;

  beforeEach(async () => {
    database = await createTestDatabase();
    now = START;
    running = [];
  });

  afterEach(async () => {
    await stopAll();
    await database.drop();
  });

  function start(processes: number): void {
    const options = { now: () => now, procedures: onlyProcedure(procedure) };
    running = Array.from({ length: processes }, () => openEngine(database.appUrl, options));
  }

  async function stopAll(): Promise<void> {
    for (const one of running.splice(0)) await one.close();
  }

  const process = (n: number): EngineUnderTest => {
    const one = running[n % running.length];
    if (one === undefined) throw new Error("no process runs");
    return one;
  };
  const rows = async (sql: string) => (await process(0).pools.forJurisdiction(district).query(sql)).rows;
  const stateOf = async (id: CaseId): Promise<CaseState> => {
    const loaded = await process(0).engine.load(district, id);
    if (loaded === null) throw new Error("the case is gone");
    return loaded.state;
  };

  async function opened(n = 0): Promise<CaseId> {
    const answer = await process(n).engine.submit(applicationFor(procedure));
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value.id;
  }

  async function give(n: number, id: CaseId, actor: Actor, command: CaseCommand): Promise<void> {
    const answer = await process(n).engine.execute({
      ...{ jurisdiction: district, id, actor, command },
      recipient: OTHER_REVIEWER,
    });
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`);
  }

  /** Somebody's histories, each at random but lawful, given by several processes in turn. */
  async function openMany(count: number): Promise<readonly CaseId[]> {
    const choice = fc.record({ who: fc.nat(CAST.length - 1), what: fc.nat(1000), hours: fc.nat(30) });
    const histories = fc.sample(fc.array(choice, { maxLength: 12 }), { numRuns: count, seed: 20_260_302 });
    const ids: CaseId[] = [];
    for (const history of histories) {
      now = START;
      const id = await opened(ids.length);
      ids.push(id);
      for (const [step, { who, what, hours }] of history.entries()) {
        now = (now + hours * 3_600_000) as Instant;
        const state = await stateOf(id);
        const actor = CAST[who] ?? citizen;
        const choices = allowedCommands(procedure, state, actor).flatMap((one) =>
          filledIn(state, one.type, one.tasks ?? [], now),
        );
        const command = choices[what % Math.max(choices.length, 1)];
        const request = command && { jurisdiction: district, id, actor, command, recipient: OTHER_REVIEWER };
        if (request !== undefined) await process(step).engine.execute(request);
      }
    }
    return ids;
  }

  /** Cases that stand where chance seldom brings one: decided and not delivered, and in a special procedure. */
  async function openFarOnes(): Promise<readonly CaseId[]> {
    now = START;
    const [decided, held] = [await opened(0), await opened(1)];
    const order = ["accept", "review", "record-visit", "decide", "record-payment"] as const;
    await advance(decided, [...order, ...order]);
    await advance(held, ["accept", "start-special"]);
    return [decided, held];
  }

  /** Gives each command that anybody may give now, in this order. */
  async function advance(id: CaseId, types: readonly CommandType[]): Promise<void> {
    for (const type of types) {
      const state = await stateOf(id);
      for (const actor of CAST) {
        const tasks = allowedCommands(procedure, state, actor).find((one) => one.type === type)?.tasks ?? [];
        const [command] = filledIn(state, type, tasks, now);
        if (command === undefined) continue;
        const done = await process(1).engine.execute({ jurisdiction: district, id, actor, command });
        if (done.ok) break;
      }
    }
  }

  /** What the engine alone makes of the case by now: events, and everybody who is to be told of them. */
  async function expected(
    id: CaseId,
  ): Promise<{ readonly due: readonly CaseEvent[]; readonly told: readonly string[] }> {
    let state = await stateOf(id);
    const decision = decide(procedure, state, { type: "wake" }, { now, actor: system, calendar: china });
    const due = decision.ok ? decision.value : [];
    const told: string[] = [];
    for (const event of due) {
      state = evolve(district, state, event);
      for (const { to, code } of noticesOf(procedure, state, event))
        told.push(`${"account" in to ? to.account : `${to.unit} ${actionOf(to)}`} ${state.version} ${code}`);
    }
    return { due, told };
  }

  async function inboxOf(id: CaseId, after: number): Promise<readonly string[]> {
    const found = await rows(
      `select coalesce(account::text, office || ' ' || action) || ' ' || seq || ' ' || code as notice
       from notice where case_id = '${id}' and seq > ${after}`,
    );
    return found.map((row) => row.notice);
  }

  /** Four processes come up at the same moment and do what is due, until nothing is. */
  async function wakeAll(): Promise<void> {
    const duties = running.map(({ engine, store }) =>
      createWakeUps({ engine, store, now: () => now, jurisdictions: async () => [district], log: () => undefined }),
    );
    await Promise.all(duties.map((one) => one.round()));
    await Promise.all(duties.map((one) => one.round()));
  }

  test.each(PROCEDURES.map((one, index) => [index + 1, one] as const))(
    "is made up for by four processes that start together: every duty and every notice once (procedure %i)",
    async (_, which) => {
      procedure = which;
      start(2);
      const ids = [...(await openMany(40)), ...(await openFarOnes())];
      await stopAll();
      now = (START + 400 * DAY) as Instant;
      start(4);
      const versions = new Map<CaseId, number>();
      const wanted = new Map<CaseId, Awaited<ReturnType<typeof expected>>>();
      for (const id of ids) {
        versions.set(id, (await stateOf(id)).version);
        wanted.set(id, await expected(id));
      }
      await wakeAll();
      for (const id of ids) {
        const { due, told } = wanted.get(id) ?? { due: [], told: [] };
        const version = versions.get(id) ?? 0;
        expect((await inboxOf(id, version)).toSorted()).toEqual(told.toSorted());
        const state = await stateOf(id);
        expect(state.version).toBe(version + due.length);
        expect(nextWakeAt(procedure, state, china) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now);
        const one = { ...process(0), pool: process(0).pools.forJurisdiction(district), sealer: testSealer, procedure };
        const { stored, folded } = await projectionsOf(one, district, id);
        expect(stored).toEqual(folded);
      }
      const alarms = (await rows("select body from case_event where type = 'alarm-raised'")).map(
        ({ body }) => (typeof body === "string" ? JSON.parse(body) : body).alarm,
      );
      for (const alarm of alarms) raised.add(alarm);
      expect(await rows(`select 1 from case_standing where wake_at <= to_timestamp(${now / 1000})`)).toEqual([]);
    },
  );
  const raised = new Set<string>();

  test("and among them was every alarm that the engine knows", () => {
    expect([...raised].toSorted()).toEqual(Object.keys(EVERY_ALARM).toSorted());
  });

  describe("a wake-up is not lost", () => {
    const [clerk, reviewer, decider] = [staff("clerk"), staff("reviewer"), staff("decider")];
    const taskOf = async (id: CaseId) => (await stateOf(id)).flow.tasks[0]?.taskId ?? "";
    /** A process that takes what is due and dies with it. */
    const takeAndDie = () =>
      process(3).store.takeDueWakeUps(district, (now + 400 * DAY) as Instant, (now + 60_000) as Instant, 100);

    const changes: Record<string, (id: CaseId) => Promise<void>> = {
      "after the case was sent back": async (id) => {
        await give(1, id, reviewer, { type: "review", task: await taskOf(id), outcome: "agree", opinion: "" });
        await takeAndDie();
        await give(2, id, decider, { type: "send-back", task: await taskOf(id), to: "Task_review", reason: "复核" });
      },
      "after a special procedure ended": async (id) => {
        const today = { on: "2026-03-03" as never, way: "direct" } as const;
        await give(1, id, reviewer, {
          ...{
            type: "start-special",
            procedure: "hearing",
            reason: "",
            expectedEndOn: "2026-03-20" as never,
            served: today,
          },
        });
        await takeAndDie();
        now = at("2026-03-12 10:00");
        const [special] = (await stateOf(id)).specials;
        await give(2, id, reviewer, {
          ...{ type: "end-special", special: special?.id ?? "", endedOn: "2026-03-12" as never, conclusion: "" },
        });
      },
      "after a hand-over": async (id) => {
        const task = await taskOf(id);
        await give(1, id, reviewer, { type: "claim", task });
        await takeAndDie();
        await give(2, id, reviewer, { type: "hand-over", task, to: OTHER_REVIEWER.account });
      },
    };

    test.each(Object.keys(changes))("%s, though the process that had taken it died", async (name) => {
      procedure = PROCEDURES[0] as Procedure;
      start(4);
      const id = await opened();
      now = at("2026-03-03 10:00");
      await give(0, id, clerk, { type: "accept" });
      await changes[name]?.(id);
      for (const alarm of ["yellow", "red"] as const) {
        const due = nextWakeAt(procedure, await stateOf(id), china) ?? 0;
        const [standing] = await rows("select wake_at from case_standing");
        expect(standing.wake_at.getTime()).toBeLessThanOrEqual(due);
        now = (due - 1) as Instant;
        await wakeAll();
        expect((await stateOf(id)).alarms).not.toContain(alarm);
        now = due as Instant;
        await wakeAll();
        expect((await stateOf(id)).alarms).toContain(alarm);
      }
      const told = await rows("select code from notice where code like 'notice/alarm-%' order by seq");
      expect(told).toEqual([{ code: "notice/alarm-yellow" }, { code: "notice/alarm-red" }]);
    });
  });
});

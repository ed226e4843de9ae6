import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { at } from "../../test/factories/case.ts";
import { district, staff } from "../../test/factories/people.ts";
import { createTestDatabase, type TestDatabase } from "../../test/support/database.ts";
import { type EngineUnderTest, newApplication, openEngine } from "../../test/support/engine.ts";
import type { CaseId, Instant } from "../core/shared/index.ts";
import { createWakeUps, type WakeUpParts } from "./wake-ups.ts";

const LAPSE = at("2026-03-10 00:00");

describe("duties of time", () => {
  let database: TestDatabase;
  let now: Instant;
  let processes: EngineUnderTest[];
  const logged: string[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    now = at("2026-03-02 09:00");
    logged.length = 0;
    processes = Array.from({ length: 4 }, () => openEngine(database.appUrl, { now: () => now }));
  });

  afterEach(async () => {
    for (const one of processes) await one.close();
    await database?.drop();
  });

  const wakeUpsOf = ({ engine, store }: EngineUnderTest, changes: Partial<WakeUpParts> = {}) =>
    createWakeUps({
      ...{ engine, store, now: () => now, jurisdictions: async () => [district] },
      log: (message) => logged.push(message),
      ...changes,
    });

  const first = () => {
    const [one] = processes;
    if (one === undefined) throw new Error("no process");
    return one;
  };

  async function open(count: number): Promise<readonly CaseId[]> {
    const receipts = await Promise.all(Array.from({ length: count }, () => first().engine.submit(newApplication())));
    return receipts.flatMap((answer) => (answer.ok ? [answer.value.id] : []));
  }

  const rows = async (sql: string) => (await first().pools.forJurisdiction(district).query(sql)).rows;
  const acceptances = async () =>
    (
      await rows("select case_id, count(*)::int as n from case_event where type = 'case-accepted' group by case_id")
    ).map((row) => row.n);

  test("R-RCP-01 what is due happens, once its time has come and not before", async () => {
    await open(3);
    now = (LAPSE - 1) as Instant;
    expect(await wakeUpsOf(first()).round()).toBe(0);
    now = LAPSE;
    expect(await wakeUpsOf(first()).round()).toBe(3);
    expect(await acceptances()).toEqual([1, 1, 1]);
    expect(await wakeUpsOf(first()).round()).toBe(0);
  });

  test("four processes do each duty once", async () => {
    await open(450);
    now = LAPSE;
    const woken = await Promise.all(processes.map((one) => wakeUpsOf(one).round()));
    expect(woken.reduce((sum, n) => sum + n, 0)).toBe(450);
    expect(await acceptances()).toEqual(Array(450).fill(1));
    expect(await rows("select 1 from case_standing where wake_at <= '2026-03-10'")).toEqual([]);
  });

  test("what a process took and did not finish is done by another when its time is up", async () => {
    await open(2);
    now = LAPSE;
    const taken = await first().store.takeDueWakeUps(district, now, (now + 60_000) as Instant, 10);
    expect(taken).toHaveLength(2);
    expect(await wakeUpsOf(first()).round()).toBe(0);
    now = (now + 60_000) as Instant;
    expect(await wakeUpsOf(first()).round()).toBe(2);
  });

  test("a case that fails is put off, longer each time, and keeps no other waiting", async () => {
    const [bad, ...good] = await open(5);
    now = LAPSE;
    let tries = 0;
    const engine: WakeUpParts["engine"] = {
      wake: (jurisdiction, id) => {
        if (id !== bad) return first().engine.wake(jurisdiction, id);
        tries++;
        return Promise.reject(new Error("broken"));
      },
    };
    const wakeUps = wakeUpsOf(first(), { engine });
    expect(await wakeUps.round()).toBe(good.length);
    const minute = 60_000;
    for (const [minutes, expected] of [
      ...[
        [0.5, 1],
        [0.6, 2],
        [1, 2],
        [1.1, 3],
      ],
    ] as const) {
      now = (now + minutes * minute) as Instant;
      await wakeUps.round();
      expect(tries).toBe(expected);
    }
    expect(logged).toEqual(Array(3).fill("a duty failed and is put off"));
  });

  test("a wake-up with nothing due is put right", async () => {
    const [id] = await open(1);
    await rows("update case_standing set wake_at = '2026-03-03 09:00+08'");
    now = at("2026-03-03 10:00");
    expect(await wakeUpsOf(first()).round()).toBe(0);
    expect(await rows("select wake_at from case_standing")).toEqual([{ wake_at: new Date(LAPSE) }]);
    const woken = await first().engine.wake(district, id ?? ("" as CaseId));
    expect(woken).toEqual({ ok: true, value: { acted: false, nextAt: LAPSE } });
  });

  test("a person who comes after the time has passed and a wake-up at the same moment: the duty is done once", async () => {
    const ids = await open(20);
    now = LAPSE;
    const reviewer = staff("reviewer");
    await Promise.all([
      wakeUpsOf(first()).round(),
      ...ids.map((id) =>
        processes[1]?.engine.execute({
          ...{ jurisdiction: district, id, actor: reviewer },
          command: { type: "claim", task: "Task_review#1" },
        }),
      ),
    ]);
    expect(await acceptances()).toEqual(Array(20).fill(1));
    expect(await rows("select 1 from case_task where holder is null")).toEqual([]);
  });

  test("it runs by itself until it is stopped, and a district that cannot be asked stops no other", async () => {
    const [id] = await open(1);
    now = LAPSE;
    const done = Promise.withResolvers<void>();
    first().engine.onCommitted(() => done.resolve());
    let asked = 0;
    const wakeUps = wakeUpsOf(first(), {
      jurisdictions: async () => {
        if (asked++ === 0) throw new Error("not yet");
        return ["12" as typeof district, district];
      },
    });
    wakeUps.start(1);
    await done.promise;
    await wakeUps.stop();
    expect((await first().engine.load(district, id ?? ("" as CaseId)))?.state.acceptanceKind).toBe("deemed");
    expect(new Set(logged)).toEqual(
      new Set(["duties could not be looked for", "duties of a district could not be looked for"]),
    );
    const after = asked;
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toBe(after);
  });
});

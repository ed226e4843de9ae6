/** The days change while cases are open: dates and wake-ups follow by themselves, once, whoever is killed meanwhile. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { at } from "../../test/factories/case.ts";
import { citizen, district, staff } from "../../test/factories/people.ts";
import { sampleProcedure } from "../../test/factories/procedure.ts";
import { china } from "../../test/support/calendar.ts";
import { createTestDatabase, type TestDatabase } from "../../test/support/database.ts";
import { newApplication, openEngine, testSealer } from "../../test/support/engine.ts";
import { projectionsOf } from "../../test/support/projections.ts";
import { createReckoning, type ReckoningParts, SETTLES_AFTER_MS } from "../app/case/reckoning.ts";
import { createCatalogueCache } from "../app/catalogue/cache.ts";
import { emptyDistrict } from "../app/catalogue/ensure-district.ts";
import { type DayException, makeCalendar } from "../core/calendar/index.ts";
import type { CaseId, CivilDate, Instant } from "../core/shared/index.ts";
import { openReckoningStore } from "../store/case/reckoning.ts";
import { openCatalogueStore } from "../store/catalogue/catalogue-store.ts";
import { createReckoningDuty } from "./reckon-anew.ts";
import { createWakeUps } from "./wake-ups.ts";

const TYPHOON: DayException = { kind: "holiday", name: "台风停工", notice: "样防指〔2026〕8号" };
const MAKE_UP: DayException = { kind: "make-up", name: "调休", notice: "样政办〔2026〕3号" };
/** Received on Monday, 2 March: silence accepts after five working days, at the end of Monday, 9 March. */
const LAPSES_ON = "2026-03-09";

describe("days that change while cases are open", () => {
  let database: TestDatabase;
  let now: Instant;
  let processes: Process[];
  const logged: string[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    now = at("2026-03-02 09:00");
    logged.length = 0;
    processes = Array.from({ length: 4 }, openProcess);
    await setDays({});
    await settleAll();
  });

  afterEach(async () => {
    for (const one of processes) await one.close();
    await database.drop();
  });

  type Process = ReturnType<typeof openProcess>;

  /** With a memory of its own: its catalogue hears of a change made elsewhere when `elapsed` has gone on. */
  function openProcess() {
    let elapsed = 0;
    const parts = { catalogue: undefined as ReturnType<typeof createCatalogueCache> | undefined };
    const calendars = {
      getCalendar: async () => {
        if (parts.catalogue === undefined) throw new Error("no catalogue yet");
        return (await parts.catalogue.get(district)).calendar;
      },
    };
    const opened = openEngine(database.appUrl, { now: () => now, calendars });
    const districts = openCatalogueStore(opened.pools);
    const catalogue = createCatalogueCache(districts, () => elapsed);
    parts.catalogue = catalogue;
    const reckoningOf = (changes: Partial<ReckoningParts> = {}) =>
      createReckoning({
        ...{ store: openReckoningStore(opened.pools), cases: opened.engine, catalogue },
        ...{ now: () => now, machineNow: () => now },
        onProblem: (message) => void logged.push(message),
        ...changes,
      });
    return {
      ...{ ...opened, districts, catalogue, reckoningOf },
      duty: (changes: Partial<ReckoningParts> = {}) =>
        createReckoningDuty({
          reckoning: reckoningOf(changes),
          jurisdictions: async () => [district],
          log: (message, facts) => void logged.push(`${message} ${JSON.stringify(facts)}`),
        }),
      wakeUps: () =>
        createWakeUps({
          ...{ engine: opened.engine, store: opened.store, now: () => now, jurisdictions: async () => [district] },
          log: (message) => void logged.push(message),
        }),
      hears: () => {
        elapsed += 5_000;
      },
    };
  }

  const process = (n = 0): Process => {
    const one = processes[n];
    if (one === undefined) throw new Error("no such process");
    return one;
  };

  /** Written by the first process, which knows at once. */
  async function setDays(days: Readonly<Record<string, DayException>>): Promise<void> {
    const calendar = { ...china.spec, days: { ...china.spec.days, ...days } };
    const { register, ...settings } = emptyDistrict(district, calendar);
    await process().districts.saveDistrict({
      district: settings,
      register,
      items: [],
      today: "2026-11-23" as CivilDate,
    });
    process().catalogue.changed();
  }

  /** Until nothing is left: the list, what was written meanwhile, and the mark. */
  async function settleAll(n = 0): Promise<number> {
    const duty = process(n).duty();
    let reckoned = await duty.round();
    now = (now + SETTLES_AFTER_MS) as Instant;
    for (let more = 0; more < 3; more++) reckoned += await duty.round();
    return reckoned;
  }

  async function open(count: number, n = 0): Promise<readonly CaseId[]> {
    const answers = await Promise.all(Array.from({ length: count }, () => process(n).engine.submit(newApplication())));
    return answers.flatMap((answer) => (answer.ok ? [answer.value.id] : []));
  }

  const rows = async (sql: string) => (await process().pools.forJurisdiction(district).query(sql)).rows;
  const dueDays = () => rows("select due_on::text, count(*)::int as n from case_standing group by 1 order by 1");
  const told = () =>
    rows("select account, code, count(*)::int as n from notice where code like '%-moved' group by 1, 2 order by 1, 2");
  const accepted = () =>
    rows("select case_id, count(*)::int as n from case_event where type = 'case-accepted' group by 1");
  const isSettled = async () =>
    (
      await rows(
        "select basis = reckoned_by as settled, (select count(*)::int from reckoning_case) as left from reckoning",
      )
    )[0];

  async function expectProjected(ids: readonly CaseId[], days: Readonly<Record<string, DayException>>): Promise<void> {
    const calendar = makeCalendar({ ...china.spec, days: { ...china.spec.days, ...days } });
    const pool = process().pools.forJurisdiction(district);
    for (const id of ids) {
      const projected = { store: process().store, pool, sealer: testSealer, procedure: sampleProcedure(), calendar };
      const { stored, folded } = await projectionsOf(projected, district, id);
      const { notices: _told, ...asStored } = stored;
      const { notices: _folded, ...asFolded } = folded;
      expect(asStored).toEqual(asFolded);
    }
  }

  test("R-CLK-25 a typhoon day moves the day of every open case, and its applicant hears of it with the document", async () => {
    const ids = await open(60);
    expect(await dueDays()).toEqual([{ due_on: LAPSES_ON, n: 60 }]);
    const days = { "2026-03-06": TYPHOON };
    await setDays(days);
    expect(await settleAll()).toBe(60);
    expect(await dueDays()).toEqual([{ due_on: "2026-03-10", n: 60 }]);
    expect(await told()).toEqual([{ account: citizen.account, code: "notice/due-moved", n: 60 }]);
    const [notice] = await rows("select facts::json from notice where code = 'notice/due-moved' limit 1");
    expect(notice.facts).toMatchObject({ from: LAPSES_ON, on: "2026-03-10", by: ["样防指〔2026〕8号"] });
    await expectProjected(ids, days);
    expect(await isSettled()).toEqual({ settled: true, left: 0 });
    now = at("2026-03-10 00:00");
    expect(await process().wakeUps().round()).toBe(0);
    now = at("2026-03-11 00:00");
    expect(await process().wakeUps().round()).toBe(60);
    expect(logged).toEqual([]);
  });

  test("R-CLK-25 a make-up day brings the day forward, and what is due then happens then", async () => {
    const ids = await open(3);
    await setDays({ "2026-03-07": MAKE_UP });
    await process().duty().round();
    await expectProjected(ids, { "2026-03-07": MAKE_UP });
    expect(await rows("select distinct wake_at from case_standing")).toEqual([
      { wake_at: new Date(at("2026-03-08 00:00")) },
    ]);
    now = (at("2026-03-08 00:00") - 1) as Instant;
    expect(await process().wakeUps().round()).toBe(0);
    now = at("2026-03-08 00:00");
    expect(await process().wakeUps().round()).toBe(3);
    expect((await accepted()).map((row) => row.n)).toEqual([1, 1, 1]);
  });

  test("R-CLK-25 whoever holds an open step hears of the new day, too; a board asks by it", async () => {
    const [id] = await open(1);
    const reviewer = staff("reviewer");
    now = at("2026-03-10 00:00");
    await process().wakeUps().round();
    const claim = { type: "claim", task: "Task_review#1" } as const;
    const claimed = await process().engine.execute({
      jurisdiction: district,
      id: id as CaseId,
      actor: reviewer,
      command: claim,
    });
    expect(claimed.ok).toBe(true);
    const [before] = await rows("select due_on::text, statutory_due_on::text from case_standing");
    await setDays({ "2026-03-12": TYPHOON, "2026-03-13": TYPHOON });
    await settleAll();
    const [after] = await rows("select due_on::text, statutory_due_on::text from case_standing");
    expect([before, after]).toEqual([
      { due_on: "2026-03-16", statutory_due_on: "2026-03-30" },
      { due_on: "2026-03-18", statutory_due_on: "2026-04-01" },
    ]);
    const accounts = (await told()).map((row) => row.account).sort();
    expect(accounts).toEqual([citizen.account, reviewer.account].sort());
  });

  test("the same days again, or another change of the catalogue, write nothing and tell nobody", async () => {
    await open(5);
    const standing = "select xmin::text from case_standing order by case_id";
    const before = await rows(standing);
    await setDays({});
    await process().districts.saveDistrict({
      district: { ...emptyDistrict(district, china.spec), name: "another name" },
      ...{ register: emptyDistrict(district, china.spec).register, items: [], today: "2026-11-23" as CivilDate },
    });
    process().catalogue.changed();
    expect(await settleAll()).toBe(0);
    expect(await rows(standing)).toEqual(before);
    expect(await told()).toEqual([]);
  });

  test("four processes reckon each case once, and tell each person once", async () => {
    const ids = await open(220);
    await setDays({ "2026-03-06": TYPHOON });
    for (const one of processes) one.hears();
    const counts = await Promise.all(processes.map((one) => one.duty().round()));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(220);
    expect(await told()).toEqual([{ account: citizen.account, code: "notice/due-moved", n: 220 }]);
    await expectProjected(ids.slice(0, 10), { "2026-03-06": TYPHOON });
    now = (now + SETTLES_AFTER_MS) as Instant;
    await Promise.all(processes.map((one) => one.duty().round()));
    await Promise.all(processes.map((one) => one.duty().round()));
    expect(await isSettled()).toEqual({ settled: true, left: 0 });
    expect(await told()).toEqual([{ account: citizen.account, code: "notice/due-moved", n: 220 }]);
  });

  test("killed in the middle and run again by another gives the same", async () => {
    const ids = await open(120);
    await setDays({ "2026-03-06": TYPHOON });
    let loads = 0;
    const cases: ReckoningParts["cases"] = {
      // The process dies: what it has taken stays taken, and nothing more comes of it.
      load: (jurisdiction, id) =>
        ++loads > 70 ? new Promise(() => undefined) : process().engine.load(jurisdiction, id),
    };
    void process().duty({ cases }).round();
    await expect
      .poll(async () => (await dueDays()).map((row) => row.n), { interval: 20, timeout: 60_000 })
      .toEqual([70, 50]);
    process(1).hears();
    const other = process(1).duty();
    expect(await other.round()).toBe(20);
    now = (now + 60_000) as Instant;
    expect(await other.round()).toBe(50);
    expect(await dueDays()).toEqual([{ due_on: "2026-03-10", n: 120 }]);
    expect(await told()).toEqual([{ account: citizen.account, code: "notice/due-moved", n: 120 }]);
    await expectProjected(ids.slice(0, 20), { "2026-03-06": TYPHOON });
  });

  test("what a process that has not heard yet writes by the old days is found when the change has settled", async () => {
    const [old, put] = await open(2);
    const late = process(3);
    await late.catalogue.get(district);
    await setDays({ "2026-03-06": TYPHOON, "2026-03-07": MAKE_UP, "2026-03-08": MAKE_UP });
    const duty = process().duty();
    expect(await duty.round()).toBe(2);
    // It opens a case, moves one on, and puts the wake-up of another where it was before.
    const [opened] = await open(1, 3);
    await rows(`update case_standing set wake_at = '2026-03-10 00:00+08' where case_id = '${put}'`);
    expect((await dueDays()).map((row) => row.due_on)).toEqual(["2026-03-08", LAPSES_ON]);
    expect(await duty.round()).toBe(0);
    now = (now + SETTLES_AFTER_MS) as Instant;
    await duty.round();
    expect(await duty.round()).toBe(2);
    await duty.round();
    expect(await dueDays()).toEqual([{ due_on: "2026-03-08", n: 3 }]);
    expect(await rows("select distinct wake_at from case_standing")).toEqual([
      { wake_at: new Date(at("2026-03-09 00:00")) },
    ]);
    expect(await isSettled()).toEqual({ settled: true, left: 0 });
    expect([old, put, opened].every((id) => id !== undefined)).toBe(true);
  });

  test("a process that knows older days reckons nothing by them", async () => {
    await open(1);
    const late = process(3);
    await late.catalogue.get(district);
    await setDays({ "2026-03-06": TYPHOON });
    const mark = await process().reckoningOf().begin(district);
    expect(mark).not.toBeNull();
    expect(await late.duty().round()).toBe(1);
    expect(await dueDays()).toEqual([{ due_on: "2026-03-10", n: 1 }]);
  });

  test("a case that a command holds this moment is passed over, and reckoned in its turn", async () => {
    const [id] = await open(2);
    await setDays({ "2026-03-06": TYPHOON });
    const client = await process(2).pools.forJurisdiction(district).connect();
    await client.query("begin");
    await client.query(`select from case_standing where case_id = '${id}' for update`);
    expect(await process().duty().round()).toBe(2);
    expect((await dueDays()).map((row) => row.due_on)).toEqual([LAPSES_ON, "2026-03-10"]);
    await client.query("commit");
    client.release();
    now = (now + 1_000) as Instant;
    expect(await process().duty().round()).toBe(1);
    expect((await dueDays()).map((row) => row.due_on)).toEqual(["2026-03-10"]);
  });

  test("a case that cannot be reckoned keeps no other waiting", async () => {
    const [bad] = await open(3);
    await setDays({ "2026-03-06": TYPHOON });
    const cases: ReckoningParts["cases"] = {
      load: (jurisdiction, id) =>
        id === bad ? Promise.reject(new Error("broken")) : process().engine.load(jurisdiction, id),
    };
    await process().duty({ cases }).round();
    expect(await dueDays()).toEqual([
      { due_on: LAPSES_ON, n: 1 },
      { due_on: "2026-03-10", n: 2 },
    ]);
    expect(logged).toEqual(["a case could not be reckoned anew"]);
    expect(await isSettled()).toMatchObject({ left: 3 });
  });
});

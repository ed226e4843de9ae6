/** A case inside a case, over processes that die: nothing is lost and nothing comes twice, whatever the moment. */
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  BUNDLE,
  bundleProcedure,
  bundleProcedures,
  FIRST,
  SECOND,
  SIDE_BY_SIDE,
} from "../../../test/factories/bundle.ts";
import { at } from "../../../test/factories/case.ts";
import { citizen, district, staff } from "../../../test/factories/people.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type EngineUnderTest, newApplication, openEngine } from "../../../test/support/engine.ts";
import type { CaseCommand, CaseState } from "../../core/case/index.ts";
import type { Actor } from "../../core/party/index.ts";
import type { CaseId, Instant } from "../../core/shared/index.ts";
import { createWakeUps } from "../../jobs/wake-ups.ts";
import type { CaseEngine } from "./engine.ts";
import { createErrands, runErrandsAtOnce } from "./errands.ts";

const MINUTE = 60_000;

describe("cases inside a case", () => {
  let database: TestDatabase;
  let now: Instant;
  let running: EngineUnderTest[];
  let procedures = bundleProcedures();
  const logged: string[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    now = at("2026-03-02 09:00");
    running = [];
    logged.length = 0;
    procedures = bundleProcedures();
  });

  afterEach(async () => {
    for (const one of running) await one.close();
    await database.drop();
  });

  function start(): EngineUnderTest {
    const one = openEngine(database.appUrl, { now: () => now, procedures });
    running.push(one);
    return one;
  }

  const errandsOf = (engine: CaseEngine) =>
    createErrands({
      engine,
      procedures,
      calendars: { getCalendar: async () => china },
      now: () => now,
      newTrackingCode: () => "ABCD-EFGH-JKMN",
      idFor: uuidOf,
    });

  const wakeUpsOf = ({ engine, store }: EngineUnderTest, dying: CaseEngine = engine) =>
    createWakeUps({
      engine: errandsOf(dying),
      store,
      now: () => now,
      jurisdictions: async () => [district],
      log: (message) => logged.push(message),
    });

  async function open(one: EngineUnderTest): Promise<CaseId> {
    const sent = await one.engine.submit(newApplication({ item: BUNDLE }));
    if (!sent.ok) throw new Error(sent.refusal.code);
    await give(one, sent.value.id, staff("clerk"), { type: "accept" });
    return sent.value.id;
  }

  async function give(one: EngineUnderTest, id: CaseId, actor: Actor, command: CaseCommand): Promise<void> {
    const done = await one.engine.execute({ jurisdiction: district, id, actor, command });
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  }

  async function state(one: EngineUnderTest, id: CaseId): Promise<CaseState> {
    const loaded = await one.engine.load(district, id);
    if (loaded === null) throw new Error("no such case");
    return loaded.state;
  }

  const childAt = async (one: EngineUnderTest, id: CaseId, nth: number): Promise<CaseId> => {
    const child = (await state(one, id)).children[nth]?.id;
    if (child === null || child === undefined) throw new Error(`child ${nth} is not open`);
    return child;
  };

  async function decided(one: EngineUnderTest, id: CaseId, outcome: "granted" | "refused" = "granted"): Promise<void> {
    const task = async () => (await state(one, id)).flow.tasks[0]?.taskId ?? "";
    await give(one, id, staff("clerk"), { type: "accept" });
    await give(one, id, staff("reviewer"), { type: "review", task: await task(), outcome: "agree", opinion: "符合" });
    const ground = outcome === "refused" ? { ground: "unmet", reason: "不符合条件" } : { reason: "" };
    await give(one, id, staff("decider"), { type: "decide", task: await task(), outcome, ...ground });
  }

  /** Rounds until nothing is woken any more, each after what was taken is given free again. */
  async function settle(one: EngineUnderTest): Promise<void> {
    for (let round = 0; round < 6; round++) {
      now = (now + MINUTE) as Instant;
      await wakeUpsOf(one).round();
    }
  }

  const counted = async (one: EngineUnderTest) => {
    const { rows } = await one.pools
      .forJurisdiction(district)
      .query("select type, count(*)::int as n from case_event where type ~ '^child-|^parent-|^bundle-' group by type");
    return Object.fromEntries(rows.map((row) => [row.type, row.n]));
  };

  /** Lets so many commits through and dies before, or just after, the next one. */
  function dyingAfter(engine: CaseEngine, commits: number, acknowledged: boolean): CaseEngine {
    let left = commits;
    const once = async <T>(commit: () => Promise<T>): Promise<T> => {
      if (left < 0) throw new Error("the process is gone");
      if (left-- > 0) return commit();
      if (acknowledged) await commit();
      left = -1;
      throw new Error("the process died");
    };
    return {
      ...engine,
      submit: (request) => once(() => engine.submit(request)),
      execute: (request) => once(() => engine.execute(request)),
    };
  }

  test("R-CHD-01 a child is an ordinary case of its item: own number, receipt and statutory clock, the same applicant", async () => {
    const one = start();
    const id = await open(one);
    await settle(one);
    const parent = await state(one, id);
    const child = await state(one, await childAt(one, id, 0));
    expect(parent.children).toMatchObject([{ node: "Call_first", item: FIRST, number: child.number, outcome: null }]);
    expect(child).toMatchObject({
      item: FIRST,
      status: "received",
      owner: parent.owner,
      form: { shopName: "样例店", area: 45.5 },
      materials: parent.materials,
      parent: { id, number: parent.number, call: parent.children[0]?.call, told: "opened" },
    });
    expect(child.number).not.toBe(parent.number);
    expect(child.personal?.applicant).toEqual(parent.personal?.applicant);
    expect(child.personal?.trackingCode).not.toBe(parent.personal?.trackingCode);
    const due = await one.pools
      .forJurisdiction(district)
      .query(
        "select statutory_due_on::text as statutory, promised_due_on::text as promised from case_standing where case_id = $1",
        [id],
      );
    expect(due.rows).toEqual([{ statutory: null, promised: "2026-03-16" }]);
    await give(one, child.id, staff("clerk"), { type: "accept" });
    const own = await one.pools
      .forJurisdiction(district)
      .query("select statutory_due_on::text as statutory from case_standing where case_id = $1", [child.id]);
    expect(own.rows).toEqual([{ statutory: "2026-03-30" }]);
    const papers = await one.pools
      .forJurisdiction(district)
      .query("select kind from case_paper where case_id = $1 order by kind", [child.id]);
    expect(papers.rows.map((row) => row.kind)).toEqual(["acceptance-notice", "receipt"]);
  });

  test("R-CHD-02 the flow goes on by how the child ended, and a bundle is concluded with its last child", async () => {
    const one = start();
    const id = await open(one);
    await settle(one);
    await decided(one, await childAt(one, id, 0), "refused");
    await settle(one);
    expect(await state(one, id)).toMatchObject({ status: "concluded", children: [{ outcome: "refused" }] });
    expect(await counted(one)).toEqual({
      "child-asked": 1,
      "child-opened": 1,
      "child-closed": 1,
      "parent-told": 2,
      "bundle-concluded": 1,
    });
  });

  test("R-CHD-03 the later child counts as received when the earlier result was there in writing, however late it is opened", async () => {
    const one = start();
    const id = await open(one);
    await settle(one);
    now = at("2026-03-05 16:00");
    await decided(one, await childAt(one, id, 0));
    now = at("2026-03-09 10:00");
    await settle(one);
    const later = await state(one, await childAt(one, id, 1));
    expect(later).toMatchObject({ item: SECOND, receivedOn: "2026-03-05", completeAt: at("2026-03-05 16:00") });
    // Silence is reckoned from then too: the fifth working day after 5 March is the 12th.
    now = at("2026-03-13 00:00");
    await settle(one);
    expect(await state(one, later.id)).toMatchObject({ acceptanceKind: "deemed", clockStartsOn: "2026-03-05" });
  });

  test("R-CHD-08 the bundle's day in the lists follows the clock of its item, told once for each change", async () => {
    const whole = procedures;
    const limited = { ...bundleProcedure(), childLimits: { [FIRST]: limit("3wd"), [SECOND]: limit("6wd") } };
    procedures = bundleProcedures(limited);
    const one = start();
    const id = await open(one);
    await settle(one);
    const dueOn = async () => {
      const { rows } = await one.pools
        .forJurisdiction(district)
        .query("select promised_due_on::text as day from case_standing where case_id = $1", [id]);
      return rows[0]?.day;
    };
    expect(await dueOn()).toBe("2026-03-13");
    now = at("2026-03-04 10:00");
    const child = await childAt(one, id, 0);
    await give(one, child, staff("clerk"), { type: "accept" });
    await settle(one);
    await settle(one);
    // Ten working days are promised of the sample item, from the fourth; six more for the one that waits.
    expect((await state(one, id)).children[0]?.clock).toMatchObject({ startsOn: "2026-03-04" });
    expect(await dueOn()).toBe("2026-03-26");
    expect(await counted(one)).toEqual({
      ...{ "child-asked": 1, "child-opened": 1, "child-clock-told": 1, "parent-told": 2 },
    });
    procedures = whole;
  });

  test.each([false, true])(
    "R-CHD-06 a process that dies before or after any step loses nothing and doubles nothing (after the commit: %s)",
    async (acknowledged) => {
      for (let commits = 0; commits < 8; commits++) {
        const first = start();
        const id = await open(first);
        await dies(first, commits);
        const second = start();
        await settle(second);
        await decided(second, await childAt(second, id, 0));
        await dies(second, commits);
        const third = start();
        await settle(third);
        await decided(third, await childAt(third, id, 1));
        await dies(third, commits);
        const last = start();
        await settle(last);
        expect(await state(last, id), `${commits} commits`).toMatchObject({
          status: "concluded",
          children: [
            { item: FIRST, outcome: "granted" },
            { item: SECOND, outcome: "granted" },
          ],
        });
        expect(await counted(last), `${commits} commits`).toEqual({
          "child-asked": 2 * (commits + 1),
          "child-opened": 2 * (commits + 1),
          "child-closed": 2 * (commits + 1),
          "parent-told": 4 * (commits + 1),
          "bundle-concluded": commits + 1,
        });
        for (const one of running.splice(0)) await one.close();
      }
      const cases = start();
      const { rows } = await cases.pools.forJurisdiction(district).query("select count(*)::int as n from case_opening");
      expect(rows).toEqual([{ n: 8 * 3 }]);

      async function dies(one: EngineUnderTest, commits: number): Promise<void> {
        now = (now + MINUTE) as Instant;
        await wakeUpsOf(one, dyingAfter(one.engine, commits, acknowledged)).round();
      }
    },
    60_000,
  );

  test("R-CHD-06 four processes that wake and listen at once open each child once", async () => {
    procedures = bundleProcedures(bundleProcedure(SIDE_BY_SIDE));
    const four = [start(), start(), start(), start()];
    const ends = four.map((one) =>
      runErrandsAtOnce(one.engine, errandsOf(one.engine), (error) => logged.push(String(error))),
    );
    const [one] = four as [EngineUnderTest];
    const ids = await Promise.all(Array.from({ length: 10 }, () => open(one)));
    await Promise.all(four.map((each) => wakeUpsOf(each).round()));
    await Promise.all(ends.map((end) => end()));
    await settle(one);
    for (const id of ids) {
      const { children } = await state(one, id);
      expect(children.map((child) => child.item).sort()).toEqual([FIRST, SECOND]);
      expect(children.every((child) => child.number !== null)).toBe(true);
    }
    expect(await counted(one)).toEqual({ "child-asked": 20, "child-opened": 20, "parent-told": 20 });
    const { rows } = await one.pools.forJurisdiction(district).query("select count(*)::int as n from case_opening");
    expect(rows).toEqual([{ n: 30 }]);
  });

  test("R-CHD-05 withdrawing with its children: the open ones go, what is granted stays the person's, then the parent goes", async () => {
    procedures = bundleProcedures(bundleProcedure(SIDE_BY_SIDE));
    const one = start();
    const id = await open(one);
    await settle(one);
    const first = await childAt(one, id, 0);
    const second = await childAt(one, id, 1);
    await decided(one, first);
    const withdraw = { type: "withdraw", reason: "不开店了" } as const;
    const undecided = await one.engine.execute({ jurisdiction: district, id, actor: citizen, command: withdraw });
    expect(undecided).toMatchObject({ ok: false, refusal: { code: "case/children-undecided" } });
    await give(one, id, citizen, { ...withdraw, children: "withdraw" });
    expect((await state(one, id)).status).not.toBe("withdrawn");
    await settle(one);
    expect(await state(one, id)).toMatchObject({
      status: "withdrawn",
      children: [{ outcome: "granted" }, { outcome: "withdrawn" }],
    });
    expect((await state(one, first)).status).toBe("issuing");
    expect((await state(one, second)).status).toBe("withdrawn");
  });

  test("R-CHD-05 withdrawing and letting the children go on: they are cases of their own", async () => {
    const one = start();
    const id = await open(one);
    await settle(one);
    const child = await childAt(one, id, 0);
    await give(one, id, citizen, { type: "withdraw", reason: "", children: "release" });
    expect(await state(one, id)).toMatchObject({ status: "withdrawn", children: [{ released: true, outcome: null }] });
    await decided(one, child);
    await settle(one);
    expect(await state(one, id)).toMatchObject({ status: "withdrawn", children: [{ outcome: "granted" }] });
    expect(await state(one, child)).toMatchObject({ status: "issuing", parent: { told: "closed" } });
  });

  test("R-CHD-07 what cannot be opened is told once, and is opened when it can be", async () => {
    const whole = procedures;
    let published = false;
    procedures = {
      ...whole,
      findPublished: async (j, item) => (item === FIRST && !published ? null : whole.findPublished(j, item)),
    };
    const one = start();
    const id = await open(one);
    await settle(one);
    expect((await state(one, id)).children).toMatchObject([{ id: null, obstacle: "item/not-published" }]);
    expect(await counted(one)).toEqual({ "child-asked": 1, "child-not-opened": 1 });
    published = true;
    now = (now + 120 * MINUTE) as Instant;
    await settle(one);
    expect((await state(one, id)).children).toMatchObject([{ obstacle: null, outcome: null }]);
    expect((await counted(one))["child-opened"]).toBe(1);
  });
});

function uuidOf(name: string): CaseId {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as CaseId;
}

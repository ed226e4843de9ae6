import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { change, opening, storedEvent } from "../../../test/factories/commit.ts";
import { citizen, district } from "../../../test/factories/people.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { keyDigest } from "../../app/case/key-digest.ts";
import type { CaseCommit, CaseStore, UsedKey } from "../../app/ports/case-store.ts";
import type { CaseId, CivilDate, Jurisdiction } from "../../core/shared/index.ts";
import { type DistrictPools, openPools } from "../postgres/pool.ts";
import { openCaseStore } from "./case-store.ts";

const elsewhere = "990109" as Jurisdiction;

describe("the commit statement", () => {
  let database: TestDatabase;
  let pools: DistrictPools;
  let store: CaseStore;
  let rows: <Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]) => Promise<Row[]>;

  beforeAll(async () => {
    database = await createTestDatabase();
    pools = openPools({ url: database.appUrl });
    store = openCaseStore(pools);
    rows = async (sql, ...values) => (await pools.forJurisdiction(district).query(sql, values)).rows;
  });

  afterAll(async () => {
    await pools?.end();
    await database?.drop();
  });

  const commit = (...batch: CaseCommit[]) => store.commit(district, batch);

  test("writes every kind of value and gives it back as it was", async () => {
    const written = opening({
      row: {
        applicantName: 'a"\\,{}NULL 𠮷 名',
        applicantKey: null,
        dataKey: Buffer.from([0, 255, 92, 34]),
        dueOn: "1969-12-31" as CivilDate,
        dueAt: at("1999-12-31 23:59"),
        yellowAt: at("2038-01-19 11:14"),
        provisional: true,
      },
      events: [{ ...storedEvent(1, "x"), body: '{"b":1,"a":"\\"\\\\名"}', sealed: Buffer.from([1, 0, 2]) }],
    });
    expect(await commit(written)).toEqual(["committed"]);
    const [row] = await rows(
      `select applicant_name, applicant_key, data_key, due_on::text, due_at, yellow_at, provisional, owner, accepted_on
       from case_record where id = $1`,
      written.row.id,
    );
    expect(row).toEqual({
      applicant_name: written.row.applicantName,
      applicant_key: null,
      data_key: written.row.dataKey,
      due_on: "1969-12-31",
      due_at: new Date("1999-12-31T15:59:00Z"),
      yellow_at: new Date("2038-01-19T03:14:00Z"),
      provisional: true,
      owner: citizen.account,
      accepted_on: null,
    });
    expect(await store.findCase(district, written.row.id)).toEqual({
      dataKey: written.row.dataKey,
      events: written.events,
    });
  });

  test("a conflict drops out alone, with all that belongs to it", async () => {
    const [stale, moved, third] = [opening(), opening(), opening()];
    await commit(stale, moved, third);
    await commit(change(stale));
    const late = change(stale, {
      tasksOpened: [task("late#1")],
      row: { wakeAt: at("2026-04-01 00:00") },
      papers: [{ seq: 2, kind: "receipt", body: "dropped", year: 2026, issuedAt: at("2026-03-02 09:00") }],
      events: [{ ...storedEvent(2, "reminder-sent"), used: usedKey("late") }],
    });
    const outcomes = await commit(change(third), late, change(moved));
    expect(outcomes).toEqual(["committed", "conflict", "committed"]);
    expect(await store.findVersion(district, stale.row.id)).toBe(2);
    expect(await rows("select 1 from case_task where case_id = $1", stale.row.id)).toEqual([]);
    expect(await rows("select wake_at from case_standing where case_id = $1", stale.row.id)).toEqual([
      { wake_at: null },
    ]);
    expect(await rows("select 1 from number_series where body = 'dropped'")).toEqual([]);
    expect((await store.findCase(district, stale.row.id))?.events.map(({ used }) => used)).toEqual([null, null]);
  });

  test("two processes that write the same cases in another order do not lock each other out", async () => {
    const others = openPools({ url: database.appUrl });
    const other = openCaseStore(others);
    const deadlocks = async () => {
      await rows("select pg_stat_force_next_flush()");
      return (
        await rows<{ n: number }>("select deadlocks::int as n from pg_stat_database where datname = current_database()")
      )[0]?.n;
    };
    const before = await deadlocks();
    for (let round = 0; round < 20; round++) {
      const cases = Array.from({ length: 32 }, () => opening());
      await commit(...cases);
      const outcomes = await Promise.all([
        commit(...cases.map((one) => change(one))),
        other.commit(district, cases.map((one) => change(one)).reverse()),
      ]);
      expect(outcomes.map((all) => all.join()).toSorted()).toEqual([
        Array(32).fill("committed").join(),
        Array(32).fill("conflict").join(),
      ]);
    }
    await others.end();
    expect(await deadlocks()).toBe(before);
  });

  test("a case that does not exist, an id used twice and a number used twice are conflicts", async () => {
    const first = opening();
    await commit(first);
    const outcomes = await commit(
      change(opening()),
      opening({ row: { id: first.row.id } }),
      opening({ row: { number: first.row.number } }),
      opening(),
    );
    expect(outcomes).toEqual(["conflict", "conflict", "conflict", "committed"]);
  });

  test("of two commits to one case in one batch only the first can stand", async () => {
    const first = opening();
    await commit(first);
    const outcomes = await commit(change(first), change(first));
    expect(outcomes.toSorted()).toEqual(["committed", "conflict"]);
    expect(await rows("select seq from case_event where case_id = $1 order by seq", first.row.id)).toHaveLength(2);
  });

  test("a key that was used writes nothing and says so, and the rest of the batch is written", async () => {
    const used = opening({ usedKey: usedKey("once") });
    expect(await commit(used)).toEqual(["committed"]);
    const again = opening({ usedKey: usedKey("once") });
    expect(await commit(opening(), again, opening())).toEqual(["committed", "repeated", "committed"]);
    expect(await store.findCase(district, again.row.id)).toBeNull();
  });

  test("the key of a command stands with its event, and one that opened a case leads to it", async () => {
    const first = opening({ usedKey: usedKey("apply") });
    await commit(first);
    await commit(change(first, { events: [{ ...storedEvent(2, "reminder-sent"), used: usedKey("remind") }] }));
    const stored = await store.findCase(district, first.row.id);
    expect(stored?.events.map(({ used }) => used)).toEqual([null, usedKey("remind")]);
    const opened = { caseId: first.row.id, version: 1 };
    expect(await store.findKey(district, usedKey("apply").digest)).toEqual({ request: "hash", opened });
    expect(await store.findKey(district, usedKey("remind").digest)).toBeNull();
  });

  test("a key used twice in one batch has one effect, and costs the others nothing", async () => {
    const batch = Array.from({ length: 9 }, (_, n) => opening({ usedKey: usedKey(n < 2 ? "twins" : `own-${n}`) }));
    const outcomes = await commit(...batch);
    expect(outcomes.slice(2)).toEqual(Array(7).fill("committed"));
    expect(outcomes.slice(0, 2).toSorted()).toEqual(["committed", "repeated"]);
  });

  test("a value that the database refuses fails its own case only", async () => {
    const nul = opening({ row: { applicantName: "a\u0000b" } });
    const outcomes = await commit(opening(), nul, opening());
    expect(outcomes).toEqual(["committed", { failed: expect.anything() }, "committed"]);
    expect(await store.findCase(district, nul.row.id)).toBeNull();
  });

  test("tasks open, are held and close; one taken as it opens is held from the start", async () => {
    const taken = { ...task("b#2"), holder: citizen.account };
    const first = opening({ tasksOpened: [task("a#1"), taken] });
    await commit(first);
    const open = "select task, holder from case_task where case_id = $1 order by task";
    expect(await rows(open, first.row.id)).toEqual([
      { task: "a#1", holder: null },
      { task: "b#2", holder: citizen.account },
    ]);
    const second = change(first, { holders: [["a#1", citizen.account]], tasksClosed: ["b#2"] });
    await commit(second);
    expect(await rows(open, first.row.id)).toEqual([{ task: "a#1", holder: citizen.account }]);
  });

  test("a wake-up is set, moved and taken away", async () => {
    const wakeAt = async (id: CaseId) =>
      (await rows("select wake_at from case_standing where case_id = $1", id)).map((row) => row.wake_at);
    const first = opening({ row: { wakeAt: at("2026-03-09 00:00") } });
    await commit(first);
    expect(await wakeAt(first.row.id)).toEqual([new Date(at("2026-03-09 00:00"))]);
    const second = change(first, { row: { wakeAt: at("2026-03-10 00:00") } });
    await commit(second);
    expect(await wakeAt(first.row.id)).toEqual([new Date(at("2026-03-10 00:00"))]);
    await commit(change(second, { row: { wakeAt: null } }));
    expect(await wakeAt(first.row.id)).toEqual([null]);
  });

  test("papers of one series are numbered in the order in which they were issued", async () => {
    const issued = (minute: number) => ({
      seq: 1,
      kind: "receipt",
      body: "ordered",
      year: 2026,
      issuedAt: at(`2026-03-02 09:0${minute}`),
    });
    await commit(...[3, 1, 2].map((minute) => opening({ papers: [issued(minute)] })));
    await commit(opening({ papers: [issued(0)] }));
    const papers = await rows("select serial, issued_at from case_paper where body = 'ordered' order by issued_at");
    expect(papers.map((paper) => paper.serial)).toEqual([4, 1, 2, 3]);
  });

  test("two writers of the same cases in opposite order both come to an end", async () => {
    const cases = Array.from({ length: 40 }, () => opening());
    await commit(...cases);
    const other = openPools({ url: database.appUrl });
    const second = openCaseStore(other);
    try {
      let last = cases;
      for (let round = 0; round < 5; round++) {
        const changes = last.map((one) => change(one));
        const [mine, theirs] = await Promise.all([
          commit(...changes),
          second.commit(district, changes.toReversed()).then((outcomes) => outcomes.toReversed()),
        ]);
        for (const [index, outcome] of mine.entries())
          expect([outcome, theirs[index]].toSorted()).toEqual(["committed", "conflict"]);
        last = changes;
      }
    } finally {
      await other.end();
    }
  });

  test("another district sees nothing of it, and cannot write into it", async () => {
    const here = opening({ usedKey: usedKey("here"), tasksOpened: [task("a#1")] });
    await commit(here);
    expect(await store.findCase(elsewhere, here.row.id)).toBeNull();
    expect(await store.findVersion(elsewhere, here.row.id)).toBeNull();
    expect(await store.findKey(elsewhere, keyDigest({ caller: "caller", key: "here" }))).toBeNull();
    const [outcome] = await store.commit(elsewhere, [change(here)]);
    expect(outcome).toBe("conflict");
    const there = pools.forJurisdiction(elsewhere);
    for (const table of CASE_TABLES) {
      expect((await there.query(`select * from ${table}`)).rows, table).toEqual([]);
      expect((await pools.platform.query(`select * from ${table}`)).rows, table).toEqual([]);
    }
  });
});

const CASE_TABLES = [
  ...["case_record", "case_opening", "case_standing", "case_event", "case_task", "case_paper", "number_series"],
  ...["notice", "rating", "idempotency"],
];

function task(id: string): CaseCommit["tasksOpened"][number] {
  return {
    task: id,
    name: "审查",
    kind: "review",
    office: "market",
    post: "reviewer",
    holder: null,
    openedAt: at("2026-03-02 09:00"),
    due: { dueOn: null, dueAt: null, yellowAt: null },
  };
}

function usedKey(key: string): UsedKey {
  return { digest: keyDigest({ caller: "caller", key }), request: "hash" };
}

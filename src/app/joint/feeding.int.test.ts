/** Joint work on a real database: once and never less, whoever dies in between. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { citizen, district, staff } from "../../../test/factories/people.ts";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import {
  type EngineUnderTest,
  newApplication,
  onlyProcedure,
  openEngine,
  testSealer,
} from "../../../test/support/engine.ts";
import type { CaseCommand } from "../../core/case/index.ts";
import type { Interval, JointCommand, JointId, JointWork } from "../../core/joint/index.ts";
import type { Actor, StaffActor } from "../../core/party/index.ts";
import type { BodyId, CaseId, Instant, OfficeId } from "../../core/shared/index.ts";
import { createJointDuty } from "../../jobs/feed-joint-work.ts";
import { openJointStore } from "../../store/joint/joint-store.ts";
import { actionOf } from "../case/notices.ts";
import type { JointAccess } from "./access.ts";
import { createJointFeeding, type FeedingParts, type JointFeeding } from "./feeding.ts";
import { createJointWorks, type JointWorks } from "./joint-work.ts";
import { suggestSlots } from "./slots.ts";

const MARKET = "market" as OfficeId;
const first = staff("visitor", 1);
const second = staff("visitor", 2);
const PEOPLE: readonly StaffActor[] = [first, second];
const VISIT = { office: "market", post: "visitor", kind: "visit", minimumOfficers: "2", outcomes: "pass,fail" };
const procedure = sampleProcedure({
  chains: ["Start > Task_review > Task_visit > Task_decide > End"],
  parts: { Task_visit: { attributes: VISIT } },
});

interface Process {
  readonly under: EngineUnderTest;
  readonly access: JointAccess;
  readonly works: JointWorks;
  readonly feeding: JointFeeding;
}

let database: TestDatabase;
let now: Instant;
let running: Process[];

beforeEach(async () => {
  database = await createTestDatabase();
  now = at("2026-03-02 09:00");
  running = [];
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.under.close();
  await database.drop();
});

/** A process of its own: own pools, own memory. `cases` stands in where a death is to come in between. */
function start(cases: Partial<FeedingParts["cases"]> = {}): Process {
  const under = openEngine(database.appUrl, { now: () => now, procedures: onlyProcedure(procedure) });
  const access: JointAccess = {
    store: openJointStore(under.pools),
    cases: under.engine,
    calendars: { getCalendar: async () => china },
    places: {
      getOfficeBodies: async () => new Map([[MARKET, "bureau" as BodyId]]),
      getOfficeHours: async () => ({}),
      getAbsenceDocuments: async () => [],
    },
    sealer: testSealer,
    now: () => now,
    siteKey: (address) => testSealer.fingerprint(address),
  };
  const works = createJointWorks(access, () => randomUUID() as JointId);
  const feeding = createJointFeeding({
    works,
    cases: { ...under.engine, ...cases },
    staff: { findStaff: async (_, account) => PEOPLE.find((one) => one.account === account) ?? null },
    register: { getOfficeNames: async () => new Map() },
    sealer: testSealer,
  });
  const process = { under, access, works, feeding };
  running.push(process);
  return process;
}

const duty = ({ feeding, access }: Process) =>
  createJointDuty({
    ...{ feeding, store: access.store, now: () => now },
    jurisdictions: async () => [district],
    log: () => undefined,
  });

/** Accepted and reviewed: it waits for the visit. */
async function waitingCase(process: Process): Promise<CaseId> {
  const opened = await process.under.engine.submit(newApplication());
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { id } = opened.value;
  await onCase(process, id, staff("clerk"), { type: "accept" });
  await review(process, id);
  return id;
}

async function onCase({ under }: Process, id: CaseId, actor: Actor, command: CaseCommand): Promise<void> {
  const done = await under.engine.execute({ jurisdiction: district, id, actor, command });
  if (!done.ok) throw new Error(`${command.type}: ${JSON.stringify(done.refusal)}`);
}

async function review(process: Process, id: CaseId): Promise<void> {
  const task = await taskOf(process, id);
  await onCase(process, id, staff("reviewer"), { type: "review", task, outcome: "agree", opinion: "符合" });
}

const taskOf = async ({ under }: Process, id: CaseId) =>
  (await under.engine.load(district, id))?.state.flow.tasks[0]?.taskId ?? "";

async function requested(process: Process, cases: readonly CaseId[], key: string = randomUUID()) {
  const steps = await Promise.all(cases.map(async (caseId) => ({ caseId, task: await taskOf(process, caseId) })));
  return process.works.request({
    ...{ jurisdiction: district, actor: first, kind: "visit", lead: MARKET, steps, minutes: 60, travelMinutes: 15 },
    site: { address: "样例路1号" },
    idempotency: { caller: first.account, key, request: testSealer.fingerprint(`visit ${cases.join()}`) },
  });
}

async function opened(process: Process, cases: readonly CaseId[]): Promise<JointId> {
  const answer = await requested(process, cases);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value.id;
}

async function workOf(process: Process, id: JointId): Promise<JointWork> {
  const known = await process.works.load(district, id);
  if (known === null) throw new Error("the work is gone");
  return known.work;
}

async function give(process: Process, id: JointId, actor: Actor, command: JointCommand): Promise<void> {
  const answer = await process.works.execute({ jurisdiction: district, id, actor, command });
  if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`);
}

/** The way from the request to the report. */
async function conclude(process: Process, id: JointId): Promise<void> {
  const suggested = await suggestSlots(process.access, district, id);
  const [slot] = suggested?.slots ?? [];
  if (slot === undefined) throw new Error("nobody has time");
  await give(process, id, first, { type: "propose-slots", slots: [slot] });
  await give(process, id, first, { type: "settle-slot", slot, reason: "" });
  now = slot.from;
  for (const person of PEOPLE) await give(process, id, person, { type: "check-in" });
  const { parts } = await workOf(process, id);
  const findings = parts.flatMap((part) =>
    part.checks.map((check) => ({ part: part.id, check: check.id, verdict: "met" as const, note: "", photos: [] })),
  );
  await give(process, id, first, { type: "record-findings", findings });
  for (const person of PEOPLE) await give(process, id, person, { type: "sign", signature: null });
  await give(process, id, first, { type: "sign-person", signature: null, words: "店主不在" });
  const outcomes = Object.fromEntries(parts.map((part) => [part.id, "pass"]));
  await give(process, id, first, { type: "conclude", summary: "符合", outcomes });
}

async function visitsOf(process: Process, id: CaseId): Promise<number> {
  const loaded = await process.under.engine.load(district, id);
  return loaded?.events.filter((event) => event.body.type === "visit-recorded").length ?? 0;
}

describe("one report for several cases", () => {
  test("R-JNT-15 does the waiting step of each case, and the cases go on", async () => {
    const process = start();
    const cases = [await waitingCase(process), await waitingCase(process)];
    const id = await opened(process, cases);
    await conclude(process, id);
    expect(await duty(process).round()).toBe(2);
    for (const one of cases) {
      expect(await visitsOf(process, one)).toBe(1);
      expect(await taskOf(process, one)).toContain("Task_decide");
      const event = (await process.under.engine.load(district, one))?.events.at(-1);
      expect(event).toMatchObject({
        by: { account: first.account },
        body: { type: "visit-recorded", officers: [{ account: first.account }, { account: second.account }] },
        personal: { words: { personsWords: "店主不在" } },
      });
    }
    expect((await workOf(process, id)).fed).toMatchObject({ "1": { done: true }, "2": { done: true } });
    expect(await duty(process).round()).toBe(0);
  });

  test("R-JNT-15 a death after the first case and before the note loses nothing and doubles nothing", async () => {
    const dying = start({
      execute: async (request) => {
        await dying.under.engine.execute(request);
        throw new Error("killed");
      },
    });
    const cases = [await waitingCase(dying), await waitingCase(dying)];
    const id = await opened(dying, cases);
    await conclude(dying, id);
    expect(await duty(dying).round()).toBe(0);
    expect(await Promise.all(cases.map((one) => visitsOf(dying, one)))).toEqual([1, 0]);
    now = (now + 120_000) as Instant;
    const others = [start(), start(), start()];
    await Promise.all(others.map((one) => duty(one).round()));
    const [survivor] = others;
    if (survivor === undefined) throw new Error("nobody runs");
    expect(await Promise.all(cases.map((one) => visitsOf(survivor, one)))).toEqual([1, 1]);
    expect((await workOf(survivor, id)).fed).toMatchObject({ "1": { done: true }, "2": { done: true } });
  });

  test("R-JNT-15 several processes at once tell each case once", async () => {
    const processes = [start(), start(), start(), start()];
    const [one] = processes;
    if (one === undefined) throw new Error("nobody runs");
    const cases = [await waitingCase(one), await waitingCase(one)];
    const id = await opened(one, cases);
    await conclude(one, id);
    await Promise.all(processes.map((process) => process.feeding.feed(district, id)));
    expect(await Promise.all(cases.map((each) => visitsOf(one, each)))).toEqual([1, 1]);
    const noted = (await one.works.load(district, id))?.events.filter((event) => event.body.type === "part-fed");
    expect(noted).toHaveLength(2);
  });

  test("R-JNT-15 a step that went away meanwhile is reported, and its findings serve the step that took its place", async () => {
    const process = start();
    const cases = [await waitingCase(process), await waitingCase(process)];
    const [gone = "" as CaseId] = cases;
    const id = await opened(process, cases);
    await conclude(process, id);
    const task = await taskOf(process, gone);
    await onCase(process, gone, second, { type: "send-back", task, to: "Task_review", reason: "布局图有误" });
    await duty(process).round();
    const { fed } = await workOf(process, id);
    expect(fed).toMatchObject({ "1": { done: false, code: "case/task-not-open" }, "2": { done: true } });
    await review(process, gone);
    const step = { caseId: gone, task: await taskOf(process, gone) };
    const reuse = { type: "reuse-for", outcome: "pass", validDays: 30, address: "样例路1号", ...step } as const;
    const answer = await process.works.execute({ jurisdiction: district, id, actor: first, command: reuse });
    expect(answer).toMatchObject({ ok: true });
    expect(await duty(process).round()).toBe(1);
    expect(await visitsOf(process, gone)).toBe(1);
    expect(await taskOf(process, gone)).toContain("Task_decide");
  });
});

async function invitedFire(process: Process, id: JointId): Promise<void> {
  const responders = [{ office: "fire-check" as OfficeId, body: "fire" as BodyId, asked: "attendance" as const }];
  await give(process, id, first, { type: "invite", responders, replyBy: (now + 3_600_000) as Instant });
}

/** Two times are proposed; the first of them is settled. */
async function settled(process: Process, id: JointId): Promise<readonly Interval[]> {
  const slots = (await suggestSlots(process.access, district, id))?.slots.slice(0, 2) ?? [];
  await give(process, id, first, { type: "propose-slots", slots });
  const [slot] = slots;
  if (slot === undefined || slots.length < 2) throw new Error("nobody has time");
  await give(process, id, first, { type: "settle-slot", slot, reason: "" });
  return slots;
}

/** What the timeline of the case holds of joint work. */
async function notedBy({ under }: Process, id: CaseId): Promise<readonly string[]> {
  const events = (await under.engine.load(district, id))?.events ?? [];
  return events.flatMap(({ body }) => (body.type === "joint-work-noted" ? [body.what] : []));
}

describe("a person who is forgotten", () => {
  const ADDRESS = { address: "样例路1号" };
  const forget = async ({ under }: Process, id: CaseId) => {
    const pool = under.pools.forJurisdiction(district);
    await pool.query("update case_opening set data_key = null where jurisdiction = $1 and id = $2", [district, id]);
  };

  test.each([0, 1])("R-JNT-23 takes the place and the words on site along (case %i of two)", async (gone) => {
    const process = start();
    const cases = [await waitingCase(process), await waitingCase(process)];
    const id = await opened(process, cases);
    await conclude(process, id);
    const before = await workOf(process, id);
    expect([before.site, before.person?.words]).toEqual([ADDRESS, "店主不在"]);
    await forget(process, cases[gone] as CaseId);
    const after = await workOf(process, id);
    expect([after.site, after.person?.words]).toEqual([undefined, undefined]);
    expect({ ...after, site: before.site, person: before.person }).toEqual(before);
    // The duty goes on telling the case that is left.
    expect(await duty(process).round()).toBe(2);
  });

  test("R-JNT-23 also where the work was cancelled, and where their case joined later", async () => {
    const process = start();
    const [early, late] = [await waitingCase(process), await waitingCase(process)];
    const id = await opened(process, [early]);
    const joined = { type: "join-with", caseId: late, task: await taskOf(process, late) } as const;
    expect(await process.works.execute({ jurisdiction: district, id, actor: first, command: joined })).toMatchObject({
      ok: true,
    });
    await give(process, id, first, { type: "cancel", reason: "改为书面审查" });
    expect((await workOf(process, id)).site).toEqual(ADDRESS);
    await forget(process, late);
    expect((await workOf(process, id)).site).toBeUndefined();
  });

  test("R-JNT-23 says nothing on site any more, and the work can still be cancelled", async () => {
    const process = start();
    const only = await waitingCase(process);
    const id = await opened(process, [only]);
    const slot = (await suggestSlots(process.access, district, id))?.slots[0];
    if (slot === undefined) throw new Error("nobody has time");
    await give(process, id, first, { type: "propose-slots", slots: [slot] });
    await give(process, id, first, { type: "settle-slot", slot, reason: "" });
    now = slot.from;
    await give(process, id, first, { type: "check-in" });
    await forget(process, only);
    const command = { type: "sign-person", signature: null, words: "店主不在" } as const;
    expect(await process.works.execute({ jurisdiction: district, id, actor: first, command })).toEqual({
      ok: false,
      refusal: { code: "joint/person-forgotten" },
    });
    await give(process, id, first, { type: "cancel", reason: "当事人的信息已经销毁" });
  });
});

/** What stands in the inbox of the applicant, and of the people of offices. */
async function inboxes({ under }: Process, office: string): Promise<{ applicant: string[]; office: string[] }> {
  const { rows } = await under.pools
    .forJurisdiction(district)
    .query("select account, office, action, code from notice where code ^@ 'notice/joint-' order by at, seq, nth");
  const code = (row: { code: string }) => row.code.replace("notice/joint-", "");
  return {
    applicant: rows.filter((row) => row.account === citizen.account).map(code),
    office: rows
      .filter((row) => row.office === office && row.action === actionOf({ unit: office as OfficeId, duty: "joint" }))
      .map(code),
  };
}

const isDue = async ({ under }: Process) =>
  (await under.pools.forJurisdiction(district).query("select 1 from joint_work where feed_at is not null")).rowCount ===
  1;

describe("what is arranged", () => {
  test("R-JNT-18 is told to each case once though processes die between, and the cases stand where they stood", async () => {
    const dying = start({
      execute: async (request) => {
        await dying.under.engine.execute(request);
        throw new Error("killed");
      },
    });
    const cases = [await waitingCase(dying), await waitingCase(dying)];
    const id = await opened(dying, cases);
    await settled(dying, id);
    expect(await duty(dying).round()).toBe(0);
    expect(await Promise.all(cases.map((one) => notedBy(dying, one)))).toEqual([["settled"], []]);
    // The key of the command alone does not carry it.
    const { rowCount } = await dying.under.pools
      .forJurisdiction(district)
      .query("update case_event set used_key = null where used_key is not null");
    expect(rowCount).toBeGreaterThan(0);
    now = (now + 120_000) as Instant;
    const others = [start(), start(), start()];
    await Promise.all(others.map((one) => one.feeding.feed(district, id)));
    const [survivor] = others;
    if (survivor === undefined) throw new Error("nobody runs");
    expect(await Promise.all(cases.map((one) => notedBy(survivor, one)))).toEqual([["settled"], ["settled"]]);
    expect(Object.values((await workOf(survivor, id)).told)).toMatchObject([{ done: true }, { done: true }]);
    const notes = (await survivor.works.load(district, id))?.events.filter(({ body }) => body.type === "case-told");
    expect(notes).toHaveLength(2);
    expect(await isDue(survivor)).toBe(false);
    expect((await inboxes(survivor, "")).applicant).toEqual(["settled", "settled"]);
    for (const one of cases) expect(await taskOf(survivor, one)).toContain("Task_visit");
  });

  test("R-JNT-19 R-JNT-20 a moved time and a cancellation are told anew, to the invited office once", async () => {
    const process = start();
    const cases = [await waitingCase(process), await waitingCase(process)];
    const id = await opened(process, cases);
    await invitedFire(process, id);
    expect(await duty(process).round()).toBe(1);
    expect(await inboxes(process, "fire-check")).toEqual({ applicant: [], office: ["invited"] });
    const [, later] = await settled(process, id);
    expect(await duty(process).round()).toBe(2);
    if (later === undefined) throw new Error("nobody has time");
    await give(process, id, first, { type: "settle-slot", slot: later, reason: "车辆故障" });
    expect(await duty(process).round()).toBe(2);
    await give(process, id, first, { type: "cancel", reason: "大雨" });
    expect(await duty(process).round()).toBe(2);
    expect(await duty(process).round()).toBe(0);
    const [one, two] = await Promise.all(cases.map((each) => notedBy(process, each)));
    expect([one, two]).toEqual([
      ["invited", "settled", "moved", "cancelled"],
      ["settled", "moved", "cancelled"],
    ]);
    const { applicant, office } = await inboxes(process, "fire-check");
    expect(applicant.toSorted()).toEqual(["cancelled", "cancelled", "moved", "moved", "settled", "settled"]);
    expect(office.toSorted()).toEqual(["cancelled", "invited", "moved", "settled"]);
  });

  test("R-JNT-18 a case that was closed meanwhile is left alone, and that is noted", async () => {
    const process = start();
    const cases = [await waitingCase(process), await waitingCase(process)];
    const [gone = "" as CaseId, kept = "" as CaseId] = cases;
    const id = await opened(process, cases);
    await onCase(process, gone, citizen, { type: "withdraw", reason: "不办了" });
    await settled(process, id);
    const { version } = await workOf(process, id);
    expect(await duty(process).round()).toBe(2);
    expect((await workOf(process, id)).told).toMatchObject({
      [`${version}/${gone}`]: { done: false, code: "case/not-allowed-in-state" },
      [`${version}/${kept}`]: { done: true },
    });
    expect(await notedBy(process, gone)).toEqual([]);
    expect(await isDue(process)).toBe(false);
  });

  test("R-JNT-21 what the duty noted makes no screen stale; what somebody did does", async () => {
    const process = start();
    const id = await opened(process, [await waitingCase(process)]);
    await settled(process, id);
    const { version } = await workOf(process, id);
    expect(await duty(process).round()).toBe(1);
    expect((await workOf(process, id)).version).toBe(version + 1);
    const order = { jurisdiction: district, id, actor: first, expectedVersion: version } as const;
    const responders = [{ office: "fire-check" as OfficeId, body: "fire" as BodyId, asked: "attendance" as const }];
    const invite = { type: "invite", responders, replyBy: (now + 3_600_000) as Instant } as const;
    expect(await process.works.execute({ ...order, command: invite })).toMatchObject({ ok: true });
    expect(await process.works.execute({ ...order, command: { type: "cancel", reason: "大雨" } })).toMatchObject({
      refusal: { code: "joint/version-conflict" },
    });
  });
});

describe("a request", () => {
  test("has one effect for each key, and a key of another request is refused", async () => {
    const process = start();
    const one = await waitingCase(process);
    const again = await requested(process, [one], "k1");
    expect(await requested(process, [one], "k1")).toEqual(again);
    expect(await requested(process, [await waitingCase(process)], "k1")).toMatchObject({
      refusal: { code: "request/key-reused" },
    });
  });

  test("a waiting step is served by one piece of joint work at a time, and is free again after a cancellation", async () => {
    const process = start();
    const one = await waitingCase(process);
    const id = await opened(process, [one]);
    expect(await requested(process, [one])).toMatchObject({ refusal: { code: "joint/step-taken" } });
    await give(process, id, first, { type: "cancel", reason: "改期另行安排" });
    expect(await requested(process, [one])).toMatchObject({ ok: true });
  });

  test("stands in the list of its office before those that are over", async () => {
    const process = start();
    const over = await opened(process, [await waitingCase(process)]);
    await give(process, over, first, { type: "cancel", reason: "申请人撤回" });
    const open = await opened(process, [await waitingCase(process)]);
    const { store } = process.access;
    expect(await store.list(district, { offices: [MARKET], limit: 10 })).toEqual([open, over]);
    expect(await store.list(district, { offices: ["elsewhere"], limit: 10 })).toEqual([]);
    expect(await store.list(district, { statuses: ["cancelled"], limit: 10 })).toEqual([over]);
  });

  test("of two commands on one version one is carried out, and the place is sealed", async () => {
    const process = start();
    const id = await opened(process, [await waitingCase(process)]);
    const cancel = { jurisdiction: district, id, actor: first, expectedVersion: 1 } as const;
    const command = { type: "cancel", reason: "申请人撤回" } as const;
    const answers = await Promise.all([
      process.works.execute({ ...cancel, command }),
      process.works.execute({ ...cancel, command }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const { rows } = await process.under.pools
      .forJurisdiction(district)
      .query("select string_agg(body || actor, '') as open from joint_event");
    expect(rows[0].open).not.toContain("样例路");
    expect((await workOf(process, id)).site?.address).toBe("样例路1号");
  });
});

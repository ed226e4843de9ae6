import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { application, at, plan } from "../../../test/factories/case.ts";
import { district, staff } from "../../../test/factories/people.ts";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { deferredPlan, hygienePromise, plannedPaper } from "../../../test/factories/undertaking.ts";
import { china } from "../../../test/support/calendar.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type EngineUnderTest, newApplication, onlyProcedure, openEngine } from "../../../test/support/engine.ts";
import { createBars } from "../../app/case/bars.ts";
import type { CaseCommand, Submit } from "../../core/case/index.ts";
import type { Actor } from "../../core/party/index.ts";
import { type CaseId, civilDate, type Instant, type Jurisdiction } from "../../core/shared/index.ts";

const [clerk, reviewer, decider, head] = [staff("clerk"), staff("reviewer"), staff("decider"), staff("supervisor")];
const officers = [1, 2].map((n) => ({ account: staff("visitor", n).account, enforcementNumber: `99-${n}` }));
const procedure = sampleProcedure({
  item: {
    materials: [...sampleItem.materials, plannedPaper],
    undertakings: [deferredPlan, hygienePromise],
    safety: { areas: ["health"], basis: [] },
  },
});
const everything = { materials: { plan, annex: plan } };

describe("undertakings and bars in one store", () => {
  let database: TestDatabase;
  let one: EngineUnderTest;
  let now: Instant;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(() => {
    now = at("2026-03-02 09:00");
    one = openEngine(database.appUrl, { now: () => now, procedures: onlyProcedure(procedure) });
    return async () => {
      await one.pools
        .forJurisdiction(district)
        .query("update bar set lifted_at = now(), lift_reason = 'end' where lifted_at is null");
      await one.close();
    };
  });
  afterAll(() => database?.drop());

  const apply = (changes: Partial<Submit>) =>
    one.engine.submit(newApplication({ command: { ...newApplication().command, ...changes } }));
  async function opened(changes: Partial<Submit>): Promise<CaseId> {
    const answer = await apply(changes);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value.id;
  }
  async function give(id: CaseId, actor: Actor, command: CaseCommand) {
    const answer = await one.engine.execute({ jurisdiction: district, id, actor, command });
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`);
    return answer.value;
  }
  const openRows = async (id: CaseId, jurisdiction: Jurisdiction = district) =>
    (await one.undertakings.listOpen(jurisdiction, { offset: 0, limit: 100 })).rows.filter((row) => row.caseId === id);

  /** Granted on the applicant's word. */
  async function granted(): Promise<CaseId> {
    const id = await opened({ ...everything, undertakings: [hygienePromise.id] });
    await give(id, clerk, { type: "accept" });
    await give(id, reviewer, { type: "review", task: "Task_review#1", outcome: "agree", opinion: "" });
    await give(id, decider, { type: "decide", task: "Task_decide#2", outcome: "granted", reason: "" });
    return id;
  }

  const check = (outcome: "kept" | "unmet"): CaseCommand => ({
    ...{ type: "check-undertaking", undertaking: hygienePromise.id, outcome, findings: "核查" },
    officers,
  });

  async function broken(): Promise<CaseId> {
    const id = await granted();
    await give(id, reviewer, check("unmet"));
    now = at("2026-04-01 09:00");
    await give(id, reviewer, check("unmet"));
    return id;
  }

  test("R-UND-12 a paper that is owed stands in the list with its day, and leaves it when it is kept or lapses", async () => {
    const id = await opened({ undertakings: [deferredPlan.id] });
    expect(await openRows(id)).toMatchObject([{ standing: "open", dueOn: null }]);
    await give(id, clerk, { type: "accept" });
    expect(await openRows(id)).toMatchObject([
      { kind: "deferred-material", dueOn: "2026-03-16", dueOf: "person", standing: "open", office: "market" },
    ]);
    expect(await openRows(id, "990109" as Jurisdiction)).toEqual([]);
    now = at("2026-03-17 00:00");
    expect(await one.engine.wake(district, id)).toMatchObject({ value: { acted: true } });
    expect(await openRows(id)).toEqual([]);
    expect((await one.engine.load(district, id))?.state.status).toBe("ended");
  });

  test("R-UND-14 a verification is the office's, due from the decision, in the order of its day", async () => {
    const later = await granted();
    const sooner = await opened({ undertakings: [deferredPlan.id] });
    await give(sooner, clerk, { type: "accept" });
    const rows = (await one.undertakings.listOpen(district, { offset: 0, limit: 100 })).rows.map((row) => row.caseId);
    expect(rows.indexOf(sooner)).toBeLessThan(rows.indexOf(later));
    expect(await openRows(later)).toMatchObject([{ dueOf: "office", dueOn: "2026-05-28" }]);
    await give(later, reviewer, check("kept"));
    expect(await openRows(later)).toEqual([]);
  });

  test("R-UND-17 a breach bars at once from the next undertaking, not from applying, until a post lifts it", async () => {
    const id = await broken();
    const bars = (await one.undertakings.listBars(district, { standing: true, offset: 0, limit: 10 })).rows;
    expect(bars).toMatchObject([{ caseId: id, scope: "undertaking", until: null, lifted: null }]);
    expect(JSON.stringify(bars)).not.toContain(application.applicant.idNumber);
    expect(await apply({ ...everything, undertakings: [hygienePromise.id] })).toMatchObject({
      refusal: { code: "case/barred-from-undertaking", cause: expect.stringContaining(hygienePromise.name) },
    });
    expect((await apply(everything)).ok).toBe(true);
    const use = createBars({
      ...{ store: one.undertakings, known: one.bars, engine: one.engine, now: () => now },
      calendars: { getCalendar: async () => china },
    });
    const [bar] = bars;
    expect(await use.liftBar(district, head, bar?.id ?? "", " ")).toMatchObject({
      refusal: { code: "bar/words-missing" },
    });
    expect(await use.liftBar(district, head, bar?.id ?? "", "整改到位")).toMatchObject({ ok: true });
    expect(await use.liftBar(district, head, bar?.id ?? "", "整改到位")).toMatchObject({
      refusal: { code: "bar/not-found" },
    });
    expect((await apply({ ...everything, undertakings: [hygienePromise.id] })).ok).toBe(true);
    const all = (await one.undertakings.listBars(district, { standing: false, offset: 0, limit: 10 })).rows;
    expect(all[0]?.lifted).toMatchObject({ by: head.account, reason: "整改到位" });
  });

  test("R-UND-18 false papers bar from the same licence for the time of the law, and only where safety is concerned", async () => {
    const caseId = await opened(everything);
    const bars = createBars({
      ...{ store: one.undertakings, known: one.bars, engine: one.engine, now: () => now },
      calendars: { getCalendar: async () => china },
    });
    const order = { caseId, scope: "application", cause: "提供虚假材料", basis: "行政许可法 §78" } as const;
    expect(await bars.setBar(district, head, { ...order, until: null })).toMatchObject({
      refusal: { code: "bar/needs-last-day" },
    });
    expect(await bars.setBar(district, head, { ...order, until: civilDate("2026-03-01") })).toMatchObject({
      refusal: { code: "bar/last-day-past" },
    });
    expect(await bars.setBar(district, head, { ...order, until: civilDate("2027-03-02") })).toMatchObject({ ok: true });
    const listed = await one.undertakings.listBars(district, { standing: true, offset: 0, limit: 10 });
    expect(listed.rows[0]).toMatchObject({ caseId, applicantName: application.applicant.name, scope: "application" });
    expect(await apply(everything)).toMatchObject({
      refusal: { code: "case/barred-from-applying", until: "2027-03-02", basis: "行政许可法 §78" },
    });
    const other = await apply({
      ...everything,
      applicant: { ...application.applicant, idNumber: "110101199003077758" },
    });
    expect(other.ok).toBe(true);
    now = at("2027-03-03 09:00");
    expect((await apply(everything)).ok).toBe(true);
  });

  test("a commit that loses the race writes neither case nor list", async () => {
    const two = openEngine(database.appUrl, { now: () => now, procedures: onlyProcedure(procedure) });
    const id = await opened({ undertakings: [deferredPlan.id] });
    await two.engine.load(district, id);
    const answers = await Promise.all(
      [one, two].map(({ engine }) =>
        engine.execute({ jurisdiction: district, id, actor: clerk, command: { type: "accept" } }),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const { rows } = await one.pools
      .forJurisdiction(district)
      .query(
        "select u.version, s.version as of_case from undertaking u join case_standing s using (jurisdiction, case_id) where u.case_id = $1",
        [id],
      );
    expect(rows).toEqual([{ version: 3, of_case: 3 }]);
    await two.close();
  });
});

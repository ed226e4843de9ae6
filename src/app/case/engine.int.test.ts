import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { citizen, district, otherCitizen, staff } from "../../../test/factories/people.ts";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type EngineUnderTest, newApplication, openEngine, testSealer } from "../../../test/support/engine.ts";
import { projectionsOf } from "../../../test/support/projections.ts";
import type { CaseCommand } from "../../core/case/index.ts";
import type { Actor } from "../../core/party/index.ts";
import type { CaseId, Instant } from "../../core/shared/index.ts";
import type { CommandRequest, Idempotency, Receipt } from "./requests.ts";

const [clerk, reviewer, decider, supervisor] = [
  ...[staff("clerk"), staff("reviewer"), staff("decider"), staff("supervisor")],
] as const;

describe("the engine", () => {
  let database: TestDatabase;
  let one: EngineUnderTest;
  let two: EngineUnderTest;
  let now: Instant;

  beforeAll(async () => {
    database = await createTestDatabase();
    one = openEngine(database.appUrl, { now: () => now });
    two = openEngine(database.appUrl, { now: () => now });
    now = at("2026-03-02 09:00");
  });

  afterAll(async () => {
    await one?.close();
    await two?.close();
    await database?.drop();
  });

  const rows = async (sql: string, ...values: unknown[]) =>
    (await one.pools.forJurisdiction(district).query(sql, values)).rows;
  const eventsOf = async (id: CaseId) =>
    (await rows("select type from case_event where case_id = $1 order by seq", id)).map((row) => row.type);
  const ask = (id: CaseId, actor: Actor, command: CaseCommand, more: Partial<CommandRequest> = {}) => ({
    ...{ jurisdiction: district, id, actor, command },
    ...more,
  });

  async function opened(): Promise<Receipt> {
    return value(await one.engine.submit(newApplication()));
  }

  describe("the way of a case", () => {
    test("from application to decision, each command on what the last one left", async () => {
      const receipt = await opened();
      expect(receipt).toMatchObject({
        version: 1,
        state: "submitted",
        number: expect.stringMatching(/^99010820260302\d{6}$/),
      });
      const { id } = receipt;
      value(await one.engine.execute(ask(id, clerk, { type: "accept" })));
      const task = "Task_review#1";
      value(await one.engine.execute(ask(id, reviewer, { type: "claim", task })));
      value(await one.engine.execute(ask(id, reviewer, { type: "review", task, outcome: "agree", opinion: "" })));
      const decision = { type: "decide", task: "Task_decide#2", outcome: "granted", reason: "" } as const;
      const decided = value(await one.engine.execute(ask(id, decider, decision)));
      expect(decided).toMatchObject({ state: "issuing", version: 6 });
      expect(await eventsOf(id)).toEqual([
        ...["case-submitted", "case-accepted", "task-claimed", "opinion-given", "case-decided", "result-issued"],
      ]);
    });

    test("goes on in another process, which knows the case from its events alone", async () => {
      const { id } = await opened();
      value(await two.engine.execute(ask(id, clerk, { type: "accept" })));
      const receipt = value(await one.engine.execute(ask(id, reviewer, { type: "claim", task: "Task_review#1" })));
      expect(receipt.version).toBe(3);
    });

    test("a listener hears what was written, and what it throws harms nobody", async () => {
      const heard: string[] = [];
      two.engine.onCommitted(({ events }) => {
        heard.push(...events.map((event) => event.body.type));
        throw new Error("deaf");
      });
      const answer = await two.engine.submit(newApplication());
      expect(answer.ok).toBe(true);
      expect(heard).toEqual(["case-submitted"]);
    });

    test("a case that is not there is refused", async () => {
      const nobody = "00000000-0000-7000-8000-000000000000" as CaseId;
      expect(await one.engine.execute(ask(nobody, clerk, { type: "accept" }))).toEqual(refusal("case/not-found"));
      expect(await one.engine.load(district, nobody)).toBeNull();
    });

    test("words that the database cannot take fail their own command only", async () => {
      const [bad, good] = [await opened(), await opened()];
      const note = (text: string) => ({ type: "remind", note: text }) as const;
      const answers = await Promise.allSettled([
        one.engine.execute(ask(good.id, supervisor, note("请尽快"))),
        one.engine.submit(
          newApplication({ command: { ...newApplication().command, trackingCode: "x", id: "none" as CaseId } }),
        ),
        one.engine.execute(ask(bad.id, supervisor, note("请尽快"))),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    });
  });

  describe("one effect per key", () => {
    const keyed = (key: string, request = "hash"): { readonly idempotency: Idempotency } => ({
      idempotency: { caller: citizen.account, key, request },
    });

    test("a repeated application gets the same answer, tracking code included", async () => {
      const request = newApplication(keyed("again"));
      const first = value(await one.engine.submit(request));
      expect(first.trackingCode).toBe(request.command.trackingCode);
      // A retry comes with an id and a tracking code of its own.
      const retry = newApplication(keyed("again"));
      expect(value(await one.engine.submit(retry))).toEqual(first);
      expect(value(await two.engine.submit(retry))).toEqual(first);
      expect(await one.engine.load(district, retry.command.id)).toBeNull();
    });

    test("a repeated command gets the same answer although the case has moved on", async () => {
      const { id } = await opened();
      const request = ask(id, clerk, { type: "accept" }, keyed("accept"));
      const first = value(await one.engine.execute(request));
      value(await one.engine.execute(ask(id, reviewer, { type: "claim", task: "Task_review#1" })));
      expect(value(await one.engine.execute(request))).toEqual(first);
      expect(value(await two.engine.execute(request))).toEqual(first);
      expect(await eventsOf(id)).toHaveLength(3);
    });

    test("a repeated command that could be given again is not", async () => {
      const { id } = await opened();
      const request = ask(id, supervisor, { type: "remind", note: "" }, keyed("remind"));
      const first = value(await one.engine.execute(request));
      expect(value(await one.engine.execute(request))).toEqual(first);
      expect(value(await two.engine.execute(request))).toEqual(first);
      expect(await eventsOf(id)).toEqual(["case-submitted", "reminder-sent"]);
    });

    test("at the same time, in one process and in two, there is one effect and one answer", async () => {
      for (let round = 0; round < 5; round++) {
        const { id } = await opened();
        const request = ask(id, supervisor, { type: "remind", note: "" }, keyed(`at-once-${round}`));
        const answers = await Promise.all([one, one, two, two].map(({ engine }) => engine.execute(request)));
        expect(new Set(answers.map((answer) => JSON.stringify(value(answer)))).size).toBe(1);
        expect(await eventsOf(id)).toEqual(["case-submitted", "reminder-sent"]);
        const applications = await Promise.all(
          [one, one, two, two].map(({ engine }) => engine.submit(newApplication(keyed(`apply-at-once-${round}`)))),
        );
        expect(new Set(applications.map((answer) => JSON.stringify(value(answer)))).size).toBe(1);
      }
    });

    test("the same key with another request on the same case is refused, whether that could be done or not", async () => {
      const { id } = await opened();
      value(await one.engine.execute(ask(id, supervisor, { type: "remind", note: "" }, keyed("reused"))));
      const possible = ask(id, supervisor, { type: "remind", note: "anders" }, keyed("reused", "other"));
      const impossible = ask(id, clerk, { type: "archive" }, keyed("reused", "third"));
      for (const { engine } of [one, two]) {
        expect(await engine.execute(possible)).toEqual(refusal("request/key-reused"));
        expect(await engine.execute(impossible)).toEqual(refusal("request/key-reused"));
      }
      expect(await eventsOf(id)).toHaveLength(2);
    });

    test("the same key with another application is refused", async () => {
      value(await one.engine.submit(newApplication(keyed("applied"))));
      for (const { engine } of [one, two])
        expect(await engine.submit(newApplication(keyed("applied", "other")))).toEqual(refusal("request/key-reused"));
    });

    test("a key belongs to what it was used for: an application, or one case", async () => {
      const first = value(await one.engine.submit(newApplication(keyed("wide"))));
      const other = await opened();
      for (const { id } of [first, other]) {
        const remind = ask(id, supervisor, { type: "remind", note: "" }, keyed("wide"));
        expect(value(await one.engine.execute(remind)).version).toBe(2);
        expect(value(await two.engine.execute(remind)).version).toBe(2);
        expect(await eventsOf(id)).toEqual(["case-submitted", "reminder-sent"]);
      }
      expect(value(await two.engine.submit(newApplication(keyed("wide"))))).toEqual(first);
    });

    test("a key is known after many others, to whoever reads the case anew", async () => {
      const { id } = await opened();
      const remind = (n: number) => ask(id, supervisor, { type: "remind", note: "" }, keyed(`of-many-${n}`));
      const answers = [];
      for (let n = 0; n < 12; n++) answers.push(value(await one.engine.execute(remind(n))));
      for (const n of [0, 5, 11]) {
        expect(value(await one.engine.execute(remind(n)))).toEqual(answers[n]);
        expect(value(await two.engine.execute(remind(n)))).toEqual(answers[n]);
      }
      expect(await eventsOf(id)).toHaveLength(13);
    });

    test("a refused command leaves its key free", async () => {
      const { id } = await opened();
      const claim = ask(id, reviewer, { type: "claim", task: "Task_review#1" }, keyed("early"));
      expect(await one.engine.execute(claim)).toEqual(refusal("case/not-allowed-in-state"));
      value(await one.engine.execute(ask(id, clerk, { type: "accept" })));
      expect(value(await one.engine.execute(claim)).version).toBe(3);
    });

    test("keys of two callers do not meet", async () => {
      const { id } = await opened();
      const by = (caller: string) =>
        ask(id, supervisor, { type: "remind", note: "" }, { idempotency: { caller, key: "same", request: "hash" } });
      value(await one.engine.execute(by(supervisor.account)));
      value(await one.engine.execute(by(otherCitizen.account)));
      expect(await eventsOf(id)).toHaveLength(3);
    });
  });

  describe("many at once", () => {
    test("a stale screen never decides: nothing is written", async () => {
      const { id } = await opened();
      value(await two.engine.execute(ask(id, clerk, { type: "accept" })));
      const stale = ask(id, supervisor, { type: "remind", note: "" }, { expectedVersion: 1 });
      for (const { engine } of [one, two])
        expect(await engine.execute(stale)).toEqual(refusal("case/version-conflict", { expected: 1, actual: 2 }));
      expect(await eventsOf(id)).toHaveLength(2);
      value(await one.engine.execute({ ...stale, expectedVersion: 2 }));
    });

    test("two processes on one case lose nothing and double nothing", async () => {
      const { id } = await opened();
      const remind = (n: number) => ask(id, supervisor, { type: "remind", note: String(n) });
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? one : two).engine.execute(remind(n))),
      );
      const versions = answers.flatMap((answer) => (answer.ok ? [answer.value.version] : []));
      expect(new Set(versions).size).toBe(versions.length);
      for (const answer of answers) if (!answer.ok) expect(answer).toEqual(refusal("case/busy"));
      expect(await eventsOf(id)).toHaveLength(1 + versions.length);
      expect(versions.length).toBeGreaterThanOrEqual(30);
    });

    test("a task is claimed once", async () => {
      const { id } = await opened();
      value(await one.engine.execute(ask(id, clerk, { type: "accept" })));
      const claims = await Promise.all(
        [1, 2, 3, 4].map((n) =>
          (n % 2 === 0 ? one : two).engine.execute(
            ask(id, staff("reviewer", n), { type: "claim", task: "Task_review#1" }),
          ),
        ),
      );
      expect(claims.filter((answer) => answer.ok)).toHaveLength(1);
    });

    test("papers and cases of 500 applications over two processes are numbered once, papers without a gap", async () => {
      const receipts = await Promise.all(
        Array.from({ length: 500 }, (_, n) => (n % 2 === 0 ? one : two).engine.submit(newApplication())),
      );
      expect(new Set(receipts.map((answer) => value(answer).number)).size).toBe(500);
      const [series] = await rows(
        `select count(*)::int as papers, count(distinct serial)::int as serials, min(serial) as first, max(serial) as last
         from case_paper where kind = 'receipt'`,
      );
      expect(series.papers).toBeGreaterThanOrEqual(500);
      expect(series).toEqual({ papers: series.papers, serials: series.papers, first: 1, last: series.papers });
    });
  });

  describe("what is kept", () => {
    test("nothing personal stands in clear but the name for lists", async () => {
      const request = newApplication({ idempotency: { caller: "c", key: "personal", request: "hash" } });
      const { applicant, form, trackingCode, id } = request.command;
      value(await one.engine.submit(request));
      const asked = {
        type: "request-corrections",
        items: [{ target: "managerName", reason: "wrong", how: "更正" }],
      } as const;
      value(await one.engine.execute(ask(id, clerk, asked)));
      value(await one.engine.execute(ask(id, citizen, { type: "correct", form: { managerName: "改正名字" } })));
      const secrets = [
        ...[applicant.name, applicant.idNumber, applicant.phone, trackingCode, "改正名字"],
        ...[form.managerName, form.managerId, form.managerPhone],
      ];
      const tables = await rows(
        `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
      );
      for (const { relname } of tables) {
        const text = (await rows(`select t::text from ${relname} t`)).map((row) => row.t).join("\n");
        for (const secret of secrets.map(String)) {
          const shown = relname === "case_opening" && secret === applicant.name;
          if (!shown) expect(text.includes(secret), `${secret} in ${relname}`).toBe(false);
        }
      }
      const loaded = await one.engine.load(district, id);
      expect(loaded?.state.personal).toMatchObject({ applicant, trackingCode, form: { managerName: "改正名字" } });
    });

    test("wake-ups follow the case and end with it", async () => {
      const { id } = await opened();
      const wakeUp = async () =>
        (await rows("select wake_at from case_standing where case_id = $1", id))[0]?.wake_at?.getTime();
      expect(await wakeUp()).toBe(at("2026-03-10 00:00"));
      value(await one.engine.execute(ask(id, clerk, { type: "accept" })));
      // The earlier one stands: whoever is woken by it finds nothing due, and sets the next.
      expect(await wakeUp()).toBe(at("2026-03-10 00:00"));
      expect(await one.engine.wake(district, id)).toMatchObject({ ok: true, value: { acted: false } });
      expect(await wakeUp()).toBe(at("2026-03-11 00:00"));
      value(await one.engine.execute(ask(id, citizen, { type: "withdraw", reason: "" })));
      expect(await wakeUp()).toBeUndefined();
    });

    test("a task taken in the very commit that opens it is held", async () => {
      const { id } = await opened();
      now = at("2026-03-12 09:00");
      // Nobody spoke within five working days: the claim finds the case accepted, and both are written together.
      const claimed = value(await one.engine.execute(ask(id, reviewer, { type: "claim", task: "Task_review#1" })));
      expect(claimed.state).toBe("accepted");
      expect(await rows("select holder from case_task where case_id = $1", id)).toEqual([{ holder: reviewer.account }]);
      const projected = {
        ...one,
        pool: one.pools.forJurisdiction(district),
        sealer: testSealer,
        procedure: sampleProcedure(),
      };
      const { stored, folded } = await projectionsOf(projected, district, id);
      expect(stored).toEqual(folded);
      now = at("2026-03-02 09:00");
    });
  });
});

function value<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: unknown },
): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

function refusal(code: string, facts: object = {}) {
  return { ok: false, refusal: expect.objectContaining({ code, ...facts }) };
}

/** Four processes over one database: what each keeps in memory never shows. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { citizen, district, staff } from "../../../test/factories/people.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type EngineUnderTest, newApplication, openEngine } from "../../../test/support/engine.ts";
import type { CaseCommand } from "../../core/case/index.ts";
import type { Actor } from "../../core/party/index.ts";
import type { CaseId } from "../../core/shared/index.ts";
import type { CommandRequest, Idempotency, Receipt } from "./requests.ts";

const [clerk, supervisor] = [staff("clerk"), staff("supervisor")];

describe("four processes over one database", () => {
  let database: TestDatabase;
  let processes: readonly EngineUnderTest[];

  beforeAll(async () => {
    database = await createTestDatabase();
    processes = Array.from({ length: 4 }, () => openEngine(database.appUrl, { now: () => at("2026-03-02 09:00") }));
  });

  afterAll(async () => {
    for (const one of processes ?? []) await one.close();
    await database?.drop();
  });

  const engineOf = (n: number) => {
    const one = processes[n % processes.length];
    if (one === undefined) throw new Error("no process");
    return one.engine;
  };
  const rows = async (sql: string, ...values: unknown[]) =>
    (await processes[0]?.pools.forJurisdiction(district).query(sql, values))?.rows ?? [];
  const give = (n: number, id: CaseId, actor: Actor, command: CaseCommand, more: Partial<CommandRequest> = {}) =>
    engineOf(n).execute({ jurisdiction: district, id, actor, command, ...more });
  const opened = async (n = 0): Promise<Receipt> => value(await engineOf(n).submit(newApplication()));
  const keyed = (key: string): { readonly idempotency: Idempotency } => ({
    idempotency: { caller: citizen.account, key, request: "hash" },
  });

  test("all work on one case at once, and nobody is told that it is busy", async () => {
    const { id } = await opened();
    const remind = (n: number) => give(n, id, supervisor, { type: "remind", note: String(n) });
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => remind(n)));
    expect(answers.filter((answer) => !answer.ok)).toEqual([]);
    expect(new Set(answers.map((answer) => value(answer).version)).size).toBe(200);
    const [events] = await rows("select count(*)::int as n from case_event where case_id = $1", id);
    expect(events).toEqual({ n: 201 });
  });

  test("a key used in all at once has one effect and the same answer, opening a case or moving one", async () => {
    const applications = await Promise.all([0, 1, 2, 3].map((n) => engineOf(n).submit(newApplication(keyed("open")))));
    const [first] = applications.map(value);
    expect(applications.map(value)).toEqual(Array(4).fill(first));
    expect(first?.trackingCode).toBeDefined();
    const id = first?.id ?? ("" as CaseId);
    const reminders = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map((n) => give(n, id, supervisor, { type: "remind", note: "" }, keyed("remind"))),
    );
    expect(reminders.map(value)).toEqual(Array(8).fill(value(reminders[0])));
    const accepted = await Promise.all(
      [0, 1, 2, 3].map((n) => give(n, id, clerk, { type: "accept" }, keyed("accept"))),
    );
    expect(accepted.map(value)).toEqual(Array(4).fill(value(accepted[0])));
    expect(await rows("select type from case_event where case_id = $1 order by seq", id)).toEqual(
      ["case-submitted", "reminder-sent", "case-accepted"].map((type) => ({ type })),
    );
  });

  test("many cases in all at once, in any order: none fails, and papers have numbers without gap or double", async () => {
    const cases = await Promise.all(Array.from({ length: 60 }, (_, n) => opened(n)));
    const begunAt = performance.now();
    const answers = await Promise.all(
      [...cases, ...cases.toReversed(), ...cases, ...cases.toReversed()].map(({ id }, n) =>
        give(n % 4, id, supervisor, { type: "remind", note: String(n) }),
      ),
    );
    expect(answers.filter((answer) => !answer.ok)).toEqual([]);
    // The database takes a second to find out that two wait for each other.
    expect(performance.now() - begunAt).toBeLessThan(10_000);
    await Promise.all(cases.map(({ id }, n) => give(n + 1, id, clerk, { type: "accept" })));
    const series = await rows(
      `select p.kind, count(*)::int as n, count(distinct serial)::int as different, min(serial)::int as first,
         max(serial)::int as last, max(s.last)::int as counted
       from case_paper p join number_series s using (jurisdiction, body, kind, year) group by p.kind`,
    );
    expect(series.length).toBeGreaterThan(0);
    for (const { n, different, first, last, counted } of series)
      expect([different, first, last, counted]).toEqual([n, 1, n, n]);
    const [numbers] = await rows("select count(*) = count(distinct number) as unique from case_record");
    expect(numbers).toEqual({ unique: true });
  });
});

function value<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false } | undefined): T {
  if (answer?.ok !== true) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer.value;
}

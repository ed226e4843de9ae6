import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { citizen, district, staff } from "../../../test/factories/people.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type EngineUnderTest, newApplication, openEngine } from "../../../test/support/engine.ts";
import type { CaseId } from "../../core/shared/index.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const decider = staff("decider");

describe("probe", () => {
  let database: TestDatabase;
  let one: EngineUnderTest;
  beforeAll(async () => {
    database = await createTestDatabase();
    one = openEngine(database.appUrl);
  });
  afterAll(async () => {
    await one?.close();
    await database?.drop();
  });

  test("whole way", async () => {
    const request = newApplication();
    const opened = await one.engine.submit(request);
    expect(opened).toMatchObject({ ok: true });
    const id = request.command.id as CaseId;
    const accepted = await one.engine.execute({
      jurisdiction: district,
      id,
      actor: clerk,
      command: { type: "accept" },
    });
    expect(accepted).toMatchObject({ ok: true, value: { state: "accepted" } });
    void citizen;
    void reviewer;
    void decider;
  });
});

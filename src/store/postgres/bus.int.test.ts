import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { BusMessage } from "../../app/ports/bus.ts";
import type { AccountId } from "../../core/shared/index.ts";
import { type OpenBus, openBus } from "./bus.ts";

let database: TestDatabase;
let here: OpenBus;
let there: OpenBus;
let heard: BusMessage[];
let problems: Error[];

beforeEach(async () => {
  database = await createTestDatabase("empty");
  heard = [];
  problems = [];
  here = openBus(database.appUrl, (error) => problems.push(error));
  there = openBus(database.appUrl);
  there.subscribe((message) => heard.push(message));
  // A connection that comes up says so: before that, nothing is heard.
  await vi.waitUntil(() => heard.length === 1);
  heard.length = 0;
});
afterEach(async () => {
  await here.end();
  await there.end();
  await database.drop();
});

const accountOf = (n: number) => `${"a".repeat(30)}${n}` as AccountId;

test("more than one notification holds is heard whole, and what was said twice once", async () => {
  const said = Array.from({ length: 600 }, (_, n): BusMessage => ({ kind: "account", account: accountOf(n) }));
  for (const message of [...said, ...said]) here.publish(message);
  await vi.waitUntil(() => heard.length >= said.length);
  expect(heard).toEqual(said);
});

test("a message that no notification holds is told of, and holds nobody up", async () => {
  here.publish({ kind: "account", account: "b".repeat(8_000) as AccountId });
  here.publish({ kind: "account", account: accountOf(1) });
  await vi.waitUntil(() => heard.length > 0);
  expect(heard).toEqual([{ kind: "account", account: accountOf(1) }]);
  expect(problems.map((problem) => problem.message)).toEqual(["too long to be said: account"]);
});

test("what is said last is heard though its process ends", async () => {
  here.publish({ kind: "account", account: accountOf(7) });
  await here.end();
  await vi.waitUntil(() => heard.length > 0);
  expect(heard).toEqual([{ kind: "account", account: accountOf(7) }]);
});

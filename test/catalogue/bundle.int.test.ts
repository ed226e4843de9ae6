/** 开餐馆: one application, a licence and then another, each a case of its own, led to the end by their own posts. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startDuties } from "../../src/main/duties.ts";
import { expectOk, give, itemCode, submitted, taskAt } from "../support/applying.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../support/platform.ts";

let place: PlatformUnderTest;
let duties: ReturnType<typeof startDuties>;
let lin: Client;
const faults: string[] = [];

beforeAll(async () => {
  place = await openTestPlatform();
  duties = startDuties(place.platform, (error) => faults.push(JSON.stringify(error)));
  lin = await place.as("15400000101");
});
beforeEach(() => {
  faults.length = 0;
});
afterAll(async () => {
  await duties.stop();
  expect(place.faults).toEqual([]);
  await place.close();
});

interface ChildShown {
  readonly id: string | null;
  readonly number: string | null;
  readonly item: string;
  readonly name: string;
  readonly state: string | null;
  readonly outcome: string | null;
  readonly statutoryDueOn: string | null;
}

const view = async (client: Client, id: string) => expectOk(await client.get(`/api/cases/${id}`));
const children = async (client: Client, id: string): Promise<readonly ChildShown[]> =>
  (await view(client, id)).children;

/** A child is opened and reports by a duty of the server, moments after what it follows from. */
async function childAt(id: string, nth: number): Promise<string> {
  await expect.poll(async () => (await children(lin, id))[nth]?.id ?? null, { timeout: 60_000 }).not.toBeNull();
  return (await children(lin, id))[nth]?.id ?? "";
}

async function opened(): Promise<string> {
  const { id } = await submitted("open-restaurant", lin);
  const clerk = await place.as("CH1003");
  await give(clerk, id, { type: "accept" });
  return id;
}

async function registered(id: string, outcome: "granted" | "refused"): Promise<void> {
  const child = await childAt(id, 0);
  const decider = await place.as("CH1003");
  const ground = outcome === "refused" ? { ground: "condition-unmet" } : {};
  const task = await taskAt(decider, child, "decide");
  await give(decider, child, { type: "decide", task, outcome, reason: "核对完毕", ...ground });
}

describe("a bundle of two licences", () => {
  test("R-CHD-02 is applied for once and concluded when the second licence is granted", async () => {
    const id = await opened();
    const parent = await view(lin, id);
    expect(parent.clocks.map((clock: { name: string }) => clock.name)).not.toContain("statutory");
    expect(parent.next).toMatchObject({ code: "parts-go-on", steps: [expect.any(String)] });
    const licence = await childAt(id, 0);
    expect((await view(lin, licence)).parent).toMatchObject({ id, number: parent.number });
    await registered(id, "granted");

    const food = await childAt(id, 1);
    const clerk = await place.as("CH1003");
    await give(clerk, food, { type: "accept" });
    const told = await children(lin, id);
    expect(told).toMatchObject([
      { item: itemCode("business-registration"), outcome: "granted", state: "issuing" },
      { item: itemCode("food-service-licence"), outcome: null, state: "accepted", statutoryDueOn: "2026-12-07" },
    ]);
    const reviewer = await place.as("CH1101");
    const review = { type: "review", task: await taskAt(clerk, food, "review"), outcome: "agree", opinion: "符合" };
    await give(reviewer, food, review);
    const decider = await place.as("CH1102");
    const task = await taskAt(decider, food, "decide");
    await give(decider, food, { type: "decide", task, outcome: "granted", reason: "符合规定条件" });
    await expect.poll(async () => (await view(lin, id)).state, { timeout: 60_000 }).toBe("concluded");
    expect((await view(lin, id)).timeline.map((entry: { type: string }) => entry.type)).toEqual(
      expect.arrayContaining(["child-asked", "child-opened", "child-closed", "bundle-concluded"]),
    );
    expect(faults).toEqual([]);
  });

  test("R-CAT-96 R-CHD-08 is due, and expected to end, with its longest chain: what stops or extends a licence moves the day", async () => {
    const id = await opened();
    const expected = async () => (await view(lin, id)).expectedEnd;
    const steps = { first: "办营业执照", second: "办食品经营许可" };
    expect(await expected()).toEqual({ on: "2026-12-01", moving: false, by: [steps.first, steps.second] });
    await registered(id, "granted");
    const food = await childAt(id, 1);
    await give(await place.as("CH1003"), food, { type: "accept" });
    expect(await expected()).toEqual({ on: "2026-12-01", moving: false, by: [steps.second] });

    const head = await place.as("CH1161");
    const rectify = { type: "start-special", procedure: "rectification", reason: "水池不够" };
    const served = { on: "2026-11-23", way: "direct" };
    const reviewer = await place.as("CH1101");
    await give(reviewer, food, { ...rectify, expectedEndOn: "2026-12-04", served });
    // The promise stands still, the statute does not: from now on the law's day is the earlier one.
    expect(await expected()).toEqual({ on: "2026-12-07", moving: false, by: [steps.second] });
    const { specials } = await view(reviewer, food);
    await give(reviewer, food, {
      type: "end-special",
      special: specials[0].id,
      endedOn: "2026-11-23",
      conclusion: "已改",
    });
    await give(head, food, { type: "extend", amount: 5, ground: "complex", reason: "案情复杂" });
    expect(await expected()).toMatchObject({ on: "2026-12-14", moving: false });
    // R-CHD-08: the day on which the bundle itself is due follows, as soon as the licence has told it.
    await expect
      .poll(async () => (await view(lin, id)).clocks, { timeout: 60_000 })
      .toMatchObject([{ name: "promised", dueOn: "2026-12-14" }]);
    await expect.poll(async () => (await view(lin, id)).state).not.toBe("concluded");
  });

  test("R-CHD-02 ends with the first licence when that is refused: the second is never opened", async () => {
    const id = await opened();
    await registered(id, "refused");
    await expect.poll(async () => (await view(lin, id)).state, { timeout: 60_000 }).toBe("concluded");
    expect(await children(lin, id)).toMatchObject([{ outcome: "refused", state: "refused" }]);
  });

  test("R-CHD-05 asks who withdraws it what becomes of the open licence", async () => {
    const id = await opened();
    const licence = await childAt(id, 0);
    const undecided = await lin.post(`/api/cases/${id}/commands`, { type: "withdraw", reason: "" });
    expect([undecided.status, undecided.body.code]).toEqual([422, "case/children-undecided"]);
    await give(lin, id, { type: "withdraw", reason: "不开了", children: "withdraw" });
    await expect.poll(async () => (await view(lin, id)).state, { timeout: 60_000 }).toBe("withdrawn");
    expect((await view(lin, licence)).state).toBe("withdrawn");
  });
});

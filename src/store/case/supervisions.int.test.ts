/** Orders of supervision: given, printed, listed until they are answered. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectOk, give, submitted } from "../../../test/support/applying.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../../../test/support/platform.ts";

let place: PlatformUnderTest;
let head: Client;
let reviewer: Client;
let firm: Client;
let id: string;

beforeAll(async () => {
  place = await openTestPlatform({ now: "2026-11-23T09:00:00+08:00" });
  const [clerk] = await Promise.all([place.as("CH1001")]);
  [head, reviewer, firm] = await Promise.all([place.as("CH1161"), place.as("CH1101"), place.as("91990108MA990001XT")]);
  const made = await submitted("food-service-licence", firm);
  id = made.id;
  await give(clerk, id, { type: "accept" });
});

afterAll(() => place?.close());

async function order(words: string, answerDueOn: string): Promise<void> {
  const { account } = expectOk(await reviewer.get("/api/session"));
  await give(head, id, { type: "supervise", order: words, to: account, answerDueOn });
}

const listed = async (who: Client = head, query = "") =>
  expectOk(await who.get(`/api/board/supervisions${query}`)) as {
    readonly total: number;
    readonly rows: readonly Record<string, unknown>[];
  };

test("R-SUP-03 open orders are listed with their day, the soonest first; an answered one is listed no more", async () => {
  expect((await listed()).total).toBe(0);
  await order("请说明为何未审查", "2026-11-30");
  await order("请今日反馈", "2026-11-24");
  const { rows, total } = await listed();
  expect(total).toBe(2);
  expect(rows).toMatchObject([
    { caseId: id, supervision: "supervision-2", answerDueOn: "2026-11-24", officeName: "市场准入科", overdue: false },
    { caseId: id, supervision: "supervision-1", answerDueOn: "2026-11-30", order: "请说明为何未审查" },
  ]);
  expect((await listed(head, "?office=spj-market")).total).toBe(2);
  expect((await listed(head, "?office=spj-social")).total).toBe(0);
  await give(reviewer, id, { type: "answer-supervision", supervision: "supervision-2", answer: "正在核对布局图" });
  expect((await listed()).rows).toMatchObject([{ supervision: "supervision-1" }]);
});

test("R-SUP-03 the order is a paper of the file, in its own series; nobody outside finds it", async () => {
  const papers: { readonly rows: readonly Record<string, unknown>[] } = expectOk(
    await head.get(`/api/cases/${id}/papers`),
  );
  const orders = papers.rows.filter(({ kind }) => kind === "supervision-order");
  expect(orders.map(({ number }) => number)).toEqual([
    expect.stringMatching(/督〔2026〕1号$/),
    expect.stringMatching(/督〔2026〕2号$/),
  ]);
  const [first] = orders;
  const path = `/api/cases/${id}/papers/${first?.seq}/supervision-order`;
  expect((await head.get(path)).status).toBe(200);
  expect((await firm.get(path)).status).toBe(404);
  const asked = await firm.get(`/api/verify/${encodeURIComponent(String(first?.number))}`);
  expect(asked.status).toBe(404);
});

/** What the desk shows of the engine: the tokens on the picture, the head's board, the editor that finds the fault. */
import type { Page } from "playwright";
import { beforeAll, describe, test } from "vitest";
import { expectOk, give, itemCode, submitted, taskAt } from "../support/applying.ts";
import { pickOption } from "./at-the-desk.ts";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, settled } from "./page-checks.ts";

const LICENCE = "food-service-licence";
const FIRM = "91990108MA990001XT";
/** The promise of all three cases ends on this day. */
const LAST_DAY = "2026-11-30T10:00:00+08:00";

const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("on-screen");
let cases: readonly { readonly id: string; readonly number: string }[] = [];

beforeAll(async () => {
  const { place } = house();
  const [firm, clerk, reviewer] = await Promise.all([FIRM, "CH1001", "CH1101"].map((login) => place.as(login)));
  if (!firm || !clerk || !reviewer) throw new Error("three people");
  const made = [];
  for (let count = 0; count < 3; count++) {
    const { id, number } = await submitted(LICENCE, firm);
    await give(clerk, id, { type: "accept" });
    made.push({ id, number });
  }
  const first = made[0]?.id ?? "";
  await give(reviewer, first, { type: "claim", task: await taskAt(reviewer, first, "review") });
  cases = made;
});

describe("the case page", () => {
  test("shows both open steps of a parallel block on the picture and in the list, on desk and phone", async () => {
    const desk = await house().open("desktop", "CH1001");
    await opensTheFlow(desk);
    const picture = desk.getByRole("img", { name: /正在办：材料审查、现场核查/ });
    await expect(picture).toBeVisible();
    for (const node of ["review", "visit"])
      await expect(picture.locator(`g[data-element-id="${node}"][class*="_open_"]`)).toHaveCount(1);
    await expect(picture.locator('g[data-element-id="decide"][class*="_open_"]')).toHaveCount(0);
    await expect(desk.locator(".djs-overlays").getByText("周雯")).toBeVisible();
    const steps = desk.getByRole("listitem").filter({ hasText: "正在办" });
    await expect(steps).toHaveCount(2);
    await expect(steps.first()).toContainText("市场准入科 · 周雯");
    await keep(desk, "flow");

    await desk.locator('g[data-element-id="visit"] .djs-hit').first().click();
    await expect(desk.getByRole("status").filter({ hasText: "现场勘查科 · 待认领" })).toBeVisible();
    expect(await barriers(desk)).toEqual([]);

    const phone = await house().open("phone", "CH1001");
    await opensTheFlow(phone);
    await expect(phone.getByRole("img", { name: /正在办：材料审查、现场核查/ })).toBeVisible();
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    expect(await barriers(phone)).toEqual([]);
    await keep(phone, "flow-phone");
  });

  test("a join says that it waits, once one branch has arrived", async () => {
    const reviewer = await house().place.as("CH1101");
    const first = cases[0]?.id ?? "";
    const task = await taskAt(reviewer, first, "review");
    await give(reviewer, first, {
      type: "review",
      task,
      outcome: "agree",
      opinion: "材料齐全，符合要求。",
      checks: CHECKED,
    });
    const desk = await house().open("desktop", "CH1001");
    await opensTheFlow(desk);
    await expect(desk.getByText(/2 路已到 1 路/)).toBeVisible();
    await expect(desk.locator('g[data-element-id="join"][class*="_waiting_"]')).toHaveCount(1);
    await keep(desk, "join");
    await desk.getByRole("tab", { name: "意见与程序" }).click();
    await expect(desk.getByRole("row", { name: /材料审查 市场准入科 周雯 同意 材料齐全，符合要求。/ })).toBeVisible();
    await keep(desk, "opinions");
  });
});

/** The specimen ticks what the item asks for; a reviewer may leave points open. */
const CHECKED = {};

async function opensTheFlow(page: Page) {
  await page.goto(`/desk/cases/${cases[0]?.id}`);
  await page.getByRole("tab", { name: "流程" }).click();
  await expect(page.locator(".djs-container")).toBeVisible();
}

describe("the editor of flows", () => {
  test("the admin breaks a flow, sees the finding on the element, mends it, and it disappears", async () => {
    const desk = await house().open("desktop", "CH1181");
    await desk.goto("/desk/catalogue?q=餐饮服务");
    await desk.getByRole("link", { name: /^编辑.*食品经营许可（餐饮服务）新办$/ }).click();
    await expect(desk).toHaveURL(new RegExp(`/desk/catalogue/${itemCode(LICENCE)}/edit$`));
    await desk.getByRole("tab", { name: "办理流程" }).click();
    const findings = desk.getByRole("region", { name: "检查结果" });
    await expect(findings.getByText("没有错误，也没有提醒。")).toBeVisible();
    await desk.locator('g[data-element-id="review"] .djs-hit').first().click();
    const limit = desk.getByLabel("本环节期限");
    await expect(limit).toHaveValue("3wd");
    await limit.fill("三天");
    await limit.press("Enter");
    const badge = desk.locator('.djs-overlays[data-container-id="review"] [data-findings="flow/limit-malformed"]');
    await expect(badge).toBeVisible();
    await findings.getByRole("button", { name: /期限“三天”读不懂/ }).click();
    await expect(findings.getByText(/^1 处错误，改好才能发布/)).toBeVisible();
    expect(await barriers(desk)).toEqual([]);
    await keep(desk, "finding");
    await limit.fill("3wd");
    await limit.press("Enter");
    await expect(badge).toHaveCount(0);
    await expect(findings.getByText("没有错误，也没有提醒。")).toBeVisible();
    await discardDraft(desk);
  });

  test("a join without its split is told with the course of events that gets stuck, drawn on the picture", async () => {
    const desk = await house().open("desktop", "CH1181");
    await desk.goto(`/desk/catalogue/${itemCode(LICENCE)}/edit?tab=flow`);
    const findings = desk.getByRole("region", { name: "检查结果" });
    await expect(findings.getByText("没有错误，也没有提醒。")).toBeVisible();
    // The line from the review to the join now leads to the deciding step: what follows would be done twice, or stuck.
    const file = await publishedFile();
    const broken = file.replace(/(<bpmn:parallelGateway id=")join("[\s\S]*?)<\/bpmn:parallelGateway>/, (gateway) =>
      gateway.replaceAll("parallelGateway", "exclusiveGateway"),
    );
    await desk.locator("input[type=file]").setInputFiles({
      name: "flow.bpmn",
      mimeType: "application/xml",
      buffer: Buffer.from(broken),
    });
    await findings
      .getByRole("button", { name: /会办两次|两遍/ })
      .first()
      .click();
    await expect(findings.getByText(/走法：start →/)).toBeVisible();
    await expect(desk.locator('g[data-element-id="review"][class*="_path_"]')).toHaveCount(1);
    await keep(desk, "path");
    await discardDraft(desk);
    await expect(findings.getByText("没有错误，也没有提醒。")).toBeVisible();
  });
});

async function publishedFile(): Promise<string> {
  const admin = await house().place.as("CH1181");
  return expectOk(await admin.get(`/api/catalogue/drafts/${itemCode(LICENCE)}`)).published.source.bpmn;
}

async function discardDraft(desk: Page): Promise<void> {
  await desk.getByRole("button", { name: "删除草稿" }).click();
  await desk.getByRole("tooltip").getByRole("button", { name: "删除草稿" }).click();
}

describe("the head's board", () => {
  test("the head reassigns three cases at once, and is told of each", async () => {
    house().letTimePass(Date.parse(LAST_DAY) - Date.parse("2026-11-23T09:00:00+08:00"));
    const head = await house().open("desktop", "CH1161");
    await head.goto("/desk/board");
    await settled(head);
    await head.getByRole("link", { name: /^全区 临期 3 件/ }).click();
    await expect(head.getByRole("heading", { level: 1, name: "临期和超期办件" })).toBeVisible();
    for (const { number } of cases) await head.getByLabel(`勾选 ${number}`).check();
    await keep(head, "board");
    expect(await barriers(head)).toEqual([]);
    await head.getByRole("button", { name: /^改派/ }).click();
    const dialog = head.getByRole("dialog", { name: "改派 3 件" });
    await pickOption(head, dialog.getByLabel(/现场核查（3 项）交给/), "韩冰");
    await keep(head, "reassign");
    await dialog.getByRole("button", { name: /^改 ?派$/ }).click();
    await expect(dialog.getByText("办成 3 项，没办成 0 项")).toBeVisible();
    for (const { number } of cases) await expect(dialog.getByText(number)).toBeVisible();
    await keep(head, "reassigned");
    await dialog
      .getByRole("button", { name: /^关 ?闭$/ })
      .last()
      .click();
    await expect(head.getByText("韩冰")).toHaveCount(3);

    const phone = await house().open("phone", "CH1161");
    await phone.goto("/desk/board/cases");
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    expect(await barriers(phone)).toEqual([]);
    await keep(phone, "board-phone");
  });

  test("one that fails says why, and the others are done", async () => {
    const head = await house().open("desktop", "CH1161");
    await head.goto("/desk/board/cases");
    for (const { number } of cases) await head.getByLabel(`勾选 ${number}`).check();
    await head.getByRole("button", { name: /^改派/ }).click();
    const dialog = head.getByRole("dialog", { name: "改派 3 件" });
    await pickOption(head, dialog.getByLabel(/现场核查（3 项）交给/), "沈强");
    // Meanwhile the person withdraws one of them.
    const firm = await house().place.signIn(FIRM);
    await give(firm, cases[2]?.id ?? "", { type: "withdraw", reason: "不办了" });
    await dialog.getByRole("button", { name: /^改 ?派$/ }).click();
    await expect(dialog.getByText("办成 2 项，没办成 1 项")).toBeVisible();
    const failed = dialog.getByRole("listitem").filter({ hasText: "没办成" });
    await expect(failed).toHaveCount(1);
    await expect(failed).toContainText(cases[2]?.number ?? "");
    await keep(head, "one-failed");
  });

  test("a reminder reaches whoever has the step", async () => {
    const head = await house().open("desktop", "CH1161");
    await head.goto("/desk/board/cases");
    await head.getByLabel(`勾选 ${cases[1]?.number}`).check();
    await head.keyboard.press("Escape");
    await head.getByRole("button", { name: /^催办/ }).click();
    const dialog = head.getByRole("dialog", { name: "催办 1 件" });
    await dialog.getByLabel("催办的话").fill("今天到期，请抓紧。");
    await dialog.getByRole("button", { name: /^催 ?办$/ }).click();
    await expect(dialog.getByText("办成 1 项，没办成 0 项")).toBeVisible();
    const visitor = await house().place.signIn("CH1141");
    const { rows } = expectOk(await visitor.get("/api/notices"));
    expect(rows.map((row: { code: string }) => row.code)).toContain("notice/reminder-sent");
  });

  test("督办 of several at once: each holder has an order with its day, and the open ones are listed", async () => {
    const head = await house().open("desktop", "CH1161");
    await head.goto("/desk/board/cases");
    for (const one of cases.slice(0, 2)) await head.getByLabel(`勾选 ${one.number}`).check();
    await head.keyboard.press("Escape");
    await head.getByRole("button", { name: /^督办/ }).click();
    const dialog = head.getByRole("dialog", { name: "督办 2 件" });
    await dialog.getByLabel("督办事由和要求").fill("承诺期限今天届满，请说明进度。");
    await dialog.getByLabel("反馈期限").fill("2026-12-01");
    await dialog.getByRole("button", { name: /^督 ?办$/ }).click();
    await expect(dialog.getByText("有的环节还没有人认领，请指定一个人").first()).toBeVisible();
    for (const box of await dialog.getByRole("combobox").all()) {
      await box.click();
      await box.press("ArrowDown");
      await box.press("Enter");
    }
    await keep(head, "supervise-together");
    expect(await barriers(head)).toEqual([]);
    await dialog.getByRole("button", { name: /^督 ?办$/ }).click();
    await expect(dialog.getByText(/没办成 0 项/)).toBeVisible();
    await head.goto("/desk/supervisions");
    await expect(head.getByRole("row", { name: /承诺期限今天届满/ }).first()).toContainText("12-01");
    await expect(head.getByRole("link", { name: "督办单" }).first()).toBeVisible();
    await settled(head);
    expect(await barriers(head)).toEqual([]);
    await keep(head, "supervisions");
    const phone = await house().open("phone", "CH1161");
    await phone.goto("/desk/supervisions");
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    await keep(phone, "supervisions-phone");
  });
});

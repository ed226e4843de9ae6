/** 综合踏勘: two licences of one firm, one visit; arranged at the desk, recorded on two phones, told to both cases. */
import type { Locator, Page } from "playwright";
import { test } from "vitest";
import { expectOk, give, specimenOf, submitted, taskAt, uploadPicture } from "../support/applying.ts";
import type { Client } from "../support/platform.ts";
import { pickOption } from "./at-the-desk.ts";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { photoOf } from "./paper-files.ts";

const FIRM = "91990108MA990001XT";
const OFFICER = "CH1141";
const COLLEAGUE = "CH1142";

const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("joint-visit");

test("two licences share one visit, and the firm reads when, who and what was found", async () => {
  const [food, beauty] = await twoCases();
  const desk = await house().open("desktop", OFFICER);
  const address = await arranges(desk, food);
  await hearsWhen(food);
  const first = await house().open("phone", OFFICER);
  const second = await house().open("phone", COLLEAGUE);
  await checksIn(second, address);
  await checksIn(first, address);
  await findsAll(first);
  await signsOwn(first);
  await second.reload();
  await signsOwn(second);
  await first.reload();
  await personSigns(first);
  await concludes(first);
  await desk.goto(address);
  await expect(desk.getByText("已回填办件")).toHaveCount(2);
  await keep(desk, "told");
  await desk.goto("/desk/joint");
  await expect(desk.getByRole("cell", { name: "已出报告" })).toBeVisible();
  await keep(desk, "list");
  for (const id of [food, beauty]) {
    const portal = await house().open("phone", FIRM);
    await portal.goto(`/cases/${id}`);
    await portal.getByText("现场报告").click();
    await expect(portal.getByText("综合踏勘报告：两项均符合要求")).toBeVisible();
    await keep(portal, "portal");
  }
});

test("an invited office reads of its invitation and of the time, and goes from there to the joint work", async () => {
  const [food] = await twoCases();
  const officer = await house().place.as(OFFICER);
  const steps = [{ caseId: food, task: await taskAt(officer, food, "visit") }];
  const asked = { kind: "visit", lead: "spj-visit", address: "清源大道70号", minutes: 60, travelMinutes: 15, steps };
  const { id } = expectOk(await officer.post("/api/joint-work", asked));
  const command = async (body: object) => expectOk(await officer.post(`/api/joint-work/${id}/commands`, body));
  const responders = [{ office: "jkj-health", asked: "opinion" }];
  await command({ type: "invite", responders, replyBy: "2026-11-23T12:00:00+08:00" });
  const { slots } = expectOk(await officer.get(`/api/joint-work/${id}/slots`));
  const [{ from, to }] = slots;
  await command({ type: "propose-slots", slots: [{ from, to }] });
  await command({ type: "settle-slot", slot: { from, to } });
  const invited = await house().open("desktop", "CH2070");
  const notice = invited.getByRole("link", { name: /邀请本单位参加联合踏勘/ });
  await expect(async () => {
    await invited.goto("/desk/notices");
    await expect(invited.getByRole("link", { name: /联合踏勘定在 2026/ })).toBeVisible({ timeout: 3000 });
  }).toPass();
  await keep(invited, "invited");
  await notice.click();
  await expect(invited).toHaveURL(new RegExp(`/desk/joint/${id}$`));
  await expect(invited.getByText("清源大道70号")).toBeVisible();
  const lead = await house().open("desktop", OFFICER);
  await lead.goto(`/desk/cases/${food}`);
  await lead.getByRole("tab", { name: "经过" }).click();
  await expect(lead.getByText("联合踏勘：时间已定")).toBeVisible();
  await keep(lead, "history");
  await command({ type: "cancel", reason: "申请人改期" });
});

test("a place comes from the application or from the phone, and a day's places make a route", async () => {
  const site = { address: "农贸市场东门旁边", point: { latitude: 31.8, longitude: 119.96 } };
  const [firm, clerk, officer] = (await Promise.all(
    [FIRM, "CH1003", OFFICER].map((login) => house().place.as(login)),
  )) as [Client, Client, Client];
  const { form } = await specimenOf("food-service-licence", firm);
  const foods: string[] = [];
  for (const asked of [{ ...form, site }, form, form]) {
    const { id } = await submitted("food-service-licence", firm, { form: asked });
    await give(clerk, id, { type: "accept" });
    foods.push(id);
  }
  const [written = "", found = "", bare = ""] = foods;
  const phone = await house().open("phone", OFFICER);
  await phone.context().grantPermissions(["geolocation"]);
  await phone.context().setGeolocation({ latitude: 31.85, longitude: 119.97, accuracy: 12 });

  await phone.goto(`/desk/joint/new?case=${written}`);
  await expect(phone.getByLabel("地址")).toHaveValue(site.address);
  await expect(phone.getByText("已带出申请表里的地点")).toBeVisible();
  await expect(phone.getByText("北纬 31.8°，东经 119.96°")).toBeVisible();
  await keep(phone, "place-applied");
  const first = await asksFor(phone);

  await phone.goto(`/desk/joint/new?case=${found}`);
  await phone.getByLabel("地址").fill("清源大道72号");
  await phone.getByRole("button", { name: "用我现在的位置" }).click();
  await expect(phone.getByText("北纬 31.85°，东经 119.97°（误差约 12 米）")).toBeVisible();
  await phone.getByText("自己填写坐标").click();
  await phone.getByLabel("纬度").fill("3");
  await expect(phone.getByText("这个坐标不在我国境内")).toBeVisible();
  await phone.getByLabel("纬度").fill("31.86");
  await expect(phone.getByText("北纬 31.86°，东经 119.97°")).toBeVisible();
  await keep(phone, "place-found");
  const second = await asksFor(phone);

  const days = [];
  for (const id of [first, second]) days.push(await settlesIn(officer, id));
  const day = String(days[0]);
  expect(days).toEqual([day, day]);
  await phone.goto(`/desk/joint?on=${day}`);
  await phone.getByRole("button", { name: "按路线排" }).click();
  await expect(phone.getByText(/全程路上约 \d+ 分钟/)).toBeVisible();
  await expect(phone.getByRole("listitem").filter({ hasText: day })).toHaveText([/清源大道72号/, /农贸市场东门旁边/]);
  await keep(phone, "route");

  await phone.context().clearPermissions();
  await phone.goto(`/desk/joint/new?case=${bare}`);
  await phone.getByLabel("地址").fill("清源大道73号");
  await phone.getByRole("button", { name: "用我现在的位置" }).click();
  await expect(phone.getByText("没有定位权限。只填地址也可以。")).toBeVisible();
  const third = await asksFor(phone);
  expect(await settlesIn(officer, third)).toBe(day);
  await phone.context().grantPermissions(["geolocation"]);
  await phone.goto(`/desk/joint?on=${day}`);
  await phone.getByRole("button", { name: "按路线排" }).click();
  await expect(phone.getByText("这些现场没有坐标，排不了路线：清源大道73号")).toBeVisible();
});

/** @returns the id of the work */
async function asksFor(phone: Page): Promise<string> {
  const answered = phone.waitForResponse((answer) => answer.request().method() === "POST");
  await phone.getByRole("button", { name: "提出", exact: true }).click();
  const { id } = await (await answered).json();
  await expect(phone).toHaveURL(new RegExp(`/desk/joint/${id}$`));
  return id;
}

/** The first time at which everybody can come. @returns its day */
async function settlesIn(officer: Client, id: string): Promise<string> {
  const { slots } = expectOk(await officer.get(`/api/joint-work/${id}/slots`));
  const slot = { from: slots[0].from, to: slots[0].to };
  expectOk(await officer.post(`/api/joint-work/${id}/commands`, { type: "propose-slots", slots: [slot] }));
  expectOk(await officer.post(`/api/joint-work/${id}/commands`, { type: "settle-slot", slot }));
  return String(slot.from).slice(0, 10);
}

/** The firm is told of the time as soon as it is settled, and its case explains it. */
async function hearsWhen(caseId: string): Promise<void> {
  const portal = await house().open("phone", FIRM);
  await expect(async () => {
    await portal.goto("/notices");
    const told = portal.getByText(/综合踏勘定在 2026年11月\d+日 \d+:\d+–\d+:\d+，到场单位：/);
    await expect(told).toHaveCount(2, { timeout: 3000 });
  }).toPass();
  await keep(portal, "notice");
  await portal.goto(`/cases/${caseId}`);
  await expect(portal.getByText(/综合踏勘定在 2026年11月/)).toBeVisible();
  await keep(portal, "when");
}

async function twoCases(): Promise<readonly [string, string]> {
  const { place } = house();
  const [firm, clerk, reviewer] = await Promise.all([FIRM, "CH1003", "CH1121"].map((login) => place.as(login)));
  if (!firm || !clerk || !reviewer) throw new Error("three people");
  const food = (await submitted("food-service-licence", firm)).id;
  const asked = await specimenOf("public-place-health-licence", firm);
  const situation = { place: "beauty", airConditioning: "no" };
  const question = { answers: situation, form: asked.form, applicantKind: "firm" };
  const listed = expectOk(await firm.post(`/api/items/${asked.item}/situation`, question)).materials;
  const file = await uploadPicture(firm);
  const materials = Object.fromEntries(listed.map(({ id }: { id: string }) => [id, [file]]));
  const beauty = expectOk(await firm.post("/api/cases", { ...asked, situation, materials, undertakings: [] })).id;
  for (const id of [food, beauty]) await give(clerk, id, { type: "accept" });
  const task = await taskAt(reviewer, beauty, "review");
  await give(reviewer, beauty, { type: "review", task, outcome: "agree", opinion: "材料齐全" });
  return [food, beauty];
}

/** From the page of one case: both steps, the place, a time. @returns the address of the work */
async function arranges(desk: Page, caseId: string): Promise<string> {
  await desk.goto(`/desk/cases/${caseId}`);
  await desk.getByRole("link", { name: "安排联合踏勘" }).click();
  await desk.getByText("综合踏勘", { exact: true }).click();
  await pickOption(desk, desk.getByLabel("等待办理的步骤"), "公共场所");
  await desk.keyboard.press("Escape");
  await desk.getByLabel("地址").fill("清源大道68号1层");
  await keep(desk, "new");
  await desk.getByRole("button", { name: "提出", exact: true }).click();
  await desk.getByRole("button", { name: "查找共同时间" }).click();
  await desk.getByRole("button", { name: "提出这些时间" }).click();
  await desk
    .getByRole("button", { name: /^选定 2026/ })
    .first()
    .click();
  await expect(desk.getByText("时间已定")).toBeVisible();
  await keep(desk, "settled");
  return new URL(desk.url()).pathname;
}

async function checksIn(phone: Page, address: string): Promise<void> {
  await phone.goto(`${address}/site`);
  await phone.getByRole("button", { name: /签\s?到/ }).click();
  await expect(phone.getByText(/还有 \d+ 个要点/).first()).toBeVisible();
}

async function findsAll(phone: Page): Promise<void> {
  const checks = phone.getByRole("group").filter({ has: phone.getByText("不适用", { exact: true }) });
  const photo = await photoOf(phone.context(), "后厨");
  for (const [at, check] of (await checks.all()).entries()) {
    await check.getByText("符合", { exact: true }).click();
    if (at === 0) await check.locator('input[type="file"]').first().setInputFiles(photo);
    if (at === 0) await expect(check.getByRole("link", { name: "后厨.png" })).toBeVisible();
    await check.getByRole("button", { name: "保存结论" }).click();
    await expect(check.getByRole("button", { name: /已保存/ })).toBeVisible();
    if (at === 0) await keep(phone, "first-check");
  }
}

async function signsOwn(phone: Page): Promise<void> {
  await draws(phone, phone.getByRole("region", { name: "执法人员签名" }).getByRole("img", { name: "签名板" }));
  await phone.getByRole("button", { name: "本人签名" }).click();
  await expect(phone.getByRole("button", { name: "本人签名" })).toHaveCount(0);
}

async function personSigns(phone: Page): Promise<void> {
  const region = phone.getByRole("region", { name: "当事人签名" });
  await draws(phone, region.getByRole("img", { name: "签名板" }));
  await region.getByRole("textbox").fill("情况属实");
  await keep(phone, "signing");
  await region.getByRole("button", { name: "记录当事人签名" }).click();
  await expect(region.getByText("当事人已签名。")).toBeVisible();
}

async function concludes(phone: Page): Promise<void> {
  const report = phone.getByRole("region", { name: "出报告" });
  for (const outcome of await report.getByText("符合", { exact: true }).all()) await outcome.click();
  await phone.getByLabel("总的情况").fill("两项均符合要求");
  await keep(phone, "report");
  await phone.getByRole("button", { name: "出报告并回填办件" }).click();
  await expect(phone.getByText("报告已出。")).toBeVisible();
}

async function draws(page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error("there is no pad");
  await page.mouse.move(box.x + 30, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + 70, { steps: 5 });
  await page.mouse.move(box.x + 160, box.y + 30, { steps: 5 });
  await page.mouse.up();
}

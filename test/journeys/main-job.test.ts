/** The main job, end to end: a firm applies on a phone, the district decides in time, and anybody can check it. */
import type { Page } from "playwright";
import { test } from "vitest";
import { doCommand, openFromList, pickOption, signInAtDesk } from "./at-the-desk.ts";
import { expect } from "./expect.ts";
import { byId, fillForm, tickAll } from "./fill-form.ts";
import { createAlbum, houseForTests, PASSWORD } from "./house.ts";
import { pdfOf, photoOf } from "./paper-files.ts";
import { specimenIn } from "./specimen.ts";

const ITEM = "食品经营许可（餐饮服务）新办";
const FIRM = { login: "91990108MA990001XT", name: "澄河禾美餐饮管理有限公司" };
const PAPERS = [
  "设备设施布局和操作流程图",
  "食品安全管理人员任命及考核材料",
  "保证食品安全的规章制度目录",
  "专间（专用操作区）设置说明",
];

const house = houseForTests();
const keep = createAlbum("main-job");

test("a firm applies on a phone, corrects what is asked, and holds a certificate that anybody can verify", async () => {
  const phone = await house().open("phone");
  await findsTheItem(phone);
  await signsIn(phone);
  const { number, code } = await applies(phone);

  const clerk = await house().open("desktop");
  await asksForACorrection(clerk, number);
  await corrects(phone);
  await accepts(clerk, number);

  const [reviewer, officer, decider] = await Promise.all(
    ["CH1101", "CH1141", "CH1102"].map((login) => house().open("desktop", login)),
  );
  if (reviewer === undefined || officer === undefined || decider === undefined) throw new Error("three desks");
  await visits(officer, number, () => reviews(reviewer, number));
  await decides(decider, number);

  const certificate = await opensTheCertificate(phone);
  await rates(phone);
  const stranger = await house().open("phone");
  await verifies(stranger, certificate);
  await tracks(stranger, number, code);
});

async function findsTheItem(phone: Page) {
  await phone.goto("/");
  await expect(phone.getByRole("heading", { name: "企业和个体户办事" })).toBeVisible();
  await keep(phone, "home");
  await phone.getByRole("searchbox").fill("开小饭馆");
  await phone.getByRole("searchbox").press("Enter");
  const found = phone.getByRole("link", { name: ITEM });
  await expect(found).toBeVisible();
  await keep(phone, "search");
  await found.click();
  await expect(phone.getByRole("heading", { level: 1, name: ITEM })).toBeVisible();
  await keep(phone, "guide");
  await phone.getByRole("link", { name: "在线办理" }).first().click();
}

async function signsIn(phone: Page) {
  await phone.getByLabel("手机号").fill(FIRM.login);
  await phone.getByLabel("密码").fill(PASSWORD);
  await keep(phone, "sign-in");
  await phone.getByRole("button", { name: "登录", exact: true }).click();
  await expect(phone.getByRole("heading", { level: 1, name: `办理：${ITEM}` })).toBeVisible();
  await keep(phone, "apply");
}

async function applies(phone: Page): Promise<{ readonly number: string; readonly code: string }> {
  const { spec, specimen } = specimenIn("food-service-licence");
  const next = () => phone.getByRole("button", { name: "下一步" }).click();
  await phone.getByRole("button", { name: "开始填写" }).click();

  await expect(phone.getByRole("heading", { name: "先选一选您的情形" })).toBeVisible();
  for (const [question, option] of Object.entries(specimen.situation))
    await byId(phone, `situation-${question}-${option}`).check();
  await keep(phone, "situation");
  await next();

  await expect(phone.getByRole("heading", { name: "填写申请表" })).toBeVisible();
  await fillForm(phone, spec.form, specimen.form);
  await expect(phone.getByText("已自动保存")).toBeVisible();
  await keep(phone, "form");
  await next();

  await expect(phone.getByRole("heading", { name: "上传材料" })).toBeVisible();
  await next();
  await expect(phone.getByText(`还没有上传：${PAPERS[0]}`)).toBeVisible();
  for (const [index, paper] of PAPERS.entries()) {
    const file = await (index % 2 === 0 ? photoOf(phone.context(), paper) : pdfOf(phone.context(), paper));
    const field = phone.getByRole("group", { name: paper });
    await field.locator("input[type=file]").setInputFiles(file);
    await expect(field.getByRole("link", { name: file.name })).toBeVisible();
  }
  await keep(phone, "materials");
  await next();

  await phone.getByLabel("网上领取").check();
  await keep(phone, "receiving");
  await next();

  await expect(phone.getByRole("heading", { name: "核对以后提交" })).toBeVisible();
  await keep(phone, "check");
  await phone.getByRole("button", { name: "提交申请" }).click();
  return readsTheReceipt(phone);
}

async function readsTheReceipt(phone: Page) {
  await expect(phone.getByRole("heading", { name: "申请已收到" })).toBeVisible();
  const fact = (name: string) => phone.locator("dt", { hasText: name }).locator("+ dd").locator("b");
  const number = (await fact("办件编号").textContent()) ?? "";
  const code = (await fact("查询码").textContent()) ?? "";
  expect(number).toMatch(/^\d{10,}$/);
  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  await keep(phone, "receipt");
  await phone.getByRole("link", { name: "看办理进度" }).click();
  await expect(phone.getByText("等窗口答复")).toBeVisible();
  await keep(phone, "case-submitted");
  return { number, code };
}

async function asksForACorrection(clerk: Page, number: string) {
  await clerk.goto("/desk/queue");
  await signInAtDesk(clerk, "CH1001");
  await expect(clerk.getByRole("link", { name: number })).toBeVisible();
  await keep(clerk, "queue");
  await openFromList(clerk, number);
  await keep(clerk, "desk-case");
  const paper = PAPERS[0] ?? "";
  await doCommand(clerk, "告知补正", async (form) => {
    await form.getByRole("checkbox", { name: paper }).check();
    await pickOption(clerk, form.getByLabel(`“${paper}”需要补正的原因`), "图纸未标明");
    const how = form.getByLabel(`“${paper}”怎样补正`);
    await how.fill((await how.inputValue()).replace("{要素}", "污水排放口和隔油池"));
    await keep(clerk, "request-corrections");
    await form.getByRole("button", { name: "发出补正告知" }).click();
  });
  await expect(clerk.getByText("等申请人补正")).toBeVisible();
}

async function corrects(phone: Page) {
  await phone.goto("/notices");
  const notice = phone.getByRole("link", { name: `“${ITEM}”需要补正 1 处` });
  await expect(notice).toBeVisible();
  await keep(phone, "notices");
  await notice.click();
  await expect(phone.getByText("轮到您了")).toBeVisible();
  await keep(phone, "case-correcting");
  await phone.getByRole("link", { name: "去补正" }).click();
  await expect(phone.getByText("污水排放口和隔油池")).toBeVisible();
  const file = await photoOf(phone.context(), "布局图（标明污水排放口和隔油池）");
  await phone.locator("input[type=file]").setInputFiles(file);
  await expect(phone.getByRole("link", { name: file.name })).toBeVisible();
  await keep(phone, "correct");
  await phone.getByRole("button", { name: "提交补正" }).click();
  await expect(phone.getByText("补正待核对")).toBeVisible();
  await keep(phone, "case-corrected");
}

async function accepts(clerk: Page, number: string) {
  await clerk.goto("/desk/queue");
  await openFromList(clerk, number);
  await doCommand(clerk, "受理", async (form) => {
    await keep(clerk, "accept");
    await form.getByRole("button", { name: "受理", exact: true }).click();
  });
  await expect(clerk.getByText("等审查")).toBeVisible();
  await keep(clerk, "accepted");
}

async function reviews(reviewer: Page, number: string) {
  await reviewer.goto("/desk/tasks");
  await expect(reviewer.getByRole("link", { name: number })).toBeVisible();
  await keep(reviewer, "tasks");
  await openFromList(reviewer, number);
  await doCommand(reviewer, "提交意见", async (form) => {
    await tickAll(form);
    await form.getByRole("radio", { name: "同意", exact: true }).check();
    await form.getByLabel("意见").fill("材料齐全，布局合理，符合条件。");
    await keep(reviewer, "review");
    await form.getByRole("button", { name: "提交意见" }).click();
  });
}

/** While the officer writes, the reviewer is done: the officer is told, sees what is new, and goes on. */
async function visits(officer: Page, number: string, meanwhile: () => Promise<void>) {
  await officer.goto("/desk/tasks");
  await openFromList(officer, number);
  await doCommand(officer, "登记现场核查", async (form) => {
    await form.getByLabel("核查日期").fill("2026-11-23");
    await form.getByLabel("开始时间").fill("09:00");
    for (const name of ["沈强", "韩冰"]) await pickOption(officer, form.getByLabel("核查人员"), name);
    await officer.keyboard.press("Escape");
    await form.getByRole("radio", { name: "符合", exact: true }).check();
    await form.getByLabel("核查情况").fill("经营场所与图纸一致，隔油池已安装。");
    await form.getByLabel("被核查人的意见").fill("无意见");
    await meanwhile();
    await expect(form.getByText("您打开以后，这件事有了变化")).toBeVisible();
    await keep(officer, "visit");
    await form.getByRole("button", { name: "看过了，继续办" }).click();
    await form.getByRole("button", { name: "登记核查" }).click();
  });
}

async function decides(decider: Page, number: string) {
  await decider.goto("/desk/tasks");
  await openFromList(decider, number);
  await doCommand(decider, "作出决定", async (form) => {
    await tickAll(form);
    await form.getByRole("radio", { name: "准予", exact: true }).check();
    await keep(decider, "decide");
    await form.getByRole("button", { name: "签发决定" }).click();
  });
  await expect(decider.getByText("等申请人查收电子结果")).toBeVisible();
  await keep(decider, "decided");
}

async function opensTheCertificate(phone: Page): Promise<string> {
  await phone.goto("/cases");
  const own = phone.getByRole("link", { name: ITEM });
  await expect(own).toBeVisible();
  await keep(phone, "my-cases");
  await own.click();
  await expect(phone.getByText("等您打开领取")).toBeVisible();
  await keep(phone, "case-granted");
  const link = phone.getByRole("link", { name: "打开《食品经营许可证》" }).first();
  const answer = await phone.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(200);
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await phone.reload();
  await expect(phone.getByText("已送达").first()).toBeVisible();
  await keep(phone, "case-delivered");
  const written = await phone
    .getByText(/^JY\d+ ·/)
    .first()
    .textContent();
  return written?.split(" ")[0] ?? "";
}

async function rates(phone: Page) {
  const card = phone.getByRole("group", { name: "您满意吗" });
  await expect(card).toBeVisible();
  await expect(card.getByRole("radio").first()).toBeVisible();
  for (const level of await card.getByRole("radio").all()) await expect(level).not.toBeChecked();
  await phone.getByRole("button", { name: "提交评价" }).click();
  await expect(phone.getByText("请选一级再提交")).toBeVisible();
  await card.getByLabel("非常满意", { exact: true }).check();
  await phone.getByLabel("想说的话").fill("一次说清，没有多跑。");
  await keep(phone, "rating");
  await phone.getByRole("button", { name: "提交评价" }).click();
  await expect(phone.getByText("谢谢您的评价")).toBeVisible();
  await expect(card).toBeHidden();
  await keep(phone, "case-rated");
}

async function verifies(stranger: Page, certificate: string) {
  await stranger.goto("/");
  await stranger.getByRole("link", { name: "查验证照真伪" }).click();
  await stranger.getByLabel("编号").fill(certificate);
  await stranger.getByRole("button", { name: "查验" }).click();
  await expect(stranger.getByRole("heading", { name: "真实有效" })).toBeVisible();
  await expect(stranger.getByText("食品经营许可证").first()).toBeVisible();
  await keep(stranger, "verify");
}

async function tracks(stranger: Page, number: string, code: string) {
  await stranger.getByRole("link", { name: "凭查询码查进度" }).click();
  await stranger.getByLabel("办件编号").fill(number);
  await stranger.getByLabel("查询码").fill(code.toLowerCase());
  await stranger.getByRole("button", { name: "查询" }).click();
  await expect(stranger.getByRole("heading", { name: `办件 ${number}` })).toBeVisible();
  await expect(stranger.getByText("已送达")).toBeVisible();
  await keep(stranger, "track");
  const words = await stranger.locator("main").textContent();
  expect(words).not.toContain(FIRM.name);
  expect(words).not.toContain("周知远");
}

/** 一件事和并联审批 on screen: one application with its cases inside, and three departments beside each other. */
import type { Page } from "playwright";
import { test } from "vitest";
import { expectOk, give, submitted, taskAt } from "../support/applying.ts";
import { doCommand } from "./at-the-desk.ts";
import { expect } from "./expect.ts";
import { tickAll } from "./fill-form.ts";
import { createAlbum, houseForTests } from "./house.ts";

const house = houseForTests();
const keep = createAlbum("together");

test("who opens a restaurant sees the licence inside the bundle, and chooses what becomes of it when withdrawing", async () => {
  const { place } = house();
  const lin = await place.as("15400000101");
  const { id } = await submitted("open-restaurant", lin);
  await give(await place.as("CH1003"), id, { type: "accept" });

  const phone = await house().open("phone", "15400000101");
  await phone.goto(`/cases/${id}`);
  const licence = phone.getByRole("link", { name: /^办件 / });
  await expect(licence).toBeVisible();
  await keep(phone, "bundle");
  await licence.click();
  await expect(phone.getByText("这是一件事里的一项")).toBeVisible();
  await keep(phone, "child");
  await phone.goBack();
  await withdraws(phone);

  const desk = await house().open("desktop", "CH1003");
  await desk.goto(`/desk/cases/${id}`);
  await expect(desk.getByText("联办事项").first()).toBeVisible();
  await expect(desk.getByRole("cell", { name: "已撤回" })).toBeVisible();
  await keep(desk, "bundle-at-the-desk");
});

async function withdraws(phone: Page) {
  await phone.getByRole("button", { name: "撤回申请" }).click();
  const dialog = phone.getByRole("dialog");
  const confirm = dialog.getByRole("button", { name: /撤回/ }).last();
  await expect(confirm).toBeDisabled();
  await dialog.getByRole("radio", { name: "一起撤回" }).check();
  await keep(phone, "withdraw");
  await confirm.click();
  await expect(phone.getByText("已撤回").first()).toBeVisible();
}

test("the lead sees three departments side by side and answers the one that objects", async () => {
  const { place } = house();
  const firm = await place.as("91990108MA9900028T");
  const { id } = await submitted("road-occupation-permit", firm);
  const clerk = await place.as("CH1001");
  await give(clerk, id, { type: "receive" });
  await give(clerk, id, { type: "accept" });
  await consulted(id);

  const desk = await house().open("desktop", "CH1132");
  await desk.goto(`/desk/cases/${id}`);
  await desk.getByRole("tab", { name: "意见与程序" }).click();
  const office = (name: string) => desk.getByRole("region", { name });
  await expect(office("市政设施管理科")).toContainText("夜间施工");
  await expect(office("规划用途管制科")).toContainText("不同意");
  await expect(office("工程质量安全监督站")).toContainText("等待答复");
  await keep(desk, "side-by-side");

  await everybodyElse(id);
  await desk.reload();
  await doCommand(desk, "作出决定", async (form) => {
    await tickAll(form);
    await form.getByRole("radio", { name: "不采纳" }).check();
    await form.getByLabel("不采纳的理由").fill("管线已另行改迁");
    await form.getByRole("radio", { name: "准予", exact: true }).check();
    await keep(desk, "answering");
    await form.getByRole("button", { name: "签发决定" }).click();
  });
  await desk.getByRole("tab", { name: "意见与程序" }).click();
  await expect(office("规划用途管制科")).toContainText("管线已另行改迁");
  await keep(desk, "answered");
});

/** The rest of the way, by the posts whose steps it are. */
async function everybodyElse(id: string) {
  const { place } = house();
  const lead = await place.as("CH1132");
  const review = { type: "review", outcome: "agree", opinion: "符合", checks: {} };
  const at = async (login: string, node: string) =>
    give(await place.as(login), id, { ...review, task: await taskAt(lead, id, node) });
  await at("CH2063", "countersign");
  await at("CH1131", "review");
  await at("CH2061", "police");
  const visitor = await place.as("CH1141");
  const found = expectOk(await visitor.get("/api/people/colleagues?office=spj-visit&post=visitor"));
  await give(visitor, id, {
    type: "record-visit",
    task: await taskAt(lead, id, "visit"),
    outcome: "met",
    visitedAt: "2026-11-23T08:30:00+08:00",
    officers: found.map((one: { account: string }) => one.account),
    findings: "现场与图纸相符",
    personsWords: "无异议",
  });
  await at("CH2069", "government");
}

async function consulted(id: string) {
  const { place } = house();
  const lead = await place.as("CH1132");
  const says = async (login: string, office: string, opinion: object) => {
    const { tasks } = expectOk(await lead.get(`/api/cases/${id}`));
    const task = tasks.find(
      (one: { node: string; office: string }) => one.node === "countersign" && one.office === office,
    );
    await give(await place.as(login), id, { type: "review", task: task.id, opinion: "", checks: {}, ...opinion });
  };
  await says("CH2062", "cgj-facility", { outcome: "conditional", conditions: ["夜间施工", "三日内恢复路面"] });
  await says("CH2067", "zrzy-plan", { outcome: "object", opinion: "与规划管线冲突" });
}

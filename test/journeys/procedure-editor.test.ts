/** The editor of procedures: a table that no longer says something for every value is found while it is edited. */
import type { Page } from "playwright";
import { describe, test } from "vitest";
import { itemCode } from "../support/applying.ts";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, settled } from "./page-checks.ts";

const PAGE = `/desk/catalogue/${itemCode("food-service-licence")}/flow`;
const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("procedure-editor");

describe("the decision tables of an item", () => {
  test("a table with a gap is found while it is edited, and the finding leads to the table", async () => {
    const page = await house().open("desktop", "CH1181");
    await page.goto(PAGE);
    await settled(page);
    await expect(page.getByText("没有问题：", { exact: false })).toBeVisible();
    await openTables(page);
    await keep(page, "tables");
    expect(await barriers(page)).toEqual([]);

    await write(page, "rule-small-area", "< 100");
    const gap = page.getByRole("button", { name: /没有一行说到/ });
    await expect(gap).toContainText("[100..150)");
    await page.getByRole("button", { name: "流程", exact: true }).click();
    await gap.click();
    await expect(page.locator('th[data-col-id="in-area"]')).toBeInViewport();
    await expect(page.locator('th[data-col-id="in-area"]')).toHaveCSS("box-shadow", /inset/);
    await keep(page, "gap");

    await write(page, "rule-small-area", "< 200");
    const overlap = page.getByRole("button", { name: /第 3 4 行会同时命中/ });
    await overlap.click();
    await expect(page.locator('td.rule-index[data-element-id="rule-small"]')).toHaveCSS("box-shadow", /inset/);
    await expect(page.getByText("1 处不能发布")).toBeVisible();
    await keep(page, "overlap");

    // Each letter is a change of its own.
    const undo = page.getByRole("toolbar", { name: "编辑" }).getByRole("button", { name: "撤销" });
    while (await undo.isEnabled()) await undo.click();
    await expect(page.getByText("没有问题：", { exact: false })).toBeVisible();
  });

  test("a table is read on a phone", async () => {
    const page = await house().open("phone", "CH1181");
    await page.goto(PAGE);
    await settled(page);
    await openTables(page);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    await keep(page, "tables-phone");
  });
});

describe("the draft of a procedure", () => {
  test("is kept for the next author, and nobody writes over what the other saved without having seen it", async () => {
    const first = await house().open("desktop", "CH1181");
    await first.goto(PAGE);
    await settled(first);
    await openTables(first);
    await write(first, "rule-small-area", "< 100");
    await expect(first.getByText("草稿已保存。")).toBeVisible();

    const second = await house().open("desktop", "CH1182");
    await second.goto(PAGE);
    await settled(second);
    await expect(second.getByText(/打开的是贺新 .*保存的草稿/)).toBeVisible();
    await openTables(second);
    await expect(second.getByRole("button", { name: /没有一行说到/ })).toContainText("[100..150)");
    await write(second, "rule-small-area", "< 120");
    await expect(second.getByText("草稿已保存。")).toBeVisible();

    await write(first, "rule-small-area", "< 130");
    const warning = first.getByRole("alert").filter({ hasText: /吕博 .*保存过这份草稿/ });
    await expect(warning).toBeVisible();
    expect(await barriers(first)).toEqual([]);
    await keep(first, "conflict");
    await warning.getByRole("button", { name: "放弃我的，打开对方的" }).click();
    await openTables(first);
    await expect(first.locator('[data-element-id="rule-small-area"]')).toContainText("< 120");

    await first.getByRole("button", { name: "删除草稿" }).click();
    await first.getByRole("tooltip").getByRole("button", { name: "删除草稿" }).click();
    await expect(first.getByText("与已发布的一致")).toBeVisible();
    await openTables(first);
    await expect(first.locator('[data-element-id="rule-small-area"]')).toContainText("< 150");

    await write(second, "rule-small-area", "< 110");
    await expect(second.getByRole("alert").filter({ hasText: "这份草稿已经被别人删除" })).toBeVisible();
    await second.getByRole("button", { name: "用我的代替" }).click();
    await expect(second.getByText("草稿已保存。")).toBeVisible();

    const phone = await house().open("phone", "CH1181");
    await phone.goto(PAGE);
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    await keep(phone, "draft-phone");
  });
});

async function openTables(page: Page): Promise<void> {
  await page.getByRole("button", { name: /决策表 visit.dmn/ }).click();
  await expect(page.locator('[data-element-id="rule-small-area"]')).toBeVisible();
}

async function write(page: Page, cell: string, text: string): Promise<void> {
  await page.locator(`[data-element-id="${cell}"] .feel-editor`).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
  await page.locator(".decision-table-properties").click();
}

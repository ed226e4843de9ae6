/** The editor of procedures: a table that no longer says something for every value is found while it is edited. */
import type { Page } from "playwright";
import { describe, test } from "vitest";
import { itemCode } from "../support/applying.ts";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, settled } from "./page-checks.ts";

const PAGE = `/desk/catalogue/${itemCode("food-service-licence")}/edit?tab=rules`;
const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("procedure-editor");

describe("the decision tables of an item", () => {
  test("a table with a gap is found while it is edited, and the finding leads to the table", async () => {
    const page = await house().open("desktop", "CH1181");
    await page.goto(PAGE);
    await settled(page);
    await openTables(page);
    await keep(page, "tables");
    expect(await barriers(page)).toEqual([]);

    await write(page, "rule-small-area", "< 100");
    const gap = page.getByRole("button", { name: /没有一行说到/ });
    await expect(gap).toContainText("[100..150)");
    await page.getByRole("tab", { name: /办理流程/ }).click();
    await gap.click();
    await expect(page.locator('th[data-col-id="in-area"]')).toBeInViewport();
    await expect(page.locator('th[data-col-id="in-area"]')).toHaveCSS("box-shadow", /inset/);
    await keep(page, "gap");

    await write(page, "rule-small-area", "< 200");
    const overlap = page.getByRole("button", { name: /第 3 4 行会同时命中/ });
    await overlap.click();
    await expect(page.locator('td.rule-index[data-element-id="rule-small"]')).toHaveCSS("box-shadow", /inset/);
    const findings = page.getByRole("region", { name: "检查结果" });
    await expect(findings.getByText("1 处错误，改好才能发布", { exact: false })).toBeVisible();
    await keep(page, "overlap");

    // Each letter is a change of its own.
    const undo = page.getByRole("toolbar", { name: "编辑" }).getByRole("button", { name: "撤销" });
    while (await undo.isEnabled()) await undo.click();
    await expect(overlap).toHaveCount(0);
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

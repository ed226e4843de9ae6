/** A legal officer writes an item: from nothing to a guide that people could read, and beside a colleague. */
import type { Page } from "playwright";
import { describe, test } from "vitest";
import { itemCode } from "../support/applying.ts";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, settled } from "./page-checks.ts";

const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("item-editor");
const SAVED = "已保存为草稿";

describe("a new item", () => {
  test("is begun, written, filled with rows from a spreadsheet, mended by its findings and looked at", async () => {
    const page = await house().open("desktop", "CH1181");
    await page.goto("/desk/catalogue/new");
    await settled(page);
    await page.getByLabel("事项名称").fill("户外广告设置许可");
    await choose(page, "实施主体", "澄河区行政审批局");
    await choose(page, "承办处室", "投资建设科");
    await page.getByLabel("基本编码").fill("990117001000");
    await expect(page.getByLabel("实施编码")).toHaveValue(/^\w{18,}4990117001000$/);
    expect(await barriers(page)).toEqual([]);
    await keep(page, "begin");
    await page.getByRole("button", { name: "开始编写" }).click();
    await expect(page.getByRole("heading", { name: "编辑事项：户外广告设置许可" })).toBeVisible();
    const list = page.getByRole("region", { name: "检查结果" });
    await expect(list.getByRole("status")).toContainText("改好才能发布");
    expect(await barriers(page)).toEqual([]);
    await keep(page, "basics");

    // A finding leads to its field, in whatever part that is.
    await list.getByRole("button", { name: /没有设定和实施依据/ }).click();
    await expect(page.getByRole("tab", { name: /设定依据/ })).toHaveAttribute("aria-selected", "true");
    await addLaw(page, page.locator('[data-place="legalBases"]'), "行政许可法", "12");
    await expect(list.getByRole("button", { name: /没有设定和实施依据/ })).toHaveCount(0);
    await keep(page, "law");

    await page.getByRole("tab", { name: /时限/ }).click();
    await page.getByLabel("法律、法规、规章规定了办理时限").check();
    await addLaw(page, page.locator('[data-place="statutory.basis"]'), "行政许可法", "42");
    await page.getByLabel("有承诺时限").check();
    const promise = page.locator('[data-place="promise.limit"]');
    await promise.getByRole("spinbutton").fill("40");
    await expect(page.getByText("承诺比法定晚：")).toBeVisible();
    await expect(promise.getByText(/承诺/).first()).toBeVisible();
    await keep(page, "times");
    await promise.getByRole("spinbutton").fill("5");
    await expect(page.getByText("承诺不会晚于法定。")).toBeVisible();

    await page.getByRole("tab", { name: /情形引导/ }).click();
    await page.getByRole("button", { name: "添加问题" }).click();
    await page.locator('[data-place="situations[0].text"]').getByRole("textbox").fill("设置在楼顶吗？");

    await page.getByRole("tab", { name: /申请材料/ }).click();
    await page.getByRole("button", { name: "从表格粘贴…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("textbox")
      .fill(
        "材料名称\t必要性\t份数\t受理标准\t备注\n" +
          '设置申请书\t必要\t1\t"一、填写完整；\n二、""签字""盖章"\t甲\n' +
          "安全鉴定报告\t看情况\t2份\t结论为安全\t乙\n",
      );
    await expect(dialog.getByRole("status")).toContainText("读到 2 行，1 格看不懂");
    await expect(dialog.getByText("这些列不带入：备注")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "添加这 2 份" })).toBeDisabled();
    expect(await barriers(page)).toEqual([]);
    await keep(page, "paste");
    await dialog.getByRole("combobox", { name: "第 2 行 必要性" }).focus();
    for (const key of ["Enter", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    await dialog.getByRole("button", { name: "添加这 2 份" }).click();
    await expect(page.getByLabel("第 1 行 受理标准")).toHaveValue('一、填写完整；\n二、"签字"盖章');

    // Rows pasted into the table itself, and moved by the keyboard.
    await pasteInto(page, page.getByLabel("第 1 行 材料名称"), "营业执照\t必要\n租赁合同\t必要");
    await page.getByRole("dialog").getByRole("button", { name: "添加这 2 份" }).click();
    await page.getByLabel("第 4 行 材料名称").focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(page.getByLabel("第 3 行 材料名称")).toHaveValue("租赁合同");
    await expect(page.getByLabel("第 3 行 材料名称")).toBeFocused();

    // What a spreadsheet says of merged cells it says in HTML only; a title above the heads is no material.
    const merged = `<html><body><!--StartFragment--><table><tr><td colspan=3>材料清单</td></tr>
      <tr><td>申请材料<br>名称</td><td>来源渠道</td><td>份数</td></tr>
      <tr><td>平面图</td><td rowspan=2>中介机构</td><td>各一份</td></tr><tr><td>效果图</td><td>两份</td></tr></table></body></html>`;
    await pasteInto(page, page.getByLabel("第 1 行 材料名称"), "材料清单\t\t\n平面图\t中介机构\t各一份", merged);
    await expect(page.getByRole("dialog").getByText("这些行不是材料，不带入：材料清单")).toBeVisible();
    await expect(page.getByRole("dialog").getByRole("status")).toContainText("读到 2 行，0 格看不懂");
    await expect(page.getByRole("dialog").getByText("中介机构")).toHaveCount(2);
    await keep(page, "paste-merged");
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();

    // The report is asked for on a roof only.
    await page.getByRole("button", { name: /选中第\s*2/ }).click();
    const when = page.locator('[data-place="materials[1].when"]');
    await when.getByRole("combobox").focus();
    for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
    expect(await barriers(page)).toEqual([]);
    await keep(page, "materials");

    await page.getByRole("tab", { name: /情形引导/ }).click();
    await expect(page.getByText("选这个要交：安全鉴定报告")).toBeVisible();
    const tryOut = page.getByRole("region", { name: "试一试" });
    await tryOut.getByLabel("否").check();
    await expect(tryOut.getByRole("status")).toContainText("要交 3 份材料");
    await tryOut.getByLabel("是", { exact: true }).check();
    await expect(tryOut.getByRole("status")).toContainText("要交 4 份材料");
    expect(await barriers(page)).toEqual([]);
    await keep(page, "situations");

    await page.getByRole("tab", { name: /申请表单/ }).click();
    await page.getByRole("button", { name: "添加一组" }).click();
    await page.locator('[data-place="form.sections[0].label"]').getByRole("textbox").fill("广告设施");
    await page.getByRole("button", { name: "添加填报项" }).click();
    await page.locator('[data-place="form.sections[0].fields[0].label"]').getByRole("textbox").fill("设置地点");
    expect(await barriers(page)).toEqual([]);
    await keep(page, "form");

    await page.getByRole("tab", { name: "办理流程" }).click();
    await expect(page.locator('.djs-element[data-element-id="review"]')).toBeVisible();
    await keep(page, "flow");

    await page.getByRole("tab", { name: /办事指南/ }).click();
    await page.locator('[data-place="guide.summary"]').getByRole("textbox").fill("在户外设置广告牌的，先办这个许可。");
    await page.getByRole("tab", { name: "预览" }).click();
    await expect(page.getByRole("heading", { name: "户外广告设置许可", exact: true })).toBeVisible();
    await expect(page.getByText("在户外设置广告牌的，先办这个许可。")).toBeVisible();
    await expect(page.getByText("设置在楼顶吗？")).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await keep(page, "preview-guide");
    await page.getByText("申请表单", { exact: true }).last().click();
    await expect(page.getByLabel(/设置地点/)).toBeVisible();
    await keep(page, "preview-form");
    await expect(page.getByText(SAVED)).toBeVisible();

    await page.reload();
    await settled(page);
    await page.getByRole("tab", { name: /申请材料/ }).click();
    await expect(page.getByLabel("第 3 行 材料名称")).toHaveValue("租赁合同");
  });

  test("can be written on a narrow screen", async () => {
    const page = await house().open("phone", "CH1181");
    for (const tab of ["basics", "times", "materials", "situations"]) {
      await page.goto(`${editorOf("food-service-licence")}?tab=${tab}`);
      await settled(page);
      expect(await overhang(page)).toBeLessThanOrEqual(0);
      expect(await barriers(page)).toEqual([]);
      await keep(page, `${tab}-phone`);
    }
  });
});

describe("what is written", () => {
  test("is kept while the line is broken, and after the page was closed", async () => {
    const page = await house().open("desktop", "CH1181");
    await page.goto(editorOf("road-occupation-permit"));
    await settled(page);
    const reason = page.locator('[data-place="siteVisits.reason"]').getByRole("textbox");
    await breakLine(page);
    await reason.fill("核对现场位置");
    await expect(page.getByText("存不到服务器", { exact: false })).toBeVisible();
    await keep(page, "broken-line");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await settled(page);
    await expect(page.getByText("已恢复上次没来得及存上的内容", { exact: false })).toBeVisible();
    await expect(reason).toHaveValue("核对现场位置");
    await expect(page.getByText(SAVED)).toBeVisible();
    await reason.fill("核对现场位置和范围");
    await expect(page.getByText(SAVED)).toBeVisible();
  });

  test("is written over by nobody unseen: who, when and what differs is shown before anybody chooses", async () => {
    const path = editorOf("school-bus-permit");
    const [first, second] = await Promise.all([house().open("desktop", "CH1181"), house().open("desktop", "CH1182")]);
    for (const page of [first, second]) {
      await page.goto(`${path}?tab=guide`);
      await settled(page);
    }
    await guideHours(second).fill("工作日 8:30–17:30");
    await expect(second.getByText(SAVED)).toBeVisible();
    await guideHours(first).fill("每天 9:00–17:00");
    const warning = first.getByRole("alert").filter({ hasText: /吕博 .*保存过这个事项/ });
    await expect(warning.getByRole("row", { name: /办理时间.*每天.*8:30.*两边都改了/ })).toBeVisible();
    expect(await barriers(first)).toEqual([]);
    await keep(first, "conflict");
    await warning.getByRole("button", { name: "用我的，存成新的一版" }).click();
    await expect(first.getByText(SAVED)).toBeVisible();

    await guideHours(second).fill("工作日 8:00–18:00");
    const other = second.getByRole("alert").filter({ hasText: /贺新 .*保存过这个事项/ });
    await other.getByRole("button", { name: "用对方的，放弃我的" }).click();
    await expect(guideHours(second)).toHaveValue("每天 9:00–17:00");
  });
});

function editorOf(folder: string): string {
  return `/desk/catalogue/${itemCode(folder)}/edit`;
}

function guideHours(page: Page) {
  return page.locator('[data-place="guide.hours"]').getByRole("textbox");
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).fill(option);
  await page.keyboard.press("Enter");
}

async function addLaw(page: Page, at: ReturnType<Page["locator"]>, title: string, article: string): Promise<void> {
  await at.getByRole("combobox").last().fill(title);
  await page.keyboard.press("Enter");
  await at.getByLabel("条款").last().fill(article);
}

/** Until the page is opened anew nothing that is saved goes out. */
async function breakLine(page: Page): Promise<void> {
  await page.evaluate(() => {
    const fetchAnything = window.fetch;
    window.fetch = (input, init) =>
      (input instanceof Request ? input.method : init?.method) === "PUT"
        ? Promise.reject(new TypeError("no line"))
        : fetchAnything(input, init);
  });
}

/** As the browser does when somebody presses Ctrl+V. */
async function pasteInto(page: Page, at: ReturnType<Page["locator"]>, text: string, html = ""): Promise<void> {
  await at.focus();
  await page.evaluate(
    (pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted.text);
      if (pasted.html !== "") clipboardData.setData("text/html", pasted.html);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    { text, html },
  );
}

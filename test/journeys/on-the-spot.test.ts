/** 即办件: somebody stands at the counter; received, filed, handed over and rated in one sitting on one screen. */
import type { Locator, Page } from "playwright";
import { test } from "vitest";
import { expect } from "./expect.ts";
import { fillForm, tickAll } from "./fill-form.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { photoOf } from "./paper-files.ts";
import { specimenIn } from "./specimen.ts";

const ITEM = "小餐饮备案（60平方米以下）";
const PERSON = { name: "林小雨", idNumber: "990108199003150124", phone: "15400000101" };

const house = houseForTests();
const keep = createAlbum("on-the-spot");

test("a small restaurant is filed for at the counter in one sitting, and the person rates without being led", async () => {
  const desk = await house().open("desktop", "CH1003");
  await choosesTheItem(desk);
  await fillsInTheSheet(desk);
  const { number, address } = await receives(desk);

  await step(desk, "受理", (form) => form.getByRole("button", { name: "受理", exact: true }).click());
  await step(desk, "作出决定", async (form) => {
    await tickAll(form);
    await form.getByRole("radio", { name: "备案", exact: true }).check();
    await keep(desk, "decide");
    await form.getByRole("button", { name: "签发决定" }).click();
  });
  await step(desk, "送达", async (form) => {
    await form.getByLabel("窗口领取").check();
    await signs(desk, form.getByRole("img", { name: "签名板" }));
    await keep(desk, "serve");
    await form.getByRole("button", { name: "登记送达" }).click();
  });
  await rates(desk);
  expect(desk.url()).toBe(address);
  await tellsTheOutcome(desk, number);
});

async function choosesTheItem(desk: Page) {
  await desk.goto("/desk/");
  await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
  await keep(desk, "start");
  await desk.getByRole("link", { name: "新建办件" }).first().click();
  const box = desk.getByRole("combobox", { name: "查找事项" });
  await box.fill("xcyba");
  await expect(desk.getByRole("listbox", { name: "找到的事项" }).getByRole("option", { selected: true })).toContainText(
    ITEM,
  );
  await keep(desk, "pick");
  await box.press("Enter");
  await expect(desk.getByRole("heading", { level: 1, name: ITEM })).toBeVisible();
}

async function fillsInTheSheet(desk: Page) {
  const { spec, specimen } = specimenIn("small-restaurant-filing");
  await desk.getByLabel("临街商铺").check();
  await desk.getByRole("group", { name: "是否现场热加工" }).getByLabel("是", { exact: true }).check();
  await desk.getByRole("radio", { name: "自然人" }).check();
  await desk.getByLabel("姓名", { exact: true }).first().fill(PERSON.name);
  await desk.getByLabel("证件号码").fill(PERSON.idNumber);
  await desk.getByLabel("联系电话").fill(PERSON.phone);
  await fillForm(desk, spec.form, specimen.form);
  const photos = desk.getByRole("group", { name: "经营场所布局与面积照片" });
  const photo = await photoOf(desk.context(), "面馆布局图");
  await photos.locator("input[type=file]").first().setInputFiles(photo);
  await expect(photos.getByRole("link", { name: photo.name })).toBeVisible();
  await desk.getByRole("button", { name: "收下并出凭证" }).click();
  await expect(desk.getByText("材料还没有交齐：油烟净化设施照片")).toBeVisible();
  await desk.getByLabel("油烟净化设施照片：原件已核").check();
  await keep(desk, "sheet");
}

async function receives(desk: Page) {
  await desk.getByRole("button", { name: "收下并出凭证" }).click();
  await expect(desk.getByRole("heading", { name: "已收下" })).toBeVisible();
  const number =
    (await desk
      .getByText(/^990108\d{14}$/)
      .first()
      .textContent()) ?? "";
  await keep(desk, "receipt");
  await desk.getByRole("button", { name: "一站办结" }).click();
  await expect(desk.getByRole("region", { name: "受理" })).toBeVisible();
  await keep(desk, "sitting");
  return { number, address: desk.url() };
}

/** The form of the next step stands there already. */
async function step(desk: Page, name: string, fill: (form: Locator) => Promise<void>) {
  const form = desk.getByRole("region", { name, exact: true });
  await fill(form);
  await expect(form).toBeHidden();
}

async function signs(desk: Page, pad: Locator) {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error("there is no pad");
  await desk.mouse.move(box.x + 40, box.y + 50);
  await desk.mouse.down();
  await desk.mouse.move(box.x + 120, box.y + 80, { steps: 5 });
  await desk.mouse.move(box.x + 180, box.y + 30, { steps: 5 });
  await desk.mouse.up();
}

async function rates(desk: Page) {
  const panel = desk.getByRole("dialog", { name: "请您为这次服务打分" });
  await expect(panel).toBeVisible();
  await expect(panel.getByRole("button", { pressed: true })).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "提交评价" })).toBeDisabled();
  await keep(desk, "rate");
  await panel.getByRole("button", { name: "基本满意" }).click();
  await panel.getByRole("button", { name: "提交评价" }).click();
  await expect(panel).toBeHidden();
  await expect(desk.getByText("这件事已经办结")).toBeVisible();
  await keep(desk, "done");
}

async function tellsTheOutcome(desk: Page, number: string) {
  await desk.getByRole("link", { name: "查看办件全貌" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText(number);
  await desk.getByRole("tab", { name: "经过" }).click();
  await expect(desk.getByText("评价", { exact: true })).toBeVisible();
  await keep(desk, "history");
}

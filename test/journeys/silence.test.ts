/** Nobody at the window says anything: on the sixth day the law speaks, and the page shows why. @basis 行政许可法 §32 */
import type { Page } from "playwright";
import { test } from "vitest";
import { submitted } from "../support/applying.ts";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";

const FIRM = "91990108MA990001XT";
const HEAD = "CH1161";
const ITEM = "食品经营许可（餐饮服务）新办";
const DAY_MS = 86_400_000;

/** The Monday before the Spring Festival: the Saturday of that week is a working day, and nine days of rest follow. */
const house = houseForTests("2026-02-09T09:00:00+08:00");
const keep = createAlbum("silence");

test("R-RCP-01 silence beyond the fifth working day is acceptance as of the day of receipt, told to applicant and head", async () => {
  const applicant = await house().place.as(FIRM);
  const { id, number } = await submitted("food-service-licence", applicant);

  const phone = await house().open("phone", FIRM);
  await phone.goto(`/cases/${id}`);
  await expect(phone.getByText("最迟在2026年2月14日（还有 5 天）告诉您受理")).toBeVisible();
  await expect(day(phone, "2026-02-14")).toContainText("第5天调休上班到期");
  await keep(phone, "waiting");

  house().letTimePass(6 * DAY_MS);

  const later = await house().open("phone", FIRM);
  await showsTheAcceptance(later, id);
  const head = await house().open("desktop", HEAD);
  await tellsTheHead(head, number);
});

async function showsTheAcceptance(phone: Page, id: string) {
  await phone.goto("/notices");
  await expect(phone.getByText(`“${ITEM}”已视为受理，从提交那天起算时限`)).toBeVisible();
  await keep(phone, "notices");
  await phone.goto(`/cases/${id}`);
  await expect(phone.getByText("逾期没有告知，视为受理")).toBeVisible();
  await expect(phone.getByText("从2026年2月9日起算")).toBeVisible();
  await expect(phone.getByRole("link", { name: "打开《受理通知书》" })).toBeVisible();
  // Six working days from the day of receipt: five before the festival, the sixth after it.
  await expect(day(phone, "2026-02-09")).toContainText("起算");
  await expect(day(phone, "2026-02-14")).toContainText("第5天调休上班");
  await expect(day(phone, "2026-02-17")).toContainText("放假");
  await expect(day(phone, "2026-02-24")).toContainText("第6天到期");
  await keep(phone, "case");
}

/** One day of the calendar that explains the date. */
function day(phone: Page, date: string) {
  return phone.getByRole("cell").filter({ has: phone.locator(`time[datetime="${date}"]`) });
}

async function tellsTheHead(head: Page, number: string) {
  await head.goto("/desk/notices");
  await expect(head.getByText(`${number} ${ITEM}：逾期没有告知，已视为受理`)).toBeVisible();
  await expect(head.getByText(`${number} ${ITEM}：收件告知超时`)).toBeVisible();
  await keep(head, "head");
  await head.getByRole("link", { name: "逾期没有告知，已视为受理" }).click();
  await expect(head.getByRole("heading", { level: 1 })).toContainText(number);
  await head.getByRole("tab", { name: "时限" }).click();
  await expect(head.getByText("2026-02-24").first()).toBeVisible();
  await keep(head, "clock");
}

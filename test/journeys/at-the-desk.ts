/** What hands do again and again at the desk. */
import type { Locator, Page } from "playwright";
import { expect } from "./expect.ts";
import { PASSWORD } from "./house.ts";

export async function signInAtDesk(desk: Page, login: string): Promise<void> {
  await desk.getByLabel("工号").fill(login);
  await desk.getByLabel("密码").fill(PASSWORD);
  await desk.getByRole("button", { name: /^登 ?录$/ }).click();
}

/** From a list to the case with that number. */
export async function openFromList(desk: Page, number: string): Promise<void> {
  await desk.getByRole("link", { name: number }).click();
  await expect(desk.getByRole("toolbar", { name: "可以办的事" })).toBeVisible();
}

/** Chooses the command, fills its form, and waits until the form is gone. */
export async function doCommand(desk: Page, name: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  const bar = desk.getByRole("toolbar", { name: "可以办的事" });
  await bar.getByRole("button", { name: new RegExp(`^${name}( \\d)?$`) }).click();
  const form = desk.getByRole("region", { name, exact: true });
  await fill(form);
  await expect(form).toBeHidden();
}

/** Writes into a list to choose from and takes the first option that has these words. */
export async function pickOption(desk: Page, list: Locator, words: string): Promise<void> {
  await list.fill(words);
  await expect(desk.locator(".ant-select-item-option-active").filter({ hasText: words })).toBeVisible();
  await list.press("Enter");
}

/** What holds for every page, whoever looks at it, on whatever screen and in whatever language. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect } from "./expect.ts";

/** Drawn, and nothing on its way any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator("h1, [role=alert]").first()).toBeVisible();
  await expect(page.locator('[role="status"] > span[aria-hidden="true"], .ant-spin-spinning')).toHaveCount(0);
}

/** Findings that keep somebody from using the page, each with the place. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")} ${node.html}`));
}

/** How far the page is wider than the screen, in pixels. */
export async function overhang(page: Page): Promise<number> {
  const screen = page.viewportSize()?.width ?? 0;
  return (await page.evaluate(() => document.documentElement.scrollWidth)) - screen;
}

/** Texts that no person should see: keys of translations, blanks of templates, words of the machine. */
export function rawTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const KEY = /^([a-zA-Z]+:)?[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)+$/;
    const FILE = /\.(png|jpe?g|pdf|zip|gz)$/i;
    const MACHINE = /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object |\bInvalid Date\b/;
    const said: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) said.push(node.textContent ?? "");
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
      for (const name of ["aria-label", "title", "placeholder", "alt"]) said.push(element.getAttribute(name) ?? "");
    return said.map((text) => text.trim()).filter((text) => (KEY.test(text) && !FILE.test(text)) || MACHINE.test(text));
  });
}

/** Addresses that the page leads to on this server; places within the page left out. */
export function innerLinks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')]
      .map((link) => new URL(link.href))
      .filter((url) => url.protocol === location.protocol && url.host === location.host)
      .map((url) => url.pathname),
  );
}

/** In place, as a reader does. */
export async function speak(page: Page, language: "zh-CN" | "zh-Hant" | "en"): Promise<void> {
  await page.locator('select:has(option[value="zh-Hant"])').first().selectOption(language);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}

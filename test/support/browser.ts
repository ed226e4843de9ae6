/** The browser of the journeys: the one `npm test` found, else the system's, else Playwright's own. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.BANCHENG_CHROMIUM ?? systemChromium();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    // Chromium's own sandbox does not start as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--lang=zh-CN", "--disable-dev-shm-usage"],
  });
}

function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(":");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

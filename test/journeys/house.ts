/** The whole house for a journey: database, API, background duties, the built pages, and a browser in front of them. */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { registerPages } from "../../src/http/pages.ts";
import { startDuties } from "../../src/main/duties.ts";
import { launchBrowser } from "../support/browser.ts";
import { openTestPlatform, type PlatformUnderTest } from "../support/platform.ts";

const ROOT = join(import.meta.dirname, "../..");
export const PASSWORD = "Chenghe@2026";
/** A step that takes longer than this on a slow machine is not waiting but stuck. */
const PATIENCE_MS = 30_000;

export interface House {
  /** `http://127.0.0.1:…` */
  readonly url: string;
  readonly place: PlatformUnderTest;
  /** A browser of its own at each call, nobody signed in unless a login is given. */
  open(device: Device, login?: string): Promise<Page>;
  /** Lets the whole machine's clock go on; whoever was signed in has to sign in anew after a longer time. */
  letTimePass(milliseconds: number): void;
  keepScreens(name: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser writes down every answer that is not 2xx, those that a page asks for and understands too. */
const EXPECTED = /^Failed to load resource: the server responded with a status of 4\d\d/;

export type Device = "phone" | "desktop";

const DEVICES: Readonly<Record<Device, BrowserContextOptions>> = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};

/**
 * A house for the tests of this file, closed behind them; what its screens showed when a test failed is kept.
 *
 * @param now where the clock of the district stands at the start
 */
export function houseForTests(now?: string): () => House {
  let house: House | undefined;
  beforeAll(async () => {
    house = await openHouse(now);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await house?.keepScreens(task.id);
  });
  afterAll(() => house?.close());
  return () => {
    if (house === undefined) throw new Error("the house is not open yet");
    return house;
  };
}

async function openHouse(now?: string): Promise<House> {
  // Built as for people, not as for tests.
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync(process.execPath, [join(ROOT, "scripts/build-web.mjs")], { stdio: "inherit", env });
  const place = await openTestPlatform(now === undefined ? {} : { now });
  registerPages(place.server, join(ROOT, "dist/web"));
  const url = await place.server.listen({ host: "127.0.0.1", port: 0 });
  const duties = startDuties(place.platform, (error) => process.stderr.write(`${JSON.stringify(error)}\n`));
  const browser = await launchBrowser();
  const complaints: string[] = [];
  return {
    url,
    place,
    open: async (device, login) => {
      const context = await openContext(browser, url, device);
      if (login !== undefined) await letIn(context, place, url, login);
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
      page.on("console", (line) => {
        if (line.type() === "error" && !EXPECTED.test(line.text())) complaints.push(`${page.url()}: ${line.text()}`);
      });
      return page;
    },
    letTimePass: (milliseconds) => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + milliseconds, shouldAdvanceTime: true });
    },
    keepScreens: async (name) => {
      const pages = browser.contexts().flatMap((context) => context.pages());
      for (const [index, page] of pages.entries()) await page.screenshot(pictureAt(`failed-${name}-${index}`));
    },
    close: async () => {
      await browser.close();
      vi.useRealTimers();
      await duties.stop();
      const faults = [...complaints, ...place.faults];
      await place.close();
      if (faults.length > 0) throw new Error(`things went wrong behind the screens:\n${faults.join("\n")}`);
    },
  };
}

async function openContext(browser: Browser, url: string, device: Device): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...DEVICES[device],
    baseURL: url,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** With the cookie of a session: for journeys that are not about signing in. */
async function letIn(context: BrowserContext, place: PlatformUnderTest, url: string, login: string): Promise<void> {
  const [name = "", ...value] = (await place.signIn(login)).cookie().split("=");
  await context.addCookies([{ name, value: value.join("="), url }]);
}

/** Takes numbered pictures of whole pages into `test-results/`. */
export function createAlbum(journey: string): (page: Page, what: string) => Promise<void> {
  let taken = 0;
  return async (page, what) => {
    taken += 1;
    await page.screenshot(pictureAt(`${journey}-${String(taken).padStart(2, "0")}-${what}`));
  };
}

function pictureAt(name: string) {
  const folder = join(ROOT, "test-results/journeys");
  mkdirSync(folder, { recursive: true });
  return {
    path: join(folder, `${name}.png`),
    fullPage: true,
    animations: "disabled",
    scale: "css",
    // The bar at the foot of a phone would hide what stands under it in a picture of the whole page.
    style: 'nav[aria-label="主导航"] { position: static !important }',
  } as const;
}

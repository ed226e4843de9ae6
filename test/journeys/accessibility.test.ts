/** Every page of both routers, on phone and desk, in three languages: nobody is kept out, nothing raw is shown, no link leads nowhere. */
import type { Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { deskPages } from "../../src/web/app/desk/pages.ts";
import type { Page as RouterPage } from "../../src/web/app/page.ts";
import { portalPages } from "../../src/web/app/portal/pages.ts";
import { type Device, houseForTests } from "./house.ts";
import { barriers, innerLinks, overhang, rawTexts, settled, speak } from "./page-checks.ts";
import { type Sample, type Samples, samplePages } from "./sample-pages.ts";

const house = houseForTests();
let samples: { readonly portal: Samples; readonly desk: Samples };
/** Where each link was found. */
const links = new Map<string, string>();

beforeAll(async () => {
  samples = await samplePages(house().place);
});

/** The page of components stands in the development server only. */
const built = (pages: readonly RouterPage[]) => pages.map(({ path }) => path).filter((path) => !/^.gallery/.test(path));

describe("the portal", () => {
  test.each([...built(portalPages), "*"])("%s", async (path) => {
    for (const sample of samplesOf(samples.portal, path)) await check(sample, "", ["phone", "desktop"]);
  });
});

describe("the desk", () => {
  test.each([...built(deskPages), "*"])("%s", async (path) => {
    for (const sample of samplesOf(samples.desk, path)) await check(sample, "/desk", devicesOf(sample));
  });
});

test("the checks find what they look for", async () => {
  const page = await house().open("phone");
  await page.setContent(`<title>seen</title><meta name="viewport" content="width=device-width"><img src="a.png" width="10"><p>home.count</p><p>{{day}}</p><p>样张.png</p>
    <p aria-label="ui:a.b" style="width: 900px">undefined</p><a href="${house().url}/nowhere?a=1">there</a><a href="#here">here</a>`);
  expect(await rawTexts(page)).toEqual(["home.count", "{{day}}", "undefined", "ui:a.b"]);
  expect((await barriers(page)).join()).toContain("image-alt");
  expect(await overhang(page)).toBeGreaterThan(400);
});

test("whoever wants less motion sees a change at once, not a frame later", async () => {
  const page = await house().open("phone");
  await page.goto("/");
  await settled(page);
  const colour = await page.locator('nav a[href="/items"]').evaluate((link) => {
    const nav = link.closest("nav");
    if (nav === null) throw new Error("the link stands in no navigation");
    nav.style.color = "rgb(1, 2, 3)";
    return getComputedStyle(link).color;
  });
  expect(colour).toBe("rgb(1, 2, 3)");
});

test("every link within the house leads to a page of its lists, or to an answer of the API", async () => {
  const known = [
    ...built(portalPages).map(patternOf),
    ...built(deskPages).map((path) => patternOf(`/desk${path}`)),
    /^\/desk$/,
    /^\/api\/(files|cases|joint-work)\//,
    /^\/api\/items\/\d+\/(guide|handbook)$/,
    /^\/api\/lists\/[a-z]+\/file$/,
  ];
  const astray = [...links].filter(([path]) => !known.some((pattern) => pattern.test(path)));
  expect(astray).toEqual([]);
});

function devicesOf({ who, phone }: Sample): readonly [Device, ...Device[]] {
  if (phone === true) return ["phone", "desktop"];
  return who === undefined ? ["desktop", "phone"] : ["desktop"];
}

function samplesOf(all: Samples, path: string): readonly Sample[] {
  const found = all[path];
  if (found === undefined) throw new Error(`add an address of ${path} to sample-pages.ts`);
  return found;
}

const SIZES: Readonly<Record<Device, { width: number; height: number }>> = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
};

async function check({ path, who, command, refused }: Sample, base: string, devices: readonly [Device, ...Device[]]) {
  const page = await browserOf(devices[0], who);
  await page.setViewportSize(SIZES[devices[0]]);
  await page.goto(`${base}${path}`);
  await settled(page);
  if (command !== undefined) await openCommand(page, command);
  const findings: string[] = [];
  const note = (kind: string, found: readonly string[]) => {
    for (const one of found) findings.push(`${path} ${kind}: ${one}`);
  };
  if ((await page.locator("[data-problem]").count()) > 0 !== (refused === true)) note("answer", ["a refusal or none"]);
  for (const device of devices) {
    await page.setViewportSize(SIZES[device]);
    note(device, await barriers(page));
    const wider = await overhang(page);
    if (wider > 0) note(device, [`wider than the screen by ${wider} pixels`]);
  }
  for (const link of await innerLinks(page)) links.set(link, `${base}${path}`);
  note("zh-CN", await rawTexts(page));
  for (const language of ["zh-Hant", "en", "zh-CN"] as const) {
    await speak(page, language);
    note(language, await rawTexts(page));
  }
  expect(findings).toEqual([]);
}

/** One page for each person and device, so that nobody waits for the same scripts twice. */
const browsers = new Map<string, Promise<Page>>();

function browserOf(device: Device, who: string | undefined): Promise<Page> {
  const key = `${device} ${who}`;
  const page = browsers.get(key) ?? house().open(device, who);
  browsers.set(key, page);
  return page;
}

async function openCommand(page: Page, command: string) {
  await page.getByRole("toolbar").getByRole("button", { name: command }).click();
  await page.getByRole("region", { name: command }).waitFor();
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\/$/, "/?").replaceAll(/\$\w+/g, "[^/]+")}$`);
}

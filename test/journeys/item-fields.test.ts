/** Nothing that an item may have is out of reach of whoever writes it on screen. */
import type { Page } from "playwright";
import { test } from "vitest";
import { TABS, type Tab } from "../../src/web/features/desk-item-editor/tabs.ts";
import { wholeItem } from "../factories/whole-item.ts";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, settled } from "./page-checks.ts";

const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("item-fields");

/** Given by the editor and never read by a person, or read from another part of the item. */
const WITHOUT_FIELD = [
  /^flow$/,
  /\.(checks|lapses|suspensions|sections)\[\d+\]\.(id|code)$/,
  /^(conditions|suspensions)\[\d+\]\.(id|code)$/,
  // The kind of an undertaking says from when its limit runs.
  /^undertakings\[\d+\]\.due\.(starts|intakeCloses.*)$/,
  // Of a called item, which is another one.
  /^calls\./,
];

test("R-CAT-123 every field of an item has its place in the editor, none at two", async () => {
  const page = await house().open("desktop", "CH1181");
  const code = "WHOLE-0001";
  const spec = await beginWhole(page, code);
  const places: string[] = [];
  await page.goto(`/desk/catalogue/${code}/edit`);
  await settled(page);
  for (const tab of TABS.filter((one) => one !== "preview")) {
    await show(page, tab);
    const here = await page
      .locator("#item-part [data-entry]")
      .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset.place ?? ""));
    places.push(...here);
    if (tab === "channels" || tab === "joint") {
      expect(await barriers(page)).toEqual([]);
      await keep(page, tab);
    }
  }
  const missing = leavesOf(spec, "").filter(
    (leaf) => !places.some((place) => isWithin(leaf, place)) && !WITHOUT_FIELD.some((pattern) => pattern.test(leaf)),
  );
  expect(missing).toEqual([]);
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);

  // Opened and looked at, nothing of it has changed.
  const { draft } = await (await page.request.get(`/api/catalogue/drafts/${code}`)).json();
  expect(draft.revision).toBe(1);
  expect(draft.source.spec).toEqual(JSON.parse(JSON.stringify(spec)));
});

test("R-CAT-121 an item of the basic catalogue begins with what is fixed, locked; each finding leads to its field", async () => {
  const page = await house().open("desktop", "CH1181");
  await page.goto("/desk/catalogue/new");
  await settled(page);
  await expect(page.getByText("还要填：事项名称、实施主体、承办处室、实施编码。")).toBeVisible();
  for (const [field, option] of [
    ["上级基本目录里的事项", "护士"],
    ["实施主体", "澄河区行政审批局"],
    ["承办处室", "社会事业科"],
  ] as const) {
    await page.getByRole("combobox", { name: field }).fill(option);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText(/岚泽市行政审批局（2026年版）已经规定：.*法定办结时限/)).toBeVisible();
  const code = page.getByLabel("实施编码");
  await code.fill(`${await code.inputValue()}09`);
  await page.getByRole("button", { name: "开始编写" }).click();
  await expect(page.getByRole("heading", { name: "编辑事项：护士执业注册" })).toBeVisible();

  await show(page, "conditions");
  const locked = page.locator('[data-locked="conditions"]');
  await expect(locked.getByRole("textbox").first()).toBeDisabled();
  await expect(locked.getByRole("button", { name: "添加条件" })).toBeHidden();
  await expect(locked.getByText("统一规定，不能改")).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await keep(page, "locked");

  const list = page.getByRole("region", { name: "检查结果" });
  await expect(list.getByText("改好才能发布")).toBeVisible();
  const findings = list.locator("li > button");
  const told = await findings
    .locator("span + span")
    .evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
  expect(told.length).toBeGreaterThan(20);
  for (const [at, sentence] of told.entries()) {
    await findings.nth(at).click();
    // Of the flow the drawing shows it, and the list beside it.
    if ((await page.getByRole("tab", { selected: true }).getAttribute("id")) === "tab-flow") continue;
    const around = page.locator("#item-part [data-place]:focus-within").filter({ hasText: sentence ?? "" });
    await expect(around.last(), sentence ?? "").toBeInViewport();
  }
});

test("the further parts of an item can be written on a narrow screen", async () => {
  const page = await house().open("phone", "CH1181");
  const code = "WHOLE-0002";
  await beginWhole(page, code);
  await page.goto(`/desk/catalogue/${code}/edit`);
  await settled(page);
  for (const tab of ["channels", "joint"] as const) {
    await show(page, tab);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    await keep(page, `${tab}-phone`);
  }
});

async function show(page: Page, tab: Tab): Promise<void> {
  await page.locator(`#tab-${tab}`).click();
  await expect(page.locator(`#tab-${tab}`)).toHaveAttribute("aria-selected", "true");
  // The paper that is chosen, and what stands closed.
  if (tab === "materials") await page.getByRole("button", { name: /选中第\s*1/ }).click();
}

async function beginWhole(page: Page, code: string) {
  const register = await (await page.request.get("/api/catalogue/register")).json();
  const [body] = register.bodies;
  const spec = wholeItem({
    ...{ code, basicCode: "990199001000", body: body.id, law: "xuke", dataElement: register.elements[0].id },
    office: register.offices.find((one: { readonly body: string }) => one.body === body.id).id,
    theme: register.themes[0].code,
  });
  const saved = await page.request.put(`/api/catalogue/drafts/${code}`, {
    headers: { "x-bancheng": "1" },
    data: { baseVersion: null, source: { spec, bpmn: FLOW, dmn: [] }, revision: 0 },
  });
  expect(saved.status()).toBe(200);
  return spec;
}

const FLOW = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:x">
  <process id="p" isExecutable="true"><startEvent id="s"/></process>
</definitions>`;

/** `materials[0].elements.originals`: every value that holds no other. */
function leavesOf(value: unknown, place: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [place];
  if (Array.isArray(value)) return value.flatMap((one, at) => leavesOf(one, `${place}[${at}]`));
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, place === "" ? key : `${place}.${key}`));
}

function isWithin(leaf: string, place: string): boolean {
  return leaf === place || leaf.startsWith(`${place}.`) || leaf.startsWith(`${place}[`);
}

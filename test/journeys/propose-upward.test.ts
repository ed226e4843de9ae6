/** 提请上级修改 on screen: from what is locked in the editor to the paper that answers it. */
import { describe, test } from "vitest";
import { itemCode } from "../support/applying.ts";
import { BASIC } from "../support/upward.ts";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, settled } from "./page-checks.ts";

const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("propose-upward");

describe("what the upper level fixes", () => {
  test("is locked in the editor, proposed otherwise from there, sent, answered, and seen at the basic item", async () => {
    const { open } = house();
    const keeper = await open("desktop", "CH1181");
    await keeper.goto(`/desk/catalogue/${itemCode("emergency-assistance")}/edit?tab=conditions`);
    const locked = keeper.getByRole("group", { name: "上级统一规定" });
    await expect(locked.getByLabel("条件", { exact: true })).toBeDisabled();
    for (const control of await locked.locator("input, textarea, button").all()) await expect(control).toBeDisabled();
    await expect(keeper.getByRole("button", { name: "添加承诺" })).toBeEnabled();
    await keep(keeper, "locked");
    await keeper.getByRole("tabpanel").getByRole("link", { name: "提请上级修改" }).click();

    await keeper.getByLabel("要点", { exact: true }).first().fill("情况十分紧急，不立即救助将无法维持基本生活");
    await expect(keeper.getByRole("button", { name: "存为草稿" })).toBeDisabled();
    await keeper.getByLabel("理由").fill("与法律文本的表述不一致");
    await keeper.locator("#at-proposal-basis").click();
    await keeper.keyboard.type("社会救助法");
    await keeper.keyboard.press("Enter");
    await keep(keeper, "written");
    await keeper.getByRole("button", { name: "存为草稿" }).click();

    await expect(keeper.getByRole("heading", { name: "临时救助 · 受理条件" })).toBeVisible();
    await keeper.getByLabel("报送文件文号").fill("澄审函〔2026〕3号");
    await keeper.getByLabel("报送日期").fill("2026-11-20");
    await keeper.getByRole("button", { name: "登记为已报送" }).click();
    await keeper.getByRole("radio", { name: "不采纳", exact: true }).click();
    await keeper.getByLabel("答复文件文号").fill("岚审复〔2026〕9号");
    await keeper.getByLabel("答复日期").fill("2026-11-23");
    await keeper.getByRole("button", { name: "登记答复" }).click();
    await expect(keeper.getByText("不采纳或者部分采纳的，请写明理由")).toBeVisible();
    await keeper.getByLabel("上级说明的理由").fill("全市统一表述");
    await keeper.getByRole("button", { name: "登记答复" }).click();
    await expect(keeper.getByText("岚审复〔2026〕9号：不采纳", { exact: false })).toBeVisible();
    await keep(keeper, "answered");
    expect(await barriers(keeper)).toEqual([]);

    const phone = await open("phone", "CH2182");
    await phone.goto(`/desk/catalogue/basics/${BASIC}`);
    await settled(phone);
    await expect(phone.getByRole("link", { name: "临时救助 · 受理条件" })).toBeVisible();
    await expect(phone.getByText("一致", { exact: true })).toBeVisible();
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    expect(await barriers(phone)).toEqual([]);
    await keep(phone, "basic-phone");
  });
});

/** A change of an item on screen: proposed, read and signed, published in a batch, in effect the moment its day has come. */
import { describe, test } from "vitest";
import { expectOk, give, itemCode, submitted } from "../support/applying.ts";
import { proposeShorterReview } from "../support/item-change.ts";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, settled } from "./page-checks.ts";

const ITEM = itemCode("food-service-licence");
const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("publish-a-change");

describe("a change of an item", () => {
  test("is signed by who answers for it, published in a batch, and seen by everybody", async () => {
    const { place, open } = house();
    const running = await submitted("food-service-licence", await place.as("91990108MA990001XT"));
    await give(await place.as("CH1001"), running.id, { type: "accept" });
    const { id } = await proposeShorterReview(place, ITEM);

    const author = await open("desktop", "CH1181");
    await author.goto(`/desk/catalogue/changes/${id}`);
    await author.getByRole("button", { name: "试算：转到新版本会怎样" }).click();
    await expect(author.getByText("1 件可以转到新版本，0 件只能按原版本办完", { exact: false })).toBeVisible();
    await expect(author.getByText("环节时限变化", { exact: false })).toBeVisible();
    await keep(author, "tried");
    expect(await barriers(author)).toEqual([]);

    const signer = await open("desktop", "CH2182");
    await signer.goto("/desk/notices");
    await signer.getByRole("link", { name: /待您把关签字（时限）/ }).click();
    await expect(signer.getByText("3个工作日")).toBeVisible();
    await signer.goto("/desk/catalogue/changes?show=mine");
    await settled(signer);
    await keep(signer, "mine");
    expect(await barriers(signer)).toEqual([]);
    await signer.getByRole("link", { name: /食品经营许可/ }).click();
    await expect(signer.getByText("3个工作日")).toBeVisible();
    await expect(signer.getByText("2个工作日")).toBeVisible();
    await keep(signer, "change");
    expect(await barriers(signer)).toEqual([]);
    await signer.getByRole("button", { name: /签字：时限/ }).click();
    await expect(signer.getByText("把关完毕")).toBeVisible();
    await keep(signer, "signed");

    const keeper = await open("desktop", "CH1182");
    await keeper.goto("/desk/catalogue/batches");
    await settled(keeper);
    await keeper.getByLabel("批次名称").fill("2026年第一批");
    await keeper.getByRole("button", { name: "新建批次" }).click();
    const batch = keeper.getByRole("region", { name: "2026年第一批" });
    await batch.getByRole("combobox", { name: "编入变更" }).click();
    await keeper.getByRole("option").first().waitFor({ state: "attached" });
    await keeper.keyboard.press("Enter");
    await expect(batch.getByRole("button", { name: "移出" })).toBeVisible();
    await batch.getByLabel("文号").fill("澄政办〔2026〕8号");
    await batch.getByLabel("施行日期").fill("2026-11-23");
    await keep(keeper, "batch");
    expect(await barriers(keeper)).toEqual([]);
    await batch.getByRole("button", { name: "整批公布" }).click();
    await expect(batch.getByText("澄政办〔2026〕8号，2026-11-23 起施行", { exact: false })).toBeVisible();
    await expect(batch.getByText("已施行").first()).toBeVisible();
    await keep(keeper, "effective");

    const visitor = await open("phone");
    await visitor.goto(`/items/${ITEM}`);
    await settled(visitor);
    await visitor.getByRole("link", { name: "版本沿革" }).click();
    await expect(visitor.getByText("现行").first()).toBeVisible();
    await expect(visitor.getByText("2个工作日")).toBeVisible();
    await settled(visitor);
    expect(await overhang(visitor)).toBeLessThanOrEqual(0);
    expect(await barriers(visitor)).toEqual([]);
    await keep(visitor, "history-phone");
    const { versions } = expectOk(await place.anybody.get(`/api/items/${ITEM}/versions`));
    expect(versions.map((one: { state: string }) => one.state)).toEqual(["current", "former"]);
    expect(expectOk(await (await place.as("CH1182")).get(`/api/catalogue/changes/${id}`)).status).toBe("effective");

    const phone = await open("phone", "CH2182");
    await phone.goto(`/desk/catalogue/changes/${id}`);
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    await keep(phone, "change-phone");
    await phone.goto("/desk/catalogue/changes");
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    await keep(phone, "changes-phone");
    await keeper.goto(`/desk/catalogue/${ITEM}/versions`);
    await settled(keeper);
    await keep(keeper, "versions");
    expect(await barriers(keeper)).toEqual([]);
  });
});

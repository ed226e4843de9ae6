/** The end of a licence at the desk, on a phone: a ground that does not fit is told in words, and the case shows what became of it. */
import { describe, test } from "vitest";
import { give, submitted, taskAt } from "../support/applying.ts";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, settled } from "./page-checks.ts";

const OFFICER = "CH1003";

const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("licence");

describe("a licence that was issued", () => {
  test("R-LIC-03 is not struck off for what has not happened, and is seen to be revoked once it is", async () => {
    const { place, open } = house();
    const officer = await place.as(OFFICER);
    const { id } = await submitted("business-registration", await place.as("15400000101"));
    await give(officer, id, { type: "accept" });
    const task = await taskAt(officer, id, "decide");
    await give(officer, id, { type: "decide", task, outcome: "granted", reason: "材料齐全" });

    const phone = await open("phone", OFFICER);
    await phone.goto(`/desk/cases/${id}`);
    const bar = phone.getByRole("toolbar", { name: "可以办的事" });
    await bar.getByRole("button", { name: /撤销、注销证照/ }).click();
    const form = phone.getByRole("region", { name: "撤销、注销证照" });
    await expect(form.getByLabel("决定书送达日期")).toBeVisible();
    await form.getByRole("radio", { name: "注销" }).check();
    await form.getByRole("combobox", { name: "理由" }).fill("届满");
    await phone.keyboard.press("Enter");
    await form.getByRole("button", { name: "作出决定" }).click();
    await expect(phone.getByText("这样处理和证照现在的状态对不上", { exact: false })).toBeVisible();
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    await keep(phone, "refused-phone");

    await give(officer, id, {
      ...{ type: "end-licence", act: "revoke", ground: "unqualified", reason: "查实" },
      heard: { on: "2026-11-23", words: "未提出意见" },
      served: { on: "2026-11-23", way: "direct" },
    });
    await phone.reload();
    await settled(phone);
    await expect(phone.getByText("证照已被撤销")).toBeVisible();
    expect([await overhang(phone), await barriers(phone)]).toEqual([0, []]);
    await keep(phone, "revoked-phone");
  });
});

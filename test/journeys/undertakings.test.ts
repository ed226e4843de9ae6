/** 承诺 on a phone and at the desk: told before the choice, refused as easily as chosen, owed, handed in and looked at. */
import { describe, test } from "vitest";
import { expectOk, give, specimenOf, taskAt, uploadPicture } from "../support/applying.ts";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, settled } from "./page-checks.ts";

const SCHOOL = "vocational-school";
const FIRM = "91990108MA990001XT";

const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("undertakings");

describe("a paper that may follow", () => {
  test("the guide, the application and the case tell what is promised, and the desk closes the gap", async () => {
    const { place } = house();
    const firm = await place.as(FIRM);
    const clerk = await place.as("CH1001");
    const { submit: _, ...application } = await specimenOf(SCHOOL, firm);
    const { "teacher-qualifications": __, ...materials } = application.materials;
    const content = { ...application, materials, serviceWay: "electronic" };
    const draft = expectOk(await firm.post("/api/cases", { ...content, submit: false }));

    const phone = await house().open("phone", FIRM);
    await phone.goto(`/items/${application.item}`);
    await expect(phone.getByRole("heading", { name: "可以承诺办理的" })).toBeVisible();
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    await keep(phone, "guide-phone");

    await phone.goto(`/drafts/${draft.id}?step=materials`);
    const refuse = phone.getByLabel("不承诺，按一般程序办理");
    await expect(refuse).toBeChecked();
    await expect(phone.getByText("逾期没有补齐的，视为撤回申请").first()).toBeVisible();
    await phone.getByLabel(/我自愿选择/).check();
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    expect(await barriers(phone)).toEqual([]);
    await keep(phone, "choice-phone");

    const sent = expectOk(
      await firm.post("/api/cases", { ...content, undertakings: ["qualifications-later"], submit: true }),
    );
    await give(clerk, sent.id, { type: "accept" });
    await phone.goto(`/cases/${sent.id}`);
    await expect(phone.getByRole("heading", { name: "我的承诺" })).toBeVisible();
    await expect(phone.getByText(/请在2026年12月7日/)).toBeVisible();
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    expect(await barriers(phone)).toEqual([]);
    await keep(phone, "case-phone");

    await give(firm, sent.id, {
      type: "deliver-undertaking",
      undertaking: "qualifications-later",
      materials: { "teacher-qualifications": [await uploadPicture(firm)] },
    });
    const desk = await house().open("desktop", "CH1121");
    const head = await house().open("desktop", "CH1161");
    await desk.goto(`/desk/cases/${sent.id}`);
    await expect(desk.getByText("核查承诺").first()).toBeVisible();
    await desk.getByText("核查承诺").first().click();
    await settled(desk);
    expect(await barriers(desk)).toEqual([]);
    await keep(desk, "desk");
    await head.goto("/desk/undertakings");
    await expect(head.getByRole("link", { name: sent.number })).toBeVisible();
    await settled(head);
    expect(await barriers(head)).toEqual([]);
    await keep(head, "list");
    expect(await taskAt(clerk, sent.id, "review")).toContain("review");
  });
});

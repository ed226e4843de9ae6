/** 承诺 on a phone and at the desk: told before the choice, refused as easily as chosen, owed, handed in and looked at. */
import { describe, test } from "vitest";
import { expectOk, give, itemCode, specimenOf, taskAt, uploadPicture } from "../support/applying.ts";
import { expect } from "./expect.ts";
import { fillForm } from "./fill-form.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, settled } from "./page-checks.ts";
import { specimenIn } from "./specimen.ts";

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

  test("at the window it is one sitting: read out, refused beforehand, chosen, signed, received and accepted", async () => {
    const { spec, specimen } = specimenIn(SCHOOL);
    const desk = await house().open("desktop", "CH1001");
    await desk.goto(`/desk/counter?item=${itemCode(SCHOOL)}`);
    for (const { id, options } of spec.situations) {
      const label = options.find(({ code }) => code === specimen.situation[id])?.label ?? "";
      await desk.getByLabel(label, { exact: true }).check();
    }
    await desk.getByRole("radio", { name: "自然人" }).check();
    await desk.getByLabel("姓名", { exact: true }).first().fill("林小雨");
    await desk.getByLabel("证件号码").fill("990108199003150124");
    await desk.getByLabel("联系电话").first().fill("15400000101");
    await fillForm(desk, spec.form, specimen.form);
    const owed = "兼职教师资格证书";
    const boxes = desk.getByRole("checkbox", { name: /：原件已核$/ });
    await expect(boxes.first()).toBeVisible();
    for (const box of await boxes.all()) await box.check();
    await desk.getByRole("checkbox", { name: new RegExp(`${owed}.*：原件已核$`) }).uncheck();
    await expect(desk.getByLabel("不承诺，按一般程序办理")).toBeChecked();
    await desk.getByRole("button", { name: "收下并出凭证" }).click();
    await expect(desk.getByText(/^材料还没有交齐：.*教师/)).toBeVisible();

    await desk.getByRole("radio", { name: /^申请人自愿选择/ }).check();
    await desk.getByRole("button", { name: "收下并出凭证" }).click();
    await expect(desk.getByText("承诺书要由申请人本人签名")).toBeVisible();
    await desk.getByRole("checkbox", { name: "申请人已经看过并在承诺书上签名" }).check();
    await settled(desk);
    expect(await barriers(desk)).toEqual([]);
    await desk.getByRole("heading", { name: "兼职教师资格证书容缺受理" }).scrollIntoViewIfNeeded();
    await keep(desk, "counter");
    await desk.getByRole("button", { name: "收下并出凭证" }).click();
    await expect(desk.getByRole("heading", { name: "已收下" })).toBeVisible();
    await expect(desk.getByText("兼职教师资格证书容缺受理")).toBeVisible();
    await expect(desk.getByRole("button", { name: "打印承诺书" })).toBeVisible();
    await settled(desk);
    await keep(desk, "counter-receipt");

    await desk.getByRole("button", { name: "接着受理" }).click();
    const accept = desk.getByRole("region", { name: "受理", exact: true });
    await expect(accept.getByText("容缺受理：兼职教师资格证书容缺受理")).toBeVisible();
    await settled(desk);
    await keep(desk, "counter-accept");
    await accept.getByRole("button", { name: "受理", exact: true }).click();
    await expect(accept).toBeHidden();
    await expect(desk.getByText("受理通知书").first()).toBeVisible();
  });
});

describe("a bar", () => {
  test("R-UND-18 a head sets it by the number of a case, and every no is said in words", async () => {
    const { place } = house();
    const firm = await place.as(FIRM);
    const sent = expectOk(await firm.post("/api/cases", await specimenOf(SCHOOL, firm)));
    const head = await house().open("desktop", "CH1161");
    await head.goto("/desk/undertakings");
    await head.getByRole("button", { name: "登记限制" }).click();
    const form = head.getByRole("dialog", { name: "登记限制" });
    const set = form.getByRole("button", { name: "登记限制" });
    await set.click();
    for (const said of ["请填写办件编号", "请写明原因", "请写明法律依据"])
      await expect(form.getByText(said)).toBeVisible();
    const number = form.getByLabel("办件编号");
    await number.fill("123");
    await expect(form.getByText("办件编号是二十位数字")).toBeVisible();
    await number.fill("99010820260101999999");
    await expect(form.getByText("没有找到这个编号的办件，或者不在您的查看范围内")).toBeVisible();
    await number.fill(sent.number);
    await expect(form.getByText("澄河禾美餐饮管理有限公司 · 民办职业培训学校设立（正式设立）")).toBeVisible();
    expect(await form.textContent()).not.toContain(FIRM);
    await form.getByLabel("不得再次申请").check();
    await form.getByLabel("原因").fill("提供虚假的场地证明");
    await form.getByLabel("依据").fill("行政许可法第七十八条");
    await set.click();
    await expect(form.getByText("限制再次申请要写明到哪一天为止")).toBeVisible();
    await form.getByLabel(/^限制到哪一天/).fill("2027-11-22");
    await set.click();
    await expect(form.getByText(/只有直接关系公共安全、人身健康/)).toBeVisible();
    await settled(head);
    expect(await barriers(head)).toEqual([]);
    await keep(head, "bar");
    await form.getByLabel("不得再作承诺").check();
    await set.click();
    await expect(form).toBeHidden();
    const row = head.getByRole("row", { name: /提供虚假的场地证明/ });
    await expect(row).toContainText("澄河禾美餐饮管理有限公司");
    await expect(row).toContainText("2027-11-22");
    await expect(row.getByRole("link", { name: sent.number })).toBeVisible();
  });
});

/** Fill once: a shopkeeper with a business licence asks for a food licence, on a phone and at the counter. */
import { describe, test } from "vitest";
import { expectOk, give, itemCode, picture, specimenOf, submitted, taskAt } from "../support/applying.ts";
import { expect } from "./expect.ts";
import { fillForm } from "./fill-form.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, rawTexts, settled, speak } from "./page-checks.ts";
import { specimenIn } from "./specimen.ts";

const FOOD = "food-service-licence";
const LIN = "15400000101";

const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("fill-once");

/** The licence of a noodle shop, in force. */
async function registered(): Promise<{ readonly id: string; readonly number: string }> {
  const { place } = house();
  const [lin, officer] = await Promise.all([place.as(LIN), place.as("CH1003")]);
  const sent = await submitted("business-registration", lin);
  await give(officer, sent.id, { type: "accept" });
  const task = await taskAt(officer, sent.id, "decide");
  await give(officer, sent.id, { type: "decide", task, outcome: "granted", reason: "材料齐全" });
  return sent;
}

const own = { creditCode: "91990108MA990001XT", businessArea: 60, kitchenArea: 20, seats: 20, categories: ["hot"] };

describe("whoever has said it once", () => {
  test("finds it in the new form with its source, says what is wrong, and hands in no paper twice", async () => {
    await registered();
    const { spec, specimen } = specimenIn(FOOD);
    const phone = await house().open("phone", LIN);
    await phone.goto(`/apply/${itemCode(FOOD)}`);
    await phone.getByRole("button", { name: "开始填写" }).click();
    for (const label of ["个体工商户", "否", "本人（法定代表人、经营者）办理"])
      await phone.getByLabel(label, { exact: true }).check();
    await phone.getByRole("button", { name: "下一步" }).click();

    await expect(phone.getByRole("textbox", { name: /^经营者名称/ })).toHaveValue("澄河区林小雨面馆");
    await expect(phone.getByText(/来自《营业执照》（澄.*），澄河区行政审批局2026年11月23日签发/).first()).toBeVisible();
    await expect(phone.getByText("来自您的账户").first()).toBeVisible();
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    expect(await barriers(phone)).toEqual([]);
    await keep(phone, "form-phone");

    await phone.getByRole("button", { name: "经营场所地址：这个不对" }).click();
    await phone.getByLabel(/^正确的是/).fill("青石街道石桥里21号");
    await phone.getByRole("button", { name: "提出更正" }).click();
    await expect(phone.getByText("请写为什么不对").first()).toBeVisible();
    await phone.getByLabel(/^为什么不对/).fill("门牌号写反了，房产证上是21号");
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    expect(await barriers(phone)).toEqual([]);
    await keep(phone, "dispute-phone");
    await phone.getByRole("button", { name: "提出更正" }).click();
    await expect(phone.getByText(/已经提出更正，编号 \d{20}/)).toBeVisible();
    await phone.getByRole("button", { name: "知道了" }).click();
    await expect(phone.getByText(/您已经提出更正（\d{20}），部门正在核实/)).toBeVisible();

    const { operatorName: _, legalRepName: __, legalRepId: ___, contactMobile: ____, ...others } = specimen.form;
    const premisesAddress = { division: "990108", detail: "青石街道石桥里21号" };
    await fillForm(phone, spec.form, { ...others, ...own, premisesAddress, online: false, onlinePlatform: undefined });
    await expect(phone.getByText(/您改过了。原来写的是“.*石桥里12号”/)).toBeVisible();
    await settled(phone);
    await keep(phone, "changed-phone");
    await phone.getByRole("button", { name: "下一步" }).click();

    await expect(phone.getByRole("heading", { name: "已有的材料，不用再交" })).toBeVisible();
    await expect(
      phone.getByText(/已有：《营业执照》，编号 澄.*，来自澄河区行政审批局，2026年11月23日签发/),
    ).toBeVisible();
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    expect(await barriers(phone)).toEqual([]);
    await keep(phone, "materials-phone");
    const english = await house().open("phone", LIN);
    await english.goto(phone.url().replace("step=materials", "step=form"));
    await speak(english, "en");
    await expect(english.getByText(/You asked for a correction \(\d{20}\)/)).toBeVisible();
    await settled(english);
    expect(await rawTexts(english)).toEqual([]);
    expect(await overhang(english)).toBeLessThanOrEqual(0);
    await keep(english, "form-phone-en");
    await english.goto(phone.url());
    await expect(english.getByText(/Held: “营业执照”, number/)).toBeVisible();
    await settled(english);
    expect(await rawTexts(english)).toEqual([]);
    await keep(english, "materials-phone-en");

    for (const paper of ["设备设施布局和操作流程图", "食品安全管理人员任命及考核材料", "保证食品安全的规章制度目录"]) {
      const field = phone.getByRole("group", { name: paper });
      const file = { name: `${paper}.png`, mimeType: "image/png", buffer: picture() };
      await field.locator("input[type=file]").setInputFiles(file);
      await expect(field.getByRole("link", { name: file.name })).toBeVisible();
    }
    await phone.getByRole("button", { name: "下一步" }).click();
    await phone.getByLabel("网上领取").check();
    await phone.getByRole("button", { name: "下一步" }).click();
    await expect(phone.getByText(/已有：《营业执照》/)).toBeVisible();
    await phone.getByRole("button", { name: "提交申请" }).click();
    await expect(phone).toHaveURL(/\/cases\/[0-9a-f-]+\/receipt/);
    const id = /cases\/([0-9a-f-]+)/.exec(phone.url())?.[1] ?? "";

    const { place } = house();
    await give(await place.as("CH1001"), id, { type: "accept" });
    const desk = await house().open("desktop", "CH1101");
    await desk.goto(`/desk/cases/${id}`);
    await desk.getByRole("tab", { name: "申请", exact: true }).click();
    await expect(desk.getByText(/《营业执照》澄.*签发）?，本人未改/).first()).toBeVisible();
    await expect(desk.getByText(/本人改过；《营业执照》.*写的是“.*12号”/)).toBeVisible();
    await expect(desk.getByText(/有争议：校核申请 \d{20}，正在核实/)).toBeVisible();
    await settled(desk);
    expect(await barriers(desk)).toEqual([]);
    await keep(desk, "reviewer");
    await desk.getByRole("tab", { name: /材料/ }).first().click();
    await desk.getByRole("button", { name: "看看这份材料" }).click();
    await expect(desk.getByText(/^营业执照 澄/)).toBeVisible();
    await settled(desk);
    await keep(desk, "reviewer-held");
  });
});

describe("at the counter", () => {
  test("the clerk fills in what is known of the person, and asks for no paper that is held", async () => {
    await registered();
    const desk = await house().open("desktop", "CH1001");
    await desk.goto(`/desk/counter?item=${itemCode(FOOD)}`);
    await desk.getByLabel("个体工商户", { exact: true }).check();
    await desk.getByLabel("否", { exact: true }).first().check();
    await desk.getByLabel("本人（法定代表人、经营者）办理", { exact: true }).check();
    await desk.getByRole("radio", { name: "自然人" }).check();
    await desk.getByLabel("姓名", { exact: true }).first().fill("林小雨");
    await desk.getByLabel("证件号码").fill("990108199003150124");
    await desk.getByLabel("联系电话").first().fill("15400000101");
    await desk.getByRole("button", { name: "用以上信息填入表单" }).click();
    await expect(desk.getByText(/已带出 \d+ 项内容、1 份已有材料/)).toBeVisible();
    await expect(desk.getByRole("textbox", { name: /^经营者名称/ })).toHaveValue("澄河区林小雨面馆");
    await expect(desk.getByText(/已有：《营业执照》/)).toBeVisible();
    await settled(desk);
    expect(await barriers(desk)).toEqual([]);
    await keep(desk, "counter");
  });
});

describe("the department whose word it is", () => {
  test("finds the request among its tasks with its day, and the person reads the answer", async () => {
    const { place } = house();
    const registration = await registered();
    const lin = await place.as(LIN);
    const { situation } = await specimenOf(FOOD, lin);
    const sent = expectOk(
      await lin.post("/api/prefill/disputes", {
        ...{ item: itemCode(FOOD), situation, field: "operatorName", source: `certificate:${registration.id}` },
        ...{ right: "澄河区小雨面馆", reason: "名字里多了一个林字" },
      }),
    );
    await give(await place.as("CH1001"), sent.id, { type: "accept" });
    const desk = await house().open("desktop", "CH1101");
    await desk.goto("/desk/tasks");
    await expect(desk.getByRole("link", { name: sent.number })).toBeVisible();
    await settled(desk);
    await keep(desk, "department-tasks");
    const verifier = await place.as("CH1101");
    const verify = await taskAt(verifier, sent.id, "verify-spj");
    await give(verifier, sent.id, { type: "review", task: verify, outcome: "unconfirmed", opinion: "与存根一致" });
    const decider = await place.as("CH1132");
    const decide = await taskAt(decider, sent.id, "decide");
    const answer = { outcome: "refused", reason: "经核实，与登记存根一致，不更正。", ground: await groundOf() };
    await give(decider, sent.id, { type: "decide", task: decide, ...answer });
    const phone = await house().open("phone", LIN);
    await phone.goto(`/cases/${sent.id}`);
    await expect(phone.getByText("经核实，与登记存根一致，不更正。").first()).toBeVisible();
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    await keep(phone, "answer-phone");
  });

  async function groundOf(): Promise<string> {
    const { reasons } = expectOk(await (await house().place.as("CH1132")).get("/api/reasons?kind=refusal"));
    return reasons[0].code;
  }
});

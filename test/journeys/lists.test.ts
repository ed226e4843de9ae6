/** 清单: found and read by anybody on a phone; changed at the desk by two people, and public from its day on. */
import { readFileSync } from "node:fs";
import { describe, test } from "vitest";
import { expect } from "./expect.ts";
import { createAlbum, houseForTests } from "./house.ts";
import { barriers, overhang, settled } from "./page-checks.ts";

const OFFICER = "CH1181";
const REGISTRAR = "CH2068";

const NOTHING = { mimeType: "application/octet-stream", buffer: Buffer.from("") };

const house = houseForTests("2026-11-23T09:00:00+08:00");
const keep = createAlbum("lists");

describe("the lists of the district", () => {
  test("are chosen, searched, read to the items and the duties, and taken away", async () => {
    const phone = await house().open("phone");
    await phone.goto("/lists");
    await expect(phone.getByRole("link", { name: /收费清单/ })).toBeVisible();
    await settled(phone);
    expect([await overhang(phone), await barriers(phone)]).toEqual([0, []]);
    await keep(phone, "lists-phone");
    await phone.getByRole("link", { name: /权力清单/ }).click();
    await phone.getByRole("searchbox").fill("工伤");
    await phone.getByRole("button", { name: "搜索" }).click();
    await expect(phone.getByText("共 1 条")).toBeVisible();
    await settled(phone);
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    await keep(phone, "power-phone");
    await phone.getByRole("link", { name: "工伤认定" }).click();
    await expect(phone.getByRole("heading", { name: "责任事项" })).toBeVisible();
    await expect(phone.getByRole("list", { name: "办理事项" }).getByRole("link")).toHaveText(["工伤认定"]);
    expect([await overhang(phone), await barriers(phone)]).toEqual([0, []]);
    await keep(phone, "entry-phone");

    const desktop = await house().open("desktop");
    await desktop.goto("/lists/fee");
    const [download] = await Promise.all([
      desktop.waitForEvent("download"),
      desktop.getByRole("link", { name: "CSV" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toContain("住宅类不动产：80元/件");
    await desktop.goto("/lists/duty?q=一次告知");
    await settled(desktop);
    expect(await barriers(desktop)).toEqual([]);
    await keep(desktop, "duty");
  });

  test("R-CAT-59 a change is proposed by one person, registered by another, and public from its day on", async () => {
    const officer = await house().open("desktop", OFFICER);
    await officer.goto("/desk/lists");
    await officer.getByRole("button", { name: "提出变更" }).click();
    const form = officer.getByRole("dialog");
    for (const key of ["Enter", "ArrowDown", "ArrowDown", "Enter"]) await form.getByLabel("清单").press(key);
    await expect(form.getByTitle("收费清单")).toBeVisible();
    await form.getByLabel("编码", { exact: true }).fill("fee-real-estate");
    await form.getByRole("button", { name: "带出现有内容" }).click();
    await expect(form.getByRole("status")).toContainText("已经带出");
    await form.getByLabel("收费标准").fill("住宅类不动产：70元/件；非住宅类不动产：550元/件");
    await form.getByLabel("生效日期").fill("2026-12-01");
    await form.getByLabel("依据文件").fill("海价费〔2026〕9号");
    await form.getByLabel("原因").fill("降低收费标准");
    await keep(officer, "propose");
    await form.getByRole("button", { name: /提 ?交/ }).click();
    await expect(form).toBeHidden();
    await expect(officer.getByText(/住宅类不动产：80元\/件.*→ 住宅类不动产：70元\/件/)).toBeVisible();

    const registrar = await house().open("desktop", REGISTRAR);
    await registrar.goto("/desk/lists");
    await settled(registrar);
    expect(await barriers(registrar)).toEqual([]);
    await keep(registrar, "register");
    await registrar.getByRole("button", { name: /^登 ?记$/ }).click();
    const dialog = registrar.getByRole("dialog");
    await dialog.getByRole("button", { name: /^登 ?记$/ }).click();
    await expect(dialog).toBeHidden();
    await expect(registrar.getByText("没有变更")).toBeVisible();

    const anybody = await house().open("desktop");
    await anybody.goto("/lists/fee/fee-real-estate");
    await expect(anybody.getByText(/2026-12-01 起施行/)).toBeVisible();
    await expect(anybody.getByRole("definition").filter({ hasText: "80元/件；" })).toBeVisible();
    await keep(anybody, "history");
    house().letTimePass(9 * 86_400_000);
    await anybody.reload();
    await expect(anybody.getByRole("definition").filter({ hasText: "70元/件；" })).toBeVisible();
  });

  test("a file with a fault is refused with its row and column, on a phone too", async () => {
    const phone = await house().open("phone", OFFICER);
    await phone.goto("/desk/lists");
    await phone.getByRole("button", { name: "导入文件" }).click();
    const form = phone.getByRole("dialog");
    const content = "编码,权力名称,行使主体,基本编码,权力类型,行使层级\n1,某权力,没有这个局,1,行政许可,县级\n";
    await form.getByLabel("文件", { exact: true }).setInputFiles({ ...NOTHING, name: "权力清单.xls" });
    await expect(form.getByText("请选择 XLSX、CSV、JSON、YAML 文件")).toBeVisible();
    const file = { name: "权力清单.csv", mimeType: "text/csv", buffer: Buffer.from(content) };
    await form.getByLabel("文件", { exact: true }).setInputFiles(file);
    await form.getByLabel("生效日期").fill("2027-01-01");
    await form.getByLabel("依据文件").fill("某文");
    await form.getByLabel("原因").fill("某因");
    await form.getByRole("button", { name: /提 ?交/ }).click();
    await expect(form.getByText(/第 2 行　行使主体 机构登记簿里没有“没有这个局”/)).toBeVisible();
    expect(await overhang(phone)).toBeLessThanOrEqual(0);
    await keep(phone, "import-phone");
  });
});

import { describe, expect, test } from "vitest";
import { limit } from "../../../test/support/clock.ts";
import { articleText, filledReason, lawTexts, limitText } from "./law-text.ts";

const bases = (id: string) => (id === "xuke" ? { title: "中华人民共和国行政许可法" } : undefined);

describe("law as papers write it", () => {
  test.each([
    ["1", "第一条"],
    ["10", "第十条"],
    ["12", "第十二条"],
    ["32(4)", "第三十二条"],
    ["100", "第一百条"],
    ["102", "第一百零二条"],
    ["110", "第一百一十条"],
    ["1242", "第一千二百四十二条"],
    ["1002", "第一千零二条"],
    ["17-1", "第十七条之一"],
    ["x", ""],
  ])("article %s is %s", (article, text) => {
    expect(articleText(article)).toBe(text);
  });

  test("R-DOC-21 an article that nobody checked is not claimed on a paper, and an unknown law is not named", () => {
    expect(
      lawTexts(
        [
          { law: "xuke", article: "42", checked: true },
          { law: "xuke", article: "99", checked: false },
          { law: "xuke", checked: false },
          { law: "nowhere", article: "1", checked: true },
        ],
        bases,
      ),
    ).toEqual(["《中华人民共和国行政许可法》第四十二条", "《中华人民共和国行政许可法》"]);
  });

  test.each([
    ["5wd", "5个工作日"],
    ["15cd", "15日"],
    ["3mo", "3个月"],
    ["24h", "24小时"],
    ["0wd", "当场"],
  ])("limit %s is %s", (text, written) => {
    expect(limitText(limit(text))).toBe(written);
  });

  test.each([
    ["{材料名称}缺页（缺第{页码}页），请补齐。", "平面图缺页，请补齐。"],
    ["{材料名称}缺少法定内容：{缺少的内容}。", "平面图缺少法定内容。"],
    ["案情复杂，{说明}，二十个工作日内不能作出决定。", "案情复杂，二十个工作日内不能作出决定。"],
    ["图纸未标明{要素}，请补充标注。", "图纸未标明有关要素，请补充标注。"],
    ["缺少{材料名称}，请提交。", "缺少平面图，请提交。"],
  ])("a reason with a blank reads on: %s", (text, filled) => {
    expect(filledReason(text, { 材料名称: "平面图" })).toBe(filled);
  });
});

import { expect, test } from "vitest";
import { blanksIn, fillBlanks } from "./reason-text.ts";

test("a blank is named once, whatever stands around it", () => {
  expect(blanksIn("{材料名称}缺页（缺第{页码}页），请补齐{材料名称}。")).toEqual(["材料名称", "页码"]);
  expect(blanksIn("请补齐。")).toEqual([]);
});

test("known blanks are filled, unknown ones stay for the clerk", () => {
  expect(fillBlanks("{材料名称}缺第{页码}页", { 材料名称: "营业执照" })).toBe("营业执照缺第{页码}页");
});

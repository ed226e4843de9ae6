import { expect, test } from "vitest";
import { chooseLanguage } from "./languages.ts";

test("the remembered language stands over the browser's wishes", () => {
  expect(chooseLanguage("en", ["zh-CN"])).toBe("en");
});

test("the first wish that we have decides", () => {
  expect(chooseLanguage(null, ["fr-FR", "en-GB", "zh-CN"])).toBe("en");
  expect(chooseLanguage("klingon", ["de", "zh-TW"])).toBe("zh-Hant");
});

test.each([
  ["zh", "zh-CN"],
  ["zh-CN", "zh-CN"],
  ["zh-SG", "zh-CN"],
  ["zh-HK", "zh-Hant"],
  ["zh-Hant-TW", "zh-Hant"],
  ["zh-Hans-HK", "zh-CN"],
  ["zh-MO", "zh-Hant"],
])("%s reads %s", (wish, language) => {
  expect(chooseLanguage(null, [wish])).toBe(language);
});

test("without any wish that we have it is simplified Chinese", () => {
  expect(chooseLanguage(null, ["fr"])).toBe("zh-CN");
  expect(chooseLanguage(null, [])).toBe("zh-CN");
});

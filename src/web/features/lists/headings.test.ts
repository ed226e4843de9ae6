/** The headings of screens are those of the spreadsheets. */
import { expect, test } from "vitest";
import { columnsOf, LIST_KINDS, LIST_TITLES } from "../../../core/catalog/index.ts";
import english from "../../i18n/en/lists.json" with { type: "json" };
import chinese from "../../i18n/zh-CN/lists.json" with { type: "json" };

test.each(LIST_KINDS)("of the %s list", (list) => {
  const headings = Object.fromEntries(columnsOf(list).map(({ field, heading }) => [field, heading]));
  expect(chinese.heading[list]).toEqual(headings);
  expect(Object.keys(english.heading[list])).toEqual(Object.keys(headings));
  expect(chinese.list[list]).toBe(LIST_TITLES[list]);
});

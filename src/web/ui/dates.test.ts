import { expect, test } from "vitest";
import { clockText, daysUntil, dayText, momentText } from "./dates.ts";

test("a day is written as its readers write it", () => {
  expect(dayText("2026-02-09", "zh-CN")).toBe("2026年2月9日");
  expect(dayText("2026-02-09", "zh-Hant")).toBe("2026年2月9日");
  expect(dayText("2026-02-09", "en")).toBe("9 February 2026");
});

test("a moment is told in the district's time, wherever the reader is", () => {
  expect(momentText("2026-02-09T00:05:31.120+08:00", "zh-CN")).toBe("2026年2月9日 00:05");
  expect(clockText("2026-02-09T17:05:00+08:00")).toBe("17:05");
});

test("days are counted from today", () => {
  expect(daysUntil("2026-03-01", "2026-02-27")).toBe(2);
  expect(daysUntil("2026-02-27", "2026-02-27")).toBe(0);
  expect(daysUntil("2026-02-26", "2026-02-27")).toBe(-1);
});

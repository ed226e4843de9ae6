import { expect, test } from "vitest";
import { digitsOf, joinDate, splitDate } from "./date-parts.ts";

test("a date falls into its boxes and comes back", () => {
  expect(splitDate("2026-02-09")).toEqual({ year: "2026", month: "2", day: "9" });
  expect(joinDate({ year: "2026", month: "2", day: "9" })).toBe("2026-02-09");
});

test("empty boxes are no date, half-filled ones are text that is not a date", () => {
  expect(joinDate(splitDate(""))).toBe("");
  expect(joinDate({ year: "2026", month: "", day: "9" })).toBe("2026--09");
  expect(splitDate("2026--09")).toEqual({ year: "2026", month: "", day: "9" });
});

test("full-width digits are digits", () => {
  expect(digitsOf("２０26年")).toBe("2026");
});

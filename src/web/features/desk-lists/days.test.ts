import { expect, test } from "vitest";
import { dueText, momentText, shortDay, shortMoment } from "./days.ts";

test("an instant is read by its own digits: they are the district's time", () => {
  expect(momentText("2026-10-08T09:12:33.120+08:00")).toBe("2026-10-08 09:12");
});

test("this year goes without saying", () => {
  expect(shortDay("2026-10-22", "2026-10-15")).toBe("10-22");
  expect(shortDay("2027-01-04", "2026-10-15")).toBe("2027-01-04");
  expect(shortMoment("2026-10-08T09:12:33+08:00", "2026-10-15")).toBe("10-08 09:12");
});

test("a limit ends at 24:00 of its last day; one in hours at its hour", () => {
  expect(dueText("2026-10-23", "2026-10-24T00:00:00+08:00")).toBe("2026-10-23 24:00");
  expect(dueText("2026-10-23", "2026-10-23T15:30:00+08:00")).toBe("2026-10-23 15:30");
});

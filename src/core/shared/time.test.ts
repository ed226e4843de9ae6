import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  civilDate,
  civilDateFromDayNumber,
  civilDateOf,
  dayNumberOf,
  endOfDay,
  formatInstant,
  instant,
  isoWeekday,
  parseCivilDate,
  parseInstant,
  startOfDay,
  type TimeZone,
} from "./time.ts";

const shanghai = "Asia/Shanghai" as TimeZone;
const amsterdam = "Europe/Amsterdam" as TimeZone;

describe("civil dates", () => {
  test("day numbers and dates are each other's inverse, and agree with the world's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -250_000, max: 1_000_000 }), (day) => {
        const date = civilDateFromDayNumber(day);
        expect(dayNumberOf(date)).toBe(day);
        expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  test("days that do not exist are not dates", () => {
    for (const text of ["2026-02-30", "2025-02-29", "2026-13-01", "2026-1-1", "20260101", "", "2026-01-01T00:00:00Z"])
      expect(parseCivilDate(text)).toBeUndefined();
  });

  test("2026-02-09 is a Monday, and the day after 2024-02-28 is the leap day", () => {
    expect(isoWeekday(dayNumberOf(civilDate("2026-02-09")))).toBe(1);
    expect(addDays(civilDate("2024-02-28"), 1)).toBe("2024-02-29");
  });
});

describe("instants", () => {
  test("a day begins and ends at midnight of its own zone", () => {
    expect(startOfDay(civilDate("2026-02-09"), shanghai)).toBe(instant("2026-02-08T16:00:00Z"));
    expect(endOfDay(civilDate("2026-02-09"), shanghai)).toBe(instant("2026-02-10T00:00:00+08:00"));
  });

  test("a day on which the clock is put forward has 23 hours", () => {
    const day = civilDate("2026-03-29");
    expect(endOfDay(day, amsterdam) - startOfDay(day, amsterdam)).toBe(23 * 3_600_000);
  });

  test("an instant is written with the offset of the zone and read back", () => {
    const at = instant("2026-02-09T01:30:00Z");
    expect(formatInstant(at, shanghai)).toBe("2026-02-09T09:30:00+08:00");
    expect(parseInstant(formatInstant(at, amsterdam))).toBe(at);
    expect(civilDateOf(instant("2026-02-09T17:00:00Z"), shanghai)).toBe("2026-02-10");
  });

  test("a time without an offset is refused: nobody can say when it was", () => {
    expect(parseInstant("2026-02-09T09:30:00")).toBeUndefined();
    expect(parseInstant("2026-02-30T09:30:00Z")).toBeUndefined();
  });
});

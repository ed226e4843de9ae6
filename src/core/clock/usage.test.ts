import { describe, expect, it } from "vitest";
import { china } from "../../../test/support/calendar.ts";
import { limit, terms } from "../../../test/support/clock.ts";
import { civilDate, instant } from "../shared/index.ts";
import { computeClock, lastDayBefore, lightOf, usageOf } from "./index.ts";

const day = civilDate;

describe("the light", () => {
  const twenty = { ...terms("20wd"), startsOn: day("2026-02-09") };
  const reading = computeClock(twenty);

  it("R-CLK-17 is yellow from the day on which 70 % are used and red after the due date", () => {
    expect(reading.yellowOn).toBe("2026-03-05");
    expect(usageOf(twenty, day("2026-03-05")).usedDays).toBe(14);
    expect(lightOf(reading, day("2026-03-04"))).toBe("green");
    expect(lightOf(reading, day("2026-03-05"))).toBe("yellow");
    expect(lightOf(reading, day("2026-03-13"))).toBe("yellow");
    expect(lightOf(reading, day("2026-03-14"))).toBe("red");
  });

  it("R-CLK-17 changes at midnight in the jurisdiction", () => {
    expect(lightOf(reading, instant("2026-03-04T23:59:59+08:00"))).toBe("green");
    expect(lightOf(reading, instant("2026-03-05T00:00:00+08:00"))).toBe("yellow");
    expect(lightOf(reading, instant("2026-03-13T23:59:59+08:00"))).toBe("yellow");
    expect(lightOf(reading, instant("2026-03-14T00:00:00+08:00"))).toBe("red");
  });

  it("R-CLK-17 takes another share from the query, and hours by the minute", () => {
    expect(computeClock({ ...twenty, yellowShare: 0.5 }).yellowOn).toBe("2026-02-28");
    const hours = computeClock({ ...terms("10h"), startsAt: instant("2026-03-02T09:00:00+08:00") });
    expect(hours.yellowAt).toBe(instant("2026-03-02T16:00:00+08:00"));
    expect(lightOf(hours, instant("2026-03-02T15:59:00+08:00"))).toBe("green");
    expect(lightOf(hours, instant("2026-03-02T16:00:00+08:00"))).toBe("yellow");
    expect(lightOf(hours, instant("2026-03-02T19:00:00+08:00"))).toBe("red");
  });

  it("R-CLK-17 measures months by their counted days, and an extension as part of the whole", () => {
    expect(computeClock({ ...terms("1mo"), startsOn: day("2026-06-01") }).yellowOn).toBe("2026-06-22");
    const extended = { ...terms("5wd"), startsOn: day("2026-03-02"), extensions: [limit("5cd")] };
    expect(computeClock(extended).yellowOn).toBe("2026-03-11");
  });
});

describe("days used and left", () => {
  it("R-CLK-18 the start has used nothing, the due day has nothing left, later days are owed", () => {
    const twenty = { ...terms("20wd"), startsOn: day("2026-02-09") };
    expect(usageOf(twenty, day("2026-02-09"))).toEqual({ totalDays: 20, usedDays: 0, leftDays: 20 });
    expect(usageOf(twenty, day("2026-02-23"))).toEqual({ totalDays: 20, usedDays: 5, leftDays: 15 });
    expect(usageOf(twenty, day("2026-03-13"))).toEqual({ totalDays: 20, usedDays: 20, leftDays: 0 });
    expect(usageOf(twenty, day("2026-03-17"))).toEqual({ totalDays: 20, usedDays: 20, leftDays: -2 });
  });

  it("R-CLK-18 the days moved over at the end are neither used nor owed", () => {
    const thirty = { ...terms("30cd"), startsOn: day("2026-01-20") };
    expect(usageOf(thirty, day("2026-02-22"))).toEqual({ totalDays: 30, usedDays: 30, leftDays: 0 });
    expect(usageOf(thirty, day("2026-02-25"))).toEqual({ totalDays: 30, usedDays: 30, leftDays: -1 });
  });

  it("R-CLK-18 hours are parts of a day, office hours of an office day", () => {
    const startsAt = instant("2026-03-02T09:00:00+08:00");
    expect(usageOf({ ...terms("24h"), startsAt }, instant("2026-03-02T15:00:00+08:00"))).toEqual({
      totalDays: 1,
      usedDays: 0.25,
      leftDays: 0.75,
    });
    expect(usageOf({ ...terms("16wh"), startsAt }, day("2026-03-02"))).toEqual({
      totalDays: 2,
      usedDays: 1,
      leftDays: 1,
    });
    expect(usageOf({ ...terms("60min"), startsAt }, instant("2026-03-02T10:00:00+08:00")).leftDays).toBe(0);
  });
});

describe("limits that run backwards", () => {
  it("R-CLK-21 a last day to act that is a day off moves to the next working day, never past the end itself", () => {
    expect(lastDayBefore(china, day("2026-10-31"), limit("30cd"))).toBe("2026-10-08");
    expect(lastDayBefore(china, day("2026-02-18"), limit("2cd"))).toBe("2026-02-18");
    expect(lastDayBefore(china, day("2026-12-31"), limit("30wd"))).toBe("2026-11-19");
    expect(lastDayBefore(china, day("2026-12-31"), limit("1mo"))).toBe("2026-11-30");
    expect(lastDayBefore(china, day("2026-12-31"), limit("8wh"))).toBeUndefined();
  });
});

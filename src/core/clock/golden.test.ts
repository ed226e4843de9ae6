/** Due dates worked out by hand from the calendar of 2026; each is what a court would count. */
import { describe, expect, it } from "vitest";
import { china } from "../../../test/support/calendar.ts";
import { limit, stop } from "../../../test/support/clock.ts";
import { civilDate, instant } from "../shared/index.ts";
import {
  type ClockReading,
  compareWorst,
  computeClock,
  earliestDue,
  explainClock,
  findLaterPromise,
  lastDayBefore,
  type Stop,
} from "./index.ts";

describe("golden clocks", () => {
  it("R-CLK-04 20 working days from 2026-02-09 end on 2026-03-13, over Spring Festival and two make-up Saturdays", () => {
    const { dueOn, days } = explainClock({ calendar: china, startsOn: civilDate("2026-02-09"), limit: limit("20wd") });
    expect(dueOn).toBe("2026-03-13");
    const on = (date: string) => days.find((day) => day.date === date);
    expect(on("2026-02-09")).toEqual({ date: "2026-02-09", counted: false, why: "start" });
    expect(on("2026-02-14")).toEqual({ date: "2026-02-14", counted: true, why: "make-up" });
    expect(on("2026-02-28")).toEqual({ date: "2026-02-28", counted: true, why: "make-up" });
    const skipped = days.filter((day) => day.date >= "2026-02-15" && day.date <= "2026-02-23");
    expect(skipped).toHaveLength(9);
    expect(skipped.every((day) => !day.counted && day.why === "holiday")).toBe(true);
  });

  it("R-CLK-03 silence on papers received 2026-02-09 takes effect at 24:00 of Saturday 02-14, a make-up day", () => {
    const silence = read("2026-02-09", "5wd");
    expect(silence.dueOn).toBe("2026-02-14");
    expect(silence.dueAt).toBe(instant("2026-02-15T00:00:00+08:00"));
    // Deemed accepted as of the day of receipt, the decision is due earlier than when accepted expressly on the last day.
    expect(due("2026-02-09", "20wd")).toBe("2026-03-13");
    expect(due("2026-02-14", "20wd")).toBe("2026-03-20");
  });

  it("R-CLK-02 5 working days from Thursday 2026-09-24 end on 10-09, after Mid-Autumn and National Day", () => {
    expect(due("2026-09-24", "5wd")).toBe("2026-10-09");
  });

  it("R-CLK-05 7 days from 2026-09-28 would end in the holiday, so on 10-08", () => {
    expect(due("2026-09-28", "7cd")).toBe("2026-10-08");
  });

  it("R-CLK-05 30 days from 2026-01-20 would end on 02-19, so on 02-24", () => {
    expect(due("2026-01-20", "30cd")).toBe("2026-02-24");
  });

  it("R-CLK-20 a promise of 2 working days can end later than 7 days by law, and then the law's date rules", () => {
    const statutory = read("2026-09-30", "7cd");
    const promised = read("2026-09-30", "2wd");
    expect(statutory.dueOn).toBe("2026-10-08");
    expect(promised.dueOn).toBe("2026-10-09");
    expect(due("2026-09-30", "3wd")).toBe("2026-10-10");
    expect(earliestDue([promised, statutory])).toBe(statutory);
    expect(findLaterPromise(china, limit("2wd"), limit("7cd"))).toBeDefined();
    expect(findLaterPromise(china, limit("10wd"), limit("20wd"))).toBeUndefined();
    expect(findLaterPromise(china, limit("1wd"), limit("7cd"))).toBeUndefined();
  });

  it("R-CLK-20 the worst day is the one on which the promise is furthest behind the statute, or leaves it least time", () => {
    const late = compareWorst(china, limit("2wd"), limit("7cd"));
    if (late === null) throw new Error("there are published years");
    expect(late.promise.dueAt).toBeGreaterThan(late.statute.dueAt);
    expect(due(late.startsOn, "2wd")).toBe(late.promise.dueOn);
    const early = compareWorst(china, limit("10wd"), limit("20wd"));
    expect(early?.promise.dueAt).toBeLessThan(early?.statute.dueAt ?? 0);
  });

  it("R-CLK-10 20 working days from 2026-03-02 end on 03-30; with a hearing from 03-09 through 03-27 on 04-21", () => {
    expect(due("2026-03-02", "20wd")).toBe("2026-03-30");
    expect(due("2026-03-02", "20wd", [stop("2026-03-09", "2026-03-27")])).toBe("2026-04-21");
  });

  it("R-CLK-04 the three periods of a school bus permit chain: out by 03-05, replies by 03-10, opinion by 03-17", () => {
    const sentOut = due("2026-03-02", "3wd");
    const replies = due(sentOut, "3wd");
    expect([sentOut, replies, due(replies, "5wd")]).toEqual(["2026-03-05", "2026-03-10", "2026-03-17"]);
  });

  it("R-CLK-04 45 working days from 2026-03-02 for a water permit end on 05-08", () => {
    expect(due("2026-03-02", "45wd")).toBe("2026-05-08");
  });

  it("R-CLK-06 R-CLK-16 3 months from 2026-11-30 end with February, a Sunday, so on 2027-03-01, provisionally", () => {
    const reading = read("2026-11-30", "3mo");
    expect(reading.dueOn).toBe("2027-03-01");
    expect(reading.provisional).toBe(true);
  });

  it("R-CLK-04 10 working days for service of a decision of 2026-09-22 end on 10-13", () => {
    expect(due("2026-09-22", "10wd")).toBe("2026-10-13");
  });

  it("R-CLK-21 renewal of a licence that ends on 2026-12-31 is to be asked for by 12-01", () => {
    expect(lastDayBefore(china, civilDate("2026-12-31"), limit("30cd"))).toBe("2026-12-01");
  });
});

function read(startsOn: string, text: string, stops: readonly Stop[] = []): ClockReading {
  return computeClock({ calendar: china, startsOn: civilDate(startsOn), limit: limit(text), stops });
}

function due(startsOn: string, text: string, stops: readonly Stop[] = []): string {
  return read(startsOn, text, stops).dueOn;
}

import { describe, expect, it } from "vitest";
import { plainWeeks } from "../../../test/support/calendar.ts";
import { limit, stop, terms } from "../../../test/support/clock.ts";
import { civilDate, formatInstant, instant } from "../shared/index.ts";
import { computeClock, explainClock, formatLimit, lightOf, mergeStops, parseLimit, usageOf } from "./index.ts";

const day = civilDate;

describe("limits", () => {
  it("R-CLK-01 a limit carries the unit of the rule that sets it", () => {
    for (const text of ["20wd", "60cd", "3mo", "8wh", "24h", "30min", "0wd"])
      expect(formatLimit(limit(text))).toBe(text);
    expect(limit("20wd")).toEqual({ amount: 20, unit: "wd" });
  });

  it.each(["", "20", "wd", "20 wd", "-1wd", "1.5wd", "20WD", "20d", "２０wd", "20wd\n", "1e3wd"])(
    "refuses %j as unreadable",
    (text) => {
      expect(parseLimit(text)).toEqual({ ok: false, refusal: { code: "clock/limit-unreadable", text } });
    },
  );

  it("refuses more than a hundred years", () => {
    expect(parseLimit("1201mo")).toEqual({ ok: false, refusal: { code: "clock/limit-too-long", text: "1201mo" } });
    expect(parseLimit("999999999min").ok).toBe(false);
    expect(parseLimit("100wd").ok).toBe(true);
  });
});

describe("days and months", () => {
  it("R-CLK-02 what happens in the evening starts the clock on the next day, as what happens in the morning", () => {
    const morning = computeClock({ ...terms("5wd"), startsAt: instant("2026-03-02T08:00:00+08:00") });
    const night = computeClock({ ...terms("5wd"), startsAt: instant("2026-03-02T23:59:59+08:00") });
    expect(morning).toEqual(night);
    expect(morning).toEqual(computeClock({ ...terms("5wd"), startsOn: day("2026-03-02") }));
    expect(morning.dueOn).toBe("2026-03-09");
  });

  it("R-CLK-02 the day of the event is the day in the jurisdiction, wherever the server stands", () => {
    const reading = computeClock({ ...terms("1wd"), startsAt: instant("2026-03-02T20:00:00Z") });
    expect(reading.startsOn).toBe("2026-03-03");
    expect(reading.dueOn).toBe("2026-03-04");
  });

  it("R-CLK-02 what is filed on a day off is counted from the next working day", () => {
    expect(computeClock({ ...terms("5wd"), startsOn: day("2026-02-17") }).dueOn).toBe("2026-02-28");
  });

  it("R-CLK-03 a limit in days ends at 24:00 of its last day in the jurisdiction's zone", () => {
    const reading = computeClock({ ...terms("1cd"), calendar: plainWeeks, startsOn: day("2011-03-24") });
    expect(formatInstant(reading.dueAt, plainWeeks.zone)).toBe("2011-03-26T00:00:00+01:00");
    // The Sunday on which summer time begins has 23 hours; its limit moves to Monday.
    const summer = computeClock({ ...terms("2cd"), calendar: plainWeeks, startsOn: day("2011-03-25") });
    expect(formatInstant(summer.dueAt, plainWeeks.zone)).toBe("2011-03-29T00:00:00+02:00");
  });

  it("R-CLK-05 an inner day off is counted in calendar days, only the last day moves", () => {
    expect(computeClock({ ...terms("7cd"), startsOn: day("2026-03-02") }).dueOn).toBe("2026-03-09");
    expect(computeClock({ ...terms("5cd"), startsOn: day("2026-03-02") }).dueOn).toBe("2026-03-09");
    expect(computeClock({ ...terms("4cd"), startsOn: day("2026-03-02") }).dueOn).toBe("2026-03-06");
  });

  it("R-CLK-05 a last day on a make-up Saturday does not move", () => {
    expect(computeClock({ ...terms("5cd"), startsOn: day("2026-02-09") }).dueOn).toBe("2026-02-14");
  });

  it.each([
    ["2026-01-31", "1mo", "2026-02-28"],
    ["2024-01-31", "1mo", "2024-02-29"],
    ["2026-03-15", "3mo", "2026-06-15"],
    ["2025-12-31", "2mo", "2026-02-28"],
    ["2026-03-31", "12mo", "2027-03-31"],
  ])("R-CLK-06 months from %s for %s end on the corresponding day, else with the month: %s", (from, text, dueOn) => {
    expect(computeClock({ ...terms(text), startsOn: day(from) }).dueOn).toBe(dueOn);
  });

  it("R-CLK-02 a limit of nothing is due on the very day, or on the next working day", () => {
    expect(computeClock({ ...terms("0wd"), startsOn: day("2026-03-02") }).dueOn).toBe("2026-03-02");
    expect(computeClock({ ...terms("0wd"), startsOn: day("2026-02-17") }).dueOn).toBe("2026-02-24");
  });
});

describe("hours", () => {
  it("R-CLK-07 24 hours run round the clock from the moment, over days off", () => {
    const reading = computeClock({ ...terms("24h"), startsAt: instant("2026-02-14T15:30:00+08:00") });
    expect(reading.dueAt).toBe(instant("2026-02-15T15:30:00+08:00"));
    expect(reading.dueOn).toBe("2026-02-15");
  });

  it("R-CLK-07 hours that end at midnight end with the day before", () => {
    expect(computeClock({ ...terms("30min"), startsAt: instant("2026-03-02T23:30:00+08:00") }).dueOn).toBe(
      "2026-03-02",
    );
  });

  it("R-CLK-08 working hours run only while offices are open", () => {
    const friday = instant("2026-03-06T16:00:00+08:00");
    expect(computeClock({ ...terms("2wh"), startsAt: friday }).dueAt).toBe(instant("2026-03-09T10:00:00+08:00"));
    expect(computeClock({ ...terms("1wh"), startsAt: friday }).dueAt).toBe(instant("2026-03-06T17:00:00+08:00"));
    const midday = { ...terms("4wh"), calendar: plainWeeks, startsAt: instant("2011-03-23T11:00:00+01:00") };
    expect(formatInstant(computeClock(midday).dueAt, plainWeeks.zone)).toBe("2011-03-23T16:00:00+01:00");
  });

  it("R-CLK-08 when only the day is known they start when offices open on it", () => {
    const reading = computeClock({ ...terms("8wh"), startsOn: day("2026-02-09") });
    expect(reading.dueAt).toBe(instant("2026-02-09T17:00:00+08:00"));
    const sunday = computeClock({ ...terms("8wh"), startsOn: day("2026-03-08") });
    expect(sunday.dueAt).toBe(instant("2026-03-09T17:00:00+08:00"));
  });

  it("R-CLK-10 stopped days are left out from 00:00 to 24:00", () => {
    const startsAt = instant("2026-03-02T15:00:00+08:00");
    const stops = [{ from: day("2026-03-03"), to: day("2026-03-04") }];
    expect(computeClock({ ...terms("24h"), startsAt, stops }).dueAt).toBe(instant("2026-03-05T15:00:00+08:00"));
    expect(computeClock({ ...terms("4wh"), startsAt, stops }).dueAt).toBe(instant("2026-03-05T11:00:00+08:00"));
  });

  it("R-CLK-15 the day ledger of working hours marks the days on which time was used", () => {
    const { days } = explainClock({ ...terms("2wh"), startsAt: instant("2026-03-06T16:00:00+08:00") });
    expect(days).toEqual([
      { date: "2026-03-06", counted: true, why: "start" },
      { date: "2026-03-07", counted: false, why: "weekend" },
      { date: "2026-03-08", counted: false, why: "weekend" },
      { date: "2026-03-09", counted: true, why: "workday" },
    ]);
    const late = explainClock({ ...terms("2wh"), startsAt: instant("2026-03-06T18:00:00+08:00") });
    expect(late.days[0]).toEqual({ date: "2026-03-06", counted: false, why: "start" });
  });
});

describe("extensions", () => {
  it("R-CLK-09 10 working days more on 20 are 30, counted before the end is sought", () => {
    const extended = computeClock({ ...terms("20wd"), startsOn: day("2026-02-09"), extensions: [limit("10wd")] });
    expect(extended).toMatchObject({ dueOn: computeClock({ ...terms("30wd"), startsOn: day("2026-02-09") }).dueOn });
    const days = computeClock({ ...terms("5cd"), startsOn: day("2026-03-02"), extensions: [limit("1cd")] });
    expect(days.dueOn).toBe("2026-03-09");
  });

  it("R-CLK-09 an extension in another unit is counted from the day on which the limit ends", () => {
    const extended = explainClock({ ...terms("5cd"), startsOn: day("2026-03-02"), extensions: [limit("3wd")] });
    expect(extended.dueOn).toBe("2026-03-12");
    expect(extended.days.filter((ledger) => ledger.counted)).toHaveLength(8);
    const byHours = computeClock({ ...terms("5wd"), startsOn: day("2026-03-02"), extensions: [limit("12h")] });
    expect(byHours.dueAt).toBe(instant("2026-03-10T12:00:00+08:00"));
  });
});

describe("stops", () => {
  it("R-CLK-10 a stop within a limit of months adds its days at the end", () => {
    const stops = [{ from: day("2026-04-01"), to: day("2026-04-10") }];
    expect(computeClock({ ...terms("3mo"), startsOn: day("2026-03-02"), stops }).dueOn).toBe("2026-06-12");
  });

  it("R-CLK-11 a day that lies in two stops is given once", () => {
    const one = [stop("2026-03-09", "2026-03-27")];
    const two = [stop("2026-03-16", "2026-03-27"), stop("2026-03-09", "2026-03-20")];
    const start = { startsOn: day("2026-03-02") };
    expect(computeClock({ ...terms("20wd"), ...start, stops: two })).toEqual(
      computeClock({ ...terms("20wd"), ...start, stops: one }),
    );
    expect(mergeStops([...two, stop("2026-03-28", null)])).toEqual([{ from: "2026-03-09", to: null }]);
  });

  it("R-CLK-12 an open stop moves the due date on, day by day, and the clock is not running", () => {
    const open = { ...terms("20wd"), startsOn: day("2026-03-02"), stops: [stop("2026-03-09", null)] };
    const early = computeClock({ ...open, asOf: day("2026-03-10") });
    const late = computeClock({ ...open, asOf: day("2026-03-27") });
    expect([early.dueOn, early.running]).toEqual(["2026-04-01", false]);
    expect([late.dueOn, late.running]).toEqual(["2026-04-21", false]);
    expect(computeClock({ ...open, asOf: day("2026-03-06") })).toMatchObject({ dueOn: "2026-03-30", running: true });
    expect(computeClock(open)).toMatchObject({ dueOn: "2026-03-31", running: false });
  });

  it("R-CLK-12 a clock held by an open stop never turns red", () => {
    const open = { ...terms("5wd"), startsOn: day("2026-03-02"), stops: [stop("2026-03-05", null)] };
    for (const today of ["2026-03-05", "2026-03-20", "2026-08-31"].map(day)) {
      expect(lightOf(computeClock({ ...open, asOf: today }), today)).toBe("green");
      expect(usageOf(open, today)).toEqual({ totalDays: 5, usedDays: 2, leftDays: 3 });
    }
  });

  it("R-CLK-12 a stop with its end holds the clock through that day", () => {
    const held = { ...terms("20wd"), startsOn: day("2026-03-02"), stops: [stop("2026-03-09", "2026-03-27")] };
    expect(computeClock({ ...held, asOf: day("2026-03-27") }).running).toBe(false);
    expect(computeClock({ ...held, asOf: day("2026-03-30") }).running).toBe(true);
  });

  it("R-CLK-10 a stop notified and ended on the same day stops nothing", () => {
    const stops = [stop("2026-03-10", "2026-03-09")];
    expect(computeClock({ ...terms("20wd"), startsOn: day("2026-03-02"), stops }).dueOn).toBe("2026-03-30");
  });

  it("R-CLK-14 a stop that begins after the end revives nothing", () => {
    const late = { ...terms("5wd"), startsOn: day("2026-03-02"), stops: [stop("2026-03-10", null)] };
    const reading = computeClock({ ...late, asOf: day("2026-03-12") });
    expect(reading).toMatchObject({ dueOn: "2026-03-09", running: true });
    expect(lightOf(reading, day("2026-03-12"))).toBe("red");
    expect(usageOf(late, day("2026-03-12"))).toEqual({ totalDays: 5, usedDays: 5, leftDays: -3 });
  });

  it("R-CLK-10 a move off a day off does not land on a stopped day", () => {
    const stops = [stop("2026-03-09", "2026-03-13")];
    const { dueOn, days } = explainClock({ ...terms("5cd"), startsOn: day("2026-03-02"), stops });
    expect(dueOn).toBe("2026-03-16");
    expect(days.filter((ledger) => ledger.counted)).toHaveLength(5);
  });
});

describe("the day ledger", () => {
  it("R-CLK-15 holds every day once, with a reason, and the counted days add up to the limit", () => {
    const stops = [stop("2026-03-09", "2026-03-27")];
    const { days, dueOn } = explainClock({ ...terms("20wd"), startsOn: day("2026-03-02"), stops });
    expect(days[0]).toEqual({ date: "2026-03-02", counted: false, why: "start" });
    expect(days.at(-1)).toEqual({ date: dueOn, counted: true, why: "workday" });
    expect(days).toHaveLength(51);
    expect(days.filter((ledger) => ledger.counted)).toHaveLength(20);
    expect(days.filter((ledger) => ledger.why === "stopped")).toHaveLength(19);
  });

  it("R-CLK-15 calendar days keep their kind and count; the days moved over do not", () => {
    const { days } = explainClock({ ...terms("30cd"), startsOn: day("2026-01-20") });
    expect(days.filter((ledger) => ledger.counted)).toHaveLength(30);
    expect(days.find((ledger) => ledger.date === "2026-01-24")).toMatchObject({ counted: true, why: "weekend" });
    expect(days.find((ledger) => ledger.date === "2026-02-19")).toMatchObject({ counted: true, why: "holiday" });
    expect(days.find((ledger) => ledger.date === "2026-02-20")).toMatchObject({ counted: false, why: "holiday" });
    expect(days.at(-1)).toEqual({ date: "2026-02-24", counted: false, why: "workday" });
  });
});

describe("certainty", () => {
  it("R-CLK-16 a date is provisional exactly when counted days lie in a year without a notice", () => {
    const certain = (text: string, from: string) => computeClock({ ...terms(text), startsOn: day(from) }).provisional;
    expect(certain("20wd", "2026-12-03")).toBe(false);
    expect(certain("20wd", "2026-12-04")).toBe(true);
    expect(certain("5wd", "2026-12-31")).toBe(true);
    expect(certain("5wd", "2003-12-31")).toBe(false);
    expect(certain("5wd", "2003-12-30")).toBe(true);
  });
});

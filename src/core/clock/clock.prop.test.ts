import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { china, plainWeeks } from "../../../test/support/calendar.ts";
import { type Calendar, isPublished, isWorkingDay, workingDaysBetween } from "../calendar/index.ts";
import {
  addDays,
  type CivilDate,
  civilDateFromDayNumber,
  dayNumberOf,
  type Instant,
  startOfDay,
} from "../shared/index.ts";
import {
  type ClockQuery,
  computeClock,
  earliestLight,
  explainClock,
  type Limit,
  type LimitUnit,
  mergeStops,
  type Stop,
  usageOf,
} from "./index.ts";

const BEGIN = dayNumberOf("2013-06-01" as CivilDate);
const dates = fc.integer({ min: BEGIN, max: BEGIN + 5200 }).map(civilDateFromDayNumber);
const calendars = fc.constantFrom<Calendar>(china, plainWeeks);
const dayUnits = fc.constantFrom<LimitUnit>("wd", "cd", "mo");
const units = fc.constantFrom<LimitUnit>("wd", "cd", "mo", "h", "wh", "min");

const stopFrom = (start: CivilDate): fc.Arbitrary<Stop> =>
  fc
    .tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 1, max: 30 }))
    .map(([after, length]) => ({ from: addDays(start, after), to: addDays(start, after + length - 1) }));

const clocks = (unitChoice: fc.Arbitrary<LimitUnit>): fc.Arbitrary<ClockQuery> =>
  fc.tuple(calendars, dates, fc.integer({ min: 0, max: 60 }), unitChoice).chain(([calendar, startsOn, amount, unit]) =>
    fc.array(stopFrom(startsOn), { maxLength: 4 }).map((stops) => ({
      calendar,
      startsOn,
      limit: { amount: unit === "mo" ? amount % 13 : amount, unit },
      stops,
    })),
  );

const start = (query: ClockQuery): CivilDate => query.startsOn ?? computeClock(query).startsOn;

describe("any clock", () => {
  it("R-CLK-04 a limit in days is due on a working day, and one in working days not on a stopped one", () => {
    fc.assert(
      fc.property(clocks(dayUnits), (query) => {
        const { dueOn } = computeClock(query);
        expect(isWorkingDay(query.calendar, dueOn)).toBe(true);
        expect(
          mergeStops(query.stops ?? []).some(({ from, to }) => dueOn >= from && (to === null || dueOn <= to)),
        ).toBe(false);
      }),
    );
  });

  it("R-CLK-17 no light turns before as many days as a limit has at least", () => {
    const extension = fc.record({ amount: fc.integer({ min: 0, max: 12 }), unit: units });
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    const moment = fc.option(fc.integer({ min: 0, max: 86_399_999 }));
    fc.assert(
      fc.property(clocks(units), fc.array(extension, { maxLength: 2 }), share, moment, (query, more, yellow, later) => {
        const { startsOn = start(query), startsAt, ...terms } = query;
        const at = startOfDay(startsOn, query.calendar.zone);
        const from = later === null ? { startsOn } : { startsAt: (at + later) as Instant };
        const asked = { ...terms, ...from, extensions: more, yellowShare: yellow };
        expect(earliestLight(asked)).toBeLessThanOrEqual(computeClock(asked).yellowAt);
        expect(earliestLight(query)).toBeLessThanOrEqual(computeClock(query).yellowAt);
      }),
      { numRuns: 500 },
    );
  });

  it("R-CLK-01 a longer limit is never due earlier", () => {
    fc.assert(
      fc.property(clocks(units), fc.integer({ min: 0, max: 20 }), (query, more) => {
        const longer: Limit = { ...query.limit, amount: query.limit.amount + more };
        const reading = computeClock(query);
        expect(computeClock({ ...query, limit: longer }).dueAt).toBeGreaterThanOrEqual(reading.dueAt);
        expect(reading.dueOn >= start(query)).toBe(true);
        expect(reading.yellowAt).toBeLessThanOrEqual(reading.dueAt);
        expect(reading.yellowOn <= reading.dueOn).toBe(true);
      }),
    );
  });

  it("R-CLK-09 an extension is never due earlier, whatever its unit", () => {
    fc.assert(
      fc.property(clocks(units), fc.integer({ min: 0, max: 20 }), units, (query, amount, unit) => {
        const extended = computeClock({ ...query, extensions: [{ amount, unit }] });
        expect(extended.dueAt).toBeGreaterThanOrEqual(computeClock(query).dueAt);
      }),
    );
  });

  it("R-CLK-13 a stop in working days moves the due date by exactly the working days that it lasted", () => {
    fc.assert(
      fc.property(
        clocks(fc.constant("wd")),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (query, after, length) => {
          const plain = { ...query, stops: [] };
          const before = computeClock(plain);
          const stop = { from: addDays(start(query), after), to: addDays(start(query), after + length - 1) };
          if (stop.from > before.dueOn) return;
          const stopped = computeClock({ ...plain, stops: [stop] });
          const lasted = workingDaysBetween(query.calendar, addDays(stop.from, -1), stop.to);
          expect(workingDaysBetween(query.calendar, before.dueOn, stopped.dueOn)).toBe(lasted);
        },
      ),
    );
  });

  it("R-CLK-13 suspending never shortens the time left, and what was left before the stop is left after it", () => {
    fc.assert(
      fc.property(
        clocks(dayUnits),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (query, after, length) => {
          const plain = { ...query, stops: [] };
          const stop = { from: addDays(start(query), after), to: addDays(start(query), after + length - 1) };
          const stopped = { ...plain, stops: [stop] };
          expect(computeClock(stopped).dueOn >= computeClock(plain).dueOn).toBe(true);
          if (stop.from > computeClock(plain).dueOn) return;
          const leftBefore = usageOf(stopped, addDays(stop.from, -1)).leftDays;
          expect(usageOf(stopped, stop.to).leftDays).toBe(leftBefore);
        },
      ),
    );
  });

  it("R-CLK-13 a stop that grows never brings the due date nearer", () => {
    fc.assert(
      fc.property(clocks(units), fc.integer({ min: 1, max: 10 }), (query, more) => {
        const grown = (query.stops ?? []).map((stop) => ({ ...stop, to: stop.to && addDays(stop.to, more) }));
        expect(computeClock({ ...query, stops: grown }).dueAt).toBeGreaterThanOrEqual(computeClock(query).dueAt);
      }),
    );
  });

  it("R-CLK-15 the ledger has every day once, and its counted days are the whole", () => {
    fc.assert(
      fc.property(clocks(dayUnits), (query) => {
        const { days, dueOn, startsOn } = explainClock(query);
        expect(days.map((day) => day.date)).toEqual(days.map((_, i) => addDays(startsOn, i)));
        expect(days.at(-1)?.date).toBe(dueOn);
        const counted = days.filter((day) => day.counted).length;
        expect(counted).toBe(usageOf(query, dueOn).totalDays);
        if (query.limit.unit !== "mo") expect(counted).toBe(query.limit.amount);
      }),
    );
  });

  it("R-CLK-15 explaining reads the same clock", () => {
    fc.assert(
      fc.property(clocks(units), (query) => {
        const { days, ...reading } = explainClock(query);
        expect(reading).toEqual(computeClock(query));
        expect(days.length).toBeGreaterThan(0);
      }),
    );
  });

  it("R-CLK-16 is provisional exactly when a day after the start lies in a year without a notice", () => {
    fc.assert(
      fc.property(clocks(dayUnits), (query) => {
        const { days, provisional } = explainClock(query);
        const span = days.length > 1 ? days.slice(1) : days;
        expect(provisional).toBe(span.some((day) => !isPublished(query.calendar, day.date)));
      }),
    );
  });

  it("R-CLK-18 used and left add up to the whole until the limit ends", () => {
    fc.assert(
      fc.property(clocks(units), fc.integer({ min: 0, max: 120 }), (query, after) => {
        const today = addDays(start(query), after);
        const { totalDays, usedDays, leftDays } = usageOf(query, today);
        if (computeClock(query).dueAt >= startOfDay(addDays(today, 1), query.calendar.zone)) {
          expect(usedDays + leftDays).toBeCloseTo(totalDays, 9);
          expect(leftDays).toBeGreaterThanOrEqual(0);
        } else expect(leftDays).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("any stops", () => {
  const stops = dates.chain((date) => fc.array(stopFrom(date), { maxLength: 6 }));

  it("R-CLK-11 merge to the same days in any order, and merging again changes nothing", () => {
    fc.assert(
      fc.property(stops, (list) => {
        const merged = mergeStops(list);
        expect(mergeStops([...list].reverse())).toEqual(merged);
        expect(mergeStops(merged)).toEqual(merged);
        expect(mergeStops([...list, ...merged])).toEqual(merged);
      }),
    );
  });

  it("R-CLK-11 in pieces or merged give the same clock", () => {
    fc.assert(
      fc.property(clocks(units), (query) => {
        expect(computeClock({ ...query, stops: mergeStops(query.stops ?? []) })).toEqual(computeClock(query));
      }),
    );
  });
});

/** Rates of calendar and clock in one thread, each measured for about half a second on dates that differ. */
import { addWorkingDays, isWorkingDay, makeCalendar } from "../src/core/calendar/index.ts";
import { type ClockQuery, computeClock, explainClock } from "../src/core/clock/index.ts";
import { addDays, type CivilDate, civilDate } from "../src/core/shared/index.ts";
import { chinaCalendarSpec } from "../src/files/calendar/china.ts";

export interface ClockRates {
  readonly isWorkingDay_per_s: number;
  readonly addWorkingDays_per_s: number;
  readonly computeClock_per_s: number;
  readonly explainClock_per_s: number;
}

/** The clock measured is the common one: 20 working days with one stop of two weeks. */
export function benchClock(): ClockRates {
  const calendar = makeCalendar(chinaCalendarSpec());
  const first = civilDate("2024-01-01");
  const dates = Array.from({ length: 1024 }, (_, i) => addDays(first, i));
  const queries = dates.map(
    (startsOn): ClockQuery => ({
      calendar,
      startsOn,
      limit: { amount: 20, unit: "wd" },
      stops: [{ from: addDays(startsOn, 5), to: addDays(startsOn, 18) }],
      asOf: addDays(startsOn, 20),
    }),
  );
  return {
    isWorkingDay_per_s: rate(dates, (date) => isWorkingDay(calendar, date)),
    addWorkingDays_per_s: rate(dates, (date) => addWorkingDays(calendar, date, 20)),
    computeClock_per_s: rate(queries, (query) => computeClock(query).dueOn),
    explainClock_per_s: rate(queries, (query) => explainClock(query).dueOn),
  };
}

const MEASURE_MS = 500;

function rate<T>(inputs: readonly T[], work: (input: T) => boolean | CivilDate): number {
  let kept = 0;
  const round = () => {
    for (const input of inputs) if (work(input)) kept++;
  };
  const warmUntil = performance.now() + MEASURE_MS / 5;
  while (performance.now() < warmUntil) round();
  const begin = performance.now();
  let done = 0;
  let elapsed = 0;
  while (elapsed < MEASURE_MS) {
    round();
    done += inputs.length;
    elapsed = performance.now() - begin;
  }
  // Results are used, so that the work cannot be optimised away.
  return kept > 0 ? Math.round((done / elapsed) * 1000) : 0;
}

if (import.meta.main) console.log(JSON.stringify(benchClock(), null, 2));

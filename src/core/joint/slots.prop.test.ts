import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { china } from "../../../test/support/calendar.ts";
import { isWorkingDay } from "../calendar/index.ts";
import { addDays, civilDate, civilDateOf, endOfDay, type Instant, instant, minuteOfDay } from "../shared/index.ts";
import { type FoundSlot, findSlots, overlaps, type SlotPerson, type SlotQuery } from "./slots.ts";

const MINUTE = 60_000;
const MONDAY = instant("2026-03-02T00:00:00+08:00");

/** Four days around a weekend, in quarters of an hour: small enough to look at every start. */
const people: fc.Arbitrary<SlotPerson> = fc.record({
  id: fc.uuid(),
  officeHours: fc.constantFrom(
    undefined,
    [{ from: 540, to: 720 }],
    [
      { from: 510, to: 690 },
      { from: 810, to: 1020 },
    ],
  ),
  busy: fc
    .array(fc.record({ start: fc.integer({ min: 0, max: 4 * 96 }), length: fc.integer({ min: 1, max: 60 }) }), {
      maxLength: 4,
    })
    .map((all) =>
      all.map(({ start, length }) => ({
        from: (MONDAY + start * 15 * MINUTE) as Instant,
        to: (MONDAY + (start + length) * 15 * MINUTE - 1) as Instant,
      })),
    ),
  required: fc.boolean(),
});

const queries: fc.Arbitrary<SlotQuery> = fc.record({
  calendar: fc.constant(china),
  people: fc.array(people, { minLength: 1, maxLength: 4 }),
  minutes: fc.constantFrom(15, 60, 90, 180),
  travelMinutes: fc.constantFrom(0, 10, 45),
  earliest: fc.integer({ min: 0, max: 2 * 1440 }).map((m) => (MONDAY + m * MINUTE) as Instant),
  latestOn: fc.integer({ min: 0, max: 3 }).map((n) => addDays(civilDate("2026-03-02"), n)),
  count: fc.constant(1000),
});

function missingAt(query: SlotQuery, from: Instant): readonly string[] | null {
  const { calendar, minutes, travelMinutes, earliest, latestOn } = query;
  const to = (from + minutes * MINUTE) as Instant;
  const day = civilDateOf(from, calendar.zone);
  if (from < earliest || to > endOfDay(latestOn, calendar.zone) || !isWorkingDay(calendar, day)) return null;
  const start = minuteOfDay(from, calendar.zone);
  const isOpen = ({ officeHours = calendar.officeHours }: SlotPerson) =>
    officeHours.some((open) => open.from <= start && start + minutes <= open.to);
  if (!query.people.every(isOpen)) return null;
  const away = { from: (from - travelMinutes * MINUTE) as Instant, to: (to + travelMinutes * MINUTE) as Instant };
  const missing = query.people.filter((one) => one.busy.some((busy) => overlaps(busy, away)));
  return missing.some((one) => one.required) ? null : missing.map((one) => one.id);
}

/** Every start of the grid, one by one. */
function bruteForce(query: SlotQuery): readonly { readonly from: Instant; readonly missing: number }[] {
  const found = [];
  for (let quarter = 0; quarter < 5 * 96; quarter++) {
    const from = (MONDAY + quarter * 15 * MINUTE) as Instant;
    const missing = missingAt(query, from);
    if (missing !== null) found.push({ from, missing: missing.length });
  }
  return found.sort((a, b) => a.missing - b.missing || a.from - b.from);
}

describe("slots for any company", () => {
  it("R-JNT-01 are inside everybody's hours, after nobody's last day, and in nobody's way who is to come", () => {
    fc.assert(
      fc.property(queries, (query) => {
        for (const slot of findSlots(query)) expect(slot.missing).toEqual(missingAt(query, slot.from));
      }),
    );
  });

  it("R-JNT-02 are found whenever there is one, and the first is the best that there is", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const [best] = bruteForce(query);
        const [found] = findSlots(query) as readonly (FoundSlot | undefined)[];
        expect(found && { from: found.from, missing: found.missing.length }).toEqual(best);
      }),
      { numRuns: 300 },
    );
  });

  it("R-JNT-02 come with the fewest missing first, then the earliest", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const ranks = findSlots(query).map((slot) => slot.missing.length * 1e15 + slot.from);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});

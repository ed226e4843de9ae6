/**
 * Finding a time at which everybody can come (R-JNT-01 … R-JNT-03). A slot lies within the office hours of every body that
 * is asked, on a working day, never after the last lawful day of any step, and leaves everybody who comes the way there
 * and back. Where not all can come, as few as possible are missed.
 */
import { type Calendar, isWorkingDayNumber, type OfficeHours, withOfficeHours } from "../calendar/index.ts";
import { atMinute } from "../clock/index.ts";
import { type CivilDate, civilDateOf, type DayNumber, dayNumberOf, endOfDay, type Instant } from "../shared/index.ts";
import type { Interval } from "./state.ts";

export interface SlotQuery {
  /** Days and zone; office hours of the people stand with them. */
  readonly calendar: Calendar;
  readonly people: readonly SlotPerson[];
  /** Minutes on site. */
  readonly minutes: number;
  /** Minutes of the way there, and of the way back, on a day that is not named in `travelOn`. */
  readonly travelMinutes: number;
  /** Where a team is out already, the way is another: minutes there and back by civil date. */
  readonly travelOn?: Readonly<Record<string, number>>;
  readonly earliest: Instant;
  /** The last lawful day; the visit is over by its end. */
  readonly latestOn: CivilDate;
  /** Starts are multiples of it past midnight: 15 when nothing is said. */
  readonly gridMinutes?: number;
  /** Slots given at most: 5 when nothing is said. */
  readonly count?: number;
}

export interface SlotPerson {
  readonly id: string;
  /** Of the person's body; the district's when undefined. */
  readonly officeHours?: readonly OfficeHours[] | undefined;
  readonly busy: readonly Interval[];
  /** Without them there is no slot: the lead's officers. */
  readonly required: boolean;
}

export interface FoundSlot extends Interval {
  /** Who could not come, by id. */
  readonly missing: readonly string[];
  readonly travelMinutes: number;
}

const MINUTE = 60_000;

/**
 * The best slots first: fewest missing, then earliest, then the shortest way. Every slot given is of another start; of
 * each day at most as many as asked for.
 */
export function findSlots(query: SlotQuery): readonly FoundSlot[] {
  const { calendar, earliest, latestOn, count = 5 } = query;
  const last = dayNumberOf(latestOn);
  const found: FoundSlot[] = [];
  for (let day = dayNumberOf(civilDateOf(earliest, calendar.zone)); day <= last; day++) {
    if (isWorkingDayNumber(calendar, day)) found.push(...slotsOfDay(query, day));
  }
  return found.sort(byRank).slice(0, count);
}

/** Why a slot that somebody chose is not lawful, whoever can come; null when it is. */
export function slotObstacle(
  slot: Interval,
  terms: Pick<SlotQuery, "calendar" | "minutes" | "earliest"> & {
    readonly latestOn: CivilDate | null;
    readonly hours: readonly (readonly OfficeHours[] | undefined)[];
  },
): "length" | "past" | "hours" | "too-late" | null {
  const { calendar, minutes, earliest, latestOn, hours } = terms;
  if (slot.to - slot.from !== minutes * MINUTE) return "length";
  if (slot.from < earliest) return "past";
  const day = dayNumberOf(civilDateOf(slot.from, calendar.zone));
  const open = isWorkingDayNumber(calendar, day) && hours.every((one) => isOpen(calendar, one, day, slot));
  if (!open) return "hours";
  return latestOn !== null && slot.to > endOfDay(latestOn, calendar.zone) ? "too-late" : null;
}

/** Do two intervals share a moment? They are half open: one may begin when the other ends. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

function byRank(a: FoundSlot, b: FoundSlot): number {
  return a.missing.length - b.missing.length || a.from - b.from || a.travelMinutes - b.travelMinutes;
}

/**
 * Who can come changes only where an office opens or somebody is free again, so the earliest start of any company lies
 * there, rounded up to the grid: no other start need be looked at.
 */
function slotsOfDay(query: SlotQuery, day: DayNumber): readonly FoundSlot[] {
  const { calendar, people, minutes, earliest, latestOn, gridMinutes = 15 } = query;
  const date = civilDateOf(atMinute(day, 720, calendar.zone), calendar.zone);
  const travelMinutes = query.travelOn?.[date] ?? query.travelMinutes;
  const length = minutes * MINUTE;
  const starts = new Set<Instant>();
  const consider = (at: number) => {
    const start = onGrid(at, day, calendar, gridMinutes);
    if (start >= earliest) starts.add(start);
  };
  consider(earliest);
  for (const person of people) {
    for (const open of hoursOf(calendar, person.officeHours)) consider(atMinute(day, open.from, calendar.zone));
    for (const busy of person.busy) consider(busy.to + travelMinutes * MINUTE);
  }
  const found: FoundSlot[] = [];
  for (const from of starts) {
    const slot = { from, to: (from + length) as Instant };
    const obstacle = slotObstacle(slot, {
      ...{ calendar, minutes, earliest, latestOn },
      hours: people.map((person) => person.officeHours),
    });
    if (obstacle !== null || dayNumberOf(civilDateOf(from, calendar.zone)) !== day) continue;
    const missing = people.filter((person) => !isFree(person, slot, travelMinutes));
    if (missing.some((person) => person.required)) continue;
    found.push({ ...slot, missing: missing.map((person) => person.id), travelMinutes });
  }
  return found;
}

function isFree(person: SlotPerson, slot: Interval, travelMinutes: number): boolean {
  const away = {
    from: (slot.from - travelMinutes * MINUTE) as Instant,
    to: (slot.to + travelMinutes * MINUTE) as Instant,
  };
  return !person.busy.some((busy) => overlaps(busy, away));
}

function isOpen(
  calendar: Calendar,
  officeHours: readonly OfficeHours[] | undefined,
  day: DayNumber,
  slot: Interval,
): boolean {
  return hoursOf(calendar, officeHours).some(
    (open) => atMinute(day, open.from, calendar.zone) <= slot.from && slot.to <= atMinute(day, open.to, calendar.zone),
  );
}

function hoursOf(calendar: Calendar, officeHours: readonly OfficeHours[] | undefined): readonly OfficeHours[] {
  return withOfficeHours(calendar, officeHours).officeHours;
}

/** The first multiple of the grid, counted from midnight of the day, that is not before the moment. */
function onGrid(at: number, day: DayNumber, calendar: Calendar, gridMinutes: number): Instant {
  const midnight = atMinute(day, 0, calendar.zone);
  const steps = Math.ceil((at - midnight) / (gridMinutes * MINUTE));
  return (midnight + Math.max(steps, 0) * gridMinutes * MINUTE) as Instant;
}

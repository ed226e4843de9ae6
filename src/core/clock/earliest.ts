/**
 * The least that can be said of a clock without reading it. Most of the time nothing is due, and whoever looks for what
 * is due by now can tell so from the number of days that a limit has at least.
 */
import { dayNumberOf, type Instant } from "../shared/index.ts";
import { DEFAULT_YELLOW_SHARE, daysReaching } from "./clock.ts";
import { dayOf, dayStart } from "./hours.ts";
import type { ClockQuery } from "./legs.ts";
import { countsDays } from "./limit.ts";

/**
 * A moment before which no light of the clock turns, whatever the calendar, the stops and the extensions are: every
 * counted day takes a day, every month 28 of them.
 */
export function earliestLight(query: ClockQuery): Instant {
  const { limit, startsAt, startsOn, yellowShare = DEFAULT_YELLOW_SHARE } = query;
  const { zone } = query.calendar;
  const start = startsOn === undefined ? dayOf(startsAt, zone) : dayNumberOf(startsOn);
  if (!countsDays(limit.unit)) return startsAt ?? dayStart(start, zone);
  const days = limit.unit === "mo" ? limit.amount * SHORTEST_MONTH : limit.amount;
  return dayStart(start + daysReaching(days * yellowShare), zone);
}

const SHORTEST_MONTH = 28;

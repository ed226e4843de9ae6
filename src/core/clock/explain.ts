/** The day ledger of a clock: every day from the event to the due date, whether it counted, and why (R-CLK-15). */
import { kindOfDayNumber } from "../calendar/index.ts";
import { type CivilDate, civilDateFromDayNumber, type DayNumber } from "../shared/index.ts";
import { type ClockReading, readingOf } from "./clock.ts";
import { isHourDayCounted } from "./hours.ts";
import { type ClockQuery, type Course, courseOf, isDayLeg, type Leg } from "./legs.ts";
import { isStopped } from "./stop.ts";

export type DayReason = "start" | "workday" | "weekend" | "holiday" | "make-up" | "stopped";

/**
 * `why` tells what kind of day it is, `counted` whether it used up the limit: a Sunday in a limit of calendar days is
 * `weekend` and counted. Days by which the end moves off a day off are not counted, so that the counted days always
 * add up to the limit.
 */
export interface ClockDay {
  readonly date: CivilDate;
  readonly counted: boolean;
  readonly why: DayReason;
}

export interface ClockExplanation extends ClockReading {
  /** From the day of the event to the due date, without gaps. */
  readonly days: readonly ClockDay[];
}

/** The reading with its reasons day by day, as the case page shows it. */
export function explainClock(query: ClockQuery): ClockExplanation {
  const course = courseOf(query);
  const days: ClockDay[] = [startDay(course)];
  for (const leg of [course.first, ...course.more]) {
    for (let day = leg.startDay + 1; day <= leg.dueDay; day++) {
      if (days.length <= day - course.first.startDay) days.push(dayIn(course, leg, day));
    }
  }
  return { ...readingOf(query, course), days };
}

/** The day of the event counts only for limits in hours, which run from the moment itself. */
function startDay(course: Course): ClockDay {
  const { counting, first } = course;
  const counted =
    !isDayLeg(first) && first.amount > 0 && isHourDayCounted(counting, first.startAt, first.startDay, first.unit);
  return { date: civilDateFromDayNumber(first.startDay), counted, why: "start" };
}

function dayIn({ counting }: Course, leg: Leg, day: DayNumber): ClockDay {
  const { calendar, spans } = counting;
  const date = civilDateFromDayNumber(day);
  if (isStopped(spans, day)) return { date, counted: false, why: "stopped" };
  const why = kindOfDayNumber(calendar, day);
  if (!isDayLeg(leg)) return { date, counted: isHourDayCounted(counting, leg.startAt, day, leg.unit), why };
  const ofKind = leg.unit !== "wd" || why === "workday" || why === "make-up";
  return { date, counted: ofKind && day <= leg.lastCounted, why };
}

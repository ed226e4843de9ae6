/** Moments as dense lists show them. An instant carries the district's offset: its own digits are the local time. */

/** `2026-10-08T09:12:33.120+08:00` → `2026-10-08 09:12`. */
export function momentText(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}

/** `2026-10-22` → `10-22` while the year is this one. */
export function shortDay(day: string, today: string): string {
  return day.slice(0, 5) === today.slice(0, 5) ? day.slice(5) : day;
}

/** `2026-10-08T09:12:33.120+08:00` → `10-08 09:12` while the year is this one. */
export function shortMoment(instant: string, today: string): string {
  return `${shortDay(instant.slice(0, 10), today)} ${instant.slice(11, 16)}`;
}

/** Until when: a limit ends with its last day, at 24:00, and not at 00:00 of the day after. */
export function dueText(dueOn: string, dueAt: string): string {
  return dueAt.slice(11, 16) === "00:00" && dueAt.slice(0, 10) > dueOn ? `${dueOn} 24:00` : momentText(dueAt);
}

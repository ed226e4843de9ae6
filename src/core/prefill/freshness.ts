/** How old a word is. */
import { addMonths } from "../clock/index.ts";
import { type CivilDate, civilDateFromDayNumber, dayNumberOf } from "../shared/index.ts";

/** R-PRE-03: said on 2026-02-09 and fresh for twelve months, it is fresh through 2027-02-09. Undated, it is fresh. */
export function isFresh(freshMonths: number | null, saidOn: CivilDate | null, today: CivilDate): boolean {
  if (freshMonths === null || saidOn === null) return true;
  return today <= civilDateFromDayNumber(addMonths(dayNumberOf(saidOn), freshMonths));
}

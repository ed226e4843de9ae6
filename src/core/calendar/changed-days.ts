/** What a new calendar says otherwise than the one before. */
import type { CivilDate } from "../shared/index.ts";
import type { CalendarSpec, DayException } from "./spec.ts";

export interface ChangedDay {
  readonly on: CivilDate;
  /** Number of the document that the change rests on, or the name of the holiday; null where the files say neither. */
  readonly by: string | null;
}

/** Days on which the one works and the other does not, or that are of another kind; in order. */
export function changedDays(before: CalendarSpec, after: CalendarSpec): readonly ChangedDay[] {
  const dates = [...new Set([...Object.keys(before.days), ...Object.keys(after.days)])].sort();
  return dates.flatMap((date) => {
    const [was, is] = [before.days[date], after.days[date]];
    return was?.kind === is?.kind ? [] : [{ on: date as CivilDate, by: sourceOf(is ?? was) }];
  });
}

function sourceOf(exception: DayException | undefined): string | null {
  return exception?.notice ?? exception?.name ?? null;
}

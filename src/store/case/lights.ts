/**
 * The lights of open cases, judged on `case_standing s` alone: joining what a case is to how it stands, for every open
 * case of a district, would cost more than everything else on the board.
 */
import { type RawBuilder, sql } from "kysely";
import type { CaseQuery } from "../../app/ports/case-lists.ts";

/**
 * A due time is the 24:00 at which a day ends, and then it is past. The due time of a replayed case is its deadline, an
 * instant at which it is still in time: which of both it is is looked up only where the two would differ.
 * @param at place of the moment among the parameters, such as `$2`
 */
export function isPast(at: string): string {
  const deadline = `select o.deadline_at from case_opening o where o.jurisdiction = s.jurisdiction and o.id = s.case_id`;
  return `coalesce(s.due_at <= ${at} and (s.due_at < ${at} or (${deadline}) is null), false)`;
}

/** What is neither past nor yellow is green, also where nothing is due. */
export function hasLight(light: NonNullable<CaseQuery["lights"]>["light"], at: Date): RawBuilder<boolean> {
  const [before = "", between = "", after = ""] = isPast("?").split("?");
  const past = sql`${sql.raw(before)}${at}${sql.raw(between)}${at}${sql.raw(after)}`;
  switch (light) {
    case "any":
      return sql`true`;
    case "red":
      return sql`${past}`;
    case "yellow":
      return sql`(s.yellow_at <= ${at} and not ${past})`;
    case "green":
      return sql`(coalesce(s.yellow_at > ${at}, true) and not ${past})`;
  }
}

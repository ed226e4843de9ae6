/**
 * The lights of open cases, judged on `case_standing s` alone: joining what a case is to how it stands, for every open
 * case of a district, would cost more than everything else on the board.
 */
import { type RawBuilder, sql } from "kysely";
import type pg from "pg";
import type { CaseQuery } from "../../app/ports/case-lists.ts";
import type { Instant, Jurisdiction } from "../../core/shared/index.ts";

/**
 * From when on the case may be yellow or red: what `lit_at` holds, and never a later time (a check of the table). One that
 * stands there, is to come and is early enough is left alone, so that the row is changed in place: acceptance and decision
 * move the due time, and mostly further away. Who looks for lights asks `lit_at` first and then what is true.
 * @param dates the case's own, as SQL
 * @param kept `lit_at` as it stands, and the moment, as SQL
 */
export function litAt(
  dates: { readonly yellow: string; readonly due: string },
  kept?: { readonly stood: string; readonly now: string },
): string {
  const lit = `least(${dates.yellow}, ${dates.due})`;
  if (kept === undefined) return lit;
  const { stood, now } = kept;
  return `case when ${stood} > ${now} and ${stood} <= coalesce(${lit}, ${stood}) then ${stood} else ${lit} end`;
}

/** As the rows of a table, or of what is put in its place, hold them. */
export function datesIn(row: string): { readonly yellow: string; readonly due: string } {
  return { yellow: `${row}.yellow_at`, due: `${row}.due_at` };
}

/** Puts right what came too early, after which lists of lights look at the case for nothing. @returns cases put right */
export async function settleLights(pool: pg.Pool, jurisdiction: Jurisdiction, now: Instant): Promise<number> {
  const settled = await pool.query({
    name: "settle-lights",
    text: `update case_standing s set lit_at = ${litAt(datesIn("s"))}
      where s.jurisdiction = $1 and s.case_id in (
        select e.case_id from case_standing e
        where e.jurisdiction = $1 and e.closed_at is null and e.lit_at <= $2 and coalesce(${litAt(datesIn("e"))} > $2, true)
        for update skip locked
      )`,
    values: [jurisdiction, new Date(now)],
  });
  return settled.rowCount ?? 0;
}

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

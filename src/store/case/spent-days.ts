/** Who spent the days, from the rows that closing cases left. */
import { type Kysely, sql } from "kysely";
import type { CaseLists, SpentFigure } from "../../app/ports/case-lists.ts";
import { CASE_COLUMNS, CASE_DATES, type CaseRecordRow, caseRow, readPage } from "./case-rows.ts";
import type { CaseTables } from "./tables.ts";

export async function countSpent(
  db: Kysely<CaseTables>,
  jurisdiction: string,
  year: number,
): Promise<readonly SpentFigure[]> {
  return db
    .selectFrom("case_days as d")
    .where("d.jurisdiction", "=", jurisdiction)
    .where("d.year", "=", year)
    .groupBy(["d.year", "d.office", "d.party", "d.unit"])
    .select([
      "d.year",
      "d.office",
      "d.party",
      "d.unit",
      sql<number>`count(*)::int`.as("cases"),
      sql<number>`sum(d.calendar_thousandths)::float8 / 1000`.as("calendarDays"),
      sql<number>`sum(d.working_thousandths)::float8 / 1000`.as("workingDays"),
    ])
    .orderBy("d.office")
    .orderBy("d.party")
    .orderBy("d.unit")
    .execute();
}

export async function listSpent(
  db: Kysely<CaseTables>,
  jurisdiction: string,
  query: Parameters<CaseLists["listSpent"]>[1],
): ReturnType<CaseLists["listSpent"]> {
  const { year, office, party, unit } = query;
  let days = db
    .selectFrom("case_days as d")
    .where("d.jurisdiction", "=", jurisdiction)
    .where("d.year", "=", year)
    .where("d.party", "=", party);
  if (office !== undefined) days = days.where("d.office", "=", office);
  if (unit !== undefined) days = days.where("d.unit", "=", unit);
  // A case in which several units of one kind had a part stands once.
  const byCase = days
    .groupBy("d.case_id")
    .select([
      "d.case_id",
      sql<number>`sum(d.calendar_thousandths)::float8 / 1000`.as("calendar_days"),
      sql<number>`sum(d.working_thousandths)::float8 / 1000`.as("working_days"),
    ]);
  const base = db
    .selectFrom("case_record as c")
    .innerJoin(byCase.as("s"), "s.case_id", "c.id")
    .where("c.jurisdiction", "=", jurisdiction);
  const page = base
    .select(CASE_COLUMNS)
    .select(CASE_DATES)
    .select(["s.calendar_days", "s.working_days"])
    .orderBy("s.working_days", "desc")
    .orderBy("c.id");
  return readPage(
    { db, base, page },
    query,
    (row: CaseRecordRow & { calendar_days: number; working_days: number }) => ({
      ...caseRow(row),
      calendarDays: row.calendar_days,
      workingDays: row.working_days,
    }),
  );
}

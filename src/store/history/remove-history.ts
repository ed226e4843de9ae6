/** Taking made cases away: they lie in one stretch of every key. */
import type pg from "pg";
import { FIRST_MADE_ID, LAST_MADE_ID } from "../../app/ports/history-store.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";

/** Every table in which a made case has rows, and the column that names the case. */
export const TABLES = [
  { table: "case_event", id: "case_id" },
  { table: "case_paper", id: "case_id" },
  { table: "notice", id: "case_id" },
  { table: "reading_log", id: "case_id" },
  { table: "rating", id: "case_id" },
  { table: "case_days", id: "case_id" },
  { table: "case_opening", id: "id" },
  { table: "case_standing", id: "case_id" },
] as const;

/** In one transaction; meanwhile nobody else writes cases. @returns how many there were */
export async function removeHistory(client: pg.Client, jurisdiction: Jurisdiction): Promise<number> {
  await client.query("begin");
  try {
    await client.query(`lock table ${TABLES.map(({ table }) => table).join(", ")} in access exclusive mode`);
    const { made, others } = await countCases(client, jurisdiction);
    await client.query(KEEP_SERIES, [jurisdiction, FIRST_MADE_ID, LAST_MADE_ID]);
    for (const { table, id } of TABLES) {
      if (others < made) await keepOthers(client, { table, id, jurisdiction });
      else await client.query(`delete from ${table} where ${isMade(id)}`, [jurisdiction, FIRST_MADE_ID, LAST_MADE_ID]);
    }
    await shortenSeries(client, jurisdiction);
    await client.query("commit");
    await client.query(`vacuum (analyze) ${TABLES.map(({ table }) => table).join(", ")}`);
    return made;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

function isMade(id: string): string {
  return `jurisdiction = $1 and ${id} between $2 and $3`;
}

async function countCases(client: pg.Client, jurisdiction: Jurisdiction): Promise<{ made: number; others: number }> {
  const { rows } = await client.query<{ made: number; others: number }>(
    `select (count(*) filter (where ${isMade("case_id")}))::int as made,
       (count(*) filter (where not (${isMade("case_id")})))::int as others from case_standing`,
    [jurisdiction, FIRST_MADE_ID, LAST_MADE_ID],
  );
  return rows[0] ?? { made: 0, others: 0 };
}

interface Emptied {
  readonly table: string;
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
}

/** Where most is made, the rest is set aside and the table begins anew: quick, and the disk is free at once. */
async function keepOthers(client: pg.Client, { table, id, jurisdiction }: Emptied): Promise<void> {
  await client.query(`create temp table kept on commit drop as select * from ${table} where not (${isMade(id)})`, [
    jurisdiction,
    FIRST_MADE_ID,
    LAST_MADE_ID,
  ]);
  await client.query(`truncate ${table}`);
  await client.query(`insert into ${table} select * from kept`);
  await client.query("drop table kept");
}

/** Series in which made papers stand. */
const KEEP_SERIES = `
  create temp table shortened on commit drop as
  select distinct body, kind, year from case_paper where jurisdiction = $1 and case_id between $2 and $3`;

/** A series goes on where its last paper ends; one that has none any more was made with the history. */
async function shortenSeries(client: pg.Client, jurisdiction: Jurisdiction): Promise<void> {
  await client.query(
    `update number_series s set last = coalesce((
       select max(p.serial) from case_paper p
       where p.jurisdiction = s.jurisdiction and p.body = s.body and p.kind = s.kind and p.year = s.year), 0)
     from shortened where s.jurisdiction = $1 and s.body = shortened.body and s.kind = shortened.kind
       and s.year = shortened.year`,
    [jurisdiction],
  );
  await client.query("delete from number_series where jurisdiction = $1 and last = 0", [jurisdiction]);
}

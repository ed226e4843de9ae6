/** Made histories in PostgreSQL. */
import pg from "pg";
import { FIRST_MADE_ID, type HistoryStore, LAST_MADE_ID, type PaperSeriesName } from "../../app/ports/history-store.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import { UPKEEP } from "../migrate.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { removeHistory, TABLES } from "./remove-history.ts";
import { writeStatement } from "./write-statement.ts";

export interface HistoryPlace {
  readonly pools: DistrictPools;
  /** URL of the role that owns the tables. */
  readonly ownerUrl: string;
  readonly freeBytes: () => Promise<number | null>;
}

export function openHistoryStore({ pools, ownerUrl, freeBytes }: HistoryPlace): HistoryStore {
  return {
    lookAround: (jurisdiction) => lookAround(pools, jurisdiction),
    freeBytes,
    reservePaperNumbers: (jurisdiction, series) => reservePaperNumbers(pools, jurisdiction, series),
    write: async (jurisdiction, template, copies) => {
      await pools.heldFor(jurisdiction).runBound(writeStatement(jurisdiction, template, copies));
    },
    settle: () => asOwner(ownerUrl, (client) => settle(client)),
    remove: (jurisdiction) => asOwner(ownerUrl, (client) => removeHistory(client, jurisdiction)),
  };
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "bancheng history", options: UPKEEP });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

interface Around {
  readonly last: string | null;
  readonly others: boolean;
}

async function lookAround(pools: DistrictPools, jurisdiction: Jurisdiction) {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<Around>(
    `select (select case_id from case_standing where jurisdiction = $1 and case_id between $2 and $3
             order by case_id desc limit 1) as last,
       exists (select from case_standing where jurisdiction = $1 and case_id not between $2 and $3) as others`,
    [jurisdiction, FIRST_MADE_ID, LAST_MADE_ID],
  );
  const { last = null, others = false } = rows[0] ?? {};
  return { made: last === null ? 0 : Number.parseInt(last.slice(24), 16), hasOthers: others };
}

async function reservePaperNumbers(
  pools: DistrictPools,
  jurisdiction: Jurisdiction,
  series: readonly (PaperSeriesName & { readonly count: number })[],
): Promise<readonly number[]> {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<PaperSeriesName & { readonly last: number }>(
    `insert into number_series as s (jurisdiction, body, kind, year, last)
     select $1, wanted.* from unnest($2::text[], $3::text[], $4::int[], $5::int[]) as wanted (body, kind, year, last)
     order by body, kind, year
     on conflict (jurisdiction, body, kind, year) do update set last = s.last + excluded.last
     returning body, kind, year, last`,
    [
      jurisdiction,
      series.map(({ body }) => body),
      series.map(({ kind }) => kind),
      series.map(({ year }) => year),
      series.map(({ count }) => count),
    ],
  );
  return series.map(({ body, kind, year, count }) => {
    const grown = rows.find((row) => row.body === body && row.kind === kind && row.year === year);
    if (grown === undefined) throw new Error("a reservation returns its row");
    return grown.last - count + 1;
  });
}

/** Rows written in one go are looked at once, and not by the background just when somebody begins to work. */
async function settle(client: pg.Client): Promise<void> {
  await client.query(`vacuum (analyze) ${TABLES.map(({ table }) => table).join(", ")}`);
}

/** The number series of papers, and whether any number of them is missing. */
import type pg from "pg";
import type { PaperSeries } from "../../app/ports/paper-store.ts";
import type { PaperKind } from "../../core/certificate/index.ts";

export interface PaperSeriesStore {
  list(pool: pg.Pool, jurisdiction: string, kind: PaperKind | null): Promise<readonly PaperSeries[]>;
}

interface SeriesRow {
  readonly body: string;
  readonly kind: PaperKind;
  readonly year: number;
  readonly last: number;
}

/** Papers up to a number of the series, as counted before. */
interface Counted {
  readonly last: number;
  readonly count: number;
}

/**
 * A series whose count is its last number has no gap; only of the others the gaps are looked for. Papers are never taken
 * out of a series, so what was counted once is not counted again: only what has come since.
 */
export function createPaperSeries(): PaperSeriesStore {
  const counted = new Map<string, Counted>();

  async function countUp(pool: pg.Pool, jurisdiction: string, row: SeriesRow): Promise<number> {
    const { body, kind, year, last } = row;
    const name = [jurisdiction, body, kind, year].join("\n");
    const known = counted.get(name);
    const from = known !== undefined && known.last <= last ? known : { last: 0, count: 0 };
    const more = from.last === last ? 0 : await countBetween(pool, jurisdiction, row, from.last);
    counted.set(name, { last, count: from.count + more });
    return from.count + more;
  }

  return {
    async list(pool, jurisdiction, kind) {
      const { rows } = await pool.query<SeriesRow>({
        name: "list-paper-series",
        text: `select body, kind, year, last from number_series
               where jurisdiction = $1 and ($2::text is null or kind = $2) order by year desc, body, kind`,
        values: [jurisdiction, kind],
      });
      const found: PaperSeries[] = [];
      for (const row of rows) {
        const count = await countUp(pool, jurisdiction, row);
        found.push({ ...row, count, missing: count === row.last ? [] : await missing(pool, jurisdiction, row) });
      }
      return found;
    },
  };
}

/** Papers of the series after that number, up to the last. */
async function countBetween(
  pool: pg.Pool,
  jurisdiction: string,
  { body, kind, year, last }: SeriesRow,
  after: number,
): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: "count-papers-of-series",
    text: `select count(*)::int as count from case_paper
           where jurisdiction = $1 and body = $2 and kind = $3 and year = $4 and serial > $5 and serial <= $6`,
    values: [jurisdiction, body, kind, year, after, last],
  });
  return rows[0]?.count ?? 0;
}

async function missing(
  pool: pg.Pool,
  jurisdiction: string,
  { body, kind, year, last }: SeriesRow,
): Promise<readonly number[]> {
  const { rows } = await pool.query<{ serial: number }>({
    name: "list-missing-serials",
    text: `select serial::int from generate_series(1, $5) serial except
           select serial from case_paper where jurisdiction = $1 and body = $2 and kind = $3 and year = $4
           order by 1 limit 100`,
    values: [jurisdiction, body, kind, year, last],
  });
  return rows.map((row) => row.serial);
}

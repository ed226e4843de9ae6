/** Whether a request could be answered now: the database is there, and its schema is this release's. */
import type { Readiness } from "../http/operations.ts";
import { readMigrations } from "../store/migrate.ts";
import type { DistrictPools } from "../store/postgres/pool.ts";

const LATEST = Math.max(...readMigrations().map((migration) => migration.version));

export async function readinessOf({ platform }: Pick<DistrictPools, "platform">): Promise<Readiness> {
  try {
    const { rows } = await platform.query<{ latest: number | null }>(
      "select max(version)::int as latest from schema_migration",
    );
    return { database: true, schema: rows[0]?.latest === LATEST };
  } catch {
    return { database: false, schema: false };
  }
}

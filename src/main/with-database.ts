/** Lends a command the database of the configured place: the one a server already runs, else one for its own duration. */
import { migrate } from "../store/migrate.ts";
import { type Database, openDatabase } from "../store/postgres/database.ts";
import type { Config } from "./config.ts";

type Progress = (line: string) => void;

/** The database as it stands, whatever its version. */
export async function withDatabase<T>(
  config: Config,
  progress: Progress,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config, progress);
  try {
    return await use(database);
  } finally {
    await database.stop();
  }
}

/** The database at this release's schema. */
export async function withMigratedDatabase<T>(
  config: Config,
  progress: Progress,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  return withDatabase(config, progress, async (database) => {
    await migrate(database.migratorUrl, { log: progress });
    return use(database);
  });
}

/** The database as the rest of the platform sees it: three URLs, wherever it runs. */
import pg from "pg";
import { OperatorError } from "../../app/operate/operator-error.ts";
import { type EmbeddedOptions, openEmbedded } from "./embedded.ts";
import { APP_ROLE, ensureAppRole } from "./roles.ts";

export interface Database {
  readonly kind: "embedded" | "own-server";
  readonly adopted: boolean;
  /** Owns the tables: migrations, backup, restore. */
  readonly migratorUrl: string;
  /** Reads and writes rows as `bancheng_app`: everything else. */
  readonly appUrl: string;
  /** Lets go of it; an embedded server that nobody else uses is ended. */
  stop(): Promise<void>;
}

export interface DatabasePlace {
  readonly dataDir: string;
  /** An own server; its user owns the tables. */
  readonly databaseUrl?: string | undefined;
  /** A separate login that is (a member of) `bancheng_app`; without it the owner steps down to that role. */
  readonly databaseAppUrl?: string | undefined;
}

/** @throws OperatorError `store/database-unreachable`, `store/database-too-old`, `store/app-role-missing`, and those of openEmbedded */
export async function openDatabase(
  place: DatabasePlace,
  log: (line: string) => void,
  options: EmbeddedOptions = {},
): Promise<Database> {
  if (place.databaseUrl !== undefined) return openOwnServer(place.databaseUrl, place.databaseAppUrl);
  const embedded = await openEmbedded(place.dataDir, log, options);
  return {
    kind: "embedded",
    adopted: embedded.adopted,
    migratorUrl: embedded.url.migrator,
    appUrl: embedded.url.app,
    stop: async () => {
      await embedded.stop();
    },
  };
}

const OLDEST_MAJOR = 15;

async function openOwnServer(ownerUrl: string, appUrl: string | undefined): Promise<Database> {
  const owner = new pg.Client({
    connectionString: ownerUrl,
    application_name: "bancheng",
    connectionTimeoutMillis: 15_000,
  });
  owner.on("error", () => undefined);
  try {
    await owner.connect();
    const { rows } = await owner.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    const major = Math.floor((rows[0]?.version ?? 0) / 10_000);
    if (major < OLDEST_MAJOR) {
      throw new OperatorError(
        "store/database-too-old",
        `PostgreSQL ${OLDEST_MAJOR} or newer is needed; the server is ${major}.`,
        {
          major,
        },
      );
    }
    await ensureAppRole(owner);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const target = new URL(ownerUrl);
    throw new OperatorError(
      "store/database-unreachable",
      `The database at ${target.host}${target.pathname} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      { host: target.host },
    );
  } finally {
    await owner.end().catch(() => undefined);
  }
  return {
    kind: "own-server",
    adopted: true,
    migratorUrl: ownerUrl,
    appUrl: appUrl ?? steppingDown(ownerUrl),
    stop: async () => undefined,
  };
}

function steppingDown(ownerUrl: string): string {
  const target = new URL(ownerUrl);
  const given = target.searchParams.get("options");
  const setting = `-c role=${APP_ROLE}`;
  target.searchParams.set("options", given === null ? setting : `${given} ${setting}`);
  return target.href;
}

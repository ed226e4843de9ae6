/**
 * Brings the schema forward: numbered SQL files, each applied once, in order, in a transaction of its own. There is no
 * way back; a file that was applied is never edited again.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { OperatorError } from "../app/operate/operator-error.ts";

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hex. */
  readonly checksum: string;
}

export interface MigrateOptions {
  /** Stop after this version. */
  readonly upTo?: number | undefined;
  readonly migrations?: readonly Migration[];
  readonly log?: (line: string) => void;
}

/** Start-up setting with which the owner of the tables sees the rows of every district (see `protect` in 0000). */
export const UPKEEP = "-c bancheng.upkeep=on";

const MIGRATE_LOCK = 990_108_003;
const FILE_NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/;

/**
 * @param url of the role that owns the schema
 * @returns the migrations applied now, oldest first; several processes may call it at the same time
 * @throws OperatorError `store/migration-changed`, `store/migration-unknown`, `store/migration-failed`
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<readonly Migration[]> {
  const migrations = options.migrations ?? readMigrations();
  const client = new pg.Client({ connectionString: url, application_name: "bancheng migrate", options: UPKEEP });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATE_LOCK]);
    const applied = await readApplied(client);
    assertUnchanged(migrations, applied);
    const due = migrations.filter(
      (migration) => !applied.has(migration.version) && migration.version <= (options.upTo ?? Number.MAX_SAFE_INTEGER),
    );
    for (const migration of due) {
      options.log?.(`migrating the database: ${fileNameOf(migration)}`);
      await apply(client, migration);
    }
    return due;
  } finally {
    await client.end();
  }
}

/** Applies migrations within the caller's transaction, none of which was applied before. */
export async function applyMigrations(client: pg.ClientBase, migrations: readonly Migration[]): Promise<void> {
  await readApplied(client);
  for (const migration of migrations) await run(client, migration);
}

/** All migrations of this release, oldest first. */
export function readMigrations(folder = join(import.meta.dirname, "migrations")): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file, index, files) => {
      const match = FILE_NAME.exec(file);
      const sameNumber = files[index - 1]?.slice(0, 4) === file.slice(0, 4);
      if (match === null || sameNumber) throw new Error(`migrations are numbered, each with its own number: ${file}`);
      const sql = readFileSync(join(folder, file), "utf8");
      const checksum = createHash("sha256").update(sql).digest("hex");
      return { version: Number(match[1]), name: match[2] ?? "", sql, checksum };
    });
}

/** Version → checksum of what was applied. */
export async function readApplied(client: pg.ClientBase): Promise<ReadonlyMap<number, string>> {
  await client.query(`create table if not exists schema_migration (
    version integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`);
  const { rows } = await client.query<{ version: number; checksum: string }>(
    "select version, checksum from schema_migration",
  );
  return new Map(rows.map((row) => [row.version, row.checksum]));
}

function assertUnchanged(migrations: readonly Migration[], applied: ReadonlyMap<number, string>): void {
  for (const [version, checksum] of applied) {
    const migration = migrations.find((known) => known.version === version);
    if (migration === undefined) {
      const known = Math.max(...migrations.map((one) => one.version));
      throw new OperatorError(
        "store/migration-unknown",
        `The database was brought to version ${version} by a newer release; this one knows ${known}. Install the newer release.`,
        { version, known },
      );
    }
    if (migration.checksum !== checksum) {
      throw new OperatorError(
        "store/migration-changed",
        `Migration ${fileNameOf(migration)} was edited after it had been applied. Restore the file; put the change in a new one.`,
        { file: fileNameOf(migration) },
      );
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await run(client, migration);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw new OperatorError(
      "store/migration-failed",
      `Migration ${fileNameOf(migration)} failed and was undone: ${error instanceof Error ? error.message : String(error)}`,
      { file: fileNameOf(migration) },
    );
  }
}

async function run(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query(migration.sql);
  await client.query("insert into schema_migration (version, name, checksum) values ($1, $2, $3)", [
    migration.version,
    migration.name,
    migration.checksum,
  ]);
}

/** `0000_foundation.sql` */
export function fileNameOf(migration: Migration): string {
  return `${String(migration.version).padStart(4, "0")}_${migration.name}.sql`;
}

/** A database for one run: an embedded one in a temporary folder, else a fresh database on the server of DATABASE_URL. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openMasterKey } from "../src/main/master-key.ts";
import { migrate } from "../src/store/migrate.ts";
import { openDatabase } from "../src/store/postgres/database.ts";

export interface BenchDatabase {
  readonly appUrl: string;
  readonly migratorUrl: string;
  readonly version: string;
  /** Of the server on this database: 64 hexadecimal digits. */
  readonly masterKey: string;
  /** With which the server finds this database. */
  readonly serverEnvironment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** @throws Error when a commit would be acknowledged before it is durable: such figures would mean nothing */
export async function openBenchDatabase(ownServer: string | undefined): Promise<BenchDatabase> {
  const place = ownServer === undefined ? temporaryFolder() : await temporaryDatabase(ownServer);
  const database = await openDatabase(place, () => undefined);
  const close = async () => {
    await database.stop();
    await place.remove();
  };
  try {
    const version = await requireDurable(database.migratorUrl);
    await migrate(database.migratorUrl);
    const { appUrl, migratorUrl } = database;
    const { masterKey, environment: serverEnvironment } = place;
    return { appUrl, migratorUrl, version, masterKey, serverEnvironment, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function temporaryFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), "bancheng-bench-"));
  // The server makes its key only in an empty house, and the engine's run fills it first.
  const masterKey = openMasterKey(join(dataDir, "master.key"), true).toString("hex");
  const remove = async () => rmSync(dataDir, { recursive: true, force: true });
  return { dataDir, masterKey, environment: { BANCHENG_DATA_DIR: dataDir }, remove };
}

async function temporaryDatabase(url: string) {
  const name = `bancheng_bench_${process.pid}`;
  await once(url, `create database ${name}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  const files = temporaryFolder();
  const remove = async () => {
    await files.remove();
    await once(url, `drop database if exists ${name} with (force)`);
  };
  const environment = { ...files.environment, DATABASE_URL: target.href };
  return { dataDir: files.dataDir, masterKey: files.masterKey, databaseUrl: target.href, environment, remove };
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function requireDurable(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version')",
    );
    const settings = new Map(rows.map((row) => [row.name, row.setting]));
    for (const name of ["fsync", "synchronous_commit", "full_page_writes"]) {
      if (settings.get(name) !== "on") throw new Error(`refused: ${name} is ${settings.get(name)}, not on`);
    }
    return settings.get("server_version") ?? "";
  } finally {
    await client.end();
  }
}

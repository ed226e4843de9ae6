/** A fresh, migrated database for one test file. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export interface TestDatabase {
  readonly name: string;
  /** Role `bancheng_app`, as the platform connects. */
  readonly appUrl: string;
  /** Role `bancheng_migrator`, owner of the tables. */
  readonly migratorUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/** @param content "migrated" copies the template; "empty" has no table yet */
export async function createTestDatabase(content: "migrated" | "empty" = "migrated"): Promise<TestDatabase> {
  const server = inject("postgres");
  const name = `t_${randomBytes(6).toString("hex")}`;
  const template = content === "migrated" ? ` template ${server.template}` : "";
  await asSuperuser(server.superuser, [
    `create database ${name}${template} owner bancheng_migrator`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to bancheng_app`,
  ]);
  return {
    name,
    appUrl: on(server.app, name),
    migratorUrl: on(server.migrator, name),
    superuserUrl: on(server.superuser, name),
    drop: () => asSuperuser(server.superuser, [`drop database if exists ${name} with (force)`]),
  };
}

function on(url: string, database: string): string {
  const target = new URL(url);
  target.pathname = `/${database}`;
  return target.href;
}

async function asSuperuser(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

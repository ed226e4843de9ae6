/** Fills a database from a backup in one transaction: until its end the old content stands, after it the new. */
import pg from "pg";
import { OperatorError } from "../../app/operate/operator-error.ts";
import type { DatabaseContent, DatabaseRestoration, TableShape } from "../../app/ports/backup.ts";
import { applyMigrations, type Migration, readMigrations, UPKEEP } from "../migrate.ts";
import { copyIn } from "./copy.ts";
import { columnList, listTables } from "./snapshot.ts";

export interface RestorationOptions {
  /** Replaces what the database holds. */
  readonly force: boolean;
  readonly migrations?: readonly Migration[];
}

/**
 * Lays out the schema of the backup's time; rows are loaded into it, and `commit` brings it forward to this release.
 *
 * @param ownerUrl of the role that owns the tables
 * @throws OperatorError `restore/database-in-use`, `restore/database-not-empty`, `restore/schema-unknown`
 */
export async function beginRestoration(
  ownerUrl: string,
  content: DatabaseContent,
  options: RestorationOptions,
): Promise<DatabaseRestoration> {
  const migrations = options.migrations ?? readMigrations();
  assertKnown(content, migrations);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "bancheng restore", options: UPKEEP });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await assertAlone(client);
    await client.query("begin");
    if (!options.force) await assertEmpty(client);
    await client.query(CLEAR);
    await applyMigrations(client, migrations.slice(0, content.migrations.length));
    const constraints = await openForLoading(client);
    return restoration(client, { content, constraints, later: migrations.slice(content.migrations.length) });
  } catch (error) {
    await client.end();
    throw error;
  }
}

interface Plan {
  readonly content: DatabaseContent;
  readonly constraints: readonly string[];
  readonly later: readonly Migration[];
}

function restoration(client: pg.Client, { content, constraints, later }: Plan): DatabaseRestoration {
  return {
    loadRows: (table, rows) => copyIn(client, `copy ${table.name} (${columnList(table)}) from stdin`, rows),
    async commit() {
      for (const { name, last, called } of content.sequences) {
        await client.query("select setval($1::regclass, $2::bigint, $3)", [name, last, called]);
      }
      await closeAfterLoading(client, content.tables, constraints);
      await applyMigrations(client, later);
      await client.query("commit");
      await client.query("analyze");
      await client.end();
    },
    async abandon() {
      await client.end();
    },
  };
}

function assertKnown(content: DatabaseContent, migrations: readonly Migration[]): void {
  const known = content.migrations.every((checksum, version) => migrations[version]?.checksum === checksum);
  if (known) return;
  throw new OperatorError(
    "restore/schema-unknown",
    `The backup was made by a release with ${content.migrations.length} migrations that this one, with ${migrations.length}, does not know. Restore it with that release or a newer one.`,
    { backup: content.migrations.length, known: migrations.length },
  );
}

/** The database's own workers have no user; more than the user is not shown to an ordinary role. */
async function assertAlone(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ count: number }>(`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and usename is not null`);
  const others = rows[0]?.count ?? 0;
  if (others === 0) return;
  throw new OperatorError(
    "restore/database-in-use",
    `The database is in use (${others} connections). Stop the server first.`,
    { connections: others },
  );
}

async function assertEmpty(client: pg.Client): Promise<void> {
  for (const table of await listTables(client)) {
    const { rows } = await client.query<{ filled: boolean }>(`select exists (select from ${table.name}) as filled`);
    if (rows[0]?.filled === true) {
      throw new OperatorError(
        "restore/database-not-empty",
        `The database holds data already (${table.name}). Use --force to replace all of it.`,
        { table: table.name },
      );
    }
  }
}

/** Rows come in any order and belong to every district: foreign keys, triggers and row-level security wait. */
async function openForLoading(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ relation: string; name: string; definition: string }>(`
    select c.conrelid::regclass::text as relation, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and c.conparentid = 0 and n.nspname not like 'pg\\_%'`);
  for (const { relation, name } of rows) await client.query(`alter table ${relation} drop constraint ${name}`);
  const tables = await listTables(client);
  if (tables.length > 0) await client.query(`truncate ${tables.map((table) => table.name).join(", ")}`);
  for (const table of tables) {
    await client.query(`alter table ${table.name} disable trigger user`);
    await client.query(`alter table ${table.name} disable row level security`);
  }
  return rows.map(({ relation, name, definition }) => `alter table ${relation} add constraint ${name} ${definition}`);
}

async function closeAfterLoading(
  client: pg.Client,
  tables: readonly TableShape[],
  constraints: readonly string[],
): Promise<void> {
  for (const statement of constraints) await client.query(statement);
  for (const table of tables) await client.query(`alter table ${table.name} enable trigger user`);
  // Only protected tables have policies; the register of districts and the accounts have none.
  await client.query(`
    do $$ declare target regclass; begin
      for target in select distinct polrelid::regclass from pg_policy loop
        execute format('alter table %s enable row level security', target);
      end loop;
    end $$`);
}

/** Drops everything of ours, one by one: the schema public itself may belong to somebody else. */
const CLEAR = `
  do $$ declare statement text; statements text[]; begin
    select array_agg(s) into statements from (
      select format('drop schema %I cascade', nspname) as s from pg_namespace
        where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
      union all
      select format('drop %s if exists %s cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view'
          when 'S' then 'sequence' else 'table' end, c.oid::regclass)
        from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'i', 'a'))
      union all
      select format('drop routine if exists %s cascade', p.oid::regprocedure) from pg_proc p
        where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      union all
      select format('drop type if exists %s cascade', t.oid::regtype) from pg_type t
        where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')
          and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')) as ours;
    foreach statement in array coalesce(statements, '{}') loop
      execute statement;
    end loop;
  end $$`;

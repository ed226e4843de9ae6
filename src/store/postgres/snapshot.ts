/** The whole database as of one moment. */
import pg from "pg";
import type { DatabaseContent, DatabaseSnapshot, SequenceState, TableShape } from "../../app/ports/backup.ts";
import { readApplied, UPKEEP } from "../migrate.ts";
import { copyOut } from "./copy.ts";

/** @param ownerUrl of the role that owns the tables */
export async function openSnapshot(ownerUrl: string): Promise<DatabaseSnapshot> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "bancheng backup", options: UPKEEP });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const applied = await readApplied(client);
    await client.query("begin isolation level repeatable read, read only");
    const content = await readContent(client, applied);
    return {
      content,
      readTable: (table) => copyOut(client, `copy ${table.name} (${columnList(table)}) to stdout`),
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** Every table that holds data of ours; the list of migrations is told apart from them. */
export async function listTables(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: readonly string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      and c.relname <> 'schema_migration'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by n.nspname, c.relname order by 1`);
  return rows;
}

export function columnList(table: TableShape): string {
  return table.columns.join(", ");
}

async function readContent(client: pg.Client, applied: ReadonlyMap<number, string>): Promise<DatabaseContent> {
  const migrations = [...applied].sort(([a], [b]) => a - b).map(([, checksum]) => checksum);
  return { migrations, tables: await listTables(client), sequences: await readSequences(client) };
}

async function readSequences(client: pg.Client): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1`);
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${name}`,
    );
    const { last = "1", called = false } = state.rows[0] ?? {};
    states.push({ name, last, called });
  }
  return states;
}

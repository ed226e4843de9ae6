/** Whether anything in the database is sealed: then its master key must not be made anew. */
import pg from "pg";
import { UPKEEP } from "../store/migrate.ts";

/** @param url of the role that owns the tables: it may look at every district */
export async function holdsSealedData(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, options: UPKEEP });
  await client.connect();
  try {
    const { rows } = await client.query<{ sealed: boolean }>(
      `select exists (select from case_record where data_key is not null)
           or exists (select from account where sealed is not null)
           or exists (select from draft) as sealed`,
    );
    return rows[0]?.sealed ?? false;
  } finally {
    await client.end();
  }
}

/** One transaction on a connection of its own. */
import type pg from "pg";

/** What a query needs: a pool, or one connection within a transaction. */
export type Queryable = Pick<pg.ClientBase, "query">;

type Mode = "read committed" | "repeatable read, read only";

export async function inTransaction<T>(pool: pg.Pool, mode: Mode, work: (client: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(`begin isolation level ${mode}`);
    const value = await work(client);
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

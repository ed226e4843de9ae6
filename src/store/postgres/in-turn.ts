/** Work that processes do one after the other, such as filling a district: the second finds what the first has written. */
import type pg from "pg";

/** Any number will do as long as no other lock of this database has it. */
const LOADING_LOCK = 990_108_005;

/** @param pool lends one connection for as long as it takes; the work needs others */
export async function inTurn<T>(pool: pg.Pool, work: () => Promise<T>, lock = LOADING_LOCK): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    return await work();
  } finally {
    await client.query("select pg_advisory_unlock($1)", [lock]).catch(() => {
      broken = true;
    });
    client.release(broken);
  }
}

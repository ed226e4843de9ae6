/** Clears what time has made useless: ended sessions, past windows of tries, old idempotency keys. */
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

/** A client that repeats a request after this long gets no second chance. */
const KEYS_KEPT_DAYS = 30;

/** Safe to run in every process at once. @returns rows cleared */
export async function sweepExpired(pools: DistrictPools, jurisdictions: readonly Jurisdiction[]): Promise<number> {
  const ended = await pools.platform.query(`delete from auth.session where "expiresAt" < now()`);
  let cleared = ended.rowCount ?? 0;
  for (const jurisdiction of jurisdictions) {
    const pool = pools.forJurisdiction(jurisdiction);
    const tries = await pool.query("delete from throttle where jurisdiction = $1 and until < now()", [jurisdiction]);
    const keys = await pool.query(
      `delete from idempotency where jurisdiction = $1 and created_at < now() - make_interval(days => ${KEYS_KEPT_DAYS})`,
      [jurisdiction],
    );
    cleared += (tries.rowCount ?? 0) + (keys.rowCount ?? 0);
  }
  return cleared;
}

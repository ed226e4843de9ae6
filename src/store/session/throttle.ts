/** Tries counted in the database, together for all processes. */
import type { Throttle, ThrottleRule } from "../../app/ports/throttle.ts";
import { type Jurisdiction, ok, refuse } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

export function openThrottle(pools: DistrictPools): Throttle {
  return {
    async take(jurisdiction, rule, key) {
      const { tries, wait } = await countTry(pools, jurisdiction, rule, key);
      return tries <= rule.tries
        ? ok(null)
        : refuse({ code: "request/too-many", retryAfterSeconds: Math.max(1, wait) });
    },
    async giveBack(jurisdiction, rule, key) {
      await pools.forJurisdiction(jurisdiction).query({
        name: "give-back-try",
        text: `update throttle set tries = greatest(tries - 1, 0)
               where jurisdiction = $1 and bucket = $2 and key = $3`,
        values: [jurisdiction, rule.bucket, key.slice(0, MAX_KEY)],
      });
    },
  };
}

/** Keys come from outside. */
const MAX_KEY = 200;

async function countTry(pools: DistrictPools, jurisdiction: Jurisdiction, rule: ThrottleRule, key: string) {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<{ tries: number; wait: number }>({
    name: "count-try",
    text: `insert into throttle as t (jurisdiction, bucket, key, tries, until)
           values ($1, $2, $3, 1, now() + make_interval(secs => $4))
           on conflict (jurisdiction, bucket, key) do update set
             tries = case when t.until <= now() then 1 else t.tries + 1 end,
             until = case when t.until <= now() then excluded.until else t.until end
           returning tries, ceil(extract(epoch from until - now()))::int as wait`,
    values: [jurisdiction, rule.bucket, key.slice(0, MAX_KEY), rule.withinSeconds],
  });
  return rows[0] ?? { tries: 1, wait: 0 };
}

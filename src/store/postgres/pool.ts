/**
 * Connections, held apart by district. A connection is opened for one district and stays with it, so that row-level
 * security costs a statement nothing: no `set`, no extra round trip (docs/adr/0004-row-level-security.md).
 */
import pg from "pg";
import type { Jurisdiction } from "../../core/shared/index.ts";
import { type HeldClients, holdClients } from "./held-clients.ts";

export interface DistrictPools {
  /**
   * The connections of one district: every statement sees its rows and no others. Ask for it at each use and do not keep
   * it: the pool of a district that was quiet for long is closed when too many others are open.
   */
  forJurisdiction(jurisdiction: Jurisdiction): pg.Pool;
  /** Connections of the district kept at hand, for statements that are not to wait a turn. As brief a loan as the pool. */
  heldFor(jurisdiction: Jurisdiction): HeldClients;
  /** Connections of no district: they see the register of districts and the accounts, and no row of any district. */
  readonly platform: pg.Pool;
  end(): Promise<void>;
}

export interface PoolOptions {
  /** URL of the role `bancheng_app`. */
  readonly url: string;
  /** Connections at most for one district. */
  readonly connectionsEach?: number;
  /** Districts whose connections are kept open at the same time. */
  readonly districts?: number;
  readonly onError?: (error: Error) => void;
}

const CODE = /^\d{6,12}$/;

export function openPools(options: PoolOptions): DistrictPools {
  const { connectionsEach = 8, districts = 6 } = options;
  const platform = openPool(options, undefined, connectionsEach);
  // Insertion order is the order of last use.
  const open = new Map<Jurisdiction, District>();
  const closing = new Set<Promise<void>>();

  function of(jurisdiction: Jurisdiction): District {
    const known = open.get(jurisdiction);
    if (known !== undefined) {
      open.delete(jurisdiction);
      open.set(jurisdiction, known);
      return known;
    }
    const pool = openPool(options, jurisdiction, connectionsEach);
    const district = { pool, held: holdClients(pool) };
    open.set(jurisdiction, district);
    for (const [oldest, quiet] of open) {
      if (open.size <= districts) break;
      open.delete(oldest);
      const closed = close(quiet).finally(() => closing.delete(closed));
      closing.add(closed);
    }
    return district;
  }

  async function end(): Promise<void> {
    await Promise.all([platform.end(), ...[...open.values()].map(close), ...closing]);
    open.clear();
  }

  return {
    forJurisdiction: (jurisdiction) => of(jurisdiction).pool,
    heldFor: (jurisdiction) => of(jurisdiction).held,
    platform,
    end,
  };
}

interface District {
  readonly pool: pg.Pool;
  readonly held: HeldClients;
}

function close({ pool, held }: District): Promise<void> {
  held.release();
  return pool.end();
}

function openPool(options: PoolOptions, jurisdiction: Jurisdiction | undefined, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withDistrict(options.url, jurisdiction),
    application_name: jurisdiction === undefined ? "bancheng" : `bancheng ${jurisdiction}`,
    max,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
  });
  pool.on("error", (error) => options.onError?.(error));
  return pool;
}

/** The URL with the district among its start-up settings. @throws RangeError for what is no division code */
export function withDistrict(url: string, jurisdiction: Jurisdiction | undefined): string {
  if (jurisdiction === undefined) return url;
  if (!CODE.test(jurisdiction)) throw new RangeError(`not a division code: ${jurisdiction}`);
  const target = new URL(url);
  const given = target.searchParams.get("options");
  const setting = `-c bancheng.jurisdiction=${jurisdiction}`;
  target.searchParams.set("options", given === null ? setting : `${given} ${setting}`);
  return target.href;
}

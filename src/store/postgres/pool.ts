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
  /** Connections kept at hand at most for one district. */
  readonly heldEach?: number;
  /** Districts whose connections are kept open at the same time. */
  readonly districts?: number;
  readonly onError?: (error: Error) => void;
}

const CODE = /^\d{6,12}$/;

export function openPools(options: PoolOptions): DistrictPools {
  const { connectionsEach = 8, heldEach = 4, districts = 6 } = options;
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
    const forHolding = openPool(options, jurisdiction, heldEach, ROW_BY_ROW);
    const district = { pool, forHolding, held: holdClients(forHolding) };
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
  /** From which `held` takes its connections. */
  readonly forHolding: pg.Pool;
  readonly held: HeldClients;
}

async function close({ pool, forHolding, held }: District): Promise<void> {
  held.release();
  await Promise.all([pool.end(), forHolding.end()]);
}

/**
 * What the held connections do always names its rows, and finds them by their key. Left to choose, the database reads a
 * whole table instead while its statistics call it small, and keeps that plan while it grows.
 */
const ROW_BY_ROW = [
  "-c enable_seqscan=off",
  "-c enable_hashjoin=off",
  "-c enable_mergejoin=off",
  "-c enable_bitmapscan=off",
  "-c plan_cache_mode=force_generic_plan",
].join(" ");

function openPool(
  options: PoolOptions,
  jurisdiction: Jurisdiction | undefined,
  max: number,
  settings?: string,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withSettings(withDistrict(options.url, jurisdiction), settings),
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
  return withSettings(url, `-c bancheng.jurisdiction=${jurisdiction}`);
}

/** The URL with more start-up settings, as `-c name=value`. */
function withSettings(url: string, settings: string | undefined): string {
  if (settings === undefined) return url;
  const target = new URL(url);
  const given = target.searchParams.get("options");
  target.searchParams.set("options", given === null ? settings : `${given} ${settings}`);
  return target.href;
}

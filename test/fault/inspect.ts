/** What the database holds after all the killing, against what was acknowledged. */
import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import type { DemoItem } from "../../bench/demo-item.ts";
import { keyUuid } from "../../src/app/case/key-digest.ts";
import { createSealer } from "../../src/app/sealing.ts";
import type { CaseId } from "../../src/core/shared/index.ts";
import { openMasterKey } from "../../src/main/master-key.ts";
import { openCaseStore } from "../../src/store/case/case-store.ts";
import { openEmbedded } from "../../src/store/postgres/embedded.ts";
import { openPools } from "../../src/store/postgres/pool.ts";
import { type Projected, projectionsOf } from "../support/projections.ts";
import { whereabouts } from "../support/whereabouts.ts";
import type { Acknowledgement } from "./writer.ts";

export interface Found {
  readonly cases: number;
  readonly events: number;
  /** Acknowledged commands whose effect or kept reply is not there. */
  readonly lost: readonly string[];
  /** Effects that nobody was told of: every command was repeated until it was answered, so there are none. */
  readonly doubled: readonly string[];
  /** Cases whose rows are not what their events say. */
  readonly bent: readonly string[];
  /** Number series of papers with a gap or a number twice, and cases with one number. */
  readonly gaps: readonly string[];
  /** Cases that are neither ended nor in anybody's hands, nor awaited (see `whereabouts`). */
  readonly homeless: readonly string[];
  /** How many cases are where. */
  readonly places: Readonly<Record<string, number>>;
}

/** Events that the command writes, where it is not one: a decision is issued in the same breath. */
const EVENTS_OF: Readonly<Record<string, number>> = { decide: 2 };
const AT_ONCE = 6;

export async function inspect(
  dataDir: string,
  item: DemoItem,
  acknowledged: readonly Acknowledgement[],
): Promise<Found> {
  const database = await openEmbedded(dataDir, () => undefined);
  const pools = openPools({ url: database.url.app });
  try {
    const pool = pools.forJurisdiction(item.jurisdiction);
    const sealer = createSealer(openMasterKey(`${dataDir}/master.key`, false));
    const { procedure, calendar } = item;
    const projected = { store: openCaseStore(pools), pool, sealer, procedure, calendar };
    const stored = await storedVersions(pool);
    return {
      cases: stored.size,
      events: [...stored.values()].reduce((sum, version) => sum + version, 0),
      lost: [...(await lostReplies(pool, acknowledged)), ...lostEffects(stored, acknowledged)],
      doubled: doubledEffects(stored, acknowledged),
      ...(await lookAtCases(projected, item, [...stored.keys()])),
      gaps: [...(await gapsInSeries(pool)), ...(await sharedNumbers(pool))],
    };
  } finally {
    await pools.end();
    await database.stop();
  }
}

/** Case → number of its events, those that time alone made left out. */
async function storedVersions(pool: pg.Pool): Promise<ReadonlyMap<CaseId, number>> {
  const { rows } = await pool.query<{ case_id: CaseId; events: number }>(
    `select case_id, count(*) filter (where actor::json ->> 'kind' <> 'system')::int as events
     from case_event group by case_id`,
  );
  return new Map(rows.map((row) => [row.case_id, row.events]));
}

/** Of each acknowledged command its key is there, and leads to the case and the version that were told. */
async function lostReplies(pool: pg.Pool, acknowledged: readonly Acknowledgement[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ key: string; id: string; version: number }>(
    `select replace(key::text, '-', '') as key, case_id as id, version from idempotency
     union all select replace(used_key::text, '-', ''), case_id, seq from case_event where used_key is not null`,
  );
  const used = new Map(rows.map((row) => [row.key, row]));
  const callers = await pool.query<{ account: string }>(
    "select distinct actor::json ->> 'account' as account from case_event where actor::json ->> 'account' is not null",
  );
  return acknowledged.flatMap(({ key, type, id, version }) => {
    const found = callers.rows.flatMap(({ account }) => used.get(keyUuid({ caller: account, key })) ?? []);
    const kept = found.length === 1 && found[0]?.id === id && found[0].version === version;
    return kept ? [] : [`${type} ${key}: ${JSON.stringify(found)}`];
  });
}

function lostEffects(stored: ReadonlyMap<CaseId, number>, acknowledged: readonly Acknowledgement[]) {
  return acknowledged.flatMap(({ id, type, version }) =>
    (stored.get(id as CaseId) ?? 0) >= version ? [] : [`${type} of ${id}`],
  );
}

function doubledEffects(stored: ReadonlyMap<CaseId, number>, acknowledged: readonly Acknowledgement[]) {
  const expected = new Map<string, number>();
  for (const { id, type } of acknowledged) expected.set(id, (expected.get(id) ?? 0) + (EVENTS_OF[type] ?? 1));
  return [...stored].flatMap(([id, events]) =>
    events === expected.get(id) ? [] : [`${id}: ${events} events, ${expected.get(id) ?? 0} acknowledged`],
  );
}

async function lookAtCases(
  projected: Projected,
  item: DemoItem,
  ids: readonly CaseId[],
): Promise<Pick<Found, "bent" | "homeless" | "places">> {
  const bent: string[] = [];
  const homeless: string[] = [];
  const places: Record<string, number> = {};
  const waiting = [...ids];
  const check = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const { stored, folded, state } = await projectionsOf(projected, item.jurisdiction, id);
      if (!isDeepStrictEqual(stored, folded)) bent.push(`${id}: ${JSON.stringify({ stored, folded })}`);
      const found = whereabouts(item.procedure, state, item.calendar);
      if ("lost" in found) homeless.push(`${id}: ${found.lost}`);
      else places[found.at] = (places[found.at] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, check));
  return { bent, homeless, places };
}

async function sharedNumbers(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ number: string }>(
    "select number from case_record group by number having count(*) > 1",
  );
  return rows.map((row) => row.number);
}

async function gapsInSeries(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ series: string }>(
    `select body || ' ' || kind || ' ' || year as series from case_paper group by body, kind, year
     having count(*) <> max(serial) or count(distinct serial) <> count(*) or min(serial) <> 1`,
  );
  return rows.map((row) => row.series);
}

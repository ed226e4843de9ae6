/** Storage of cases in PostgreSQL: each query is named by the question it answers. */
import type { CaseStore, KeyFound, StoredCase, StoredEvent } from "../../app/ports/case-store.ts";
import type { CaseId, Instant, Jurisdiction } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { writeCommits } from "./commit.ts";
import { moveWakeUp, setWakeUp, takeDueWakeUps } from "./wake-up.ts";

export function openCaseStore(pools: DistrictPools): CaseStore {
  return {
    commit: (jurisdiction, batch) => writeCommits(pools, jurisdiction, batch),
    findCase: (jurisdiction, id) => findCase(pools, jurisdiction, id),
    findVersion: (jurisdiction, id) => findVersion(pools, jurisdiction, id),
    findKey: (jurisdiction, digest) => findKey(pools, jurisdiction, digest),
    reserveNumbers: (jurisdiction, year, count) => reserveNumbers(pools, jurisdiction, year, count),
    takeDueWakeUps: (jurisdiction, ...due) => takeDueWakeUps(pools.forJurisdiction(jurisdiction), jurisdiction, ...due),
    moveWakeUp: (jurisdiction, ...move) => moveWakeUp(pools.forJurisdiction(jurisdiction), jurisdiction, ...move),
    setWakeUp: (jurisdiction, ...wake) => setWakeUp(pools.forJurisdiction(jurisdiction), jurisdiction, ...wake),
  };
}

interface EventRecord {
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly effective_at: Date | null;
  readonly actor: string;
  readonly body: string;
  readonly sealed: Buffer | null;
  readonly used_key: string | null;
  readonly used_request: string | null;
  readonly data_key: Buffer | null;
}

async function findCase(pools: DistrictPools, jurisdiction: Jurisdiction, id: CaseId): Promise<StoredCase | null> {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<EventRecord>({
    name: "find-case",
    text: `select e.seq, e.type, e.at, e.effective_at, e.actor, e.body, e.sealed, e.used_key, e.used_request, c.data_key
           from case_opening c join case_event e on e.jurisdiction = c.jurisdiction and e.case_id = c.id
           where c.jurisdiction = $1 and c.id = $2 order by e.seq`,
    values: [jurisdiction, id],
  });
  const first = rows[0];
  return first === undefined ? null : { dataKey: first.data_key, events: rows.map(eventOf) };
}

function eventOf(row: EventRecord): StoredEvent {
  return {
    seq: row.seq,
    type: row.type,
    at: row.at.getTime() as Instant,
    effectiveAt: row.effective_at === null ? null : (row.effective_at.getTime() as Instant),
    actor: row.actor,
    body: row.body,
    sealed: row.sealed,
    used:
      row.used_key === null || row.used_request === null
        ? null
        : { digest: Buffer.from(row.used_key.replaceAll("-", ""), "hex"), request: row.used_request },
  };
}

async function findVersion(pools: DistrictPools, jurisdiction: Jurisdiction, id: CaseId): Promise<number | null> {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<{ version: number }>({
    name: "find-case-version",
    text: "select version from case_standing where jurisdiction = $1 and case_id = $2",
    values: [jurisdiction, id],
  });
  return rows[0]?.version ?? null;
}

async function findKey(pools: DistrictPools, jurisdiction: Jurisdiction, digest: Buffer): Promise<KeyFound | null> {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<KeyRecord>({
    name: "find-key-of-command",
    text: "select request, case_id, version from idempotency where jurisdiction = $1 and key = $2",
    values: [jurisdiction, digest.toString("hex")],
  });
  const row = rows[0];
  if (row === undefined) return null;
  const { request, case_id: caseId, version } = row;
  return { request, opened: caseId === null || version === null ? null : { caseId, version } };
}

interface KeyRecord {
  readonly request: string;
  readonly case_id: CaseId | null;
  readonly version: number | null;
}

async function reserveNumbers(
  pools: DistrictPools,
  jurisdiction: Jurisdiction,
  year: number,
  count: number,
): Promise<number> {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<{ last: number }>({
    name: "reserve-case-numbers",
    text: `insert into case_number_block as b (jurisdiction, year, last) values ($1, $2, $3)
           on conflict (jurisdiction, year) do update set last = b.last + excluded.last returning last`,
    values: [jurisdiction, year, count],
  });
  const row = rows[0];
  if (row === undefined) throw new Error("a reservation returns its row");
  return row.last - count + 1;
}
